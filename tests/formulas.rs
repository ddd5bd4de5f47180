//! Short forms and private names: their expansions, and the errors for invalid ones.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::formula::{Kind, Scope, Symbols, parse, print};
use partner_calculators::schema::{Define, Unit, define, define_of};

const DEFINES: &[Define] = &[
    define("brackets", "program.deal.commissionBrackets"),
    define("volume", "sold + price"),
    define("terms", "program.tiers(tier)"),
    define("kind", r#"case(tier, "gold" or "silver": "online", else: "conference")"#),
    define_of("schedule", &["v"], "v × brackets[v].rate"),
    define_of("inside", &["x", "range"], r#"grade(x, range.low, range.high) = "within""#),
    define("tiered", "schedule(volume) − schedule(sold)"),
];

fn symbols() -> Symbols {
    Symbols {
        scalars: vec![
            ("price", Unit::Money),
            ("sold", Unit::Money),
            ("tier", Unit::Choice),
            ("rate", Unit::Share),
        ],
        tables: vec![("months", vec![("month", Unit::Months), ("paid", Unit::Money)])],
        listed: Vec::new(),
    }
}

/// The text without short forms and private names, or the error message.
fn expanded(formula: &str, defines: &[Define]) -> String {
    let symbols = symbols();
    let scope = Scope { symbols: &symbols, defines, row: None, list: None, defining: "" };
    match parse(formula, &scope) {
        Ok(node) => print(&node),
        Err(error) => format!("{} at {} of {}", error.message, error.at, error.text),
    }
}

#[test]
fn short_forms_expand_to_the_published_grammar() {
    for (short, long) in [
        (
            "program.tiers(tier).mdf.annual × 2",
            "lookup(tier, program.tiers.id, program.tiers.mdf.annual) × 2",
        ),
        (
            "program.deal.commissionBrackets[sold + price].rate",
            "band(sold + price, program.deal.commissionBrackets.from, program.deal.commissionBrackets.rate)",
        ),
        ("months[#2].paid", "rowAt(months.paid, 2)"),
        (
            r#"typical.pipeline("online").low"#,
            r#"lookup("online", typical.pipeline.id, typical.pipeline.low)"#,
        ),
        ("when(price > 0, rate)", "if(price > 0, rate, notApplicable)"),
        ("case(price > 5: 1, price > 3: 2, else: 3)", "if(price > 5, 1, if(price > 3, 2, 3))"),
        (
            r#"case(tier, "a" or "b": 1, "c": 2, else: 3)"#,
            r#"if(tier = "a" or tier = "b", 1, if(tier = "c", 2, 3))"#,
        ),
        (r#"not case(tier, "a": rate > 1, else: rate > 2)"#, r#"not if(tier = "a", rate > 1, rate > 2)"#),
    ] {
        assert_eq!(expanded(short, &[]), long);
    }
}

#[test]
fn a_private_name_expands_to_its_text() {
    for (short, long) in [
        ("volume × 2", "(sold + price) × 2"),
        ("brackets[volume].from", "band(sold + price, B.from, B.from)"),
        ("min(brackets.from)", "min(B.from)"),
        ("terms.resellerMargin", "lookup(tier, program.tiers.id, program.tiers.resellerMargin)"),
        ("schedule(sold) + 1", "sold × band(sold, B.from, B.rate) + 1"),
        (
            "schedule(max(sold, price) + 1)",
            "(max(sold, price) + 1) × band(max(sold, price) + 1, B.from, B.rate)",
        ),
        ("tiered", "(sold + price) × band(sold + price, B.from, B.rate) − sold × band(sold, B.from, B.rate)"),
        ("inside(rate, typical.pipeline(kind))", r#"grade(rate, R.low), R.high)) = "within""#),
    ] {
        let range = r#"lookup(if(tier = "gold" or tier = "silver", "online", "conference"), typical.pipeline.id, typical.pipeline"#;
        let long = long.replace("B.", "program.deal.commissionBrackets.").replace("R.", &format!("{range}."));
        assert_eq!(expanded(short, DEFINES), long);
    }
}

#[test]
fn a_step_keeps_its_name() {
    let symbols = symbols();
    let scope = Scope { symbols: &symbols, defines: DEFINES, row: None, list: None, defining: "" };
    for (formula, name) in [
        ("volume", "volume"),
        ("(volume)", "volume"),
        ("terms.resellerMargin", "terms.resellerMargin"),
        ("schedule( sold )", "schedule( sold )"),
        ("schedule(2 × sold)", "schedule(2 × sold)"),
    ] {
        let node = parse(formula, &scope).expect(formula);
        assert_eq!(node.name.as_deref(), Some(name));
    }
    // A define that is only a longer name is not a step.
    let alias = parse("sum(brackets.from)", &scope).expect("a column");
    assert!(matches!(&alias.kind, Kind::Call(_, columns) if columns[0].name.is_none()));
}

#[test]
fn invalid_formulas_are_reported_with_their_position() {
    const CIRCLE: &[Define] = &[define("a", "b + 1"), define("b", "a + 1"), define("c", "c + 1")];
    for (formula, defines, message) in [
        ("prise", DEFINES, "nothing has this name at 0 of prise"),
        ("b", CIRCLE, "nothing has this name at 0 of b + 1"),
        ("c", CIRCLE, "nothing has this name at 0 of c + 1"),
        ("schedule(1, 2)", DEFINES, "the wrong number of arguments at 14 of schedule(1, 2)"),
        ("schedule", DEFINES, "arguments are missing at 8 of schedule"),
        ("schedule(1", DEFINES, "a closing parenthesis is missing at 10 of schedule(1"),
        ("terms.margins", DEFINES, "the table has no such column at 20 of program.tiers(tier).margins"),
        ("terms", DEFINES, "a column is missing at 19 of program.tiers(tier)"),
        (
            "program.deal(tier).x",
            DEFINES,
            "no function and no table with ids has this name at 0 of program.deal(tier).x",
        ),
        ("months[2].paid", DEFINES, "this table has no bands at 9 of months[2].paid"),
        ("months[#2)", DEFINES, "a closing bracket is missing at 9 of months[#2)"),
        ("case(price > 1: 2)", DEFINES, "a case ends with else at 17 of case(price > 1: 2)"),
        ("case(price > 1, else: 2)", DEFINES, "nothing has this name at 16 of case(price > 1, else: 2)"),
        ("case(price > 1 2)", DEFINES, "a colon is missing at 15 of case(price > 1 2)"),
        ("when(price > 1)", DEFINES, "the wrong number of arguments at 14 of when(price > 1)"),
    ] {
        assert_eq!(expanded(formula, defines), message);
    }
}
