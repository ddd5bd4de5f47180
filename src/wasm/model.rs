//! The calculators over one partner program, as JavaScript holds them.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::calculator::Calculator;
use crate::definition::library;
use crate::model::{Error, Model};
use crate::plan::Linked;
use crate::program::{Program, TIERS};
use crate::value::{Code, Data, Problem, Value, to_data};

/// The calculators over one partner program, or the problems of that program.
#[wasm_bindgen(js_name = Model)]
pub struct JsModel(Result<Model, JsValue>);

#[wasm_bindgen(js_class = Model)]
impl JsModel {
    /// Builds the model over a program as in `programs/standard.json`; an empty text selects the standard
    /// program.
    #[wasm_bindgen(constructor)]
    pub fn new(program: &str) -> JsModel {
        let refused = |problems| js(&failure(Error::Problems(problems)));
        JsModel(Program::read(&Data::read(program)).map(Model::new).map_err(refused))
    }

    /// Registers the calculator that `text` defines; returns false on a version mismatch.
    pub fn define(text: String) -> bool {
        library::define(text)
    }

    /// The parts of a calculator's description that the program sets, or `{ problems }`: a plain object, which the
    /// package's wrapper applies to the description.
    pub fn settings(&self, id: &str) -> JsValue {
        self.ask(|model| model.linked(id).map(|linked| settings(model.program(), &linked)))
    }

    /// The calculator linked with the program; `undefined` if `settings` reports problems.
    pub fn calculator(&self, id: &str) -> Option<Calculator> {
        self.0.as_ref().ok()?.linked(id).ok().map(Calculator)
    }
}

impl JsModel {
    fn ask(&self, question: impl FnOnce(&Model) -> Result<Data, Error>) -> JsValue {
        match &self.0 {
            Ok(model) => js(&question(model).unwrap_or_else(failure)),
            Err(problems) => problems.clone(),
        }
    }
}

fn js(answer: &Data) -> JsValue {
    let serializer = Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    answer.serialize(&serializer).unwrap_or_default()
}

/// Describes what the program sets: the currency and its minor unit, the program's id and name, the tiers, the
/// defaults in the order of the inputs, and the default rows of input tables column by column.
fn settings(program: &Program, linked: &Linked) -> Data {
    let (defaults, _) = crate::plan::inputs::read(linked, &Data::Null);
    let text = |text: &str| Data::from(text.to_owned());
    let tier = |row, column| text(program.tier(row, column).unwrap_or_default());
    let tiers = (0..program.rows(TIERS)).map(|row| Data::List(vec![tier(row, 0), tier(row, 1)]));
    let all = |values: &[Value<'_>]| Data::List(values.iter().map(|value| to_data(*value)).collect());
    let inputs = defaults.scalars.get(..linked.plan.fields.len()).unwrap_or_default();
    let tables = defaults.tables.get(..linked.plan.tables.len()).unwrap_or_default();
    let rows = tables.iter().map(|table| Data::List(table.columns.iter().map(|cells| all(cells)).collect()));
    Data::object()
        .with("minorUnits", crate::number::text(program.minor_units().into()).into())
        .with("currency", text(program.currency()))
        .with("id", text(program.id()))
        .with("name", text(program.name()))
        .with("tiers", Data::List(tiers.collect()))
        .with("defaults", all(inputs))
        .with("rows", Data::List(rows.collect()))
}

/// Encodes an error as `{ problems }`.
fn failure(error: Error) -> Data {
    let problems = match error {
        Error::Problems(problems) => problems,
        Error::Formula(error) => vec![Problem::new(error.message, Code::UnknownCalculator)],
    };
    Data::object().with("problems", Data::List(problems.into_iter().map(Problem::into_data).collect()))
}
