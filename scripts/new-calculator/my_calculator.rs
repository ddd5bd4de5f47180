//! What an amount comes to when it is doubled.

use crate::schema::Unit::Money;
use crate::schema::{Calculator, Chart, ChartKind, Field, Headline, Step, group, line};

/// The calculator.
pub const MY_CALCULATOR: Calculator = Calculator {
    id: "my-calculator",
    group: "events",
    form: &[group("amounts", &[Field::new("amount", Money).or("1000")])],
    defines: &[],
    steps: &[Step::Lines { group: "result", lines: &[line("total", Money, "amount × 2")] }],
    limits: &[],
    notices: &[],
    exclusive: &[],
    headline: Headline { figure: "total", range: None, also: &[], estimates: &[] },
    charts: &[Chart { id: "amounts", kind: ChartKind::Bars(&["amount", "total"]) }],
};
