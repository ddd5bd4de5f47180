//! The schema of a calculator, constant data: inputs with bounds and defaults, then figures whose values are formulas
//! kept as text, then notices.

mod chart;
mod define;
mod field;
mod form;
mod notice;
mod step;

pub use crate::value::Unit;
pub use chart::{Chart, ChartKind, Headline};
pub use define::{Define, define, define_of};
pub use field::{Choices, Default, Field, choice, tier_choice};
pub use form::{DefaultRows, InputTable, Part, folded, group};
pub use notice::{Level, Limit, Notice, Param, notice, row_notice};
pub use step::{Line, Step, line};

/// A calculator: everything that it asks, computes and notices.
#[derive(Clone, Copy, Debug)]
pub struct Calculator {
    /// kebab-case, as in HTML.
    pub id: &'static str,
    /// Who asks.
    pub group: &'static str,
    /// The form, in order.
    pub form: &'static [Part],
    /// Private names for what several formulas use.
    pub defines: &'static [Define],
    /// What is computed, in order.
    pub steps: &'static [Step],
    /// Bounds that depend on other inputs.
    pub limits: &'static [Limit],
    /// What is worth noticing, in order.
    pub notices: &'static [Notice],
    /// The answer.
    pub headline: Headline,
    /// Pictures of the result.
    pub charts: &'static [Chart],
}

impl Calculator {
    /// The inputs outside of tables, in the form's order.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        let form = self.form;
        form.iter().flat_map(|part| match part {
            Part::Group { fields, .. } => fields.iter(),
            Part::Table(_) => [].iter(),
        })
    }

    /// The input tables, in the form's order.
    pub fn input_tables(&self) -> impl Iterator<Item = &'static InputTable> + use<> {
        let form = self.form;
        form.iter().filter_map(|part| match part {
            Part::Table(table) => Some(table),
            Part::Group { .. } => None,
        })
    }

    /// The lines with their groups, in reading order.
    pub fn lines(&self) -> impl Iterator<Item = (&'static str, &'static Line)> + use<> {
        let steps = self.steps;
        steps
            .iter()
            .filter_map(|step| match step {
                Step::Lines { group, lines } => Some(lines.iter().map(move |line| (*group, line))),
                _ => None,
            })
            .flatten()
    }
}
