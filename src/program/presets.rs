//! What a program sets for a calculator's inputs: another default, one that cannot be changed, one that is not shown.
//!
//! `"calculators": { "event-roi": { "inputs": { "grossMargin": { "value": "0.8", "hidden": true } } } }`

use crate::check::Checker;
use crate::program::Program;
use crate::value::path::member;
use crate::value::{Code, Data};

/// Where presets stand in a program.
pub const PLACE: &str = "calculators";

/// What a program sets for one input, or one input table.
#[derive(Clone, Copy)]
pub struct Preset<'p>(pub &'p Data);

impl<'p> Preset<'p> {
    /// The default, where there is one.
    pub fn value(self) -> Option<&'p Data> {
        self.0.get("value")
    }

    /// Not shown in the form, and not to be changed.
    pub fn is_hidden(self) -> bool {
        self.0.get("hidden") == Some(&Data::Flag(true))
    }

    /// Shown, and not to be changed.
    pub fn is_fixed(self) -> bool {
        self.0.get("fixed") == Some(&Data::Flag(true))
    }

    /// Whether only the program's value is taken.
    pub fn is_locked(self) -> bool {
        self.is_hidden() || self.is_fixed()
    }
}

/// What a program sets for a calculator.
#[derive(Clone, Copy)]
pub struct Presets<'p>(Option<&'p Data>);

impl<'p> Presets<'p> {
    /// Of a calculator in a program.
    pub fn of(program: &'p Program, calculator: &str) -> Presets<'p> {
        Presets(program.presets().get(calculator).and_then(|preset| preset.get("inputs")))
    }

    /// All of them, by the id of an input or an input table.
    pub fn entries(self) -> Entries<'p> {
        self.0.map_or(&[], Data::entries)
    }

    /// For an input or an input table.
    pub fn input(self, id: &str) -> Option<Preset<'p>> {
        self.0?.get(id).map(Preset)
    }
}

/// Whether presets are objects where they should be; which inputs there are is not known here.
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

/// Named data.
pub type Entries<'d> = &'d [(std::borrow::Cow<'static, str>, Data)];

/// The entries of an object, where there is one.
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

/// An object with no other entries than these.
fn only(checker: &mut Checker<'_>, data: &Data, place: &str, known: &[&str]) {
    for (key, _) in object(checker, Some(data), place) {
        if !known.contains(&key.as_ref()) {
            checker.refuse_entry(member(place, key), Code::UnknownField);
        }
    }
}
