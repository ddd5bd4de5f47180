//! Formulas as code: the nodes of a tree in preorder, so that a node stands before its operands.

use alloc::vec::Vec;

use crate::formula::{Function, Operator};

/// The position of a node in the code.
pub type Node = usize;

/// A node of a formula. Constants, scalars, tables and columns are positions in their `Image`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// A literal, or a reason for a missing value. Explanations show the text of the formula in its place.
    Literal(u16),
    /// A value that the program sets, which explanations show.
    Setting(u16),
    /// An input or a line.
    Scalar(u16),
    /// A column of the current row.
    Cell(u16),
    /// A column of the previous row.
    Previous(u16),
    /// A whole table, to count its rows.
    Table(u16),
    /// A whole column: the table and the column.
    Column(u16, u16),
    /// The value of the current benefit in each tier. The benefit is in the row a number of rows above: that
    /// number, and the list of benefits.
    BenefitByTier(u16, u16),
    /// Every benefit of the tier in the row a number of rows above: that number, and the list of benefits.
    TierBenefits(u16, u16),
    /// A field of the program's current row: the list and the column.
    Listed(u16, u16),
    /// A field of the program's previous row: the list and the column.
    ListedBefore(u16, u16),
    /// The number of the current row, from 1.
    Place,
    /// The month that `firstMonth` is trying.
    Month,
    /// The negation of a condition.
    Not,
    /// The negative of a number.
    Negate,
    /// An operator with two operands.
    Binary(Operator),
    /// A function with its arguments.
    Call(Function),
}

/// The nodes of all formulas of a calculator.
#[derive(Debug, Default)]
pub struct Code(Vec<(Op, Node)>);

impl Code {
    /// Adds a node without its operands, and returns its position.
    pub fn begin(&mut self, op: Op) -> Node {
        self.0.push((op, 0));
        self.0.len() - 1
    }

    /// Ends a node after its operands have been added.
    pub fn end(&mut self, node: Node) {
        let end = self.0.len();
        if let Some((_, known)) = self.0.get_mut(node) {
            *known = end;
        }
    }

    /// The node at a position; a month, which has no operands, if there is no such node.
    pub fn op(&self, node: Node) -> Op {
        self.0.get(node).map_or(Op::Month, |(op, _)| *op)
    }

    /// The position after a node and its operands.
    pub fn after(&self, node: Node) -> Node {
        self.0.get(node).map_or(node, |(_, end)| *end)
    }
}
