//! The unit check of formulas: it accepts formulas whose units agree, and names the units that do not.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::Plan;
use partner_calculators::calculators::CALCULATORS;
use partner_calculators::formula::units::UnitCheck;
use partner_calculators::formula::{Scope, Symbols, parse};
use partner_calculators::schema::Unit;

fn symbols() -> Symbols {
    Symbols {
        scalars: vec![
            ("price", Unit::Money),
            ("cost", Unit::Money),
            ("rate", Unit::Share),
            ("months", Unit::Months),
            ("deals", Unit::Count),
            ("people", Unit::Whole),
            ("tier", Unit::Choice),
            ("name", Unit::Text),
            ("paid", Unit::Flag),
        ],
        tables: vec![("t", vec![("from", Unit::Money), ("share", Unit::Share), ("title", Unit::Text)])],
        listed: Vec::new(),
    }
}

/// The units that do not agree; `None` if the formula has the declared unit.
fn wrong(formula: &str, declared: Unit) -> Option<String> {
    let symbols = symbols();
    let scope = Scope { symbols: &symbols, defines: &[], row: Some(0), list: None, defining: "" };
    let node = parse(formula, &scope).unwrap_or_else(|error| panic!("{formula}: {error:?}"));
    UnitCheck { symbols: &symbols, row: Some(0) }.check(&node, declared).err()
}

#[test]
fn a_formula_whose_units_agree_is_accepted() {
    for (formula, unit) in [
        ("price + cost", Unit::Money),
        ("price × rate", Unit::Money),
        ("rate × price − 5", Unit::Money),
        ("price ÷ cost", Unit::Share),
        ("price ÷ cost + rate", Unit::Share),
        ("price ÷ deals", Unit::Money),
        ("deals × rate", Unit::Count),
        ("deals + people", Unit::Count),
        ("people × months", Unit::Multiple),
        ("rate ÷ rate", Unit::Count),
        ("if(paid, price, 0)", Unit::Money),
        (r#"if(tier = "gold", price, notApplicable)"#, Unit::Money),
        ("payable(price × rate)", Unit::Money),
        ("split(price, t.share)", Unit::Money),
        ("price ≥ cost and not paid", Unit::Flag),
        ("max(price, cost)", Unit::Money),
        ("marginal(price, t.from, t.share)", Unit::Money),
        ("band(price, t.from, t.title)", Unit::Text),
        ("kept(rate, months)", Unit::Count),
    ] {
        assert_eq!(wrong(formula, unit), None, "{formula}");
    }
}

#[test]
fn units_that_do_not_agree_are_named() {
    for (formula, unit, message) in [
        ("price × cost", Unit::Money, "money times money"),
        ("deals ÷ price", Unit::Count, "a number divided by money"),
        ("price ÷ cost", Unit::Money, "the formula gives a ratio, where Money is declared"),
        ("price + rate", Unit::Money, "Money and Share do not agree"),
        ("price + price ÷ cost", Unit::Money, "Money and a ratio do not agree"),
        ("price", Unit::Share, "the formula gives Money, where Share is declared"),
        ("rate ÷ rate", Unit::Money, "the formula gives a ratio, where Money is declared"),
        ("deals × months > price", Unit::Flag, "a ratio and Money do not agree"),
        ("payable(rate)", Unit::Money, "Share where Money is needed"),
        ("split(rate, t.share)", Unit::Money, "Share where Money is needed"),
        ("if(price, 1, 2)", Unit::Count, "Money where Flag is needed"),
        ("if(paid, price, rate)", Unit::Money, "Money and Share do not agree"),
        ("name + 1", Unit::Count, "Text where a number is needed"),
        ("name > 1", Unit::Flag, "Text where a number is needed"),
        ("paid and price", Unit::Flag, "Money where Flag is needed"),
        ("tier = price", Unit::Flag, "Choice and Money do not agree"),
        ("not price", Unit::Flag, "Money where Flag is needed"),
        ("max(price, rate)", Unit::Money, "Money and Share do not agree"),
        ("sum(price)", Unit::Money, "a column is needed here"),
        ("t.from + price", Unit::Money, "t.from is a whole column or table here"),
        ("band(rate, t.from, t.title)", Unit::Text, "Share and Money do not agree"),
        ("marginal(price, t.from, t.from)", Unit::Money, "Money and Share do not agree"),
        ("kept(price, months)", Unit::Count, "Money where Share is needed"),
        ("lookup(price, t.title, t.from)", Unit::Money, "Money and Text do not agree"),
        ("argMax(t.from, t.share)", Unit::Text, "Share and Text do not agree"),
        ("rows(price)", Unit::Whole, "rows needs a table"),
    ] {
        assert_eq!(wrong(formula, unit).as_deref(), Some(message), "{formula}");
    }
}

#[test]
fn a_named_step_has_the_unit_of_its_formula() {
    let units = |id: &str| {
        let calculator = CALCULATORS.iter().find(|calculator| calculator.id == id).expect(id);
        Plan::new(calculator).expect("good formulas").step_units()
    };
    let deal = units("deal-model");
    for (step, unit) in [
        ("tiered", Unit::Money),
        ("schedule", Unit::Money),
        ("terms.resellerMargin", Unit::Share),
        ("sharedMonths", Unit::Months),
        ("endsEarly", Unit::Flag),
        // A quotient of days has no unit.
        ("proRata", Unit::Count),
    ] {
        assert_eq!(deal.get(step), Some(&unit), "{step}");
    }
    // A step of a row's formula.
    assert_eq!(units("attribution").get("isFirst"), Some(&Unit::Flag));
}
