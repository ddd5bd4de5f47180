//! Writes files that the crate includes: the list of worked examples for the tests, because a test in a browser cannot read a
//! folder, and the standard program in English alone, because a module has no use for its other languages.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let project = env::var("CARGO_MANIFEST_DIR")?;
    let out = env::var("OUT_DIR")?;
    let examples = examples(&Path::new(&project).join("tests/examples"))?;
    fs::write(Path::new(&out).join("examples.rs"), examples)?;
    let standard = Path::new(&project).join("www/programs/standard.json");
    println!("cargo::rerun-if-changed={}", standard.display());
    fs::write(Path::new(&out).join("standard.json"), in_english(&fs::read_to_string(standard)?))?;
    Ok(())
}

fn examples(folder: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut entries = Vec::new();
    // A packaged crate comes without its tests.
    for file in fs::read_dir(folder).into_iter().flatten() {
        let path = file?.path();
        if let (Some(id), Some(place)) = (path.file_stem().and_then(|stem| stem.to_str()), path.to_str()) {
            entries.push(format!("    ({id:?}, include_str!({place:?})),\n"));
        }
    }
    entries.sort();
    Ok(format!("&[\n{}]\n", entries.concat()))
}

/// JSON text with the English text in place of each object that begins with one, and without space between values.
fn in_english(json: &str) -> String {
    let mut english = String::new();
    let mut rest = json;
    while let Some(token) = next_token(&mut rest) {
        let mut after = rest;
        let begins =
            token == "{" && next_token(&mut after) == Some("\"en\"") && next_token(&mut after) == Some(":");
        if !begins {
            english.push_str(token);
            continue;
        }
        english.push_str(next_token(&mut after).unwrap_or_default());
        // The texts of other languages have no braces outside of quotes.
        while next_token(&mut after).is_some_and(|token| token != "}") {}
        rest = after;
    }
    english
}

/// A text with its quotes, a sign, or the characters of any other value; `None` at the end.
fn next_token<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let text = rest.trim_start();
    let first = text.chars().next()?;
    let is_sign = |each: char| "{}[]:,".contains(each);
    let length = match first {
        '"' => {
            let mut is_escaped = true;
            let end = text.find(|each| {
                let ends = each == '"' && !is_escaped;
                is_escaped = each == '\\' && !is_escaped;
                ends
            });
            end? + 1
        }
        _ if is_sign(first) => 1,
        _ => text.find(|each: char| is_sign(each) || each.is_whitespace()).unwrap_or(text.len()),
    };
    let (token, after) = text.split_at(length);
    *rest = after;
    Some(token)
}
