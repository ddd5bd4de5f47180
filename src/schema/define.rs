//! Private names: a value, a condition or a row that several formulas use is written once.

/// A private name. Its text replaces the name wherever a formula uses it, so the names inside the text are
/// resolved at the place of use: in a row, they can be columns of that row.
#[derive(Clone, Copy, Debug)]
pub struct Define {
    /// Unique among the calculator's ids.
    pub name: &'static str,
    /// The names that each stand for an argument in the text: `volume` in `schedule(volume)`.
    pub params: &'static [&'static str],
    /// A formula; a row, whose columns are then named as in `terms.resellerMargin`; or a longer name. The
    /// text and the arguments can use only the defines before this one, so that no define can refer to
    /// itself.
    pub text: &'static str,
}

/// A private name without parameters: for a formula, a row or a longer name.
pub const fn define(name: &'static str, text: &'static str) -> Define {
    Define { name, params: &[], text }
}

/// A private name that takes arguments.
pub const fn define_of(name: &'static str, params: &'static [&'static str], text: &'static str) -> Define {
    Define { name, params, text }
}
