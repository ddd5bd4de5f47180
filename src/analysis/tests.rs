//! Tests of the analyses over a made-up calculator with the shapes that searches have to cope with.

use super::*;
use crate::number::{self, Tracked};
use crate::plan::{Linked, Plan};
use crate::program::Program;
use crate::schema::Unit::{Count, Money, Share, Text, Whole};
use crate::schema::{Calculator, DefaultRows, Field, Headline, InputTable, Part, Step, group, line};
use crate::value::Data;
use rust_decimal::Decimal;

const SHAPES: Calculator = Calculator {
    id: "shapes",
    group: "test",
    form: &[
        group(
            "all",
            &[
                Field::new("x", Count).or("192"),
                Field::new("y", Count).or("192"),
                Field::new("people", Whole).or("2"),
                Field::new("part", Share).or("0.5").above("0"),
                Field::new("summed", Money).or_formula("sum(rows.amount)"),
            ],
        ),
        Part::Table(InputTable {
            id: "rows",
            maximum_rows: 5,
            columns: &[Field::new("name", Text), Field::new("amount", Money)],
            rows: DefaultRows::Given(&[&["A", "10"], &["B", "20"]]),
        }),
    ],
    defines: &[],
    steps: &[Step::Lines {
        group: "all",
        lines: &[
            line("hill", Count, "x × (10 − x)"),
            line("twice", Count, "x × 2"),
            line("step", Count, "if(x × 0.7 ≥ 2.1, x + 100, x)"),
            line("bend", Count, "if(x < 300, x, 300 + (x − 300) × 3)"),
            line("leap", Count, "if(x < 300, x, x + 50)"),
            line("jump", Money, "if(x < 300, 0, 50) + payable(x × 0.07)"),
            line("gap", Count, "x − y"),
            line("either", Count, "if(x > 100 or y > 100, 1, 2)"),
            line("crowd", Count, "people × 3"),
            line("shared", Share, "part"),
            line("all", Money, "summed × 2"),
        ],
    }],
    limits: &[],
    notices: &[],
    exclusive: &[],
    headline: Headline { figure: "hill", range: None, also: &[], estimates: &[] },
    charts: &[],
};

fn linked() -> Linked {
    let plan = Box::leak(Box::new(Plan::new(&SHAPES).expect("good formulas")));
    Linked::new(plan, &Program::standard().expect("the standard program")).expect("no presets")
}

fn decimal(text: &str) -> Decimal {
    number::parse(text).expect("a number")
}

/// Calls `look` with the inputs; those that are left out have their defaults.
fn with<R>(inputs: &str, look: impl FnOnce(&BaseInputs<'_>, &dyn Fn(&str) -> Target) -> R) -> R {
    let linked = linked();
    let sent = linked.send(&Data::from_json(inputs).expect("JSON")).text();
    let base = BaseInputs::read(&linked.image, &sent).expect("good inputs");
    look(&base, &|path| linked.place(path).expect("a place"))
}

/// The values, figures and residuals that a goal seek finds.
fn sought(inputs: &str, input: &str, output: &str, target: &str, decimals: Option<u32>) -> Vec<[String; 3]> {
    with(inputs, |base, place| {
        let goal = Goal {
            input: place(input),
            output: place(output),
            target: decimal(target),
            condition: Condition::Exactly,
            decimals,
            rounding: Decimal::ZERO,
        };
        let SeekResult::Found(found) = seek(base, &goal) else { return Vec::new() };
        found.iter().map(|one| [one.value, one.output, one.residual].map(number::text)).collect()
    })
}

#[test]
fn both_sides_of_a_hill_are_found() {
    assert_eq!(sought("{}", "x", "hill", "21", None), [["3", "21", "0"], ["7", "21", "0"]]);
    // The top is 25, at 5. Neither neighbor among the scanned values is as high as the target.
    let top = sought("{}", "x", "hill", "24.9999", None);
    assert_eq!(top, [["4.99", "24.9999", "0"], ["5.01", "24.9999", "0"]]);
}

#[test]
fn a_jump_at_a_value_that_floats_misjudge_is_found() {
    // In floats, 3 × 0.7 is less than 2.1.
    assert_eq!(sought("{}", "x", "step", "50", None), [["3", "103", "53"], ["50", "150", "100"]][..1]);
}

#[test]
fn the_nearest_value_is_chosen_if_none_meets_the_target() {
    assert_eq!(sought("{}", "x", "twice", "0.663", Some(2)), [["0.33", "0.66", "-0.003"]]);
    assert_eq!(sought("{}", "x", "twice", "0.677", Some(2)), [["0.34", "0.68", "0.003"]]);
}

#[test]
fn a_default_that_is_computed_from_a_table_follows_its_cells() {
    assert_eq!(sought("{}", "rows[1].amount", "all", "100", None), [["40", "100", "0"]]);
    // An entered value takes the place of the computed default.
    assert_eq!(sought(r#"{"summed":"7"}"#, "rows[1].amount", "all", "100", None), [[""; 3]; 0]);
}

#[test]
fn an_excluded_bound_is_no_value_of_the_input() {
    with("{}", |base, place| {
        let range = field::Range::of(base, place("part"), 4).expect("a number");
        assert_eq!((range.minimum, range.maximum), (1, 10_000));
        let inclusive = field::Range::of(base, place("people"), 4).expect("a number");
        assert_eq!((inclusive.minimum, inclusive.maximum), (0, 1_000_000_000));
    });
}

/// The value, the figure and the jump of the next threshold of `x`.
fn next(output: &str) -> Option<[String; 3]> {
    with("{}", |base, place| {
        let found = thresholds(base, place(output), &[(place("x"), 2)]);
        let next = found.into_iter().next()?.sides.into_iter().flatten().last()?;
        Some([next.input, next.output, next.jump].map(number::text))
    })
}

#[test]
fn a_bend_is_no_threshold() {
    assert_eq!(next("bend"), None);
}

#[test]
fn a_jump_on_a_slope_is_a_threshold() {
    assert_eq!(next("leap"), Some(["300", "350", "50.01"].map(str::to_owned)));
}

#[test]
fn rounding_to_cents_hides_no_threshold() {
    assert_eq!(next("jump"), Some(["300", "71", "50"].map(str::to_owned)));
}

#[test]
fn whole_numbers_move_by_at_least_one_and_stay_within_bounds() {
    let ends = |people: &str| {
        with(&format!(r#"{{"people":"{people}"}}"#), |base, place| {
            let question =
                SensitivityQuestion { output: place("crowd"), change: decimal("0.1"), ranges: Vec::new() };
            let all = effects(base, &question);
            let effect = all.into_iter().find(|effect| effect.input == place("people")).expect("an effect");
            effect.ends.map(|end| number::text(end.input))
        })
    };
    assert_eq!(ends("2"), ["1", "3"]);
    assert_eq!(ends("100"), ["90", "110"]);
    assert_eq!(ends("0"), ["0", "1"]);
}

#[test]
fn an_axis_has_each_whole_number_once() {
    let values = with("{}", |base, place| {
        let axis = Axis { input: place("people"), from: None, to: None, steps: 11 };
        axis.values(base)
    });
    assert_eq!(values.into_iter().map(number::text).collect::<Vec<_>>(), ["1", "2", "3"]);
}

/// The ends of a line over 500 trials in which inputs are uncertain.
fn simulated(line: &str, inputs: &[(&str, [&str; 3])]) -> [f64; 2] {
    with("{}", |base, place| {
        let uncertain = |(input, range): &(&str, [&str; 3])| UncertainInput {
            input: place(input),
            range: range.map(decimal),
        };
        let inputs = inputs.iter().map(uncertain).collect();
        let mut simulation = Simulation::new(inputs, vec![place(line)], 1);
        simulation.run(base, 500);
        simulation.distribution(0).expect("values").ends
    })
}

#[test]
fn uncertain_inputs_vary_apart() {
    let range = ["0", "1", "2"];
    let [least, most] = simulated("gap", &[("x", range), ("y", range)]);
    assert!(least < -0.5 && most > 0.5, "{least} {most}");
}

#[test]
fn a_condition_holds_if_both_of_its_sides_do() {
    let range = ["200", "300", "400"];
    assert_eq!(simulated("either", &[("x", range), ("y", range)]), [1.0, 1.0]);
}

#[test]
fn whole_inputs_are_rounded_to_the_nearest() {
    // A value of exactly 3 is rare, unless values above 2.5 are rounded up.
    assert_eq!(simulated("crowd", &[("people", ["1", "2", "3"])]), [3.0, 9.0]);
}

#[test]
fn a_simulation_follows_a_default_that_is_computed_from_a_table() {
    let [least, most] = simulated("all", &[("rows[0].amount", ["0", "5", "10"])]);
    assert!((40.0..45.0).contains(&least) && (55.0..60.0).contains(&most), "{least} {most}");
}

#[test]
fn a_range_beyond_the_bounds_of_its_input_is_a_problem() {
    with("{}", |base, place| {
        let problems = |range: [&str; 3]| {
            let input = UncertainInput { input: place("part"), range: range.map(decimal) };
            Simulation::new(vec![input], vec![place("shared")], 1).problems(base)
        };
        assert_eq!(problems(["0.1", "0.5", "1"]), None);
        assert!(problems(["0", "0.5", "1"]).is_some_and(|found| found.starts_with(b"!D")));
        assert!(problems(["0.1", "0.5", "1.1"]).is_some_and(|found| found.starts_with(b"!E")));
    });
}

#[test]
fn a_variation_with_problems_has_no_figure() {
    with("{}", |base, place| {
        let needs = base.needs(place("shared"));
        assert!(base.number(place("shared"), &[(place("part"), decimal("2"))], &needs).is_none());
        let figure = base.number(place("shared"), &[(place("part"), decimal("0.25"))], &needs);
        assert_eq!(figure.map(|figure| Tracked::settle(&figure)), Some(decimal("0.25")));
    });
}
