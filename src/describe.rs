//! Everything that a page needs to draw a calculator, with the program's defaults.

use rust_decimal::Decimal;

use crate::calculator::{Chart, ChartKind, Choices, Default, Field, Headline, InputTable, Part, Unit};
use crate::check::MAX_TEXT;
use crate::compile::{Compiled, Formula, Plan};
use crate::data::Data;
use crate::evaluate::Evaluator;
use crate::program::Program;
use crate::{inputs, wire};

/// The description of a calculator, as it crosses to JavaScript.
pub fn describe(plan: &Plan, program: &Program) -> Data {
    let calculator = plan.calculator;
    // The defaults are what no inputs at all come to.
    let (defaults, _) = inputs::read(plan, &Data::Null, program);
    let own = |text: &str| Data::from(text.to_owned());
    Data::object()
        .with("id", calculator.id.into())
        .with("group", calculator.group.into())
        .with("currency", own(program.currency()))
        .with("minorUnits", Data::Number(f64::from(program.minor_units())))
        .with("program", Data::object().with("id", own(program.id())).with("name", own(program.name())))
        .with("form", each(calculator.form, &mut form_part))
        .with("inputs", input_fields(plan, &defaults))
        .with("tables", Data::list(plan.symbols.tables.len(), &mut |at| table(plan, at, &defaults)))
        .with("lines", lines(plan))
        .with("headline", headline(&calculator.headline))
        .with("charts", each(calculator.charts, &mut chart))
}

/// A list with something for each item.
fn each<T>(items: &[T], describe: &mut dyn FnMut(&T) -> Data) -> Data {
    Data::List(items.iter().map(describe).collect())
}

fn ids(ids: &[&'static str]) -> Data {
    each(ids, &mut |id| Data::from(*id))
}

fn maybe(object: Data, key: &'static str, value: Option<Data>) -> Data {
    match value {
        Some(value) => object.with(key, value),
        None => object,
    }
}

fn headline(headline: &Headline) -> Data {
    let described = Data::object().with("figure", headline.figure.into()).with("also", ids(headline.also));
    maybe(described, "range", headline.range.map(|(low, high)| ids(&[low, high])))
}

fn form_part(part: &Part) -> Data {
    match part {
        Part::Group { id, fields, folded, summary } => {
            let described = Data::object()
                .with("id", (*id).into())
                .with("inputs", each(fields, &mut |field| field.id.into()))
                .with("folded", (*folded).into());
            maybe(described, "summary", summary.map(Data::from))
        }
        Part::Table(table) => Data::object()
            .with("id", table.id.into())
            .with("inputs", Data::List(Vec::new()))
            .with("folded", false.into())
            .with("table", table.id.into()),
    }
}

fn input_fields(plan: &Plan, defaults: &Evaluator<'_, Decimal>) -> Data {
    Data::list(plan.fields.len(), &mut |at| {
        let default = defaults.scalars.get(at).map_or(Data::Null, |value| wire::cell(*value));
        plan.fields.get(at).map_or(Data::Null, |field| describe_field(field, default, defaults.program))
    })
}

fn bare_field(id: &'static str, unit: Unit, default: Data, optional: bool) -> Data {
    Data::object()
        .with("id", id.into())
        .with("unit", unit.id().into())
        .with("default", default)
        .with("optional", optional.into())
}

fn describe_field(field: &Field, default: Data, program: &Program) -> Data {
    let bare = bare_field(field.id, field.unit, default, field.optional.is_some());
    let described = match field.unit {
        Unit::Text => bare.with("maximumLength", Data::Number(MAX_TEXT as f64)),
        Unit::Choice => bare.with("choices", options(field.choices, program)),
        Unit::Flag => bare,
        _ => {
            let (minimum, maximum) = field.bounds();
            let bounded = bare.with("minimum", minimum.into()).with("maximum", maximum.into());
            maybe(bounded, "exclusiveMaximum", field.exclusive.then_some(Data::Flag(true)))
        }
    };
    let when =
        field.when.map(|(input, values)| Data::object().with("input", input.into()).with("is", ids(values)));
    maybe(described, "when", when)
}

/// A tier's name is the program's; other options are named by the page.
fn options(choices: Choices, program: &Program) -> Data {
    match choices {
        Choices::None => Data::List(Vec::new()),
        Choices::Of(ids) => each(ids, &mut |id| Data::object().with("id", (*id).into())),
        Choices::Tiers => {
            let names = program.tier_names();
            let ids = program.tier_ids();
            Data::list(ids.len(), &mut |at| {
                let text = |texts: &[&str]| Data::from(texts.get(at).copied().unwrap_or_default().to_owned());
                Data::object().with("id", text(&ids)).with("name", text(&names))
            })
        }
    }
}

fn table(plan: &Plan, at: usize, defaults: &Evaluator<'_, Decimal>) -> Data {
    let (id, first) = match plan.symbols.tables.get(at) {
        Some((id, names)) => (*id, names.first().copied()),
        None => return Data::Null,
    };
    let step = plan.steps.iter().find(|step| columns_of(step, at).is_some());
    let computed = step.and_then(|step| columns_of(step, at)).unwrap_or(&[]);
    let described = Data::object().with("id", id.into());
    if let Some(input) = plan.calculator.input_tables().nth(at) {
        return input_table(described, input, computed, at, defaults);
    }
    let (kind, choices) = match step {
        Some(Compiled::Choices(_, input, _)) => {
            ("choices", Some(options(plan.options(*input), defaults.program)))
        }
        _ => ("series", None),
    };
    let mut columns = Vec::with_capacity(computed.len() + 1);
    if let Some((id, unit)) = first {
        columns.push(maybe(bare_field(id, unit, Data::Null, false), "choices", choices));
    }
    computed.iter().for_each(|formula| columns.push(computed_column(formula)));
    described
        .with("kind", kind.into())
        .with("columns", Data::List(columns))
        .with("rows", Data::List(Vec::new()))
}

/// The columns that a step computes for a table.
fn columns_of(step: &Compiled, at: usize) -> Option<&[Formula]> {
    match step {
        Compiled::Columns(table, formulas)
        | Compiled::Series(table, _, formulas)
        | Compiled::Choices(table, _, formulas)
            if *table == at =>
        {
            Some(formulas)
        }
        _ => None,
    }
}

fn input_table(
    described: Data,
    input: &InputTable,
    computed: &[Formula],
    at: usize,
    defaults: &Evaluator<'_, Decimal>,
) -> Data {
    let mut columns = Vec::with_capacity(input.columns.len() + computed.len());
    for field in input.columns {
        columns.push(describe_field(field, written_default(field), defaults.program));
    }
    computed.iter().for_each(|formula| columns.push(computed_column(formula)));
    let rows = defaults.tables.get(at).map_or(0, |table| table.rows);
    described
        .with("kind", "input".into())
        .with("minimumRows", Data::Number(1.0))
        .with("maximumRows", Data::Number(f64::from(input.maximum_rows)))
        .with("columns", Data::List(columns))
        .with("rows", Data::list(rows, &mut |row| default_row(input.columns, at, row, defaults)))
}

/// The default of a cell that is left out.
fn written_default(field: &Field) -> Data {
    match field.default {
        Default::Given(text) if field.unit == Unit::Flag => Data::Flag(text == "true"),
        Default::Given(text) => text.into(),
        _ => Data::Null,
    }
}

fn default_row(columns: &[Field], table: usize, row: usize, defaults: &Evaluator<'_, Decimal>) -> Data {
    let mut described = Data::object();
    for (at, field) in columns.iter().enumerate() {
        let found = defaults.tables.get(table).and_then(|table| table.columns.get(at)?.get(row));
        described = described.with(field.id, found.map_or(Data::Null, |value| wire::cell(*value)));
    }
    described
}

fn computed_column(formula: &Formula) -> Data {
    with_formula(bare_field(formula.line.id, formula.line.unit, Data::Null, false), formula)
}

fn with_formula(described: Data, formula: &Formula) -> Data {
    let described = described.with("formula", formula.line.formula.into());
    maybe(described, "payable", formula.is_payable().then_some(Data::Flag(true)))
}

fn lines(plan: &Plan) -> Data {
    let mut described = Vec::new();
    for step in &plan.steps {
        if let Compiled::Lines(group, formulas) = step {
            for formula in formulas {
                let line = Data::object()
                    .with("id", formula.line.id.into())
                    .with("unit", formula.line.unit.id().into())
                    .with("group", (*group).into());
                described.push(with_formula(line, formula));
            }
        }
    }
    Data::List(described)
}

fn chart(chart: &Chart) -> Data {
    let described = Data::object().with("id", chart.id.into());
    match chart.kind {
        ChartKind::Funnel(lines) => described.with("kind", "funnel".into()).with("lines", ids(lines)),
        ChartKind::Bars(lines) => described.with("kind", "bars".into()).with("lines", ids(lines)),
        ChartKind::Rows { table, label, columns, stacked } => described
            .with("kind", "rows".into())
            .with("table", table.into())
            .with("label", label.into())
            .with("columns", ids(columns))
            .with("stacked", stacked.into()),
        ChartKind::Curve { table, x, y, mark } => {
            let curve = described
                .with("kind", "curve".into())
                .with("table", table.into())
                .with("x", x.into())
                .with("y", y.into());
            maybe(curve, "mark", mark.map(Data::from))
        }
    }
}
