//! Damaged texts of every kind: nothing panics, and nothing takes long. `FUZZ_CASES` sets the number of cases of each
//! kind.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::analysis::{BaseInputs, question};
use partner_calculators::answer::{self, Target};
use partner_calculators::calculators::CALCULATORS;
use partner_calculators::{Data, Error, Image, Model, Program, definition};

const STANDARD: &str = include_str!("../www/programs/standard.json");

fn cases() -> u64 {
    std::env::var("FUZZ_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(3_000)
}

/// A small generator; the same seed gives the same cases.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % end.max(1)
    }

    fn pick<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }

    /// Damages a text in a few places: drops, repeats, replaces or inserts pieces.
    fn damage(&mut self, text: &str, pieces: &[&str]) -> String {
        let mut text = text.to_owned();
        for _ in 0..1 + self.below(4) {
            let boundary = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let from = boundary(self.below(text.len() + 1));
            let to = boundary((from + self.below(12)).min(text.len())).max(from);
            let piece = match self.below(5) {
                0 => String::new(),
                1 => text[from..to].repeat(2),
                2 => char::from(32 + self.below(95) as u8).to_string(),
                _ => self.pick(pieces).to_owned(),
            };
            text.replace_range(from..to, &piece);
        }
        text
    }
}

fn model() -> Model {
    Model::new(Program::standard().expect("the standard program"))
}

/// Asks an image for everything that it can answer.
fn ask(image: &Image, inputs: &str) -> usize {
    let mut length = answer::calculate(image, inputs).len();
    length += answer::many(image, &[0, 20, 40], inputs).len();
    for (table, place) in [(None, 20), (None, 40), (Some(0), 7), (Some(2), 1)] {
        length += answer::explain(image, Target { table, row: 0, place }, inputs).len();
    }
    length
}

#[test]
fn damaged_images_and_inputs_do_no_harm() {
    let mut random = Random(1);
    let linked: Vec<_> = CALCULATORS.iter().map(|one| model().linked(one.id).expect("no presets")).collect();
    let (mut read, mut length) = (0, 0);
    for _ in 0..cases() {
        let at = random.below(linked.len());
        let text = random.damage(&linked[at].text, &["(", "?", "W", "@@@@", "5", "\\", "ü"]);
        let sent = linked[at].send(&Data::Null).text();
        let inputs = random.damage(&sent, &["\0", "t", "n1", "r3", "r4000000000", "+", "0", "!", "tx\u{1}0"]);
        if let Some(image) = Image::read(&text) {
            read += 1;
            length += ask(&image, "\0\0");
        }
        length += ask(&linked[at].image, &inputs);
    }
    assert!(read > cases() / 2 && length > 0, "only {read} images were read");
}

/// Analyses take thousands of calculations each, so there are fewer of them.
#[test]
fn damaged_questions_do_no_harm() {
    let mut random = Random(5);
    let linked: Vec<_> = CALCULATORS.iter().map(|one| model().linked(one.id).expect("no presets")).collect();
    let mut length = 0;
    for _ in 0..cases() / 20 {
        let at = random.below(linked.len());
        let place = |random: &mut Random, tables: usize, ends: usize| {
            let table = random.below(tables);
            format!("{table}\0{}\0{}\0", random.below(3), random.below(ends))
        };
        let (input, output) = (place(&mut random, 2, 20), place(&mut random, 3, 60));
        let number = random.pick(&[
            "0",
            "1",
            "0.5",
            "-3",
            "20000",
            "1000000000000",
            "0.0000001",
            "79228162514264337593543950335",
        ]);
        let questions = [
            format!("{input}{output}{number}\0{}\0\0{number}\0", random.below(4)),
            format!("{output}{number}\0{input}{number}\0{number}\0"),
            format!("{output}{input}\0{number}\0{}\0{input}{number}\0\0{}\0", 5, 60),
            format!("{output}{input}{}\0{input}30\0", random.below(25)),
            format!(
                "7\02\0{}\0{}\0{input}{number}\0{number}\0{number}\0",
                random.below(70),
                random.below(70)
            ),
        ];
        let pieces = ["\0", "0", "-", "99999999999", ".", "n", "ü", "1\0"];
        let is_whole = random.below(2) == 0;
        let [seek, sensitivity, grid, thresholds, simulation] =
            questions.map(|text| if is_whole { text } else { random.damage(&text, &pieces) });
        let text = random.damage(&linked[at].text, &["(", "?", "W", "@@@@", "5", "\\"]);
        let damaged = Image::read(&text).filter(|_| random.below(2) == 0);
        let image = damaged.as_ref().unwrap_or(&linked[at].image);
        length += question::seek(image, &seek, "").len();
        length += question::sensitivity(image, &sensitivity, "").len();
        length += question::grid(image, &grid, "").len();
        length += question::thresholds(image, &thresholds, "").len();
        let mut trials = question::simulation(&simulation);
        if let Ok(base) = BaseInputs::read(image, "") {
            length += trials.problems(&base).map_or(0, |problems| problems.len());
            trials.run(&base, 200);
            length += trials.distribution(0).map_or(0, |found| found.bars.len());
        }
    }
    assert!(length > 0);
}

#[test]
fn damaged_definitions_do_no_harm() {
    let mut random = Random(2);
    let texts: Vec<_> = CALCULATORS
        .iter()
        .map(|one| definition::write(&model().linked(one.id).expect("no presets").plan.template()))
        .collect();
    // A definition lives as long as the process, so there are fewer of them.
    let mut read = 0;
    for _ in 0..cases().min(200_000) {
        let at = random.below(texts.len());
        let text = random.damage(&texts[at], &["\n", "1\n", "99999999\n", "(", "z", "ü"]);
        let Some(template) = definition::read(text.leak()) else { continue };
        let program = Program::standard().expect("the standard program");
        if let Ok(text) = template.link(&program)
            && let Some(image) = Image::read(&text)
        {
            read += 1;
            ask(&image, "\0\0");
        }
    }
    assert!(read > cases().min(200_000) / 2, "only {read} definitions were read");
}

#[test]
fn damaged_programs_do_no_harm() {
    let mut random = Random(3);
    let (mut accepted, mut refused) = (0_u64, 0_u64);
    for _ in 0..cases() {
        let pieces =
            ["0", "-1", "1e400", "null", "true", "[]", "{}", "\"\"", "999999999999", "\"x\"", ",", "0.5"];
        let text = random.damage(STANDARD, &pieces);
        let Ok(data) = Data::from_json(&text) else { continue };
        match Program::read(&data) {
            Err(problems) => {
                assert!(!problems.is_empty(), "{text}");
                refused += 1;
            }
            Ok(program) => {
                accepted += 1;
                let model = Model::new(program);
                let id = CALCULATORS[random.below(CALCULATORS.len())].id;
                match model.calculate(id, &Data::Null) {
                    Ok(_) | Err(Error::Problems(_)) => {}
                    Err(error) => panic!("{id}: {error}"),
                }
            }
        }
    }
    assert!(accepted > 0 && refused > 0, "{accepted} accepted, {refused} refused");
}
