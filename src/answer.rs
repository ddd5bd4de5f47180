//! Answers in text: inputs go in as JSON text, results come out as encoded text. Every module for the web answers
//! through these functions.

use alloc::string::String;
use alloc::vec;
#[cfg(feature = "programs")]
use alloc::vec::Vec;

#[cfg(feature = "programs")]
use crate::plan::needs::Needs;
use crate::plan::{Linked, notices};
use crate::report::encode;
use crate::report::walk::walk;
use crate::value::{Code, Data, Problem};

/// Runs a calculator over inputs as JSON text. `report/encode.rs` has the grammar of the result.
pub fn calculate(linked: &Linked, inputs: &str) -> String {
    let inputs = Data::read(inputs);
    match linked.run(&inputs) {
        Ok(mut evaluator) => {
            let raised = notices::raise(linked.plan, &mut evaluator);
            encode::results(&evaluator, &raised)
        }
        Err(problems) => encode::problems(problems),
    }
}

/// Walks the formula of a line (`revenue`) or a cell (`campaigns[0].ourCost`), and gives the value of each node.
/// `report/encode.rs` has the grammar of the result.
pub fn explain(linked: &Linked, target: &str, inputs: &str) -> String {
    let inputs = Data::read(inputs);
    let evaluator = match linked.run(&inputs) {
        Ok(evaluator) => evaluator,
        Err(problems) => return encode::problems(problems),
    };
    match walk(linked.plan, evaluator, target) {
        Some(walked) => encode::walked(&walked),
        None => encode::problems(vec![Problem::new(target, Code::UnknownField)]),
    }
}

/// Runs a calculator over each row of inputs in a JSON array. `lines` has the ids of the lines to compute, separated
/// by commas; an id that no line has is a problem. `report/encode.rs` has the grammar of the result.
#[cfg(feature = "programs")]
pub fn many(linked: &Linked, lines: &str, rows: &str) -> String {
    let mut places = Vec::new();
    for id in lines.split(',') {
        let scalars = linked.plan.symbols.scalars.iter().enumerate().skip(linked.plan.fields.len());
        match scalars.into_iter().find(|(_, (name, _))| *name == id) {
            Some((place, _)) => places.push(place),
            None => return encode::problems(vec![Problem::new(id, Code::UnknownField)]),
        }
    }
    let needs = Needs::of(linked.plan, &places);
    let mut out = String::new();
    if let Data::List(rows) = Data::read(rows) {
        for inputs in &rows {
            match linked.run_needed(inputs, &needs) {
                Ok(evaluator) => encode::row(&evaluator, &places, &mut out),
                Err(problems) => encode::row_problems(problems, &mut out),
            }
        }
    }
    out
}
