//! Limits between inputs, and notices about a result.

use crate::value::{Code, Unit};

/// A bound that depends on other inputs.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The path that the problem names: the id of an input or a table.
    pub path: &'static str,
    /// The code of the problem.
    pub code: Code,
    /// The condition that must be true, as a formula over inputs and input tables.
    pub holds: &'static str,
    /// Names and formulas of the figures that the message shows.
    pub params: &'static [(&'static str, &'static str)],
}

/// The severity of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Neutral information.
    Info,
    /// The result is as it should be.
    Good,
    /// The result deserves a second look.
    Warning,
    /// Money is lost: a warning. While it is raised, no notice is good, and the headline is drawn as a problem.
    Loss,
    /// The figures would be wrong; used only by rules about programs.
    Error,
    /// Derived from the parameter `grade`: `below` and `poor` warn, `average` informs, all others are good.
    Graded,
}

/// A figure that a notice's words show: its name, its unit and its formula.
pub type Param = (&'static str, Unit, &'static str);

/// A remark about the result, raised when its condition is true.
#[derive(Clone, Copy, Debug)]
pub struct Notice {
    /// The code of the notice; the page has the words for it.
    pub code: &'static str,
    /// The severity.
    pub level: Level,
    /// The table whose rows the condition is evaluated over; the words then have a parameter `{row}`.
    pub rows: Option<&'static str>,
    /// The condition, as a formula; a missing figure never raises a notice.
    pub when: &'static str,
    /// The figures that the words show.
    pub params: &'static [Param],
    /// Whether the notice compares with a published range, whose source the page then names.
    pub published: bool,
}

impl Notice {
    /// Marks a notice that compares with a published range.
    pub const fn published(mut self) -> Notice {
        self.published = true;
        self
    }
}

/// A notice about the whole result.
pub const fn notice(
    code: &'static str,
    level: Level,
    when: &'static str,
    params: &'static [Param],
) -> Notice {
    Notice { code, level, rows: None, when, params, published: false }
}

/// A notice about each row of `table` for which `when` is true.
pub const fn row_notice(
    code: &'static str,
    level: Level,
    table: &'static str,
    when: &'static str,
    params: &'static [Param],
) -> Notice {
    Notice { code, level, rows: Some(table), when, params, published: false }
}
