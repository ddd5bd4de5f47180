//! Texts of a program in several languages: an object of texts by language, where the program has a text that people
//! read. They are resolved before the program is read, so that calculators know one text for each.
//! `www/src/core/boundary/texts.ts` does the same for the modules, which get resolved programs.

use crate::value::Data;

/// The place of a value in a program, which decides whether an object is a text in several languages.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// No text.
    Other,
    /// A text.
    Text,
    /// An object whose values are texts: a benefit's texts by tier, a row of a table.
    Texts,
    /// The value of a preset: a text, or the rows of a table.
    Preset,
}

/// The program with one text for each text in several languages: the one for `locale`, else for its base language,
/// else English, else the first.
pub fn localized(program: &Data, locale: &str) -> Data {
    resolved(program, Place::Other, locale)
}

/// A map of texts by name, in which the text for `locale` replaces each text in several languages.
pub fn localized_texts(texts: &Data, locale: &str) -> Data {
    resolved(texts, Place::Texts, locale)
}

fn resolved(data: &Data, place: Place, locale: &str) -> Data {
    match data {
        Data::Map(texts) if matches!(place, Place::Text | Place::Preset) && !texts.is_empty() => {
            match chosen(data, locale) {
                text @ (Data::Text(_) | Data::Null) => text.clone(),
                _ => Data::Other,
            }
        }
        Data::Map(entries) => {
            let mut read = Vec::with_capacity(entries.len());
            for (key, value) in entries {
                read.push((key.clone(), resolved(value, inside(place, key), locale)));
            }
            Data::Map(read)
        }
        Data::List(items) => {
            let item = if place == Place::Preset { Place::Texts } else { Place::Other };
            Data::List(items.iter().map(|each| resolved(each, item, locale)).collect())
        }
        other => other.clone(),
    }
}

fn inside(place: Place, key: &str) -> Place {
    match (place, key) {
        (Place::Texts, _) | (_, "name" | "approver" | "disclaimer") => Place::Text,
        (_, "values") => Place::Texts,
        (_, "value") => Place::Preset,
        _ => Place::Other,
    }
}

/// The text for a locale among texts by language.
fn chosen<'d>(texts: &'d Data, locale: &str) -> &'d Data {
    let entries = texts.entries();
    let base = locale.split('-').next().unwrap_or_default();
    let of = |language: &str| entries.iter().find(|(key, _)| key.eq_ignore_ascii_case(language));
    let found = of(locale).or_else(|| of(base)).or_else(|| of("en")).or(entries.first());
    found.map_or(&Data::Null, |(_, text)| text)
}
