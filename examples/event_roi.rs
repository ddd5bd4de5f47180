//! Prints the event ROI with the reason for each figure:
//! `cargo run --example event_roi -- sponsorship=40000 qualifiedLeads=90`

use partner_calculators::{Cell, Data, Model, Part, PartKind, Program, number};

const CALCULATOR: &str = "event-roi";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let program = Program::standard().map_err(|problems| format!("{problems:?}"))?;
    let model = Model::new(program);
    let inputs = inputs(std::env::args().skip(1))?;
    let result = model.calculate(CALCULATOR, &inputs)?;
    for (id, value) in &result.lines {
        println!("{id} = {}", shown(value));
        let explanation = model.explain(CALCULATOR, id, &inputs)?;
        println!("    {}", explanation.formula);
        let mut found = Vec::new();
        values(&explanation.tree, &mut found);
        println!("    with {}", found.join(", "));
    }
    for notice in &result.notices {
        println!("{:?}: {}", notice.level, notice.code);
    }
    Ok(())
}

/// Reads arguments such as `sponsorship=40000` as inputs.
fn inputs(arguments: impl Iterator<Item = String>) -> Result<Data, String> {
    let mut entries = Vec::new();
    for argument in arguments {
        let (name, value) =
            argument.split_once('=').ok_or_else(|| format!("{argument}: write name=value"))?;
        entries.push((name.to_owned().into(), value.to_owned().into()));
    }
    Ok(Data::Map(entries))
}

fn shown(value: &Cell) -> String {
    match value {
        Cell::Number(value) => number::text(*value),
        Cell::Text(text) => text.clone(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Missing(reason) => format!("— ({})", reason.id()),
    }
}

/// The names in a formula that were evaluated, with their values.
fn values(part: &Part, found: &mut Vec<String>) {
    if let (PartKind::Name, Some(value)) = (part.kind, &part.value) {
        found.push(format!("{} = {}", part.text, shown(value)));
    }
    part.parts.iter().for_each(|inner| values(inner, found));
}
