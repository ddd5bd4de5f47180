//! The built-in functions of formulas.

/// A built-in function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// `if(condition, then, else)`: evaluates only the chosen branch.
    If,
    /// `min(a, …)`: the smallest value; skips a missing `noLimit`. With a single column, covers its cells.
    Min,
    /// `max(a, …)`: the largest value. With a single column, covers its cells.
    Max,
    /// `floor(x)`: the largest integer that is not above x.
    Floor,
    /// `ceil(x)`: the smallest integer that is not below x.
    Ceil,
    /// `sum(column)`: the sum of the column's cells.
    Sum,
    /// `rows(table)`: the number of rows in the table.
    Rows,
    /// `given(x)`: whether x has a value.
    Given,
    /// `kept(churn, months)`: the expected number of months that a customer stays within `months` months (K
    /// in the specification); if `months` is `noLimit`, 1 ÷ churn.
    Kept,
    /// `power(x, n)`: x to the power of the whole number n; x⁰ = 1.
    Power,
    /// `firstMonth(condition)`: the first `month`, up to 600, for which the condition is true.
    FirstMonth,
    /// `lookup(key, keys, values)`: the value beside the first key that equals `key`.
    Lookup,
    /// `band(x, from, values)`: the value of the last band whose `from` is not above x; the first value if x
    /// is below every `from`.
    Band,
    /// `nextBand(x, limits, values)`: the value of the first band whose limit is above x.
    NextBand,
    /// `marginal(x, from, rates)`: applies each rate to the part of x between its `from` and the next one.
    Marginal,
    /// `payable(x)`: x rounded to the currency's minor unit, half away from zero.
    Payable,
    /// `split(total, weights)`: this row's part of the total, in whole minor units, by largest remainder; a rest of
    /// less than a minor unit goes to no row. The weights are a column, or a formula of the current row.
    Split,
    /// `powerOfTwo(x)`: 2 to the power of x, to more than twenty decimals.
    PowerOfTwo,
    /// `groupSum(values, keys, key)`: the sum of the values beside the keys that equal `key`.
    GroupSum,
    /// `firstRow(column, value)`: the number of the first row, from 1, whose cell equals the value.
    FirstRow,
    /// `lastRow(column, value)`: the number of the last row whose cell equals the value; for a column of
    /// flags without a value, of the last row whose flag is true.
    LastRow,
    /// `nextRow(flags)`: the number of the row after the last true flag; `topTier` if no row follows, and
    /// `notReached` if no flag is true.
    NextRow,
    /// `same(column, other)`: whether each cell of one column equals the cell beside it in the other,
    /// including missing cells.
    Same,
    /// `firstLoss(column)`: the number of the first row, from 1, whose cell is missing although the cell
    /// before it has a value.
    FirstLoss,
    /// `rowAt(column, row)`: the cell in the row with this number, counted from 1.
    RowAt,
    /// `argMax(column, names)`: the name beside the largest cell; of equal cells, the earlier row wins.
    ArgMax,
    /// `argMin(column, names)`: the name beside the smallest cell; of equal cells, the earlier row wins.
    ArgMin,
    /// `grade(x, low, high)`: below, within or above the range; without an upper limit, never above.
    Grade,
    /// `neverRises(column)`: whether no cell is above the cell before it.
    NeverRises,
}

/// A row of the function table: a name, its function, and the number of arguments.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The name as written in a formula.
    pub name: &'static str,
    /// The function.
    pub function: Function,
    /// The smallest number of arguments.
    pub least: usize,
    /// The largest number of arguments.
    pub most: usize,
}

const fn word(name: &'static str, function: Function, least: usize, most: usize) -> Word {
    Word { name, function, least, most }
}

/// Every function, each under one name.
pub const WORDS: &[Word] = &[
    word("if", Function::If, 3, 3),
    word("min", Function::Min, 1, 9),
    word("max", Function::Max, 1, 9),
    word("floor", Function::Floor, 1, 1),
    word("ceil", Function::Ceil, 1, 1),
    word("sum", Function::Sum, 1, 1),
    word("rows", Function::Rows, 1, 1),
    word("given", Function::Given, 1, 1),
    word("kept", Function::Kept, 2, 2),
    word("power", Function::Power, 2, 2),
    word("firstMonth", Function::FirstMonth, 1, 1),
    word("lookup", Function::Lookup, 3, 3),
    word("band", Function::Band, 3, 3),
    word("nextBand", Function::NextBand, 3, 3),
    word("marginal", Function::Marginal, 3, 3),
    word("payable", Function::Payable, 1, 1),
    word("split", Function::Split, 2, 2),
    word("powerOfTwo", Function::PowerOfTwo, 1, 1),
    word("groupSum", Function::GroupSum, 3, 3),
    word("firstRow", Function::FirstRow, 2, 2),
    word("lastRow", Function::LastRow, 1, 2),
    word("nextRow", Function::NextRow, 1, 1),
    word("same", Function::Same, 2, 2),
    word("firstLoss", Function::FirstLoss, 1, 1),
    word("rowAt", Function::RowAt, 2, 2),
    word("argMax", Function::ArgMax, 2, 2),
    word("argMin", Function::ArgMin, 2, 2),
    word("grade", Function::Grade, 3, 3),
    word("neverRises", Function::NeverRises, 1, 1),
];

impl Function {
    /// Every function, in the order in which images number them.
    pub const ALL: [Function; 29] = [
        Function::If,
        Function::Min,
        Function::Max,
        Function::Floor,
        Function::Ceil,
        Function::Sum,
        Function::Rows,
        Function::Given,
        Function::Kept,
        Function::Power,
        Function::FirstMonth,
        Function::Lookup,
        Function::Band,
        Function::NextBand,
        Function::Marginal,
        Function::Payable,
        Function::Split,
        Function::PowerOfTwo,
        Function::GroupSum,
        Function::FirstRow,
        Function::LastRow,
        Function::NextRow,
        Function::Same,
        Function::FirstLoss,
        Function::RowAt,
        Function::ArgMax,
        Function::ArgMin,
        Function::Grade,
        Function::NeverRises,
    ];

    /// The name as written in a formula.
    pub fn name(self) -> &'static str {
        WORDS.iter().find(|word| word.function == self).map_or("", |word| word.name)
    }
}
