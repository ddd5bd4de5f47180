//! Reads the inputs of a call: the flat ones in one text, the others one by one.

use crate::value::Data;
use crate::value::path::split_once;

/// The inputs that crossed together in one text, then the others.
pub fn with_texts(texts: &str, others: Data) -> Data {
    let mut entries = Vec::new();
    let mut left = texts;
    while let Some((name, (value, rest))) =
        split_once(left, 0).and_then(|(name, rest)| Some((name, split_once(rest, 0)?)))
    {
        let written = value.get(1..).unwrap_or_default().to_owned();
        let is_text = value.as_bytes().first() == Some(&b't');
        entries.push((name.to_owned().into(), if is_text { written.into() } else { Data::Written(written) }));
        left = rest;
    }
    match others {
        Data::Null => Data::Map(entries),
        Data::Map(more) => {
            entries.extend(more);
            Data::Map(entries)
        }
        other => other,
    }
}
