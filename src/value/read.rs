//! Reads data from JSON text as `JSON.stringify` writes it.
//!
//! Two spellings of numbers that `JSON.stringify` never writes have a special meaning: `0e0` is a value that
//! data cannot represent, and `20000e0` is an array of 20,000 items, more than any table allows. Invalid JSON
//! yields some data and never a panic, because only texts of the JavaScript wrapper and the built-in program
//! are read here.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::Data;

impl Data {
    /// Reads a text written by the wrapper, or plain JSON.
    pub(crate) fn read(text: &str) -> Data {
        Reader { text, at: 0 }.value()
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn value(&mut self) -> Data {
        let start = self.skip_space();
        match self.next() {
            Some(b'"') => self.string().into(),
            Some(b'[') => self.list(),
            Some(b'{') => self.map(),
            _ => match self.word(start) {
                "" | "null" => Data::Null,
                "true" => Data::Flag(true),
                "false" => Data::Flag(false),
                "0e0" => Data::Other,
                number => match number.strip_suffix("e0") {
                    Some(count) => Data::TooMany(whole(count)),
                    None => Data::Written(number.to_owned()),
                },
            },
        }
    }

    fn list(&mut self) -> Data {
        let mut items = Vec::new();
        while let Some(sign) = self.peek() {
            match sign {
                b']' | b'}' | b',' => self.at += 1,
                _ => items.push(self.value()),
            }
            if sign == b']' {
                break;
            }
        }
        Data::List(items)
    }

    fn map(&mut self) -> Data {
        let mut entries = Vec::new();
        while let Some(sign) = self.peek() {
            self.at += 1;
            match sign {
                b'}' => break,
                b'"' => {
                    let key = self.string();
                    self.skip_space();
                    self.at += 1;
                    entries.push((key.into(), self.value()));
                }
                _ => {}
            }
        }
        Data::Map(entries)
    }

    /// Reads the rest of a string after its opening quotation mark.
    fn string(&mut self) -> String {
        let mut string = String::new();
        let mut start = self.at;
        loop {
            let end = self.at;
            match self.next() {
                Some(b'\\') => {
                    string.push_str(self.text.get(start..end).unwrap_or_default());
                    string.push(self.escaped());
                    start = self.at;
                }
                Some(b'"') | None => {
                    string.push_str(self.text.get(start..end).unwrap_or_default());
                    return string;
                }
                _ => {}
            }
        }
    }

    /// Reads the character after a backslash. Half of a surrogate pair becomes U+FFFD, because it is not a
    /// character.
    fn escaped(&mut self) -> char {
        match self.next().unwrap_or_default() {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
                self.at += digits.len();
                let code = digits.chars().fold(0, |code, digit| code * 16 + digit.to_digit(16).unwrap_or(0));
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            sign => char::from(sign),
        }
    }

    /// The text from `start` to the next character that ends a number or a name.
    fn word(&mut self, start: usize) -> &'t str {
        self.at = start;
        while self.sign().is_some_and(|sign| !matches!(sign, b',' | b']' | b'}' | b' ' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn skip_space(&mut self) -> usize {
        while matches!(self.sign(), Some(b' ' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.at
    }

    fn peek(&mut self) -> Option<u8> {
        self.skip_space();
        self.sign()
    }

    fn next(&mut self) -> Option<u8> {
        let sign = self.sign();
        self.at += 1;
        sign
    }

    fn sign(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

/// Parses the number of items of an array.
fn whole(digits: &str) -> usize {
    digits.bytes().fold(0, |count: usize, digit| count.wrapping_mul(10).wrapping_add(usize::from(digit & 15)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Data {
        Data::from(text.to_owned())
    }

    fn number(text: &str) -> Data {
        Data::Written(text.to_owned())
    }

    #[test]
    fn json_is_read() {
        let read =
            Data::read("{ \"a\": [1, -2.5e-7, \"x\"],\n\"b\":{\"\":null}, \"c\":true,\"d\":false,\"e\":[]}");
        let expected = Data::Map(vec![
            ("a".into(), Data::List(vec![number("1"), number("-2.5e-7"), text("x")])),
            ("b".into(), Data::Map(vec![("".into(), Data::Null)])),
            ("c".into(), Data::Flag(true)),
            ("d".into(), Data::Flag(false)),
            ("e".into(), Data::List(Vec::new())),
        ]);
        assert_eq!(read, expected);
        let lines = Data::read("{\r\n \"a\": 1,\r\n \"b\":\r\n[\r\n2 ]\r\n}\r\n");
        let expected =
            Data::Map(vec![("a".into(), number("1")), ("b".into(), Data::List(vec![number("2")]))]);
        assert_eq!(lines, expected);
    }

    #[test]
    fn escaped_characters_are_read() {
        assert_eq!(Data::read(r#""a\"b\\c\n\u0000\ud800é\u00e9,}""#), text("a\"b\\c\n\0\u{fffd}éé,}"));
        assert_eq!(Data::read(r#""\b\f\n\r\t\/""#), text("\u{8}\u{c}\n\r\t/"));
    }

    #[test]
    fn marks_are_read() {
        assert_eq!(Data::read("[0e0,20000e0]"), Data::List(vec![Data::Other, Data::TooMany(20_000)]));
        assert_eq!(Data::read(""), Data::Null);
    }

    #[test]
    fn a_text_that_is_broken_anywhere_ends() {
        let whole = r#"{"a":["x\u00e9",{"b":12e0,"c":0e0}],"d":-1}"#;
        for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            Data::read(&whole[..end]);
            Data::read(&whole[end..]);
            for sign in ["]", "}", ",", ":", "\"", "\\"] {
                Data::read(&[&whole[..end], sign, &whole[end..]].concat());
            }
        }
    }
}
