//! Programs and figures over them, for tests.

use partner_calculators::{Cell, Data, Model, Problem, Program, Value, number};

/// Reads a program over the standard one.
pub fn read(json: &str) -> Result<Program, Vec<Problem>> {
    Program::read(&Data::from_json(json).expect("JSON"))
}

/// `path code` of every problem.
pub fn problems(json: &str) -> Vec<String> {
    let found = read(json).err().unwrap_or_default();
    found.iter().map(|problem| format!("{} {}", problem.path, problem.code.id())).collect()
}

/// The value of a line, or the reason why it has none.
pub fn line(program: Program, calculator: &str, inputs: &str, id: &str) -> String {
    let result = Model::new(program).calculate(calculator, &Data::from_json(inputs).expect("JSON"));
    match result.expect("good inputs").line(id) {
        Some(Cell::Number(value)) => number::text(*value),
        Some(Cell::Text(text)) => text.clone(),
        Some(Cell::Missing(reason)) => reason.id().to_owned(),
        other => format!("{other:?}"),
    }
}

/// The texts of a program's benefits in a tier; `None` for a benefit that the tier does not include.
pub fn benefits(program: &Program, tier: usize) -> Vec<Option<String>> {
    let rows = (0..).map_while(|row| program.benefit(row, tier));
    rows.map(|value| if let Value::Text(text) = value { Some(text.to_owned()) } else { None }).collect()
}
