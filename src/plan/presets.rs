//! Checks a program's presets against the fields of their calculator.

use super::Template;
use super::start::Starts;
use super::tables::read_table;
use crate::check::Checker;
use crate::program::Program;
use crate::program::presets::{Preset, Presets};
use crate::value::path::member;
use crate::value::{Code, Problem};

/// Every problem with a program's presets for a calculator: unknown inputs and invalid values.
pub fn problems(template: &Template, starts: &Starts, program: &Program) -> Vec<Problem> {
    let mut checker = Checker { tiers: program.tiers(), problems: Vec::new() };
    let place = member(&member("program.calculators", template.id), "inputs");
    for (id, data) in Presets::of(program, template.id).entries() {
        let place = member(&place, id);
        let path = member(&place, "value");
        let field = template.fields.iter().find(|field| field.id == id);
        let table = template.tables.iter().zip(&starts.tables).find(|(table, _)| table.id == id);
        match (field, table, Preset(data).value()) {
            (None, None, _) => checker.refuse_entry(place, Code::UnknownField),
            (Some(field), _, Some(value)) => checker.check(field, value, path),
            (None, Some((table, start)), Some(rows)) => {
                read_table(&mut checker, table, start, rows, &path);
            }
            (_, _, None) => {}
        }
    }
    checker.problems
}
