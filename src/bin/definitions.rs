//! Writes each calculator's definition, and the rules for programs, into a folder, as JSON: `text` is what the module
//! reads, `described` what `describe` gives over the standard program. Beside the folder, the calculators' ids in order.
//!
//! `cargo run --bin definitions -- <folder>`

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::path::PathBuf;
    use std::{env, fs};

    use partner_calculators::calculators::CALCULATORS;
    use partner_calculators::calculators::program_rules::PROGRAM_RULES;
    use partner_calculators::{Data, Model, Program, definition};

    let folder = env::args().nth(1).ok_or("Name the folder that the definitions are written to.")?;
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;
    // The definition of a calculator that was removed or renamed would be shipped.
    for file in fs::read_dir(&folder)? {
        fs::remove_file(file?.path())?;
    }
    let model = Model::new(Program::standard().map_err(|problems| format!("{problems:?}"))?);
    for calculator in CALCULATORS {
        let described = model.describe(calculator.id)?;
        let text = definition::write(calculator);
        let definition = Data::object().with("text", text.into()).with("described", described);
        fs::write(folder.join(format!("{}.json", calculator.id)), definition.to_json())?;
    }
    let rules = Data::object().with("text", definition::write(&PROGRAM_RULES).into());
    fs::write(folder.join("rules.json"), rules.to_json())?;
    let ids = Data::List(CALCULATORS.iter().map(|calculator| calculator.id.into()).collect());
    fs::write(folder.join("../calculators.json"), ids.to_json())?;
    Ok(())
}

/// There are no files in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
