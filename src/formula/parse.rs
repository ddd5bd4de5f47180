//! Formula text to nodes, by recursive descent.

use super::token::{Token, TokenKind, next_token};
use super::{FUNCTIONS, Function, Kind, Node, Operator, Slot};
use crate::number;

/// Deepest nesting of parentheses and calls.
const MAX_DEPTH: u8 = 40;

/// Why a formula cannot be read, and at which byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaError {
    /// What is wrong.
    pub message: &'static str,
    /// Where, in bytes.
    pub at: usize,
}

/// Finds what a name stands for.
pub trait Resolve {
    /// The meaning of `name`, or `None` when nothing has it.
    fn resolve(&self, name: &str) -> Option<Slot>;
}

/// Reads a formula.
///
/// # Errors
/// The first thing that cannot be read, with its place.
pub fn parse(formula: &str, names: &dyn Resolve) -> Result<Node, FormulaError> {
    let token = next_token(formula, 0);
    let mut parser = Parser { formula, names, token, depth: 0, months: false };
    let node = parser.expression(1)?;
    if parser.token.kind != TokenKind::End {
        return parser.fail("an operator or the end is expected here");
    }
    Ok(node)
}

struct Parser<'f> {
    formula: &'f str,
    names: &'f dyn Resolve,
    token: Token<'f>,
    depth: u8,
    /// Inside `firstMonth`, where `month` is the month that is tried.
    months: bool,
}

impl<'f> Parser<'f> {
    fn fail<T>(&self, message: &'static str) -> Result<T, FormulaError> {
        Err(FormulaError { message, at: self.token.start })
    }

    /// Takes the present token and moves on.
    fn take(&mut self) -> Token<'f> {
        let token = self.token;
        self.token = next_token(self.formula, token.end());
        token
    }

    fn is(&self, text: &str) -> bool {
        self.token.text == text && matches!(self.token.kind, TokenKind::Sign | TokenKind::Name)
    }

    fn require(&mut self, sign: &str, message: &'static str) -> Result<Token<'f>, FormulaError> {
        if self.is(sign) { Ok(self.take()) } else { self.fail(message) }
    }

    /// Operators that bind at least as tightly as `least`, left to right; a comparison does not chain.
    fn expression(&mut self, least: u8) -> Result<Node, FormulaError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return self.fail("nested too deeply");
        }
        let mut left = self.negation(least)?;
        while let Some(operator) = self.operator().filter(|found| found.precedence() >= least) {
            self.take();
            let right = self.expression(operator.precedence() + 1)?;
            let (start, end) = (left.start, right.end);
            left = Node { kind: Kind::Binary(operator, Box::new(left), Box::new(right)), start, end };
            if operator.precedence() == 4 && self.operator().is_some_and(|next| next.precedence() == 4) {
                return self.fail("comparisons do not chain");
            }
        }
        self.depth -= 1;
        Ok(left)
    }

    fn operator(&self) -> Option<Operator> {
        Operator::ALL.into_iter().find(|operator| self.is(operator.sign()))
    }

    fn negation(&mut self, least: u8) -> Result<Node, FormulaError> {
        if least <= 3 && self.is("not") {
            let start = self.take().start;
            let inner = self.expression(3)?;
            let end = inner.end;
            return Ok(Node { kind: Kind::Not(Box::new(inner)), start, end });
        }
        self.factor()
    }

    fn factor(&mut self) -> Result<Node, FormulaError> {
        let token = self.token;
        let (start, end) = (token.start, token.end());
        let kind = match token.kind {
            TokenKind::Number => match number::parse(token.text) {
                Some(value) => Kind::Number(value),
                None => return self.fail("not a number"),
            },
            TokenKind::Text => Kind::Text(token.text.into()),
            TokenKind::Name => return self.name(),
            _ if self.is("−") => {
                self.take();
                let inner = self.expression(7)?;
                let end = inner.end;
                return Ok(Node { kind: Kind::Negate(Box::new(inner)), start, end });
            }
            _ if self.is("(") => {
                self.take();
                let inner = self.expression(1)?;
                let end = self.require(")", "a closing parenthesis is missing")?.end();
                return Ok(Node { start, end, ..inner });
            }
            _ => return self.fail("a number, a name or a parenthesis is expected here"),
        };
        self.take();
        Ok(Node { kind, start, end })
    }

    fn name(&mut self) -> Result<Node, FormulaError> {
        let token = self.take();
        if self.is("(") {
            return self.call(token);
        }
        let slot = if self.months && token.text == "month" {
            Some(Slot::Month)
        } else {
            self.names.resolve(token.text)
        };
        match slot {
            Some(slot) => {
                Ok(Node { kind: Kind::Name(token.text.into(), slot), start: token.start, end: token.end() })
            }
            None => Err(FormulaError { message: "nothing has this name", at: token.start }),
        }
    }

    fn call(&mut self, name: Token<'f>) -> Result<Node, FormulaError> {
        let known = FUNCTIONS.iter().find(|(word, ..)| *word == name.text);
        let Some(&(_, function, least, most)) = known else {
            return Err(FormulaError { message: "no function has this name", at: name.start });
        };
        self.take();
        let outside = self.months;
        self.months = outside || function == Function::FirstMonth;
        let mut arguments = vec![self.expression(1)?];
        while self.is(",") {
            self.take();
            arguments.push(self.expression(1)?);
        }
        self.months = outside;
        let end = self.require(")", "a closing parenthesis is missing")?.end();
        if arguments.len() < least || arguments.len() > most {
            return Err(FormulaError { message: "the wrong number of arguments", at: name.start });
        }
        Ok(Node { kind: Kind::Call(function, arguments), start: name.start, end })
    }
}
