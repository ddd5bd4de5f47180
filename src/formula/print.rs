//! Nodes to formula text, with the fewest parentheses.

use super::{Kind, Node, Operator};
use crate::number;

/// Where a name or a call stands in a text: its first byte, and the byte after it.
pub type Place = (usize, usize);

/// The canonical text of a formula without private names: reading it gives the same values again.
pub fn print(node: &Node) -> String {
    place(node).0
}

/// The canonical text of a formula with the place of each name and call, from left to right.
pub fn place(node: &Node) -> (String, Vec<Place>) {
    let mut printer = Printer { text: String::new(), places: Vec::new() };
    printer.write(node, 0);
    (printer.text, printer.places)
}

struct Printer {
    text: String,
    places: Vec<Place>,
}

impl Printer {
    /// Writes `node` where operators of less than `least` need parentheses.
    fn write(&mut self, node: &Node, least: u8) {
        let parentheses = precedence(node) < least;
        if parentheses {
            self.text.push('(');
        }
        self.write_bare(node);
        if parentheses {
            self.text.push(')');
        }
    }

    fn write_bare(&mut self, node: &Node) {
        match &node.kind {
            Kind::Number(value) => number::write(*value, &mut self.text),
            Kind::Text(text) => self.text.push_str(&["\"", text, "\""].concat()),
            Kind::Name(name, _) => self.write_placed(name, &[]),
            Kind::Not(inner) => {
                self.text.push_str("not ");
                self.write(inner, 3);
            }
            Kind::Negate(inner) => {
                self.text.push('−');
                self.write(inner, 7);
            }
            Kind::Binary(operator, left, right) => self.write_binary(*operator, left, right),
            Kind::Call(function, arguments) => self.write_placed(function.name(), arguments),
            Kind::Step(step) => self.write_bare(&step.node),
        }
    }

    /// A name, or a call, which has arguments.
    fn write_placed(&mut self, name: &str, arguments: &[Node]) {
        let (at, start) = (self.places.len(), self.text.len());
        self.places.push((start, start));
        self.text.push_str(name);
        for (index, argument) in arguments.iter().enumerate() {
            self.text.push_str(if index > 0 { ", " } else { "(" });
            self.write(argument, 0);
        }
        if !arguments.is_empty() {
            self.text.push(')');
        }
        if let Some(place) = self.places.get_mut(at) {
            place.1 = self.text.len();
        }
    }

    fn write_binary(&mut self, operator: Operator, left: &Node, right: &Node) {
        let own = operator.precedence();
        // Comparisons do not chain, so a comparison on the left needs parentheses too.
        self.write(left, if own == 4 { 5 } else { own });
        self.text.push(' ');
        self.text.push_str(operator.sign());
        self.text.push(' ');
        self.write(right, own + 1);
    }
}

/// How tightly the outermost operator of a node binds.
fn precedence(node: &Node) -> u8 {
    match &node.kind {
        Kind::Binary(operator, ..) => operator.precedence(),
        Kind::Not(_) => 3,
        Kind::Negate(_) => 7,
        Kind::Step(step) => precedence(&step.node),
        _ => 8,
    }
}
