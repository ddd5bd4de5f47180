//! The vocabulary: what no operator can say, each word written once.

/// A word of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// `if(condition, then, else)`: the branch that is not taken is not looked at.
    If,
    /// `min(a, …)`: the least; a missing `noLimit` is skipped. Of a column: over its cells.
    Min,
    /// `max(a, …)`: the largest. Of a column: over its cells.
    Max,
    /// `floor(x)`: the integer at or below.
    Floor,
    /// `ceil(x)`: the integer at or above.
    Ceil,
    /// `sum(column)`.
    Sum,
    /// `rows(table)`: how many rows it has.
    Rows,
    /// `given(x)`: whether there is a value.
    Given,
    /// `kept(churn, months)`: K of the specification, the months that a customer stays within so many;
    /// without a limit, 1 ÷ churn.
    Kept,
    /// `power(x, n)`: x multiplied by itself, n a whole number; x⁰ = 1.
    Power,
    /// `firstMonth(condition)`: the first `month`, up to 600, for which it holds.
    FirstMonth,
    /// `lookup(key, keys, values)`: the value beside the first equal key.
    Lookup,
    /// `band(x, from, values)`: the value of the last band whose `from` is not above x; below the first, the first.
    Band,
    /// `nextBand(x, limits, values)`: the value of the first band whose limit is above x.
    NextBand,
    /// `marginal(x, from, rates)`: each rate on the part of x between its `from` and the next.
    Marginal,
    /// `payable(x)`: rounded to the currency's minor unit, half away from zero.
    Payable,
    /// `split(total, weights)`: this row's part of the total, to the minor unit, by largest remainder. The weights are a
    /// column, or a formula of the row at hand.
    Split,
    /// `powerOfTwo(x)`: 2 to the power of x, to more than twenty decimals.
    PowerOfTwo,
    /// `groupSum(values, keys, key)`: the sum of the values beside the keys that equal `key`.
    GroupSum,
    /// `firstRow(column, value)`: the first row, from 1, whose cell is the value.
    FirstRow,
    /// `lastRow(column, value)`: the last such row; of a column of flags without a value, the last that holds.
    LastRow,
    /// `nextRow(flags)`: the row after the last that holds; `topTier` when there is none.
    NextRow,
    /// `same(column, other)`: whether every cell of the one equals its neighbour in the other, missing ones included.
    Same,
    /// `firstLoss(column)`: the first row, from 1, whose cell is missing while the one before it is there.
    FirstLoss,
    /// `rowAt(column, row)`: the cell of a row, counted from 1.
    RowAt,
    /// `argMax(column, names)`: the name beside the largest cell; equal: the earlier row.
    ArgMax,
    /// `argMin(column, names)`: the name beside the least cell; equal: the earlier row.
    ArgMin,
    /// `grade(x, low, high)`: below, within or above; without a limit above, never above.
    Grade,
    /// `neverRises(column)`: whether no cell is above the one before it.
    NeverRises,
}

/// A row of the table of words.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// As it is written in a formula.
    pub name: &'static str,
    /// What it is.
    pub function: Function,
    /// The least number of arguments.
    pub least: usize,
    /// The largest number of arguments.
    pub most: usize,
}

const fn word(name: &'static str, function: Function, least: usize, most: usize) -> Word {
    Word { name, function, least, most }
}

/// Every word.
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
    /// As it is written in a formula.
    pub fn name(self) -> &'static str {
        WORDS.iter().find(|word| word.function == self).map_or("", |word| word.name)
    }
}
