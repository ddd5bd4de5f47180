//! Properties of every formula and every input, beyond the examples.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::Value;
use partner_calculators::calculators::CALCULATORS;
use partner_calculators::evaluate::{Evaluator, convert};
use partner_calculators::formula::{
    Kind, Node, Operator, Resolve, Scope, Slot, Symbols, WORDS, parse, print,
};
use partner_calculators::number::Arithmetic;
use partner_calculators::{Cell, Code, Data, Error, Model, Program, number, of_formulas};
use proptest::prelude::*;
use rust_decimal::Decimal;

struct AnyName;

impl Resolve for AnyName {
    fn resolve(&self, _: &str) -> Option<Slot> {
        Some(Slot::Scalar(0))
    }
}

fn node(kind: Kind) -> Node {
    Node::from(kind)
}

/// Formulas of every shape.
fn formula() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        (0_u64..1_000_000_000, 0_u32..6).prop_map(|(digits, scale)| {
            node(Kind::Number(Decimal::from_parts(digits as u32, 0, 0, false, scale).normalize()))
        }),
        "[a-z][a-zA-Z0-9]{0,8}(\\.[a-z]{1,5})?"
            .prop_filter("no word of the grammar", |name| !["and", "or", "not"].contains(&name.as_str()))
            .prop_map(|name| node(Kind::Name(name.into(), Slot::Scalar(0)))),
        "[a-zA-Z ]{0,8}".prop_map(|text| node(Kind::Text(text.into()))),
    ];
    leaf.prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            (0..Operator::ALL.len(), inner.clone(), inner.clone()).prop_map(|(operator, left, right)| {
                node(Kind::Binary(Operator::ALL[operator], Box::new(left), Box::new(right)))
            }),
            inner.clone().prop_map(|inner| node(Kind::Not(Box::new(inner)))),
            inner.clone().prop_map(|inner| node(Kind::Negate(Box::new(inner)))),
            (0..WORDS.len(), prop::collection::vec(inner, 9)).prop_map(|(at, mut arguments)| {
                let word = WORDS[at];
                arguments.truncate(word.least);
                node(Kind::Call(word.function, arguments))
            }),
        ]
    })
}

proptest! {
    // A failing case is printed in full; no file is written next to the sources.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_printed_formula_parses_to_the_same_formula(formula in formula()) {
        // `month` has a special meaning inside `firstMonth`, so rename it.
        let text = print(&formula).replace("month", "mnth");
        let read = parse(&text, &AnyName);
        prop_assert!(read.is_ok(), "{text}: {read:?}");
        prop_assert_eq!(read.map(|read| print(&read)), Ok(text));
    }

    #[test]
    fn no_text_panics_the_parser(text in "[-a-z0-9+−×÷()<>=≠≤≥,.\" ]{0,60}") {
        let _ = parse(&text, &AnyName);
    }

    #[test]
    fn decimal_text_survives_a_round_trip(digits in "-?(0|[1-9][0-9]{0,13})(\\.[0-9]{0,12}[1-9])?") {
        prop_assume!(digits != "-0");
        prop_assert_eq!(number::parse(&digits).map(number::text), Some(digits));
    }

    #[test]
    fn no_input_panics(id in 0..CALCULATORS.len(), inputs in anything()) {
        let model = Model::new(Program::standard().expect("the standard program"));
        match model.calculate(CALCULATORS[id].id, &inputs) {
            Ok(result) => prop_assert!(!result.lines.is_empty()),
            Err(Error::Problems(problems)) => prop_assert!(!problems.is_empty()),
            Err(Error::Formula(error)) => prop_assert!(false, "{error:?}"),
        }
    }

    #[test]
    fn no_program_panics(program in anything()) {
        if let Err(problems) = Program::read(&program) {
            prop_assert!(problems.iter().all(|problem| problem.path.starts_with("program")));
        }
    }

    #[test]
    fn both_evaluators_agree_on_valid_inputs(id in 0..CALCULATORS.len(), seed in prop::collection::vec(1_u32..100, 24)) {
        let model = Model::new(Program::standard().expect("the standard program"));
        let inputs = inputs_from(id, &seed);
        let result = model.calculate(CALCULATORS[id].id, &inputs);
        prop_assert!(result.is_ok(), "{:?}", result.err());
        let linked = model.linked(CALCULATORS[id].id).expect("no presets");
        let sent = linked.send(&inputs);
        let fast = linked.estimate(&sent).expect("the same inputs");
        for ((name, exact), (_, fast)) in result.expect("good inputs").lines.iter().zip(&fast) {
            prop_assert!(close(exact, *fast), "{name}: {exact:?} and {fast:?}");
        }
    }
}

/// Data of any shape, with known ids among its keys.
fn anything() -> impl Strategy<Value = Data> {
    let leaf = prop_oneof![
        Just(Data::Null),
        any::<bool>().prop_map(Data::Flag),
        any::<f64>().prop_map(Data::Number),
        prop_oneof!["[-0-9.e_ ]{0,32}", "\\PC{0,12}"].prop_map(Data::from),
    ];
    let keys = prop::sample::select(vec![
        "sponsorship",
        "ourShare",
        "eventType",
        "campaigns",
        "name",
        "cost",
        "runs",
        "tiers",
        "partners",
        "fromTier",
        "model",
        "tier",
        "monthlyChurn",
        "mdf",
        "annual",
        "currency",
        "affiliate",
        "rate",
        "toString",
    ]);
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Data::List),
            prop::collection::vec((keys.clone(), inner), 0..6).prop_map(|entries| {
                Data::Map(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
            }),
        ]
    })
}

/// Valid inputs: each number is within its bounds.
fn inputs_from(id: usize, seed: &[u32]) -> Data {
    let mut inputs = Data::object();
    for (field, at) in CALCULATORS[id].fields().zip(seed) {
        let (least, most) = field.bounds();
        let (least, most) = (number::parse(least), number::parse(most));
        let (Some(least), Some(most)) = (least, most) else { continue };
        use partner_calculators::schema::Unit;
        // Other inputs bound this one, or it bounds another one, so leave it out: the defaults are within every bound.
        let names =
            |text: &str| text.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == field.id);
        if CALCULATORS[id].limits.iter().any(|limit| limit.path == field.id || names(limit.holds)) {
            continue;
        }
        if matches!(field.unit, Unit::Choice | Unit::Text | Unit::Flag | Unit::Whole) {
            continue;
        }
        let most = most.min(Decimal::from(1_000_000));
        let value = least + (most - least) * Decimal::from(*at) / Decimal::from(100);
        let value = if field.unit.is_whole() { Decimal::round(&value) } else { value };
        inputs = inputs.with(field.id, number::text(value).into());
    }
    inputs
}

/// Whether two values agree within float precision; a figure that is missing in one must be missing
/// in the other.
fn close(exact: &Cell, fast: Value<'_, f64>) -> bool {
    match (exact, fast) {
        (Cell::Number(exact), Value::Number(fast)) => {
            let exact = f64::from_decimal(*exact);
            (exact - fast).abs() <= 1e-9 * exact.abs().max(1.0)
        }
        (Cell::Missing(one), Value::Missing(other)) => *one == other,
        (Cell::Text(one), Value::Text(other)) => one == other,
        _ => false,
    }
}

#[test]
fn the_first_of_several_missing_operands_gives_the_reason() {
    let program = Program::standard().expect("the standard program");
    for (text, reason) in [
        ("notApplicable + neverEnds", "notApplicable"),
        ("1 ÷ 0 + neverEnds", "divideByZero"),
        ("if(1 < 2, neverEnds, 1 ÷ 0)", "neverEnds"),
        ("min(noLimit, notReached)", "notReached"),
        ("max(noLimit, 1)", "noLimit"),
        ("min(noLimit, noLimit)", "noLimit"),
        ("79228162514264337593543950 × 10000", "outOfRange"),
        ("power(10, 30)", "outOfRange"),
    ] {
        let symbols = Symbols::default();
        let scope = Scope { symbols: &symbols, defines: &[], row: None, list: None, defining: "" };
        let formula = parse(text, &scope).expect(text);
        let image = of_formulas(&[formula], &program, 0);
        let formula = image.notices[0].formulas[0];
        let mut exact: Evaluator<'_> = Evaluator::new(&image, Vec::new(), Vec::new());
        let found = match exact.evaluate(formula) {
            Value::Missing(reason) => reason.id(),
            value => panic!("{text}: {value:?}"),
        };
        assert_eq!(found, reason, "{text}");
        if reason != "outOfRange" {
            let mut fast: Evaluator<'_, f64> = Evaluator::new(&image, Vec::new(), Vec::new());
            assert_eq!(
                fast.evaluate(formula),
                convert(Value::Missing(partner_calculators::Reason::from_id(reason).expect(reason)))
            );
        }
    }
}

#[test]
fn a_bound_that_depends_on_other_inputs_is_checked_despite_other_problems() {
    let model = Model::new(Program::standard().expect("the standard program"));
    let inputs = Data::from_json(
        r#"{ "fromTier": 9, "tiers": [{ "name": "A", "partners": 1, "averageRevenue": "x", "grossMargin": 1, "cost": 1 }] }"#,
    );
    let Err(Error::Problems(problems)) = model.calculate("tier-roi", &inputs.expect("JSON")) else {
        panic!("refused")
    };
    let found: Vec<(&str, Code)> =
        problems.iter().map(|problem| (problem.path.as_str(), problem.code)).collect();
    assert_eq!(found, [("tiers[0].averageRevenue", Code::NotANumber), ("fromTier", Code::AboveMaximum)]);
}

#[test]
fn zero_has_no_sign() {
    let below = -Decimal::ZERO;
    assert!(below.is_sign_negative());
    assert_eq!(number::text(below), "0");
    assert_eq!(number::parse("-0.00").map(|zero| zero.is_sign_negative()), Some(false));
    assert!(number::order(below, Decimal::ZERO).is_eq() && number::order(below, Decimal::ONE).is_lt());
    assert!(number::order(below, Decimal::NEGATIVE_ONE).is_gt());
}
