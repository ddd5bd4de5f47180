//! The only folder that knows JavaScript: values in, plain objects out.

mod answer;
mod read;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use self::answer::{Explained, Results, Settings, failure};
use crate::definition::library;
use crate::host::js::data;
use crate::model::{Error, Model};
use crate::plan::notices;
use crate::program::Program;
use crate::value::Data;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The calculators over one partner program. Every method gives plain objects; the package's
/// TypeScript wrapper gives them their documented shape.
#[wasm_bindgen(js_name = Model)]
pub struct JsModel(Model);

#[wasm_bindgen(js_class = Model)]
impl JsModel {
    /// Over a program as in `programs/standard.json`; left out, over the standard program.
    #[wasm_bindgen(constructor)]
    pub fn new(program: JsValue) -> Result<JsModel, JsValue> {
        match Program::read(&data(&program)) {
            Ok(program) => Ok(JsModel(Model::new(program))),
            Err(problems) => Err(js(&failure(Error::Problems(problems)))),
        }
    }

    /// The crate's version.
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }

    /// Makes known the calculator that a text defines. False for a text of another version.
    pub fn define(text: String) -> bool {
        library::define(text)
    }

    /// What the program sets in the description of a calculator, or `{ problems }`.
    pub fn settings(&self, id: &str) -> JsValue {
        answered(self.0.settings(id).map(|(plan, defaults)| Settings { plan, defaults }))
    }

    /// `{ lines, tables, notices }` without what `describe` says already, or `{ problems }`. Inputs that are
    /// texts or numbers may come together in `texts`: each a name and a value, both ended by a zero, the value
    /// after `t` for a text or `n` for a number.
    pub fn calculate(&self, id: &str, texts: &str, others: JsValue) -> JsValue {
        answered(self.results(id, &read::with_texts(texts, data(&others))))
    }

    /// `{ target, unit, formula, value, terms, steps }`, or `{ problems }`.
    pub fn explain(&self, id: &str, target: &str, inputs: JsValue) -> JsValue {
        answered(self.0.explain(id, target, &data(&inputs)).map(Explained))
    }
}

impl JsModel {
    fn results<'a>(&'a self, id: &str, inputs: &'a Data) -> Result<Results<'a>, Error> {
        let plan = self.0.plan(id)?;
        let mut evaluator = self.0.run(plan, inputs)?;
        let notices = notices::raise(plan, &mut evaluator);
        Ok(Results { evaluator, inputs: plan.fields.len(), notices })
    }
}

fn answered<T: Serialize>(answer: Result<T, Error>) -> JsValue {
    match answer {
        Ok(answer) => js(&answer),
        Err(error) => js(&failure(error)),
    }
}

fn js(answer: &impl Serialize) -> JsValue {
    let serializer = Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    answer.serialize(&serializer).unwrap_or_default()
}
