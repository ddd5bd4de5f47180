//! Parses and writes decimal text.
//!
//! `Decimal`'s own parser accepts more than the contract does (underscores, rounding of long strings), and
//! its `Display` pulls the formatting machinery into the module, so both directions are written here over its
//! three limbs.

use alloc::string::String;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::wide::Wide;

/// The largest number of digits that is read, because any 28 digits fit into a coefficient.
const MAX_DIGITS: u32 = 28;

/// The result of reading a text.
pub enum Number {
    /// The exact decimal of the text.
    Exact(Decimal),
    /// A number beyond every bound in the specification.
    TooLarge {
        /// Whether the number is below zero.
        negative: bool,
    },
    /// A text of more than 28 digits, not counting trailing zeros.
    TooManyDigits,
    /// A text that is not a number.
    Unreadable,
}

/// Reads `-?digits[.digits]` of at most 28 digits, zeros at its end not counted; anything else is `None`.
///
/// ```
/// use partner_calculators::number;
/// assert_eq!(number::parse("-12.50").map(number::text).as_deref(), Some("-12.5"));
/// assert!(number::parse("1e3").is_none() && number::parse(" 1").is_none());
/// ```
pub fn parse(text: &str) -> Option<Decimal> {
    digits(text, false)
}

/// Reads a text like `parse`, or the digits of a float, and reports why it cannot be read.
pub fn read(text: &str, is_float: bool) -> Number {
    digits(text, is_float).map_or_else(|| refused(text), Number::Exact)
}

/// The text without the zeros after its last nonzero decimal.
fn without_final_zeros(text: &str) -> &str {
    let Some(point) = text.bytes().position(|byte| byte == b'.') else { return text };
    let end = text.bytes().rposition(|byte| byte != b'0').unwrap_or_default();
    let is_whole = end == point && end + 1 < text.len();
    text.get(..if is_whole { end } else { end + 1 }).unwrap_or(text)
}

/// The reason why `parse` refuses the text.
fn refused(text: &str) -> Number {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mut points, mut before, mut digits) = (0, b'.', 0);
    for (at, byte) in unsigned.bytes().enumerate() {
        match byte {
            b'.' if points == 0 && before != b'.' => points += 1,
            b'0' => {}
            b'1'..=b'9' => digits = at + 1,
            _ => return Number::Unreadable,
        }
        before = byte;
    }
    match digits {
        _ if before == b'.' => Number::Unreadable,
        1..=28 if points == 0 => Number::TooLarge { negative: unsigned.len() < text.len() },
        _ => Number::TooManyDigits,
    }
}

/// Reads a text in two halves that each fit into a register. A float's zeros before its other digits are not counted,
/// because a caller has not written them.
fn digits(text: &str, is_float: bool) -> Option<Decimal> {
    let text = without_final_zeros(text);
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let written = if is_float { unsigned.trim_start_matches('0') } else { unsigned };
    let has_zeros = written.len() < unsigned.len();
    let (mut halves, mut power) = ([0_u64; 2], 1_u64);
    let (mut digits, mut point) = (0, None);
    for byte in written.bytes() {
        match byte {
            b'0'..=b'9' if digits < MAX_DIGITS => {
                let [first, second] = &mut halves;
                let half = if digits < MAX_DIGITS / 2 { first } else { second };
                *half = *half * 10 + u64::from(byte - b'0');
                digits += 1;
                power *= if digits > MAX_DIGITS / 2 { 10 } else { 1 };
            }
            b'.' if point.is_none() && (digits > 0 || has_zeros) => point = Some(digits),
            _ => return None,
        }
    }
    if digits == 0 && !has_zeros || point == Some(digits) {
        return None;
    }
    let [first, second] = halves.map(u128::from);
    let units = first * u128::from(power) + second;
    let (low, middle, high) = Wide::from(units).coefficient()?;
    let is_negative = unsigned.len() < text.len() && units > 0;
    Some(Decimal::from_parts(low, middle, high, is_negative, digits - point.unwrap_or(digits)))
}

/// The shortest plain text: no exponent, no trailing zeros, no negative zero.
pub fn text(value: Decimal) -> String {
    let mut out = Vec::new();
    write(value, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Appends the shortest plain text of the value to `out`.
pub fn write(value: Decimal, out: &mut Vec<u8>) {
    let limbs = value.unpack();
    if limbs.negative && !value.is_zero() {
        out.push(b'-');
    }
    let mut buffer = [b'0'; 36];
    let first = write_digits(Wide::new(limbs.lo, limbs.mid, limbs.hi), &mut buffer);
    let point = buffer.len().saturating_sub(limbs.scale as usize);
    let (whole, fraction) = buffer.split_at_checked(point).unwrap_or_default();
    // At least one digit stands before the point.
    out.extend_from_slice(whole.get(first.min(point.saturating_sub(1))..).unwrap_or_default());
    if let Some(last) = fraction.iter().rposition(|digit| *digit != b'0') {
        out.push(b'.');
        out.extend_from_slice(fraction.get(..=last).unwrap_or_default());
    }
}

/// Writes the digits of a coefficient at the end of the buffer, and returns where they begin.
fn write_digits(mut units: Wide, buffer: &mut [u8; 36]) -> usize {
    let mut first = buffer.len();
    // Eighteen digits at a time, because numbers of 64 bits divide many times faster than wide ones.
    while first > 0 && !units.is_zero() {
        let mut rest = u64::from(units.divide(1_000_000_000));
        rest += u64::from(units.divide(1_000_000_000)) * 1_000_000_000;
        let end = first;
        for digit in buffer.get_mut(end.saturating_sub(18)..end).unwrap_or_default().iter_mut().rev() {
            if rest == 0 && units.is_zero() {
                break;
            }
            *digit = b'0' + (rest % 10) as u8;
            rest /= 10;
            first -= 1;
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_contract_allows_and_nothing_else() {
        for good in
            ["0", "-1", "007", "0.25", "1234567890123456789012345678", "0.0000000000000000000000000001"]
        {
            assert!(parse(good).is_some() || good.len() > 29, "{good}");
        }
        for bad in [
            "",
            "-",
            ".5",
            "5.",
            "+1",
            "1e3",
            "1_000",
            " 1",
            "1 ",
            "--1",
            "1.2.3",
            "NaN",
            "٣",
            "12345678901234567890123456789",
        ] {
            assert!(parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn says_why_a_text_is_not_read() {
        let zeros = "0".repeat(40);
        for good in ["1.5", "-0.1", "12", "0"] {
            let more = format!("{good}{}{zeros}", if good.contains('.') { "" } else { "." });
            assert_eq!(parse(&more), parse(good), "{more}");
        }
        for long in [
            "12345678901234567890123456789",
            "1234567890123456789012345678.5",
            "0.00000000000000000000000000001",
        ] {
            assert!(matches!(read(long, false), Number::TooManyDigits), "{long}");
            assert!(matches!(read(&format!("-{long}"), false), Number::TooManyDigits), "-{long}");
        }
        // The zero before the point counts in a text, but not in a float, whose caller has not written it.
        let least = "0.0000000000000000000000000001";
        assert!(matches!(read(least, false), Number::TooManyDigits));
        assert!(matches!(read(least, true), Number::Exact(_)));
        assert!(matches!(read(&format!("1{zeros}"), false), Number::TooLarge { negative: false }));
        assert!(matches!(read(&format!("-25{zeros}"), false), Number::TooLarge { negative: true }));
        let digits = "1234567890123456789012345678";
        assert!(matches!(read(&format!("{digits}{zeros}"), false), Number::TooLarge { negative: false }));
        assert!(matches!(read(&format!("{digits}9{zeros}"), false), Number::TooManyDigits));
        for bad in
            [".0", "1.2.0", "1..0", "5.", "-.0", "1.0.0", "1234567890123456789012345678901x", "1e3", ""]
        {
            assert!(matches!(read(bad, false), Number::Unreadable), "{bad}");
        }
    }

    #[test]
    fn writes_plain_text() {
        for (from, to) in [("-0", "0"), ("1.500", "1.5"), ("100", "100"), ("0.010", "0.01"), ("-7.0", "-7")] {
            assert_eq!(parse(from).map(text).as_deref(), Some(to));
        }
        assert_eq!(text(Decimal::MAX), "79228162514264337593543950335");
    }
}
