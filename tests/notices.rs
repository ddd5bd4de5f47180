//! The levels of notices: good news, a fact or a warning.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::schema::Level::{self, Good, Graded, Info, Loss, Warning};
use partner_calculators::schema::Notice;
use partner_calculators::{Cell, Data, Model, Program, Raised};
use support::{EXAMPLES, items};

/// Levels that are written by hand a second time. A notice that has no row here is raised with the level that
/// its calculator declares, so that a new calculator needs no row.
const LEVELS: &[(&str, Level)] = &[
    ("activationRateGrade", Graded),
    ("almostThere", Info),
    ("amountRounded", Info),
    ("atRisk", Warning),
    ("attendanceRateGrade", Graded),
    ("certificationsHoldBack", Info),
    ("clawbackRisk", Warning),
    ("clickToSignupGrade", Graded),
    ("commissionAboveTypical", Warning),
    ("commissionBelowTypical", Info),
    ("commissionWithinTypical", Good),
    ("concentrated", Warning),
    ("costAboveTypical", Warning),
    ("costBelowTypical", Info),
    ("customTerms", Info),
    ("discountExceedsMargin", Warning),
    ("followUpRateGrade", Graded),
    ("healthyLtvToCac", Good),
    ("installRateGrade", Graded),
    ("losesMoney", Loss),
    ("nextDealLifts", Good),
    ("nextReferralLifts", Good),
    ("noCredit", Info),
    ("noFunds", Warning),
    ("overBudget", Warning),
    ("overQuarter", Warning),
    ("pipelineAboveTarget", Good),
    ("pipelineBelowTarget", Warning),
    ("pipelineOnTarget", Good),
    ("pipelineUnlikely", Info),
    ("promotionLosesMoney", Warning),
    ("rateOutsideTypical", Warning),
    ("ratingGrade", Graded),
    ("refundRateGrade", Graded),
    ("registrationRateGrade", Graded),
    ("reviewsGrade", Graded),
    ("roiFallsWithTier", Info),
    ("signupToPaidGrade", Graded),
    ("tierLosesMoney", Warning),
    ("topTier", Good),
    ("unevenSpend", Info),
    ("utilizationBelowTarget", Info),
    ("utilizationOnTarget", Good),
    ("vendorLoses", Loss),
    ("viewsGrade", Graded),
];

/// The level of each grade.
const GRADES: &[(&str, Level)] = &[
    ("poor", Warning),
    ("below", Warning),
    ("average", Info),
    ("within", Good),
    ("above", Good),
    ("good", Good),
    ("great", Good),
];

fn known(of: &[(&str, Level)], name: &str) -> Option<Level> {
    of.iter().find(|(known, _)| *known == name).map(|(_, level)| *level)
}

fn declared() -> impl Iterator<Item = &'static Notice> {
    CALCULATORS.iter().flat_map(|calculator| calculator.notices)
}

/// The level that a notice is expected to declare.
fn expected(code: &str) -> Level {
    let own = || declared().find(|notice| notice.code == code).map(|notice| notice.level);
    known(LEVELS, code).or_else(own).unwrap_or_else(|| panic!("no calculator has a notice {code}"))
}

/// The level of a grade.
fn graded(grade: &str) -> Level {
    known(GRADES, grade).unwrap_or_else(|| panic!("GRADES has no row for the grade {grade}"))
}

/// The expected level of a raised notice; beside a loss, nothing is good.
fn level(notice: &Raised, loses: bool) -> Level {
    let grade = notice.params.iter().find(|(name, ..)| *name == "grade");
    let level = match (expected(notice.code), grade) {
        (Graded, Some((_, _, Cell::Text(grade)))) => graded(grade),
        (Graded, grade) => panic!("{}: the grade is {grade:?}", notice.code),
        (Loss, _) => Warning,
        (level, _) => level,
    };
    if loses && level == Good { Info } else { level }
}

#[test]
fn every_notice_is_declared_with_its_level() {
    for notice in declared() {
        assert_eq!(notice.level, expected(notice.code), "{}", notice.code);
    }
    for (code, _) in LEVELS {
        assert!(declared().any(|notice| notice.code == *code), "{code} is not a notice");
    }
}

#[test]
fn every_notice_of_a_worked_example_is_raised_with_its_level() {
    let (mut raised, mut with_grade) = (0, 0);
    for (calculator, json) in EXAMPLES {
        for example in items(Some(&Data::from_json(json).expect("JSON"))) {
            let program = Program::read(example.get("program").unwrap_or(&Data::Null)).expect("a program");
            let inputs = example.get("inputs").unwrap_or(&Data::Null);
            let result = Model::new(program).calculate(calculator, inputs);
            let notices = result.unwrap_or_else(|error| panic!("{calculator}: {error}")).notices;
            let loses = notices.iter().any(|notice| expected(notice.code) == Loss);
            for notice in notices {
                assert_eq!(notice.level, level(&notice, loses), "{calculator}: {}", notice.code);
                raised += 1;
                with_grade += usize::from(expected(notice.code) == Graded);
            }
        }
    }
    assert!(raised > 100 && with_grade > 30, "only {raised} notices, {with_grade} of them graded");
}

#[test]
fn a_graded_notice_has_the_level_of_its_grade() {
    let model = Model::new(Program::standard().expect("the standard program"));
    for (id, code, inputs, grade) in [
        ("affiliate-economics", "clickToSignupGrade", r#"{ "clickToSignup": "0.0099" }"#, "poor"),
        ("affiliate-economics", "clickToSignupGrade", r#"{ "clickToSignup": "0.01" }"#, "average"),
        ("affiliate-economics", "clickToSignupGrade", r#"{ "clickToSignup": "0.08" }"#, "good"),
        ("affiliate-economics", "signupToPaidGrade", r#"{ "signupToPaid": "0.0999" }"#, "poor"),
        ("affiliate-economics", "signupToPaidGrade", r#"{ "signupToPaid": "0.1" }"#, "average"),
        ("affiliate-economics", "signupToPaidGrade", r#"{ "signupToPaid": "0.4" }"#, "good"),
        ("affiliate-economics", "refundRateGrade", r#"{ "refundRate": "0.1501" }"#, "poor"),
        ("affiliate-economics", "refundRateGrade", r#"{ "refundRate": "0.15" }"#, "average"),
        ("affiliate-economics", "refundRateGrade", r#"{ "refundRate": "0.05" }"#, "average"),
        ("affiliate-economics", "refundRateGrade", r#"{ "refundRate": "0.0499" }"#, "good"),
        ("marketplace-listing", "viewsGrade", r#"{ "monthlyViews": "999.9" }"#, "below"),
        ("marketplace-listing", "viewsGrade", r#"{ "monthlyViews": 1000 }"#, "good"),
        ("marketplace-listing", "installRateGrade", r#"{ "installRate": "0.1499" }"#, "good"),
        ("marketplace-listing", "activationRateGrade", r#"{ "activationRate": "0.7" }"#, "great"),
        ("marketplace-listing", "ratingGrade", r#"{ "rating": "4.7" }"#, "great"),
        ("marketplace-listing", "reviewsGrade", r#"{ "reviews": 100 }"#, "great"),
        (
            "event-roi",
            "attendanceRateGrade",
            r#"{ "eventType": "jointWebinar", "leadMethod": "funnel", "attendanceRate": "0.39" }"#,
            "below",
        ),
        (
            "event-roi",
            "attendanceRateGrade",
            r#"{ "eventType": "jointWebinar", "leadMethod": "funnel", "attendanceRate": "0.4" }"#,
            "within",
        ),
        (
            "event-roi",
            "attendanceRateGrade",
            r#"{ "eventType": "jointWebinar", "leadMethod": "funnel", "attendanceRate": "0.51" }"#,
            "above",
        ),
    ] {
        let inputs = Data::from_json(inputs).expect("JSON");
        let notices = model.calculate(id, &inputs).expect("good inputs").notices;
        let notice = notices.iter().find(|notice| notice.code == code).expect(code);
        let found = notice.params.iter().find(|(name, ..)| *name == "grade").map(|(_, _, grade)| grade);
        assert_eq!(found, Some(&Cell::Text(grade.to_owned())), "{code}");
        assert_eq!(notice.level, graded(grade), "{code}: {grade}");
    }
}

#[test]
fn utilization_of_exactly_the_target_is_on_target() {
    let model = Model::new(Program::standard().expect("the standard program"));
    let row = r#"{ "name": "A", "type": "emailSwap", "runs": "1", "split": "even", "leads": "1", "cost": "40000" }"#;
    // Half of 40,000 is 80% of a fund of 25,000.
    for (cost, code) in [("40000", "utilizationOnTarget"), ("39999.99", "utilizationBelowTarget")] {
        let row = row.replace("40000", cost);
        let inputs =
            Data::from_json(&format!(r#"{{ "tier": "gold", "campaigns": [{row}] }}"#)).expect("JSON");
        let notices = model.calculate("co-marketing-budget", &inputs).expect("good inputs").notices;
        let found: Vec<&str> = notices.iter().map(|notice| notice.code).collect();
        let about: Vec<&&str> = found.iter().filter(|code| code.starts_with("utilization")).collect();
        assert_eq!(about, [&code], "{found:?}");
    }
}
