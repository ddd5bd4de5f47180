//! Explains how one figure was computed: its formula as a tree, with the value of each part.

use crate::formula::{Kind, Node, Operator, print};
use crate::number;
use crate::plan::{Formula, Plan};
use crate::run::walk::{Seen, Target};
use crate::value::path::{member, split_once};
use crate::value::{Cell, Data, Reason, Unit};

/// An explanation of how one figure was computed.
///
/// ```
/// use partner_calculators::{Data, Model, Program};
///
/// let model = Model::new(Program::standard().expect("the built-in program"));
/// let explained = model.explain("event-roi", "investment", &Data::Null).expect("a line");
/// assert_eq!(explained.formula, "grossCost − reimbursement");
/// assert_eq!((explained.tree.text.as_str(), explained.tree.parts.len()), ("−", 2));
/// assert_eq!(explained.tree.parts[0].text, "grossCost");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The line or cell, for example `revenue` or `campaigns[0].ourCost`.
    pub target: String,
    /// The unit of the figure.
    pub unit: Unit,
    /// The formula with private names expanded: only names of inputs, lines, columns, program fields and
    /// published figures remain.
    pub formula: String,
    /// The value of the figure.
    pub value: Cell,
    /// The formula as a tree, with the value of each part.
    pub tree: Part,
}

/// A part of a formula, with the parts inside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The kind of node, which decides how to read `text`.
    pub kind: PartKind,
    /// The literal, the name, the operator's sign, the word of the formula language, or the step's name with
    /// its arguments, such as `schedule(volume)`.
    pub text: String,
    /// The value of the part. `None` for a literal, a whole column, and a part that was not evaluated. A condition on
    /// months has the values of the month that was found, or none if no month meets it.
    pub value: Option<Cell>,
    /// Whether the part was not evaluated: the other branch of an `if`, or a condition after one that
    /// decides.
    pub is_skipped: bool,
    /// The operands or arguments, in order; for a step, the step's formula.
    pub parts: Vec<Part>,
}

/// The kind of a formula's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A number, or a text such as the id of an option.
    Literal,
    /// The name of an input, line, column, program field, published figure or reason.
    Name,
    /// An operator with one operand (`not` or `−`) or with two.
    Operator,
    /// A word of the formula language with its arguments.
    Call,
    /// A private name, with the formula that it stands for.
    Step,
}

impl PartKind {
    /// The letter that encodes the kind in a definition's trees.
    const fn letter(self) -> &'static str {
        match self {
            PartKind::Literal => "l",
            PartKind::Name => "n",
            PartKind::Operator => "o",
            PartKind::Call => "c",
            PartKind::Step => "s",
        }
    }
}

/// The result of a node: a value, or none if the node has no value of its own or was not evaluated.
pub struct Shown {
    value: Option<Cell>,
    is_skipped: bool,
}

impl From<Seen<'_>> for Shown {
    fn from(seen: Seen<'_>) -> Self {
        match seen {
            Seen::Value(value) => Shown { value: Some(value.into()), is_skipped: false },
            Seen::Hidden => Shown { value: None, is_skipped: false },
            Seen::Skipped => Shown { value: None, is_skipped: true },
        }
    }
}

/// The figure at a path such as `revenue` or `campaigns[0].ourCost`, with its formula; `None` if no formula computes
/// it.
pub fn figure<'p>(plan: &'p Plan, path: &str) -> Option<(Target, &'p Formula)> {
    let Some((table, rest)) = split_once(path, b'[') else {
        let formula = formula(plan, None, path)?;
        return Some((Target { table: None, row: 0, place: formula.place }, formula));
    };
    let (row, column) = split_once(rest, b']')?;
    let table = plan.symbols.table(table)?;
    let formula = formula(plan, Some(table), column.strip_prefix('.')?)?;
    Some((Target { table: Some(table), row: row.parse().ok()?, place: formula.place }, formula))
}

fn formula<'p>(plan: &'p Plan, table: Option<usize>, id: &str) -> Option<&'p Formula> {
    let steps = plan.steps.iter().filter(|step| step.table() == table);
    steps.flat_map(|step| step.formulas()).find(|formula| formula.line.id == id)
}

/// Builds the explanation of a figure from its value and the results of its nodes, a node before its operands.
pub fn explain(path: &str, formula: &Formula, shown: Vec<Shown>) -> Explanation {
    let mut shown = shown.into_iter();
    let value = shown.next().and_then(|shown| shown.value).unwrap_or(Cell::Missing(Reason::NotApplicable));
    let tree = part(&formula.node, &mut shown);
    let (unit, text) = (formula.line.unit, print(&formula.node));
    Explanation { target: path.to_owned(), unit, formula: text, value, tree }
}

fn part(node: &Node, shown: &mut dyn Iterator<Item = Shown>) -> Part {
    let (kind, text) = kind(node);
    let Shown { value, is_skipped } = shown.next().unwrap_or(Shown { value: None, is_skipped: false });
    let parts = inside(node).into_iter().map(|inner| part(inner, shown)).collect();
    let part = Part { kind, text, value, is_skipped, parts };
    let Some(name) = &node.name else { return part };
    Part {
        kind: PartKind::Step,
        text: name.to_string(),
        value: part.value.clone(),
        is_skipped,
        parts: vec![part],
    }
}

/// The formula trees of all figures without values, by a line's id or `table.column`, as a page reads them.
pub fn trees(plan: &Plan) -> Data {
    let mut trees = Vec::new();
    for step in &plan.steps {
        let table = step.table().and_then(|table| plan.symbols.tables.get(table)).map(|(id, _)| *id);
        for formula in step.formulas() {
            let name = table.map_or(formula.line.id.to_owned(), |table| member(table, formula.line.id));
            trees.push((name.into(), tree(&formula.node)));
        }
    }
    Data::Map(trees)
}

/// Encodes a node as `[kind, text, …parts]`, where the kind is a letter.
pub(super) fn tree(node: &Node) -> Data {
    let (kind, text) = kind(node);
    let mut items = vec![kind.letter().into(), text.into()];
    items.extend(inside(node).into_iter().map(tree));
    let tree = Data::List(items);
    match &node.name {
        None => tree,
        Some(name) => Data::List(vec![PartKind::Step.letter().into(), name.to_string().into(), tree]),
    }
}

fn kind(node: &Node) -> (PartKind, String) {
    let (kind, text) = match &node.kind {
        Kind::Number(number) => return (PartKind::Literal, number::text(*number)),
        Kind::Text(text) => (PartKind::Literal, &**text),
        Kind::Name(name, _) => (PartKind::Name, &**name),
        Kind::Not(_) => (PartKind::Operator, "not"),
        Kind::Negate(_) => (PartKind::Operator, Operator::Subtract.sign()),
        Kind::Binary(operator, ..) => (PartKind::Operator, operator.sign()),
        Kind::Call(function, _) => (PartKind::Call, function.name()),
    };
    (kind, text.to_owned())
}

fn inside(node: &Node) -> Vec<&Node> {
    match &node.kind {
        Kind::Number(_) | Kind::Text(_) | Kind::Name(..) => Vec::new(),
        Kind::Not(inner) | Kind::Negate(inner) => vec![inner],
        Kind::Binary(_, left, right) => vec![left, right],
        Kind::Call(_, arguments) => arguments.iter().collect(),
    }
}
