//! The only folder that knows JavaScript: texts in, plain objects out.
//!
//! Inputs and programs are texts that the package's wrapper writes (`value/read.rs` has their grammar). No object of the
//! caller's is looked at while the module runs: a getter that throws, or that calls the module again, would leave it
//! half-way.

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

/// The calculators over one partner program, or what is wrong with that. Every method gives plain objects; the
/// package's TypeScript wrapper gives them their documented shape.
#[wasm_bindgen(js_name = Model)]
pub struct JsModel(Result<Model, JsValue>);

#[wasm_bindgen(js_class = Model)]
impl JsModel {
    /// Over a program as in `programs/standard.json`; over the standard program where the text is empty.
    #[wasm_bindgen(constructor)]
    pub fn new(program: &str) -> JsModel {
        let refused = |problems| js(&failure(Error::Problems(problems)));
        JsModel(Program::read(&Data::read(program)).map(Model::new).map_err(refused))
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
        self.ask(|model| model.settings(id).map(|(plan, defaults)| Settings { plan, defaults }))
    }

    /// `{ figures, tables, notices }` without what `describe` says already, or `{ problems }`.
    pub fn calculate(&self, id: &str, inputs: &str) -> JsValue {
        let inputs = Data::read(inputs);
        self.ask(|model| {
            let plan = model.plan(id)?;
            let mut evaluator = model.run(plan, &inputs)?;
            let notices = notices::raise(plan, &mut evaluator);
            Ok(Results { evaluator, notices })
        })
    }

    /// `{ value, seen }`, or `{ problems }`: what each node of the figure's formula came to, a node before its operands,
    /// each ended by a zero; `?` for one without a value of its own, `!` for one that was not looked at.
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
