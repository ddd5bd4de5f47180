//! Describes a calculator with the program's defaults, so that a page can draw it. The modules for the
//! web omit this code: a definition contains the description for the standard program, a linked definition that
//! for its program, and `settings` returns the differences of any other program.

use crate::check::{MAX_TEXT, option};
use crate::evaluate::Evaluator;
use crate::formula::print;
use crate::plan::{Compiled, Formula, Plan, RowsFrom};
use crate::program::Program;
use crate::program::presets::{Preset, Presets};
use crate::schema::{Calculator, Chart, ChartKind, Choices, Default, Field, Level, Part, Unit};
use crate::terms::Terms;
use crate::value::{Data, to_data};

/// The description of a calculator, in the form that JavaScript receives.
pub fn describe(plan: &Plan, program: &Program, defaults: &Evaluator<'_>) -> Data {
    let calculator = plan.calculator;
    let presets = Presets::of(program, calculator.id);
    let mut described = Data::object();
    described.put_text("id", calculator.id);
    described.put_text("group", calculator.group);
    described.put("currency", own(program.currency()));
    described.put("minorUnits", Data::Number(f64::from(program.minor_units())));
    let mut named = Data::object();
    named.put("id", own(program.id()));
    named.put("name", own(program.name()));
    described.put("program", named);
    if let Some(disclaimer) = program.disclaimer() {
        described.put("disclaimer", own(disclaimer));
    }
    described.put("form", each(calculator.form, &mut form_part));
    described.put("inputs", input_fields(plan, program, defaults, presets));
    let tables = plan.symbols.tables.len();
    described.put("tables", Data::list(tables, &mut |at| table(plan, at, program, defaults, presets)));
    described.put("lines", lines(plan));
    described.put("headline", headline(calculator));
    described.put("charts", each(calculator.charts, &mut chart));
    described
}

fn own(text: &str) -> Data {
    Data::from(text.to_owned())
}

/// Describes each item, and returns the descriptions as a list.
fn each<T>(items: &[T], describe: &mut dyn FnMut(&T) -> Data) -> Data {
    let mut described = Vec::with_capacity(items.len());
    for item in items {
        described.push(describe(item));
    }
    Data::List(described)
}

fn ids(ids: &[&'static str]) -> Data {
    each(ids, &mut |id| Data::from(*id))
}

fn headline(calculator: &Calculator) -> Data {
    let headline = calculator.headline;
    let mut described = Data::object();
    described.put_text("figure", headline.figure);
    described.put("also", ids(headline.also));
    if let Some((low, high)) = headline.range {
        described.put("range", ids(&[low, high]));
    }
    if !headline.estimates.is_empty() {
        described.put("estimates", ids(headline.estimates));
    }
    let loss = calculator.notices.iter().find(|notice| notice.level == Level::Loss);
    put_some(&mut described, "loss", loss.map(|notice| notice.code));
    described
}

fn form_part(part: &Part) -> Data {
    let (id, fields, is_folded) = match part {
        Part::Group { id, fields, folded, .. } => (*id, *fields, *folded),
        Part::Table(table) => (table.id, &[] as &[Field], false),
    };
    let mut described = Data::object();
    described.put_text("id", id);
    described.put("inputs", each(fields, &mut |field| field.id.into()));
    described.put("folded", is_folded.into());
    match part {
        Part::Group { summary: Some(summary), .. } => described.put_text("summary", summary),
        Part::Group { .. } => {}
        Part::Table(_) => described.put_text("table", id),
    }
    described
}

fn input_fields(plan: &Plan, program: &Program, defaults: &Evaluator<'_>, presets: Presets<'_>) -> Data {
    let mut described = Vec::with_capacity(plan.fields.len());
    for (field, default) in plan.fields.iter().zip(&defaults.scalars) {
        let mut input = describe_field(field, to_data(*default), program);
        let preset = presets.input(field.id);
        put_preset(&mut input, preset);
        if field.term && !preset.is_some_and(Preset::is_open) {
            input.put("term", true.into());
        }
        described.push(input);
    }
    Data::List(described)
}

/// Marks an input or a table as fixed or hidden by the program.
fn put_preset(described: &mut Data, preset: Option<Preset<'_>>) {
    if preset.is_some_and(Preset::is_fixed) {
        described.put("fixed", true.into());
    }
    if preset.is_some_and(Preset::is_hidden) {
        described.put("hidden", true.into());
    }
}

fn bare_field(id: &'static str, unit: Unit, default: Data, optional: bool) -> Data {
    let mut described = Data::object();
    described.put_text("id", id);
    described.put_text("unit", unit.id());
    described.put("default", default);
    described.put("optional", optional.into());
    described
}

fn describe_field(field: &Field, default: Data, terms: &Terms) -> Data {
    let mut described = bare_field(field.id, field.unit, default, field.optional.is_some());
    match field.unit {
        Unit::Text => described.put("maximumLength", Data::Number(MAX_TEXT as f64)),
        Unit::Choice => described.put("choices", options(field.choices, terms)),
        Unit::Flag => {}
        _ => {
            let (minimum, maximum) = field.bounds();
            described.put_text("minimum", minimum);
            described.put_text("maximum", maximum);
            if field.exclusive {
                described.put("exclusiveMaximum", true.into());
            }
            if field.above {
                described.put("exclusiveMinimum", true.into());
            }
            if field.fractional {
                described.put("fractional", true.into());
            }
        }
    }
    if let Choices::Rows(table) = field.choices {
        described.put_text("rowOf", table);
    }
    put_condition(&mut described, field.when);
    if let Some(range) = field.typical {
        let mut typical = Data::object();
        put_texts(&mut typical, &[("low", range.low), ("high", range.high)]);
        put_condition(&mut typical, range.when);
        described.put("typical", typical);
    }
    described
}

/// Puts the values of another input for which something counts.
fn put_condition(described: &mut Data, condition: Option<(&'static str, &[&'static str])>) {
    let Some((input, values)) = condition else { return };
    let mut when = Data::object();
    when.put_text("input", input);
    when.put("is", ids(values));
    described.put("when", when);
}

/// Describes the options of a choice. Tiers get their names from the program; the page names all other
/// options.
fn options(choices: Choices, terms: &Terms) -> Data {
    let mut described = Vec::new();
    while let Some(id) = option(choices, terms.tiers(), described.len()) {
        let mut choice = Data::object();
        choice.put("id", own(id));
        if choices == Choices::Tiers {
            choice.put("name", own(terms.tier(described.len(), 1).unwrap_or_default()));
        }
        described.push(choice);
    }
    Data::List(described)
}

fn table(plan: &Plan, at: usize, program: &Program, defaults: &Evaluator<'_>, presets: Presets<'_>) -> Data {
    let mut described = Data::object();
    let mut columns = Vec::new();
    let mut rows = Vec::new();
    let Some((id, names)) = plan.symbols.tables.get(at) else {
        return described;
    };
    described.put_text("id", id);
    let step = plan.steps.iter().find(|step| step.table() == Some(at));
    let (kind, counted) = kind_of(step);
    if let Some(input) = plan.tables.get(at) {
        described.put_text("kind", "input");
        put_preset(&mut described, presets.input(id));
        described.put("minimumRows", Data::Number(1.0));
        described.put("maximumRows", Data::Number(f64::from(input.maximum_rows)));
        for field in input.columns {
            columns.push(describe_field(field, written_default(field), program));
        }
        let count = defaults.tables.get(at).map_or(0, |table| table.rows);
        rows.extend((0..count).map(|row| default_row(input.columns, at, row, defaults)));
    } else {
        described.put_text("kind", kind);
        for (id, unit) in names.iter().take(counted) {
            let mut first = bare_field(id, *unit, Data::Null, false);
            if let Some(Compiled::Choices(_, input, ..)) = step {
                first.put("choices", options(plan.options(*input), program));
            }
            columns.push(first);
        }
    }
    for formula in step.map_or(&[] as &[Formula], Compiled::formulas) {
        let mut column = bare_field(formula.line.id, formula.line.unit, Data::Null, false);
        put_formula(&mut column, formula);
        columns.push(column);
    }
    described.put("columns", Data::List(columns));
    described.put("rows", Data::List(rows));
    described
}

/// The kind of table that a step fills, and the number of columns without a formula.
fn kind_of(step: Option<&Compiled>) -> (&'static str, usize) {
    match step {
        Some(Compiled::Choices(..)) => ("choices", 1),
        Some(Compiled::Rows(_, RowsFrom::List(_), _)) => ("list", 0),
        Some(Compiled::Rows(_, RowsFrom::Fixed(_), _)) => ("fixed", 0),
        Some(Compiled::Rows(_, RowsFrom::Distinct(..), _)) => ("distinct", 1),
        _ => ("series", 1),
    }
}

/// The default of a cell that a row omits; null if the default is not a literal.
fn written_default(field: &Field) -> Data {
    match field.default {
        Default::Given(text) if field.unit == Unit::Flag => Data::Flag(text == "true"),
        Default::Given(text) => text.into(),
        _ => Data::Null,
    }
}

fn default_row(columns: &[Field], table: usize, row: usize, defaults: &Evaluator<'_>) -> Data {
    let mut described = Data::object();
    for (at, field) in columns.iter().enumerate() {
        let found = defaults.tables.get(table).and_then(|table| table.columns.get(at)?.get(row));
        described.put(field.id, found.map_or(Data::Null, |value| to_data(*value)));
    }
    described
}

fn put_formula(described: &mut Data, formula: &Formula) {
    described.put("formula", print(&formula.node).into());
    if formula.is_payable() {
        described.put("payable", true.into());
    }
}

fn lines(plan: &Plan) -> Data {
    let mut described = Vec::new();
    for step in &plan.steps {
        let Compiled::Lines(group, formulas) = step else { continue };
        for formula in formulas {
            let mut line = Data::object();
            line.put_text("id", formula.line.id);
            line.put_text("unit", formula.line.unit.id());
            line.put_text("group", group);
            put_formula(&mut line, formula);
            described.push(line);
        }
    }
    Data::List(described)
}

fn chart(chart: &Chart) -> Data {
    let mut described = Data::object();
    described.put_text("id", chart.id);
    match chart.kind {
        ChartKind::Funnel(lines) => {
            described.put_text("kind", "funnel");
            described.put("lines", ids(lines));
        }
        ChartKind::Bars(lines) => {
            described.put_text("kind", "bars");
            described.put("lines", ids(lines));
        }
        ChartKind::Rows { table, label, columns, stacked, marked, sorted } => {
            put_texts(&mut described, &[("kind", "rows"), ("table", table), ("label", label)]);
            described.put("columns", ids(columns));
            described.put("stacked", stacked.into());
            put_some(&mut described, "marked", marked);
            if sorted {
                described.put("sorted", true.into());
            }
        }
        ChartKind::Curve { table, x, y, mark } => {
            put_texts(&mut described, &[("kind", "curve"), ("table", table), ("x", x), ("y", y)]);
            put_some(&mut described, "mark", mark);
        }
        ChartKind::Waterfall { total, parts } => {
            put_texts(&mut described, &[("kind", "waterfall"), ("total", total)]);
            described.put("parts", ids(parts));
        }
        ChartKind::Stacks { table, group, label, value } => {
            let texts = [("kind", "stacks"), ("table", table), ("label", label), ("value", value)];
            put_texts(&mut described, &texts);
            put_some(&mut described, "group", group);
        }
        ChartKind::Progress { table, met, label, binding, bars } => {
            let texts = [("kind", "progress"), ("table", table), ("met", met), ("label", label)];
            put_texts(&mut described, &texts);
            described.put_text("binding", binding);
            described.put("bars", each(bars, &mut progress_bar));
        }
        ChartKind::Changes { table, label, from, to, when } => {
            let texts = [("kind", "changes"), ("table", table), ("label", label), ("from", from)];
            put_texts(&mut described, &texts);
            put_texts(&mut described, &[("to", to), ("when", when)]);
        }
    }
    described
}

fn progress_bar([have, progress, gap, needed]: &[&'static str; 4]) -> Data {
    let mut bar = Data::object();
    put_texts(&mut bar, &[("have", have), ("progress", progress), ("gap", gap), ("needed", needed)]);
    bar
}

fn put_texts(described: &mut Data, texts: &[(&'static str, &'static str)]) {
    for (key, text) in texts {
        described.put_text(key, text);
    }
}

fn put_some(described: &mut Data, key: &'static str, text: Option<&'static str>) {
    if let Some(text) = text {
        described.put_text(key, text);
    }
}
