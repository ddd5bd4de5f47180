//! The text of an image. `image/read.rs` reads it; `plan/compose.rs` writes what does not depend on a program,
//! `plan/template.rs` the rest.
//!
//! The text has the crate's version, the decimals of the minor unit, the number of scalars, the widths of the tables,
//! the constants and, as lists of parts, the lists, the inputs, the columns of input tables, the input tables, the limits,
//! the steps and the notices.
//!
//! A count is one or more characters of base 24, the least significant first: `(` to `?` for the last digit, `@` to
//! `W` for others. A text is a count of bytes, then the bytes. A list is a count of items, then the items. A part is
//! its kind, its two numbers, its list and its formulas. A formula is the code of a node, the numbers of the node, for a
//! function the count of its arguments, then the operands. A damaged text gives some image or none, and never a panic.

/// The first character of counts and codes.
pub const FIRST: u8 = b'(';

/// The base of counts.
pub const BASE: usize = 24;

/// The codes of nodes. Operators come first, by their position in `Operator::ALL`; then nodes without a number, those
/// with one number from `ONE` on, those with two numbers from `TWO` on, and functions, by their position in
/// `Function::ALL`. Code 52 is unused, because its character is a backslash, which JSON would escape.
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
