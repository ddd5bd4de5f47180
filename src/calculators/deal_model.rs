//! The pay of the partner and the remainder for the vendor on one deal, under every payment model.

use crate::schema::Level::{Good, Info, Loss, Warning};
use crate::schema::Unit::{Days, Flag, Money, Months, Multiple, Share, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, Define, Field, Headline, Line, Notice, Step, choice, define, define_of,
    folded, group, line, notice, tier_choice,
};
use crate::value::Reason;

const MOTIONS: &[&str] = &["referral", "revenueShare", "tieredCommission", "reseller"];
const ATTRIBUTIONS: &[&str] = &["sourced", "influenced", "none"];

const DEFINES: &[Define] = &[
    define("terms", "program.tiers(tier)"),
    define("commissionBrackets", "program.deal.commissionBrackets"),
    define("volumeRebates", "program.deal.volumeRebates"),
    define("back", "program.deal.clawback"),
    // Volumes: with this deal, with a second deal like it, and at list prices.
    define("volume", "yearToDateVolume + price"),
    define("nextVolume", "yearToDateVolume + 2 × price"),
    define("listVolume", "yearToDateVolume + dealValue"),
    // The commission schedule at a volume. Whole: the rate of the bracket that is reached applies to all of
    // the volume, and nothing is paid below the first bracket. Marginal: each rate applies to the part of the
    // volume inside its bracket.
    define_of("fromOf", &["v"], "commissionBrackets[v].from"),
    define_of("rateOf", &["v"], "commissionBrackets[v].rate"),
    define_of("wholeSchedule", &["v"], "if(v < min(commissionBrackets.from), 0, v × rateOf(v))"),
    define_of("marginalSchedule", &["v"], "marginal(v, commissionBrackets.from, commissionBrackets.rate)"),
    define_of(
        "schedule",
        &["v"],
        r#"case(program.deal.commissionBasis, "whole": wholeSchedule(v), else: marginalSchedule(v))"#,
    ),
    // The commission that the schedule pays for this deal, before credit.
    define("tiered", "schedule(volume) − schedule(yearToDateVolume)"),
    define("nextTiered", "schedule(nextVolume) − schedule(volume)"),
    // The bracket that starts next above this volume. The first bracket may start above 0.
    define("nextFrom", "nextBand(volume, commissionBrackets.from, commissionBrackets.from)"),
    define("isWhole", r#"program.deal.commissionBasis = "whole""#),
    define("tieredFee", "tiered × credit"),
    define("referralFee", "price × referralRate × credit"),
    define("sharedMonths", "min(revenueShareMonths, 12 × termYears)"),
    // A customer that cancels has paid for whole months of 30 days.
    define("monthsPaid", "min(sharedMonths, floor(cancelDay ÷ 30))"),
    define_of("feeFor", &["months"], "price × revenueShareRate × credit × months ÷ 12"),
    define("sharedFee", "feeFor(sharedMonths)"),
    define(
        "earnsRebate",
        "terms.volumeRebates and given(min(volumeRebates.from)) and listVolume ≥ min(volumeRebates.from)",
    ),
    define("endsEarly", r#"motion = "revenueShare" and given(cancelDay)"#),
    define("proRata", "(back.proRataBeforeDay − cancelDay) ÷ back.proRataBeforeDay"),
    define(
        "shareBack",
        "case(cancelDay < back.fullBeforeDay: 1, cancelDay < back.halfBeforeDay: 0.5, else: proRata)",
    ),
    define("feePaid", "payable(feeFor(monthsPaid))"),
    // A bonus multiplier applies to a positive commission only: it must not double a loss.
    define_of(
        "bonusOn",
        &["earned"],
        r#"payable(spiff + if(motion = "reseller", 0, max(0, earned) × (spiffMultiplier − 1)) + price × spiffRate)"#,
    ),
    // A revenue share is paid by the months of each year, a reseller's gross profit evenly, the rest in the
    // first year.
    define("monthsOfYear", "max(0, min(12, revenueShareMonths − 12 × (year − 1)))"),
    define(
        "spread",
        r#"case(motion, "revenueShare": split(commission, monthsOfYear), "reseller": split(commission − rebate, 1), else: 0)"#,
    ),
    define("atOnce", r#"case(motion, "reseller": rebate, "revenueShare": 0, else: commission)"#),
    define("otherRate", r#"case(motion, "tieredCommission": commission ÷ price, else: resellerMargin)"#),
    // The rate to compare with published rates: the rate before credit, or the margin of a reseller.
    define(
        "rateBeforeCredit",
        r#"case(motion, "referral": referralRate, "revenueShare": revenueShareRate, "reseller": resellerMargin, else: tiered ÷ price)"#,
    ),
    // The volume in a bracket. With whole rates, the bracket that is reached has all of the volume; with marginal rates,
    // each bracket has the part between its bounds.
    define("isReached", "from = fromOf(volume) and volume ≥ from"),
    define("upTo", "if(place = rows(brackets), volume, min(volume, commissionBrackets[#place + 1].from))"),
    // Brackets are compared with the published range for referrals.
    define("usual", r#"typical.partnerRate(case(motion, "tieredCommission": "referral", else: motion))"#),
];

const PRICE: &[Line] = &[
    line("price", Money, "dealValue × (1 − customerDiscount)"),
    line("customerPrice", Money, "price × termYears"),
    line("listPrice", Money, "dealValue × termYears"),
    line("discountAmount", Money, "(dealValue − price) × termYears"),
    line("costOfGoods", Money, "dealValue × termYears × (1 − vendorGrossMargin)"),
];

const PARTNER: &[Line] = &[
    line(
        "resellerMargin",
        Share,
        r#"when(motion = "reseller", terms.resellerMargin + if(registered, program.deal.registrationMargin, 0))"#,
    ),
    line("partnerCost", Money, "dealValue × (1 − resellerMargin) × termYears"),
    line("partnerGrossProfit", Money, "customerPrice − partnerCost"),
    line(
        "rebateRate",
        Share,
        r#"when(motion = "reseller", if(earnsRebate, volumeRebates[listVolume].rate, 0))"#,
    ),
    line("rebate", Money, "payable(partnerCost × rebateRate)"),
    line(
        "credit",
        Share,
        r#"if(motion = "reseller", notApplicable, case(attribution, "sourced": 1, "influenced": program.deal.influencedCredit, else: 0))"#,
    ),
    line(
        "commission",
        Money,
        r#"payable(case(motion, "referral": referralFee, "revenueShare": sharedFee, "tieredCommission": tieredFee, else: partnerGrossProfit + rebate))"#,
    ),
    line(
        "partnerRate",
        Share,
        r#"case(motion, "referral": referralRate × credit, "revenueShare": revenueShareRate × credit, else: otherRate)"#,
    ),
    line("spiffAmount", Money, "bonusOn(commission)"),
    line("partnerEarnings", Money, "commission + spiffAmount"),
    line("partnerShareOfPrice", Share, "partnerEarnings ÷ customerPrice"),
];

const VENDOR: &[Line] = &[
    line("vendorNetRevenue", Money, "customerPrice − partnerEarnings"),
    line("vendorGrossProfit", Money, "vendorNetRevenue − costOfGoods"),
    line(
        "reportedCredit",
        Money,
        r#"if(motion = "reseller", partnerCost, customerPrice × case(attribution, "sourced": 1, "influenced": program.deal.influencedReportingCredit, else: 0))"#,
    ),
];

const CLAWBACK: &[Line] = &[
    line(
        "clawbackShare",
        Share,
        "case(not given(cancelDay): 0, cancelDay ≥ back.proRataBeforeDay: 0, else: shareBack)",
    ),
    line(
        "clawbackBase",
        Money,
        r#"case(motion = "reseller": rebate + spiffAmount, endsEarly: feePaid + bonusOn(feePaid), else: max(0, partnerEarnings))"#,
    ),
    line("clawback", Money, "payable(clawbackBase × clawbackShare)"),
    line("partnerEarningsAfterClawback", Money, "if(endsEarly, clawbackBase, partnerEarnings) − clawback"),
];

const YEARS: &[Line] = &[
    line("customerPays", Money, "price"),
    line("partnerEarns", Money, "payable(spread + if(year > 1, 0, spiffAmount + atOnce))"),
    line("vendorKeeps", Money, "customerPays − partnerEarns"),
];

const BRACKETS: &[Line] = &[
    line("from", Money, "row.from"),
    line("rate", Share, "row.rate"),
    line("amountInBracket", Money, "if(isWhole, if(isReached, volume, 0), max(0, upTo − from))"),
    line("bracketCommission", Money, "amountInBracket × rate"),
];

const NOTICES: &[Notice] = &[
    notice(
        "vendorLoses",
        Loss,
        "vendorGrossProfit ≤ −program.minorUnit",
        &[("amount", Money, "−vendorGrossProfit")],
    ),
    notice("discountExceedsMargin", Warning, "partnerGrossProfit ≤ −program.minorUnit", &[]),
    notice(
        "clawbackRisk",
        Warning,
        "given(cancelDay) and clawback > 0",
        &[("share", Share, "clawbackShare"), ("amount", Money, "clawback")],
    ),
    notice("noCredit", Info, r#"motion ≠ "reseller" and attribution = "none""#, &[]),
    notice(
        "rateOutsideTypical",
        Warning,
        r#"grade(rateBeforeCredit, usual.low, usual.high) ≠ "within""#,
        &[("low", Share, "usual.low"), ("high", Share, "usual.high")],
    )
    .published(),
    notice(
        "customTerms",
        Info,
        "listVolume ≥ program.deal.volumeCustomFrom",
        &[("from", Money, "program.deal.volumeCustomFrom")],
    ),
    notice(
        "nextDealLifts",
        Good,
        r#"motion = "tieredCommission" and credit > 0 and nextVolume ≥ nextFrom and nextTiered ≥ tiered"#,
        &[
            ("rate", Share, "rateOf(nextVolume)"),
            ("from", Money, "fromOf(nextVolume)"),
            ("commission", Money, "nextTiered × credit"),
        ],
    ),
];

/// The notices that cannot hold together.
const EXCLUSIVE: &[&[&str]] = &[
    &["noCredit", "nextDealLifts"],
    &["discountExceedsMargin", "noCredit"],
    &["discountExceedsMargin", "nextDealLifts"],
];

/// The definition of `deal-model`.
pub const DEAL_MODEL: Calculator = Calculator {
    id: "deal-model",
    group: "deals",
    form: &[
        group(
            "deal",
            &[
                Field::new("dealValue", Money).or("50000"),
                Field::new("customerDiscount", Share).or("0"),
                Field::new("termYears", Whole).or("1").between("1", "10"),
                choice("motion", MOTIONS).or("reseller"),
            ],
        ),
        group(
            "partner",
            &[
                tier_choice("tier").or("gold"),
                choice("attribution", ATTRIBUTIONS).or("sourced"),
                Field::new("registered", Flag).or("true"),
                Field::new("yearToDateVolume", Money).or("0"),
            ],
        ),
        folded(
            "terms",
            None,
            &[
                Field::new("referralRate", Share).or_program("deal.referralRate"),
                Field::new("revenueShareRate", Share).or_program("deal.revenueShareRate"),
                Field::new("revenueShareMonths", Months).or_program("deal.revenueShareMonths"),
                Field::new("vendorGrossMargin", Share).or("0.80"),
            ],
        ),
        folded(
            "bonus",
            Some("spiffAmount"),
            &[
                Field::new("spiff", Money).or("0"),
                Field::new("spiffMultiplier", Multiple).or("1").between("1", "10"),
                Field::new("spiffRate", Share).or("0"),
            ],
        ),
        folded(
            "cancellation",
            Some("clawback"),
            &[Field::new("cancelDay", Days).optional(Reason::NotApplicable)],
        ),
    ],
    defines: DEFINES,
    steps: &[
        Step::Lines { group: "price", lines: PRICE },
        Step::Lines { group: "partner", lines: PARTNER },
        Step::Lines { group: "vendor", lines: VENDOR },
        Step::Lines { group: "clawback", lines: CLAWBACK },
        Step::Choices {
            table: "motions",
            input: "motion",
            over: None,
            columns: &[
                line("partnerEarnings", Money, "partnerEarnings"),
                line("partnerShareOfPrice", Share, "partnerShareOfPrice"),
                line("vendorNetRevenue", Money, "vendorNetRevenue"),
                line("vendorGrossProfit", Money, "vendorGrossProfit"),
            ],
        },
        Step::Series { table: "years", counter: "year", rows: "termYears", columns: YEARS },
        Step::List { table: "brackets", list: "deal.commissionBrackets", columns: BRACKETS },
    ],
    limits: &[],
    notices: NOTICES,
    exclusive: EXCLUSIVE,
    headline: Headline {
        figure: "partnerEarnings",
        range: None,
        also: &["vendorGrossProfit", "partnerShareOfPrice"],
        estimates: &[],
    },
    charts: &[
        Chart {
            id: "price",
            kind: ChartKind::Waterfall {
                total: "listPrice",
                parts: &["discountAmount", "partnerEarnings", "costOfGoods", "vendorGrossProfit"],
            },
        },
        Chart {
            id: "motions",
            kind: ChartKind::Rows {
                table: "motions",
                label: "motion",
                columns: &["partnerEarnings", "vendorGrossProfit"],
                stacked: false,
                marked: None,
                sorted: false,
            },
        },
    ],
};
