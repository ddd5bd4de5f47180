//! Splits formula text into tokens.

/// A token (a word, a sign, a number or a quoted text) with its byte position.
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
    /// A quoted text; the token's text excludes the quotes.
    Text,
    Sign,
    End,
}

impl Token<'_> {
    pub fn end(&self) -> usize {
        // The text of a quoted token excludes both quotes, which take one byte each.
        self.start + self.text.len() + if self.kind == TokenKind::Text { 2 } else { 0 }
    }
}

/// The first token at or after byte `from`. A quoted text without a closing quote ends with the formula.
pub(super) fn next_token(formula: &str, from: usize) -> Token<'_> {
    let start = end_of(formula, from, &|byte| byte.is_ascii_whitespace());
    let (kind, begin, end) = match formula.as_bytes().get(start) {
        None => (TokenKind::End, start, start),
        Some(b'"') => (TokenKind::Text, start + 1, end_of(formula, start + 1, &|byte| byte != b'"')),
        Some(b'a'..=b'z' | b'A'..=b'Z') => (
            TokenKind::Name,
            start,
            end_of(formula, start, &|byte| byte.is_ascii_alphanumeric() || byte == b'.'),
        ),
        Some(b'0'..=b'9') => {
            (TokenKind::Number, start, end_of(formula, start, &|byte| byte.is_ascii_digit() || byte == b'.'))
        }
        // A sign is one character, which may have several UTF-8 bytes.
        Some(_) => (TokenKind::Sign, start, end_of(formula, start + 1, &|byte| byte & 0xC0 == 0x80)),
    };
    Token { kind, text: formula.get(begin..end).unwrap_or(""), start }
}

/// The end of the run of bytes, beginning at `from`, for which `keep` is true.
fn end_of(text: &str, from: usize, keep: &dyn Fn(u8) -> bool) -> usize {
    from + text.bytes().skip(from).take_while(|byte| keep(*byte)).count()
}
