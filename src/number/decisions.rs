//! Records decisions: the results of comparisons and of `floor` during a calculation. If two values of an input lead to
//! the same decisions, then all formulas take the same branches, bands and steps.

/// Runs a calculation and returns a hash of its decisions, in order. Rounding to a minor unit is not a decision,
/// because it changes with almost every value of an input.
pub fn watch(work: impl FnOnce()) -> u64 {
    state::change(|_| Some(0));
    work();
    state::change(|_| None).unwrap_or_default()
}

/// Runs arithmetic without recording its decisions.
pub fn ignore<R>(work: impl FnOnce() -> R) -> R {
    let outside = state::change(|_| None);
    let result = work();
    state::change(|_| outside);
    result
}

/// Records a decision while `watch` runs.
#[inline(never)]
pub fn record(decision: u64) {
    // FNV-1a over 64-bit words, rotated so that equal decisions in a row do not cancel out.
    state::change(|hash| {
        hash.map(|hash| (hash ^ decision.wrapping_add(1)).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23))
    });
}

/// The hash, if decisions are being recorded. A module for the web has one thread.
#[cfg(target_arch = "wasm32")]
mod state {
    use core::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

    static IS_WATCHING: AtomicBool = AtomicBool::new(false);
    static HASH: AtomicU64 = AtomicU64::new(0);

    /// Changes the hash, and returns the one before.
    pub fn change(next: impl FnOnce(Option<u64>) -> Option<u64>) -> Option<u64> {
        let before = IS_WATCHING.load(Relaxed).then(|| HASH.load(Relaxed));
        let after = next(before);
        IS_WATCHING.store(after.is_some(), Relaxed);
        HASH.store(after.unwrap_or_default(), Relaxed);
        before
    }
}

/// The hash of each thread, if decisions are being recorded in it.
#[cfg(not(target_arch = "wasm32"))]
mod state {
    std::thread_local! {
        static HASH: core::cell::Cell<Option<u64>> = const { core::cell::Cell::new(None) };
    }

    /// Changes the hash, and returns the one before.
    pub fn change(next: impl FnOnce(Option<u64>) -> Option<u64>) -> Option<u64> {
        let before = HASH.get();
        HASH.set(next(before));
        before
    }
}
