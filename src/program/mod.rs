//! The partner program: the tiers, rates and limits that calculators read.

mod currency;
pub mod presets;
mod read;
mod schema;
pub mod typical;

use std::ops::Deref;

pub use crate::terms::{BENEFITS, TIERS};
use crate::terms::{Rows, Terms};
use crate::value::{Code, Data, Problem, Value};

pub use schema::{AFFILIATE_MODELS, FIELDS, LISTS, List};

/// A partner program, read and checked. Values that a file omits come from the standard program.
#[derive(Clone, Debug)]
pub struct Program {
    terms: Terms,
    /// A map by calculator id; `Data::Null` if the program has no presets.
    presets: Data,
}

impl Deref for Program {
    type Target = Terms;

    fn deref(&self) -> &Terms {
        &self.terms
    }
}

impl Program {
    /// The built-in program, `programs/standard.json`.
    ///
    /// # Errors
    /// None in a released build, because a test reads the built-in program.
    pub fn standard() -> Result<Program, Vec<Problem>> {
        Program::from_data(&standard_data(), None)
    }

    /// Reads a program. Values that the program omits come from the standard program, and fields that a tier
    /// omits come from the standard tier with the same id.
    ///
    /// # Errors
    /// Every problem, with a path such as `program.tiers[1].requirements.revenue`.
    pub fn read(data: &Data) -> Result<Program, Vec<Problem>> {
        match data {
            Data::Null => Program::standard(),
            Data::Map(_) => Program::from_data(data, Some(&Program::standard()?)),
            _ => Err(vec![Problem::new("program", Code::InvalidProgram)]),
        }
    }

    /// The id of the program, as in its file.
    pub fn id(&self) -> &str {
        self.text("id")
    }

    /// The name of the program, for display.
    pub fn name(&self) -> &str {
        self.text("name")
    }

    /// ISO 4217 code of the program's currency.
    pub fn currency(&self) -> &str {
        self.text("currency")
    }

    /// A field by its dotted name, such as `deal.referralRate`; `None` if there is no such field.
    pub fn named(&self, id: &str) -> Option<Value<'_>> {
        named(self, id)
    }

    /// The presets, by calculator id.
    pub(crate) fn presets(&self) -> &Data {
        &self.presets
    }

    fn text(&self, id: &str) -> &str {
        match self.named(id) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }
}

fn named<'t>(terms: &'t Terms, id: &str) -> Option<Value<'t>> {
    terms.field(FIELDS.iter().position(|field| field.id == id)?)
}

const STANDARD: &str = include_str!("../../www/programs/standard.json");

fn standard_data() -> Data {
    Data::read(STANDARD)
}
