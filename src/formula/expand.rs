//! Expansion of private names: the text of a define replaces its name.

use super::parse::Parser;
use super::token::{TokenKind, next_token};
use super::{FormulaError, Node};
use crate::schema::Define;
use crate::value::path::split_once;

/// Splits a name at its first point: the part before the point, and the rest.
fn first_part(name: &str) -> (&str, &str) {
    split_once(name, b'.').unwrap_or((name, ""))
}

fn with_path(text: &mut String, path: &str) {
    if !path.is_empty() {
        text.push('.');
        text.push_str(path);
    }
}

/// The index of the define that the first part of a name refers to.
pub(super) fn find(defines: &[Define], name: &str) -> Option<usize> {
    let (first, _) = first_part(name);
    defines.iter().position(|define| define.name == first)
}

impl<'f> Parser<'f> {
    /// Reads the text of a define in place of its name, which begins at byte `start` of the formula.
    pub fn defined(&mut self, at: usize, name: &str, start: usize) -> Result<Node, FormulaError> {
        let defines = self.defines;
        let Some((define, earlier)) = defines.get(..=at).and_then(<[Define]>::split_last) else {
            return self.fail("nothing has this name");
        };
        let mut text = self.with_arguments(define)?;
        with_path(&mut text, first_part(name).1);
        if !define.params.is_empty() && self.takes(".") {
            with_path(&mut text, self.take().text);
        }
        let token = next_token(&text, 0);
        if token.kind != TokenKind::Name || token.text != text {
            return self.step(self.formula.get(start..self.end).unwrap_or_default(), &text, at);
        }
        // A define that is only a longer name is not a step of its own, because the name may be a row that a
        // column follows.
        if let Some(other) = find(earlier, &text) {
            return self.defined(other, &text, start);
        }
        match self.short_form(&text, start)? {
            Some(node) => Ok(node),
            None => self.named(&text, start),
        }
    }

    fn with_arguments(&mut self, define: &Define) -> Result<String, FormulaError> {
        if define.params.is_empty() {
            return Ok(define.text.to_owned());
        }
        let arguments = self.argument_texts()?;
        if arguments.len() != define.params.len() {
            return self.fail("the wrong number of arguments");
        }
        Ok(substitute(define, &arguments))
    }

    /// The texts of a define's arguments. They stay texts, because a row is not a formula and cannot be
    /// parsed alone.
    fn argument_texts(&mut self) -> Result<Vec<&'f str>, FormulaError> {
        self.require("(", "arguments are missing")?;
        let mut texts = Vec::new();
        let (mut start, mut open) = (self.token.start, 0_usize);
        loop {
            let closes = self.is(")");
            if open == 0 && (closes || self.is(",")) {
                texts.push(self.formula.get(start..self.end).unwrap_or_default());
                self.take();
                if closes {
                    return Ok(texts);
                }
                start = self.token.start;
                continue;
            }
            if self.token.kind == TokenKind::End {
                return self.close().map(|()| texts);
            }
            if self.is("(") || self.is("[") {
                open += 1;
            } else if closes || self.is("]") {
                open = open.saturating_sub(1);
            }
            self.take();
        }
    }
}

/// A define's text with its arguments filled in. An argument of more than one token gets parentheses, except
/// before a column, where the argument is a row.
fn substitute(define: &Define, arguments: &[&str]) -> String {
    let (mut text, mut from) = (String::new(), 0);
    loop {
        let token = next_token(define.text, from);
        text.push_str(define.text.get(from..token.start).unwrap_or_default());
        let (first, path) = first_part(token.text);
        let param = define.params.iter().position(|param| *param == first && token.kind == TokenKind::Name);
        match param.and_then(|at| arguments.get(at)) {
            None => text.push_str(define.text.get(token.start..token.end()).unwrap_or_default()),
            Some(argument) if path.is_empty() && next_token(argument, 0).end() < argument.len() => {
                text.push_str(&["(", argument, ")"].concat());
            }
            Some(argument) => {
                text.push_str(argument);
                with_path(&mut text, path);
            }
        }
        if token.kind == TokenKind::End {
            return text;
        }
        from = token.end();
    }
}
