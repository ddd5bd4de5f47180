//! Presets: a program may override the default of a calculator's input, and may fix or hide the input.
//!
//! `"calculators": { "event-roi": { "inputs": { "grossMargin": { "value": "0.8", "hidden": true } } } }`

use crate::check::Checker;
use crate::program::Program;
use crate::value::path::member;
use crate::value::{Code, Data};

/// The key of the presets in a program file.
pub const PLACE: &str = "calculators";

/// The preset of one input or one input table.
#[derive(Clone, Copy)]
pub struct Preset<'p>(pub &'p Data);

impl<'p> Preset<'p> {
    /// The value that overrides the default, if the preset has one.
    pub fn value(self) -> Option<&'p Data> {
        self.0.get("value")
    }

    /// Whether the form hides the input, which then cannot be changed.
    pub fn is_hidden(self) -> bool {
        self.0.get("hidden") == Some(&Data::Flag(true))
    }

    /// Whether the form shows the input as read-only.
    pub fn is_fixed(self) -> bool {
        self.0.get("fixed") == Some(&Data::Flag(true))
    }

    /// Whether the program lets a partner change one of its own terms.
    pub fn is_open(self) -> bool {
        self.0.get("fixed") == Some(&Data::Flag(false))
    }

    /// Whether the input is hidden or fixed, so that only the program's value is accepted.
    pub fn is_locked(self) -> bool {
        self.is_hidden() || self.is_fixed()
    }
}

/// A program's presets for one calculator.
#[derive(Clone, Copy)]
pub struct Presets<'p>(Option<&'p Data>);

impl<'p> Presets<'p> {
    /// The program's presets for the calculator with this id; empty if there are none.
    pub fn of(program: &'p Program, calculator: &str) -> Presets<'p> {
        Presets(program.presets().get(calculator).and_then(|preset| preset.get("inputs")))
    }

    /// Every preset, by the id of its input or input table.
    pub fn entries(self) -> Entries<'p> {
        self.0.map_or(&[], Data::entries)
    }

    /// The preset of an input or an input table, by its id.
    pub fn input(self, id: &str) -> Option<Preset<'p>> {
        self.0?.get(id).map(Preset)
    }
}

/// Checks the types and keys of presets, but not their inputs, because calculators are not known at this
/// point.
pub fn check_shape(checker: &mut Checker<'_>, data: &Data) {
    let calculators = object(checker, data.get(PLACE), "program.calculators");
    for (id, calculator) in calculators {
        let place = member("program.calculators", id);
        only(checker, calculator, &place, &["inputs"]);
        let place = member(&place, "inputs");
        for (id, preset) in object(checker, calculator.get("inputs"), &place) {
            let place = member(&place, id);
            only(checker, preset, &place, &["value", "hidden", "fixed"]);
            for name in ["hidden", "fixed"] {
                if !matches!(preset.get(name), None | Some(Data::Flag(_))) {
                    checker.refuse_entry(member(&place, name), Code::WrongType);
                }
            }
        }
    }
}

/// The entries of an object: names and values.
pub type Entries<'d> = &'d [(std::borrow::Cow<'static, str>, Data)];

/// The entries of an object, or an empty slice. Reports a problem if `data` is present but not an object.
fn object<'d>(checker: &mut Checker<'_>, data: Option<&'d Data>, place: &str) -> Entries<'d> {
    match data {
        Some(Data::Map(entries)) => entries,
        None => &[],
        Some(_) => {
            checker.refuse_entry(place.to_owned(), Code::WrongType);
            &[]
        }
    }
}

/// Reports a problem unless `data` is an object whose keys are all in `known`.
fn only(checker: &mut Checker<'_>, data: &Data, place: &str, known: &[&str]) {
    for (key, _) in object(checker, Some(data), place) {
        if !known.contains(&key.as_ref()) {
            checker.refuse_entry(member(place, key), Code::UnknownField);
        }
    }
}
