//! The answer that a page shows largest, and its charts.

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
