//! Explanations of figures: the tree of parts, and the named steps.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::{
    Calculation, Code, Data, Error, Explanation, Model, Part, PartKind, Plan, Program,
};
use support::shown;

fn explained(calculator: &str, target: &str, inputs: &str) -> Explanation {
    let model = Model::new(Program::standard().expect("the standard program"));
    let inputs = Data::from_json(inputs).expect("JSON");
    model.explain(calculator, target, &inputs).expect("an explanation")
}

/// A tree as text: values after `:`, skipped parts in brackets, named steps by name.
fn tree(part: &Part) -> String {
    let inner: Vec<String> = part.parts.iter().map(tree).collect();
    let text = match (part.kind, inner.as_slice(), &part.value) {
        (PartKind::Operator, [left, right], _) => format!("({left} {} {right})", part.text),
        (PartKind::Operator | PartKind::Call, _, _) => format!("{}({})", part.text, inner.join(", ")),
        (PartKind::Name | PartKind::Step, _, Some(value)) => format!("{}:{}", part.text, shown(value)),
        _ => part.text.clone(),
    };
    if part.is_skipped { format!("[{text}]") } else { text }
}

/// The named steps that were not skipped, each once with its tree, in the order of their first use.
fn steps(part: &Part) -> Vec<(String, String)> {
    fn collect(part: &Part, found: &mut Vec<(String, String)>) {
        if part.is_skipped {
            return;
        }
        if part.kind == PartKind::Step && found.iter().all(|(name, _)| *name != part.text) {
            found.push((part.text.clone(), tree(&part.parts[0])));
        }
        part.parts.iter().for_each(|inner| collect(inner, found));
    }
    let mut found = Vec::new();
    collect(part, &mut found);
    found
}

fn value(part: &Part) -> Option<String> {
    part.value.as_ref().map(shown)
}

#[test]
fn an_explanation_contains_the_named_steps() {
    let explanation = explained("deal-model", "commission", r#"{ "motion": "tieredCommission" }"#);
    assert_eq!(shown(&explanation.value), "10000");
    let steps = steps(&explanation.tree);
    let names: Vec<&str> = steps.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "tieredFee",
            "tiered",
            "schedule(volume)",
            "marginalSchedule(volume)",
            "volume",
            "schedule(yearToDateVolume)",
            "marginalSchedule(yearToDateVolume)",
        ]
    );
    assert_eq!(steps[0].1, "(tiered:10000 × credit:1)");
    assert_eq!(steps[1].1, "(schedule(volume):10000 − schedule(yearToDateVolume):0)");
    assert_eq!(steps[4].1, "(yearToDateVolume:0 + price:50000)");
}

#[test]
fn branches_not_taken_are_skipped() {
    let explanation = explained("deal-model", "clawbackShare", r#"{ "cancelDay": 45 }"#);
    assert_eq!(
        tree(&explanation.tree),
        "if(not(given(cancelDay:45)), [0], if((cancelDay:45 ≥ program.deal.clawback.proRataBeforeDay:180), [0], shareBack:0.5))"
    );
    assert_eq!(
        steps(&explanation.tree),
        [(
            "shareBack".to_owned(),
            "if((cancelDay:45 < program.deal.clawback.fullBeforeDay:30), [1], if((cancelDay:45 < program.deal.clawback.halfBeforeDay:90), 0.5, [proRata]))".to_owned()
        )]
    );
}

#[test]
fn a_condition_after_a_deciding_one_is_skipped() {
    let met = explained("tier-benefits", "tiers[0].met", "{}");
    let [first, rest] = met.tree.parts.as_slice() else { panic!("two conditions") };
    assert_eq!((tree(first).as_str(), value(first).as_deref()), ("(place:1 = 1)", Some("true")));
    assert!(rest.is_skipped && rest.value.is_none());
    assert_eq!(steps(&met.tree), []);
}

#[test]
fn neither_branch_is_taken_if_the_condition_is_missing() {
    let inputs = r#"{ "revenue": "9999999", "certifications": 99 }"#;
    let explanation = explained("tier-benefits", "revenueProgress", inputs);
    let mut branching = &explanation.tree;
    while branching.kind == PartKind::Step {
        branching = &branching.parts[0];
    }
    assert_eq!(value(&branching.parts[0]).as_deref(), Some("topTier"));
    assert_eq!(branching.parts.iter().map(|part| part.is_skipped).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn a_condition_over_months_has_the_values_of_the_month_that_was_found() {
    let explanation =
        explained("affiliate-economics", "breakEvenMonth", r#"{ "grossMargin": "0.2", "model": "flat" }"#);
    assert_eq!(value(&explanation.tree).as_deref(), Some("3"));
    let [condition] = explanation.tree.parts.as_slice() else { panic!("a condition") };
    assert_eq!(value(condition).as_deref(), Some("true"));
    let [net, _] = condition.parts.as_slice() else { panic!("two sides") };
    assert_eq!((net.text.as_str(), value(net).as_deref()), ("netByMonth", Some("7.05")));
}

#[test]
fn a_condition_that_no_month_meets_has_no_values() {
    let explanation =
        explained("affiliate-economics", "breakEvenMonth", r#"{ "grossMargin": "0", "model": "flat" }"#);
    assert_eq!(value(&explanation.tree).as_deref(), Some("notReached"));
    let [condition] = explanation.tree.parts.as_slice() else { panic!("a condition") };
    assert!(condition.value.is_none() && !condition.is_skipped);
    assert!(condition.parts.iter().all(|part| part.value.is_none()));
}

/// The names and calls of a formula that have a value in its explanation.
fn evaluated(id: &str, target: &str, inputs: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(&explained(id, target, inputs).tree, &mut found);
    found
}

fn collect(part: &Part, found: &mut Vec<String>) {
    if part.value.is_some() && matches!(part.kind, PartKind::Name | PartKind::Call) {
        found.push(part.text.clone());
    }
    part.parts.iter().for_each(|part| collect(part, found));
}

#[test]
fn a_condition_after_a_deciding_one_is_not_evaluated() {
    assert_eq!(evaluated("tier-benefits", "tiers[0].met", "{}"), ["place"]);
    let way = ["given", "row.requirements.revenue", "revenue", "row.requirements.revenue"];
    let referrals = ["given", "row.requirements.referrals", "referrals", "row.requirements.referrals"];
    let certified =
        ["given", "row.requirements.certifications", "certifications", "row.requirements.certifications"];
    // Enough revenue decides, so referrals are not evaluated.
    let silver = evaluated("tier-benefits", "tiers[1].met", r#"{ "revenue": "25000" }"#);
    assert_eq!(silver, [&["place"][..], &way, &certified].concat());
    // Neither revenue nor referrals suffice, so certifications are not evaluated.
    let silver = evaluated("tier-benefits", "tiers[1].met", r#"{ "revenue": "0", "referrals": "0" }"#);
    assert_eq!(silver, [&["place"][..], &way, &referrals].concat());
}

#[test]
fn the_branch_not_taken_is_not_evaluated() {
    assert_eq!(evaluated("event-roi", "leads", "{}"), ["if", "leadMethod", "qualifiedLeads"]);
    let funnel = evaluated("event-roi", "leads", r#"{ "leadMethod": "funnel" }"#);
    assert_eq!(funnel, ["if", "leadMethod", "attendees", "followUpRate"]);
}

/// The rows of a table that are looked at: the first ones and the last one.
fn some_rows(rows: usize) -> impl Iterator<Item = usize> {
    (0..rows).filter(move |row| *row < 7 || row + 1 == rows)
}

/// Every line, and every computed cell of some rows, with its value.
fn figures<'c>(plan: &'c Plan, result: &'c Calculation) -> Vec<(String, &'c partner_calculators::Cell)> {
    let mut found: Vec<_> = result.lines.iter().map(|(id, value)| ((*id).to_owned(), value)).collect();
    for step in &plan.steps {
        let Some(table) = step.table().map(|table| plan.symbols.tables[table].0) else { continue };
        let rows = result.tables.iter().find(|rows| rows.id == table).map_or(0, |table| table.rows.len());
        for row in some_rows(rows) {
            let cell = |id: &str| result.cell(table, row, id).expect("a cell");
            let ids = step.formulas().iter().map(|formula| formula.line.id);
            found.extend(ids.map(|id| (format!("{table}[{row}].{id}"), cell(id))));
        }
    }
    found
}

#[test]
fn every_figure_is_explained_with_its_value() {
    let model = Model::new(Program::standard().expect("the standard program"));
    let mut compared = 0;
    for calculator in CALCULATORS {
        let plan = Plan::new(calculator).expect("good formulas");
        let result = model.calculate(calculator.id, &Data::Null).expect("the defaults");
        for (target, value) in figures(&plan, &result) {
            let explanation = model.explain(calculator.id, &target, &Data::Null).expect("a figure");
            let name = format!("{}: {target}", calculator.id);
            assert_eq!(&explanation.value, value, "{name}");
            if let Some(found) = &explanation.tree.value {
                assert_eq!(shown(found), shown(value), "{name}");
            }
            compared += 1;
        }
    }
    assert!(compared > 400, "only {compared} figures were compared");
}

#[test]
fn only_computed_figures_are_explained() {
    let model = Model::new(Program::standard().expect("the standard program"));
    for (calculator, target) in [
        ("tier-roi", "tiers[4].roi"),
        ("tier-roi", "tiers[-1].roi"),
        ("tier-roi", "tiers[0.5].roi"),
        ("tier-roi", "tiers[0]roi"),
        ("tier-roi", "tiers[0].name"),
        ("tier-roi", "tiers.roi"),
        ("tier-roi", "levels[0].roi"),
        ("tier-roi", "fromTier"),
        ("attribution", "models[999].credit"),
        ("event-roi", ""),
    ] {
        let Err(Error::Problems(problems)) = model.explain(calculator, target, &Data::Null) else {
            panic!("{calculator}: {target} is explained")
        };
        assert_eq!(problems.len(), 1);
        assert_eq!((problems[0].path.as_str(), problems[0].code), (target, Code::UnknownField));
    }
    assert!(model.explain("tier-roi", "tiers[3].roi", &Data::Null).is_ok());
}
