//! Translates between names and positions: a caller sends inputs by name and receives problems with paths, an image
//! knows positions. The package's wrapper does the same in JavaScript.

use super::Linked;
use crate::check::explained;
use crate::image::Part;
use crate::schema::{Field, InputTable};
use crate::value::path::{element, member};
use crate::value::{Code, Data, Problem, Value};

/// Inputs in the form that an image reads.
pub struct Sent {
    /// The parts; `run/inputs.rs` has their grammar.
    pub parts: Vec<String>,
    /// The problems that the shape of the inputs shows, before an image reads them.
    problems: Vec<Found>,
}

/// A problem, with the position that orders it among others: the input or table, the row and the column.
struct Found {
    order: [usize; 3],
    problem: Problem,
}

/// A position after all columns, rows or tables.
const LAST: usize = usize::MAX;

/// Converts inputs by name to parts.
pub fn send(linked: &Linked, inputs: &Data) -> Sent {
    let plan = linked.plan;
    let mut sent = Sent { parts: Vec::new(), problems: Vec::new() };
    if !matches!(inputs, Data::Null | Data::Map(_)) {
        sent.refuse([0; 3], "inputs".to_owned(), Code::WrongType);
    }
    for field in &plan.fields {
        sent.parts.push(part(inputs.get(field.id)));
    }
    for (at, table) in plan.tables.iter().enumerate() {
        let is_locked = linked.image.tables.get(at).is_some_and(Part::is_locked);
        sent.table(table, plan.fields.len() + at, is_locked, inputs.get(table.id));
    }
    for (key, _) in inputs.entries() {
        let is_field = plan.fields.iter().any(|field| field.id == key);
        if !is_field && plan.tables.iter().all(|table| table.id != key) {
            sent.refuse([LAST - 1, 0, 0], key.clone().into_owned(), Code::UnknownField);
        }
    }
    sent
}

impl Sent {
    /// The text that the modules for the web read: each part with a NUL after it.
    pub fn text(&self) -> String {
        let escaped = |part: &String| part.replace('\u{1}', "\u{1}1").replace('\0', "\u{1}0") + "\0";
        self.parts.iter().map(escaped).collect()
    }

    fn refuse(&mut self, order: [usize; 3], path: String, code: Code) {
        self.problems.push(Found { order, problem: Problem::new(path, code) });
    }

    fn table(&mut self, table: &InputTable, place: usize, is_locked: bool, rows: Option<&Data>) {
        let start = (self.parts.len(), self.problems.len());
        let maximum = usize::from(table.maximum_rows);
        let order = [place, 0, 0];
        match rows {
            None => self.parts.push(String::new()),
            Some(Data::List(rows)) if rows.is_empty() || rows.len() > maximum => {
                self.refuse_rows(table, order, rows.len());
                self.parts.push("r0".to_owned());
            }
            Some(Data::List(rows)) => {
                self.parts.push(format!("r{}", rows.len()));
                for (at, row) in rows.iter().enumerate() {
                    self.row(table, [place, at, 0], row);
                }
            }
            Some(Data::TooMany(rows)) => {
                self.refuse_rows(table, order, *rows);
                self.parts.push("r0".to_owned());
            }
            Some(found) => {
                let code = if *found == Data::Null { Code::Required } else { Code::WrongType };
                self.refuse(order, table.id.to_owned(), code);
                self.parts.push("r0".to_owned());
            }
        }
        // The program's own rows have the right shape.
        if is_locked && self.problems.len() > start.1 {
            self.problems.truncate(start.1);
            self.parts.truncate(start.0);
            self.parts.push(String::new());
            self.problems.push(Found { order, problem: set_by_program(table.id.to_owned()) });
        }
    }

    fn refuse_rows(&mut self, table: &InputTable, order: [usize; 3], rows: usize) {
        let (code, bound, limit) = if rows == 0 {
            (Code::TooFewRows, "minimum", 1)
        } else {
            (Code::TooManyRows, "maximum", usize::from(table.maximum_rows))
        };
        let problem = Problem::new(table.id, code).with(bound, limit.to_string());
        self.problems.push(Found { order, problem: problem.with("rows", rows.to_string()) });
    }

    fn row(&mut self, table: &InputTable, [place, at, _]: [usize; 3], row: &Data) {
        let path = element(table.id, at);
        let Data::Map(entries) = row else {
            self.refuse([place, at, 0], path, Code::WrongType);
            self.parts.extend(table.columns.iter().map(|_| "!".to_owned()));
            return;
        };
        for column in table.columns {
            self.parts.push(part(row.get(column.id)));
        }
        for (key, _) in entries {
            if table.columns.iter().all(|column| column.id != key) {
                self.refuse([place, at, LAST], member(&path, key), Code::UnknownField);
            }
        }
    }
}

fn part(found: Option<&Data>) -> String {
    match found {
        None => String::new(),
        Some(Data::Null) => "0".to_owned(),
        Some(Data::Flag(flag)) => if *flag { "+" } else { "-" }.to_owned(),
        Some(Data::Number(number)) => format!("n{}", crate::host::float_text(*number)),
        Some(Data::Written(text)) => format!("n{text}"),
        Some(Data::Text(text)) => format!("t{text}"),
        Some(Data::List(_) | Data::TooMany(_) | Data::Map(_) | Data::Other) => "x".to_owned(),
    }
}

/// Every problem with inputs that were sent, in the order of the form; the first one of each path. `refused` has the
/// problems that the image found; `run/inputs.rs` has their grammar.
pub fn problems(linked: &Linked, sent: &Sent, refused: &str) -> Vec<Problem> {
    let mut found: Vec<_> = sent.problems.iter().map(|found| (found.order, found.problem.clone())).collect();
    let mut parts = refused.split_terminator('\0');
    while let Some(part) = parts.next() {
        found.extend(read(linked, part, &mut parts));
    }
    found.sort_by_key(|(order, _)| *order);
    let mut known = std::collections::HashSet::new();
    let problems = found.into_iter().map(|(_, problem)| problem);
    problems.filter(|problem| known.insert(problem.path.clone())).collect()
}

/// Reads a problem whose first part is `part`. An image has the places of its plan, so none is lost.
fn read(linked: &Linked, part: &str, parts: &mut dyn Iterator<Item = &str>) -> Option<([usize; 3], Problem)> {
    let Linked { plan, image, .. } = linked;
    let mut letters = part.bytes().skip(1);
    let code = *Code::ALL.get(usize::from(letters.next()?.checked_sub(b'A')?))?;
    let kind = letters.next()?;
    let mut position = || parts.next()?.parse::<usize>().ok();
    let at = position()?;
    let tables = plan.fields.len();
    Some(match kind {
        b'i' => ([at, 0, 0], explain(linked, code, plan.fields.get(at)?, image.inputs.get(at)?, "")),
        b't' => ([tables + at, 0, 0], set_by_program(plan.tables.get(at)?.id.to_owned())),
        b'c' => {
            let (row, column) = (position()?, position()?);
            let table = plan.tables.get(at)?;
            let before: usize = plan.tables.iter().take(at).map(|table| table.columns.len()).sum();
            let input = image.columns.get(before + column)?;
            let place = element(table.id, row);
            ([tables + at, row, column], explain(linked, code, table.columns.get(column)?, input, &place))
        }
        _ => {
            let (limit, ..) = plan.limits.get(at)?;
            let problem = Problem::new(limit.path, limit.code);
            let params =
                limit.params.iter().map(|(name, _)| (*name, figure(parts.next().unwrap_or_default())));
            ([LAST, at, 0], params.fold(problem, |problem, (name, value)| problem.with(name, value)))
        }
    })
}

/// Reads an encoded figure; a missing one becomes null.
fn figure(part: &str) -> Data {
    match (part, part.strip_prefix('=')) {
        (_, Some(text)) => Data::from(text.to_owned()),
        ("+" | "-", _) => Data::Flag(part == "+"),
        _ => Data::Null,
    }
}

/// The problem with an input or a cell, with the parameters of its message.
fn explain(linked: &Linked, code: Code, field: &Field, input: &Part, place: &str) -> Problem {
    let path = member(place, field.id);
    if code == Code::UnknownField {
        return set_by_program(path);
    }
    let options = (0..).map_while(|at| match linked.image.listed(input, at) {
        Some(Value::Text(id)) => Some(id.to_owned()),
        _ => None,
    });
    explained(Problem::new(path, code), field, &mut { options })
}

/// The problem with an input that only the program may set.
fn set_by_program(path: String) -> Problem {
    Problem::new(path, Code::UnknownField).with("setBy", "program")
}
