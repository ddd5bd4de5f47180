//! Writes the definition of each calculator, and of the rules for programs, into a folder as JSON: `text` is
//! the form that the core module reads, `described` the description over the standard program. Next to it, the
//! folder `linked` has a folder for each ready-made program with the calculators linked with that program, in the
//! form that the answer module reads. Also writes files next to the folder: `calculators.json` has the calculators'
//! ids in order; `module.json` has the modules' version, and the reasons for missing figures in the order of their
//! numbers at the boundary, and the codes of problems likewise; `steps.json` has the units of the named steps; the folder `trees` has the formulas as
//! trees.
//!
//! `cargo run --bin definitions -- <folder>`

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::path::PathBuf;
    use std::{env, fs};

    use partner_calculators::calculators::CALCULATORS;
    use partner_calculators::calculators::program_rules::PROGRAM_RULES;
    use partner_calculators::{Code, Data, Model, Plan, Program, Reason, definition};

    let folder = env::args().nth(1).ok_or("Name the folder that the definitions are written to.")?;
    let folder = PathBuf::from(folder);
    let trees = folder.join("../trees");
    // Start from empty folders, because files of a removed or renamed calculator would otherwise be shipped.
    for folder in [&folder, &trees] {
        clear(folder)?;
    }
    let model = Model::new(Program::standard().map_err(|problems| format!("{problems:?}"))?);
    for calculator in CALCULATORS {
        let described = model.describe(calculator.id)?;
        let plan = Plan::new(calculator).map_err(|error| format!("{}: {error:?}", calculator.id))?;
        let definition = definition(definition::write(&plan.template()), Some(described), &plan);
        let file = format!("{}.json", calculator.id);
        fs::write(folder.join(&file), definition.to_json())?;
        fs::write(trees.join(&file), model.trees(calculator.id)?.to_json())?;
    }
    link_programs(&folder.join("../linked"))?;
    let rules = Plan::new(&PROGRAM_RULES).map_err(|error| format!("{error:?}"))?;
    let rules = definition(definition::write(&rules.template()), None, &rules);
    fs::write(folder.join("rules.json"), rules.to_json())?;
    fs::write(folder.join("../steps.json"), steps()?.to_json())?;
    let ids = Data::List(CALCULATORS.iter().map(|calculator| calculator.id.into()).collect());
    fs::write(folder.join("../calculators.json"), ids.to_json())?;
    let reasons = Data::List(Reason::ALL.iter().map(|reason| reason.id().into()).collect());
    let codes = Data::List(Code::ALL.iter().map(|code| code.id().into()).collect());
    let module = Data::object().with("version", env!("CARGO_PKG_VERSION").into());
    let module = module.with("reasons", reasons).with("codes", codes);
    fs::write(folder.join("../module.json"), module.to_json())?;
    Ok(())
}

/// A definition: what a module reads, the description, and the names behind positions.
#[cfg(not(target_arch = "wasm32"))]
fn definition(
    text: String,
    described: Option<partner_calculators::Data>,
    plan: &partner_calculators::Plan,
) -> partner_calculators::Data {
    use partner_calculators::Data;

    let definition = Data::object().with("text", text.into()).with("names", plan.names());
    match described {
        Some(described) => definition.with("described", described),
        None => definition,
    }
}

/// Makes an empty folder.
#[cfg(not(target_arch = "wasm32"))]
fn clear(folder: &std::path::Path) -> std::io::Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)
}

/// Links every calculator with every ready-made program.
#[cfg(not(target_arch = "wasm32"))]
fn link_programs(folder: &std::path::Path) -> Result<(), Box<dyn std::error::Error>> {
    use std::fs;
    use std::path::Path;

    use partner_calculators::calculators::CALCULATORS;
    use partner_calculators::{Data, Linked, Model, Program};

    clear(folder)?;
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("www/programs"))? {
        let path = file?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(id) = name.strip_suffix(".json").filter(|id| !id.ends_with(".schema")) else { continue };
        let program = Program::read(&Data::from_json(&fs::read_to_string(&path)?)?);
        let model = Model::new(program.map_err(|problems| format!("{name}: {problems:?}"))?);
        let linked = folder.join(id);
        fs::create_dir_all(&linked)?;
        for calculator in CALCULATORS {
            let Linked { plan, text, .. } = model.linked(calculator.id)?;
            let definition = definition(text, Some(without_formulas(model.describe(calculator.id)?)), plan);
            fs::write(linked.join(format!("{}.json", calculator.id)), definition.to_json())?;
        }
    }
    Ok(())
}

/// A description with an empty text for each formula: a page only asks whether there is one, and draws the trees.
#[cfg(not(target_arch = "wasm32"))]
fn without_formulas(described: partner_calculators::Data) -> partner_calculators::Data {
    use partner_calculators::Data;

    match described {
        Data::List(items) => Data::List(items.into_iter().map(without_formulas).collect()),
        Data::Map(members) => Data::Map(
            members
                .into_iter()
                .map(|(name, value)| {
                    let value = if name == "formula" { "".into() } else { without_formulas(value) };
                    (name, value)
                })
                .collect(),
        ),
        other => other,
    }
}

/// The units of the named steps, by calculator, then by the step's name without its arguments.
#[cfg(not(target_arch = "wasm32"))]
fn steps() -> Result<partner_calculators::Data, Box<dyn std::error::Error>> {
    use partner_calculators::calculators::CALCULATORS;
    use partner_calculators::{Data, Plan};

    let mut all = Data::object();
    for calculator in CALCULATORS {
        let plan = Plan::new(calculator).map_err(|error| format!("{}: {error:?}", calculator.id))?;
        let units = plan.step_units().into_iter().map(|(name, unit)| (name.into(), unit.id().into()));
        all.put(calculator.id, Data::Map(units.collect()));
    }
    Ok(all)
}

/// Does nothing on WebAssembly, because a browser has no files.
#[cfg(target_arch = "wasm32")]
fn main() {}
