//! The operations of decimals against exact fractions.
#![cfg(not(target_arch = "wasm32"))]

use num_bigint::{BigInt, BigUint, Sign};
use partner_calculators::number::{self, Arithmetic, Tracked};

const PAIRS: u32 = 1_000_000;

/// Numbers of every size and number of decimals, from a small generator, which is enough to test arithmetic.
struct Numbers(u64);

/// A number as text, and as units of 10^−28.
struct Pair {
    text: String,
    units: BigInt,
}

impl Numbers {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        self.0 >> 32
    }

    fn next(&mut self) -> Pair {
        let digits = 1 + self.bits() % 28;
        let coefficient =
            (u128::from(self.bits()) << 64 | u128::from(self.bits()) << 32 | u128::from(self.bits()))
                % 10_u128.pow(digits as u32);
        let decimals = (self.bits() % digits) as usize;
        let written = format!("{coefficient:0width$}", width = decimals + 1);
        let (whole, fraction) = written.split_at(written.len() - decimals);
        let sign = ["", "-"][self.bits() as usize % 2];
        let point = if fraction.is_empty() { "" } else { "." };
        let size = BigUint::from(coefficient) * BigUint::from(10_u8).pow(28 - decimals as u32);
        let sign_of = if sign.is_empty() { Sign::Plus } else { Sign::Minus };
        Pair { text: format!("{sign}{whole}{point}{fraction}"), units: BigInt::from_biguint(sign_of, size) }
    }
}

fn tracked(text: &str) -> Tracked {
    number::parse(text).map(Tracked::from).unwrap_or_else(|| panic!("{text}"))
}

/// The units of 10^−28 in a settled number.
fn units(number: &Tracked) -> BigInt {
    let text = number::text(number.settle());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{fraction:0<28}").parse().expect("digits")
}

/// Whether a result is the fraction `exact ÷ of` to 26 significant digits, or to 27 decimals. A digit is lost where the
/// digits before it end in zeros by chance.
fn is_close(found: &Tracked, exact: &BigInt, of: &BigInt) -> bool {
    let found = units(found) * of;
    let distance = (&found - exact).magnitude().clone();
    distance <= of.magnitude() * BigUint::from(10_u8)
        || distance * BigUint::from(10_u8).pow(26) <= *exact.magnitude()
}

#[test]
fn operations_are_those_of_exact_fractions() {
    let one = BigInt::from(10_u8).pow(28);
    let (mut numbers, mut compared) = (Numbers(1), 0_u32);
    for _ in 0..PAIRS {
        let (a, b) = (numbers.next(), numbers.next());
        let (x, y) = (tracked(&a.text), tracked(&b.text));
        let cases = [
            ("+", x.plus(&y), &a.units + &b.units, BigInt::from(1)),
            ("−", x.minus(&y), &a.units - &b.units, BigInt::from(1)),
            ("×", x.times(&y), &a.units * &b.units, one.clone()),
            ("÷", x.over(&y), &a.units * &one, b.units.clone()),
        ];
        for (sign, found, exact, of) in cases {
            if of.sign() == Sign::NoSign || !found.fits() {
                continue;
            }
            assert!(
                is_close(&found, &exact, &of),
                "{} {sign} {}: {}",
                a.text,
                b.text,
                number::text(found.settle())
            );
            compared += 1;
        }
        assert_eq!(x.order(&y), a.units.cmp(&b.units), "{} and {}", a.text, b.text);
    }
    assert!(compared > 3 * PAIRS, "only {compared} operations were compared");
}

#[test]
fn a_result_of_a_number_that_does_not_fit_does_not_fit() {
    let largest = tracked("9999999999999999999999999999");
    let beyond = largest.times(&largest);
    assert!(!beyond.fits());
    let one = Tracked::ONE;
    let results = [
        beyond.plus(&one),
        one.minus(&beyond),
        beyond.times(&Tracked::ZERO),
        one.over(&beyond),
        beyond.over(&largest),
        beyond.negative(),
        beyond.floor(),
        beyond.ceil(),
        beyond.round(2),
    ];
    let fitting: Vec<_> = results.iter().enumerate().filter(|(_, result)| result.fits()).collect();
    assert!(fitting.is_empty(), "{fitting:?}");
    assert!(!one.over(&Tracked::ZERO).fits());
}
