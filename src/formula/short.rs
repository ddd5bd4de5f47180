//! Short forms of `if`, `lookup`, `band` and `rowAt`. The parser expands them, so nodes and definitions
//! contain only the long forms.

use super::expand::find;
use super::parse::{Parser, binary};
use super::token::Token;
use super::{FormulaError, Function, Kind, Node, Operator, Slot, WORDS};
use crate::value::Reason;

impl Parser<'_> {
    /// Parses a private name or a short form; `None` if the name begins neither of them.
    pub fn short(&mut self, name: Token<'_>) -> Result<Option<Node>, FormulaError> {
        match find(self.defines, name.text) {
            Some(define) => self.defined(define, name.text, name.start).map(Some),
            None => self.short_form(name.text, name.start),
        }
    }

    pub fn short_form(&mut self, name: &str, start: usize) -> Result<Option<Node>, FormulaError> {
        if self.takes("[") {
            return self.cell_by_number(name).map(Some);
        }
        if !self.is("(") || WORDS.iter().any(|word| word.name == name) {
            return Ok(None);
        }
        self.take();
        let node = match name {
            "case" => self.case(),
            "when" => self.when(),
            _ => self.cell_by_key(name, start),
        };
        node.map(Some)
    }

    /// `case(x, "a" or "b": …, "c": …, else: …)` or `case(condition: …, condition: …, else: …)`: nested
    /// `if`s.
    fn case(&mut self) -> Result<Node, FormulaError> {
        let first = self.expression(1)?;
        let nested = if self.takes(",") {
            let condition = self.equals(&first)?;
            self.branches(Some(&first), condition)?
        } else {
            self.branches(None, first)?
        };
        self.close()?;
        Ok(nested)
    }

    /// Parses the rest of a `case` after its first condition: the branch, then the other branches.
    fn branches(&mut self, subject: Option<&Node>, condition: Node) -> Result<Node, FormulaError> {
        self.require(":", "a colon is missing")?;
        let then = self.expression(1)?;
        self.require(",", "a case ends with else")?;
        let otherwise = if self.takes("else") {
            self.require(":", "a colon is missing")?;
            self.expression(1)?
        } else {
            let next = match subject {
                Some(subject) => self.equals(subject)?,
                None => self.expression(1)?,
            };
            self.branches(subject, next)?
        };
        Ok(call(Function::If, vec![condition, then, otherwise]))
    }

    /// `"a" or "b"`: whether the subject equals one of the labels.
    fn equals(&mut self, subject: &Node) -> Result<Node, FormulaError> {
        let equal = Operator::Equal;
        let mut condition = binary(equal, subject.clone(), self.expression(5)?);
        while self.takes("or") {
            let other = binary(equal, subject.clone(), self.expression(5)?);
            condition = binary(Operator::Or, condition, other);
        }
        Ok(condition)
    }

    /// `when(condition, x)`: x, or `notApplicable` if the condition is false.
    fn when(&mut self) -> Result<Node, FormulaError> {
        let condition = self.expression(1)?;
        self.require(",", "the wrong number of arguments")?;
        let then = self.expression(1)?;
        self.close()?;
        let reason = Reason::NotApplicable;
        let missing = Node::from(Kind::Name(reason.id().into(), Slot::Missing(reason)));
        Ok(call(Function::If, vec![condition, then, missing]))
    }

    /// `table(key).column`: the cell of the row whose id equals the key.
    fn cell_by_key(&mut self, table: &str, start: usize) -> Result<Node, FormulaError> {
        let Some(ids) = self.column(table, "id") else {
            return self.fail_at("no function and no table with ids has this name", start);
        };
        let key = self.expression(1)?;
        self.close()?;
        let values = self.column_after(table)?;
        Ok(call(Function::Lookup, vec![key, ids, values]))
    }

    /// `table[x].column`: the cell of the band that contains x. `table[#n].column`: the cell of row n.
    fn cell_by_number(&mut self, table: &str) -> Result<Node, FormulaError> {
        let is_row = self.takes("#");
        let number = self.expression(1)?;
        self.require("]", "a closing bracket is missing")?;
        if is_row {
            return Ok(call(Function::RowAt, vec![self.column_after(table)?, number]));
        }
        let Some(from) = self.column(table, "from") else {
            return self.fail("this table has no bands");
        };
        let values = self.column_after(table)?;
        Ok(call(Function::Band, vec![number, from, values]))
    }

    fn column_after(&mut self, table: &str) -> Result<Node, FormulaError> {
        self.require(".", "a column is missing")?;
        let column = self.take();
        match self.column(table, column.text) {
            Some(column) => Ok(column),
            None => self.fail_at("the table has no such column", column.start),
        }
    }

    fn column(&self, table: &str, column: &str) -> Option<Node> {
        let name = [table, ".", column].concat();
        let slot = self.names.resolve(&name)?;
        Some(Node::from(Kind::Name(name.into(), slot)))
    }
}

fn call(function: Function, arguments: Vec<Node>) -> Node {
    Node::from(Kind::Call(function, arguments))
}
