//! The worked examples of the specification, digit by digit.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::{Calculation, Cell, Data, Model, Program};
use rust_decimal::Decimal;
use support::{EXAMPLES, entries, items, matches, shown, text};

/// The digits that a figure that does not end needs before its `…`.
const DIGITS: usize = 22;

#[test]
fn every_example_is_exact_to_the_last_digit() {
    let (mut compared, mut wrong) = (0, Vec::new());
    for (calculator, json) in EXAMPLES {
        let examples =
            Data::from_json(json).unwrap_or_else(|error| panic!("tests/examples/{calculator}.json: {error}"));
        for example in items(Some(&examples)) {
            let name = format!("{calculator}: {}", text(example.get("name")));
            let inputs = example.get("inputs").unwrap_or(&Data::Null);
            let program = Program::read(example.get("program").unwrap_or(&Data::Null));
            let model = Model::new(program.unwrap_or_else(|problems| panic!("{name}: {problems:?}")));
            let result =
                model.calculate(calculator, inputs).unwrap_or_else(|error| panic!("{name}: {error}"));
            compared += lines(&name, example, &result, &mut wrong);
            compared += tables(&name, example, &result, &mut wrong);
            notices(&name, example, &result, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 2000, "only {compared} figures were compared");
}

fn expected<'e>(row: &'e Data, id: &str, value: &'e Data) -> &'e str {
    match value {
        Data::Null => text(row.get("reasons").and_then(|reasons| reasons.get(id))),
        Data::Flag(true) => "true",
        Data::Flag(false) => "false",
        value => text(Some(value)),
    }
}

/// Notes a figure that differs from the expected one.
fn compare(place: &str, found: &str, wanted: &str, wrong: &mut Vec<String>) {
    if matches(found, wanted) {
        return;
    }
    let digits = wanted.chars().filter(char::is_ascii_digit).count();
    wrong.push(match wanted {
        "" => format!("{place} is {found}, expected null without a reason: give its code in `reasons`"),
        _ if wanted.ends_with('…') && digits < DIGITS => {
            format!("{place} is {found}, expected {wanted}: give at least {DIGITS} digits before the …")
        }
        _ => format!("{place} is {found}, expected {wanted}"),
    });
}

fn lines(name: &str, example: &Data, result: &Calculation, wrong: &mut Vec<String>) -> usize {
    let mut compared = 0;
    for (id, value) in entries(example.get("values")) {
        let found = shown(result.line(id).unwrap_or_else(|| panic!("{name}: no line {id}")));
        compare(&format!("{name}: {id}"), &found, expected(example, id, value), wrong);
        compared += 1;
    }
    compared
}

fn tables(name: &str, example: &Data, result: &Calculation, wrong: &mut Vec<String>) -> usize {
    let mut compared = 0;
    for (table, rows) in entries(example.get("tables")) {
        for (at, row) in items(Some(rows)).iter().enumerate() {
            for (column, value) in entries(Some(row)).filter(|(column, _)| *column != "reasons") {
                let cell = result.cell(table, at, column);
                let found = shown(cell.unwrap_or_else(|| panic!("{name}: no {table}[{at}].{column}")));
                let place = format!("{name}: {table}[{at}].{column}");
                compare(&place, &found, expected(row, column, value), wrong);
                compared += 1;
            }
        }
    }
    compared
}

fn notices(name: &str, example: &Data, result: &Calculation, wrong: &mut Vec<String>) {
    if example.get("notices").is_some() {
        let wanted: Vec<&str> = items(example.get("notices")).iter().map(|code| text(Some(code))).collect();
        let found: Vec<&str> = result.notices.iter().map(|notice| notice.code).collect();
        if found != wanted {
            wrong.push(format!("{name}: the notices are {found:?}, expected {wanted:?}"));
        }
    }
}

/// The measured rates of a past webinar reproduce the count at every stage within 0.001.
#[test]
fn measured_rates_reproduce_the_counts() {
    let (_, json) = EXAMPLES.iter().find(|(id, _)| *id == "event-roi").expect("the event's examples");
    let examples = Data::from_json(json).expect("JSON");
    let webinar =
        items(Some(&examples)).iter().find(|example| text(example.get("name")) == "a webinar as it went");
    let inputs = webinar.and_then(|example| example.get("inputs")).expect("the webinar's inputs");
    let model = Model::new(Program::standard().expect("the standard program"));
    let result = model.calculate("event-roi", inputs).expect("good inputs");
    let counted =
        [("registrations", 943), ("attendees", 412), ("leads", 67), ("opportunities", 12), ("deals", 3)];
    for (stage, count) in counted {
        let Some(Cell::Number(found)) = result.line(stage) else { panic!("{stage} has no value") };
        let off = (*found - Decimal::from(count)).abs();
        assert!(off <= Decimal::new(1, 3), "{stage} is {found}, {count} were counted");
    }
}

/// 100.30 at 5% is 5.015, half a cent, which is paid as 5.02. Dividing by 12 first would give
/// slightly less.
#[test]
fn a_revenue_share_of_half_a_cent_rounds_up() {
    let model = Model::new(Program::standard().expect("the standard program"));
    let inputs = r#"{ "dealValue": "100.30", "motion": "revenueShare", "revenueShareRate": "0.05",
        "revenueShareMonths": 12, "customerDiscount": 0, "attribution": "sourced" }"#;
    let result = model.calculate("deal-model", &Data::from_json(inputs).expect("JSON")).expect("good inputs");
    assert_eq!(result.line("commission").map(shown).as_deref(), Some("5.02"));
}
