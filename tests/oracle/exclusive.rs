//! Notices that contradict each other: random results, and results on edges and next to them, against the
//! sets that calculators declare exclusive.

use std::collections::BTreeSet;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::schema::{Calculator, Field, Level};
use partner_calculators::{Cell, Data, Linked, Model, Program, Raised, raised};

use crate::book::Book;
use crate::edges::near;
use crate::fraction::Fraction;
use crate::random::{Case, PROGRAMS, Random, adding_up, allows, case, seeds};

/// The seeds of random results, two for each; a result with inputs at the ends of ranges can be refused.
const RANDOM: u64 = 2000;
/// The seeds around whose results edges are searched.
const EDGED: u64 = 8;

/// The number of contradictions that a failing test shows for one calculator.
const SHOWN: usize = 4;

/// The row that a notice is about; 0 for the whole result.
fn row(raised: &Raised) -> String {
    match raised.params.first() {
        Some(("row", _, Cell::Number(row))) => row.to_string(),
        _ => String::from("0"),
    }
}

/// The contradictions between the notices of one result.
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
            let adds_up = |column: &&Field| adding_up(calculator).any(|place| place == (table.id, column.id));
            for column in table.columns.iter().filter(|column| !adds_up(column)) {
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

/// The praise beside a notice that money is lost.
fn praise(calculator: &Calculator, raised: &[Raised]) -> Vec<String> {
    let is_loss = |code: &str| {
        calculator.notices.iter().any(|notice| notice.code == code && notice.level == Level::Loss)
    };
    let loses = raised.iter().any(|one| is_loss(one.code));
    let good = raised.iter().filter(|one| loses && one.level == Level::Good);
    good.map(|one| format!("{} is good beside a loss", one.code)).collect()
}

/// The contradictions in results of a calculator: random results, results at the ends of ranges, and on edges.
fn searched(calculator: &'static Calculator, programs: &[Program]) -> Vec<String> {
    let book = Book::new(calculator);
    let linked = |program: &Program| Model::new(program.clone()).linked(calculator.id).expect("no presets");
    let linked: Vec<Linked> = programs.iter().map(linked).collect();
    let (mut tried, mut found) = (0, Vec::new());
    for seed in seeds(RANDOM) {
        let mut random = Random(seed);
        let at = random.below(programs.len());
        let first = case(calculator, &programs[at], &mut random);
        let mut cases = vec![pushed(calculator, first.clone(), &mut random), first.clone()];
        if seed <= EDGED {
            cases.extend(edged(&book, &first, &programs[at]));
        }
        for case in cases {
            let sent = linked[at].send(&case.data());
            let Ok(mut run) = linked[at].run(&sent) else { continue };
            tried += 1;
            let raised = raised(linked[at].plan, &mut run);
            for what in contradictions(calculator, &raised).into_iter().chain(praise(calculator, &raised)) {
                found.push(format!("{} seed {seed}: {what} in {}", calculator.id, case.data().to_json()));
            }
        }
    }
    assert!(tried > seeds(RANDOM).len(), "{}: only {tried} results", calculator.id);
    found
}

#[test]
fn no_result_contradicts_itself() {
    let read = |text: &&str| Program::read(&Data::from_json(text).expect("JSON")).expect("a program");
    let programs: Vec<Program> = PROGRAMS.iter().map(read).collect();
    let mut report = Vec::new();
    for calculator in CALCULATORS {
        let found = searched(calculator, &programs);
        let more = found.len().saturating_sub(SHOWN);
        report.extend(found.into_iter().take(SHOWN));
        report.extend((more > 0).then(|| format!("{}: {more} more", calculator.id)));
    }
    assert!(report.is_empty(), "{}", report.join("\n"));
}

#[test]
fn every_good_notice_is_exclusive_with_a_warning() {
    for calculator in CALCULATORS {
        let level = |code: &str| calculator.notices.iter().find(|one| one.code == code).map(|one| one.level);
        let warns = |code: &&str| matches!(level(code), Some(Level::Warning | Level::Loss));
        for code in calculator.exclusive.iter().copied().flatten() {
            assert!(level(code).is_some(), "{}: {code} is no notice", calculator.id);
        }
        if !calculator.notices.iter().any(|one| warns(&one.code)) {
            continue;
        }
        for good in calculator.notices.iter().filter(|one| one.level == Level::Good) {
            let denied =
                calculator.exclusive.iter().any(|set| set.contains(&good.code) && set.iter().any(warns));
            assert!(denied, "{}: no warning is declared to deny {}", calculator.id, good.code);
        }
    }
}
