//! Computes a complete calculator in fractions, from its inputs, step by step.

use partner_calculators::schema::{Choices, Level, Step};
use partner_calculators::{Data, Program};

use crate::book::{Book, Notice};
use crate::grammar::{Node, read};
use crate::inputs;
use crate::sheet::{Sheet, Table, list_named};
use crate::value::Value;

/// A raised notice.
pub struct Raised {
    pub code: &'static str,
    pub level: Level,
    pub params: Vec<(String, Value)>,
}

/// The result of a calculator.
pub struct Answer<'p> {
    /// The inputs whose limits are violated; if there are any, nothing else is compared.
    pub refused: Vec<&'static str>,
    pub sheet: Sheet<'p>,
    pub notices: Vec<Raised>,
}

/// Computes a calculator; `traced` records its decisions.
pub fn answer<'p>(book: &Book, inputs: &Data, program: &'p Program, traced: bool) -> Answer<'p> {
    let mut sheet = inputs::sheet(book, inputs, program);
    sheet.trace.is_on = traced;
    let mut refused = Vec::new();
    for limit in &book.limits {
        sheet.trace.owner = format!("limit {}", limit.path);
        if matches!(sheet.evaluate(&limit.holds), Value::Flag(false)) {
            refused.push(limit.path);
        }
    }
    let steps = book.calculator.steps;
    for (at, step) in steps.iter().enumerate() {
        run(book, &steps[..at], step, &mut sheet);
    }
    let mut notices: Vec<_> = book.notices.iter().flat_map(|notice| raise(notice, &mut sheet)).collect();
    beside_losses(&mut notices);
    Answer { refused, sheet, notices }
}

fn run(book: &Book, before: &[Step], step: &Step, sheet: &mut Sheet<'_>) {
    match step {
        Step::Lines { .. } | Step::Columns { .. } => compute(book, step, sheet),
        Step::Series { table, counter, rows, columns } => {
            let rows = sheet.number(&read(rows)).ok().and_then(|rows| rows.to_count()).unwrap_or(0).min(600);
            let counted = (1..=rows).map(|row| Value::Number(row.into())).collect();
            add(sheet, table, Table { rows: rows as usize, ..with(counter, counted) });
            fill(book, sheet, table, columns.iter().map(|column| column.id));
        }
        Step::List { table, list, columns } => {
            let list = list_named(list);
            let rows = sheet.program.rows(list);
            add(sheet, table, Table { rows, list: Some(list), ..Table::default() });
            fill(book, sheet, table, columns.iter().map(|column| column.id));
        }
        Step::Fixed { table, rows, columns } => {
            add(sheet, table, Table { rows: (*rows).into(), ..Table::default() });
            fill(book, sheet, table, columns.iter().map(|column| column.id));
        }
        Step::Distinct { table, of, column, columns } => {
            let mut different: Vec<Value> = Vec::new();
            for cell in sheet.column(&format!("{of}.{column}")) {
                if different.iter().all(|known| !known.same(&cell)) {
                    different.push(cell);
                }
            }
            add(sheet, table, Table { rows: different.len(), ..with(column, different) });
            fill(book, sheet, table, columns.iter().map(|column| column.id));
        }
        // Skip this table: its decisions are also made in calculations that have the option as an
        // input.
        Step::Choices { .. } if sheet.trace.is_on => {}
        Step::Choices { table, input, over, columns } => {
            let ids = columns.iter().map(|column| column.id).collect::<Vec<_>>();
            choices(book, before, sheet, (table, input, *over), &ids);
        }
    }
}

/// Computes lines, or the computed columns of an input table.
fn compute(book: &Book, step: &Step, sheet: &mut Sheet<'_>) {
    match step {
        Step::Lines { lines, .. } => {
            for line in *lines {
                sheet.trace.owner = line.id.to_owned();
                let value = sheet.evaluate(&book.lines[line.id]);
                sheet.scalars.insert(line.id.to_owned(), value);
            }
        }
        Step::Columns { table, columns } => {
            for column in *columns {
                let rows = sheet.rows(table);
                let formula = formula(book, table, column.id);
                let cells = (0..rows).map(|row| in_row(sheet, table, row, column.id, formula)).collect();
                sheet.tables.get_mut(*table).expect(table).columns.insert(column.id.to_owned(), cells);
            }
        }
        _ => {}
    }
}

fn formula<'b>(book: &'b Book, table: &str, column: &str) -> &'b Node {
    let found = book.columns.get(&(table.to_owned(), column.to_owned()));
    found.unwrap_or_else(|| panic!("{table}.{column} has no formula"))
}

fn with(column: &str, cells: Vec<Value>) -> Table {
    Table { columns: [(column.to_owned(), cells)].into(), ..Table::default() }
}

fn add(sheet: &mut Sheet<'_>, id: &str, table: Table) {
    sheet.tables.insert(id.to_owned(), table);
}

fn in_row(sheet: &mut Sheet<'_>, table: &str, row: usize, owner: &str, formula: &Node) -> Value {
    sheet.trace.owner = format!("{table}.{owner}");
    sheet.trace.row = Some(row);
    let outside = sheet.at.replace((table.to_owned(), row));
    let value = sheet.evaluate(formula);
    sheet.at = outside;
    sheet.trace.row = None;
    value
}

/// Fills a table row by row, because a row can use the rows before it.
fn fill(book: &Book, sheet: &mut Sheet<'_>, table: &str, columns: impl Iterator<Item = &'static str>) {
    let columns: Vec<&str> = columns.collect();
    for row in 0..sheet.rows(table) {
        for column in &columns {
            // Create the column before its first cell is computed, because its formula may refer to
            // the column.
            let known = &mut sheet.tables.get_mut(table).expect(table).columns;
            known.entry((*column).to_owned()).or_default();
            let value = in_row(sheet, table, row, column, formula(book, table, column));
            push(sheet, table, column, value);
        }
    }
}

fn push(sheet: &mut Sheet<'_>, table: &str, column: &str, value: Value) {
    let table = sheet.tables.get_mut(table).expect(table);
    table.columns.entry(column.to_owned()).or_default().push(value);
}

/// Builds a row for each option of a choice (and each row of a table), and recomputes the earlier
/// steps with the option.
fn choices(
    book: &Book,
    before: &[Step],
    sheet: &mut Sheet<'_>,
    (table, input, over): (&str, &str, Option<&str>),
    columns: &[&str],
) {
    let field = book.calculator.fields().find(|field| field.id == input).expect(input);
    let options: Vec<String> = match field.choices {
        Choices::Of(ids) => ids.iter().map(|id| (*id).to_owned()).collect(),
        Choices::Tiers => sheet.program.tier_ids().into_iter().map(str::to_owned).collect(),
        Choices::None | Choices::Rows(_) => panic!("{input} is not a choice"),
    };
    let (scalars, tables) = (sheet.scalars.clone(), sheet.tables.clone());
    let mut made = Table::default();
    for option in options {
        sheet.scalars.insert(input.to_owned(), Value::Text(option.clone()));
        before.iter().for_each(|step| compute(book, step, sheet));
        for row in 0..over.map_or(1, |over| sheet.rows(over)) {
            made.columns.entry(input.to_owned()).or_default().push(Value::Text(option.clone()));
            for column in columns {
                let formula = formula(book, table, column);
                let value = match over {
                    Some(over) => in_row(sheet, over, row, column, formula),
                    None => sheet.evaluate(formula),
                };
                made.columns.entry((*column).to_owned()).or_default().push(value);
            }
            made.rows += 1;
        }
    }
    sheet.scalars = scalars;
    sheet.tables = tables;
    add(sheet, table, made);
}

fn raise(notice: &Notice, sheet: &mut Sheet<'_>) -> Vec<Raised> {
    let rows = notice.rows.map_or(1, |table| sheet.rows(table));
    let mut raised = Vec::new();
    for row in 0..rows {
        sheet.trace.owner = format!("notice {}", notice.code);
        sheet.trace.row = notice.rows.map(|_| row);
        sheet.at = notice.rows.map(|table| (table.to_owned(), row));
        if matches!(sheet.evaluate(&notice.when), Value::Flag(true)) {
            let place = notice.rows.map(|_| ("row".to_owned(), Value::Number((row as u32 + 1).into())));
            let mut params: Vec<_> = place.into_iter().collect();
            for (name, formula) in &notice.params {
                params.push(((*name).to_owned(), sheet.evaluate(formula)));
            }
            raised.push(Raised { code: notice.code, level: level(notice.level, &params), params });
        }
        sheet.at = None;
        sheet.trace.row = None;
    }
    raised
}

/// A loss warns, and nothing beside it is good.
fn beside_losses(raised: &mut [Raised]) {
    let loses = raised.iter().any(|one| one.level == Level::Loss);
    for one in raised {
        one.level = match one.level {
            Level::Loss => Level::Warning,
            Level::Good if loses => Level::Info,
            level => level,
        };
    }
}

/// The level of a notice; for a graded one, below and poor warn, average informs, all others are
/// good.
fn level(level: Level, params: &[(String, Value)]) -> Level {
    let grade = params.iter().find(|(name, _)| name == "grade").map(|(_, grade)| grade);
    match (level, grade) {
        (Level::Graded, Some(Value::Text(grade))) if grade == "below" || grade == "poor" => Level::Warning,
        (Level::Graded, Some(Value::Text(grade))) if grade == "average" => Level::Info,
        (Level::Graded, _) => Level::Good,
        (level, _) => level,
    }
}
