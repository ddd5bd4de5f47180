//! Explanations show only evaluated parts: the chosen branch, and no condition after one that
//! already decides.
#![cfg(not(target_arch = "wasm32"))]

use partner_calculators::{Data, Model, Part, PartKind, Program};

/// The names with a value in an explanation, in the order of the formula.
fn evaluated(id: &str, target: &str, inputs: &str) -> Vec<String> {
    fn collect(part: &Part, found: &mut Vec<String>) {
        if part.kind == PartKind::Name && part.value.is_some() {
            found.push(part.text.clone());
        }
        part.parts.iter().for_each(|inner| collect(inner, found));
    }
    let model = Model::new(Program::standard().expect("the standard program"));
    let inputs = Data::from_json(inputs).expect("JSON");
    let mut found = Vec::new();
    collect(&model.explain(id, target, &inputs).expect(target).tree, &mut found);
    found
}

#[test]
fn a_condition_after_a_deciding_one_is_not_evaluated() {
    assert_eq!(evaluated("tier-benefits", "tiers[0].met", "{}"), ["place"]);
    let way = ["row.requirements.revenue", "revenue", "row.requirements.revenue"];
    let referrals = ["row.requirements.referrals", "referrals", "row.requirements.referrals"];
    let certified = ["row.requirements.certifications", "certifications", "row.requirements.certifications"];
    // Enough revenue decides, so referrals are not evaluated.
    let silver = evaluated("tier-benefits", "tiers[1].met", r#"{ "revenue": "25000" }"#);
    assert_eq!(silver, [&["place"][..], &way, &certified].concat());
    // Neither revenue nor referrals suffice, so certifications are not evaluated.
    let silver = evaluated("tier-benefits", "tiers[1].met", r#"{ "revenue": "0", "referrals": "0" }"#);
    assert_eq!(silver, [&["place"][..], &way, &referrals].concat());
}

#[test]
fn the_branch_not_taken_is_not_evaluated() {
    assert_eq!(evaluated("event-roi", "leads", "{}"), ["leadMethod", "qualifiedLeads"]);
    let funnel = evaluated("event-roi", "leads", r#"{ "leadMethod": "funnel" }"#);
    assert_eq!(funnel, ["leadMethod", "attendees", "followUpRate"]);
}
