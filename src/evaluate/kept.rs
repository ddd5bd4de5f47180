//! K in the specification: the months that a customer stays within a number of months.

use alloc::vec::Vec;

use super::Arithmetic;

/// The maximum number of months in K, and the maximum exponent of `power`.
pub(super) const MAX_MONTHS: u32 = 1200;

/// K(1) = 1, K(m + 1) = K(m) + (1 − churn)^m. Caches the sums for one churn, because break-even searches ask
/// for one month after another.
pub(super) struct Kept<N> {
    churn: Option<N>,
    /// (1 − churn)^m for the last m in `sums`.
    power: N,
    /// K(1), K(2), …
    sums: Vec<N>,
}

impl<N: Arithmetic> Default for Kept<N> {
    fn default() -> Self {
        Kept { churn: None, power: N::ONE, sums: Vec::new() }
    }
}

impl<N: Arithmetic> Kept<N> {
    /// K(months) with a monthly churn; K(0) is 0. `None` for more months than K is computed for.
    pub fn months(&mut self, churn: &N, months: u32) -> Option<N> {
        let Some(last) = months.checked_sub(1) else { return Some(N::ZERO) };
        if months > MAX_MONTHS {
            return None;
        }
        if !self.churn.is_some_and(|known| known.is(churn)) {
            *self = Kept { churn: Some(*churn), ..Kept::default() };
        }
        let stays = N::ONE.minus(churn);
        while self.sums.len() < months as usize {
            let (before, power) = match self.sums.last() {
                Some(before) => (*before, self.power.times(&stays)),
                None => (N::ZERO, N::ONE),
            };
            self.power = power;
            self.sums.push(before.plus(&power));
        }
        self.sums.get(last as usize).copied()
    }
}
