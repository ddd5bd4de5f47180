//! Formula text to words and signs.

/// A word, a sign, a number or a quoted text, with its place in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'f> {
    pub kind: TokenKind,
    pub text: &'f str,
    pub start: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Name,
    Number,
    /// Without its quotes.
    Text,
    Sign,
    End,
}

impl Token<'_> {
    pub fn end(&self) -> usize {
        // The text of a quoted token is shorter than its place by the closing quote.
        self.start + self.text.len() + if self.kind == TokenKind::Text { 2 } else { 0 }
    }
}

/// The token at or after byte `from`. An unclosed quote ends with the text.
pub(super) fn next_token(formula: &str, from: usize) -> Token<'_> {
    let rest = formula.get(from..).unwrap_or("");
    let trimmed = rest.trim_start();
    let start = from + rest.len() - trimmed.len();
    let Some(first) = trimmed.chars().next() else {
        return Token { kind: TokenKind::End, text: "", start };
    };
    if first == '"' {
        let inner = trimmed.get(1..).unwrap_or("");
        let text = inner.split('"').next().unwrap_or("");
        return Token { kind: TokenKind::Text, text, start };
    }
    let (kind, length) = if first.is_ascii_alphabetic() {
        (TokenKind::Name, length_while(trimmed, |c| c.is_ascii_alphanumeric() || c == '.'))
    } else if first.is_ascii_digit() {
        (TokenKind::Number, length_while(trimmed, |c| c.is_ascii_digit() || c == '.'))
    } else {
        (TokenKind::Sign, first.len_utf8())
    };
    Token { kind, text: trimmed.get(..length).unwrap_or(""), start }
}

fn length_while(text: &str, keep: impl Fn(char) -> bool) -> usize {
    text.find(|c| !keep(c)).unwrap_or(text.len())
}
