//! Writes the template of a plan: formulas as code, names as positions.

use super::template::{List, MINOR_UNIT, Template, kinds, some};
use super::text::{put, put_all, put_code, put_constant};
use super::{Compiled, Plan, RowsFrom};
use crate::formula::{Function, Kind, Node, Operator, Slot, Source};
use crate::image::Image;
use crate::image::text::codes;
use crate::plan::start::Starts;
use crate::program::typical::{RANGES, Range};
use crate::schema::{Field, InputTable};
use crate::terms::Terms;
use crate::value::Cell;

impl Plan {
    /// The tables of published ranges that formulas read, in the order in which they are first read.
    pub fn ranges(&self) -> impl Iterator<Item = &'static Range> {
        let mut composer = Composer::default();
        composer.settle(self);
        composer.ranges.into_iter().filter_map(|at| RANGES.get(at))
    }

    /// The calculator before it is linked with a program.
    pub fn template(&self) -> Template {
        let mut composer = Composer { tables: self.symbols.tables.len(), ..Composer::default() };
        composer.settle(self);
        let computed = self.defaults.iter();
        let computed = computed.map(|(place, node)| (*place, leaked(composer.formula(node)))).collect();
        let mut rest = String::new();
        put(self.limits.len(), &mut rest);
        for (_, holds, params) in &self.limits {
            composer.rule(None, holds, params, &mut rest);
        }
        put(self.steps.len(), &mut rest);
        self.steps.iter().for_each(|step| composer.step(step, &mut rest));
        put(self.notices.len(), &mut rest);
        for (_, table, when, params) in &self.notices {
            composer.rule(*table, when, params, &mut rest);
        }
        let mut shape = String::new();
        put(self.symbols.scalars.len(), &mut shape);
        let widths: Vec<usize> = self.symbols.tables.iter().map(|(_, names)| names.len()).collect();
        put_all(&widths, &mut shape);
        let fields: Vec<Field> = self.fields.iter().map(|field| **field).collect();
        let tables: Vec<InputTable> = self.tables.iter().map(|table| **table).collect();
        composer.template(self.calculator.id, fields, tables, shape, computed, rest)
    }
}

/// The image of formulas alone, as the formulas of one notice, for a number of tables that the caller fills.
pub fn of_formulas(formulas: &[Node], terms: &Terms, tables: usize) -> Image {
    let mut composer = Composer { tables, ..Composer::default() };
    formulas.iter().for_each(|formula| composer.collect(formula));
    let mut shape = String::new();
    put(0, &mut shape);
    put_all(&[], &mut shape);
    let mut rest = String::new();
    put(0, &mut rest);
    put(0, &mut rest);
    put(1, &mut rest);
    let formulas = formulas.iter().map(|formula| composer.formula(formula)).collect::<Vec<_>>();
    put_part([0; 3], &[], &formulas, &mut rest);
    let template = composer.template("", Vec::new(), Vec::new(), shape, Vec::new(), rest);
    let starts = Starts { inputs: Vec::new(), tables: Vec::new() };
    Image::read(&template.image(terms, &starts)).unwrap_or_default()
}

/// Literals, settings and lists are numbered in the order in which formulas first read them. All of them are collected
/// first, because settings follow the literals.
#[derive(Default)]
struct Composer {
    /// The number of the calculator's tables, which lists follow.
    tables: usize,
    literals: Vec<Cell>,
    settings: Vec<usize>,
    /// The positions of the published ranges.
    ranges: Vec<usize>,
    lists: Vec<List>,
}

impl Composer {
    fn template(
        self,
        id: &'static str,
        fields: Vec<Field>,
        tables: Vec<InputTable>,
        shape: String,
        computed: Vec<(usize, &'static str)>,
        rest: String,
    ) -> Template {
        let lists = self.lists.iter().map(|list| self.settled(list)).collect();
        let mut literal_texts = String::new();
        self.literals.iter().for_each(|literal| put_constant(literal, &mut literal_texts));
        Template {
            id,
            fields: fields.leak(),
            tables: tables.leak(),
            shape: leaked(shape),
            literals: self.literals.len(),
            literal_texts: leaked(literal_texts),
            settings: self.settings,
            lists,
            computed,
            rest: leaked(rest),
        }
    }

    /// Collects what the formulas of a plan read.
    fn settle(&mut self, plan: &Plan) {
        plan.nodes().for_each(|node| self.collect(node));
        for step in &plan.steps {
            if let Compiled::Rows(_, RowsFrom::List(list), _) = step {
                self.list(kinds::PROGRAM, *list);
            }
            if let Compiled::Rows(_, RowsFrom::Fixed(rows), _) = step {
                self.list(kinds::FIXED, (*rows).into());
            }
        }
    }

    fn collect(&mut self, node: &Node) {
        match &node.kind {
            Kind::Number(_) | Kind::Text(_) | Kind::Name(_, Slot::Missing(_)) => {
                self.collect_literal(literal(node));
            }
            Kind::Name(_, Slot::Column(Source::Typical, range, column)) => {
                if !self.ranges.contains(range) {
                    self.ranges.push(*range);
                }
                cells_of(*range, *column).into_iter().for_each(|cell| self.collect_literal(cell));
            }
            Kind::Name(_, slot) => {
                if let Some(setting) = setting(*slot).filter(|setting| !self.settings.contains(setting)) {
                    self.settings.push(setting);
                }
            }
            Kind::Not(inner) | Kind::Negate(inner) => self.collect(inner),
            Kind::Binary(_, left, right) => {
                self.collect(left);
                self.collect(right);
            }
            Kind::Call(_, arguments) => arguments.iter().for_each(|argument| self.collect(argument)),
        }
    }

    fn collect_literal(&mut self, literal: Cell) {
        if !self.literals.contains(&literal) {
            self.literals.push(literal);
        }
    }

    fn literal_at(&self, literal: &Cell) -> usize {
        self.literals.iter().position(|known| known == literal).unwrap_or_default()
    }

    /// A list as the template has it: a published range with its cells in place of its columns.
    fn settled(&self, (kind, at, columns): &List) -> List {
        if *kind != kinds::TYPICAL {
            return (*kind, *at, columns.clone());
        }
        let rows = RANGES.get(*at).map_or(0, |range| range.rows.len());
        let cells = columns.iter().flat_map(|column| cells_of(*at, *column));
        (*kind, rows, cells.map(|cell| self.literal_at(&cell)).collect())
    }

    /// The position of a list among all tables.
    fn list(&mut self, kind: usize, list: usize) -> usize {
        let known = self.lists.iter().position(|(known, at, _)| (*known, *at) == (kind, list));
        self.tables
            + known.unwrap_or_else(|| {
                self.lists.push((kind, list, Vec::new()));
                self.lists.len() - 1
            })
    }

    /// The positions of a list among all tables, and of a column among those of the list that are read.
    fn column(&mut self, kind: usize, list: usize, column: usize) -> [usize; 2] {
        let at = self.list(kind, list);
        let Some((_, _, columns)) = self.lists.get_mut(at - self.tables) else { return [at, 0] };
        let known = columns.iter().position(|known| *known == column);
        let place = known.unwrap_or_else(|| {
            columns.push(column);
            columns.len() - 1
        });
        [at, place]
    }

    fn rule(&mut self, table: Option<usize>, condition: &Node, params: &[Node], text: &mut String) {
        let nodes = [condition].into_iter().chain(params);
        let formulas = nodes.map(|node| self.formula(node)).collect::<Vec<_>>();
        put_part([0, some(table), 0], &[], &formulas, text);
    }

    fn step(&mut self, step: &Compiled, text: &mut String) {
        let (kind, list, counts) = match step {
            Compiled::Lines(..) => (0, Vec::new(), None),
            Compiled::Columns(..) => (1, Vec::new(), None),
            Compiled::Rows(_, RowsFrom::Count(rows), _) => (2, Vec::new(), Some(rows)),
            Compiled::Rows(_, RowsFrom::List(list), _) => (3, vec![self.list(kinds::PROGRAM, *list)], None),
            Compiled::Rows(_, RowsFrom::Fixed(rows), _) => {
                (3, vec![self.list(kinds::FIXED, (*rows).into())], None)
            }
            Compiled::Rows(_, RowsFrom::Distinct(table, column), _) => (4, vec![*table, *column], None),
            Compiled::Choices(_, input, over, _) => (5, vec![*input, some(*over)], None),
        };
        let formulas = step.formulas();
        let place = formulas.first().map_or(0, |formula| formula.place);
        let nodes = counts.into_iter().chain(formulas.iter().map(|formula| &formula.node));
        let texts = nodes.map(|node| self.formula(node)).collect::<Vec<_>>();
        put_part([kind, step.table().unwrap_or_default(), place], &list, &texts, text);
    }

    fn formula(&mut self, node: &Node) -> String {
        let mut text = String::new();
        self.node(node, &mut text);
        text
    }

    fn node(&mut self, node: &Node, text: &mut String) {
        match &node.kind {
            Kind::Number(_) | Kind::Text(_) | Kind::Name(_, Slot::Missing(_)) => {
                put_numbered(codes::LITERAL, &[self.literal_at(&literal(node))], text);
            }
            Kind::Name(_, slot) => self.slot(*slot, text),
            Kind::Not(inner) => {
                put_code(codes::NOT, text);
                self.node(inner, text);
            }
            Kind::Negate(inner) => {
                put_code(codes::NEGATE, text);
                self.node(inner, text);
            }
            Kind::Binary(operator, left, right) => {
                let code = Operator::ALL.iter().position(|known| known == operator);
                put_code(code.unwrap_or_default() as u8, text);
                self.node(left, text);
                self.node(right, text);
            }
            Kind::Call(function, arguments) => {
                let code = Function::ALL.iter().position(|known| known == function);
                put_code(codes::FUNCTION + code.unwrap_or_default() as u8, text);
                put(arguments.len(), text);
                arguments.iter().for_each(|argument| self.node(argument, text));
            }
        }
    }

    fn slot(&mut self, slot: Slot, text: &mut String) {
        if let Some(setting) = setting(slot) {
            let at = self.settings.iter().position(|known| *known == setting);
            return put_numbered(codes::SETTING, &[self.literals.len() + at.unwrap_or_default()], text);
        }
        let (code, numbers) = match slot {
            Slot::Scalar(at) => (codes::SCALAR, vec![at]),
            Slot::Cell(at) => (codes::CELL, vec![at]),
            Slot::Previous(at) => (codes::PREVIOUS, vec![at]),
            Slot::Table(at) => (codes::TABLE, vec![at]),
            Slot::List(at) => (codes::TABLE, vec![self.list(kinds::PROGRAM, at)]),
            Slot::Column(source, table, column) => self.whole_column(source, table, column),
            Slot::Listed(list, column) => (codes::LISTED, self.column(kinds::PROGRAM, list, column).to_vec()),
            Slot::ListedBefore(list, column) => {
                (codes::LISTED_BEFORE, self.column(kinds::PROGRAM, list, column).to_vec())
            }
            Slot::Place => (codes::PLACE, Vec::new()),
            // Settings and reasons have been written already.
            Slot::Month | Slot::MinorUnit | Slot::Program(_) | Slot::Missing(_) => (codes::MONTH, Vec::new()),
        };
        put_numbered(code, &numbers, text);
    }

    fn whole_column(&mut self, source: Source, table: usize, column: usize) -> (u8, Vec<usize>) {
        match source {
            Source::Table => (codes::COLUMN, vec![table, column]),
            Source::Program => (codes::COLUMN, self.column(kinds::PROGRAM, table, column).to_vec()),
            Source::Typical => (codes::COLUMN, self.column(kinds::TYPICAL, table, column).to_vec()),
            Source::BenefitByTier => {
                (codes::BENEFIT_BY_TIER, vec![table, self.list(kinds::BENEFITS_BY_TIER, 0)])
            }
            Source::TierBenefits => {
                (codes::TIER_BENEFITS, vec![table, self.list(kinds::BENEFITS_BY_TIER, 0)])
            }
        }
    }
}

/// The cells of a column of a published range.
fn cells_of(range: usize, column: usize) -> Vec<Cell> {
    RANGES.get(range).map(|range| range.column(column)).unwrap_or_default()
}

/// The constant of a literal.
fn literal(node: &Node) -> Cell {
    match &node.kind {
        Kind::Number(number) => Cell::Number(*number),
        Kind::Text(id) => Cell::Text(String::from(&**id)),
        Kind::Name(_, Slot::Missing(reason)) => Cell::Missing(*reason),
        _ => Cell::Flag(false),
    }
}

/// The position of a slot among the settings; `None` if the program does not set it.
fn setting(slot: Slot) -> Option<usize> {
    match slot {
        Slot::Program(at) => Some(at),
        Slot::MinorUnit => Some(MINOR_UNIT),
        _ => None,
    }
}

fn put_numbered(code: u8, numbers: &[usize], text: &mut String) {
    put_code(code, text);
    numbers.iter().for_each(|number| put(*number, text));
}

fn put_part(numbers: [usize; 3], list: &[usize], formulas: &[String], text: &mut String) {
    numbers.iter().for_each(|number| put(*number, text));
    put_all(list, text);
    put(formulas.len(), text);
    formulas.iter().for_each(|formula| text.push_str(formula));
}

/// A template lives as long as the process, as a plan does.
fn leaked(text: String) -> &'static str {
    text.leak()
}
