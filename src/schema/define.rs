//! Private names: a value, a condition or a row that several formulas use is written once.

/// A private name. Its text takes the place of the name wherever a formula uses the name, so that what the text
/// names is looked up there: in a row, a column of that row.
#[derive(Clone, Copy, Debug)]
pub struct Define {
    /// Unique among the calculator's ids.
    pub name: &'static str,
    /// Each stands in the text for an argument: `schedule(volume)`.
    pub params: &'static [&'static str],
    /// A formula; a row, whose columns are then named as in `terms.resellerMargin`; or a longer name. It, and
    /// the arguments, use the defines before it.
    pub text: &'static str,
}

/// A private name for a formula, a row or a longer name.
pub const fn define(name: &'static str, text: &'static str) -> Define {
    Define { name, params: &[], text }
}

/// A private name that takes arguments.
pub const fn define_of(name: &'static str, params: &'static [&'static str], text: &'static str) -> Define {
    Define { name, params, text }
}
