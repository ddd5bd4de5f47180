//! Prints the event ROI with the reason for each figure:
//! `cargo run --example event_roi -- sponsorship=40000 qualifiedLeads=90`

use partner_calculators::{Cell, Data, Model, Program, number};

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
        println!("    {}", with_values(&explanation.formula, &explanation.terms));
    }
    for notice in &result.notices {
        println!("{:?}: {}", notice.level, notice.code);
    }
    Ok(())
}

/// `sponsorship=40000` as inputs.
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

/// The formula with each name replaced by what it came to.
fn with_values(formula: &str, terms: &[partner_calculators::Term]) -> String {
    let characters: Vec<char> = formula.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    for term in terms.iter().filter(|term| !characters[term.start..term.end].contains(&'(')) {
        out.extend(&characters[at..term.start]);
        out.push_str(&shown(&term.value));
        at = term.end;
    }
    out.extend(&characters[at..]);
    out
}
