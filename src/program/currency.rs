//! ISO 4217: how many decimals a currency's minor unit has.

const NONE: &[&str] = &[
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
    "XOF", "XPF",
];
const THREE: &[&str] = &["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];
const FOUR: &[&str] = &["CLF", "UYW"];

/// The decimals of a currency's minor unit; `None` for what cannot be a currency's code.
pub fn minor_units(code: &str) -> Option<u32> {
    let shaped = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_in = |list: &[&str]| list.contains(&code);
    shaped.then_some(match () {
        () if is_in(NONE) => 0,
        () if is_in(THREE) => 3,
        () if is_in(FOUR) => 4,
        () => 2,
    })
}
