//! Worked examples as data, and comparisons of figures as decimal strings.

#![allow(dead_code)]

use partner_calculators::{Cell, Data, number};

/// Every file of worked examples: the calculator's id and the text. `build.rs` finds the files, and
/// `tests/complete.rs` compares them with the list of calculators.
pub const EXAMPLES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/examples.rs"));

/// The text in data; empty if the data is not a text.
pub fn text(data: Option<&Data>) -> &str {
    match data {
        Some(Data::Text(text)) => text,
        _ => "",
    }
}

/// The items of a list; empty if the data is not a list.
pub fn items(data: Option<&Data>) -> &[Data] {
    match data {
        Some(Data::List(items)) => items,
        _ => &[],
    }
}

/// The entries of a map; empty if the data is not a map.
pub fn entries(data: Option<&Data>) -> impl Iterator<Item = (&str, &Data)> {
    let entries: &[_] = match data {
        Some(Data::Map(entries)) => entries,
        _ => &[],
    };
    entries.iter().map(|(key, value)| (key.as_ref(), value))
}

/// A value as text, or the id of the reason why it is missing.
pub fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Number(value) => number::text(*value),
        Cell::Text(text) => text.clone(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Missing(reason) => reason.id().to_owned(),
    }
}

/// Whether a value is the expected one: the same string, or within 1e-20 of it, relatively, if the
/// expected decimal does not end and therefore has a "…".
pub fn matches(shown: &str, expected: &str) -> bool {
    let Some(start) = expected.strip_suffix('…') else { return shown == expected };
    let (Some(found), Some(wanted)) = (decimal(shown), decimal(start)) else { return false };
    let tolerance = number::parse("0.00000000000000000001").and_then(|part| wanted.abs().checked_mul(part));
    (found - wanted).abs() <= tolerance.unwrap_or_default()
}

/// The first 28 digits, which the crate can read, and which are more than the comparison needs.
fn decimal(text: &str) -> Option<rust_decimal::Decimal> {
    let digits: String = text.chars().take(29).collect();
    number::parse(digits.trim_end_matches('.'))
}
