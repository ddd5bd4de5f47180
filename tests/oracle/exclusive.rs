//! Notices that contradict each other: random results, and results on edges and next to them, against the
//! sets that calculators declare exclusive.

use std::collections::BTreeSet;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::schema::{Calculator, Field, Level};
use partner_calculators::{Cell, Data, Model, Program, Raised};

use crate::book::Book;
use crate::edges::near;
use crate::fraction::Fraction;
use crate::random::{Case, PROGRAMS, Random, allows, case, seeds};

/// The number of contradictions that a failing test shows for one calculator.
const SHOWN: usize = 4;

/// The row that a notice is about; 0 for the whole result.
fn row(raised: &Raised) -> String {
    match raised.params.first() {
        Some(("row", _, Cell::Number(row))) => row.to_string(),
        _ => String::from("0"),
    }
}

/// What the notices of one result say against each other.
fn contradictions(calculator: &Calculator, raised: &[Raised]) -> Vec<String> {
    let mut found = Vec::new();
    for set in calculator.exclusive {
        let of_set = || raised.iter().filter(|one| set.contains(&one.code));
        for row in of_set().map(row).collect::<BTreeSet<_>>() {
            // A notice about the whole result is about each of its rows, too.
            let here = of_set().filter(|one| ["0", &row].contains(&self::row(one).as_str()));
            let codes: BTreeSet<&str> = here.map(|one| one.code).collect();
            if codes.len() > 1 {
                found.push(format!("{codes:?}"));
            }
        }
    }
    for (at, one) in raised.iter().enumerate() {
        if raised.iter().skip(at + 1).any(|other| other.code == one.code && row(other) == row(one)) {
            found.push(format!("{} twice", one.code));
        }
    }
    found
}

/// Moves some inputs to an end of their range, to zero or to one.
fn pushed(calculator: &Calculator, mut case: Case, random: &mut Random) -> Case {
    let mut push = |field: &Field, text: &mut String| {
        let (least, most) = field.bounds();
        let to = *random.one_of(&[least, "0", "1", most]);
        let fits = Fraction::parse(to).is_some_and(|number| allows(field, &number));
        if random.rarely(3) && fits && Fraction::parse(text).is_some() {
            to.clone_into(text);
        }
    };
    for field in calculator.fields() {
        if let Some(text) = case.scalars.get_mut(field.id) {
            push(field, text);
        }
    }
    for table in calculator.input_tables() {
        for row in case.tables.get_mut(table.id).into_iter().flatten() {
            for column in table.columns.iter().filter(|column| column.id != "share") {
                row.entry(column.id).and_modify(|text| push(column, text));
            }
        }
    }
    case
}

/// Cases on edges near a case, and one step below and above each edge.
fn edged(book: &Book, case: &Case, program: &Program) -> Vec<Case> {
    let is_of_notice = |decision: &crate::decision::Decision| decision.site.starts_with("notice");
    let on = near(book, case, program, &is_of_notice);
    on.into_iter()
        .flat_map(|edged| {
            let here = edged.moved.number(&edged.case).expect("a number");
            let sides = [here.minus(&edged.step), here.plus(&edged.step)];
            let beside: Vec<Case> =
                sides.iter().filter_map(|to| edged.moved.moved(&edged.case, to)).collect();
            std::iter::once(edged.case).chain(beside)
        })
        .collect()
}

/// What a test looks for in the notices of one result.
type Search = dyn Fn(&Calculator, &[Raised]) -> Vec<String>;

/// Searches results of every calculator: random, at the ends of ranges, and on edges.
fn searched(wanted: &Search) -> String {
    let programs: Vec<Program> = PROGRAMS
        .iter()
        .map(|text| Program::read(&Data::from_json(text).expect("JSON")).expect("a program"))
        .collect();
    let mut report = Vec::new();
    for calculator in CALCULATORS {
        let (book, mut tried, mut found) = (Book::new(calculator), 0, Vec::new());
        let models: Vec<Model> = programs.iter().map(|program| Model::new(program.clone())).collect();
        for seed in seeds(3000) {
            let mut random = Random(seed);
            let at = random.below(programs.len());
            let first = case(calculator, &programs[at], &mut random);
            let mut cases = vec![pushed(calculator, first.clone(), &mut random), first.clone()];
            if seed <= 40 {
                cases.extend(edged(&book, &first, &programs[at]));
            }
            for case in cases {
                let Ok(result) = models[at].calculate(calculator.id, &case.data()) else { continue };
                tried += 1;
                let wrong = wanted(calculator, &result.notices);
                found.extend(wrong.iter().map(|what| {
                    format!("{} seed {seed}: {what} in {}", calculator.id, case.data().to_json())
                }));
            }
        }
        assert!(tried > 4000, "{}: only {tried} results", calculator.id);
        let more = found.len();
        report.extend(found.into_iter().take(SHOWN));
        if more > SHOWN {
            report.push(format!("{}: {} more", calculator.id, more - SHOWN));
        }
    }
    report.join("\n")
}

#[test]
fn no_two_exclusive_notices_are_raised_together() {
    let found = searched(&contradictions);
    assert!(found.is_empty(), "{found}");
}

#[test]
fn every_good_notice_is_exclusive_with_a_warning() {
    for calculator in CALCULATORS {
        let level = |code: &str| calculator.notices.iter().find(|one| one.code == code).map(|one| one.level);
        let warns = |code: &&str| level(code) == Some(Level::Warning);
        for code in calculator.exclusive.iter().copied().flatten() {
            assert!(level(code).is_some(), "{}: {code} is no notice", calculator.id);
        }
        if !calculator.notices.iter().any(|one| one.level == Level::Warning) {
            continue;
        }
        for good in calculator.notices.iter().filter(|one| one.level == Level::Good) {
            let denied =
                calculator.exclusive.iter().any(|set| set.contains(&good.code) && set.iter().any(warns));
            assert!(denied, "{}: no warning is declared to deny {}", calculator.id, good.code);
        }
    }
}
