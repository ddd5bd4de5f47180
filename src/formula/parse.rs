//! Parses formula text into nodes by recursive descent.

use super::token::{Token, TokenKind, next_token};
use super::{FormulaError, Function, Kind, Node, Operator, Slot, WORDS, Word};
use crate::number;
use crate::schema::Define;

/// The deepest nesting of parentheses and calls.
const MAX_DEPTH: u8 = 40;

/// Resolves the names in a formula.
pub trait Resolve {
    /// The slot of `name`, or `None` if the name is unknown.
    fn resolve(&self, name: &str) -> Option<Slot>;

    /// The private names; each one can use only the names before it.
    fn defines(&self) -> &[Define] {
        &[]
    }
}

/// Parses a formula.
///
/// # Errors
/// Returns the first part that cannot be read, with its byte position.
pub fn parse(formula: &str, names: &dyn Resolve) -> Result<Node, FormulaError> {
    Parser::new(formula, names, names.defines()).whole()
}

pub(super) struct Parser<'f> {
    pub formula: &'f str,
    pub names: &'f dyn Resolve,
    /// The private names in scope.
    pub defines: &'f [Define],
    pub token: Token<'f>,
    /// The byte where the previous token ends.
    pub end: usize,
    pub depth: u8,
    /// Whether the parser is inside `firstMonth`, where `month` refers to the month being tried.
    pub months: bool,
}

impl<'f> Parser<'f> {
    pub fn new(formula: &'f str, names: &'f dyn Resolve, defines: &'f [Define]) -> Parser<'f> {
        Parser { formula, names, defines, token: next_token(formula, 0), end: 0, depth: 0, months: false }
    }

    pub fn whole(&mut self) -> Result<Node, FormulaError> {
        let node = self.expression(1)?;
        if self.token.kind != TokenKind::End {
            return self.fail("an operator or the end is expected here");
        }
        Ok(node)
    }

    pub fn fail<T>(&self, message: &'static str) -> Result<T, FormulaError> {
        self.fail_at(message, self.token.start)
    }

    pub fn fail_at<T>(&self, message: &'static str, at: usize) -> Result<T, FormulaError> {
        Err(FormulaError { message, at, text: self.formula.to_owned() })
    }

    /// Returns the current token and advances.
    pub fn take(&mut self) -> Token<'f> {
        let token = self.token;
        self.end = token.end();
        self.token = next_token(self.formula, self.end);
        token
    }

    pub fn is(&self, text: &str) -> bool {
        self.token.text == text && matches!(self.token.kind, TokenKind::Sign | TokenKind::Name)
    }

    /// Consumes the current token if its text is `text`.
    pub fn takes(&mut self, text: &str) -> bool {
        let found = self.is(text);
        if found {
            self.take();
        }
        found
    }

    pub fn require(&mut self, sign: &str, message: &'static str) -> Result<(), FormulaError> {
        if self.takes(sign) { Ok(()) } else { self.fail(message) }
    }

    pub fn close(&mut self) -> Result<(), FormulaError> {
        self.require(")", "a closing parenthesis is missing")
    }

    /// Parses operators with at least the precedence `least`, left to right; comparisons do not chain.
    pub fn expression(&mut self, least: u8) -> Result<Node, FormulaError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return self.fail("nested too deeply");
        }
        let mut left = self.negation(least)?;
        while let Some(operator) = self.operator().filter(|found| found.precedence() >= least) {
            self.take();
            let right = self.expression(operator.precedence() + 1)?;
            left = binary(operator, left, right);
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
        if least <= 3 && self.takes("not") {
            let inner = self.expression(3)?;
            return Ok(Node::from(Kind::Not(Box::new(inner))));
        }
        self.factor()
    }

    fn factor(&mut self) -> Result<Node, FormulaError> {
        let token = self.token;
        let kind = match token.kind {
            TokenKind::Number => match number::parse(token.text) {
                Some(value) => Kind::Number(value),
                None => return self.fail("not a number"),
            },
            TokenKind::Text => Kind::Text(token.text.into()),
            TokenKind::Name => return self.name(),
            _ if self.takes("−") => {
                let inner = self.expression(7)?;
                return Ok(Node::from(Kind::Negate(Box::new(inner))));
            }
            _ if self.takes("(") => {
                let inner = self.expression(1)?;
                self.close()?;
                return Ok(inner);
            }
            _ => return self.fail("a number, a name or a parenthesis is expected here"),
        };
        self.take();
        Ok(Node::from(kind))
    }

    fn name(&mut self) -> Result<Node, FormulaError> {
        let name = self.take();
        if let Some(node) = self.short(name)? {
            return Ok(node);
        }
        self.named(name.text, name.start)
    }

    /// Parses a name that is not private, or a call.
    pub fn named(&mut self, name: &str, start: usize) -> Result<Node, FormulaError> {
        if self.takes("(") {
            return match WORDS.iter().find(|word| word.name == name) {
                Some(word) => self.call(word, start),
                None => self.fail_at("no function has this name", start),
            };
        }
        let slot = if self.months && name == "month" { Some(Slot::Month) } else { self.names.resolve(name) };
        match slot {
            Some(slot) => Ok(Node::from(Kind::Name(name.into(), slot))),
            None => self.fail_at("nothing has this name", start),
        }
    }

    /// Parses the text of the define at index `at`. Only the earlier defines are in scope, so no define can
    /// use itself.
    pub fn step(&mut self, name: &str, text: &str, at: usize) -> Result<Node, FormulaError> {
        let earlier = self.defines.get(..at).unwrap_or_default();
        let mut inner = Parser::new(text, self.names, earlier);
        inner.depth = self.depth;
        inner.months = self.months;
        let kind = inner.whole()?.kind;
        Ok(Node { kind, name: Some(name.into()) })
    }

    fn call(&mut self, word: &Word, start: usize) -> Result<Node, FormulaError> {
        let outside = self.months;
        self.months = outside || word.function == Function::FirstMonth;
        let mut arguments = vec![self.expression(1)?];
        while self.takes(",") {
            arguments.push(self.expression(1)?);
        }
        self.months = outside;
        self.close()?;
        if arguments.len() < word.least || arguments.len() > word.most {
            return self.fail_at("the wrong number of arguments", start);
        }
        Ok(Node::from(Kind::Call(word.function, arguments)))
    }
}

pub(super) fn binary(operator: Operator, left: Node, right: Node) -> Node {
    Node::from(Kind::Binary(operator, Box::new(left), Box::new(right)))
}
