//! How one figure came about: its formula as a tree, and what each part of it came to.

use crate::check::option;
use crate::evaluate::Evaluator;
use crate::formula::{Function, Kind, Node, Operator, Slot, print_placed};
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
/// calculation with private names for its steps: first the figure itself, then each step in the order in which a reader
/// comes to it, each once. The tree of a step shows another step as a part of kind
/// [`PartKind::Step`], whose `text` is the other step's `name`.
///
/// ```
/// use partner_calculators::{Data, Model, Program};
///
/// let model = Model::new(Program::standard().expect("the built-in program"));
/// let explained = model.explain("event-roi", "investment", &Data::Null).expect("a line");
/// assert_eq!(explained.formula, "grossCost − reimbursement");
/// let tree = &explained.steps[0].tree;
/// assert_eq!((tree.text, tree.parts.len()), ("−", 2));
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

/// A named step of a calculation. Its value is the tree's.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedStep {
    /// The line's or column's id; or a private name with its arguments, `schedule(volume)`.
    pub name: &'static str,
    /// The formula with the value of each part.
    pub tree: Part,
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// The name, the operator's sign, the word of the vocabulary or the step's name; nothing for a literal.
    pub text: &'static str,
    /// What it came to. A column as a whole, a month that is being tried, and whatever was not looked at have none.
    pub value: Option<Cell>,
    /// It was not looked at: the branch of an `if` that was not taken, or a condition beside one that decides.
    pub is_skipped: bool,
    /// Its operands or arguments, in order.
    pub parts: Vec<Part>,
}

/// What a part of a formula is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A number, or a text: a choice's id. Its value is itself, looked at or not.
    Literal,
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
pub fn explain<'a>(plan: &'static Plan, mut evaluator: Evaluator<'a>, target: &str) -> Option<Explanation> {
    let Formula { line, node, .. } = match cell_address(target) {
        None => line(plan, target)?,
        Some((table, row, column)) => at_cell(plan, &mut evaluator, table, row, column)?,
    };
    let value = evaluator.evaluate(node).into();
    let mut tracer = Tracer { evaluator, steps: Vec::new(), placed: Vec::new() };
    tracer.step(line.id, node, Look::At);
    let (formula, places) = print_placed(node);
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

fn line(plan: &'static Plan, id: &str) -> Option<&'static Formula> {
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
    plan: &'static Plan,
    evaluator: &mut Evaluator<'a>,
    table: &str,
    row: usize,
    column: &str,
) -> Option<&'static Formula> {
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

impl Tracer<'_> {
    /// Adds a step, before those that it uses. A known one gets the values that it did not have.
    fn step(&mut self, name: &'static str, node: &'static Node, look: Look) {
        let known = self.steps.iter().position(|step| step.name == name);
        let at = known.unwrap_or(self.steps.len());
        if known.is_none() && look != Look::Past {
            let tree = Part::new(PartKind::Step, name);
            self.steps.push(ExplainedStep { name, tree });
        }
        let tree = self.unnamed(node, look);
        if let Some(step) = self.steps.get_mut(at)
            && (known.is_none() || look == Look::At)
        {
            step.tree = tree;
        }
    }

    fn part(&mut self, node: &'static Node, look: Look) -> Part {
        let Some(name) = &node.name else { return self.unnamed(node, look) };
        self.step(name, node, look);
        self.looked_at(Part::new(PartKind::Step, name), node, look)
    }

    /// The part with its value.
    fn looked_at(&mut self, mut part: Part, node: &'static Node, look: Look) -> Part {
        if part.kind == PartKind::Literal || look == Look::At && has_value(node) {
            part.value = Some(self.evaluator.evaluate(node).into());
        }
        part.is_skipped = look == Look::Past;
        part
    }

    /// A part without regard to its private name.
    fn unnamed(&mut self, node: &'static Node, look: Look) -> Part {
        let (kind, text) = match &node.kind {
            Kind::Number(_) | Kind::Text(_) => (PartKind::Literal, ""),
            Kind::Name(name, _) => (PartKind::Name, &**name),
            Kind::Not(_) => (PartKind::Operator, "not"),
            Kind::Negate(_) => (PartKind::Operator, Operator::Subtract.sign()),
            Kind::Binary(operator, ..) => (PartKind::Operator, operator.sign()),
            Kind::Call(function, _) => (PartKind::Call, function.name()),
        };
        let mut part = self.looked_at(Part::new(kind, text), node, look);
        match &node.kind {
            Kind::Call(Function::If, _) => self.placed.push(None),
            Kind::Name(..) | Kind::Call(..) => self.placed.push(part.value.clone()),
            _ => {}
        }
        for (inner, look) in self.inside(node, look) {
            part.parts.push(self.part(inner, look));
        }
        part
    }

    /// The operands or arguments, and whether they are looked at.
    fn inside(&mut self, node: &'static Node, look: Look) -> Vec<(&'static Node, Look)> {
        match &node.kind {
            Kind::Number(_) | Kind::Text(_) | Kind::Name(..) => Vec::new(),
            Kind::Not(inner) | Kind::Negate(inner) => vec![(inner, look)],
            Kind::Binary(operator, left, right) => {
                // The second condition is not looked at when the first decides.
                let decides = match operator {
                    Operator::And => Some(false),
                    Operator::Or => Some(true),
                    _ => None,
                };
                let is_past = decides.is_some() && self.holds(left, look) == decides;
                vec![(left, look), (right, if is_past { Look::Past } else { look })]
            }
            Kind::Call(Function::If, arguments) => {
                let holds = arguments.first().map(|condition| self.holds(condition, look));
                let branch = |at| look == Look::At && holds != Some(Some(at == 1));
                let looks = arguments.iter().enumerate();
                looks
                    .map(|(at, inner)| (inner, if at > 0 && branch(at) { Look::Past } else { look }))
                    .collect()
            }
            Kind::Call(function, arguments) => {
                let is_hidden = matches!(function, Function::FirstMonth | Function::Sum);
                let look = if look == Look::At && is_hidden { Look::Through } else { look };
                arguments.iter().map(|inner| (inner, look)).collect()
            }
        }
    }

    /// Whether a condition holds that is looked at.
    fn holds(&mut self, condition: &'static Node, look: Look) -> Option<bool> {
        match self.evaluator.evaluate(condition) {
            Value::Flag(flag) if look == Look::At => Some(flag),
            _ => None,
        }
    }
}

impl Part {
    fn new(kind: PartKind, text: &'static str) -> Part {
        Part { kind, text, value: None, is_skipped: false, parts: Vec::new() }
    }
}

/// A column as a whole and a reason have no value to show.
fn has_value(node: &Node) -> bool {
    use Slot::{Column, List, Missing, Table};
    !matches!(node.kind, Kind::Name(_, Column(..) | Table(_) | List(_) | Missing(_)))
}
