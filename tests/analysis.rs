//! Analyses: their results agree with `calculate`, for worked examples and for random inputs.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::analysis::{
    BaseInputs, Condition, Effect, Goal, SeekResult, SensitivityQuestion, Simulation, Solution,
    UncertainInput, effects, seek, thresholds,
};
use partner_calculators::calculators::CALCULATORS;
use partner_calculators::{Calculation, Cell, Data, Model, Program, number};

fn model(program: &str) -> Model {
    let data = Data::from_json(program).expect("JSON");
    Model::new(Program::read(&data).expect("a program without problems"))
}

/// The largest change of a sum that rounding to cents causes.
fn cents() -> rust_decimal::Decimal {
    number::parse("0.01").expect("a number")
}

/// Seeks a goal under the standard program.
fn sought(id: &str, inputs: &str, input: &str, output: &str, target: &str) -> SeekResult {
    sought_with(id, inputs, input, output, target, Condition::Exactly, None)
}

fn sought_with(
    id: &str,
    inputs: &str,
    input: &str,
    output: &str,
    target: &str,
    condition: Condition,
    decimals: Option<u32>,
) -> SeekResult {
    let linked = model("{}").linked(id).expect("no presets");
    let sent = linked.send(&Data::from_json(inputs).expect("JSON")).text();
    let base = BaseInputs::read(&linked.image, &sent).expect("good inputs");
    let place = |path: &str| linked.place(path).unwrap_or_else(|| panic!("{path}"));
    let target = number::parse(target).expect("a number");
    let goal =
        Goal { input: place(input), output: place(output), target, condition, decimals, rounding: cents() };
    seek(&base, &goal)
}

fn solutions(sought: SeekResult) -> Vec<[String; 3]> {
    let SeekResult::Found(solutions) = sought else { panic!("{sought:?}") };
    let text = |solution: &Solution| [solution.value, solution.output, solution.residual].map(number::text);
    solutions.iter().map(text).collect()
}

fn one(solution: [&str; 3]) -> Vec<[String; 3]> {
    vec![solution.map(str::to_owned)]
}

#[test]
fn a_linear_figure_meets_its_target_exactly() {
    // investment = sponsorship × 0.5 + 7,000
    let found = sought("event-roi", "{}", "sponsorship", "investment", "20000");
    assert_eq!(solutions(found), one(["26000", "20000", "0"]));
    // returnMultiple = 112,500 ÷ (sponsorship × 0.5 + 7,000)
    let found = sought("event-roi", "{}", "sponsorship", "returnMultiple", "5");
    assert_eq!(solutions(found), one(["31000", "5", "0"]));
}

#[test]
fn a_value_whose_decimals_do_not_end_is_rounded_to_the_nearest() {
    // revenue = 375,000 × leadToOpportunity
    let found = sought("event-roi", "{}", "leadToOpportunity", "revenue", "100000");
    let residual = "0.00000000000000125";
    assert_eq!(solutions(found), one(["0.26666666666666666667", "100000.00000000000000125", residual]));
}

#[test]
fn a_stretch_at_the_target_has_both_of_its_ends() {
    // dealsLow = floor(qualifiedLeads × 0.06)
    let SeekResult::Found(found) = sought("event-roi", "{}", "qualifiedLeads", "dealsLow", "5") else {
        panic!()
    };
    let [solution] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(number::text(solution.value), "83.333333333333333334");
    assert_eq!(solution.to.map(number::text).as_deref(), Some("99.999999999999999999"));
}

#[test]
fn a_jump_over_the_target_has_its_residual() {
    // At 100,000 the partner becomes Gold: 20% of 100,000 and a fund of 25,000.
    let found = sought("tier-benefits", "{}", "revenue", "value", "30000");
    assert_eq!(solutions(found), one(["100000", "45000", "15000"]));
    let before = sought_with("tier-benefits", "{}", "revenue", "value", "30000", Condition::AtMost, Some(2));
    assert_eq!(solutions(before), one(["99999.99", "19999.9985", "-10000.0015"]));
}

#[test]
fn decimals_and_conditions_decide_between_neighbors() {
    let seek = |condition| {
        let found =
            sought_with("event-roi", "{}", "leadToOpportunity", "revenue", "100000", condition, Some(4));
        solutions(found)
    };
    assert_eq!(seek(Condition::Exactly), one(["0.2667", "100012.5", "12.5"]));
    assert_eq!(seek(Condition::AtLeast), one(["0.2667", "100012.5", "12.5"]));
    assert_eq!(seek(Condition::AtMost), one(["0.2666", "99975", "-25"]));
}

#[test]
fn whole_inputs_have_the_smallest_whole_number_that_reaches_the_target() {
    // customerPrice = 50,000 × termYears
    let found = sought("deal-model", "{}", "termYears", "customerPrice", "120000");
    assert_eq!(solutions(found), one(["3", "150000", "30000"]));
    let found = sought("deal-model", "{}", "termYears", "customerPrice", "100000");
    assert_eq!(solutions(found), one(["2", "100000", "0"]));
}

#[test]
fn cells_of_tables_can_change() {
    // Each side pays half of this campaign, so that 2,000 more cost 1,000 more.
    let inputs = r#"{"campaigns":[{"name":"A","type":"jointWebinar","cost":"9000","runs":"2","split":"even","leads":"40"}]}"#;
    let found = sought("co-marketing-budget", inputs, "campaigns[0].cost", "plannedOurs", "10000");
    assert_eq!(solutions(found), one(["10000", "10000", "0"]));
    // Default rows are rows like any other: the plan pays 20,551.923…, and its first campaign pays a part of it.
    let found = sought("co-marketing-budget", "{}", "campaigns[0].leads", "leads", "400");
    assert_eq!(solutions(found).len(), 1);
}

#[test]
fn shares_that_add_up_only_in_exact_decimals_are_accepted() {
    let found = sought("budget-allocation", "{}", "groups[1].partners", "partners", "72");
    assert_eq!(solutions(found), one(["39", "72", "0"]));
}

#[test]
fn an_unreachable_target_has_a_reason() {
    let found = sought("event-roi", "{}", "sponsorship", "investment", "6999");
    let ends = ["7000", "500000007000"].map(|end| number::parse(end).expect("a number"));
    assert_eq!(found, SeekResult::Unreached(Some((ends[0], ends[1]))));
    assert_eq!(sought("event-roi", "{}", "grossMargin", "revenue", "1"), SeekResult::NotDependent);
    // A reseller's discount moves the vendor's revenue by less than a cent, because the partner's part is rounded.
    let discount = sought("deal-model", "{}", "customerDiscount", "vendorNetRevenue", "30000");
    assert_eq!(discount, SeekResult::NotDependent);
    assert_eq!(sought("event-roi", "{}", "eventType", "revenue", "1"), SeekResult::NotNumeric);
}

/// The number of a line.
fn line(calculation: &Calculation, id: &str) -> Option<String> {
    match calculation.line(id) {
        Some(Cell::Number(number)) => Some(number::text(*number)),
        _ => None,
    }
}

/// The line as `calculate` gives it for one input.
fn computed(model: &Model, id: &str, input: &str, value: &str, output: &str) -> Option<String> {
    let inputs = Data::from_json(&format!(r#"{{"{input}":"{value}"}}"#)).expect("JSON");
    line(&model.calculate(id, &inputs).ok()?, output)
}

/// The target is the result of a calculation with another input: every solution is confirmed by a calculation, and one
/// of them meets the target.
#[test]
fn the_result_of_another_input_is_reached_again() {
    let model = model("{}");
    let mut sought = 0;
    for calculator in CALCULATORS {
        let id = calculator.id;
        let linked = model.linked(id).expect("no presets");
        let base = model.calculate(id, &Data::Null).expect("defaults");
        for field in &linked.plan.fields {
            let input = field.id;
            let Some(Data::Text(default)) = base.inputs.get(input) else { continue };
            let Some(default) = number::parse(default) else { continue };
            for (output, _) in &base.lines {
                let other = number::text(default * number::parse("1.25").expect("a number"));
                let Some(target) = computed(&model, id, input, &other, output) else { continue };
                if computed(&model, id, input, &number::text(default), output).as_ref() == Some(&target) {
                    continue;
                }
                // A figure may have more digits than a target.
                let Some(wanted) = number::parse(&target) else { continue };
                let base = BaseInputs::read(&linked.image, "").expect("defaults");
                let place = |path: &str| linked.place(path).expect("a place");
                let goal = Goal {
                    input: place(input),
                    output: place(output),
                    target: wanted,
                    condition: Condition::Exactly,
                    decimals: None,
                    rounding: number::parse("0").expect("a number"),
                };
                let found = seek(&base, &goal);
                let context = format!("{id}: {input} for {output} = {target}, as with {other}");
                let SeekResult::Found(solutions) = found else { panic!("{context}: {found:?}") };
                for solution in &solutions {
                    let value = number::text(solution.value);
                    let output = computed(&model, id, input, &value, output);
                    assert_eq!(output, Some(number::text(solution.output)), "{context}, at {value}");
                    assert_eq!(solution.residual, solution.output - goal.target, "{context}, at {value}");
                }
                assert!(
                    solutions.iter().any(|solution| solution.residual.is_zero()),
                    "{context}: {solutions:?}"
                );
                sought += 1;
            }
        }
    }
    assert!(sought > 150, "{sought}");
}

/// Tries every whole number, one after the other, and finds the same solutions.
#[test]
fn whole_inputs_are_searched_without_gaps() {
    let model = model("{}");
    let linked = model.linked("affiliate-economics").expect("no presets");
    let base = model.calculate("affiliate-economics", &Data::Null).expect("defaults");
    let whole = linked.plan.fields.iter().filter(|field| {
        // Months and whole numbers with few values.
        let bounds = linked.image.inputs.get(linked.place(field.id).expect("a place").place);
        bounds.is_some_and(|input| input.is(partner_calculators::image::marks::WHOLE))
    });
    let mut compared = 0;
    for field in whole {
        for (output, _) in &base.lines {
            let figures: Vec<Option<String>> = (0..=100)
                .map(|n: u32| computed(&model, "affiliate-economics", field.id, &n.to_string(), output))
                .collect();
            let known = |n: usize| figures.get(n)?.as_deref().and_then(number::parse);
            let Some(target) = known(7) else { continue };
            let naive: Vec<usize> = (1..figures.len())
                .filter(|&n| match (known(n - 1), known(n)) {
                    (Some(before), Some(here)) => (before < target) != (here < target) || here == target,
                    (None, Some(here)) => here == target,
                    _ => false,
                })
                .collect();
            if naive.len() > 50 || figures.iter().flatten().all(|figure| Some(figure) == figures[7].as_ref())
            {
                continue;
            }
            let found = sought("affiliate-economics", "{}", field.id, output, &number::text(target));
            let SeekResult::Found(solutions) = found else { panic!("{} {output}: {found:?}", field.id) };
            for n in naive {
                let is_found = solutions.iter().any(|solution| {
                    let value = n.to_string();
                    let to = solution.to.unwrap_or(solution.value);
                    let n = number::parse(&value).expect("a number");
                    (solution.value..=to).contains(&n)
                });
                assert!(is_found, "{} {output} = {target}: {n} is missing in {solutions:?}", field.id);
                compared += 1;
            }
        }
    }
    assert!(compared > 5, "{compared}");
}

#[test]
fn sensitivity_is_two_calculations_for_each_input() {
    let model = model("{}");
    let linked = model.linked("event-roi").expect("no presets");
    let base = BaseInputs::read(&linked.image, "").expect("defaults");
    let output = linked.place("netProfit").expect("a place");
    let change = number::parse("0.1").expect("a number");
    let found = effects(&base, &SensitivityQuestion { output, change, ranges: Vec::new() });
    let mut last = None;
    for Effect { input, ends, swing } in &found {
        let id = linked.plan.fields[input.place].id;
        for end in ends {
            let value = number::text(end.input);
            let Ok(Cell::Number(figure)) = &end.output else { panic!("{id} = {value}") };
            assert_eq!(
                computed(&model, "event-roi", id, &value, "netProfit"),
                Some(number::text(*figure)),
                "{id}"
            );
        }
        assert!(last.is_none_or(|last| last >= *swing), "{id}");
        last = Some(*swing);
    }
    // Revenue is the product of these, and the margin is that of all of it.
    assert_eq!(found[0].swing.map(number::text).as_deref(), Some("22500"));
    assert!(found.len() > 10);
}

#[test]
fn the_next_tier_is_a_threshold() {
    let linked = model("{}").linked("tier-benefits").expect("no presets");
    let base = BaseInputs::read(&linked.image, "").expect("defaults");
    let place = |path: &str| linked.place(path).expect("a place");
    let found = thresholds(&base, place("value"), &[(place("revenue"), 2), (place("averageDeal"), 2)]);
    let [revenue] = found.as_slice() else { panic!("{}", found.len()) };
    let [None, Some(gold)] = &revenue.sides else { panic!("below and above") };
    // Gold begins at 100,000; just before, Silver has 15% of 99,999.99 and a fund of 5,000.
    assert_eq!([gold.input, gold.output, gold.jump].map(number::text), ["100000", "45000", "25000.0015"]);
    let tier = place("qualifiedTier").place;
    let changed = gold.changed.iter().find(|(line, _)| *line == tier).map(|(_, names)| names.clone());
    assert_eq!(changed, Some(["Silver", "Gold"].map(|name| Cell::Text(name.to_owned()))));
}

#[test]
fn a_simulation_repeats_with_its_seed_in_any_portions() {
    let linked = model("{}").linked("event-roi").expect("no presets");
    let base = BaseInputs::read(&linked.image, "").expect("defaults");
    let place = |path: &str| linked.place(path).expect("a place");
    let run = |seed: u64, portions: &[usize]| {
        let range = ["0.2", "0.3", "0.4"].map(|end| number::parse(end).expect("a number"));
        let input = UncertainInput { input: place("leadToOpportunity"), range };
        let mut simulation = Simulation::new(vec![input], vec![place("revenue")], seed);
        portions.iter().for_each(|trials| simulation.run(&base, *trials));
        simulation.distribution(0).expect("values")
    };
    let whole = run(1, &[5000]);
    assert_eq!(run(1, &[1, 4999]), whole);
    assert_ne!(run(2, &[5000]), whole);
    // Revenue is 375,000 × leadToOpportunity: a triangle from 75,000 to 150,000 with its mean at 112,500.
    let error = 4.0 * 37_500.0 / (6.0_f64 * 5000.0).sqrt();
    assert!((whole.mean - 112_500.0).abs() < error, "{}", whole.mean);
    assert!(whole.ends[0] >= 75_000.0 && whole.ends[1] <= 150_000.0);
}
