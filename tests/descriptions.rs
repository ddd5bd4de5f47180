//! Descriptions of calculators, from which a page draws the form: a description says what the schema and the
//! program say.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::schema::{Choices, Field, Part, Unit};
use partner_calculators::{Data, Model, Program};
use support::{items, text};

/// Whether a calculator's lines can be estimated.
fn is_estimated(model: &Model, id: &str, inputs: &Data) -> bool {
    let linked = model.linked(id).expect("no presets of its own");
    linked.estimate(&linked.send(inputs)).is_ok()
}

fn model(program: &str) -> Model {
    Model::new(Program::read(&Data::from_json(program).expect("JSON")).expect("a program"))
}

/// The item of a list with this id.
fn with_id<'d>(list: Option<&'d Data>, id: &str) -> &'d Data {
    items(list).iter().find(|item| text(item.get("id")) == id).unwrap_or_else(|| panic!("no {id}"))
}

fn is_marked(described: &Data, mark: &str) -> bool {
    described.get(mark) == Some(&Data::Flag(true))
}

/// Checks a field's description against its schema.
fn says_what_the_schema_says(field: &Field, described: &Data, name: &str) {
    assert_eq!(text(described.get("unit")), field.unit.id(), "{name}");
    assert_eq!(is_marked(described, "optional"), field.optional.is_some(), "{name}");
    assert_eq!(is_marked(described, "exclusiveMaximum"), field.exclusive, "{name}");
    assert_eq!(is_marked(described, "exclusiveMinimum"), field.above, "{name}");
    assert_eq!(is_marked(described, "fractional"), field.fractional, "{name}");
    let bounds = (text(described.get("minimum")), text(described.get("maximum")));
    let is_number = !matches!(field.unit, Unit::Text | Unit::Choice | Unit::Flag);
    assert_eq!(bounds, if is_number { field.bounds() } else { ("", "") }, "{name}");
    let options: Vec<&str> =
        items(described.get("choices")).iter().map(|option| text(option.get("id"))).collect();
    match field.choices {
        Choices::None | Choices::Rows(_) => assert_eq!(options, [""; 0], "{name}"),
        Choices::Of(ids) => assert_eq!(options, ids, "{name}"),
        Choices::Tiers => assert_eq!(options, ["registered", "silver", "gold", "platinum"], "{name}"),
    }
    let table = if let Choices::Rows(table) = field.choices { table } else { "" };
    assert_eq!(text(described.get("rowOf")), table, "{name}");
    let when = described.get("when").map(|when| {
        let values: Vec<&str> = items(when.get("is")).iter().map(|value| text(Some(value))).collect();
        (text(when.get("input")), values)
    });
    assert_eq!(when, field.when.map(|(input, values)| (input, values.to_vec())), "{name}");
}

#[test]
fn a_description_says_what_the_schema_says() {
    let (model, mut exclusive, mut conditional) = (model("{}"), 0, 0);
    for calculator in CALCULATORS {
        let described = model.describe(calculator.id).expect("a description");
        assert_eq!(text(described.get("id")), calculator.id);
        let mut check = |field: &Field, list: Option<&Data>| {
            let name = format!("{}: {}", calculator.id, field.id);
            says_what_the_schema_says(field, with_id(list, field.id), &name);
            exclusive += usize::from(field.exclusive || field.above);
            conditional += usize::from(field.when.is_some());
        };
        for field in calculator.fields() {
            check(field, described.get("inputs"));
        }
        for table in calculator.input_tables() {
            let shown = with_id(described.get("tables"), table.id);
            assert_eq!(shown.get("minimumRows"), Some(&Data::Number(1.0)));
            assert_eq!(shown.get("maximumRows"), Some(&Data::Number(f64::from(table.maximum_rows))));
            table.columns.iter().for_each(|column| check(column, shown.get("columns")));
        }
    }
    assert!(exclusive > 2 && conditional > 5, "{exclusive} exclusive bounds, {conditional} conditions");
}

#[test]
fn a_tier_is_offered_by_the_name_that_the_program_gives_it() {
    let program = r#"{ "tiers": [{ "id": "silver", "name": "Argent" }, { "id": "gold" }] }"#;
    let described = model(program).describe("deal-model").expect("a description");
    let options = items(with_id(described.get("inputs"), "tier").get("choices"));
    let named: Vec<(&str, &str)> =
        options.iter().map(|option| (text(option.get("id")), text(option.get("name")))).collect();
    assert_eq!(named, [("silver", "Argent"), ("gold", "Gold")]);
    let method = model("{}").describe("event-roi").expect("a description");
    let options = items(with_id(method.get("inputs"), "leadMethod").get("choices"));
    assert!(options.iter().all(|option| option.get("name").is_none()), "a page names these options");
}

#[test]
fn an_input_that_the_program_sets_is_marked() {
    let program = r#"{ "calculators": {
        "event-roi": { "inputs": { "sponsorship": { "value": "40000", "fixed": true }, "travel": { "hidden": true },
            "otherCosts": { "value": "7" } } },
        "attribution": { "inputs": { "touches": { "hidden": true } } } } }"#;
    let model = model(program);
    let marks = |described: &Data| (is_marked(described, "fixed"), is_marked(described, "hidden"));
    let described = model.describe("event-roi").expect("a description");
    for (id, marked) in [
        ("sponsorship", (true, false)),
        ("travel", (false, true)),
        ("otherCosts", (false, false)),
        ("collateral", (false, false)),
    ] {
        assert_eq!(marks(with_id(described.get("inputs"), id)), marked, "{id}");
    }
    assert_eq!(text(with_id(described.get("inputs"), "sponsorship").get("default")), "40000");
    assert_eq!(text(with_id(described.get("inputs"), "otherCosts").get("default")), "7");
    let described = model.describe("attribution").expect("a description");
    assert_eq!(marks(with_id(described.get("tables"), "touches")), (false, true));
}

#[test]
fn an_amount_that_is_paid_is_marked() {
    let described = model("{}").describe("deal-model").expect("a description");
    let is_payable = |id: &str| is_marked(with_id(described.get("lines"), id), "payable");
    assert!(is_payable("commission") && !is_payable("clawbackShare"));
    let described = model("{}").describe("affiliate-earnings").expect("a description");
    let months = with_id(described.get("tables"), "months");
    assert!(is_marked(with_id(months.get("columns"), "payout"), "payable"));
    assert!(!is_marked(with_id(months.get("columns"), "month"), "payable"));
}

#[test]
fn a_computed_table_describes_where_its_rows_come_from() {
    let described = |id: &str| model("{}").describe(id).expect("a description");
    for (calculator, table, kind, first, formulas) in [
        ("deal-model", "motions", "choices", "motion", false),
        ("affiliate-earnings", "months", "series", "month", false),
        ("tier-benefits", "tiers", "list", "", true),
    ] {
        let described = described(calculator);
        let table = with_id(described.get("tables"), table);
        assert_eq!(text(table.get("kind")), kind);
        let column = &items(table.get("columns"))[0];
        assert!(first.is_empty() || text(column.get("id")) == first, "{column:?}");
        assert_eq!(column.get("formula").is_some(), formulas, "{column:?}");
        let options = items(column.get("choices")).len();
        assert_eq!(options > 0, kind == "choices", "{column:?}");
    }
}

#[test]
fn a_group_that_is_folded_is_marked() {
    for calculator in CALCULATORS {
        let described = model("{}").describe(calculator.id).expect("a description");
        for part in calculator.form {
            if let Part::Group { id, folded, .. } = part {
                assert_eq!(is_marked(with_id(described.get("form"), id), "folded"), *folded, "{id}");
            }
        }
    }
}

#[test]
fn the_trees_of_all_formulas_have_their_names_and_steps() {
    let trees = model("{}").trees("deal-model").expect("trees");
    let tree = |name: &str| trees.get(name).map(Data::to_json).unwrap_or_default();
    assert_eq!(tree("motions.partnerEarnings"), r#"["n","partnerEarnings"]"#);
    assert!(tree("commission").contains(r#"["s","tieredFee","#), "{}", tree("commission"));
    assert_eq!(tree("partnerEarnings[0]"), "");
}

#[test]
fn an_invalid_preset_leaves_nothing_to_describe_or_to_estimate() {
    let program = r#"{ "calculators": { "event-roi": { "inputs": { "grossMargin": { "value": "2" } } } } }"#;
    let wrong = model(program);
    assert!(wrong.describe("event-roi").is_err());
    assert!(wrong.linked("event-roi").is_err());
    assert!(is_estimated(&wrong, "tier-roi", &Data::Null));
    let inputs = Data::object().with("sponsorship", "-1".into());
    assert!(!is_estimated(&model("{}"), "event-roi", &inputs));
}
