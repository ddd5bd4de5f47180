//! Prints nodes as formula text, with the fewest parentheses.

use super::{Kind, Node, Operator};
use crate::number;

/// Callback that writes the private name of a node.
pub type Named<'n> = &'n mut dyn FnMut(&Node, &str, &mut String);

/// The canonical text of a formula without private names; parsing the text gives the same values again.
pub fn print(node: &Node) -> String {
    let mut printer = Printer { text: String::new(), named: None };
    printer.write(node, 0);
    printer.text
}

/// The canonical text of a formula in which `named` writes the private names, except the formula's own.
pub fn print_named(node: &Node, named: Named<'_>) -> String {
    let mut printer = Printer { text: String::new(), named: Some(named) };
    printer.write_bare(node);
    printer.text
}

struct Printer<'n> {
    text: String,
    named: Option<Named<'n>>,
}

impl Printer<'_> {
    /// Writes `node`, with parentheses if its precedence is below `least`.
    fn write(&mut self, node: &Node, least: u8) {
        if let (Some(name), Some(named)) = (&node.name, &mut self.named) {
            return named(node, name, &mut self.text);
        }
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
            Kind::Number(value) => self.text.push_str(&number::text(*value)),
            Kind::Text(text) => self.text.push_str(&["\"", text, "\""].concat()),
            Kind::Name(name, _) => self.text.push_str(name),
            Kind::Not(inner) => {
                self.text.push_str("not ");
                self.write(inner, 3);
            }
            Kind::Negate(inner) => {
                self.text.push('−');
                self.write(inner, 7);
            }
            Kind::Binary(operator, left, right) => self.write_binary(*operator, left, right),
            Kind::Call(function, arguments) => self.write_call(function.name(), arguments),
        }
    }

    fn write_call(&mut self, name: &str, arguments: &[Node]) {
        self.text.push_str(name);
        for (index, argument) in arguments.iter().enumerate() {
            self.text.push_str(if index > 0 { ", " } else { "(" });
            self.write(argument, 0);
        }
        self.text.push(')');
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

/// The precedence of the outermost operator of a node.
fn precedence(node: &Node) -> u8 {
    match &node.kind {
        Kind::Binary(operator, ..) => operator.precedence(),
        Kind::Not(_) => 3,
        Kind::Negate(_) => 7,
        _ => 8,
    }
}
