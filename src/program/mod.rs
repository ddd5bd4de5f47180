//! The partner program: the tiers, rates and limits that calculators read.

mod currency;
mod inherit;
#[cfg(feature = "definitions")]
mod languages;
pub mod presets;
mod read;
mod schema;
#[cfg(feature = "definitions")]
pub mod typical;
mod whole;

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
    /// The names of default rows in the language of the texts, by the name in English; `Data::Null` in English.
    row_names: Data,
    /// The small print; empty if the program removes it.
    disclaimer: Option<String>,
}

impl Deref for Program {
    type Target = Terms;

    fn deref(&self) -> &Terms {
        &self.terms
    }
}

impl Program {
    /// The built-in program, `programs/standard.json`, in English.
    ///
    /// # Errors
    /// None in a released build, because a test reads the built-in program.
    pub fn standard() -> Result<Program, Vec<Problem>> {
        Program::from_data(&Data::read(STANDARD), None)
    }

    /// Reads a program whose texts are in English, or in one language. Values that the program omits come from the
    /// standard program, and fields that a tier omits come from the standard tier with the same id. A
    /// program with tiers of its own does not inherit the parts that depend on tiers.
    ///
    /// # Errors
    /// Every problem, with a path such as `program.tiers[1].requirements.revenue`.
    pub fn read(data: &Data) -> Result<Program, Vec<Problem>> {
        #[cfg(feature = "definitions")]
        return Program::read_in(data, "en");
        #[cfg(not(feature = "definitions"))]
        return Program::read_over(data, &Data::read(STANDARD));
    }

    /// Reads a program in one of the languages that its texts are in: a locale such as `pt-BR`. A text in several
    /// languages is the one for the locale, else for its base language, else the English one, else the first. Texts
    /// of the standard program are chosen likewise.
    ///
    /// # Errors
    /// As `read`.
    #[cfg(feature = "definitions")]
    pub fn read_in(data: &Data, locale: &str) -> Result<Program, Vec<Problem>> {
        let mut standard = languages::localized(&Data::read(TRANSLATED), locale);
        standard.put(ROW_NAMES, languages::localized_texts(&Data::read(TRANSLATED_ROWS), locale));
        Program::read_over(&languages::localized(data, locale), &standard)
    }

    /// Reads a program over another in place of the standard program; both have one text for each of their texts.
    /// The standard program may have the names of default rows in its language, under `ROW_NAMES`.
    ///
    /// # Errors
    /// As `read`, and those of the other program.
    pub(crate) fn read_over(data: &Data, standard: &Data) -> Result<Program, Vec<Problem>> {
        let standard = Program::from_data(standard, None)?;
        match data {
            Data::Null => Ok(standard),
            Data::Map(_) => Program::from_data(data, Some(&standard)),
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

    /// The small print below the figures: empty if the program removes it, `None` if it says nothing about it.
    pub fn disclaimer(&self) -> Option<&str> {
        self.disclaimer.as_deref()
    }

    /// A field by its dotted name, such as `deal.referralRate`; `None` if there is no such field.
    pub fn named(&self, id: &str) -> Option<Value<'_>> {
        named(self, id)
    }

    /// The name of a default row, from the one in English.
    pub(crate) fn row_name(&self, english: &'static str) -> &str {
        match self.row_names.get(english) {
            Some(Data::Text(name)) => name,
            _ => english,
        }
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

/// The standard program in English.
pub(crate) const STANDARD: &str = include_str!(concat!(env!("OUT_DIR"), "/standard.json"));

/// The key of the names of default rows, beside those of the standard program.
const ROW_NAMES: &str = "rowNames";

/// The names of default rows in every language.
#[cfg(feature = "definitions")]
const TRANSLATED_ROWS: &str = include_str!("../../www/locales/rows.json");

/// The standard program in every language.
#[cfg(feature = "definitions")]
const TRANSLATED: &str = include_str!("../../www/programs/standard.json");
