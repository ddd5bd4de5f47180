//! How one figure came about: its formula as a tree, and what each part of it came to.

use crate::check::option;
use crate::evaluate::Evaluator;
use crate::formula::{Function, Kind, Node, Operator, Slot, Step, place};
use crate::number::{self, Arithmetic, Tracked};
use crate::plan::run::choose;
use crate::plan::{Compiled, Formula, Plan};
use crate::schema::Unit;
use crate::value::path::split_once;
use crate::value::{Cell, Value};

/// A name or a call in a formula, with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Where it begins in the formula's text, in characters.
    pub start: usize,
    /// Where it ends, in characters.
    pub end: usize,
    /// What it came to.
    pub value: Cell,
}

/// How one figure came about.
///
/// `formula` is written out: it names inputs, lines, columns and fields of the program alone. `steps` has the same
/// calculation as its author wrote it, with private names for its steps: first the figure itself, then each step in
/// the order in which a reader comes to it, each once. The tree of a step shows another step as a part of kind
/// [`PartKind::Step`], whose `text` is the other step's `name`.
///
/// ```
/// use partner_calculators::{Data, Model, Program};
///
/// let model = Model::new(Program::standard().expect("the built-in program"));
/// let explained = model.explain("event-roi", "investment", &Data::Null).expect("a line");
/// assert_eq!(explained.formula, "grossCost − reimbursement");
/// let tree = &explained.steps[0].tree;
/// assert_eq!((tree.text.as_str(), tree.parts.len()), ("−", 2));
/// assert_eq!(tree.parts[0].text, "grossCost");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The line or cell.
    pub target: String,
    /// What it measures.
    pub unit: Unit,
    /// The formula's text, written out.
    pub formula: String,
    /// The figure.
    pub value: Cell,
    /// Each name and call in `formula` that was looked at; the branch of an `if` that was not taken has no terms.
    pub terms: Vec<Term>,
    /// The figure, then the named steps of its calculation.
    pub steps: Vec<ExplainedStep>,
}

/// A named step of a calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedStep {
    /// The line's or column's id; or a private name with its arguments, `schedule(volume)`.
    pub name: String,
    /// The text that stands for the name, as its author wrote it.
    pub formula: String,
    /// The formula with the value of each part.
    pub tree: Part,
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// The number, the text, the name, the operator's sign, the word of the vocabulary or the step's name.
    pub text: String,
    /// What it came to. A column as a whole, a month that is being tried, and whatever was not looked at have none;
    /// nor has a number or a text, which is its own value.
    pub value: Option<Cell>,
    /// It was not looked at: the branch of an `if` that was not taken, or a condition beside one that decides.
    pub is_skipped: bool,
    /// Its operands or arguments, in order.
    pub parts: Vec<Part>,
}

/// What a part of a formula is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A literal number.
    Number,
    /// A literal text: a choice's id.
    Text,
    /// An input, a line, a column, a field of the program or of a published range, or a reason.
    Name,
    /// An operator with one operand, `not` or `−`, or with two.
    Operator,
    /// A word of the vocabulary with its arguments.
    Call,
    /// A named step, whose formula is among the explanation's steps.
    Step,
}

/// Explains a line or a cell; `None` when there is no such figure, or it is an input.
pub fn explain<'a>(plan: &'a Plan, mut evaluator: Evaluator<'a>, target: &str) -> Option<Explanation> {
    let Formula { line, node, .. } = match cell_address(target) {
        None => line(plan, target)?,
        Some((table, row, column)) => at_cell(plan, &mut evaluator, table, row, column)?,
    };
    let value = evaluator.evaluate(node).into();
    let mut tracer = Tracer { evaluator, steps: Vec::new(), placed: Vec::new() };
    tracer.step(line.id, line.formula, node, Look::At);
    let (formula, places) = place(node);
    let characters = |end: usize| formula.bytes().take(end).filter(|byte| byte & 0xC0 != 0x80).count();
    let mut terms = Vec::new();
    for ((start, end), value) in places.into_iter().zip(tracer.placed) {
        if let Some(value) = value {
            terms.push(Term { start: characters(start), end: characters(end), value });
        }
    }
    let target = target.to_owned();
    Some(Explanation { target, unit: line.unit, formula, value, terms, steps: tracer.steps })
}

/// `campaigns[0].ourCost` as its three parts.
fn cell_address(target: &str) -> Option<(&str, usize, &str)> {
    let (table, rest) = split_once(target, b'[')?;
    let (row, column) = split_once(rest, b']')?;
    let row = Tracked::from(number::parse(row)?).to_count()?;
    Some((table, row as usize, column.strip_prefix('.')?))
}

fn line<'a>(plan: &'a Plan, id: &str) -> Option<&'a Formula> {
    for step in &plan.steps {
        if let Compiled::Lines(_, formulas) = step
            && let Some(found) = formulas.iter().find(|formula| formula.line.id == id)
        {
            return Some(found);
        }
    }
    None
}

/// The formula of a cell, with the evaluator set to its row.
fn at_cell<'a>(
    plan: &'a Plan,
    evaluator: &mut Evaluator<'a>,
    table: &str,
    row: usize,
    column: &str,
) -> Option<&'a Formula> {
    let table = plan.symbols.table(table)?;
    if row >= evaluator.tables.get(table)?.rows {
        return None;
    }
    let at = plan.steps.iter().position(|step| step.table() == Some(table))?;
    let step = plan.steps.get(at)?;
    evaluator.at = Some((table, row));
    if let Compiled::Choices(_, input, over, _) = step {
        let rows = over.and_then(|over| evaluator.tables.get(over)).map_or(1, |over| over.rows);
        let chosen = row.checked_div(rows)?;
        let option = option(plan.options(*input), evaluator.program.tiers(), chosen)?;
        choose(plan, at, *input, option, evaluator);
        if let Some(over) = over {
            evaluator.at = Some((*over, row.checked_rem(rows)?));
        }
    }
    step.formulas().iter().find(|formula| formula.line.id == column)
}

/// Whether a part is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    At,
    /// It belongs to the calculation, but has no value of its own to show: a month that is being tried, or a column of
    /// earlier rows.
    Through,
    /// The calculation went another way.
    Past,
}

struct Tracer<'a> {
    evaluator: Evaluator<'a>,
    steps: Vec<ExplainedStep>,
    /// The value of each name and call, from left to right, or nothing where none is shown.
    placed: Vec<Option<Cell>>,
}

impl<'a> Tracer<'a> {
    /// Adds a step, before those that it uses. One that is known gets the values that it did not have.
    fn step(&mut self, name: &str, formula: &str, node: &'a Node, look: Look) {
        let known = self.steps.iter().position(|step| step.name == name);
        let at = known.unwrap_or(self.steps.len());
        if known.is_none() && look != Look::Past {
            let tree = Part::new(PartKind::Name, "");
            self.steps.push(ExplainedStep { name: name.to_owned(), formula: formula.to_owned(), tree });
        }
        let tree = self.part(node, look);
        if let Some(step) = self.steps.get_mut(at)
            && (known.is_none() || look == Look::At)
        {
            step.tree = tree;
        }
    }

    fn part(&mut self, node: &'a Node, look: Look) -> Part {
        let value = (look == Look::At && has_value(node)).then(|| self.evaluator.evaluate(node).into());
        let mut part = match &node.kind {
            Kind::Number(number) => Part::new(PartKind::Number, &number::text(*number)),
            Kind::Text(text) => Part::new(PartKind::Text, text),
            Kind::Name(name, _) => {
                self.placed.push(value.clone());
                Part::new(PartKind::Name, name)
            }
            Kind::Not(inner) => self.operator("not", &[(inner, look)]),
            Kind::Negate(inner) => self.operator(Operator::Subtract.sign(), &[(inner, look)]),
            Kind::Binary(operator, left, right) => {
                let second = if self.decides(*operator, left, look) { Look::Past } else { look };
                self.operator(operator.sign(), &[(left, look), (right, second)])
            }
            Kind::Call(function, arguments) => self.call(*function, arguments, value.clone(), look),
            Kind::Step(step) => {
                let Step { name, formula, node } = &**step;
                self.step(name, formula, node, look);
                Part::new(PartKind::Step, name)
            }
        };
        part.value = value;
        part.is_skipped = look == Look::Past;
        part
    }

    fn operator(&mut self, sign: &str, operands: &[(&'a Node, Look)]) -> Part {
        let mut part = Part::new(PartKind::Operator, sign);
        for (operand, look) in operands {
            part.parts.push(self.part(operand, *look));
        }
        part
    }

    /// Whether the first condition alone decides.
    fn decides(&mut self, operator: Operator, left: &'a Node, look: Look) -> bool {
        let decides = match operator {
            Operator::And => false,
            Operator::Or => true,
            _ => return false,
        };
        look == Look::At && matches!(self.evaluator.evaluate(left), Value::Flag(flag) if flag == decides)
    }

    fn call(&mut self, function: Function, arguments: &'a [Node], value: Option<Cell>, look: Look) -> Part {
        let mut part = Part::new(PartKind::Call, function.name());
        let is_branching = function == Function::If;
        self.placed.push(value.filter(|_| !is_branching));
        let hides = matches!(function, Function::FirstMonth | Function::Sum);
        let inside = if look == Look::At && hides { Look::Through } else { look };
        let mut taken = None;
        for (at, argument) in arguments.iter().enumerate() {
            let skipped = is_branching && look == Look::At && at > 0 && taken != Some(at);
            part.parts.push(self.part(argument, if skipped { Look::Past } else { inside }));
            if at == 0 && is_branching && look == Look::At {
                taken = match self.evaluator.evaluate(argument) {
                    Value::Flag(holds) => Some(if holds { 1 } else { 2 }),
                    _ => None,
                };
            }
        }
        part
    }
}

impl Part {
    fn new(kind: PartKind, text: &str) -> Part {
        Part { kind, text: text.to_owned(), value: None, is_skipped: false, parts: Vec::new() }
    }
}

/// A column as a whole has no value, and a number or a text is its own.
fn has_value(node: &Node) -> bool {
    let is_whole =
        |slot: &Slot| matches!(slot, Slot::Column(..) | Slot::Table(_) | Slot::List(_) | Slot::Missing(_));
    match &node.kind {
        Kind::Number(_) | Kind::Text(_) => false,
        Kind::Name(_, slot) => !is_whole(slot),
        _ => true,
    }
}
