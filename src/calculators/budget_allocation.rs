//! One co-marketing budget divided over groups of partners, to the cent.

use crate::schema::Level::Info;
use crate::schema::Unit::{Money, Multiple, Share, Text, Whole};
use crate::schema::{
    Calculator, Chart, ChartKind, DefaultRows, Field, Headline, InputTable, Limit, Part, Step, group, line,
    notice,
};
use crate::value::Code;

/// The definition of `budget-allocation`.
pub const BUDGET_ALLOCATION: Calculator = Calculator {
    id: "budget-allocation",
    group: "co-marketing",
    form: &[
        group(
            "budget",
            &[Field::new("budget", Money).or("500000"), Field::new("reserve", Share).or("0").below("1")],
        ),
        Part::Table(InputTable {
            id: "groups",
            maximum_rows: 50,
            columns: &[Field::new("name", Text), Field::new("share", Share), Field::new("partners", Whole)],
            rows: DefaultRows::Given(&[
                &["Platinum and Gold", "0.60", "13"],
                &["Silver", "0.30", "30"],
                &["Experimental", "0.10", "20"],
            ]),
        }),
    ],
    defines: &[],
    steps: &[
        Step::Lines {
            group: "allocation",
            lines: &[
                line("reserved", Money, "payable(budget × reserve)"),
                line("allocated", Money, "budget − reserved"),
                line("partners", Whole, "sum(groups.partners)"),
                line("perPartner", Money, "allocated ÷ partners"),
            ],
        },
        Step::Columns {
            table: "groups",
            columns: &[
                line("amount", Money, "split(allocated, groups.share)"),
                line("amountPerPartner", Money, "amount ÷ partners"),
                // Round up, because the first of four equal quarters gets the remainder.
                line(
                    "perQuarter",
                    Money,
                    "payable(ceil(amount ÷ 4 ÷ program.minorUnit) × program.minorUnit)",
                ),
                line("shareOfPartners", Share, "partners ÷ sum(groups.partners)"),
                line("intensity", Multiple, "share ÷ shareOfPartners"),
            ],
        },
    ],
    limits: &[Limit {
        path: "groups",
        code: Code::SumNotOne,
        holds: "sum(groups.share) = 1",
        params: &[("sum", "sum(groups.share)")],
    }],
    notices: &[notice(
        "amountRounded",
        Info,
        "allocated > sum(groups.amount)",
        &[("amount", Money, "sum(groups.amount)")],
    )],
    exclusive: &[],
    headline: Headline {
        figure: "allocated",
        range: None,
        also: &["perPartner", "reserved"],
        estimates: &[],
    },
    charts: &[Chart {
        id: "split",
        kind: ChartKind::Stacks { table: "groups", group: None, label: "name", value: "amount" },
    }],
};
