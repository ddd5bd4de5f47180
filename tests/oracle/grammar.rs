//! A second parser for the published grammar of formulas, which uses nothing of the core's parser.
//!
//! ```text
//! or       = and { "or" and }
//! and      = not { "and" not }
//! not      = "not" not | compare
//! compare  = sum [ ( = ≠ < ≤ > ≥ ) sum ]
//! sum      = product { ( + − ) product }
//! product  = factor { ( × ÷ ) factor }
//! factor   = "−" factor | number | "text" | name | function "(" or { "," or } ")" | "(" or ")"
//! ```

use crate::fraction::Fraction;

/// A part of a formula, with the number of its first token or of its operator as its position.
#[derive(Clone, Debug)]
pub struct Node {
    pub place: usize,
    pub kind: Kind,
}

/// The kind of a part.
#[derive(Clone, Debug)]
pub enum Kind {
    Number(Fraction),
    Text(String),
    Name(String),
    Not(Box<Node>),
    Negate(Box<Node>),
    Binary(String, Box<Node>, Box<Node>),
    Call(String, Vec<Node>),
}

/// Parses a formula; panics if the text is not a formula.
pub fn read(formula: &str) -> Node {
    let mut reader = Reader { tokens: tokens(formula), at: 0 };
    let node = reader.either(0);
    assert!(reader.at == reader.tokens.len(), "{formula}: {:?} is left over", reader.tokens[reader.at]);
    node
}

/// Splits a formula into names, numbers, texts with their opening quotes, and signs.
fn tokens(formula: &str) -> Vec<String> {
    let (mut found, mut characters) = (Vec::new(), formula.chars().peekable());
    while let Some(&first) = characters.peek() {
        let mut token = String::new();
        if first.is_ascii_alphanumeric() {
            while let Some(next) = characters.next_if(|next| next.is_ascii_alphanumeric() || *next == '.') {
                token.push(next);
            }
        } else if first == '"' {
            token.extend(characters.next());
            while let Some(next) = characters.next_if(|next| *next != '"') {
                token.push(next);
            }
            characters.next();
        } else {
            token.extend(characters.next().filter(|sign| !sign.is_whitespace()));
        }
        if !token.is_empty() {
            found.push(token);
        }
    }
    found
}

/// The binary operators by level, from the loosest to the tightest.
const LEVELS: [&[&str]; 5] = [&["or"], &["and"], &["=", "≠", "<", "≤", ">", "≥"], &["+", "−"], &["×", "÷"]];
const COMPARE: usize = 2;

struct Reader {
    tokens: Vec<String>,
    at: usize,
}

impl Reader {
    fn next(&mut self) -> String {
        let token = self.tokens.get(self.at).unwrap_or_else(|| panic!("{:?} ends early", self.tokens));
        self.at += 1;
        token.clone()
    }

    fn takes(&mut self, token: &str) -> bool {
        let found = self.tokens.get(self.at).is_some_and(|next| next == token);
        self.at += usize::from(found);
        found
    }

    /// Parses operands joined by the operators of a level, or of a tighter one.
    fn either(&mut self, level: usize) -> Node {
        let Some(operators) = LEVELS.get(level) else { return self.factor() };
        if level == COMPARE && self.takes("not") {
            let place = self.at;
            return Node { place, kind: Kind::Not(Box::new(self.either(COMPARE))) };
        }
        let mut left = self.either(level + 1);
        while let Some(sign) = operators.iter().find(|sign| self.takes(sign)) {
            let place = self.at;
            let right = self.either(level + 1);
            left = Node { place, kind: Kind::Binary((*sign).to_owned(), Box::new(left), Box::new(right)) };
            if level == COMPARE {
                break;
            }
        }
        left
    }

    fn factor(&mut self) -> Node {
        let place = self.at;
        let token = self.next();
        let kind = match token.as_str() {
            "−" => Kind::Negate(Box::new(self.factor())),
            "(" => {
                let inner = self.either(0);
                assert!(self.takes(")"), "{:?}: a parenthesis is open", self.tokens);
                return inner;
            }
            text if text.starts_with('"') => Kind::Text(text[1..].to_owned()),
            number if number.starts_with(|first: char| first.is_ascii_digit()) => {
                Kind::Number(Fraction::parse(number).unwrap_or_else(|| panic!("{number} is not a number")))
            }
            name if name.starts_with(|first: char| first.is_ascii_alphabetic()) => {
                if self.takes("(") {
                    Kind::Call(token, self.operands())
                } else {
                    Kind::Name(token)
                }
            }
            sign => panic!("{:?}: {sign} is not an operand", self.tokens),
        };
        Node { place, kind }
    }

    fn operands(&mut self) -> Vec<Node> {
        let mut operands = vec![self.either(0)];
        while self.takes(",") {
            operands.push(self.either(0));
        }
        assert!(self.takes(")"), "{:?}: a call is open", self.tokens);
        operands
    }
}
