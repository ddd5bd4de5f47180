//! Paths of inputs and program fields: `campaigns[2].cost`, `program.tiers[1].requirements.revenue`.

#[cfg(feature = "programs")]
use crate::number;

#[cfg(feature = "programs")]
/// `prefix.name`, or `name` alone if the prefix is empty.
pub fn member(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { [prefix, ".", name].concat() }
}

#[cfg(feature = "programs")]
/// `prefix[index]`.
pub fn element(prefix: &str, index: usize) -> String {
    [prefix, "[", &number::text(index.into()), "]"].concat()
}

/// Splits the text at the first `sign`, an ASCII character; `None` if the text does not contain it.
pub fn split_once(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}
