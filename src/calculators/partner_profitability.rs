//! What a partner earns in a year with a vendor's products and with its own business beside them, what that costs it,
//! and what discounts do to its profit.

use crate::schema::Level::{Info, Loss, Warning};
use crate::schema::Unit::{Count, Money, Months, Multiple, Share, Text};
use crate::schema::{
    Calculator, Chart, ChartKind, Define, Field, Headline, Line, Step, define, define_of, folded, group,
    line, notice, tier_choice,
};

const DEFINES: &[Define] = &[
    define("terms", "program.tiers(tier)"),
    define("tierPlace", "firstRow(program.tiers.id, tier)"),
    define("tierCount", "rows(program.tiers)"),
    define("isTopTier", "tierPlace = tierCount"),
    define("following", "program.tiers[#tierPlace + 1]"),
    define("registration", "program.deal.registrationMargin"),
    define("nextMargin", "following.resellerMargin + registeredShare × registration"),
    define_of("profitAt", &["margin", "discount"], "dealsPerYear × listPrice × (margin − discount)"),
    // Deals that make up for a discount: the product profit without it, at the margin that is left with it.
    define_of(
        "extraDealsAt",
        &["discount"],
        "if(discount ≥ productMargin, neverEnds, dealsPerYear × productMargin ÷ (productMargin − discount) − dealsPerYear)",
    ),
    define("managedPerCustomer", "managedAttach × managedRevenue × managedMargin"),
    define("ownBusiness", "servicesIncome + managedIncome + thirdPartyIncome"),
    define("servicesPerDeal", "servicesAttach × servicesRevenue × servicesMargin"),
    define("thirdPartyPerDeal", "thirdPartyRevenue × thirdPartyMargin"),
    // Renewals and managed services of customers from before pay for a part of what is spent in any case.
    define("fixedCost", "peopleCost + onboardingCost − renewalProfit − renewed × managedPerCustomer"),
    define("moreRegistered", "dealsPerYear × listPrice × registration × (1 − registeredShare)"),
    define("usual", r#"typical.partnerRate("reseller")"#),
];

const PRODUCT: &[Line] = &[
    line("productMargin", Share, "terms.resellerMargin + registeredShare × registration"),
    line("price", Money, "listPrice × (1 − customerDiscount)"),
    line("partnerCost", Money, "listPrice × (1 − productMargin)"),
    line("productRevenue", Money, "dealsPerYear × price"),
    line("productProfit", Money, "dealsPerYear × (price − partnerCost)"),
];

const OWN_BUSINESS: &[Line] = &[
    line("servicesIncome", Money, "dealsPerYear × servicesAttach × servicesRevenue"),
    line("servicesProfit", Money, "servicesIncome × servicesMargin"),
    line("renewed", Count, "existingCustomers × renewalRate"),
    line("managedIncome", Money, "(dealsPerYear + renewed) × managedAttach × managedRevenue"),
    line("managedProfit", Money, "managedIncome × managedMargin"),
    line("thirdPartyIncome", Money, "dealsPerYear × thirdPartyRevenue"),
    line("thirdPartyProfit", Money, "thirdPartyIncome × thirdPartyMargin"),
    line("renewalRevenue", Money, "renewed × listPrice"),
    line("renewalProfit", Money, "renewalRevenue × renewalMargin"),
];

const RESULT: &[Line] = &[
    line(
        "revenue",
        Money,
        "productRevenue + servicesIncome + managedIncome + thirdPartyIncome + renewalRevenue",
    ),
    line(
        "grossProfit",
        Money,
        "productProfit + servicesProfit + managedProfit + thirdPartyProfit + renewalProfit",
    ),
    line("blendedMargin", Share, "grossProfit ÷ revenue"),
    line("fund", Money, "terms.mdf.annual × mdfUsed"),
    line("salesCost", Money, "dealsPerYear × costPerDeal"),
    line("peopleCost", Money, "people × costPerPerson"),
    line("investment", Money, "salesCost + peopleCost + onboardingCost"),
    line("netProfit", Money, "grossProfit − investment"),
    line("returnOnInvestment", Share, "netProfit ÷ investment"),
    line("multiplier", Multiple, "ownBusiness ÷ productRevenue"),
    line("productShareOfProfit", Share, "productProfit ÷ grossProfit"),
    line(
        "profitPerDeal",
        Money,
        "price − partnerCost + servicesPerDeal + managedPerCustomer + thirdPartyPerDeal − costPerDeal",
    ),
    line("breakEvenDeals", Count, "if(profitPerDeal ≤ 0, neverEnds, max(0, fixedCost ÷ profitPerDeal))"),
    // A negative profit pays nothing back.
    line("paybackMonths", Months, "if(grossProfit < 0, neverEnds, 12 × investment ÷ grossProfit)"),
];

const DISCOUNT: &[Line] = &[
    line("discountCost", Money, "dealsPerYear × listPrice × customerDiscount"),
    line("pointCost", Money, "dealsPerYear × listPrice × 0.01"),
    line("dealsToMakeUp", Count, "extraDealsAt(customerDiscount)"),
];

const NEXT_TIER: &[Line] = &[
    line("nextTier", Text, "if(isTopTier, topTier, following.name)"),
    line("nextTierProfit", Money, "if(isTopTier, topTier, profitAt(nextMargin, customerDiscount))"),
    line("nextTierGain", Money, "nextTierProfit − productProfit"),
];

const STREAMS: &[Line] = &[
    line(
        "id",
        Text,
        r#"case(place, 1: "product", 2: "services", 3: "managed", 4: "thirdParty", else: "renewal")"#,
    ),
    line(
        "income",
        Money,
        "case(place, 1: productRevenue, 2: servicesIncome, 3: managedIncome, 4: thirdPartyIncome, else: renewalRevenue)",
    ),
    line(
        "profit",
        Money,
        "case(place, 1: productProfit, 2: servicesProfit, 3: managedProfit, 4: thirdPartyProfit, else: renewalProfit)",
    ),
    line("margin", Share, "profit ÷ income"),
    line("shareOfProfit", Share, "profit ÷ grossProfit"),
];

const DISCOUNTS: &[Line] = &[
    line("discount", Share, "(place − 1) × 0.05"),
    line("productProfit", Money, "profitAt(productMargin, discount)"),
    line("extraDeals", Count, "extraDealsAt(discount)"),
];

const fn money(id: &'static str, default: &'static str) -> Field {
    Field::new(id, Money).or(default)
}

const fn share(id: &'static str, default: &'static str) -> Field {
    Field::new(id, Share).or(default)
}

const fn count(id: &'static str, default: &'static str) -> Field {
    Field::new(id, Count).or(default)
}

/// The definition of `partner-profitability`.
pub const PARTNER_PROFITABILITY: Calculator = Calculator {
    id: "partner-profitability",
    group: "partners",
    form: &[
        group(
            "product",
            &[
                tier_choice("tier")
                    .or_formula(r#"if(given(program.tiers("silver").name), "silver", program.tiers[#1].id)"#),
                money("listPrice", "50000"),
                count("dealsPerYear", "8"),
                share("customerDiscount", "0.05"),
                share("registeredShare", "0.50"),
            ],
        ),
        group(
            "services",
            &[
                share("servicesAttach", "0.80"),
                money("servicesRevenue", "20000"),
                share("servicesMargin", "0.35"),
                share("managedAttach", "0.40"),
                money("managedRevenue", "12000"),
                share("managedMargin", "0.40"),
            ],
        ),
        folded(
            "more",
            None,
            &[
                money("thirdPartyRevenue", "8000"),
                share("thirdPartyMargin", "0.12"),
                count("existingCustomers", "0"),
                share("renewalRate", "0.90"),
                share("renewalMargin", "0.10"),
                share("mdfUsed", "0.80"),
            ],
        ),
        group(
            "cost",
            &[
                money("costPerDeal", "3000"),
                count("people", "1"),
                money("costPerPerson", "90000"),
                money("onboardingCost", "15000"),
            ],
        ),
    ],
    defines: DEFINES,
    steps: &[
        Step::Lines { group: "product", lines: PRODUCT },
        Step::Lines { group: "ownBusiness", lines: OWN_BUSINESS },
        Step::Lines { group: "result", lines: RESULT },
        Step::Lines { group: "discount", lines: DISCOUNT },
        Step::Lines { group: "nextTier", lines: NEXT_TIER },
        Step::Fixed { table: "streams", rows: 5, columns: STREAMS },
        Step::Fixed { table: "discounts", rows: 7, columns: DISCOUNTS },
    ],
    limits: &[],
    notices: &[
        notice("discountEatsMargin", Warning, "customerDiscount ≥ productMargin", &[]),
        notice(
            "losesMoney",
            Loss,
            "netProfit ≤ −program.minorUnit",
            &[("breakEvenDeals", Count, "breakEvenDeals")],
        ),
        notice(
            "servicesCarry",
            Info,
            "productShareOfProfit < 0.5",
            &[("multiplier", Multiple, "multiplier")],
        ),
        notice(
            "marginOutsideTypical",
            Info,
            "productMargin < usual.low or productMargin > usual.high",
            &[("low", Share, "usual.low"), ("high", Share, "usual.high")],
        )
        .published(),
        notice(
            "registerMore",
            Info,
            "moreRegistered ≥ program.minorUnit",
            &[("gain", Money, "moreRegistered")],
        ),
    ],
    exclusive: &[],
    headline: Headline {
        figure: "netProfit",
        range: None,
        also: &["grossProfit", "multiplier"],
        estimates: &["netProfit", "grossProfit"],
    },
    charts: &[
        Chart {
            id: "streams",
            kind: ChartKind::Rows {
                table: "streams",
                label: "id",
                columns: &["profit"],
                stacked: false,
                marked: None,
                sorted: false,
            },
        },
        Chart {
            id: "profit",
            kind: ChartKind::Waterfall { total: "grossProfit", parts: &["investment", "netProfit"] },
        },
        Chart {
            id: "discounts",
            kind: ChartKind::Rows {
                table: "discounts",
                label: "discount",
                columns: &["productProfit"],
                stacked: false,
                marked: None,
                sorted: false,
            },
        },
    ],
};
