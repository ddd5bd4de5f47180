//! Limits between inputs, and notices about a result.

use crate::value::{Code, Unit};

/// A bound that depends on other inputs.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Where the problem stands: an input's or a table's id.
    pub path: &'static str,
    /// What the problem is called.
    pub code: Code,
    /// What must hold, over inputs and input tables.
    pub holds: &'static str,
    /// What the message needs.
    pub params: &'static [(&'static str, &'static str)],
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Worth knowing.
    Info,
    /// As it should be.
    Good,
    /// Worth a second look.
    Warning,
    /// The figures would be wrong; of rules about programs alone.
    Error,
    /// By the parameter `grade`: below and poor warn, average informs, the others are good.
    Graded,
}

/// A figure that a notice's words need: its name, what it measures, and its formula.
pub type Param = (&'static str, Unit, &'static str);

/// Something worth saying about the result.
#[derive(Clone, Copy, Debug)]
pub struct Notice {
    /// Names it; the words are the page's.
    pub code: &'static str,
    /// How it is meant.
    pub level: Level,
    /// The table over whose rows it is asked; `{row}` is then a parameter.
    pub rows: Option<&'static str>,
    /// When it is raised; never on a missing figure.
    pub when: &'static str,
    /// What its words need.
    pub params: &'static [Param],
}

/// A notice about the whole result.
pub const fn notice(
    code: &'static str,
    level: Level,
    when: &'static str,
    params: &'static [Param],
) -> Notice {
    Notice { code, level, rows: None, when, params }
}

/// A notice about each row of `table` for which it holds.
pub const fn row_notice(
    code: &'static str,
    level: Level,
    table: &'static str,
    when: &'static str,
    params: &'static [Param],
) -> Notice {
    Notice { code, level, rows: Some(table), when, params }
}
