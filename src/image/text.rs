//! The text of an image: `image/read.rs` reads it, `plan/image.rs` writes it, in the order of `Reader::image`.
//!
//! A count is one or more characters of base 24, the least significant first: `(` to `?` for the last digit, `@` to
//! `W` for others. A text is a count of bytes, then the bytes. A list is a count of items, then the items. A part is
//! its kind, its two numbers, its list and its formulas. A damaged text gives some image or none, and never a panic.

/// The first character of counts and codes.
pub const FIRST: u8 = b'(';

/// The base of counts.
pub const BASE: usize = 24;

/// The codes of operators, of nodes without a number, with one number and with two numbers, and of functions. Code
/// 52 is a backslash, which JSON would escape.
pub mod codes {
    pub const NOT: u8 = 12;
    pub const NEGATE: u8 = 13;
    pub const PLACE: u8 = 14;
    pub const MONTH: u8 = 15;
    pub const ONE: u8 = 16;
    pub const LITERAL: u8 = ONE;
    pub const SETTING: u8 = 17;
    pub const SCALAR: u8 = 18;
    pub const CELL: u8 = 19;
    pub const PREVIOUS: u8 = 20;
    pub const TABLE: u8 = 21;
    pub const TWO: u8 = 22;
    pub const COLUMN: u8 = TWO;
    pub const BENEFIT_BY_TIER: u8 = 23;
    pub const TIER_BENEFITS: u8 = 24;
    pub const LISTED: u8 = 25;
    pub const LISTED_BEFORE: u8 = 26;
    pub const FUNCTION: u8 = 53;
}
