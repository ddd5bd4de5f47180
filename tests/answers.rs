//! The text of an answer: decoded, it agrees with what the model calculates, explains and refuses.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::answer::Target;
use partner_calculators::{Data, Image, Linked, Model, Part, PartKind, Program, Reason, Unit, answer};
use support::{EXAMPLES, items, shown};

fn model(program: Option<&Data>) -> Model {
    Model::new(Program::read(program.unwrap_or(&Data::Null)).expect("a program without problems"))
}

fn linked(id: &str) -> Linked {
    model(None).linked(id).expect("no presets")
}

/// The examples of every calculator: id, model and inputs.
fn examples() -> impl Iterator<Item = (&'static str, Model, Data)> {
    EXAMPLES.iter().flat_map(|(id, json)| {
        let all = Data::from_json(json).expect("JSON");
        let example = |example: &Data| {
            (*id, model(example.get("program")), example.get("inputs").cloned().unwrap_or_default())
        };
        items(Some(&all)).iter().map(example).collect::<Vec<_>>()
    })
}

fn calculate(image: &Image, inputs: &str) -> String {
    text(answer::calculate(image, inputs))
}

fn explain(image: &Image, target: Target, inputs: &str) -> String {
    text(answer::explain(image, target, inputs))
}

fn many(image: &Image, lines: &[u32], rows: &str) -> String {
    text(answer::many(image, lines, rows))
}

fn text(answer: Vec<u8>) -> String {
    String::from_utf8(answer).expect("UTF-8")
}

/// Reads an answer part by part, by the grammar in `run/encode.rs`.
struct Parts<'a>(std::str::SplitTerminator<'a, char>);

impl<'a> Parts<'a> {
    fn of(answer: &'a str) -> Parts<'a> {
        Parts(answer.split_terminator('\0'))
    }

    fn text(&mut self) -> &'a str {
        self.0.next().expect("a further part")
    }

    fn count(&mut self) -> usize {
        self.text().parse().expect("a count")
    }

    /// A figure in the words of `support::shown`.
    fn figure(&mut self) -> String {
        figure(self.text())
    }
}

fn figure(part: &str) -> String {
    match part {
        "+" => "true".to_owned(),
        "-" => "false".to_owned(),
        _ => match part.strip_prefix('=') {
            Some(text) => text.replace("\u{1}0", "\0").replace("\u{1}1", "\u{1}"),
            None => Reason::ALL[part.parse::<usize>().expect("a reason")].id().to_owned(),
        },
    }
}

#[test]
fn an_answer_has_every_notice_line_and_cell_of_the_calculation() {
    let (mut figures, mut notices) = (0, 0);
    for (id, model, inputs) in examples() {
        let linked = model.linked(id).expect("no presets");
        let calculation = model.calculate(id, &inputs).expect("good inputs");
        let answered = calculate(&linked.image, &linked.send(&inputs).text());
        let mut parts = Parts::of(&answered);
        linked.plan.fields.iter().for_each(|_| {
            parts.figure();
        });
        for (line, value) in &calculation.lines {
            assert_eq!(parts.figure(), shown(value), "{id}: {line}");
            figures += 1;
        }
        for table in &calculation.tables {
            assert_eq!(parts.count(), table.rows.len(), "{id}: {}", table.id);
            for (at, column) in table.columns.iter().enumerate() {
                for row in &table.rows {
                    assert_eq!(parts.figure(), shown(&row[at]), "{id}: {}.{column}", table.id);
                }
            }
        }
        assert_eq!(parts.text(), "", "{id}");
        for notice in &calculation.notices {
            let (known, table, _, _) = &linked.plan.notices[parts.count()];
            assert_eq!(known.code, notice.code, "{id}");
            let row = parts.count();
            for (name, _, value) in &notice.params {
                let is_row = table.is_some() && *name == "row";
                let found = if is_row { (row + 1).to_string() } else { parts.figure() };
                assert_eq!(found, shown(value), "{id}: {}: {name}", notice.code);
            }
            notices += 1;
        }
        assert_eq!(parts.0.next(), None, "{id}: nothing follows the notices");
    }
    assert!(figures > 1000 && notices > 50, "only {figures} figures and {notices} notices were compared");
}

#[test]
fn a_text_of_the_caller_is_unchanged_in_the_answer() {
    let linked = linked("budget-allocation");
    for name in ["\0", "\u{1}", "\u{1}0", "\0\u{1}1\u{1}\0", "=", "!", "+ ü \n 😀"] {
        let row = Data::object()
            .with("name", name.to_owned().into())
            .with("share", "1".into())
            .with("partners", "1".into());
        let inputs = Data::object().with("groups", Data::List(vec![row]));
        let calculation = model(None).calculate("budget-allocation", &inputs).expect("good inputs");
        let cell = calculation.cell("groups", 0, "name").map(shown);
        assert_eq!(cell.as_deref(), Some(name));
        let answered = calculate(&linked.image, &linked.send(&inputs).text());
        let found = answered.split_terminator('\0').filter(|part| part.starts_with('=')).map(figure);
        assert!(found.clone().any(|text| text == name), "{name:?} in {answered:?}");
    }
}

#[test]
fn the_length_of_a_text_does_not_count_its_escapes() {
    let plan = linked("co-marketing-budget");
    let refused = |length: usize| {
        let row = Data::object().with("name", "\0".repeat(length).into());
        let inputs = Data::object().with("campaigns", Data::List(vec![row]));
        calculate(&plan.image, &plan.send(&inputs).text()).contains("!Kc\x000\x000\x000\0")
    };
    assert!(!refused(120) && refused(121));
}

#[test]
fn refused_inputs_leave_as_codes_and_places() {
    let event = linked("event-roi");
    let place = |id: &str| event.plan.fields.iter().position(|field| field.id == id).expect("an input");
    let inputs = Data::from_json(r#"{"sponsorship":"-1","eventType":"x"}"#).expect("JSON");
    let refused = calculate(&event.image, &event.send(&inputs).text());
    let (kind, money) = (place("eventType"), place("sponsorship"));
    assert_eq!(refused, format!("!Gi\0{kind}\0!Di\0{money}\0"));
    // A bound between inputs follows, with its figures.
    let tiers = linked("tier-roi");
    let inputs = Data::from_json(r#"{"fromTier":"9"}"#).expect("JSON");
    let refused = calculate(&tiers.image, &tiers.send(&inputs).text());
    assert!(refused.starts_with("!Hl\0") && refused.contains("=4\0"), "{refused:?}");
    // A cell of a table.
    let plan = linked("co-marketing-budget");
    let inputs = Data::from_json(r#"{"campaigns":[{"cost":"x"}]}"#).expect("JSON");
    let refused = calculate(&plan.image, &plan.send(&inputs).text());
    assert!(refused.contains("!Bc\x000\x000\x00"), "{refused:?}");
}

/// The nodes of an explanation in preorder. A step is a name for its formula, so it has no node of its own.
fn nodes(part: &Part) -> Vec<String> {
    let own = match (&part.value, part.is_skipped) {
        _ if part.kind == PartKind::Step => Vec::new(),
        (_, true) => vec!["!".to_owned()],
        (Some(value), _) => vec![shown(value)],
        (None, _) => vec!["?".to_owned()],
    };
    own.into_iter().chain(part.parts.iter().flat_map(nodes)).collect()
}

#[test]
fn an_explanation_has_the_value_of_each_node() {
    let mut compared = 0;
    for (id, model, inputs) in examples() {
        let linked = model.linked(id).expect("no presets");
        let sent = linked.send(&inputs).text();
        for (table, row, path, place) in figures(&linked, &model, &inputs) {
            let answered = explain(&linked.image, Target { table, row, place }, &sent);
            let explanation = model.explain(id, &path, &inputs).expect("a figure");
            let mut parts = Parts::of(&answered);
            assert_eq!(parts.figure(), shown(&explanation.value), "{id}: {path}");
            let seen =
                parts.0.map(|part| if part == "?" || part == "!" { part.to_owned() } else { figure(part) });
            assert_eq!(seen.collect::<Vec<_>>(), nodes(&explanation.tree), "{id}: {path}");
            compared += 1;
        }
        let beyond = Target { table: Some(0), row: 1000, place: 0 };
        assert_eq!(explain(&linked.image, beyond, &sent), "", "{id}");
    }
    assert!(compared > 2000, "only {compared} figures were compared");
}

/// Every computed figure: its table, row, path and position; of a table's rows, the first and the last.
fn figures(linked: &Linked, model: &Model, inputs: &Data) -> Vec<(Option<usize>, usize, String, usize)> {
    let calculation = model.calculate(linked.plan.calculator.id, inputs).expect("good inputs");
    let mut all = Vec::new();
    for step in &linked.plan.steps {
        for formula in step.formulas() {
            let Some(table) = step.table() else {
                all.push((None, 0, formula.line.id.to_owned(), formula.place));
                continue;
            };
            let found = &calculation.tables[table];
            for row in [0, found.rows.len().saturating_sub(1)] {
                if row < found.rows.len() {
                    let path = format!("{}[{row}].{}", found.id, formula.line.id);
                    all.push((Some(table), row, path, formula.place));
                }
            }
        }
    }
    all
}

#[test]
fn a_line_alone_has_the_value_that_it_has_among_all_lines() {
    let mut compared = 0;
    for (id, model, inputs) in examples() {
        let linked = model.linked(id).expect("no presets");
        let calculation = model.calculate(id, &inputs).expect("good inputs");
        let sent = linked.send(&inputs).text();
        // A row that is refused does not disturb its neighbors.
        let wrong = linked.plan.fields.iter().find(|field| field.unit != Unit::Text);
        let wrong = Data::object().with(wrong.expect("an input").id, "?".into());
        let rows = [sent.clone(), linked.send(&wrong).text(), sent].concat();
        for (at, (line, value)) in calculation.lines.iter().enumerate() {
            let place = linked.plan.fields.len() + at;
            let answered = many(&linked.image, &[place as u32], &rows);
            let mut parts = Parts::of(&answered);
            assert_eq!(parts.figure(), shown(value), "{id}: {line}");
            assert!(parts.text().starts_with('!'), "{id}: {line}");
            let rest: Vec<_> = parts.0.skip_while(|part| !part.is_empty()).collect();
            assert_eq!(rest.len(), 2, "{id}: {line}: {rest:?}");
            assert_eq!(figure(rest[1]), shown(value), "{id}: {line}");
            compared += 1;
        }
    }
    assert!(compared > 1000, "only {compared} lines were compared");
}

#[test]
fn reading_damaged_rows_ends() {
    let linked = linked("event-roi");
    for damaged in ["", "x", "r", "\0\0x"] {
        many(&linked.image, &[20], damaged);
    }
}
