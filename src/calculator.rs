//! What a calculator is: constant data. Inputs with bounds and defaults, then
//! figures whose values are formulas kept as text, then what is worth noticing.

use crate::problem::Code;

pub use crate::field::{Choices, Default, Field, choice, tier_choice};
pub use crate::unit::Unit;

/// A part of the form.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Inputs that belong together.
    Group {
        /// Names the group.
        id: &'static str,
        /// The inputs, in order.
        fields: &'static [Field],
        /// Folded at first.
        folded: bool,
        /// The line whose value sums a folded group up.
        summary: Option<&'static str>,
    },
    /// A table whose rows the person edits.
    Table(InputTable),
}

/// Inputs that belong together, shown open.
pub const fn group(id: &'static str, fields: &'static [Field]) -> Part {
    Part::Group { id, fields, folded: false, summary: None }
}

/// Inputs that matter less, folded under the value of a line.
pub const fn folded(id: &'static str, summary: Option<&'static str>, fields: &'static [Field]) -> Part {
    Part::Group { id, fields, folded: true, summary }
}

/// A table of inputs.
#[derive(Clone, Copy, Debug)]
pub struct InputTable {
    /// Names the table.
    pub id: &'static str,
    /// Most rows; at least one is needed.
    pub maximum_rows: u16,
    /// The columns that are filled in.
    pub columns: &'static [Field],
    /// The rows taken when the table is left out.
    pub rows: DefaultRows,
}

/// The rows of an input table that is left out.
#[derive(Clone, Copy, Debug)]
pub enum DefaultRows {
    /// These cells, in the columns' order; an empty text takes the column's default.
    Given(&'static [&'static [&'static str]]),
    /// One row for each row of a program's list; the program's column for each column.
    Program(&'static str, &'static [&'static str]),
}

/// A figure, or a computed column.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Unique among the calculator's lines or the table's columns.
    pub id: &'static str,
    /// What it measures.
    pub unit: Unit,
    /// The formula: the text that is read is the text that computes. An amount that is paid
    /// says so: `payable(…)` or `split(…)`.
    pub formula: &'static str,
}

/// A figure.
pub const fn line(id: &'static str, unit: Unit, formula: &'static str) -> Line {
    Line { id, unit, formula }
}

/// What is computed, in order. Names resolve backwards only.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// A group of figures.
    Lines {
        /// Names the group.
        group: &'static str,
        /// The figures, in reading order.
        lines: &'static [Line],
    },
    /// Computed columns of an input table, column by column.
    Columns {
        /// The input table's id.
        table: &'static str,
        /// The columns.
        columns: &'static [Line],
    },
    /// A table with a row for each month or year from 1, row by row: `previous.<column>` can be used.
    Series {
        /// Names the table.
        table: &'static str,
        /// The first column, which counts: `month` or `year`.
        counter: &'static str,
        /// How many rows, as a formula.
        rows: &'static str,
        /// The columns after it.
        columns: &'static [Line],
    },
    /// A table with a row for each row of a list of the program: its fields are `row.<field>`.
    List {
        /// Names the table.
        table: &'static str,
        /// The list, by its id in the program.
        list: &'static str,
        /// The columns.
        columns: &'static [Line],
    },
    /// A table with a row for each different value in a column of an input table, in order of first appearance.
    Distinct {
        /// Names the table.
        table: &'static str,
        /// The input table.
        of: &'static str,
        /// Its column; also the name of the first column.
        column: &'static str,
        /// The columns after it.
        columns: &'static [Line],
    },
    /// A table with a row for each option of a choice: every line and computed column before it is computed anew
    /// with that option. Those must not depend on a series, a list or distinct rows.
    Choices {
        /// Names the table.
        table: &'static str,
        /// The choice; also the name of the first column.
        input: &'static str,
        /// An input table: there is then a row for each option and each of its rows, whose columns can be used.
        over: Option<&'static str>,
        /// The columns after it.
        columns: &'static [Line],
    },
}

/// A bound that depends on other inputs.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Where the problem stands: an input's or a table's id.
    pub path: &'static str,
    /// What the problem is called.
    pub code: Code,
    /// What must hold, over inputs and input tables.
    pub holds: &'static str,
    /// What the message needs.
    pub params: &'static [(&'static str, &'static str)],
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Worth knowing.
    Info,
    /// As it should be.
    Good,
    /// Worth a second look.
    Warning,
    /// The figures would be wrong; of rules about programs alone.
    Error,
    /// By the parameter `grade`: below and poor warn, average informs, the others are good.
    Graded,
}

/// A figure that a notice's words need: its name, what it measures, and its formula.
pub type Param = (&'static str, Unit, &'static str);

/// Something worth saying about the result.
#[derive(Clone, Copy, Debug)]
pub struct Notice {
    /// Names it; the words are the page's.
    pub code: &'static str,
    /// How it is meant.
    pub level: Level,
    /// The table over whose rows it is asked; `{row}` is then a parameter.
    pub rows: Option<&'static str>,
    /// When it is raised; never on a missing figure.
    pub when: &'static str,
    /// What its words need.
    pub params: &'static [Param],
}

/// A notice about the whole result.
pub const fn notice(
    code: &'static str,
    level: Level,
    when: &'static str,
    params: &'static [Param],
) -> Notice {
    Notice { code, level, rows: None, when, params }
}

/// A notice about each row of `table` for which it holds.
pub const fn row_notice(
    code: &'static str,
    level: Level,
    table: &'static str,
    when: &'static str,
    params: &'static [Param],
) -> Notice {
    Notice { code, level, rows: Some(table), when, params }
}

/// The figure that answers the question.
#[derive(Clone, Copy, Debug)]
pub struct Headline {
    /// The line shown largest.
    pub figure: &'static str,
    /// The lines that bound it.
    pub range: Option<(&'static str, &'static str)>,
    /// The lines that stand beneath.
    pub also: &'static [&'static str],
}

/// A picture of the result.
#[derive(Clone, Copy, Debug)]
pub struct Chart {
    /// Names it.
    pub id: &'static str,
    /// What it draws.
    pub kind: ChartKind,
}

/// What a chart draws.
#[derive(Clone, Copy, Debug)]
pub enum ChartKind {
    /// Stages, first to last: lines or inputs.
    Funnel(&'static [&'static str]),
    /// A few figures of one unit, side by side.
    Bars(&'static [&'static str]),
    /// For each row of a table, named by `label`, its figures.
    Rows {
        /// The table.
        table: &'static str,
        /// The column that names a row.
        label: &'static str,
        /// The columns drawn.
        columns: &'static [&'static str],
        /// They add up.
        stacked: bool,
        /// The line that holds the label of the row worth pointing at.
        marked: Option<&'static str>,
    },
    /// A curve over a series.
    Curve {
        /// The series.
        table: &'static str,
        /// The column along.
        x: &'static str,
        /// The column up.
        y: &'static str,
        /// The line that holds the `x` worth pointing at.
        mark: Option<&'static str>,
    },
    /// How a whole falls apart.
    Waterfall {
        /// The line of the whole.
        total: &'static str,
        /// The lines of its parts, which add up to it.
        parts: &'static [&'static str],
    },
    /// Parts of a whole in one bar.
    Stacks {
        /// The table, a row for each part.
        table: &'static str,
        /// A bar for each value of this column.
        group: Option<&'static str>,
        /// The column that names a part.
        label: &'static str,
        /// The part.
        value: &'static str,
    },
    /// How far each requirement of a table's next row is met.
    Progress {
        /// The table.
        table: &'static str,
        /// The flag of the rows that are met.
        met: &'static str,
        /// The column that names a row.
        label: &'static str,
        /// The line that holds the input of the requirement that holds a person back.
        binding: &'static str,
        /// For each requirement: the input, the lines of its progress and its gap, the column of what is needed.
        bars: &'static [[&'static str; 4]],
    },
    /// What changes: the rows of a table whose flag holds.
    Changes {
        /// The table.
        table: &'static str,
        /// The column that names a row.
        label: &'static str,
        /// What was.
        from: &'static str,
        /// What will be.
        to: &'static str,
        /// The flag.
        when: &'static str,
    },
}

/// A calculator: everything that it asks, computes and notices.
#[derive(Clone, Copy, Debug)]
pub struct Calculator {
    /// kebab-case, as in HTML.
    pub id: &'static str,
    /// Who asks.
    pub group: &'static str,
    /// The form, in order.
    pub form: &'static [Part],
    /// What is computed, in order.
    pub steps: &'static [Step],
    /// Bounds that depend on other inputs.
    pub limits: &'static [Limit],
    /// What is worth noticing, in order.
    pub notices: &'static [Notice],
    /// The answer.
    pub headline: Headline,
    /// Pictures of the result.
    pub charts: &'static [Chart],
}

impl Calculator {
    /// The inputs outside of tables, in the form's order.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        let form = self.form;
        form.iter().flat_map(|part| match part {
            Part::Group { fields, .. } => fields.iter(),
            Part::Table(_) => [].iter(),
        })
    }

    /// The input tables, in the form's order.
    pub fn input_tables(&self) -> impl Iterator<Item = &'static InputTable> + use<> {
        let form = self.form;
        form.iter().filter_map(|part| match part {
            Part::Table(table) => Some(table),
            Part::Group { .. } => None,
        })
    }

    /// The lines with their groups, in reading order.
    pub fn lines(&self) -> impl Iterator<Item = (&'static str, &'static Line)> + use<> {
        let steps = self.steps;
        steps
            .iter()
            .filter_map(|step| match step {
                Step::Lines { group, lines } => Some(lines.iter().map(move |line| (*group, line))),
                _ => None,
            })
            .flatten()
    }
}
