//! The schema of a calculator as constant data: inputs with bounds and defaults, then figures whose values
//! are formulas kept as text, then notices.

mod chart;
mod define;
mod field;
mod form;
mod notice;
mod step;

pub use crate::value::Unit;
pub use chart::{Chart, ChartKind, Headline};
pub use define::{Define, define, define_of};
#[cfg(feature = "definitions")]
pub use field::Typical;
pub use field::{Choices, Default, Field, choice, tier_choice};
pub use form::{DefaultRows, InputTable, Part, folded, group};
pub use notice::{Level, Limit, Notice, Param, notice, row_notice};
pub use step::{Line, Step, line};

/// A calculator: its inputs, figures, limits, notices and charts.
#[derive(Clone, Copy, Debug)]
pub struct Calculator {
    /// The id in kebab-case, as in HTML.
    pub id: &'static str,
    /// The subject, such as `deals`. The list of calculators publishes it; the gallery's sections are the
    /// audiences in the gallery's words.
    pub group: &'static str,
    /// The parts of the form, in order.
    pub form: &'static [Part],
    /// Private names for parts that several formulas use.
    pub defines: &'static [Define],
    /// The computed lines, columns and tables, in order.
    pub steps: &'static [Step],
    /// Bounds that depend on other inputs.
    pub limits: &'static [Limit],
    /// The notices, in order.
    pub notices: &'static [Notice],
    /// Sets of notices that cannot hold together: of the codes in a set, a result raises at most one, or one
    /// for each row. A test holds random results against them, so no module carries them.
    pub exclusive: &'static [&'static [&'static str]],
    /// The line that answers the calculator's question.
    pub headline: Headline,
    /// Charts of the result, in order.
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

    /// The lines with the ids of their groups, in reading order.
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
