//! Writes the definition of each calculator, and of the rules for programs, into a folder as JSON: `text` is
//! the form that the core module reads, `described` the description over the standard program. Next to it, the
//! folder `linked` has a folder for each ready-made program with the calculators linked with that program, in the
//! form that the answer module reads, and the folder `translated` the same by language, as far as the language changes
//! something. Also writes files next to the folder: `calculators.json` has the calculators'
//! ids in order; `module.json` has the modules' version, and the reasons for missing figures in the order of their
//! numbers at the boundary, and the codes of problems likewise; `steps.json` has the units of the named steps;
//! `program.json` has the names of a program's fields and lists; `ranges.json` has the published ranges that each
//! calculator compares with; the folder `trees` has the formulas as trees, and the folder `shapes` the steps around them.
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
    let (trees, shapes) = (folder.join("../trees"), folder.join("../shapes"));
    // Start from empty folders, because files of a removed or renamed calculator would otherwise be shipped.
    for folder in [&folder, &trees, &shapes] {
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
        fs::write(shapes.join(&file), model.shape(calculator.id)?.to_json())?;
    }
    link_programs(&folder.join(".."))?;
    let rules = Plan::new(&PROGRAM_RULES).map_err(|error| format!("{error:?}"))?;
    let rules = definition(definition::write(&rules.template()), None, &rules);
    fs::write(folder.join("rules.json"), rules.to_json())?;
    fs::write(folder.join("../steps.json"), steps()?.to_json())?;
    fs::write(folder.join("../program.json"), program_names().to_json())?;
    fs::write(folder.join("../ranges.json"), ranges()?.to_json())?;
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

/// Links every calculator with every ready-made program: in English in the folder `linked`, and in the folder
/// `translated` in each other language that changes something.
#[cfg(not(target_arch = "wasm32"))]
fn link_programs(package: &std::path::Path) -> Result<(), Box<dyn std::error::Error>> {
    use std::fs;

    use partner_calculators::Data;

    let (linked, translated) = (package.join("linked"), package.join("translated"));
    clear(&linked)?;
    clear(&translated)?;
    let mut languages = names_in("www/locales")?;
    // The glossary is a file beside the languages' folders.
    languages.retain(|name| !name.contains('.'));
    for name in names_in("www/programs")? {
        let Some(id) = name.strip_suffix(".json").filter(|id| !id.ends_with(".schema")) else { continue };
        let program = Data::from_json(&fs::read_to_string(project().join("www/programs").join(&name))?)?;
        let english = linked_in(&program, "en")?;
        write_all(&linked.join(id), english.iter())?;
        for language in languages.iter().filter(|language| *language != "en") {
            let own = linked_in(&program, language)?;
            let changed = own.iter().zip(&english).filter(|(own, english)| own != english);
            write_all(&translated.join(language).join(id), changed.map(|(own, _)| own))?;
        }
    }
    Ok(())
}

#[cfg(not(target_arch = "wasm32"))]
fn project() -> &'static std::path::Path {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names of the files and folders in a folder of the project.
#[cfg(not(target_arch = "wasm32"))]
fn names_in(folder: &str) -> std::io::Result<Vec<String>> {
    let name = |file: std::io::Result<std::fs::DirEntry>| {
        file.map(|file| file.file_name().to_string_lossy().into_owned())
    };
    let mut names = std::fs::read_dir(project().join(folder))?.map(name).collect::<Result<Vec<_>, _>>()?;
    names.sort();
    Ok(names)
}

/// The definition of every calculator, linked with a program in one language.
#[cfg(not(target_arch = "wasm32"))]
fn linked_in(
    program: &partner_calculators::Data,
    language: &str,
) -> Result<Vec<(&'static str, String)>, Box<dyn std::error::Error>> {
    use partner_calculators::calculators::CALCULATORS;
    use partner_calculators::{Linked, Model, Program};

    let model = Model::new(Program::read_in(program, language).map_err(|problems| format!("{problems:?}"))?);
    let mut all = Vec::with_capacity(CALCULATORS.len());
    for calculator in CALCULATORS {
        let Linked { plan, text, .. } = model.linked(calculator.id)?;
        let described = without_formulas(model.describe(calculator.id)?);
        all.push((calculator.id, definition(text, Some(described), plan).to_json()));
    }
    Ok(all)
}

/// Writes definitions by calculator into a folder.
#[cfg(not(target_arch = "wasm32"))]
fn write_all<'d>(
    folder: &std::path::Path,
    definitions: impl Iterator<Item = &'d (&'static str, String)>,
) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for (calculator, definition) in definitions {
        std::fs::write(folder.join(format!("{calculator}.json")), definition)?;
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

/// The published ranges by calculator: the columns with their units, and the rows as texts.
#[cfg(not(target_arch = "wasm32"))]
fn ranges() -> Result<partner_calculators::Data, Box<dyn std::error::Error>> {
    use partner_calculators::calculators::CALCULATORS;
    use partner_calculators::{Data, Plan};

    let mut all = Data::object();
    for calculator in CALCULATORS {
        let plan = Plan::new(calculator).map_err(|error| format!("{}: {error:?}", calculator.id))?;
        all.put(calculator.id, Data::List(plan.ranges().map(|range| used_rows(calculator, range)).collect()));
    }
    Ok(all)
}

/// The rows of a published range that a calculator compares with: all of them, or the one that its formulas name, as in
/// `typical.pipeline("online")`.
#[cfg(not(target_arch = "wasm32"))]
fn used_rows(
    calculator: &partner_calculators::schema::Calculator,
    range: &partner_calculators::program::typical::Range,
) -> partner_calculators::Data {
    use partner_calculators::Data;

    let is_named = |key: &str| {
        let named = format!("typical.{}(\"{key}\")", range.id);
        calculator.defines.iter().any(|define| define.text.contains(&named))
    };
    let key = |row: &&&[&'static str]| row.first().copied().unwrap_or_default();
    let named: Vec<_> = range.rows.iter().filter(|row| is_named(key(row))).collect();
    let rows = if named.is_empty() { range.rows.iter().collect() } else { named };
    let texts = |row: &&[&'static str]| Data::List(row.iter().map(|text| (*text).into()).collect());
    let units = range.columns.iter().map(|(id, unit)| ((*id).into(), unit.id().into())).collect();
    Data::object()
        .with("id", range.id.into())
        .with("units", Data::Map(units))
        .with("rows", Data::List(rows.into_iter().map(texts).collect()))
}

/// The names of a program's fields, and for each list its name and those of its columns.
#[cfg(not(target_arch = "wasm32"))]
fn program_names() -> partner_calculators::Data {
    use partner_calculators::Data;
    use partner_calculators::program::{FIELDS, LISTS, List};
    use partner_calculators::schema::Field;

    let names = |fields: &[Field]| Data::List(fields.iter().map(|field| field.id.into()).collect());
    let list = |list: &List| Data::object().with("id", list.id.into()).with("columns", names(list.fields));
    let lists = Data::List(LISTS.iter().map(list).collect());
    Data::object().with("fields", names(FIELDS)).with("lists", lists)
}

/// Does nothing on WebAssembly, because a browser has no files.
#[cfg(target_arch = "wasm32")]
fn main() {}
