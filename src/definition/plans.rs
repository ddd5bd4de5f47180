//! In which order the parts of a plan are written and read.

use super::parts::packed_enum;
use super::{Packed, Reader};
use crate::formula::{Names, Symbols};
use crate::plan::{Compiled, Formula, Plan, RowsFrom};
use crate::schema::{Calculator, Field, Headline, InputTable, Limit, Line, Notice};

packed_enum!(Compiled {
    "l" Lines { 0: group, 1: formulas },
    "c" Columns { 0: table, 1: formulas },
    "r" Rows { 0: table, 1: from, 2: formulas },
    "o" Choices { 0: table, 1: input, 2: over, 3: formulas },
    else "" Compiled::Lines("", Vec::new())
});
packed_enum!(RowsFrom {
    "c" Count { 0: rows },
    "l" List { 0: list },
    "d" Distinct { 0: table, 1: column },
    else "" RowsFrom::List(usize::MAX)
});

/// Without the text: the node prints as the text.
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

/// Without its form, its headline and its charts, which only a page needs.
impl Packed for Plan {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        self.calculator.id.pack(text);
        self.fields.iter().map(|field| **field).collect::<Vec<_>>().pack(text);
        self.tables.iter().map(|table| **table).collect::<Vec<_>>().pack(text);
        made_tables(self).pack(text);
        self.defaults.pack(text);
        self.steps.pack(text);
        self.limits.pack(text);
        self.notices.pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let calculator = Box::leak(Box::new(named(reader.value())));
        let (fields, tables): (&[Field], &[InputTable]) = Packed::unpack(reader);
        let mut plan = Plan::over(calculator);
        plan.ask(fields);
        tables.iter().for_each(|table| plan.ask_table(table));
        let made: Vec<(&str, Names)> = Packed::unpack(reader);
        plan.symbols.tables.extend(made);
        plan.defaults = Packed::unpack(reader);
        plan.steps = Packed::unpack(reader);
        plan.limits = Packed::unpack(reader);
        plan.notices = Packed::unpack(reader);
        name_formulas(&plan.steps, &mut plan.symbols);
        plan
    }
}

/// The tables that a person does not fill in, each with the names of its columns before the computed ones.
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

/// A calculator of which only its formulas' nodes are known.
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

/// Lines and computed columns have names, too.
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
