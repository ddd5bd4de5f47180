//! Inputs exactly on an edge: moves one input to the value at which a decision of a calculation
//! changes.
//!
//! As long as no other decision changes, every figure is a quotient of two linear terms in one
//! amount or rate. Three calculations determine such a quotient, so the edge can be solved for; a
//! fourth calculation proves that the decision is on the edge.

use std::collections::{BTreeMap, BTreeSet};

use partner_calculators::schema::Field;
use partner_calculators::{Program, Unit};

use crate::book::Book;
use crate::decision::Decision;
use crate::fraction::Fraction;
use crate::random::{Case, allows};
use crate::run::answer;

/// Inputs on the edge of a decision, or next to it.
pub struct Edged {
    /// The formula, and the deciding part of it.
    pub site: String,
    /// Whether the value depends on a quotient that does not end.
    pub recurs: bool,
    pub case: Case,
    /// The input that was moved; `step` is the distance to the cases next to the edge.
    pub moved: Input,
    pub step: Fraction,
}

/// An input, or a cell of an input table.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    pub field: &'static Field,
    /// The table and the row, if the input is a cell.
    pub cell: Option<(&'static str, usize)>,
}

impl Input {
    fn text(self, case: &Case) -> Option<&String> {
        match self.cell {
            None => case.scalars.get(self.field.id),
            Some((table, row)) => case.tables.get(table)?.get(row)?.get(self.field.id),
        }
    }

    /// The case with another number for the input; `None` if the field does not allow the number.
    pub fn moved(self, case: &Case, to: &Fraction) -> Option<Case> {
        let text = to.decimal(12).filter(|_| allows(self.field, to))?;
        let mut case = case.clone();
        let row = match self.cell {
            None => &mut case.scalars,
            Some((table, row)) => case.tables.get_mut(table)?.get_mut(row)?,
        };
        row.insert(self.field.id, text);
        Some(case)
    }

    /// The number of an input in a case.
    pub fn number(self, case: &Case) -> Option<Fraction> {
        Fraction::parse(self.text(case)?)
    }
}

/// The numeric inputs of a case.
fn inputs(book: &Book, case: &Case) -> Vec<Input> {
    let scalars = book.calculator.fields().map(|field| Input { field, cell: None });
    let cells = book.calculator.input_tables().flat_map(|table| {
        let rows = case.tables.get(table.id).map_or(0, Vec::len);
        (0..rows).flat_map(move |row| {
            table.columns.iter().map(move |field| Input { field, cell: Some((table.id, row)) })
        })
    });
    let is_number = |input: &Input| !matches!(input.field.unit, Unit::Text | Unit::Choice | Unit::Flag);
    scalars.chain(cells).filter(is_number).filter(|input| input.number(case).is_some()).collect()
}

type Decisions = BTreeMap<String, Decision>;

fn decisions(book: &Book, case: &Case, program: &Program) -> Option<Decisions> {
    let answer = answer(book, &case.data(), program, true);
    let all = answer.sheet.trace.decisions.into_iter().map(|decision| (decision.key.clone(), decision));
    answer.refused.is_empty().then(|| all.collect())
}

/// The smallest step of an input that a person types: a cent, a hundredth of a percent, an integer.
fn step(field: &Field, program: &Program) -> Fraction {
    match field.unit {
        Unit::Money => Fraction::new(1.into(), program.minor_units()),
        Unit::Share => Fraction::new(1.into(), 4),
        Unit::Whole | Unit::Months => Fraction::from(1),
        Unit::Days if !field.fractional => Fraction::from(1),
        _ => Fraction::new(1.into(), 2),
    }
}

/// The number of edges to try for one decision.
const EDGES: u32 = 24;

/// Cases on edges near a case, for the decisions that `wanted` selects.
pub fn near(book: &Book, case: &Case, program: &Program, wanted: &dyn Fn(&Decision) -> bool) -> Vec<Edged> {
    let Some(start) = decisions(book, case, program) else { return Vec::new() };
    let mut found = Vec::new();
    for input in inputs(book, case) {
        let step = step(input.field, program);
        let Some(curves) = curves(book, case, program, input, &step, &start) else { continue };
        let mut sites = BTreeSet::new();
        for decision in start.values().filter(|decision| wanted(decision)) {
            let Some(case) = curves.solved(decision) else { continue };
            let hit = decisions(book, &case, program).and_then(|all| all.get(&decision.key).cloned());
            let Some(hit) = hit.filter(Decision::is_on_edge) else { continue };
            if sites.insert(hit.site.clone()) {
                let recurs = hit.value.recurs;
                found.push(Edged { site: hit.site, recurs, case, moved: input, step: step.clone() });
            }
        }
    }
    found
}

/// The dependence of every decision on one input: its values at three values of the input.
struct Curves<'c> {
    case: &'c Case,
    input: Input,
    places: [Fraction; 3],
    start: &'c Decisions,
    moved: [Decisions; 2],
}

fn curves<'c>(
    book: &Book,
    case: &'c Case,
    program: &Program,
    input: Input,
    step: &Fraction,
    start: &'c Decisions,
) -> Option<Curves<'c>> {
    let here = input.number(case)?;
    let tried = |steps: u32| {
        let away = step.times(&Fraction::from(steps));
        let moved = input.moved(case, &here.plus(&away)).or(input.moved(case, &here.minus(&away)))?;
        Some((input.number(&moved)?, decisions(book, &moved, program)?))
    };
    let ((one, first), (two, second)) = (tried(1)?, tried(2)?);
    Some(Curves { case, input, places: [here, one, two], start, moved: [first, second] })
}

impl Curves<'_> {
    /// The case in which a decision is on the first edge that the input can be moved to.
    fn solved(&self, decision: &Decision) -> Option<Case> {
        let value = |trace: &Decisions| Some(trace.get(&decision.key)?.value.value.clone());
        let values = [value(self.start)?, value(&self.moved[0])?, value(&self.moved[1])?];
        let edges = decision.edges(EDGES);
        edges.iter().find_map(|edge| self.input.moved(self.case, &solve(edge, &self.places, &values)?))
    }
}

/// The x at which a figure equals `edge`, from its values v at three values of x: v = (p + q x) ÷
/// (1 + s x).
fn solve(edge: &Fraction, [x0, x1, x2]: &[Fraction; 3], [v0, v1, v2]: &[Fraction; 3]) -> Option<Fraction> {
    // With x measured from x0, p = v0, and q − v s = (v − v0) ÷ x at both other values of x.
    let (y1, y2) = (x1.minus(x0), x2.minus(x0));
    let (d1, d2) = (v1.minus(v0).over(&y1), v2.minus(v0).over(&y2));
    let bend = v2.minus(v1);
    if bend.is_zero() {
        return None;
    }
    let s = d1.minus(&d2).over(&bend);
    let q = d1.plus(&v1.times(&s));
    let slope = q.minus(&edge.times(&s));
    (!slope.is_zero()).then(|| edge.minus(v0).over(&slope).plus(x0))
}
