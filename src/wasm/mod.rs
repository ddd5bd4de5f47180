//! The only folder that knows JavaScript: data in, data out.

pub mod host;

/// A tenth of the standard allocator's size, and constant in time.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

use rust_decimal::Decimal;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use self::host::data;
use crate::calculator::Level;
use crate::calculators::CALCULATORS;
use crate::data::Data;
use crate::evaluate::Table;
use crate::model::{Error, Model, Raised};
use crate::problem::{Code, Problem};
use crate::program::Program;
use crate::{notices, wire};

/// The calculators over one partner program. Every method gives plain objects; the package's
/// TypeScript wrapper gives them their documented shape.
#[wasm_bindgen(js_name = Model)]
pub struct JsModel(Model);

#[wasm_bindgen(js_class = Model)]
impl JsModel {
    /// Over a program as in `programs/standard.json`; left out, over the standard program.
    #[wasm_bindgen(constructor)]
    pub fn new(program: JsValue) -> Result<JsModel, JsValue> {
        let program = Program::read(&data(&program)).map_err(|found| js(&problems(found)))?;
        Ok(JsModel(Model::new(program)))
    }

    /// The crate's version.
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }

    /// `[{ id, group }]`.
    pub fn calculators() -> JsValue {
        js(&Data::list(CALCULATORS.len(), &mut |at| match CALCULATORS.get(at) {
            Some(calculator) => {
                Data::object().with("id", calculator.id.into()).with("group", calculator.group.into())
            }
            None => Data::Null,
        }))
    }

    /// The description of a calculator, or `{ problems }`.
    pub fn describe(&self, id: &str) -> JsValue {
        js(&self.0.describe(id).unwrap_or_else(failure))
    }

    /// `{ lines, tables, notices }` without what `describe` says already, or `{ problems }`.
    pub fn calculate(&self, id: &str, inputs: JsValue) -> JsValue {
        js(&self.calculation(id, &data(&inputs)).unwrap_or_else(failure))
    }

    /// `{ target, unit, formula, value, terms }`, or `{ problems }`.
    pub fn explain(&self, id: &str, target: &str, inputs: JsValue) -> JsValue {
        let explained = self.0.explain(id, target, &data(&inputs));
        js(&explained.map_or_else(failure, |explanation| explanation.data()))
    }
}

impl JsModel {
    /// Straight from the evaluator to data: no result is built in between.
    fn calculation(&self, id: &str, inputs: &Data) -> Result<Data, Error> {
        let plan = self.0.plan(id)?;
        let mut evaluator = self.0.run(plan, inputs)?;
        let raised = notices::raise(plan, &mut evaluator);
        let mut lines = Vec::new();
        for value in evaluator.scalars.iter().skip(plan.fields.len()) {
            lines.push(wire::compact(*value));
        }
        let tables = Data::list(evaluator.tables.len(), &mut |at| match evaluator.tables.get(at) {
            Some(table) => Data::list(table.rows, &mut |row| cells(table, row)),
            None => Data::Null,
        });
        let notices = Data::list(raised.len(), &mut |at| raised.get(at).map_or(Data::Null, notice));
        Ok(Data::object().with("lines", Data::List(lines)).with("tables", tables).with("notices", notices))
    }
}

fn cells(table: &Table<'_, Decimal>, row: usize) -> Data {
    Data::list(table.columns.len(), &mut |column| {
        let cell = table.columns.get(column).and_then(|cells| cells.get(row));
        cell.map_or(Data::Null, |value| wire::compact(*value))
    })
}

fn failure(error: Error) -> Data {
    match error {
        Error::Problems(found) => problems(found),
        Error::Formula(error) => problems(vec![Problem::new(error.message, Code::UnknownCalculator)]),
    }
}

fn problems(found: Vec<Problem>) -> Data {
    Data::object().with("problems", Data::List(found.into_iter().map(Problem::data).collect()))
}

fn js(data: &Data) -> JsValue {
    let serializer = Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    data.serialize(&serializer).unwrap_or_default()
}

/// A notice: `{ code, level, params, units }`.
fn notice(raised: &Raised) -> Data {
    let (mut params, mut units) = (Data::object(), Data::object());
    for (name, unit, value) in &raised.params {
        params = params.with(name, wire::cell(value.value()));
        units = units.with(name, unit.id().into());
    }
    Data::object()
        .with("code", raised.code.into())
        .with("level", level(raised.level).into())
        .with("params", params)
        .with("units", units)
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Good => "good",
        Level::Warning => "warning",
        Level::Info | Level::Graded => "info",
    }
}
