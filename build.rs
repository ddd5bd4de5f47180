//! Writes the list of worked examples for the tests, because a test in a browser cannot read a folder.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("tests/examples");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=build.rs");
    let mut entries = Vec::new();
    // A packaged crate comes without its tests.
    for file in fs::read_dir(&folder).into_iter().flatten() {
        let path = file?.path();
        if let (Some(id), Some(place)) = (path.file_stem().and_then(|stem| stem.to_str()), path.to_str()) {
            entries.push(format!("    ({id:?}, include_str!({place:?})),\n"));
        }
    }
    entries.sort();
    fs::write(Path::new(&env::var("OUT_DIR")?).join("examples.rs"), format!("&[\n{}]\n", entries.concat()))?;
    Ok(())
}
