//! Checks the files that a calculator needs besides its Rust file: worked examples, and words in
//! every language. One run reports everything that is missing.
#![cfg(not(target_arch = "wasm32"))]

mod support;

/// The skeleton that `npm run new-calculator` writes.
#[path = "../scripts/new-calculator/my_calculator.rs"]
mod my_calculator;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use my_calculator::MY_CALCULATOR;
use partner_calculators::calculators::CALCULATORS;
// Re-exported at the path where calculators import it, so that the skeleton compiles here.
use partner_calculators::schema;
use partner_calculators::{Cell, Data, Model, Plan, Program};
use schema::{Calculator, ChartKind, Choices, Field, Part, Unit};
use support::{EXAMPLES, entries, items, text};

/// The placeholder in the skeleton for words that only the author knows.
const SKELETON: &str = "My calculator";

/// The report of a word that is still the placeholder.
const SKELETON_STAYS: &str = " is still “My calculator”";

const LOCALES: &str = "www/locales/";

/// A words file, with the list of missing words.
struct Words<'m> {
    file: String,
    words: Data,
    missing: &'m mut Vec<String>,
}

impl<'m> Words<'m> {
    /// Reads a words file; an unreadable file is reported as one missing item.
    fn read(file: String, missing: &'m mut Vec<String>) -> Option<Words<'m>> {
        match fs::read_to_string(root().join(&file)).map_err(|error| error.to_string()).and_then(json) {
            Ok(words) => Some(Words { file, words, missing }),
            Err(error) => {
                missing.push(format!("{file}: {error}"));
                None
            }
        }
    }

    fn word(&self, path: &[&str]) -> &str {
        text(path.iter().try_fold(&self.words, |here, key| here.get(key)))
    }

    fn report(&mut self, path: &[&str], problem: &str) {
        let line = format!("{}: {}{problem}", self.file, path.join("."));
        // Several lines share the name of their group.
        if !self.missing.contains(&line) {
            self.missing.push(line);
        }
    }

    fn need(&mut self, path: &[&str]) {
        match self.word(path) {
            "" => self.report(path, ""),
            SKELETON => self.report(path, SKELETON_STAYS),
            _ => {}
        }
    }

    /// Reports the placeholders of a message that name no figure: the page would never show the message.
    fn need_figures(&mut self, path: &[&str], known: &BTreeSet<&str>) {
        let mut names = BTreeSet::new();
        placeholders(self.word(path), &mut names);
        let unknown: Vec<_> =
            names.into_iter().filter(|name| !known.contains(name)).map(str::to_owned).collect();
        for name in unknown {
            self.report(path, &format!(" names {{{name}}}, which is no figure here"));
        }
    }
}

/// The contents of the outermost braces in a text.
fn braces(text: &str) -> Vec<&str> {
    let (mut found, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => {
                depth += 1;
                start = if depth == 1 { at + 1 } else { start };
            }
            '}' => {
                depth -= 1;
                found.extend((depth == 0).then(|| &text[start..at]));
            }
            _ => {}
        }
    }
    found
}

/// The names in the placeholders of a message: `{name}` or `{name, kind, key {message} …}`.
fn placeholders<'t>(message: &'t str, found: &mut BTreeSet<&'t str>) {
    for placeholder in braces(message) {
        let (name, options) = placeholder.split_once(',').unwrap_or((placeholder, ""));
        found.insert(name.trim());
        braces(options).into_iter().for_each(|option| placeholders(option, found));
    }
}

/// The missing items, each once: words that several languages lack are one line.
fn listed(missing: &[String], languages: &[String]) -> String {
    let mut lines: Vec<(&str, Vec<&str>)> = Vec::new();
    for item in missing {
        let (language, rest) = match item.strip_prefix(LOCALES).and_then(|item| item.split_once('/')) {
            Some((language, rest)) if !rest.starts_with("gallery/") => (language, rest),
            _ => ("", item.as_str()),
        };
        match lines.iter_mut().find(|(known, _)| *known == rest) {
            Some((_, found)) => found.push(language),
            None => lines.push((rest, vec![language])),
        }
    }
    let line = |(rest, found): &(&str, Vec<&str>)| match found.as_slice() {
        [""] => (*rest).to_owned(),
        [one] => format!("{LOCALES}{one}/{rest}"),
        all if all.len() == languages.len() => format!("{LOCALES}*/{rest}"),
        some => format!("{LOCALES}{{{}}}/{rest}", some.join(",")),
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn json(text: String) -> Result<Data, String> {
    Data::from_json(&text).map_err(|error| error.to_string())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The languages that have a folder.
fn languages() -> Vec<String> {
    let entries = fs::read_dir(root().join("www/locales")).expect("the words' folder").flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let names: BTreeSet<_> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.into_iter().collect()
}

#[test]
fn every_calculator_has_worked_examples_and_words() {
    let languages = languages();
    assert!(languages.len() > 1, "only {languages:?} was found");
    let mut missing = Vec::new();
    for calculator in CALCULATORS {
        parts(calculator, &mut missing);
        let file = format!("tests/examples/{}.json", calculator.id);
        let found = EXAMPLES.iter().find(|(id, _)| *id == calculator.id);
        examples(calculator, &file, found.map(|(_, json)| *json), &mut missing);
        for language in &languages {
            let file = format!("www/locales/{language}/{}.json", calculator.id);
            if let Some(mut words) = Words::read(file, &mut missing) {
                calculator_words(calculator, &mut words);
            }
            source_words(calculator, language, &mut missing);
        }
        if let Some(mut words) =
            Words::read(format!("www/locales/en/gallery/{}.json", calculator.id), &mut missing)
        {
            gallery_words(&mut words);
        }
    }
    assert!(missing.is_empty(), "missing or wrong:\n{}", listed(&missing, &languages));
}

const UNLISTED: &str = "the list in src/calculators/mod.rs has no calculator with this id";

#[test]
fn every_file_of_examples_and_words_has_a_calculator() {
    let ids: BTreeSet<&str> = CALCULATORS.iter().map(|calculator| calculator.id).collect();
    for (id, _) in EXAMPLES {
        assert!(ids.contains(id), "tests/examples/{id}.json: {UNLISTED}");
    }
    for file in fs::read_dir(root().join("www/locales/en/gallery")).expect("the gallery's words").flatten() {
        let path = file.path();
        let id = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        assert!(ids.contains(id), "{LOCALES}en/gallery/{id}.json: {UNLISTED}");
    }
}

/// The skeleton of `npm run new-calculator` leaves open only the words that the author must write.
#[test]
fn the_skeleton_of_a_calculator_is_complete() {
    let folder = "scripts/new-calculator";
    let mut missing = Vec::new();
    let file = format!("{folder}/examples.json");
    let json = fs::read_to_string(root().join(&file)).expect("the skeleton's example");
    examples(&MY_CALCULATOR, &file, Some(&json), &mut missing);
    let mut asked = Vec::new();
    for language in languages() {
        let file = format!("{folder}/words/{language}.json");
        asked.push(format!("{file}: title{SKELETON_STAYS}"));
        if let Some(mut words) = Words::read(file, &mut missing) {
            calculator_words(&MY_CALCULATOR, &mut words);
        }
    }
    let file = format!("{folder}/gallery.json");
    asked.extend(
        ["navigation", "answers", "for", "tells", "leavesOut"]
            .map(|key| format!("{file}: {key}{SKELETON_STAYS}")),
    );
    if let Some(mut words) = Words::read(file, &mut missing) {
        gallery_words(&mut words);
    }
    assert_eq!(missing, asked);
}

/// Checks the parts of a calculator that the page and the tests rely on.
fn parts(calculator: &Calculator, missing: &mut Vec<String>) {
    let mut need = |is_there: bool, what: &str| {
        if !is_there {
            missing.push(format!("src/calculators: {}: {what}", calculator.id));
        }
    };
    need(!calculator.charts.is_empty(), "a chart");
    let open = calculator.form.iter().filter_map(|part| match part {
        Part::Group { fields, folded: false, .. } => Some(*fields),
        _ => None,
    });
    let is_number = |unit| !matches!(unit, Unit::Choice | Unit::Flag | Unit::Text);
    let asked = open.flatten().any(|field| is_number(field.unit) && field.when.is_none());
    need(asked, "a number in an open group that counts whatever was chosen");
    let model = Model::new(Program::standard().expect("the standard program"));
    let figure = calculator.headline.figure;
    match model.calculate(calculator.id, &Data::Null) {
        Err(error) => need(false, &format!("defaults that give an answer, not {error}")),
        Ok(result) => match result.line(figure) {
            None => need(false, &format!("a line {figure}, which is the headline")),
            Some(Cell::Missing(reason)) => {
                need(false, &format!("a headline with a value for the defaults, not {}", reason.id()));
            }
            Some(_) => {}
        },
    }
}

/// Requires at least one worked example, and a value or a reason for each line in each example.
fn examples(calculator: &Calculator, file: &str, found: Option<&str>, missing: &mut Vec<String>) {
    let examples = found.map_or(Ok(Data::Null), Data::from_json);
    let examples = examples.unwrap_or_else(|error| panic!("{file}: {error}"));
    if items(Some(&examples)).is_empty() {
        missing.push(format!("{file}: a worked example"));
    }
    for example in items(Some(&examples)) {
        let expected = |id| example.get("values").is_some_and(|values| values.get(id).is_some());
        for (_, line) in calculator.lines().filter(|(_, line)| !expected(line.id)) {
            missing.push(format!("{file}: {}: values.{}", text(example.get("name")), line.id));
        }
    }
}

/// A notice about a published range can be opened, to name where the range comes from.
fn source_words(calculator: &Calculator, language: &str, missing: &mut Vec<String>) {
    if !calculator.notices.iter().any(|notice| notice.published) {
        return;
    }
    if let Some(mut words) = Words::read(format!("{LOCALES}{language}/editing.json"), missing) {
        words.need(&["sources", calculator.id]);
    }
}

/// Checks the gallery's words for a calculator, and that the gallery has a section for its
/// audience.
fn gallery_words(words: &mut Words) {
    for key in ["audience", "navigation", "answers", "for", "tells", "leavesOut"] {
        words.need(&[key]);
    }
    related(words);
    let page = fs::read_to_string(root().join("www/index.html")).expect("the gallery");
    let audience = words.word(&["audience"]);
    if !audience.is_empty() && !page.contains(&format!("<!-- calculators: {audience} -->")) {
        let place = format!("{}: www/index.html has no place for {audience:?}", words.file);
        words.missing.push(place);
    }
}

/// Checks that a page leads to two or three other calculators.
fn related(words: &mut Words) {
    let ids: Vec<String> =
        items(words.words.get("related")).iter().map(|id| text(Some(id)).to_owned()).collect();
    if !(2..=3).contains(&ids.len()) {
        words.report(&["related"], " names two or three calculators");
    }
    let own = words.file.rsplit('/').next().and_then(|name| name.strip_suffix(".json")).unwrap_or_default();
    for id in &ids {
        if id == own || !CALCULATORS.iter().any(|calculator| calculator.id == id) {
            words.missing.push(format!("{}: related: no other calculator has the id {id:?}", words.file));
        }
    }
}

fn calculator_words(calculator: &'static Calculator, words: &mut Words) {
    for key in ["label", "sentence", "missing"] {
        words.need(&["headline", key]);
    }
    if calculator.headline.range.is_some() {
        words.need(&["headline", "range"]);
    }
    words.need(&["title"]);
    words.need(&["question"]);
    form_words(calculator, words);
    no_other_words(calculator, words);
    for (group, line) in calculator.lines() {
        words.need(&["figures", group]);
        words.need(&["lines", line.id, "label"]);
    }
    let plan = Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error}", calculator.id));
    let figures: BTreeSet<&str> = plan.symbols.scalars.iter().map(|(id, _)| *id).collect();
    for key in ["label", "sentence"] {
        words.need_figures(&["headline", key], &figures);
    }
    for notice in calculator.notices {
        words.need(&["notices", notice.code]);
        let own = notice
            .params
            .iter()
            .map(|(name, ..)| *name)
            .chain(notice.rows.into_iter().flat_map(|_| ["row", "rowName"]));
        words.need_figures(&["notices", notice.code], &figures.iter().copied().chain(own).collect());
    }
    for chart in calculator.charts {
        chart_words(chart.kind).iter().for_each(|key| words.need(&["charts", chart.id, key]));
        words.need_figures(&["charts", chart.id, "title"], &figures);
    }
    for (table, columns) in &plan.symbols.tables {
        words.need(&["tables", table, "label"]);
        for (column, _) in columns {
            words.need(&["tables", table, "columns", column, "label"]);
        }
    }
}

/// Reports words for parts that a calculator no longer has.
fn no_other_words(calculator: &'static Calculator, words: &mut Words) {
    let groups = calculator.form.iter().filter_map(|part| match part {
        Part::Group { id, .. } => Some(*id),
        Part::Table(_) => None,
    });
    let known: [(&str, BTreeSet<&str>); 6] = [
        ("groups", groups.collect()),
        ("inputs", calculator.fields().map(|field| field.id).collect()),
        ("figures", calculator.lines().map(|(group, _)| group).collect()),
        ("lines", calculator.lines().map(|(_, line)| line.id).collect()),
        ("notices", calculator.notices.iter().map(|notice| notice.code).collect()),
        ("charts", calculator.charts.iter().map(|chart| chart.id).collect()),
    ];
    for (section, ids) in known {
        for (id, _) in entries(words.words.get(section)).filter(|(id, _)| !ids.contains(id)) {
            words.missing.push(format!("{}: {section}.{id}: no part has this id, so delete it", words.file));
        }
    }
}

/// The words that each kind of chart needs: its title, the button that opens its figures, and the
/// headings of the table of figures where the names of the figures are not enough.
fn chart_words(kind: ChartKind) -> &'static [&'static str] {
    match kind {
        ChartKind::Funnel(_) | ChartKind::Bars(_) => &["title", "data", "name", "value"],
        ChartKind::Waterfall { .. } => &["title", "data", "name", "value", "share"],
        ChartKind::Curve { mark: Some(_), .. } => &["title", "data", "mark"],
        ChartKind::Curve { .. } | ChartKind::Rows { .. } | ChartKind::Stacks { .. } => &["title", "data"],
        ChartKind::Progress { .. } => &["title", "of", "toGo", "reached", "closed", "or", "and", "top"],
        ChartKind::Changes { .. } => &["title", "new"],
    }
}

fn form_words(calculator: &'static Calculator, words: &mut Words) {
    for part in calculator.form {
        match part {
            Part::Group { id, fields, .. } => {
                words.need(&["groups", id]);
                for field in *fields {
                    words.need(&["inputs", field.id, "label"]);
                    words.need(&["inputs", field.id, "help"]);
                    option_words(words, field.id, field);
                }
            }
            Part::Table(table) => {
                words.need(&["tables", table.id, "row"]);
                for column in table.columns {
                    option_words(words, &format!("{}.{}", table.id, column.id), column);
                }
            }
        }
    }
}

fn option_words(words: &mut Words, key: &str, field: &Field) {
    if let Choices::Of(ids) = field.choices {
        ids.iter().for_each(|id| words.need(&["choices", key, id]));
    }
}
