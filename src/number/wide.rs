//! 192-bit whole numbers in limbs, wide enough for the product of any two coefficients, and for a coefficient
//! with all of its decimals moved in front of the point.

use core::cmp::Ordering;

/// Six limbs of 32 bits, least significant first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wide([u32; 6]);

impl Wide {
    /// Builds a number from the limbs of a coefficient, least significant first.
    pub fn new(low: u32, middle: u32, high: u32) -> Wide {
        Wide([low, middle, high, 0, 0, 0])
    }

    /// The three limbs of a coefficient; `None` if the number needs more than three limbs.
    pub fn coefficient(self) -> Option<(u32, u32, u32)> {
        match self.0 {
            [low, middle, high, 0, 0, 0] => Some((low, middle, high)),
            _ => None,
        }
    }

    /// Whether the number is 0.
    pub fn is_zero(&self) -> bool {
        self.0 == [0; 6]
    }

    /// Whether the number is odd.
    pub fn is_odd(&self) -> bool {
        let [low, ..] = self.0;
        low & 1 == 1
    }

    /// Multiplies by `factor` and adds `summand`, in place.
    pub fn times_plus(&mut self, factor: u32, summand: u32) {
        let mut carry = u64::from(summand);
        for limb in &mut self.0 {
            carry += u64::from(*limb) * u64::from(factor);
            *limb = carry as u32;
            carry >>= 32;
        }
    }

    /// Divides in place and returns the remainder; `divisor` is not 0.
    pub fn divide(&mut self, divisor: u32) -> u32 {
        let mut rest = 0;
        for limb in self.0.iter_mut().rev() {
            rest = rest << 32 | u64::from(*limb);
            if rest > 0 {
                *limb = rest.checked_div(u64::from(divisor)).unwrap_or(0) as u32;
                rest -= u64::from(*limb) * u64::from(divisor);
            }
        }
        rest as u32
    }

    /// A lower bound on the decimal digits that must be dropped until the number fits into a coefficient.
    pub fn surplus_digits(&self) -> u32 {
        let limbs = self.0.iter().rev().position(|limb| *limb > 0).map_or(0, |zeros| 6 - zeros as u32);
        // The number is at least 2^(32 × (limbs − 1)), a coefficient below 2^96, and a digit has 3.33 bits at most.
        limbs.saturating_sub(4) * 32 * 3 / 10
    }

    /// The product of two coefficients.
    pub fn product(self, other: Wide) -> Wide {
        let mut product = Wide::default();
        for limb in other.0.iter().take(3).rev() {
            product.0.rotate_right(1);
            let mut carry = 0;
            for (sum, own) in product.0.iter_mut().zip(&self.0) {
                carry += u64::from(*sum) + u64::from(*own) * u64::from(*limb);
                *sum = carry as u32;
                carry >>= 32;
            }
        }
        product
    }

    /// The sum of two numbers below 2^191.
    pub fn sum(mut self, other: Wide) -> Wide {
        let mut carry = 0;
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            carry += u64::from(*own) + u64::from(*other);
            *own = carry as u32;
            carry >>= 32;
        }
        self
    }

    /// The difference `self − other`; `other` is not larger than `self`.
    pub fn difference(mut self, other: Wide) -> Wide {
        let mut borrow = 0_i64;
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            borrow += i64::from(*own) - i64::from(*other);
            *own = borrow as u32;
            borrow >>= 32;
        }
        self
    }
}

impl From<u128> for Wide {
    fn from(number: u128) -> Self {
        let limb = |at: u32| (number >> (32 * at)) as u32;
        Wide([limb(0), limb(1), limb(2), limb(3), 0, 0])
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Wide {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.iter().rev().cmp(other.0.iter().rev())
    }
}
