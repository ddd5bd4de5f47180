//! Random inputs within their bounds, from a seed that a failing test prints.

use std::collections::BTreeMap;

use partner_calculators::schema::{Calculator, Choices, Field};
use partner_calculators::{Code, Data, Program, Unit};

use crate::fraction::Fraction;

/// SplitMix64, a published generator.
pub struct Random(pub u64);

impl Random {
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.bits() % end as u64) as usize
    }

    pub fn one_of<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }

    /// True with a probability of 1 in `times`.
    pub fn rarely(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

type Row = BTreeMap<&'static str, String>;

/// Inputs as text; an empty text is an optional input that is left out.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub scalars: Row,
    pub tables: BTreeMap<&'static str, Vec<Row>>,
}

impl Case {
    pub fn data(&self) -> Data {
        let cells = |row: &Row| {
            let cell = |(id, text): (&&'static str, &String)| ((*id).into(), cell(text));
            Data::Map(row.iter().map(cell).collect())
        };
        let Data::Map(mut inputs) = cells(&self.scalars) else { unreachable!() };
        for (id, rows) in &self.tables {
            inputs.push(((*id).into(), Data::List(rows.iter().map(cells).collect())));
        }
        Data::Map(inputs)
    }
}

fn cell(text: &str) -> Data {
    match text {
        "true" => Data::Flag(true),
        "false" => Data::Flag(false),
        text => Data::from(text.to_owned()),
    }
}

/// Random inputs of a calculator: most of its fields, and a few rows of each table.
pub fn case(calculator: &Calculator, program: &Program, random: &mut Random) -> Case {
    let mut case = Case::default();
    for field in calculator.fields() {
        if let Some(text) = given(field, program, random) {
            case.scalars.insert(field.id, text);
        }
    }
    for table in calculator.input_tables() {
        let count = 1 + random.below(4);
        let row = |random: &mut Random| {
            table.columns.iter().map(|column| (column.id, value(column, program, random))).collect()
        };
        case.tables.insert(table.id, (0..count).map(|_| row(random)).collect());
    }
    for (table, column) in adding_up(calculator) {
        share_out(&mut case, table, column, random);
    }
    in_order(&mut case, calculator);
    case
}

/// The columns of input tables whose cells have to add up to 1.
pub fn adding_up(calculator: &Calculator) -> impl Iterator<Item = (&'static str, &'static str)> {
    let sums = calculator.limits.iter().filter(|limit| limit.code == Code::SumNotOne);
    sums.filter_map(|limit| limit.holds.strip_prefix("sum(")?.strip_suffix(") = 1")?.split_once('.'))
}

/// A random value of a field; `None` leaves the field out, and an empty text leaves it empty.
fn given(field: &Field, program: &Program, random: &mut Random) -> Option<String> {
    match (field.id, field.optional) {
        // Other inputs bound these, so they are rarely given.
        ("fromTier" | "toTier" | "reimbursement", _) if !random.rarely(4) => None,
        (_, Some(_)) if random.rarely(3) => Some(String::new()),
        _ if random.rarely(8) => None,
        _ => Some(value(field, program, random)),
    }
}

fn value(field: &Field, program: &Program, random: &mut Random) -> String {
    match (field.unit, field.choices) {
        (Unit::Text, _) => (*random.one_of(&["North", "South", "Übersee"])).to_owned(),
        (Unit::Flag, _) => random.rarely(2).to_string(),
        (_, Choices::Of(ids)) => (*random.one_of(ids)).to_owned(),
        (_, Choices::Tiers) => (*random.one_of(&program.tier_ids())).to_owned(),
        _ => loop {
            let text = number(field.unit, random);
            if allows(field, &Fraction::parse(&text).expect("a decimal")) {
                break text;
            }
        },
    }
}

/// Products of a few small primes. Quotients of them often do not end, but products of such
/// quotients often do.
const SMOOTH: [u64; 24] =
    [1, 2, 3, 5, 6, 7, 9, 10, 12, 14, 15, 18, 20, 21, 25, 27, 30, 35, 42, 45, 49, 60, 63, 70];

fn number(unit: Unit, random: &mut Random) -> String {
    let smooth = *random.one_of(&SMOOTH);
    let scaled = smooth * 10_u64.pow(random.below(4) as u32);
    let decimal = |units: u64, decimals: u32| {
        Fraction::new(units.into(), decimals).decimal(28).expect("a short decimal")
    };
    match unit {
        Unit::Share if !random.rarely(3) => decimal(smooth, 2),
        Unit::Share => {
            let places = 2 + random.below(3) as u32;
            decimal(random.bits() % (10_u64.pow(places) + 1), places)
        }
        Unit::Multiple => decimal(50 + random.bits() % 150, 2),
        Unit::Money if random.rarely(3) => decimal(random.bits() % 100_000_000, 2),
        Unit::Count if random.rarely(4) => decimal(random.bits() % 100_000, 1),
        Unit::Money | Unit::Count => scaled.to_string(),
        Unit::Days => (random.bits() % 200).to_string(),
        _ => (if random.rarely(3) { scaled } else { smooth }).to_string(),
    }
}

/// Whether a field allows a number.
pub fn allows(field: &Field, number: &Fraction) -> bool {
    let (least, most) = field.bounds();
    let bound = |text| Fraction::parse(text).expect("a bound");
    let (above, below) = (number.compare(&bound(least)), number.compare(&bound(most)));
    let is_whole = Fraction::new(number.floor(), 0).compare(number).is_eq();
    above.is_ge()
        && below.is_le()
        && !(field.above && above.is_eq())
        && !(field.exclusive && below.is_eq())
        && (is_whole || !field.unit.is_whole() || field.fractional)
}

/// Makes the cells of a column add up to 1.
fn share_out(case: &mut Case, table: &str, column: &'static str, random: &mut Random) {
    let Some(rows) = case.tables.get_mut(table) else { return };
    let mut left = 10_000;
    let count = rows.len();
    for (at, row) in rows.iter_mut().enumerate() {
        let part = if at + 1 == count { left } else { random.bits() % (left + 1) };
        left -= part;
        let share = Fraction::new(part.into(), 4).decimal(28).expect("a short decimal");
        row.insert(column, share);
    }
}

/// Exchanges an input with the other one that it must not be below; of the two alone, neither is given.
fn in_order(case: &mut Case, calculator: &Calculator) {
    for limit in calculator.limits.iter().filter(|limit| limit.code == Code::BelowMinimum) {
        let least = limit.params[0].1;
        let Some(input) = calculator.fields().find(|field| field.id == limit.path) else { continue };
        let Some(other) = calculator.fields().find(|field| field.id == least) else { continue };
        let (own, its) = (case.scalars.remove(input.id), case.scalars.remove(other.id));
        let (Some(own), Some(its)) = (own, its) else { continue };
        let parsed = |text: &str| Fraction::parse(text).expect("a decimal");
        let (less, more) = if parsed(&own).compare(&parsed(&its)).is_lt() { (own, its) } else { (its, own) };
        case.scalars.extend([(input.id, more), (other.id, less)]);
    }
}

/// The standard program, and programs that reverse its settings: limits, and whole or marginal
/// rates.
pub const PROGRAMS: [&str; 5] = [
    "{}",
    r#"{ "affiliate": { "tierBasis": "marginal", "commissionMonths": null }, "deal": { "commissionBasis": "whole" } }"#,
    r#"{ "currency": "JPY", "affiliate": { "model": "tiered", "tierBasis": "marginal", "holdbackDays": 45 } }"#,
    r#"{ "currency": "KWD", "deal": { "commissionBasis": "whole", "commissionBrackets": [{ "from": "7000", "rate": "0.07" }, { "from": "21000", "rate": "0.11" }] } }"#,
    r#"{ "tiers": [{ "id": "silver", "mdf": { "annual": null, "quarterlyCap": null } }, { "id": "gold", "requirements": { "referrals": null } }],
        "mdfApprovals": [{ "below": "700", "approver": "A" }, { "below": "2100", "approver": "B" }, { "below": null, "approver": "C" }] }"#,
];

/// The seeds of a run, the same each time. `ORACLE_SEEDS=2000` uses 2,000 of them instead.
pub fn seeds(fixed: u64) -> Vec<u64> {
    let asked = std::env::var("ORACLE_SEEDS").ok().and_then(|count| count.parse().ok());
    (1..=asked.unwrap_or(fixed)).collect()
}
