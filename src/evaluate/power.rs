//! Powers: any number to a whole exponent, and 2 to any exponent.

use super::kept::MAX_MONTHS;
use super::{Arithmetic, Evaluator};
use crate::image::Node;
use crate::number;

/// The natural logarithm of 2, to 27 decimals.
const LN_2: &str = "0.693147180559945309417232121";

/// An upper bound on the digits that `LN_2` omits.
const LN_2_ERROR: f32 = 1e-27;

/// The maximum number of doublings or halvings: 2⁻⁹⁶ rounds to 0 at 28 decimals; 2⁹⁶ overflows the 96-bit
/// coefficient.
const MAX_DOUBLINGS: u32 = 96;

impl<N: Arithmetic> Evaluator<'_, N> {
    pub(super) fn power(&mut self, base: Node, exponent: Node) -> N {
        let base = self.number(base);
        let exponent = self.number(exponent).to_count().filter(|&exponent| exponent <= MAX_MONTHS);
        let power = exponent.map(|exponent| (0..exponent).fold(N::ONE, |power, _| power.times(&base)));
        self.bounded(power)
    }

    pub(super) fn power_of_two(&mut self, exponent: Node) -> N {
        let power = two_to(&self.number(exponent));
        self.bounded(power)
    }
}

/// 2 to the power of x: a power series for the fraction of x, then doubled or halved once per whole unit. `None` if
/// the power is too large.
fn two_to<N: Arithmetic>(x: &N) -> Option<N> {
    let whole = x.floor();
    let shrinks = whole.is_below(&N::ZERO);
    let size = if shrinks { whole.negative() } else { whole };
    let times = match size.to_count().filter(|&times| times <= MAX_DOUBLINGS) {
        None if shrinks => return Some(N::ZERO),
        times => times?,
    };
    let two = N::from_count(2);
    let mut power = series(&x.minus(&whole));
    for _ in 0..times {
        power = if shrinks { power.over(&two) } else { power.times(&two) };
    }
    Some(power)
}

/// 2 to the power of a fraction: the exponential series of `fraction` × ln 2. The terms after the 39th are
/// below the last decimal.
fn series<N: Arithmetic>(fraction: &N) -> N {
    // A whole exponent skips the series, so the power stays exact.
    if fraction.is(&N::ZERO) {
        return N::ONE;
    }
    let ln_2 = N::from_decimal(number::parse(LN_2).unwrap_or_default()).within(LN_2_ERROR);
    let step = fraction.times(&ln_2);
    let (mut sum, mut term) = (N::ONE, N::ONE);
    for place in 1..40 {
        term = term.times(&step).over(&N::from_count(place));
        sum = sum.plus(&term);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Tracked;

    fn two(x: &str) -> String {
        let x = number::parse(x).map(Tracked::from).expect("a number");
        number::text(two_to(&x).expect("a power").settle())
    }

    #[test]
    fn whole_powers_are_exact() {
        assert_eq!(two("0"), "1");
        assert_eq!(two("-1"), "0.5");
        assert_eq!(two("-10"), "0.0009765625");
        assert_eq!(two("10"), "1024");
    }

    #[test]
    fn fractions_have_more_than_twenty_decimals() {
        // √2, 2^(−3/7) and 2^(−0.1), computed independently to fifty digits.
        for (x, power) in [
            ("0.5", "1.414213562373095048801688"),
            ("-0.428571428571428571428571429", "0.7429971445684742123999266"),
            ("-0.1", "0.933032991536807415981343"),
        ] {
            assert!(two(x).starts_with(power), "{x}: {}", two(x));
        }
    }

    #[test]
    fn what_is_too_small_is_nothing_and_what_is_too_large_has_a_reason() {
        assert_eq!(two("-3650"), "0");
        assert_eq!(two("-9999999999999999999999999999"), "0");
        assert!(!two_to(&Tracked::from_count(97)).is_some_and(|power| power.fits()));
        assert_eq!(two_to(&Tracked::from_count(10_000)), None);
    }
}
