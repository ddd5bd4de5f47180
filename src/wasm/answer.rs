//! Serializes results for JavaScript straight from the evaluator, without the parts that `describe` returns.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::evaluate::{Evaluator, Table};
use crate::model::Error;
use crate::number;
use crate::plan::Plan;
use crate::plan::notices::Raised;
use crate::program::TIERS;
use crate::report::walk::{Seen, Walk};
use crate::schema::Level;
use crate::value::{Cell, Code, Data, Problem, Reason, Value, to_data};

/// A figure: a number as text, or the index of the reason why the figure is missing. The wrapper turns the
/// index into `null` and the reason's code, so that one crossing serves for two.
struct Figure<'a>(Value<'a>);

impl Serialize for Figure<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Number(number) => serializer.serialize_str(&number::text(number.settle())),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Flag(flag) => serializer.serialize_bool(flag),
            Value::Missing(reason) => serializer.serialize_u8(reason_place(reason)),
        }
    }
}

// Maps, not structs: for the names of a struct, the serializer keeps a table of strings, a kilobyte of code.

/// All computed figures, without ids: inputs and lines, then tables column by column; then the raised
/// notices.
pub struct Results<'a> {
    /// The evaluator after the run.
    pub evaluator: Evaluator<'a>,
    /// The raised notices, in order.
    pub notices: Vec<Raised>,
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(3))?;
        object.serialize_entry("figures", &Figures(&self.evaluator.scalars))?;
        object.serialize_entry("tables", &Tables(&self.evaluator.tables))?;
        object.serialize_entry("notices", &notices(&self.notices))?;
        object.end()
    }
}

/// Figures encoded in one text, because a call for each figure would take longer than the calculation. Each
/// figure ends with a NUL character: `=` and its text, `+` for true, `-` for false, or the index of the
/// reason. If a text contains a NUL itself, the figures are serialized one by one.
struct Figures<'a>(&'a [Value<'a>]);

impl Figures<'_> {
    fn together(&self) -> Option<String> {
        let mut together = String::with_capacity(self.0.len() * 16);
        for value in self.0 {
            if matches!(value, Value::Text(text) if text.bytes().any(|byte| byte == 0)) {
                return None;
            }
            push(*value, &mut together);
            together.push('\0');
        }
        Some(together)
    }
}

/// Appends the encoding of a figure to the text.
fn push(value: Value<'_>, together: &mut String) {
    match value {
        Value::Number(number) => {
            together.push('=');
            number::write(number.settle(), together);
        }
        Value::Text(text) => {
            together.push('=');
            // A NUL ends a figure, so any inside a text are dropped.
            together.extend(text.chars().filter(|sign| *sign != '\0'));
        }
        Value::Flag(flag) => together.push(if flag { '+' } else { '-' }),
        Value::Missing(reason) => together.push(char::from(b'0' + reason_place(reason))),
    }
}

impl Serialize for Figures<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.together() {
            Some(together) => serializer.serialize_str(&together),
            None => serializer.collect_seq(self.0.iter().map(|value| Figure(*value))),
        }
    }
}

/// The index of a reason among all reasons.
fn reason_place(reason: Reason) -> u8 {
    Reason::ALL.iter().position(|known| *known == reason).unwrap_or_default() as u8
}

struct Tables<'a>(&'a [Table<'a>]);

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Columns))
    }
}

/// A table, column by column; the wrapper turns the columns into rows.
struct Columns<'a>(&'a Table<'a>);

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.columns.iter().map(|cells| Figures(cells)))
    }
}

/// Encodes notices as `[{ code, level, params, units }]`.
fn notices(raised: &[Raised]) -> Data {
    Data::list(raised.len(), &mut |at| raised.get(at).map_or(Data::Null, notice))
}

fn notice(raised: &Raised) -> Data {
    let (mut params, mut units) = (Data::object(), Data::object());
    for (name, unit, value) in &raised.params {
        params.put(name, to_data(value.value()));
        units.put_text(name, unit.id());
    }
    let level = match raised.level {
        Level::Good => "good",
        Level::Warning => "warning",
        Level::Error => "error",
        Level::Info | Level::Graded => "info",
    };
    Data::object()
        .with("code", raised.code.into())
        .with("level", level.into())
        .with("params", params)
        .with("units", units)
}

/// The parts of a calculator's description that the program sets: defaults in the order of the inputs, and
/// rows of input tables column by column.
pub struct Settings<'a> {
    /// The plan of the calculator.
    pub plan: &'a Plan,
    /// The evaluator after a run with all defaults.
    pub defaults: Evaluator<'a>,
}

impl Serialize for Settings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Settings { plan, defaults } = self;
        let program = defaults.program;
        let inputs = defaults.scalars.get(..plan.fields.len()).unwrap_or_default();
        let tables = defaults.tables.get(..plan.tables.len()).unwrap_or_default();
        // The order is the currency, the program's id and name, then the id and name of each tier.
        let mut texts = vec![program.currency(), program.id(), program.name()];
        for row in 0..program.rows(TIERS) {
            texts.extend([program.tier(row, 0), program.tier(row, 1)].map(Option::unwrap_or_default));
        }
        let texts: Vec<_> = texts.into_iter().map(Value::Text).collect();
        let mut object = serializer.serialize_map(Some(4))?;
        object.serialize_entry("minorUnits", &program.minor_units())?;
        object.serialize_entry("texts", &Figures(&texts))?;
        object.serialize_entry("defaults", &Figures(inputs))?;
        object.serialize_entry("rows", &Tables(tables))?;
        object.end()
    }
}

/// The evaluated nodes of a figure's formula; the formula itself is omitted, because the page has it already.
pub struct Walked(pub Walk);

impl Serialize for Walked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seen = String::new();
        for node in &self.0.seen {
            match node {
                // A NUL ends a node, so a text that contains one cannot be encoded.
                Seen::Value(Cell::Text(text)) if text.bytes().any(|byte| byte == 0) => seen.push('?'),
                Seen::Value(value) => push(value.value(), &mut seen),
                Seen::Hidden => seen.push('?'),
                Seen::Skipped => seen.push('!'),
            }
            seen.push('\0');
        }
        let mut object = serializer.serialize_map(Some(2))?;
        object.serialize_entry("value", &Figure(self.0.value.value()))?;
        object.serialize_entry("seen", &seen)?;
        object.end()
    }
}

/// Encodes an error as `{ problems }`.
pub fn failure(error: Error) -> Data {
    let mut problems = match error {
        Error::Problems(problems) => problems,
        Error::Formula(error) => vec![Problem::new(error.message, Code::UnknownCalculator)],
    };
    let listed = Data::List(problems.drain(..).map(problem).collect());
    Data::object().with("problems", listed)
}
/// Encodes a problem as `{ path, code, params }`.
fn problem(problem: Problem) -> Data {
    let mut params = Data::object();
    for (name, value) in problem.params {
        params.put(name, value);
    }
    Data::object()
        .with("path", problem.path.into())
        .with("code", problem.code.id().into())
        .with("params", params)
}
