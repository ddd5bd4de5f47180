//! A field: what is asked for, in which unit, within which bounds, and what it takes when it is left out.

use crate::value::{Reason, Unit};

/// The value taken when a field is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Default {
    /// None: the field is required.
    Required,
    /// A decimal, a choice's id, a text, or `true`/`false`.
    Given(&'static str),
    /// A field of the program, by its dotted name without `program.`.
    Program(&'static str),
    /// Computed from the input tables.
    Formula(&'static str),
    /// Nothing; a formula that needs it is missing for this reason.
    Absent(Reason),
}

/// What a choice chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choices {
    /// The field is no choice.
    None,
    /// These ids.
    Of(&'static [&'static str]),
    /// The program's tiers, by id; a default that is none of them is the last.
    Tiers,
}

/// An input, a column of an input table, or a field of the program.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Unique in its calculator or table; camelCase.
    pub id: &'static str,
    /// What it measures.
    pub unit: Unit,
    /// Taken when it is left out.
    pub default: Default,
    /// May be left empty, which is then missing for this reason.
    pub optional: Option<Reason>,
    /// Least and largest allowed number, where they are not the unit's usual ones.
    pub own_bounds: Option<(&'static str, &'static str)>,
    /// The largest number itself is not allowed.
    pub exclusive: bool,
    /// The least number itself is not allowed.
    pub above: bool,
    /// May have decimals although its unit counts whole things.
    pub fractional: bool,
    /// What it chooses from.
    pub choices: Choices,
    /// Counts only while that input (or cell of the same row) has one of these values.
    pub when: Option<(&'static str, &'static [&'static str])>,
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
        }
    }

    /// With a default.
    pub const fn or(mut self, value: &'static str) -> Field {
        self.default = Default::Given(value);
        self
    }

    /// With the program's value as default.
    pub const fn or_program(mut self, field: &'static str) -> Field {
        self.default = Default::Program(field);
        self
    }

    /// With a default computed from the input tables.
    pub const fn or_formula(mut self, formula: &'static str) -> Field {
        self.default = Default::Formula(formula);
        self
    }

    /// May be left empty; formulas then find it missing for `reason`.
    pub const fn optional(mut self, reason: Reason) -> Field {
        self.optional = Some(reason);
        if matches!(self.default, Default::Required) {
            self.default = Default::Absent(reason);
        }
        self
    }

    /// Must be there, but may be null, which formulas find missing for `reason`.
    pub const fn nullable(mut self, reason: Reason) -> Field {
        self.optional = Some(reason);
        self
    }

    /// With bounds of its own, both allowed.
    pub const fn between(mut self, minimum: &'static str, maximum: &'static str) -> Field {
        self.own_bounds = Some((minimum, maximum));
        self
    }

    /// With an upper bound that is itself not allowed.
    pub const fn below(mut self, maximum: &'static str) -> Field {
        self.own_bounds = Some((self.unit.bounds().0, maximum));
        self.exclusive = true;
        self
    }

    /// With a lower bound that is itself not allowed; decimals are.
    pub const fn above(mut self, minimum: &'static str) -> Field {
        self.own_bounds = Some((minimum, self.unit.bounds().1));
        self.above = true;
        self.fractional = true;
        self
    }

    /// The least and the largest allowed number.
    pub fn bounds(&self) -> (&'static str, &'static str) {
        self.own_bounds.unwrap_or(self.unit.bounds())
    }

    /// Counts only while `input` has one of `values`.
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

/// A choice among the program's tiers.
pub const fn tier_choice(id: &'static str) -> Field {
    let mut field = Field::new(id, Unit::Choice);
    field.choices = Choices::Tiers;
    field
}
