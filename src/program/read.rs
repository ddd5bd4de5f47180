//! A program file to a program, naming every problem with its path.

use super::currency::minor_units;
use super::{FIELDS, LISTS, List, Program, Rows, TIERS};
use crate::calculator::{Default, Field, Unit};
use crate::check::{Checker, REFUSED};
use crate::data::Data;
use crate::evaluate::{Cell, Value};
use crate::number;
use crate::problem::{Code, Problem, element, member};

const ROOT: &str = "program";

impl Program {
    /// Reads `data`; what it leaves out comes from `base`, else it is required.
    pub(super) fn from_data(data: &Data, base: Option<&Program>) -> Result<Program, Vec<Problem>> {
        let mut checker = Checker { program: None, problems: Vec::new() };
        unknown_fields(&mut checker, data, "");
        let mut fields = Vec::with_capacity(FIELDS.len());
        for (at, field) in FIELDS.iter().enumerate() {
            let inherited = base.and_then(|base| base.field(at));
            fields.push(read_field(&mut checker, field, data, ROOT, inherited));
        }
        let lists: Vec<Rows> = LISTS
            .iter()
            .enumerate()
            .map(|(at, list)| read_list(&mut checker, at, list, data, base))
            .collect();
        let mut program = Program { fields, lists, minor_units: 0 };
        match minor_units(program.currency()) {
            Some(units) => program.minor_units = units,
            None => refuse(&mut checker, Problem::new(member(ROOT, "currency"), Code::UnknownChoice)),
        }
        unique_tiers(&mut checker, &program);
        benefit_values(&mut checker, &program, data);
        if checker.problems.is_empty() { Ok(program) } else { Err(checker.problems) }
    }
}

/// One problem for one place: several fields may stand in the same broken object.
fn refuse(checker: &mut Checker<'_>, problem: Problem) {
    if !checker.problems.iter().any(|known| known.path == problem.path) {
        checker.problems.push(problem);
    }
}

/// The value at a dotted name; an object on the way that is none is a problem.
fn descend<'d>(checker: &mut Checker<'_>, data: &'d Data, name: &str, path: &str) -> Option<&'d Data> {
    let mut here = data;
    let mut at = path.to_owned();
    for key in name.split('.') {
        if !matches!(here, Data::Map(_)) {
            refuse(checker, Problem::new(at, Code::WrongType));
            return None;
        }
        here = here.get(key)?;
        at = member(&at, key);
    }
    Some(here)
}

fn read_field(
    checker: &mut Checker<'_>,
    field: &Field,
    data: &Data,
    path: &str,
    base: Option<Value<'_>>,
) -> Cell {
    if let Some(found) = descend(checker, data, field.id, path) {
        return checker.value(field, found, &member(path, field.id)).into();
    }
    let fallback = base.or_else(|| default(field));
    fallback.map_or_else(
        || {
            refuse(checker, Problem::new(member(path, field.id), Code::Required));
            REFUSED.into()
        },
        Cell::from,
    )
}

/// What a field without a base takes.
fn default(field: &Field) -> Option<Value<'static>> {
    match field.default {
        Default::Given(text) if field.unit == Unit::Flag => Some(Value::Flag(text == "true")),
        Default::Given(text) => number::parse(text).map(Value::Number),
        Default::Absent(reason) => Some(Value::Missing(reason)),
        _ => None,
    }
}

fn read_list(checker: &mut Checker<'_>, at: usize, list: &List, data: &Data, base: Option<&Program>) -> Rows {
    let path = member(ROOT, list.id);
    let inherited = base.and_then(|base| base.lists.get(at));
    match (descend(checker, data, list.id, ROOT), inherited) {
        (Some(Data::List(rows)), _) => {
            row_count(checker, list, rows.len(), &path);
            rows.iter()
                .take(list.maximum_rows)
                .enumerate()
                .map(|(row, data)| {
                    let same_tier = base.filter(|_| at == TIERS).and_then(|base| tier_with_id(base, data));
                    read_row(checker, list, data, &element(&path, row), same_tier)
                })
                .collect()
        }
        (None, Some(rows)) => rows.clone(),
        (found, _) => {
            let code = if found.is_none() { Code::Required } else { Code::WrongType };
            refuse(checker, Problem::new(path, code));
            Rows::new()
        }
    }
}

fn row_count(checker: &mut Checker<'_>, list: &List, rows: usize, path: &str) {
    let text = |count: usize| number::text(count.into());
    if rows < list.minimum_rows {
        let problem = Problem::new(path, Code::TooFewRows).with("minimum", text(list.minimum_rows));
        checker.problems.push(problem.with("rows", text(rows)));
    } else if rows > list.maximum_rows {
        let problem = Problem::new(path, Code::TooManyRows).with("maximum", text(list.maximum_rows));
        checker.problems.push(problem.with("rows", text(rows)));
    }
}

fn read_row(
    checker: &mut Checker<'_>,
    list: &List,
    data: &Data,
    path: &str,
    base: Option<&Vec<Cell>>,
) -> Vec<Cell> {
    let cell = |(at, field): (usize, &Field)| {
        let inherited = base.and_then(|row| row.get(at)).map(Cell::value);
        read_field(checker, field, data, path, inherited)
    };
    list.fields.iter().enumerate().map(cell).collect()
}

/// The base's tier that has the same id.
fn tier_with_id<'b>(base: &'b Program, data: &Data) -> Option<&'b Vec<Cell>> {
    let Some(Data::Text(id)) = data.get("id") else {
        return None;
    };
    base.lists.get(TIERS)?.iter().find(|row| row.first().map(Cell::value) == Some(Value::Text(id)))
}

/// Names what no field of the schema answers to, at any depth.
fn unknown_fields(checker: &mut Checker<'_>, data: &Data, prefix: &str) {
    let Data::Map(entries) = data else { return };
    for (key, value) in entries {
        let name = member(prefix, key);
        let list = LISTS.iter().find(|list| list.id == name);
        if let (Some(list), Data::List(rows)) = (list, value) {
            for (row, data) in rows.iter().enumerate() {
                unknown_columns(checker, list, data, "", &element(&member(ROOT, &name), row));
            }
        } else if list.is_some() || FIELDS.iter().any(|field| field.id == name) {
            continue;
        } else if leads_to(&name, FIELDS.iter().map(|field| field.id))
            || leads_to(&name, LISTS.iter().map(|list| list.id))
        {
            unknown_fields(checker, value, &name);
        } else {
            refuse(checker, Problem::new(member(ROOT, &name), Code::UnknownField));
        }
    }
}

fn unknown_columns(checker: &mut Checker<'_>, list: &List, data: &Data, prefix: &str, row: &str) {
    let Data::Map(entries) = data else { return };
    for (key, value) in entries {
        let name = member(prefix, key);
        // A benefit's values have the tiers' ids for names; they are read on their own.
        let known =
            list.fields.iter().any(|field| field.id == name) || list.id == "benefits" && name == "values";
        if known {
            continue;
        }
        if leads_to(&name, list.fields.iter().map(|field| field.id)) {
            unknown_columns(checker, list, value, &name, row);
        } else {
            refuse(checker, Problem::new(member(row, &name), Code::UnknownField));
        }
    }
}

/// Whether `name` is an object that holds one of `ids`.
fn leads_to<'i>(name: &str, mut ids: impl Iterator<Item = &'i str>) -> bool {
    ids.any(|id| id.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

fn unique_tiers(checker: &mut Checker<'_>, program: &Program) {
    let ids = program.tier_ids();
    for (row, id) in ids.iter().enumerate() {
        if ids.iter().take(row).any(|earlier| earlier == id) {
            let path = member(&element("program.tiers", row), "id");
            refuse(checker, Problem::new(path, Code::InvalidProgram));
        }
    }
}

/// A benefit says something, or nothing, for each of the program's tiers.
fn benefit_values(checker: &mut Checker<'_>, program: &Program, data: &Data) {
    let Some(Data::List(rows)) = data.get("benefits") else {
        return;
    };
    let tiers = program.tier_ids();
    for (row, benefit) in rows.iter().enumerate() {
        let path = member(&element("program.benefits", row), "values");
        match benefit.get("values") {
            None => refuse(checker, Problem::new(path, Code::Required)),
            Some(Data::Map(entries)) => {
                for (tier, value) in entries {
                    let known = tiers.contains(&tier.as_ref());
                    match value {
                        _ if !known => refuse(checker, Problem::new(member(&path, tier), Code::UnknownField)),
                        Data::Null | Data::Text(_) => {}
                        _ => refuse(checker, Problem::new(member(&path, tier), Code::WrongType)),
                    }
                }
            }
            Some(_) => refuse(checker, Problem::new(path, Code::WrongType)),
        }
    }
}
