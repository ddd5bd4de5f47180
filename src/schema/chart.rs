//! The headline answer of a calculator, and its charts.

/// The headline: the line that answers the calculator's question, with its context.
#[derive(Clone, Copy, Debug)]
pub struct Headline {
    /// The id of the line shown largest.
    pub figure: &'static str,
    /// The ids of the lines that bound the figure: low, then high.
    pub range: Option<(&'static str, &'static str)>,
    /// The ids of the lines shown beneath the figure, in order.
    pub also: &'static [&'static str],
    /// The ids of the lines that are forecasts: the headline and its sentence round them to two or three digits.
    /// Never a payable line, because an amount that is owed is exact.
    pub estimates: &'static [&'static str],
}

/// A chart of the result.
#[derive(Clone, Copy, Debug)]
pub struct Chart {
    /// Unique among the calculator's charts; the page's words use it as their key.
    pub id: &'static str,
    /// The shape of the chart, with the lines, inputs or columns that it draws.
    pub kind: ChartKind,
}

/// The shape of a chart, with the ids of the figures that it draws.
#[derive(Clone, Copy, Debug)]
pub enum ChartKind {
    /// Stages of a funnel, first to last: ids of lines or inputs.
    Funnel(&'static [&'static str]),
    /// A few lines of one unit, side by side.
    Bars(&'static [&'static str]),
    /// One bar or group of bars for each row of a table, named by `label`.
    Rows {
        /// The id of the table.
        table: &'static str,
        /// The column that names a row.
        label: &'static str,
        /// The columns drawn for each row.
        columns: &'static [&'static str],
        /// Whether the columns add up, so that they are drawn as one stacked bar.
        stacked: bool,
        /// The line that holds the label of the row to highlight.
        marked: Option<&'static str>,
        /// Whether the largest row is drawn first; else the rows keep the table's order.
        sorted: bool,
    },
    /// A curve over a series.
    Curve {
        /// The id of the series.
        table: &'static str,
        /// The column of the horizontal axis.
        x: &'static str,
        /// The column of the vertical axis.
        y: &'static str,
        /// The line that holds the `x` to highlight.
        mark: Option<&'static str>,
    },
    /// A waterfall: how a total splits into its parts.
    Waterfall {
        /// The line of the total.
        total: &'static str,
        /// The lines of the parts, which add up to the total.
        parts: &'static [&'static str],
    },
    /// Parts of a whole, stacked in one bar or in one bar for each group.
    Stacks {
        /// The id of the table, with one row for each part.
        table: &'static str,
        /// The column to group by, with one bar for each of its values; `None` draws a single bar.
        group: Option<&'static str>,
        /// The column that names a part.
        label: &'static str,
        /// The column with the size of a part.
        value: &'static str,
    },
    /// Progress toward each requirement of the next row of a table.
    Progress {
        /// The id of the table.
        table: &'static str,
        /// The flag column that marks the rows already met.
        met: &'static str,
        /// The column that names a row.
        label: &'static str,
        /// The line that holds the id of the input whose requirement is the furthest from being met.
        binding: &'static str,
        /// For each requirement: its input, the line of its progress, the line of its gap, and the column
        /// with the required value.
        bars: &'static [[&'static str; 4]],
    },
    /// A comparison of two columns, for the rows of a table whose flag is true.
    Changes {
        /// The id of the table.
        table: &'static str,
        /// The column that names a row.
        label: &'static str,
        /// The column with the value before the change.
        from: &'static str,
        /// The column with the value after the change.
        to: &'static str,
        /// The flag column that selects the rows to show.
        when: &'static str,
    },
}
