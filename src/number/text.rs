//! Parses and writes decimal text.
//!
//! `Decimal`'s own parser accepts more than the contract does (underscores, rounding of long strings), and
//! its `Display` pulls the formatting machinery into the module, so both directions are written here over its
//! three limbs.

use alloc::string::String;

use rust_decimal::Decimal;

use super::wide::Wide;

/// The largest number of digits that is read, because any 28 digits fit into a coefficient.
const MAX_DIGITS: i32 = 28;

/// The result of reading a text or a JavaScript number.
pub enum Float {
    /// The exact decimal of the text, or the shortest round-trip decimal of the float.
    Exact(Decimal),
    /// A number beyond every bound in the specification.
    TooLarge {
        /// Whether the number is below zero.
        negative: bool,
    },
    /// A text of more than 28 digits, not counting trailing zeros.
    TooManyDigits,
    /// A text that is not a number, or a float with more decimals than a decimal can hold.
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
    match Written::read(without_final_zeros(text))? {
        (written, "") => written.decimal(),
        _ => None,
    }
}

/// Reads a text like `parse`, and reports why it cannot be read.
pub fn read(text: &str) -> Float {
    parse(text).map_or_else(|| refused(text), Float::Exact)
}

/// The text without the zeros after its last nonzero decimal.
fn without_final_zeros(text: &str) -> &str {
    let Some(point) = text.bytes().position(|byte| byte == b'.') else { return text };
    let end = text.bytes().rposition(|byte| byte != b'0').unwrap_or_default();
    let is_whole = end == point && end + 1 < text.len();
    text.get(..if is_whole { end } else { end + 1 }).unwrap_or(text)
}

/// The reason why `parse` refuses the text.
fn refused(text: &str) -> Float {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mut points, mut before, mut digits) = (0, b'.', 0);
    for (at, byte) in unsigned.bytes().enumerate() {
        match byte {
            b'.' if points == 0 && before != b'.' => points += 1,
            b'0' => {}
            b'1'..=b'9' => digits = at + 1,
            _ => return Float::Unreadable,
        }
        before = byte;
    }
    match digits {
        _ if before == b'.' => Float::Unreadable,
        1..=28 if points == 0 => Float::TooLarge { negative: unsigned.len() < text.len() },
        _ => Float::TooManyDigits,
    }
}

/// Reads a float written as `-?digits[.digits][e±digits]`, the form of JavaScript's `String` and Rust's
/// `{:e}`.
pub fn parse_float(text: &str) -> Float {
    match scientific(text) {
        // A double has at most 17 significant digits, so only its magnitude can be too large.
        Some(Written { negative, units: 1.., digits, decimals, .. })
            if digits.saturating_sub(decimals) > MAX_DIGITS =>
        {
            Float::TooLarge { negative }
        }
        Some(written) => written.decimal().map_or(Float::Unreadable, Float::Exact),
        None => Float::Unreadable,
    }
}

fn scientific(text: &str) -> Option<Written> {
    let (mut written, rest) = Written::read(text)?;
    if let Some(exponent) = rest.strip_prefix('e') {
        let (power, "") = Written::read(exponent.strip_prefix('+').unwrap_or(exponent))? else {
            return None;
        };
        let power = i32::try_from(power.units).ok()? * if power.negative { -1 } else { 1 };
        written.decimals = written.decimals.saturating_sub(power);
    } else if !rest.is_empty() {
        return None;
    }
    Some(written)
}

/// A number as written in a text.
struct Written {
    negative: bool,
    units: u128,
    digits: i32,
    decimals: i32,
}

impl Written {
    /// Reads the number at the beginning of the text, at most 28 digits, in two halves that each fit into a
    /// register.
    fn read(text: &str) -> Option<(Written, &str)> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (mut halves, mut power) = ([0_u64; 2], 1_u64);
        let (mut digits, mut point, mut end) = (0, None, 0);
        for byte in unsigned.bytes() {
            match byte {
                b'0'..=b'9' if digits < MAX_DIGITS => {
                    let [first, second] = &mut halves;
                    let half = if digits < MAX_DIGITS / 2 { first } else { second };
                    *half = *half * 10 + u64::from(byte - b'0');
                    digits += 1;
                    power *= if digits > MAX_DIGITS / 2 { 10 } else { 1 };
                }
                b'.' if point.is_none() && digits > 0 => point = Some(digits),
                _ => break,
            }
            end += 1;
        }
        let [first, second] = halves.map(u128::from);
        let written = Written {
            negative: unsigned.len() < text.len(),
            units: first * u128::from(power) + second,
            digits,
            decimals: digits - point.unwrap_or(digits),
        };
        let is_whole = digits > 0 && point != Some(digits);
        is_whole.then_some((written, unsigned.get(end..)?))
    }

    fn decimal(mut self) -> Option<Decimal> {
        while self.decimals < 0 && self.units < 1 << 92 {
            self.units *= 10;
            self.decimals += 1;
        }
        let scale = u32::try_from(self.decimals).ok()?;
        let (low, middle, high) = Wide::from(self.units).coefficient()?;
        let fits = self.decimals <= MAX_DIGITS;
        fits.then(|| Decimal::from_parts(low, middle, high, self.negative && self.units > 0, scale))
    }
}

/// The shortest plain text: no exponent, no trailing zeros, no negative zero.
pub fn text(value: Decimal) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// Appends the shortest plain text of the value to `out`.
pub fn write(value: Decimal, out: &mut String) {
    let limbs = value.unpack();
    if limbs.negative && !value.is_zero() {
        out.push('-');
    }
    let mut buffer = [b'0'; 36];
    let first = write_digits(Wide::new(limbs.lo, limbs.mid, limbs.hi), &mut buffer);
    let point = buffer.len().saturating_sub(limbs.scale as usize);
    let (whole, fraction) = buffer.split_at_checked(point).unwrap_or_default();
    // At least one digit stands before the point.
    push_digits(out, whole.get(first.min(point.saturating_sub(1))..).unwrap_or_default());
    if let Some(last) = fraction.iter().rposition(|digit| *digit != b'0') {
        out.push('.');
        push_digits(out, fraction.get(..=last).unwrap_or_default());
    }
}

fn push_digits(out: &mut String, digits: &[u8]) {
    digits.iter().for_each(|digit| out.push(char::from(*digit)));
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
            assert!(matches!(read(long), Float::TooManyDigits), "{long}");
            assert!(matches!(read(&format!("-{long}")), Float::TooManyDigits), "-{long}");
        }
        assert!(matches!(read(&format!("1{zeros}")), Float::TooLarge { negative: false }));
        assert!(matches!(read(&format!("-25{zeros}")), Float::TooLarge { negative: true }));
        let digits = "1234567890123456789012345678";
        assert!(matches!(read(&format!("{digits}{zeros}")), Float::TooLarge { negative: false }));
        assert!(matches!(read(&format!("{digits}9{zeros}")), Float::TooManyDigits));
        for bad in
            [".0", "1.2.0", "1..0", "5.", "-.0", "1.0.0", "1234567890123456789012345678901x", "1e3", ""]
        {
            assert!(matches!(read(bad), Float::Unreadable), "{bad}");
        }
    }

    #[test]
    fn writes_plain_text() {
        for (from, to) in [("-0", "0"), ("1.500", "1.5"), ("100", "100"), ("0.010", "0.01"), ("-7.0", "-7")] {
            assert_eq!(parse(from).map(text).as_deref(), Some(to));
        }
        assert_eq!(text(Decimal::MAX), "79228162514264337593543950335");
    }

    #[test]
    fn reads_floats_as_their_shortest_decimal() {
        for (from, to) in [
            ("1e-7", "0.0000001"),
            ("1.5e+21", "1500000000000000000000"),
            ("0.1", "0.1"),
            ("-2.5e1", "-25"),
            ("0", "0"),
        ] {
            let Float::Exact(value) = parse_float(from) else { panic!("{from}") };
            assert_eq!(text(value), to);
        }
        // The largest float that is read has 28 digits before the point.
        let Float::Exact(value) = parse_float("9.5e27") else { panic!("9.5e27") };
        assert_eq!(text(value), "9500000000000000000000000000");
        for huge in ["-1e28", "-1e+300", "-1e2147483647"] {
            assert!(matches!(parse_float(huge), Float::TooLarge { negative: true }), "{huge}");
        }
        for bad in ["5e-324", "1e-2147483647", "1e99999999999", "NaN", "Infinity", "inf"] {
            assert!(matches!(parse_float(bad), Float::Unreadable), "{bad}");
        }
    }
}
