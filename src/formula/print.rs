//! Nodes to formula text, with the fewest parentheses.

use super::{Kind, Node, Operator};
use crate::number;

/// The canonical text of a formula: reading it gives the same formula again.
pub fn print(node: &Node) -> String {
    let mut out = String::new();
    write(node, 0, &mut out);
    out
}

/// Writes `node` where operators of less than `least` need parentheses.
fn write(node: &Node, least: u8, out: &mut String) {
    let parentheses = precedence(node) < least;
    if parentheses {
        out.push('(');
    }
    write_bare(node, out);
    if parentheses {
        out.push(')');
    }
}

fn write_bare(node: &Node, out: &mut String) {
    match &node.kind {
        Kind::Number(value) => out.push_str(&number::text(*value)),
        Kind::Text(text) => out.push_str(&["\"", text, "\""].concat()),
        Kind::Name(name, _) => out.push_str(name),
        Kind::Not(inner) => {
            out.push_str("not ");
            write(inner, 3, out);
        }
        Kind::Negate(inner) => {
            out.push('−');
            write(inner, 7, out);
        }
        Kind::Binary(operator, left, right) => write_binary(*operator, left, right, out),
        Kind::Call(function, arguments) => {
            out.push_str(function.name());
            out.push('(');
            for (index, argument) in arguments.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                write(argument, 0, out);
            }
            out.push(')');
        }
    }
}

fn write_binary(operator: Operator, left: &Node, right: &Node, out: &mut String) {
    let own = operator.precedence();
    // Comparisons do not chain, so a comparison on the left needs parentheses too.
    write(left, if own == 4 { 5 } else { own }, out);
    out.push(' ');
    out.push_str(operator.sign());
    out.push(' ');
    write(right, own + 1, out);
}

/// How tightly the outermost operator of a node binds.
fn precedence(node: &Node) -> u8 {
    match &node.kind {
        Kind::Binary(operator, ..) => operator.precedence(),
        Kind::Not(_) => 3,
        Kind::Negate(_) => 7,
        _ => 8,
    }
}
