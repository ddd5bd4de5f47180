//! Writes a float as text. Only callers in Rust send floats: JavaScript writes its numbers as text before they cross.

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    /// The shortest text that reads as the same float.
    #[wasm_bindgen(js_name = String)]
    fn shortest(float: f64) -> String;
}

/// The shortest text that reads as the same float.
#[cfg(not(target_arch = "wasm32"))]
fn shortest(float: f64) -> String {
    format!("{float:e}")
}

/// The shortest digits that read as the same float.
pub fn float_text(float: f64) -> String {
    in_digits(&shortest(float))
}

/// Larger exponents than those of floats change nothing, because no number that large or small is accepted.
const MAX_EXPONENT: i32 = 400;

/// Writes a number in digits that may have an exponent, as JavaScript's `String` and Rust's `{:e}` write it. A text that
/// is not a number stays one.
fn in_digits(text: &str) -> String {
    let Some((number, exponent)) = text.split_once('e') else { return text.to_owned() };
    let Ok(exponent) = exponent.parse::<i32>() else { return text.to_owned() };
    let exponent = exponent.clamp(-MAX_EXPONENT, MAX_EXPONENT);
    let (sign, size) = number.strip_prefix('-').map_or(("", number), |size| ("-", size));
    let (whole, decimals) = size.split_once('.').unwrap_or((size, ""));
    let digits = [whole, decimals].concat();
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return text.to_owned();
    }
    // The number of digits before the point.
    let point = whole.len() as i32 + exponent;
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    if point <= 0 {
        return format!("{sign}0.{}{digits}", zeros(-point));
    }
    let digits = format!("{digits}{}", zeros(point - digits.len() as i32));
    let (whole, decimals) = digits.split_at(point as usize);
    if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{self, Number};

    #[test]
    fn floats_are_read_as_their_shortest_decimal() {
        for (from, to) in [
            ("1e-7", "0.0000001"),
            ("1.5e+21", "1500000000000000000000"),
            ("0.1", "0.1"),
            ("-2.5e1", "-25"),
            ("1.25e1", "12.5"),
            ("1.25e0", "1.25"),
            ("0", "0"),
            ("1e-28", "0.0000000000000000000000000001"),
            ("9.5e27", "9500000000000000000000000000"),
        ] {
            assert_eq!(in_digits(from), to);
            assert!(matches!(number::read(to, true), Number::Exact(_)), "{to}");
        }
        for huge in ["-1e28", "-1e+300", "-1e2147483647"] {
            let read = number::read(&in_digits(huge), true);
            assert!(matches!(read, Number::TooLarge { negative: true }), "{huge}");
        }
        for small in ["5e-324", "1e-2147483647"] {
            assert!(matches!(number::read(&in_digits(small), true), Number::TooManyDigits), "{small}");
        }
        for bad in ["1e99999999999", "NaN", "Infinity", "inf", "1e", "1ex", "e5"] {
            assert!(matches!(number::read(&in_digits(bad), true), Number::Unreadable), "{bad}");
        }
    }
}
