//! Results as they cross: nothing that `describe` says already, straight from the evaluator.

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

/// A figure: a number as text. A missing one is the reason's place among all reasons: the wrapper
/// turns it into `null` and the reason's code, one crossing instead of two.
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

// Maps and not structs: for a struct's names the serializer keeps a table of texts, a kilobyte of code.

/// Everything that was computed, without ids: inputs and lines, then tables column by column; then what is worth
/// saying.
pub struct Results<'a> {
    /// The evaluator after the run.
    pub evaluator: Evaluator<'a>,
    /// What is worth saying.
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

/// Figures, all in one text: a call for each would take longer than the calculation. Each is ended by a
/// zero: `=` and its text, `+` or `-` for yes or no, or the place of its reason. One by one where a text
/// contains a zero itself.
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

/// A figure in one text with others.
fn push(value: Value<'_>, together: &mut String) {
    match value {
        Value::Number(number) => {
            together.push('=');
            number::write(number.settle(), together);
        }
        Value::Text(text) => {
            together.push('=');
            // A zero ends a figure.
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

/// A reason's place among all reasons.
fn reason_place(reason: Reason) -> u8 {
    Reason::ALL.iter().position(|known| *known == reason).unwrap_or_default() as u8
}

struct Tables<'a>(&'a [Table<'a>]);

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Columns))
    }
}

/// A table, column by column: the wrapper makes rows of it.
struct Columns<'a>(&'a Table<'a>);

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.columns.iter().map(|cells| Figures(cells)))
    }
}

/// `[{ code, level, params, units }]`.
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

/// What a program sets in a calculator's description. Defaults in the order of the inputs; rows of input tables, column
/// by column.
pub struct Settings<'a> {
    /// The calculator.
    pub plan: &'a Plan,
    /// What no inputs at all come to.
    pub defaults: Evaluator<'a>,
}

impl Serialize for Settings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Settings { plan, defaults } = self;
        let program = defaults.program;
        let inputs = defaults.scalars.get(..plan.fields.len()).unwrap_or_default();
        let tables = defaults.tables.get(..plan.tables.len()).unwrap_or_default();
        // The currency, the program's id and name, then each tier's.
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

/// How a figure came about, without the formula, which a page has already.
pub struct Walked(pub Walk);

impl Serialize for Walked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seen = String::new();
        for node in &self.0.seen {
            match node {
                // A zero ends a node: what contains one cannot be told.
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

/// `{ problems }`.
pub fn failure(error: Error) -> Data {
    let mut problems = match error {
        Error::Problems(problems) => problems,
        Error::Formula(error) => vec![Problem::new(error.message, Code::UnknownCalculator)],
    };
    let listed = Data::List(problems.drain(..).map(problem).collect());
    Data::object().with("problems", listed)
}
/// `{ path, code, params }`.
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
