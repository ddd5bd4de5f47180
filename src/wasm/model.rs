//! The calculators over one partner program, as JavaScript holds them.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::definition::library;
use crate::image::Image;
use crate::program::{Program, STANDARD, TIERS};
use crate::run::inputs::read;
use crate::value::{Code, Data, Problem, Value, to_data};

/// The calculators over one partner program, or the problems of that program.
#[wasm_bindgen(js_name = Model)]
pub struct JsModel(Result<Program, JsValue>);

#[wasm_bindgen(js_class = Model)]
impl JsModel {
    /// Builds the model over a program as in `programs/standard.json`; an empty text selects the standard
    /// program. A standard program in another language may follow, after a null character.
    #[wasm_bindgen(constructor)]
    pub fn new(program: &str) -> JsModel {
        let (program, standard) = program.split_once('\0').unwrap_or((program, STANDARD));
        let read = Program::read_over(&Data::read(program), &Data::read(standard));
        JsModel(read.map_err(|problems| js(&failure(problems))))
    }

    /// Registers the calculator that `text` defines; returns false on a version mismatch.
    pub fn define(text: String) -> bool {
        library::define(text)
    }

    /// The parts of a calculator's description that the program sets, or `{ problems }`: a plain object, which the
    /// package's wrapper applies to the description.
    pub fn settings(&self, id: &str) -> JsValue {
        match &self.0 {
            Ok(program) => js(&image(id, program).map_or_else(failure, |image| settings(program, &image))),
            Err(problems) => problems.clone(),
        }
    }

    /// The program in full, or `{ problems }`: a plain object.
    pub fn whole(&self) -> JsValue {
        match &self.0 {
            Ok(program) => js(&program.whole()),
            Err(problems) => problems.clone(),
        }
    }

    /// The calculator linked with the program, as the text that `Calculator.read` takes; `undefined` if `settings`
    /// reports problems.
    pub fn image(&self, id: &str) -> Option<String> {
        linked(id, self.0.as_ref().ok()?).ok()
    }
}

fn unknown(id: &str) -> Vec<Problem> {
    vec![Problem::new(id, Code::UnknownCalculator)]
}

/// The calculator linked with the program, as text.
fn linked(id: &str, program: &Program) -> Result<String, Vec<Problem>> {
    library::template(id).ok_or_else(|| unknown(id))?.link(program)
}

/// The calculator linked with the program.
fn image(id: &str, program: &Program) -> Result<Image, Vec<Problem>> {
    Image::read(&linked(id, program)?).ok_or_else(|| unknown(id))
}

fn js(answer: &Data) -> JsValue {
    let serializer = Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    answer.serialize(&serializer).unwrap_or_default()
}

/// Describes what the program sets: the currency and its minor unit, the program's id and name, the tiers, the
/// defaults in the order of the inputs, and the default rows of input tables column by column.
fn settings(program: &Program, image: &Image) -> Data {
    let defaults = read(image, &mut std::iter::empty()).evaluator;
    let text = |text: &str| Data::from(text.to_owned());
    let tier = |row, column| text(program.tier(row, column).unwrap_or_default());
    let tiers = (0..program.rows(TIERS)).map(|row| Data::List(vec![tier(row, 0), tier(row, 1)]));
    let all = |values: &[Value<'_>]| Data::List(values.iter().map(|value| to_data(*value)).collect());
    let inputs = defaults.scalars.get(..image.inputs.len()).unwrap_or_default();
    let tables = defaults.tables.get(..image.tables.len()).unwrap_or_default();
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

/// Encodes problems as `{ problems }`.
fn failure(problems: Vec<Problem>) -> Data {
    Data::object().with("problems", Data::List(problems.into_iter().map(Problem::into_data).collect()))
}
