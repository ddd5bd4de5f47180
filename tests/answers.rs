//! The text of an answer: read again, it has what the model calculates, explains and refuses.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::schema::Level;
use partner_calculators::{Data, Linked, Model, Part, PartKind, Program, Reason, answer};
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

/// Reads an answer part by part, by the grammar in `report/encode.rs`.
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

fn level(level: Level) -> &'static str {
    match level {
        Level::Good => "good",
        Level::Warning => "warning",
        Level::Error => "error",
        Level::Info | Level::Graded => "info",
    }
}

#[test]
fn an_answer_has_every_notice_line_and_cell_of_the_calculation() {
    let (mut figures, mut notices) = (0, 0);
    for (id, model, inputs) in examples() {
        let linked = model.linked(id).expect("no presets");
        let calculation = model.calculate(id, &inputs).expect("good inputs");
        let answered = answer::calculate(&linked, &inputs.to_json());
        let mut parts = Parts::of(&answered);
        assert_eq!(parts.count(), calculation.notices.len(), "{id}");
        for notice in &calculation.notices {
            assert_eq!([parts.text(), parts.text()], [notice.code, level(notice.level)], "{id}");
            assert_eq!(parts.count(), notice.params.len(), "{id}: {}", notice.code);
            for (name, unit, value) in &notice.params {
                assert_eq!([parts.text(), parts.text()], [name, unit.id()], "{id}: {}", notice.code);
                assert_eq!(parts.figure(), shown(value), "{id}: {}: {name}", notice.code);
            }
            notices += 1;
        }
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
        assert_eq!(parts.0.next(), None, "{id}: nothing follows the tables");
    }
    assert!(figures > 1000 && notices > 50, "only {figures} figures and {notices} notices were compared");
}

#[test]
fn a_text_of_the_caller_is_unchanged_in_the_answer() {
    for name in ["\0", "\u{1}", "\u{1}0", "\0\u{1}1\u{1}\0", "=", "!", "+ ü \n 😀"] {
        let row = Data::object()
            .with("name", name.to_owned().into())
            .with("share", "1".into())
            .with("partners", "1".into());
        let inputs = Data::object().with("groups", Data::List(vec![row]));
        let calculation = model(None).calculate("budget-allocation", &inputs).expect("good inputs");
        let cell = calculation.cell("groups", 0, "name").map(shown);
        assert_eq!(cell.as_deref(), Some(name));
        let answered = answer::calculate(&linked("budget-allocation"), &inputs.to_json());
        let found = answered.split_terminator('\0').filter(|part| part.starts_with('=')).map(figure);
        assert!(found.clone().any(|text| text == name), "{name:?} in {answered:?}");
    }
}

#[test]
fn refused_inputs_and_targets_leave_as_problems() {
    let linked = linked("event-roi");
    let refused = answer::calculate(&linked, r#"{"sponsorship":"-1","eventType":"x"}"#);
    let problems = Data::from_json(refused.strip_prefix('!').expect("problems")).expect("JSON");
    let codes: Vec<_> =
        items(Some(&problems)).iter().map(|problem| support::text(problem.get("code"))).collect();
    assert_eq!(codes, ["unknownChoice", "belowMinimum"]);
    assert_eq!(
        answer::explain(&linked, "nothing", "{}"),
        r#"![{"path":"nothing","code":"unknownField","params":{}}]"#
    );
    assert_eq!(
        answer::many(&linked, "sponsorship", "[{}]"),
        r#"![{"path":"sponsorship","code":"unknownField","params":{}}]"#
    );
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
    for (id, model, inputs) in examples() {
        let linked = model.linked(id).expect("no presets");
        let calculation = model.calculate(id, &inputs).expect("good inputs");
        for (line, value) in &calculation.lines {
            let explained = answer::explain(&linked, line, &inputs.to_json());
            let mut parts = Parts::of(&explained);
            assert_eq!(parts.figure(), shown(value), "{id}: {line}");
            let seen =
                parts.0.map(|part| if part == "?" || part == "!" { part.to_owned() } else { figure(part) });
            let explanation = model.explain(id, line, &inputs).expect("a line");
            assert_eq!(seen.collect::<Vec<_>>(), nodes(&explanation.tree), "{id}: {line}");
        }
    }
}

#[test]
fn a_line_alone_has_the_value_that_it_has_among_all_lines() {
    let mut compared = 0;
    for (id, model, inputs) in examples() {
        let linked = model.linked(id).expect("no presets");
        let calculation = model.calculate(id, &inputs).expect("good inputs");
        let rows = format!("[{},{{\"none\":1}},{}]", inputs.to_json(), inputs.to_json());
        for (line, value) in &calculation.lines {
            let answered = answer::many(&linked, line, &rows);
            let mut parts = Parts::of(&answered);
            assert_eq!(parts.figure(), shown(value), "{id}: {line}");
            assert!(parts.text().starts_with("![{\"path\":\"none\""), "{id}: {line}");
            assert_eq!(parts.figure(), shown(value), "{id}: {line}");
            compared += 1;
        }
    }
    assert!(compared > 1000, "only {compared} lines were compared");
}
