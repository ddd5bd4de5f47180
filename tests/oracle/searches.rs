//! Compares the core with the oracle on random inputs, and on inputs on edges and one step to
//! either side.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::{Data, Program};

use crate::book::Book;
use crate::compare::differences;
use crate::decision::Decision;
use crate::edges::{Edged, near};
use crate::random::{PROGRAMS, Random, case, seeds};

/// The number of messages that a failing test shows.
const SHOWN: usize = 12;

fn programs() -> Vec<Program> {
    let read = |text: &&str| Program::read(&Data::from_json(text).expect("JSON")).expect("a program");
    PROGRAMS.iter().map(read).collect()
}

fn report(found: &[String]) {
    let shown = found.iter().take(SHOWN).cloned().collect::<Vec<_>>().join("\n");
    assert!(found.is_empty(), "{} differences:\n{shown}", found.len());
}

#[test]
fn core_and_oracle_agree_on_random_inputs() {
    let (programs, mut found) = (programs(), Vec::new());
    for calculator in CALCULATORS {
        let book = Book::new(calculator);
        for seed in seeds(24) {
            let mut random = Random(seed);
            let program = random.one_of(&programs);
            let inputs = case(calculator, program, &mut random).data();
            let differences = differences(&book, &inputs, program);
            found.extend(
                differences
                    .first()
                    .map(|first| format!("{} seed {seed}: {first} in {}", calculator.id, inputs.to_json())),
            );
        }
    }
    report(&found);
}

/// The differences on an edge, and one step below and above the edge.
fn around(book: &Book, edged: &Edged, program: &Program) -> Vec<String> {
    let here = edged.moved.number(&edged.case).expect("a number");
    let mut found = Vec::new();
    for (side, to) in
        [("on", here.clone()), ("below", here.minus(&edged.step)), ("above", here.plus(&edged.step))]
    {
        let Some(case) = edged.moved.moved(&edged.case, &to) else { continue };
        let inputs = case.data();
        found.extend(
            differences(book, &inputs, program)
                .first()
                .map(|first| format!("{side} the edge of {}: {first} in {}", edged.site, inputs.to_json())),
        );
    }
    found
}

/// The number of cases to try for each deciding part of a formula, once with a quotient that does
/// not end and once without.
const MOST: usize = 2;

fn is_wanted(tried: Option<&(usize, usize)>, recurs: bool) -> bool {
    tried.is_none_or(|tried| if recurs { tried.0 < MOST } else { tried.1 < MOST })
}

/// The deciding parts of a calculator's formulas.
#[derive(Default)]
struct Sites {
    /// The parts that random inputs reach.
    reached: RefCell<BTreeSet<String>>,
    /// The number of times that a part was found on an edge: with a quotient that does not end, and without.
    caught: BTreeMap<String, (usize, usize)>,
}

/// Searches for edges from one seed; returns the differences found there.
fn search(book: &Book, programs: &[Program], seed: u64, sites: &mut Sites) -> Vec<String> {
    let mut random = Random(seed);
    let program = random.one_of(programs);
    let case = case(book.calculator, program, &mut random);
    let wanted = |decision: &Decision| {
        sites.reached.borrow_mut().insert(decision.site.clone());
        is_wanted(sites.caught.get(&decision.site), decision.value.recurs)
    };
    let mut found = Vec::new();
    for edged in near(book, &case, program, &wanted) {
        if is_wanted(sites.caught.get(&edged.site), edged.recurs) {
            let tried = sites.caught.entry(edged.site.clone()).or_default();
            let count = if edged.recurs { &mut tried.0 } else { &mut tried.1 };
            *count += 1;
            found.extend(around(book, &edged, program));
        }
    }
    found
}

#[test]
fn core_and_oracle_agree_on_edges() {
    let (programs, mut found) = (programs(), Vec::new());
    let (mut deciding, mut recurring) = (0, 0);
    for calculator in CALCULATORS {
        let (book, mut sites) = (Book::new(calculator), Sites::default());
        for seed in seeds(40) {
            let differing = search(&book, &programs, seed, &mut sites);
            found.extend(differing.into_iter().map(|what| format!("{} seed {seed}: {what}", calculator.id)));
        }
        // A small calculator has fewer deciding parts, or none.
        let (caught, reached) = (sites.caught, sites.reached.into_inner());
        let caught_enough = caught.len() >= reached.len().min(3);
        assert!(caught_enough, "{}: of {reached:?} only {caught:?} were caught on an edge", calculator.id);
        deciding += caught.len();
        recurring += caught.values().filter(|(recurring, _)| *recurring > 0).count();
    }
    report(&found);
    assert!(deciding >= 90, "only {deciding} parts of formulas were caught on an edge");
    assert!(recurring >= 20, "only {recurring} of them behind a quotient that does not end");
}
