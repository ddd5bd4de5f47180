//! The revenue that a listing in an app marketplace brings in, and the time until it has enough reviews.

use crate::schema::Level::Graded;
use crate::schema::Unit::{Count, Money, Months, Multiple, Score, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Define, Field, Headline, Notice, Step, define, define_of, group, line,
    notice,
};

const DEFINES: &[Define] = &[
    // Two published numbers of reviews: they grade the reviews, and are what the months lead to.
    define("goodReviews", "20"),
    define("greatReviews", "100"),
    define_of("monthsTo", &["enough"], "if(reviews ≥ enough, 0, ceil((enough − reviews) ÷ reviewsPerMonth))"),
    define_of(
        "gradeOf",
        &["figure", "good", "great"],
        r#"case(figure < good: "below", figure < great: "good", else: "great")"#,
    ),
];

/// The definition of `marketplace-listing`.
pub const MARKETPLACE_LISTING: Calculator = Calculator {
    id: "marketplace-listing",
    group: "program",
    form: &[
        group(
            "listing",
            &[
                Field::new("monthlyViews", Count).or("3000"),
                Field::new("installRate", Share).or("0.08"),
                Field::new("activationRate", Share).or("0.50"),
                Field::new("activeToPaid", Share).or("0.10"),
            ],
        ),
        group(
            "revenue",
            &[
                Field::new("monthlyRevenue", Money).or("60"),
                Field::new("monthlyChurn", Share).or("0.04"),
                Field::new("marketplaceFee", Share).or("0.15"),
                Field::new("monthlyListingCost", Money).or("500"),
                Field::new("months", Months).or("12"),
            ],
        ),
        group(
            "reviews",
            &[
                Field::new("rating", Score).or("4.4").between("0", "5"),
                Field::new("reviews", Whole).or("12"),
                Field::new("reviewRate", Share).or("0.07"),
            ],
        ),
    ],
    defines: DEFINES,
    steps: &[
        Step::Lines {
            group: "funnel",
            lines: &[
                line("installs", Count, "monthlyViews × installRate"),
                line("activated", Count, "installs × activationRate"),
                line("newPaying", Count, "activated × activeToPaid"),
            ],
        },
        Step::Series {
            table: "monthly",
            counter: "month",
            rows: "months",
            columns: &[
                line("paying", Count, "newPaying × kept(monthlyChurn, month)"),
                line("revenue", Money, "paying × monthlyRevenue"),
                line("net", Money, "revenue × (1 − marketplaceFee) − monthlyListingCost"),
                line("cumulative", Money, "previous.cumulative + net"),
            ],
        },
        Step::Lines {
            group: "returns",
            lines: &[
                line("revenue", Money, "sum(monthly.revenue)"),
                line("fee", Money, "revenue × marketplaceFee"),
                line("netRevenue", Money, "revenue − fee"),
                line("cost", Money, "monthlyListingCost × months"),
                line("netProfit", Money, "netRevenue − cost"),
                line("returnMultiple", Multiple, "netRevenue ÷ cost"),
                line("revenuePerView", Money, "revenue ÷ (monthlyViews × months)"),
            ],
        },
        Step::Lines {
            group: "reviews",
            lines: &[
                line("reviewsPerMonth", Count, "installs × reviewRate"),
                line("monthsToGoodReviews", Months, "monthsTo(goodReviews)"),
                line("monthsToGreatReviews", Months, "monthsTo(greatReviews)"),
            ],
        },
    ],
    limits: &[],
    notices: NOTICES,
    exclusive: &[],
    headline: Headline {
        figure: "netRevenue",
        range: None,
        also: &["netProfit", "returnMultiple", "monthsToGoodReviews"],
        estimates: &["netRevenue", "netProfit", "revenue"],
    },
    charts: &[
        Chart {
            id: "funnel",
            kind: ChartKind::Funnel(&["monthlyViews", "installs", "activated", "newPaying"]),
        },
        Chart {
            id: "revenue",
            kind: ChartKind::Curve { table: "monthly", x: "month", y: "revenue", mark: None },
        },
    ],
};

const NOTICES: &[Notice] = &[
    notice("viewsGrade", Graded, "monthlyViews ≥ 0", &[("grade", Text, "gradeOf(monthlyViews, 1000, 5000)")])
        .published(),
    notice(
        "installRateGrade",
        Graded,
        "installRate ≥ 0",
        &[("grade", Text, "gradeOf(installRate, 0.05, 0.15)")],
    )
    .published(),
    notice(
        "activationRateGrade",
        Graded,
        "activationRate ≥ 0",
        &[("grade", Text, "gradeOf(activationRate, 0.40, 0.70)")],
    )
    .published(),
    notice("ratingGrade", Graded, "rating ≥ 0", &[("grade", Text, "gradeOf(rating, 4, 4.7)")]).published(),
    notice(
        "reviewsGrade",
        Graded,
        "reviews ≥ 0",
        &[("grade", Text, "gradeOf(reviews, goodReviews, greatReviews)")],
    )
    .published(),
];
