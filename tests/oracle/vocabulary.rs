//! Small formulas with their right values from a table; the core and the oracle must both agree
//! with it.

use partner_calculators::evaluate::{Evaluator, Table as CoreTable};
use partner_calculators::formula::{Scope, Symbols, WORDS, parse};
use partner_calculators::number::{self, Arithmetic};
use partner_calculators::{Cell, Program, Reason, Unit, Value as Core, of_formulas};

use crate::grammar::read;
use crate::sheet::{Sheet, Table};
use crate::value::{Value, agrees, decimal, shown};

/// The single names in scope: a number, a text after `"`, or the reason for a missing value.
const NAMES: [(&str, &str); 5] =
    [("x", "10"), ("zero", "0"), ("text", "\"flat"), ("none", "divideByZero"), ("unlimited", "noLimit")];

/// The columns of the table `t`; formulas are evaluated in its first row.
const COLUMNS: [(&str, [&str; 3]); 12] = [
    ("from", ["0", "6", "21"]),
    ("rate", ["0.1", "0.2", "0.3"]),
    ("equal", ["1", "1", "1"]),
    ("holes", ["divideByZero", "3", "3"]),
    ("lost", ["3", "divideByZero", "divideByZero"]),
    ("names", ["\"a", "\"b", "\"c"]),
    ("partners", ["\"x", "\"y", "\"x"]),
    ("gaps", ["divideByZero", "divideByZero", "divideByZero"]),
    ("met", ["true", "true", "false"]),
    ("all", ["true", "true", "true"]),
    ("unmet", ["false", "false", "false"]),
    ("limits", ["5", "50", "noLimit"]),
];

const FORMULAS: &[(&str, &str)] = &[
    ("1 + 2 × 3 − 4 ÷ 8", "6.5"),
    ("7 − 2 − 1", "4"),
    ("12 ÷ 3 ÷ 2", "2"),
    ("(1 + 2) × −3", "-9"),
    ("−3 + 1", "-2"),
    ("0 × −3", "0"),
    ("−(3 − 3)", "0"),
    ("1 ÷ 3 × 3", "1"),
    ("2 ÷ 3 − 1 ÷ 6", "0.5"),
    ("not 1 > 2 and 2 ≥ 2 or 1 ÷ 0 = 1", "true"),
    ("1 > 2 and 1 ÷ 0 = 1", "false"),
    ("1 > 2 or 1 ÷ 0 = 1", "divideByZero"),
    (r#"text = "flat" and x ≠ 9"#, "true"),
    ("x ÷ zero + unlimited", "divideByZero"),
    ("unlimited + x ÷ zero", "noLimit"),
    ("if(x > 5, x, x ÷ zero)", "10"),
    ("if(x > 10, 1, 2)", "2"),
    ("if(x ≥ 10, 1, 2)", "1"),
    ("if(none > 5, x, x)", "divideByZero"),
    ("given(none) or given(x)", "true"),
    ("given(none)", "false"),
    ("min(unlimited, x, 12)", "10"),
    ("max(unlimited, x)", "noLimit"),
    ("min(unlimited)", "noLimit"),
    ("max(t.holes)", "3"),
    ("min(t.gaps)", "divideByZero"),
    ("sum(t.rate)", "0.6"),
    ("sum(t.holes)", "divideByZero"),
    ("rows(t)", "3"),
    ("floor(−0.5) + ceil(0.5)", "0"),
    ("floor(−2) + ceil(2)", "0"),
    ("floor(1 ÷ 3 × 3) + ceil(2 ÷ 3 × 3)", "3"),
    ("kept(0.05, 4)", "3.709875"),
    ("kept(0, 4)", "4"),
    ("kept(0.05, zero)", "0"),
    ("kept(0.05, unlimited)", "20"),
    ("kept(zero, unlimited)", "neverEnds"),
    ("kept(0.5, 3) + kept(0.1, 2) + kept(0.5, 2)", "5.15"),
    ("kept(0, 1200)", "1200"),
    ("kept(0.1, 1201)", "outOfRange"),
    ("power(0.95, 2)", "0.9025"),
    ("power(0, 0)", "1"),
    ("power(x, −(3 − 3))", "1"),
    ("power(1, 1200)", "1"),
    ("power(1, 1201)", "outOfRange"),
    ("firstMonth(month × 3 ≥ x)", "4"),
    ("firstMonth(x < 0)", "notReached"),
    ("firstMonth(month ≥ 600)", "600"),
    ("firstMonth(month ≥ 601)", "notReached"),
    ("firstMonth(firstMonth(month ≥ 2) + month ≥ 5)", "3"),
    (r#"lookup("b", t.names, t.rate)"#, "0.2"),
    (r#"lookup("z", t.names, t.rate)"#, "notApplicable"),
    (r#"lookup("x", t.partners, t.rate)"#, "0.1"),
    ("band(x, t.from, t.rate)", "0.2"),
    ("band(6, t.from, t.rate)", "0.2"),
    ("band(5.9999999999999999999999999, t.from, t.rate)", "0.1"),
    ("band(18 ÷ 7 × 7 ÷ 3, t.from, t.rate)", "0.2"),
    ("band(−1, t.from, t.rate)", "0.1"),
    ("nextBand(5, t.limits, t.names)", "b"),
    ("nextBand(50, t.limits, t.names)", "c"),
    ("nextBand(21, t.from, t.names)", "topTier"),
    ("marginal(x, t.from, t.rate)", "1.4"),
    ("marginal(6, t.from, t.rate)", "0.6"),
    ("marginal(6, t.from, t.lost)", "18"),
    ("payable(0.125)", "0.13"),
    ("payable(−0.125)", "-0.13"),
    ("payable(−0.1249)", "-0.12"),
    ("payable(1.005 ÷ 7 × 7)", "1.01"),
    ("payable(−1.005 ÷ 7 × 7)", "-1.01"),
    ("split(100, t.equal)", "33.34"),
    ("split(−100, t.equal)", "-33.34"),
    ("split(100, place × 3)", "16.67"),
    ("split(0.05, t.gaps)", "divideByZero"),
    ("split(0.05, place × 0)", "divideByZero"),
    ("rowAt(t.names, 2)", "b"),
    ("rowAt(t.names, 4)", "notApplicable"),
    ("rowAt(t.names, zero)", "notApplicable"),
    ("groupSum(t.from, t.partners, text)", "0"),
    (r#"groupSum(t.from, t.partners, "x")"#, "21"),
    (r#"groupSum(t.holes, t.partners, "x")"#, "divideByZero"),
    (r#"groupSum(t.holes, t.partners, "y")"#, "3"),
    (r#"firstRow(t.partners, "x")"#, "1"),
    (r#"lastRow(t.partners, "x")"#, "3"),
    (r#"firstRow(t.partners, "z")"#, "notReached"),
    ("lastRow(t.rate, 0.20)", "2"),
    ("firstRow(t.rate, none)", "divideByZero"),
    ("lastRow(t.met)", "2"),
    ("lastRow(t.unmet)", "notReached"),
    ("nextRow(t.met)", "3"),
    ("nextRow(t.all)", "topTier"),
    ("nextRow(t.unmet)", "notReached"),
    ("same(t.rate, t.rate) and not same(t.rate, t.from)", "true"),
    ("same(t.holes, t.holes) and not same(t.holes, t.equal)", "true"),
    ("firstLoss(t.holes)", "notReached"),
    ("firstLoss(t.gaps)", "notReached"),
    ("firstLoss(t.lost)", "2"),
    ("powerOfTwo(−3)", "0.125"),
    ("powerOfTwo(0)", "1"),
    ("powerOfTwo(0.5) × powerOfTwo(1.5) = 4", "true"),
    ("argMax(t.holes, t.names)", "b"),
    ("argMax(t.equal, t.names)", "a"),
    ("argMin(t.from, t.names)", "a"),
    ("argMin(t.equal, t.names)", "a"),
    ("grade(x, 10, 11)", "within"),
    ("grade(x, 9, 10)", "within"),
    ("grade(x, 11, 12)", "below"),
    ("grade(x, 1, unlimited)", "within"),
    ("grade(x, 11, unlimited)", "below"),
    ("grade(x, 1, 9)", "above"),
    ("neverRises(t.equal)", "true"),
    ("neverRises(t.rate)", "false"),
];

fn value(text: &str) -> Value {
    match (Reason::from_id(text), text.strip_prefix('"'), text) {
        (Some(reason), ..) => Value::Missing(reason),
        (_, Some(text), _) => Value::Text(text.to_owned()),
        (.., "true" | "false") => Value::Flag(text == "true"),
        _ => decimal(text),
    }
}

fn core(text: &'static str) -> Core<'static> {
    match (Reason::from_id(text), text.strip_prefix('"'), text) {
        (Some(reason), ..) => Core::Missing(reason),
        (_, Some(text), _) => Core::Text(text),
        (.., "true" | "false") => Core::Flag(text == "true"),
        _ => Core::Number(Arithmetic::from_decimal(number::parse(text).expect(text))),
    }
}

fn sheet(program: &Program) -> Sheet<'_> {
    let mut sheet = Sheet::new(program);
    sheet.scalars = NAMES.iter().map(|(name, text)| ((*name).to_owned(), value(text))).collect();
    let cells = |cells: &[&str; 3]| cells.iter().map(|cell| value(cell)).collect();
    let columns = COLUMNS.iter().map(|(id, texts)| ((*id).to_owned(), cells(texts))).collect();
    sheet.tables.insert("t".to_owned(), Table { rows: 3, columns, list: None });
    sheet.at = Some(("t".to_owned(), 0));
    sheet
}

#[test]
fn core_and_oracle_agree_on_small_formulas() {
    let program = Program::standard().expect("the standard program");
    let symbols = Symbols {
        scalars: NAMES.iter().map(|(name, _)| (*name, Unit::Count)).collect(),
        tables: vec![("t", COLUMNS.iter().map(|(id, _)| (*id, Unit::Count)).collect())],
        ..Symbols::default()
    };
    let scope = Scope { symbols: &symbols, defines: &[], row: Some(0), list: None, defining: "" };
    let mut wrong = Vec::new();
    for (formula, wanted) in FORMULAS {
        let expected = sheet(&program).evaluate(&read(formula));
        let node = parse(formula, &scope).unwrap_or_else(|error| panic!("{formula}: {error:?}"));
        let names = NAMES.iter().map(|(_, text)| core(text)).collect();
        let columns = COLUMNS.iter().map(|(_, cells)| cells.iter().map(|cell| core(cell)).collect());
        let table = CoreTable { rows: 3, columns: columns.collect() };
        let image = of_formulas(&[node], &program, 1);
        let mut evaluator = Evaluator::new(&image, names, vec![table]);
        evaluator.at = Some((0, 0));
        let found = Cell::from(evaluator.evaluate(image.notices[0].formulas[0]));
        if !agrees(&found, &expected) || shown(&expected).trim_matches('"') != *wanted {
            wrong.push(format!(
                "{formula} is {found:?}, in fractions {}, should be {wanted}",
                shown(&expected)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_function_is_tried() {
    for word in WORDS {
        let call = format!("{}(", word.name);
        assert!(FORMULAS.iter().any(|(formula, _)| formula.contains(&call)), "{} has no formula", word.name);
    }
}
