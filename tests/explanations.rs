//! What an explanation says of the way to a figure.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::{Data, Explanation, Model, Part, PartKind, Program};
use support::shown;

fn explained(calculator: &str, target: &str, inputs: &str) -> Explanation {
    let model = Model::new(Program::standard().expect("the standard program"));
    let inputs = Data::from_json(inputs).expect("JSON");
    model.explain(calculator, target, &inputs).expect("an explanation")
}

/// A tree as text: values after `:`, skipped parts in brackets.
fn tree(part: &Part) -> String {
    let inner: Vec<String> = part.parts.iter().map(tree).collect();
    let value = part.value.as_ref().map(shown).unwrap_or_default();
    let text = match (part.kind, inner.as_slice()) {
        (PartKind::Literal, _) => value,
        (PartKind::Operator, [left, right]) => format!("({left} {} {right})", part.text),
        (_, []) if value.is_empty() => part.text.to_owned(),
        (_, []) => format!("{}:{value}", part.text),
        _ => format!("{}({})", part.text, inner.join(", ")),
    };
    if part.is_skipped { format!("[{text}]") } else { text }
}

fn steps(explanation: &Explanation) -> Vec<(&str, String)> {
    explanation.steps.iter().map(|step| (step.name, tree(&step.tree))).collect()
}

#[test]
fn named_steps_come_once_each_in_the_order_of_their_first_use() {
    let explanation = explained("deal-model", "commission", r#"{ "motion": "tieredCommission" }"#);
    assert_eq!(shown(&explanation.value), "10000");
    let names: Vec<&str> = explanation.steps.iter().map(|step| step.name).collect();
    assert_eq!(
        names,
        [
            "commission",
            "tieredFee",
            "tiered",
            "schedule(volume)",
            "marginalSchedule(volume)",
            "volume",
            "schedule(yearToDateVolume)",
            "marginalSchedule(yearToDateVolume)",
        ]
    );
    let steps = steps(&explanation);
    assert_eq!(steps[1].1, "(tiered:10000 × credit:1)");
    assert_eq!(steps[2].1, "(schedule(volume):10000 − schedule(yearToDateVolume):0)");
    assert_eq!(steps[5].1, "(yearToDateVolume:0 + price:50000)");
}

#[test]
fn branches_that_were_not_taken_are_skipped() {
    let inputs = r#"{ "cancelDay": 45 }"#;
    assert_eq!(
        steps(&explained("deal-model", "clawbackShare", inputs)),
        [
            (
                "clawbackShare",
                "if(not(given(cancelDay:45)), [0], if((cancelDay:45 ≥ program.deal.clawback.proRataBeforeDay:180), [0], shareBack:0.5))".to_owned()
            ),
            (
                "shareBack",
                "if((cancelDay:45 < program.deal.clawback.fullBeforeDay:30), [1], if((cancelDay:45 < program.deal.clawback.halfBeforeDay:90), 0.5, [proRata]))".to_owned()
            ),
        ]
    );
}

#[test]
fn a_condition_beside_one_that_decides_is_skipped() {
    let met = explained("tier-benefits", "tiers[0].met", "{}");
    let [first, rest] = met.steps[0].tree.parts.as_slice() else { panic!("two conditions") };
    assert_eq!(
        (tree(first).as_str(), first.value.as_ref().map(shown).as_deref()),
        ("(place:1 = 1)", Some("true"))
    );
    assert!(rest.is_skipped && rest.value.is_none() && met.steps.len() == 1);
}

#[test]
fn neither_branch_is_taken_where_the_condition_is_missing() {
    let explanation =
        explained("tier-benefits", "revenueProgress", r#"{ "revenue": "9999999", "certifications": 99 }"#);
    let tree = &explanation.steps[0].tree;
    assert_eq!(tree.parts[0].value.as_ref().map(shown).as_deref(), Some("topTier"));
    assert_eq!(tree.parts.iter().map(|part| part.is_skipped).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn a_month_that_is_tried_has_no_values_but_its_steps_are_shown() {
    let explanation = explained("affiliate-economics", "breakEvenMonth", "{}");
    let names: Vec<&str> = explanation.steps.iter().map(|step| step.name).collect();
    assert_eq!(names, ["breakEvenMonth", "netByMonth"]);
    let search = &explanation.steps[0].tree;
    assert_eq!(search.value.as_ref().map(shown).as_deref(), Some("1"));
    assert!(search.parts[0].value.is_none() && !search.parts[0].is_skipped);
    assert!(!tree(&explanation.steps[1].tree).contains(':'));
}

#[test]
fn a_figure_that_is_a_step_alone_is_shown_as_the_step() {
    assert_eq!(
        steps(&explained("event-roi", "grossCost", "{}")),
        [(
            "grossCost",
            "(((ourSponsorship:15000 + travel:5000) + collateral:2000) + otherCosts:0)".to_owned()
        )]
    );
}
