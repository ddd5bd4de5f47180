//! The published formulas of a calculator, parsed by the oracle's own parser.

use std::collections::BTreeMap;

use partner_calculators::formula::print;
use partner_calculators::schema::{Calculator, Level};
use partner_calculators::{Data, Model, Plan, Program};

use crate::grammar::{Node, read};
use crate::support::{items, text};

/// A notice: its condition and its parameters, as formulas.
pub struct Notice {
    pub code: &'static str,
    pub level: Level,
    /// The table whose rows the condition is evaluated over.
    pub rows: Option<&'static str>,
    pub when: Node,
    pub params: Vec<(&'static str, Node)>,
}

/// A bound between inputs.
pub struct Limit {
    pub path: &'static str,
    pub holds: Node,
}

/// A calculator with its parsed formulas.
pub struct Book {
    pub calculator: &'static Calculator,
    pub lines: BTreeMap<String, Node>,
    /// The formulas of columns, by table and column.
    pub columns: BTreeMap<(String, String), Node>,
    /// The formulas of computed defaults, by input.
    pub defaults: BTreeMap<String, Node>,
    pub limits: Vec<Limit>,
    pub notices: Vec<Notice>,
}

impl Book {
    pub fn new(calculator: &'static Calculator) -> Book {
        let plan = Plan::new(calculator).unwrap_or_else(|error| panic!("{}: {error}", calculator.id));
        let model = Model::new(Program::standard().expect("the standard program"));
        let described = model.describe(calculator.id).expect(calculator.id);
        let scalars = &plan.symbols.scalars;
        Book {
            calculator,
            lines: formulas(&described, "lines").collect(),
            columns: columns(&described),
            defaults: plan
                .defaults
                .iter()
                .map(|(at, node)| (scalars[*at].0.to_owned(), read(&print(node))))
                .collect(),
            limits: plan
                .limits
                .iter()
                .map(|(limit, holds, _)| Limit { path: limit.path, holds: read(&print(holds)) })
                .collect(),
            notices: plan
                .notices
                .iter()
                .map(|(notice, _, when, params)| Notice {
                    code: notice.code,
                    level: notice.level,
                    rows: notice.rows,
                    when: read(&print(when)),
                    params: notice
                        .params
                        .iter()
                        .zip(params)
                        .map(|((name, ..), node)| (*name, read(&print(node))))
                        .collect(),
                })
                .collect(),
        }
    }
}

/// The formulas in a list of a description, by id.
fn formulas<'d>(described: &'d Data, list: &str) -> impl Iterator<Item = (String, Node)> + use<'d> {
    let with_formula = |entry: &'d Data| {
        entry.get("formula").map(|formula| (text(entry.get("id")).to_owned(), read(text(Some(formula)))))
    };
    items(described.get(list)).iter().filter_map(with_formula)
}

fn columns(described: &Data) -> BTreeMap<(String, String), Node> {
    let of_table = |table| {
        let id = text(Data::get(table, "id")).to_owned();
        formulas(table, "columns").map(move |(column, node)| ((id.clone(), column), node))
    };
    items(described.get("tables")).iter().flat_map(of_table).collect()
}
