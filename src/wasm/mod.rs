//! The only folder that knows JavaScript: receives texts, returns plain objects.
//!
//! The package's wrapper writes inputs and programs as texts (`value/read.rs` has their grammar). No object
//! of the caller is read while the module runs, because a getter that throws, or that calls the module again,
//! would interrupt a calculation.

mod answer;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use self::answer::{Results, Settings, Walked, failure};
use crate::definition::library;
use crate::model::{Error, Model};
use crate::plan::notices;
use crate::program::Program;
use crate::value::Data;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The calculators over one partner program, or the problems of that program. Every method returns plain
/// objects, which the package's TypeScript wrapper turns into their documented shape.
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

    /// The version of the crate.
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }

    /// Registers the calculator that `text` defines; returns false on a version mismatch.
    pub fn define(text: String) -> bool {
        library::define(text)
    }

    /// The parts of a calculator's description that the program sets, or `{ problems }`.
    pub fn settings(&self, id: &str) -> JsValue {
        self.ask(|model| model.settings(id).map(|(plan, defaults)| Settings { plan, defaults }))
    }

    /// `{ figures, tables, notices }` without the parts that `describe` returns, or `{ problems }`.
    pub fn calculate(&self, id: &str, inputs: &str) -> JsValue {
        let inputs = Data::read(inputs);
        self.ask(|model| {
            let plan = model.plan(id)?;
            let mut evaluator = model.run(plan, &inputs)?;
            let notices = notices::raise(plan, &mut evaluator);
            Ok(Results { evaluator, notices })
        })
    }

    /// `{ value, seen }`, or `{ problems }`. `seen` has the value of each node of the figure's formula, a
    /// node before its operands, each ended by a NUL character: `?` for a node without a value of its own,
    /// `!` for a node that was not evaluated.
    pub fn walk(&self, id: &str, target: &str, inputs: &str) -> JsValue {
        let inputs = Data::read(inputs);
        self.ask(|model| model.walk(id, target, &inputs).map(Walked))
    }
}

impl JsModel {
    fn ask<'m, T: Serialize>(&'m self, question: impl FnOnce(&'m Model) -> Result<T, Error>) -> JsValue {
        let model = match &self.0 {
            Ok(model) => model,
            Err(problems) => return problems.clone(),
        };
        match question(model) {
            Ok(answer) => js(&answer),
            Err(error) => js(&failure(error)),
        }
    }
}

fn js(answer: &impl Serialize) -> JsValue {
    let serializer = Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    answer.serialize(&serializer).unwrap_or_default()
}
