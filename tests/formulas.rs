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
        (
            "schedule(months[1, 2].paid)",
            DEFINES,
            "a closing bracket is missing at 9 of (months[1, 2].paid) × brackets[(months[1, 2].paid)].rate",
        ),
        ("price rate", DEFINES, "an operator or the end is expected here at 6 of price rate"),
        ("(price", DEFINES, "a closing parenthesis is missing at 6 of (price"),
        ("1 < price < 2", DEFINES, "comparisons do not chain at 10 of 1 < price < 2"),
        ("1 = 1 ≠ price", DEFINES, "comparisons do not chain at 6 of 1 = 1 ≠ price"),
        ("price = not rate", DEFINES, "nothing has this name at 8 of price = not rate"),
        (
            "firstMonth(month > 2) + month",
            DEFINES,
            "nothing has this name at 24 of firstMonth(month > 2) + month",
        ),
    ] {
        assert_eq!(expanded(formula, defines), message);
    }
}

#[test]
fn a_comparison_in_parentheses_may_be_compared_and_a_negation_takes_a_comparison() {
    for formula in ["(1 < price) = (2 < price)", "not price = 1 and not rate > 2", "not not price = 1"] {
        assert_eq!(expanded(formula, &[]), formula);
    }
    assert_eq!(expanded("not (price = 1)", &[]), "not price = 1");
    assert_eq!(expanded("(−price) + 1", &[]), "−price + 1");
    assert_eq!(expanded("−(price + 1)", &[]), "−(price + 1)");
    assert_eq!(expanded("price − (sold − 1) − 2", &[]), "price − (sold − 1) − 2");
    assert_eq!(expanded("(price − sold) − 2", &[]), "price − sold − 2");
}

#[test]
fn a_formula_is_at_most_40_levels_deep_however_long_it_is() {
    let nested = |levels: usize| format!("{}price{}", "(".repeat(levels), ")".repeat(levels));
    // The formula itself is the first level.
    assert_eq!(expanded(&nested(39), &[]), "price");
    let message = expanded(&nested(40), &[]);
    assert!(message.starts_with("nested too deeply at 40 of"), "{message}");
    let long = vec!["price"; 200].join(" + ");
    assert_eq!(expanded(&long, &[]), long);
    // A private name is as deep as its text would be in the place of the name.
    const DEEP: &[Define] = &[define("deep", "((((((((((price + 1))))))))))")];
    let inside = |levels: usize| expanded(&nested(levels).replace("price", "deep"), DEEP);
    assert_eq!(inside(27), "price + 1");
    assert!(inside(28).starts_with("nested too deeply at 18 of"), "{}", inside(28));
}

#[test]
fn only_the_column_that_is_defined_may_name_itself_in_the_row_before() {
    let symbols = symbols();
    let scope = Scope { symbols: &symbols, defines: &[], row: Some(0), list: None, defining: "total" };
    assert_eq!(
        parse("previous.total + paid", &scope).map(|node| print(&node)),
        Ok("previous.total + paid".into())
    );
    assert!(parse("previous.paid", &scope).is_ok());
    for unknown in ["previous.other", "total", "previous.price"] {
        assert_eq!(
            parse(unknown, &scope).map_err(|error| error.message),
            Err("nothing has this name"),
            "{unknown}"
        );
    }
}
