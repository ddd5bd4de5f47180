//! Writes the text of an image; `image/text.rs` has its grammar.

use super::template::position;
use crate::image::text::{BASE, FIRST};
use crate::number;
use crate::value::{Cell, Reason};

/// Writes the code of a node.
pub fn put_code(code: u8, text: &mut String) {
    text.push(char::from(FIRST + code));
}

/// Writes a count.
pub fn put(mut count: usize, text: &mut String) {
    while count >= BASE {
        put_code((BASE + count % BASE) as u8, text);
        count /= BASE;
    }
    put_code(count as u8, text);
}

/// Writes a list of counts.
pub fn put_all(counts: &[usize], text: &mut String) {
    put(counts.len(), text);
    counts.iter().for_each(|count| put(*count, text));
}

/// Writes a text.
pub fn put_text(value: &str, text: &mut String) {
    put(value.len(), text);
    text.push_str(value);
}

/// Writes a constant.
pub fn put_constant(constant: &Cell, text: &mut String) {
    let kinds = Reason::ALL.len();
    let (kind, value) = match constant {
        Cell::Missing(reason) => return put(position(*reason), text),
        Cell::Number(number) => (0, number::text(*number)),
        Cell::Text(value) => (1, value.clone()),
        Cell::Flag(flag) => (2, if *flag { "1".to_owned() } else { String::new() }),
    };
    put(kinds + kind, text);
    put_text(&value, text);
}
