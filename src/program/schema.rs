//! The schema of a partner program: the fields and lists of a program file, by dotted name.

use crate::schema::{Field, choice};
use crate::value::{Reason, Unit};

/// A list in a program file: its bounds and its columns.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The dotted name of the list in the file; formulas refer to its columns as `program.<id>.<column>`.
    pub id: &'static str,
    /// The minimum number of rows.
    pub minimum_rows: usize,
    /// The maximum number of rows.
    pub maximum_rows: usize,
    /// The columns of the list; each id is a dotted name within a row.
    pub fields: &'static [Field],
}

const fn money(id: &'static str) -> Field {
    Field::new(id, Unit::Money)
}

const fn share(id: &'static str) -> Field {
    Field::new(id, Unit::Share)
}

const fn whole(id: &'static str) -> Field {
    Field::new(id, Unit::Whole)
}

const fn text(id: &'static str) -> Field {
    Field::new(id, Unit::Text)
}

/// The ids of an affiliate program's payment models.
pub const AFFILIATE_MODELS: &[&str] = &["flat", "percentage", "recurring", "tiered", "hybrid"];

/// How a rate applies: `marginal` to the part within its band, `whole` to the full amount once the band is
/// reached.
pub const BASES: &[&str] = &["marginal", "whole"];

/// The fields of a program outside of lists.
pub const FIELDS: &[Field] = &[
    whole("version").between("1", "1"),
    text("id"),
    text("name"),
    text("currency"),
    share("mdfUtilizationTarget"),
    share("deal.referralRate"),
    share("deal.revenueShareRate"),
    Field::new("deal.revenueShareMonths", Unit::Months),
    share("deal.registrationMargin"),
    share("deal.influencedCredit"),
    share("deal.influencedReportingCredit"),
    choice("deal.commissionBasis", BASES).or("marginal"),
    money("deal.volumeCustomFrom").optional(Reason::NoLimit),
    Field::new("deal.clawback.fullBeforeDay", Unit::Days),
    Field::new("deal.clawback.halfBeforeDay", Unit::Days),
    Field::new("deal.clawback.proRataBeforeDay", Unit::Days),
    choice("affiliate.model", AFFILIATE_MODELS),
    share("affiliate.rate"),
    choice("affiliate.tierBasis", BASES).or("whole"),
    money("affiliate.flatFee"),
    Field::new("affiliate.commissionMonths", Unit::Months).optional(Reason::NoLimit),
    money("affiliate.minimumPayout"),
    Field::new("affiliate.holdbackDays", Unit::Days),
    Field::new("affiliate.cookieDays", Unit::Days),
];

/// The lists of a program. A null amount means no limit; a null requirement means that a partner cannot
/// qualify by it.
pub const LISTS: &[List] = &[
    List {
        id: "tiers",
        minimum_rows: 1,
        maximum_rows: 10,
        fields: &[
            text("id"),
            text("name"),
            money("requirements.revenue").nullable(Reason::NotApplicable),
            whole("requirements.referrals").nullable(Reason::NotApplicable),
            whole("requirements.certifications").nullable(Reason::NotApplicable),
            share("commissionRate"),
            share("resellerMargin"),
            money("mdf.annual").nullable(Reason::NoLimit),
            money("mdf.quarterlyCap").nullable(Reason::NoLimit),
            text("mdf.approver").optional(Reason::NotApplicable),
            Field::new("volumeRebates", Unit::Flag).or("false"),
            whole("graceQuarters").or("0"),
            money("economics.averageRevenue").or("0"),
            share("economics.grossMargin").or("1"),
            money("economics.cost").or("0"),
            whole("economics.partners").or("0"),
        ],
    },
    List { id: "benefits", minimum_rows: 0, maximum_rows: 100, fields: &[text("name")] },
    List {
        id: "mdfApprovals",
        minimum_rows: 0,
        maximum_rows: 20,
        fields: &[money("below").nullable(Reason::NoLimit), text("approver")],
    },
    List {
        id: "deal.commissionBrackets",
        minimum_rows: 1,
        maximum_rows: 50,
        fields: &[money("from"), share("rate")],
    },
    List {
        id: "deal.volumeRebates",
        minimum_rows: 0,
        maximum_rows: 50,
        fields: &[money("from"), share("rate")],
    },
    List {
        id: "affiliate.tiers",
        minimum_rows: 1,
        maximum_rows: 50,
        fields: &[text("name"), Field::new("from", Unit::Count), share("rate")],
    },
];
