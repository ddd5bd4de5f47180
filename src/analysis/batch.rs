//! Computes lines for many trials at once: each operation runs over all trials of a block before the next one, so that
//! walking through formulas costs little. The results are those of the evaluator in binary floats, to the last bit.
//!
//! A block has a lane for each trial. NaN stands for a missing value, 1 and 0 for true and false. A formula that
//! depends on no varied input is computed once. The evaluator computes formulas with tables, and functions that a batch
//! has not.

use alloc::vec;
use alloc::vec::Vec;

use super::Target;
use crate::evaluate::Evaluator;
use crate::formula::{Function, Operator};
use crate::image::{Image, Node, Op};
use crate::number::Arithmetic;
use crate::run::needs::{Job, Needs};
use crate::value::Value;

/// The number of trials in a block. It is small, so that all lanes of a formula fit into the processor's first cache.
pub const LANES: usize = 128;

type Lanes = [f64; LANES];

/// An operation on a stack of lanes.
#[derive(Clone, Copy, Debug)]
enum Step {
    Constant(f64),
    /// Pushes a varied input or a computed line.
    Load(usize),
    /// Pops a line.
    Store(usize),
    Negate,
    Not,
    Floor,
    Ceil,
    Binary(Operator),
    /// Pops a condition and two values, and pushes the one that the condition chooses.
    Choose,
    /// Pops the condition of a limit. A trial in which the condition is false has no values.
    Check,
}

/// The formulas of the lines that depend on varied inputs, as one sequence of operations.
pub struct Batch {
    steps: Vec<Step>,
    /// The lanes of varied inputs and computed lines, by position among the scalars.
    slots: Vec<Option<Lanes>>,
    stack: Stack,
    /// Whether a limit is broken, for each trial.
    broken: [bool; LANES],
}

/// The formulas that a batch computes.
pub struct Formulas<'p> {
    /// The lines that the outputs need.
    pub needs: &'p Needs,
    /// The computed defaults of inputs.
    pub defaults: Vec<Node>,
    /// The limits between inputs.
    pub limits: &'p [Node],
}

impl Batch {
    /// Compiles formulas; returns `None` if one of them needs a table or a function that a batch has not. `evaluator` holds
    /// the values of all inputs, and receives the lines that no varied input changes.
    pub fn new(
        formulas: &Formulas<'_>,
        varied: &[Target],
        evaluator: &mut Evaluator<'_, f64>,
    ) -> Option<Batch> {
        let mut slots = vec![None; evaluator.scalars.len()];
        for input in varied {
            *slots.get_mut(input.place).filter(|_| input.table.is_none())? = Some([0.0; LANES]);
        }
        let mut steps = Vec::new();
        // A default is computed from input tables, whose cells a batch does not vary, so the base inputs have its value.
        if formulas.defaults.iter().any(|formula| reads_varied(evaluator.image, *formula, &slots)) {
            return None;
        }
        for limit in formulas.limits {
            compile(*limit, evaluator, &slots, &mut steps)?;
            steps.push(Step::Check);
        }
        for job in formulas.needs.jobs() {
            let Job::Line(place, formula) = *job else { return None };
            line(place, formula, evaluator, &mut slots, &mut steps)?;
        }
        Some(Batch { steps, slots, stack: Stack(Vec::new()), broken: [false; LANES] })
    }

    /// The lanes of a varied input. The caller fills them with random values.
    pub fn lanes(&mut self, input: usize) -> Option<&mut Lanes> {
        self.slots.get_mut(input)?.as_mut()
    }

    /// Computes all lines for the lanes of the varied inputs.
    pub fn run(&mut self) {
        let Batch { steps, slots, stack, broken } = self;
        *broken = [false; LANES];
        for step in steps {
            match *step {
                Step::Constant(number) => stack.0.push([number; LANES]),
                Step::Load(place) => stack.0.extend(slots.get(place).copied().flatten()),
                Step::Store(place) => {
                    if let (Some(slot), Some(lanes)) = (slots.get_mut(place), stack.0.pop()) {
                        *slot = Some(lanes);
                    }
                }
                Step::Negate => stack.each(|number| -number),
                Step::Not => stack.each(|flag| 1.0 - flag),
                Step::Floor => stack.each(|number| fit(Arithmetic::floor(&number))),
                Step::Ceil => stack.each(|number| fit(Arithmetic::ceil(&number))),
                Step::Binary(operator) => stack.binary(operator),
                Step::Choose => stack.choose(),
                // A limit whose condition is missing is not broken, as in `run/inputs.rs`.
                Step::Check => {
                    let limit = stack.0.pop();
                    let flags = limit.iter().flatten();
                    broken.iter_mut().zip(flags).for_each(|(broken, flag)| *broken |= *flag == 0.0);
                }
            }
        }
    }

    /// The value of a line in a lane; NaN if the line is missing or a limit is broken.
    pub fn number(&self, line: usize, lane: usize, evaluator: &Evaluator<'_, f64>) -> f64 {
        if self.broken.get(lane) != Some(&false) {
            return f64::NAN;
        }
        match self.slots.get(line) {
            Some(Some(lanes)) => lanes.get(lane).copied().unwrap_or(f64::NAN),
            _ => evaluator.scalars.get(line).map_or(f64::NAN, |value| constant(*value).unwrap_or(f64::NAN)),
        }
    }
}

/// The operand stack: the last lanes are the operands of the next operation.
struct Stack(Vec<Lanes>);

impl Stack {
    fn each(&mut self, change: impl Fn(f64) -> f64) {
        if let Some(lanes) = self.0.last_mut() {
            lanes.iter_mut().for_each(|lane| *lane = change(*lane));
        }
    }

    fn binary(&mut self, operator: Operator) {
        match operator {
            Operator::Add => self.pairs(|a, b| fit(a + b)),
            Operator::Subtract => self.pairs(|a, b| fit(a + -b)),
            Operator::Multiply => self.pairs(|a, b| fit(a * b)),
            Operator::Divide => self.pairs(|a, b| if b == 0.0 { f64::NAN } else { fit(a / b) }),
            Operator::And => self.pairs(|a, b| if a == 0.0 { 0.0 } else { a * b }),
            Operator::Or => self.pairs(|a, b| if a == 1.0 { 1.0 } else { a + b }),
            Operator::Equal => self.pairs(|a, b| flag(a, b, a == b)),
            Operator::Unequal => self.pairs(|a, b| flag(a, b, a != b)),
            Operator::Less => self.pairs(|a, b| flag(a, b, a < b)),
            Operator::AtMost => self.pairs(|a, b| flag(a, b, a <= b)),
            Operator::More => self.pairs(|a, b| flag(a, b, a > b)),
            Operator::AtLeast => self.pairs(|a, b| flag(a, b, a >= b)),
        }
    }

    fn pairs(&mut self, combine: impl Fn(f64, f64) -> f64) {
        let Some(right) = self.0.pop() else { return };
        if let Some(left) = self.0.last_mut() {
            left.iter_mut().zip(&right).for_each(|(left, right)| *left = combine(*left, *right));
        }
    }

    fn choose(&mut self) {
        let (Some(other), Some(then)) = (self.0.pop(), self.0.pop()) else { return };
        if let Some(condition) = self.0.last_mut() {
            for ((lane, then), other) in condition.iter_mut().zip(&then).zip(&other) {
                *lane = match *lane {
                    1.0 => *then,
                    0.0 => *other,
                    _ => f64::NAN,
                };
            }
        }
    }
}

/// NaN in place of an infinite number, because a result that is too large is missing.
fn fit(number: f64) -> f64 {
    if number.is_finite() { number } else { f64::NAN }
}

/// The lane of a comparison; NaN if one of the two numbers is missing.
fn flag(a: f64, b: f64, holds: bool) -> f64 {
    if a.is_nan() || b.is_nan() { f64::NAN } else { f64::from(u8::from(holds)) }
}

/// The lane of a value that no varied input changes; `None` for a text.
fn constant(value: Value<'_, f64>) -> Option<f64> {
    match value {
        Value::Number(number) => Some(fit(number)),
        Value::Flag(flag) => Some(f64::from(u8::from(flag))),
        Value::Missing(_) => Some(f64::NAN),
        Value::Text(_) => None,
    }
}

/// Compiles a line; computes the line at once if no varied input changes it.
fn line(
    place: usize,
    formula: Node,
    evaluator: &mut Evaluator<'_, f64>,
    slots: &mut [Option<Lanes>],
    steps: &mut Vec<Step>,
) -> Option<()> {
    if is_varied(evaluator.image, formula, slots)? {
        compile(formula, evaluator, slots, steps)?;
        steps.push(Step::Store(place));
        *slots.get_mut(place)? = Some([f64::NAN; LANES]);
    } else {
        let value = evaluator.evaluate(formula);
        evaluator.set(place, value);
    }
    Some(())
}

/// Whether a formula names a varied input.
fn reads_varied(image: &Image, formula: Node, slots: &[Option<Lanes>]) -> bool {
    let is_varied = |at: u16| slots.get(usize::from(at)).is_none_or(Option::is_some);
    (formula..image.code.after(formula))
        .any(|node| matches!(image.code.op(node), Op::Scalar(at) if is_varied(at)))
}

/// Whether a formula depends on a varied input. `None` for a formula that reads a table, because tables are not
/// tracked.
fn is_varied(image: &Image, formula: Node, slots: &[Option<Lanes>]) -> Option<bool> {
    let mut varied = false;
    for node in formula..image.code.after(formula) {
        match image.code.op(node) {
            Op::Scalar(at) => varied |= slots.get(usize::from(at))?.is_some(),
            Op::Cell(_) | Op::Previous(_) | Op::Table(_) | Op::Column(..) => return None,
            _ => {}
        }
    }
    Some(varied)
}

/// Compiles a formula; returns `None` if it has a function that a batch has not.
fn compile(
    node: Node,
    evaluator: &mut Evaluator<'_, f64>,
    slots: &[Option<Lanes>],
    steps: &mut Vec<Step>,
) -> Option<()> {
    let image = evaluator.image;
    if !is_varied(image, node, slots)? {
        // NaN for a missing constant: it reaches the result only if the branch that has it is chosen.
        steps.push(Step::Constant(constant(evaluator.evaluate(node))?));
        return Some(());
    }
    let first = node + 1;
    if image.code.op(node) == Op::Call(Function::If) && !is_varied(image, first, slots)? {
        return match evaluator.evaluate(first) {
            Value::Flag(true) => compile(image.code.after(first), evaluator, slots, steps),
            Value::Flag(false) => compile(image.code.after(image.code.after(first)), evaluator, slots, steps),
            _ => None,
        };
    }
    let step = match image.code.op(node) {
        Op::Scalar(at) => Step::Load(at.into()),
        Op::Not => Step::Not,
        Op::Negate => Step::Negate,
        Op::Binary(operator) => Step::Binary(operator),
        Op::Call(Function::If) => Step::Choose,
        Op::Call(Function::Floor) => Step::Floor,
        Op::Call(Function::Ceil) => Step::Ceil,
        _ => return None,
    };
    let (mut operand, end) = (first, image.code.after(node));
    while operand < end {
        compile(operand, evaluator, slots, steps)?;
        operand = image.code.after(operand);
    }
    steps.push(step);
    Some(())
}
