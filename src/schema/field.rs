//! A field: its id, unit, bounds and default.

use crate::value::{Reason, Unit};

/// The default: the value used when a field is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Default {
    /// No default: the field is required.
    Required,
    /// A constant: a decimal, a choice's id, a text, or `true`/`false`.
    Given(&'static str),
    /// The value of a field of the program, by its dotted name without `program.`.
    Program(&'static str),
    /// A formula over the input tables.
    Formula(&'static str),
    /// No value: a formula that needs the field is missing for this reason.
    Absent(Reason),
}

/// The ids that a choice accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choices {
    /// The field is not a choice.
    None,
    /// A fixed list of ids.
    Of(&'static [&'static str]),
    /// The ids of the program's tiers. If a default is not one of them, the last tier is used.
    Tiers,
    /// The field is the number of a row of an input table, from 1. A page offers the rows by name; the bounds
    /// and limits of the number decide which are accepted.
    Rows(&'static str),
}

/// A published range: industry figures between which most values lie.
#[cfg(feature = "definitions")]
#[derive(Clone, Copy, Debug)]
pub struct Typical {
    /// The lower end, as a decimal.
    pub low: &'static str,
    /// The upper end, as a decimal.
    pub high: &'static str,
    /// The choice that the range depends on, and the options for which the range is published. `None` if the range always
    /// applies.
    pub when: Option<(&'static str, &'static [&'static str])>,
}

/// An input, a column of an input table, or a field of the program.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Unique in its calculator or table; camelCase.
    pub id: &'static str,
    /// The unit, which decides how the value is read, checked and shown.
    pub unit: Unit,
    /// The value used when the field is left out.
    pub default: Default,
    /// If set, the field may be empty; formulas that need it are then missing for this reason.
    pub optional: Option<Reason>,
    /// The least and the largest allowed number, if they differ from the unit's usual bounds.
    pub own_bounds: Option<(&'static str, &'static str)>,
    /// Whether the upper bound is exclusive: the largest number itself is not allowed.
    pub exclusive: bool,
    /// Whether the lower bound is exclusive: the least number itself is not allowed.
    pub above: bool,
    /// Whether decimals are allowed although the unit counts whole things.
    pub fractional: bool,
    /// The ids to choose from.
    pub choices: Choices,
    /// An input (or a column of the same row) and its values for which the field is used; otherwise it is
    /// ignored.
    pub when: Option<(&'static str, &'static [&'static str])>,
    /// Whether the field is one of the program's terms in a calculator for partners: a form shows the program's
    /// value and offers no other, unless the program's preset says `"fixed": false`. The core accepts any value.
    pub term: bool,
    /// The published range of a value that nobody can decide; a term of a program has none. Only descriptions have it.
    #[cfg(feature = "definitions")]
    pub typical: Option<Typical>,
}

impl Field {
    /// A required field with its unit's usual bounds.
    pub const fn new(id: &'static str, unit: Unit) -> Field {
        Field {
            id,
            unit,
            default: Default::Required,
            optional: None,
            own_bounds: None,
            exclusive: false,
            above: false,
            fractional: false,
            choices: Choices::None,
            when: None,
            term: false,
            #[cfg(feature = "definitions")]
            typical: None,
        }
    }

    /// Sets a constant default.
    pub const fn or(mut self, value: &'static str) -> Field {
        self.default = Default::Given(value);
        self
    }

    /// Sets the program's value as the default.
    pub const fn or_program(mut self, field: &'static str) -> Field {
        self.default = Default::Program(field);
        self
    }

    /// Sets a default that is computed from the input tables.
    pub const fn or_formula(mut self, formula: &'static str) -> Field {
        self.default = Default::Formula(formula);
        self
    }

    /// Allows the field to be empty; formulas that need it are then missing for `reason`.
    pub const fn optional(mut self, reason: Reason) -> Field {
        self.optional = Some(reason);
        if matches!(self.default, Default::Required) {
            self.default = Default::Absent(reason);
        }
        self
    }

    /// Requires the field but allows null; formulas that need a null field are missing for `reason`.
    pub const fn nullable(mut self, reason: Reason) -> Field {
        self.optional = Some(reason);
        self
    }

    /// Sets inclusive bounds in place of the unit's usual ones.
    pub const fn between(mut self, minimum: &'static str, maximum: &'static str) -> Field {
        self.own_bounds = Some((minimum, maximum));
        self
    }

    /// Sets an exclusive upper bound.
    pub const fn below(mut self, maximum: &'static str) -> Field {
        self.own_bounds = Some((self.unit.bounds().0, maximum));
        self.exclusive = true;
        self
    }

    /// Sets an exclusive lower bound, and allows decimals.
    pub const fn above(mut self, minimum: &'static str) -> Field {
        self.own_bounds = Some((minimum, self.unit.bounds().1));
        self.above = true;
        self.fractional = true;
        self
    }

    /// The least and the largest allowed number: the field's own bounds, or else the unit's.
    pub fn bounds(&self) -> (&'static str, &'static str) {
        self.own_bounds.unwrap_or(self.unit.bounds())
    }

    /// Makes the field the number of a row of an input table.
    pub const fn row_of(mut self, table: &'static str) -> Field {
        self.choices = Choices::Rows(table);
        self
    }

    /// Makes the field one of the program's terms, which a partner reads and does not set.
    pub const fn term(mut self) -> Field {
        self.term = true;
        self
    }

    /// Sets the published range.
    #[cfg(feature = "definitions")]
    pub const fn typical(mut self, (low, high): (&'static str, &'static str)) -> Field {
        self.typical = Some(Typical { low, high, when: None });
        self
    }

    /// Sets a range that is published only for some values of a choice.
    #[cfg(feature = "definitions")]
    pub const fn typical_when(
        mut self,
        (low, high): (&'static str, &'static str),
        when: (&'static str, &'static [&'static str]),
    ) -> Field {
        self.typical = Some(Typical { low, high, when: Some(when) });
        self
    }

    /// Uses the field only while `input` has one of `values`.
    pub const fn when(mut self, input: &'static str, values: &'static [&'static str]) -> Field {
        self.when = Some((input, values));
        self
    }
}

/// A required choice among `ids`.
pub const fn choice(id: &'static str, ids: &'static [&'static str]) -> Field {
    let mut field = Field::new(id, Unit::Choice);
    field.choices = Choices::Of(ids);
    field
}

/// A required choice among the program's tiers.
pub const fn tier_choice(id: &'static str) -> Field {
    let mut field = Field::new(id, Unit::Choice);
    field.choices = Choices::Tiers;
    field
}
