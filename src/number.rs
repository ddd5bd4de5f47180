//! Decimal text in and out.
//!
//! `Decimal`'s own parser accepts more than the contract does (underscores,
//! rounding of long strings) and its `Display` drags the formatting machinery
//! into the module, so both directions are written here over its three limbs.

use rust_decimal::Decimal;

/// Longest number that is read, in digits: the most that fit whatever they are.
const MAX_DIGITS: usize = 28;

/// What a JavaScript number turned out to be.
pub enum Float {
    /// Its shortest round-trip decimal.
    Exact(Decimal),
    /// A number beyond every bound of the spec.
    TooLarge {
        /// Below zero.
        negative: bool,
    },
    /// NaN, infinite, or with more decimals than a decimal can hold.
    Unreadable,
}

/// Reads `-?digits[.digits]` of at most 28 digits; anything else is `None`.
///
/// ```
/// use partner_calculators::number;
/// assert_eq!(number::parse("-12.50").map(number::text).as_deref(), Some("-12.5"));
/// assert!(number::parse("1e3").is_none() && number::parse(" 1").is_none());
/// ```
pub fn parse(text: &str) -> Option<Decimal> {
    let (negative, rest) = sign(text);
    let (whole, fraction) = match rest.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (rest, ""),
    };
    if whole.is_empty() {
        return None;
    }
    digits(negative, whole, fraction, 0)
}

/// Reads a float written as `-?digits[.digits][e±digits]`, as JavaScript's `String` and Rust's `{:e}` write it.
pub fn parse_float(text: &str) -> Float {
    let (negative, rest) = sign(text);
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let Ok(exponent) = exponent.trim_start_matches('+').parse::<i32>() else {
        return Float::Unreadable;
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if !whole.starts_with(|c: char| c.is_ascii_digit()) {
        return Float::Unreadable;
    }
    // A double has at most 17 significant digits, so only its size can be too much.
    let leading = i32::try_from(whole.len()).unwrap_or(i32::MAX);
    if whole != "0" && leading.saturating_add(exponent) > MAX_DIGITS as i32 {
        return Float::TooLarge { negative };
    }
    digits(negative, whole, fraction, exponent).map_or(Float::Unreadable, Float::Exact)
}

/// The shortest plain text: no exponent, no trailing zeros, no negative zero.
pub fn text(value: Decimal) -> String {
    if value.is_zero() {
        return String::from("0");
    }
    let bits = value.unpack();
    let mut limbs = [bits.lo, bits.mid, bits.hi];
    let mut reversed = Vec::with_capacity(32);
    while limbs != [0; 3] {
        reversed.push(b'0' + divide_by_ten(&mut limbs));
    }
    let scale = bits.scale as usize;
    while reversed.len() <= scale {
        reversed.push(b'0');
    }
    let zeros = reversed.iter().take(scale).take_while(|&&digit| digit == b'0').count();
    let mut out = String::with_capacity(reversed.len() + 2);
    if bits.negative {
        out.push('-');
    }
    for (position, &digit) in reversed.iter().enumerate().skip(zeros).rev() {
        out.push(char::from(digit));
        if position == scale && scale > zeros {
            out.push('.');
        }
    }
    out
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    }
}

/// `whole.fraction × 10^exponent` over at most 28 digits.
fn digits(negative: bool, whole: &str, fraction: &str, exponent: i32) -> Option<Decimal> {
    if whole.len() + fraction.len() > MAX_DIGITS {
        return None;
    }
    let mut limbs = [0_u32; 3];
    for byte in whole.bytes().chain(fraction.bytes()) {
        if !byte.is_ascii_digit() {
            return None;
        }
        times_ten_plus(&mut limbs, u64::from(byte - b'0'));
    }
    let mut scale = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
    while scale < 0 {
        times_ten_plus(&mut limbs, 0);
        scale += 1;
    }
    let scale = u32::try_from(scale).ok().filter(|&scale| scale <= MAX_DIGITS as u32)?;
    let [lo, mid, hi] = limbs;
    let negative = negative && limbs != [0; 3];
    Some(Decimal::from_parts(lo, mid, hi, negative, scale))
}

fn times_ten_plus(limbs: &mut [u32; 3], digit: u64) {
    let mut carry = digit;
    for limb in limbs {
        let product = u64::from(*limb) * 10 + carry;
        *limb = product as u32;
        carry = product >> 32;
    }
}

/// Divides in place and gives the remainder.
fn divide_by_ten(limbs: &mut [u32; 3]) -> u8 {
    let mut remainder = 0_u64;
    for limb in limbs.iter_mut().rev() {
        let part = remainder << 32 | u64::from(*limb);
        *limb = (part / 10) as u32;
        remainder = part % 10;
    }
    remainder as u8
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
        assert!(matches!(parse_float("-1e+300"), Float::TooLarge { negative: true }));
        for bad in ["5e-324", "NaN", "Infinity", "inf"] {
            assert!(matches!(parse_float(bad), Float::Unreadable), "{bad}");
        }
    }
}
