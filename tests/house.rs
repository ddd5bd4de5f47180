//! Layering: each stage of the core uses only the stages before it.

use std::fs;
use std::path::{Path, PathBuf};

/// The stages of `src/`, lowest first. A file next to the folders, such as `model.rs`, is a stage
/// too.
const STAGES: [&str; 19] = [
    "number",
    "value",
    "schema",
    "host",
    "check",
    "terms",
    "program",
    "calculators",
    "formula",
    "image",
    "evaluate",
    "run",
    "answer",
    "analysis",
    "plan",
    "report",
    "definition",
    "model",
    "wasm",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

/// The stage of a file: the first part of its path below `src/`.
fn stage(file: &Path, src: &Path) -> String {
    let inside = file.strip_prefix(src).expect("a file of src");
    let first = inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The stages that a file uses as `crate::<stage>`, outside of its own tests.
fn used(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code = code.split("#[cfg(all(test").next().unwrap_or_default();
    let name = |rest: &str| {
        rest.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().map(str::to_owned)
    };
    code.split("crate::").skip(1).filter_map(name).filter(|name| STAGES.contains(&name.as_str())).collect()
}

#[test]
fn each_stage_uses_only_earlier_stages() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let rank = |stage: &str| STAGES.iter().position(|known| *known == stage);
    let (mut upward, mut uses) = (Vec::new(), 0);
    for file in &files {
        let own = stage(file, &src);
        if own == "lib" || own == "bin" {
            continue;
        }
        let own_rank = rank(&own).unwrap_or_else(|| panic!("{} is in no stage", file.display()));
        for other in used(&fs::read_to_string(file).expect("a file")) {
            uses += usize::from(other != own);
            if rank(&other) > Some(own_rank) {
                upward.push(format!("{} uses {other}", file.display()));
            }
        }
    }
    assert!(uses > 40, "only {uses} uses of another stage were found");
    assert!(upward.is_empty(), "{}", upward.join("\n"));
}
