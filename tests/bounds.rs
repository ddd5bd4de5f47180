//! Tests every input at its bounds and beyond them.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::schema::{Calculator, Field, Unit};
use partner_calculators::{Code, Data, Error, Model, Problem, Program, number};

/// The code of the problem with a value of an input, or `None` if the value is accepted.
fn refused(model: &Model, id: &str, field: &Field, value: &str) -> Option<Code> {
    let inputs = Data::object().with(field.id, value.to_owned().into());
    match model.calculate(id, &inputs) {
        Ok(_) => None,
        Err(Error::Problems(problems)) => {
            assert_eq!(problems.len(), 1, "{id}: {} = {value}: {problems:?}", field.id);
            assert_eq!(problems[0].path, field.id, "{id}: {problems:?} with {} = {value}", field.id);
            tells_the_bounds(field, &problems[0]);
            Some(problems[0].code)
        }
        Err(error) => panic!("{id}: {error}"),
    }
}

/// Checks that a problem with a bound has both bounds as parameters, and says if the broken bound is exclusive.
fn tells_the_bounds(field: &Field, problem: &Problem) {
    let exclusive = match problem.code {
        Code::BelowMinimum => field.above,
        Code::AboveMaximum => field.exclusive,
        _ => return,
    };
    let (least, most) = field.bounds();
    let mut expected = vec![("minimum", Data::from(least)), ("maximum", Data::from(most))];
    expected.extend(exclusive.then_some(("exclusive", Data::Flag(true))));
    assert_eq!(problem.params, expected, "{}", field.id);
}

/// The numeric inputs of a calculator that no limit compares with another input.
fn bounded(calculator: &'static Calculator) -> impl Iterator<Item = &'static Field> {
    let is_number = |field: &&Field| !matches!(field.unit, Unit::Choice | Unit::Flag | Unit::Text);
    let names =
        |text: &str, id: &str| text.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == id);
    let is_free = move |field: &&Field| {
        calculator.limits.iter().all(|limit| limit.path != field.id && !names(limit.holds, field.id))
    };
    calculator.fields().filter(is_number).filter(is_free)
}

/// The decimal one step away from `bound`, up or down by `direction`; an integer if decimals are
/// not allowed.
fn beside(field: &Field, bound: &str, direction: i64) -> String {
    let step = if field.unit.is_whole() && !field.fractional { "1" } else { "0.0001" };
    let (bound, step) = (number::parse(bound).expect(bound), number::parse(step).expect(step));
    number::text(if direction < 0 { bound - step } else { bound + step })
}

#[test]
fn bounds_are_accepted_unless_exclusive_and_values_beyond_are_refused() {
    let model = Model::new(Program::standard().expect("the standard program"));
    let (mut tried, mut exclusive) = (0, 0);
    for calculator in CALCULATORS {
        for field in bounded(calculator) {
            let refused = |value: &str| refused(&model, calculator.id, field, value);
            let (least, most) = field.bounds();
            let name = format!("{}: {}", calculator.id, field.id);
            assert_eq!(refused(least), field.above.then_some(Code::BelowMinimum), "{name} = {least}");
            assert_eq!(refused(most), field.exclusive.then_some(Code::AboveMaximum), "{name} = {most}");
            assert_eq!(refused(&beside(field, least, 1)), None, "{name} above {least}");
            assert_eq!(refused(&beside(field, most, -1)), None, "{name} below {most}");
            assert_eq!(refused(&beside(field, least, -1)), Some(Code::BelowMinimum), "{name} below {least}");
            assert_eq!(refused(&beside(field, most, 1)), Some(Code::AboveMaximum), "{name} above {most}");
            let huge = "1".to_owned() + &"0".repeat(60);
            assert_eq!(refused(&huge), Some(Code::AboveMaximum), "{name} = {huge}");
            assert_eq!(refused(&format!("-{huge}")), Some(Code::BelowMinimum), "{name} = -{huge}");
            tried += 1;
            exclusive += usize::from(field.above || field.exclusive);
        }
    }
    assert!(tried > 50 && exclusive > 3, "only {tried} inputs, {exclusive} with an exclusive bound");
}

#[test]
fn integer_inputs_refuse_decimals() {
    let model = Model::new(Program::standard().expect("the standard program"));
    for calculator in CALCULATORS {
        for field in bounded(calculator).filter(|field| field.unit.is_whole()) {
            let expected = (!field.fractional).then_some(Code::NotWhole);
            assert_eq!(refused(&model, calculator.id, field, "1.5"), expected, "{}", field.id);
        }
    }
}
