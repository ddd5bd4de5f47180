//! The encoding of a plan: the order of its fields, and a letter for each variant.

use alloc::boxed::Box;
#[cfg(feature = "definitions")]
use alloc::string::String;
use alloc::vec::Vec;

use super::parts::packed_enum;
use super::{Packed, Reader};
use crate::formula::{Names, Symbols};
use crate::plan::{Compiled, Formula, Plan, RowsFrom};
use crate::schema::DefaultRows;
use crate::schema::{Calculator, Field, Headline, InputTable, Limit, Line, Notice};

packed_enum!(Compiled {
    b'l' Lines { 0: group, 1: formulas },
    b'c' Columns { 0: table, 1: formulas },
    b'r' Rows { 0: table, 1: from, 2: formulas },
    b'o' Choices { 0: table, 1: input, 2: over, 3: formulas },
    else Compiled::Lines("", Vec::new())
});
packed_enum!(RowsFrom {
    b'c' Count { 0: rows },
    b'l' List { 0: list },
    b'd' Distinct { 0: table, 1: column },
    else RowsFrom::List(usize::MAX)
});

/// Omits the formula's text, because the node replaces the text.
impl Packed for Formula {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        (self.line.id, self.line.unit, self.place).pack(text);
        self.node.pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let (id, unit, place) = Packed::unpack(reader);
        let line = Box::leak(Box::new(Line { id, unit, formula: "" }));
        Formula { line, place, node: Packed::unpack(reader) }
    }
}

impl Packed for &'static Limit {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        (self.path, self.code).pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let (path, code) = Packed::unpack(reader);
        Box::leak(Box::new(Limit { path, code, holds: "", params: &[] }))
    }
}

impl Packed for &'static Notice {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        (self.code, self.level, self.rows).pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let (code, level, rows) = Packed::unpack(reader);
        Box::leak(Box::new(Notice { code, level, rows, when: "", params: &[] }))
    }
}

/// Omits the form, the headline and the charts, because a page takes them from the description.
#[cfg(feature = "programs")]
impl Packed for Plan {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        self.calculator.id.pack(text);
        self.fields.iter().map(|field| **field).collect::<Vec<_>>().pack(text);
        self.tables.iter().map(|table| **table).collect::<Vec<_>>().pack(text);
        pack_rest(self, text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let calculator = Box::leak(Box::new(named(reader.value())));
        let (fields, tables): (&[Field], &[InputTable]) = Packed::unpack(reader);
        let mut plan = Plan::over(calculator);
        plan.ask(fields);
        tables.iter().for_each(|table| plan.ask_table(table));
        unpack_rest(&mut plan, reader);
        plan
    }
}

fn unpack_rest(plan: &mut Plan, reader: &mut Reader) {
    let made: Vec<(&str, Names)> = Packed::unpack(reader);
    plan.symbols.tables.extend(made);
    plan.defaults = Packed::unpack(reader);
    plan.steps = Packed::unpack(reader);
    plan.limits = Packed::unpack(reader);
    plan.notices = Packed::unpack(reader);
    name_formulas(&plan.steps, &mut plan.symbols);
}

/// A field whose default is resolved elsewhere: the encoding omits the default.
struct Resolved(Field);

impl Packed for Resolved {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        let Field { id, unit, optional, own_bounds, exclusive, above, fractional, choices, when, .. } =
            self.0;
        (id, unit, optional, own_bounds).pack(text);
        (exclusive, above, fractional).pack(text);
        (choices, when).pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let mut field = Field::new(reader.value(), Packed::unpack(reader));
        field.optional = Packed::unpack(reader);
        field.own_bounds = Packed::unpack(reader);
        field.exclusive = Packed::unpack(reader);
        field.above = Packed::unpack(reader);
        field.fractional = Packed::unpack(reader);
        field.choices = Packed::unpack(reader);
        field.when = Packed::unpack(reader);
        Resolved(field)
    }
}

/// Encodes a plan without the defaults of its fields and tables, because a linked calculator has them resolved.
#[cfg(feature = "definitions")]
pub fn pack_resolved(plan: &Plan, text: &mut String) {
    let resolved = |fields: &[Field]| fields.iter().map(|field| Resolved(*field)).collect::<Vec<_>>();
    plan.calculator.id.pack(text);
    plan.fields.iter().map(|field| Resolved(**field)).collect::<Vec<_>>().pack(text);
    let tables = plan.tables.iter().map(|table| (table.id, table.maximum_rows, resolved(table.columns)));
    tables.collect::<Vec<_>>().pack(text);
    pack_rest(plan, text);
}

/// Decodes a plan that `pack_resolved` encoded.
pub fn unpack_resolved(reader: &mut Reader) -> Plan {
    let mut plan = Plan::over(Box::leak(Box::new(named(reader.value()))));
    plan.ask(fields(reader));
    for _ in 0..reader.count() {
        // A damaged number of tables ends with the text.
        if reader.is_at_end() {
            break;
        }
        let (id, maximum_rows) = Packed::unpack(reader);
        let table = InputTable { id, maximum_rows, columns: fields(reader), rows: DefaultRows::Given(&[]) };
        plan.ask_table(Box::leak(Box::new(table)));
    }
    unpack_rest(&mut plan, reader);
    plan
}

fn fields(reader: &mut Reader) -> &'static [Field] {
    let fields: Vec<Resolved> = Packed::unpack(reader);
    fields.into_iter().map(|Resolved(field)| field).collect::<Vec<_>>().leak()
}

/// Encodes what follows the inputs.
#[cfg(feature = "definitions")]
fn pack_rest(plan: &Plan, text: &mut String) {
    made_tables(plan).pack(text);
    plan.defaults.pack(text);
    plan.steps.pack(text);
    plan.limits.pack(text);
    plan.notices.pack(text);
}

/// The generated tables, each with the names of the columns that have no formula.
#[cfg(feature = "definitions")]
fn made_tables(plan: &Plan) -> Vec<(&'static str, Names)> {
    let tables = plan.symbols.tables.iter().enumerate().skip(plan.tables.len());
    let computed = |at| {
        let steps = plan.steps.iter().filter(|step| step.table() == Some(at));
        steps.map(|step| step.formulas().len()).sum()
    };
    let given =
        |at, names: &Names| names.iter().copied().take(names.len().saturating_sub(computed(at))).collect();
    tables.map(|(at, (id, names))| (*id, given(at, names))).collect()
}

/// An empty calculator with an id, because a decoded plan does not need the rest.
fn named(id: &'static str) -> Calculator {
    Calculator {
        id,
        group: "",
        form: &[],
        defines: &[],
        steps: &[],
        limits: &[],
        notices: &[],
        headline: Headline { figure: "", range: None, also: &[] },
        charts: &[],
    }
}

/// Adds the names of lines and computed columns to the symbols.
fn name_formulas(steps: &[Compiled], symbols: &mut Symbols) {
    for step in steps {
        let names = match step.table() {
            None => Some(&mut symbols.scalars),
            Some(table) => symbols.tables.get_mut(table).map(|(_, names)| names),
        };
        if let Some(names) = names {
            names.extend(step.formulas().iter().map(|formula| (formula.line.id, formula.line.unit)));
        }
    }
}
