//! The number of decimals in each currency's minor unit, as in ISO 4217.

// Currency codes by number of decimals, concatenated at three letters each. All other currencies have two
// decimals.
const NONE: &str = "BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF";
const THREE: &str = "BHDIQDJODKWDLYDOMRTND";
const FOUR: &str = "CLFUYW";

/// The decimals of a currency's minor unit; `None` if `code` is not three uppercase letters.
pub fn minor_units(code: &str) -> Option<u32> {
    let shaped = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_in = |codes: &str| codes.as_bytes().chunks_exact(3).any(|known| known == code.as_bytes());
    shaped.then_some(match () {
        () if is_in(NONE) => 0,
        () if is_in(THREE) => 3,
        () if is_in(FOUR) => 4,
        () => 2,
    })
}
