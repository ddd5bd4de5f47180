//! Reads a program file, and reports every problem with its path.

use super::currency::minor_units;
use super::inherit::Base;
use super::{BENEFITS, FIELDS, LISTS, List, Program, ROW_NAMES, Rows, TIERS, Terms, named};
use crate::check::{Checker, MAX_TEXT};
use crate::number;
use crate::number::Arithmetic;
use crate::program::presets;
use crate::schema::{Default, Field};
use crate::value::path::{element, member, split_once};
use crate::value::{Cell, Code, Data, Problem, Reason, Unit, Value};

const ROOT: &str = "program";

/// The key of the small print below the figures.
const DISCLAIMER: &str = "disclaimer";

impl Program {
    /// Reads `data`. Values that `data` omits come from `base`; without `base`, they are required.
    pub(super) fn from_data(data: &Data, base: Option<&Program>) -> Result<Program, Vec<Problem>> {
        let mut checker = Checker { tiers: &[], problems: Vec::new() };
        // Only the standard program has names of default rows beside it.
        let row_names = base.map_or_else(|| data.get(ROW_NAMES), |base| Some(&base.row_names)).cloned();
        if base.is_some() {
            unknown_fields(&mut checker, data, "");
        }
        let base = Base::of(data, base);
        let fields = read_fields(&mut checker, FIELDS, data, ROOT, &|at, field| base.field(at, field));
        let mut lists = Vec::with_capacity(LISTS.len());
        for (at, list) in LISTS.iter().enumerate() {
            lists.push(read_list(&mut checker, at, list, data, base));
        }
        presets::check_shape(&mut checker, data);
        let presets = data.get(presets::PLACE).cloned().unwrap_or_default();
        let mut terms = Terms { fields, lists, ..Terms::default() };
        let units = match named(&terms, "currency") {
            Some(Value::Text(code)) => minor_units(code),
            _ => minor_units(""),
        };
        match units {
            Some(units) => terms.minor_units = units,
            None => checker.refuse(member(ROOT, "currency"), Code::UnknownChoice),
        }
        unique_tiers(&mut checker, &terms);
        rising_bands(&mut checker, &terms);
        if matches!(data.get("benefits"), Some(Data::List(_))) {
            read_benefits(&mut checker, &mut terms, data);
        }
        let disclaimer = disclaimer(&mut checker, data.get(DISCLAIMER));
        let program = Program { terms, presets, row_names: row_names.unwrap_or_default(), disclaimer };
        if checker.problems.is_empty() { Ok(program) } else { Err(checker.problems) }
    }
}

/// The value at a dotted name. Reports a problem if a value along the name is not an object.
fn descend<'d>(checker: &mut Checker<'_>, data: &'d Data, name: &str, path: &str) -> Option<&'d Data> {
    let mut here = data;
    let mut rest = name;
    loop {
        if !matches!(here, Data::Map(_)) {
            let read = name.len() - rest.len();
            let way = name.get(..read.saturating_sub(1)).unwrap_or_default();
            let place = if way.is_empty() { path.to_owned() } else { member(path, way) };
            checker.refuse(place, Code::WrongType);
            return None;
        }
        match split_once(rest, b'.') {
            Some((key, further)) => {
                here = here.get(key)?;
                rest = further;
            }
            None => return here.get(rest),
        }
    }
}

/// Reads the fields of an object, in the order of `fields`.
fn read_fields<'b>(
    checker: &mut Checker<'_>,
    fields: &[Field],
    data: &Data,
    place: &str,
    inherited: &dyn Fn(usize, &Field) -> Option<Value<'b>>,
) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(fields.len());
    for (at, field) in fields.iter().enumerate() {
        let found = descend(checker, data, field.id, place);
        let left_out = if found.is_none() { inherited(at, field).or_else(|| default(field)) } else { None };
        cells.push(checker.field(field, found, left_out, place).into());
    }
    cells
}

/// The default of a field whose value is neither in the file nor in the base.
fn default(field: &Field) -> Option<Value<'static>> {
    match field.default {
        Default::Given(text) if field.unit == Unit::Flag => Some(Value::Flag(text == "true")),
        Default::Given(text) if field.unit == Unit::Choice => Some(Value::Text(text)),
        Default::Given(text) => number::parse(text).map(|number| Value::Number(number.into())),
        Default::Absent(reason) => Some(Value::Missing(reason)),
        _ => None,
    }
}

fn read_list(checker: &mut Checker<'_>, at: usize, list: &List, data: &Data, base: Base<'_>) -> Rows {
    let path = member(ROOT, list.id);
    let rows = match descend(checker, data, list.id, ROOT) {
        Some(Data::List(rows)) => rows,
        Some(Data::TooMany(rows)) => {
            checker.refuse_rows(&path, Code::TooManyRows, "maximum", list.maximum_rows, *rows);
            return Rows::new();
        }
        found => {
            let inherited = if found.is_none() { base.rows(at, list) } else { None };
            return inherited.unwrap_or_else(|| {
                checker.refuse(path, if found.is_none() { Code::Required } else { Code::WrongType });
                Rows::new()
            });
        }
    };
    if rows.len() < list.minimum_rows {
        checker.refuse_rows(&path, Code::TooFewRows, "minimum", list.minimum_rows, rows.len());
    } else if rows.len() > list.maximum_rows {
        checker.refuse_rows(&path, Code::TooManyRows, "maximum", list.maximum_rows, rows.len());
    }
    let mut read = Rows::new();
    for (row, data) in rows.iter().take(list.maximum_rows).enumerate() {
        let path = element(&path, row);
        if !matches!(data, Data::Map(_)) {
            checker.refuse(path, Code::WrongType);
            read.push(Vec::new());
            continue;
        }
        let same_tier = base.tier(at, data);
        let inherited = |column, _: &Field| same_tier?.get(column).map(Cell::value);
        read.push(read_fields(checker, list.fields, data, &path, &inherited));
    }
    read
}

/// Reports every entry that does not match a field of the schema, at any depth.
fn unknown_fields(checker: &mut Checker<'_>, data: &Data, prefix: &str) {
    let Data::Map(entries) = data else { return };
    for (key, value) in entries {
        let name = member(prefix, key);
        // Editors use `$schema` to validate the file; presets and the disclaimer are checked separately.
        if name == "$schema" && matches!(value, Data::Text(_)) || name == presets::PLACE || name == DISCLAIMER
        {
            continue;
        }
        match (LISTS.iter().find(|list| list.id == name), value) {
            _ if has_point(key) => checker.refuse_entry(member(ROOT, &name), Code::UnknownField),
            (Some(list), Data::List(rows)) => {
                for (row, data) in rows.iter().take(list.maximum_rows).enumerate() {
                    unknown_columns(checker, list, data, "", &element(&member(ROOT, &name), row));
                }
            }
            (Some(_), _) => {}
            (None, _) if has_field(FIELDS, &name) => {}
            (None, _) if leads_to(FIELDS, &name) || LISTS.iter().any(|list| is_within(list.id, &name)) => {
                unknown_fields(checker, value, &name);
            }
            _ => checker.refuse_entry(member(ROOT, &name), Code::UnknownField),
        }
    }
}

fn unknown_columns(checker: &mut Checker<'_>, list: &List, data: &Data, prefix: &str, row: &str) {
    let Data::Map(entries) = data else { return };
    for (key, value) in entries {
        let name = member(prefix, key);
        // The keys of a benefit's values are tier ids, which `read_benefits` checks.
        let is_known = has_field(list.fields, &name) || list.id == "benefits" && name == "values";
        if is_known && !has_point(key) {
            continue;
        }
        if leads_to(list.fields, &name) {
            unknown_columns(checker, list, value, &name, row);
        } else {
            checker.refuse_entry(member(row, &name), Code::UnknownField);
        }
    }
}

/// Whether a key looks like a dotted name. `{ "affiliate.rate": 0.2 }` must not count as
/// `{ "affiliate": { "rate": 0.2 } }`.
fn has_point(key: &str) -> bool {
    key.bytes().any(|byte| byte == b'.')
}

fn has_field(fields: &[Field], name: &str) -> bool {
    fields.iter().any(|field| field.id == name)
}

/// Whether `name` is an object that contains one of the fields.
fn leads_to(fields: &[Field], name: &str) -> bool {
    fields.iter().any(|field| is_within(field.id, name))
}

fn is_within(id: &str, name: &str) -> bool {
    id.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'))
}

fn unique_tiers(checker: &mut Checker<'_>, terms: &Terms) {
    for row in 0..terms.rows(TIERS) {
        let id = terms.tier(row, 0);
        if id.is_some() && (0..row).any(|earlier| terms.tier(earlier, 0) == id) {
            checker.refuse(member(&element("program.tiers", row), "id"), Code::InvalidProgram);
        }
    }
}

/// Lists with a column that must rise from row to row, because a number could otherwise fall into two bands:
/// list id and column id.
const BANDS: [(&str, &str); 3] =
    [("deal.commissionBrackets", "from"), ("deal.volumeRebates", "from"), ("affiliate.tiers", "from")];

fn rising_bands(checker: &mut Checker<'_>, terms: &Terms) {
    for (id, column) in BANDS {
        let Some(list) = LISTS.iter().position(|list| list.id == id) else { continue };
        let fields = LISTS.get(list).map_or(&[] as &[Field], |list| list.fields);
        let at = fields.iter().position(|field| field.id == column).unwrap_or(usize::MAX);
        let from = |row| terms.cell(list, at, row).and_then(|cell| cell.number().ok());
        for row in 1..terms.rows(list) {
            if let (Some(before), Some(here)) = (from(row - 1), from(row))
                && !before.is_below(&here)
            {
                let path = member(&element(&member(ROOT, id), row), column);
                checker.refuse(path, Code::InvalidProgram);
            }
        }
    }
}

/// Reads each benefit's text for each of the program's tiers; a tier without the benefit may be omitted.
fn read_benefits(checker: &mut Checker<'_>, terms: &mut Terms, data: &Data) {
    let Some(Data::List(rows)) = data.get("benefits") else {
        return;
    };
    let tiers: Vec<String> = terms.tier_ids().into_iter().map(str::to_owned).collect();
    // A tier without an id has its own problem, so the benefits' values for it are not reported again.
    let all_known = !tiers.is_empty() && tiers.len() == terms.rows(TIERS);
    for (row, benefit) in rows.iter().enumerate().take(terms.rows(BENEFITS)) {
        let path = member(&element("program.benefits", row), "values");
        let entries = match benefit.get("values") {
            Some(Data::Map(entries)) => entries,
            found => {
                checker.refuse(path, if found.is_none() { Code::Required } else { Code::WrongType });
                continue;
            }
        };
        for (tier, value) in entries {
            let path = member(&path, tier);
            match value {
                _ if all_known && !tiers.iter().any(|id| id == tier) => {
                    checker.refuse_entry(path, Code::UnknownField);
                }
                Data::Text(text) if text.chars().nth(MAX_TEXT).is_some() => {
                    checker.refuse_entry(path, Code::TooLong);
                }
                Data::Null | Data::Text(_) => {}
                _ => checker.refuse_entry(path, Code::WrongType),
            }
        }
        let value = |tier: &String| match benefit.get("values").and_then(|values| values.get(tier)) {
            Some(Data::Text(text)) if !text.is_empty() => Cell::Text(text.to_string()),
            _ => Cell::Missing(Reason::NotApplicable),
        };
        if let Some(cells) = terms.lists.get_mut(BENEFITS).and_then(|rows| rows.get_mut(row)) {
            cells.extend(tiers.iter().map(value));
        }
    }
}

/// The longest disclaimer, in characters: longer than other texts, because it is a sentence or two.
const MAX_DISCLAIMER: usize = 300;

/// Reads the small print. `false` is an empty text, which removes the line; null leaves it to the page.
fn disclaimer(checker: &mut Checker<'_>, data: Option<&Data>) -> Option<String> {
    let path = member(ROOT, DISCLAIMER);
    match data {
        None | Some(Data::Null) => {}
        Some(Data::Flag(false)) => return Some(String::new()),
        Some(Data::Text(text)) if text.chars().nth(MAX_DISCLAIMER).is_none() => {
            return Some(text.to_string());
        }
        Some(Data::Text(_)) => {
            let problem = Problem::new(path, Code::TooLong);
            checker.report(problem.with("maximum", number::text(MAX_DISCLAIMER.into())));
        }
        Some(_) => checker.refuse(path, Code::WrongType),
    }
    None
}
