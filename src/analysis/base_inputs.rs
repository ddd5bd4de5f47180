//! The base of every analysis: valid inputs, and calculations with single inputs replaced. A replaced input is read and
//! checked as `calculate` reads it, so that bounds, limits and computed defaults hold.

use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use crate::evaluate::Evaluator;
use crate::image::{Image, Part};
use crate::number::{self, Arithmetic, Tracked};
use crate::run::inputs::{Read, read};
use crate::run::needs::Needs;
use crate::run::walk::Target;
use crate::value::Value;
use crate::value::path::split_once;

/// Valid inputs of a calculator.
pub struct BaseInputs<'a> {
    /// The calculator with its program.
    pub image: &'a Image,
    /// The inputs, before the first step.
    pub start: Evaluator<'a>,
    /// The inputs as parts. The rows of input tables are written out, so that each cell has a part.
    parts: Vec<Cow<'a, str>>,
    /// The position of the part with the number of rows, for each input table.
    tables: Vec<usize>,
}

/// The problems with inputs, in the encoding of `run/inputs.rs`.
pub type Refused = Vec<u8>;

impl<'a> BaseInputs<'a> {
    /// Reads inputs, which `run/inputs.rs` describes, as one text.
    ///
    /// # Errors
    /// The encoded problems with the inputs.
    pub fn read(image: &'a Image, inputs: &'a str) -> Result<BaseInputs<'a>, Refused> {
        let mut rest = inputs;
        let mut given = core::iter::from_fn(|| {
            let (part, after) = split_once(rest, 0)?;
            rest = after;
            Some(part)
        });
        let all: Vec<&'a str> = given.by_ref().collect();
        let Read { evaluator: start, problems } = read(image, &mut all.iter().copied());
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut base = BaseInputs { image, start, parts: Vec::new(), tables: Vec::new() };
        base.write_out(&all);
        Ok(base)
    }

    fn write_out(&mut self, all: &[&'a str]) {
        let mut given = all.iter().copied();
        for _ in &self.image.inputs {
            self.parts.push(given.next().unwrap_or_default().into());
        }
        for (at, input) in self.image.tables.iter().enumerate() {
            self.tables.push(self.parts.len());
            let Some(table) = self.start.tables.get(at) else { continue };
            let part = given.next().unwrap_or_default();
            self.parts.push(marked("r", Decimal::from(table.rows)).into());
            for row in 0..table.rows {
                for column in 0..input.width() {
                    let cell = table.columns.get(column).and_then(|cells| cells.get(row));
                    let own = cell.map_or(String::new(), |cell| written(*cell));
                    let sent = if part.is_empty() { None } else { given.next() };
                    self.parts.push(sent.map_or(own.into(), Cow::from));
                }
            }
        }
    }

    /// Computes with some inputs replaced.
    ///
    /// # Errors
    /// The encoded problems with the inputs.
    pub fn with<R>(
        &self,
        changes: &[(Target, Decimal)],
        needs: &Needs,
        look: impl FnOnce(&Evaluator<'_>) -> R,
    ) -> Result<R, Refused> {
        let texts: Vec<(usize, String)> =
            changes.iter().map(|(input, value)| (self.part(*input), marked("n", *value))).collect();
        let mut parts = self.parts.iter().enumerate().map(|(at, part)| {
            let changed = texts.iter().find(|(changed, _)| *changed == at);
            changed.map_or(part.as_ref(), |(_, text)| text.as_str())
        });
        let Read { mut evaluator, problems } = read(self.image, &mut parts);
        if !problems.is_empty() {
            return Err(problems);
        }
        needs.run(&mut evaluator);
        Ok(look(&evaluator))
    }

    /// A figure with some inputs replaced; `None` for a figure that is not a number, or if the inputs have problems.
    pub fn number(&self, figure: Target, changes: &[(Target, Decimal)], needs: &Needs) -> Option<Tracked> {
        self.with(changes, needs, |evaluator| value(evaluator, figure).number().ok()).ok()?
    }

    /// The computations that a figure needs.
    pub fn needs(&self, figure: Target) -> Needs {
        match figure.table {
            None => Needs::with_tables(self.image, &[figure.place], &[]),
            Some(table) => Needs::with_tables(self.image, &[], &[table]),
        }
    }

    /// The present value of an input, if it is a number.
    pub fn entered(&self, input: Target) -> Option<Decimal> {
        value(&self.start, input).number().ok().map(|number| number.settle())
    }

    /// Whether the caller left an input out, so that its default counts.
    pub fn is_left_out(&self, input: usize) -> bool {
        self.parts.get(input).is_none_or(|part| part.is_empty())
    }

    /// The field of an input: its kind, bounds and default.
    pub fn field(&self, input: Target) -> Option<&'a Part> {
        let Some(table) = input.table else { return self.image.inputs.get(input.place) };
        let before: usize = self.image.tables.iter().take(table).map(Part::width).sum();
        let width = self.image.tables.get(table)?.width();
        self.image.columns.get(before + input.place).filter(|_| input.place < width)
    }

    /// All inputs and cells of input tables, in the order of the form.
    pub fn inputs(&self) -> impl Iterator<Item = Target> + '_ {
        let scalars = (0..self.image.inputs.len()).map(|place| Target { table: None, row: 0, place });
        let cells = self.image.tables.iter().enumerate().flat_map(move |(table, input)| {
            let rows = self.start.tables.get(table).map_or(0, |table| table.rows);
            (0..rows).flat_map(move |row| {
                (0..input.width()).map(move |place| Target { table: Some(table), row, place })
            })
        });
        scalars.chain(cells)
    }

    fn part(&self, Target { table, row, place }: Target) -> usize {
        let Some(table) = table else { return place };
        let width = self.image.tables.get(table).map_or(0, Part::width);
        self.tables.get(table).map_or(usize::MAX, |first| first + 1 + row * width + place)
    }
}

/// The value of a figure or an input.
pub fn value<'a, N: Arithmetic>(evaluator: &Evaluator<'a, N>, at: Target) -> Value<'a, N> {
    let found = match at.table {
        None => evaluator.scalars.get(at.place),
        Some(table) => evaluator.tables.get(table).and_then(|table| table.columns.get(at.place)?.get(at.row)),
    };
    found.copied().unwrap_or(Value::Missing(crate::value::Reason::NotApplicable))
}

/// Encodes a number after the letter of its kind. Concatenation, because `format!` would add kilobytes to the module.
fn marked(kind: &str, number: Decimal) -> String {
    [kind, &number::text(number)].concat()
}

/// Encodes a value as `run/inputs.rs` reads it.
fn written(value: Value<'_>) -> String {
    match value {
        Value::Number(number) => marked("n", number.settle()),
        Value::Text(text) => ["t", text].concat(),
        Value::Flag(flag) => if flag { "+" } else { "-" }.to_owned(),
        Value::Missing(_) => "0".to_owned(),
    }
}
