//! Compares the core's answer with the oracle's.

use partner_calculators::schema::Level;
use partner_calculators::{Calculation, Cell, Data, Error, Model, Program};

use crate::book::Book;
use crate::run::{Answer, answer};
use crate::value::{Value, agrees, shown};

/// Every difference between the core and the oracle for the same inputs.
pub fn differences(book: &Book, inputs: &Data, program: &Program) -> Vec<String> {
    let expected = answer(book, inputs, program, false);
    let model = Model::new(program.clone());
    differing(book, &model.calculate(book.calculator.id, inputs), &expected)
}

/// Every difference between the core's answer and the expected one.
pub fn differing(book: &Book, found: &Result<Calculation, Error>, expected: &Answer<'_>) -> Vec<String> {
    match found {
        Ok(_) if !expected.refused.is_empty() => {
            vec![format!("not refused: {}", expected.refused.join(", "))]
        }
        Ok(found) => {
            let mut all = lines(book, found, expected);
            all.extend(tables(found, expected));
            all.extend(notices(found, expected));
            all
        }
        Err(Error::Problems(problems)) => {
            let found: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
            if found == expected.refused { Vec::new() } else { vec![format!("refused: {problems:?}")] }
        }
        Err(error) => vec![error.to_string()],
    }
}

fn differs(name: String, found: Option<&Cell>, expected: &Value) -> Option<String> {
    let agrees = found.is_some_and(|found| agrees(found, expected));
    (!agrees).then(|| format!("{name} is {found:?}, expected {}", shown(expected)))
}

fn lines(book: &Book, found: &Calculation, expected: &Answer<'_>) -> Vec<String> {
    let ids: Vec<&str> = found.lines.iter().map(|(id, _)| *id).collect();
    let wanted: Vec<&str> = book.calculator.lines().map(|(_, line)| line.id).collect();
    assert_eq!(ids, wanted, "the lines of {}", book.calculator.id);
    let one = |(id, cell): &(&str, Cell)| differs((*id).to_owned(), Some(cell), &expected.sheet.scalars[*id]);
    found.lines.iter().filter_map(one).collect()
}

fn tables(found: &Calculation, expected: &Answer<'_>) -> Vec<String> {
    assert_eq!(found.tables.len(), expected.sheet.tables.len());
    let mut all = Vec::new();
    for table in &found.tables {
        let wanted = &expected.sheet.tables[table.id];
        // The oracle knows the columns of a list by its rows.
        let same_columns = wanted.rows == 0 || table.columns.len() == wanted.columns.len();
        if table.rows.len() != wanted.rows || !same_columns {
            all.push(format!("{} has {} rows, expected {}", table.id, table.rows.len(), wanted.rows));
            continue;
        }
        for (row, cells) in table.rows.iter().enumerate() {
            for (at, column) in table.columns.iter().enumerate() {
                let name = format!("{}[{row}].{column}", table.id);
                all.extend(differs(name, cells.get(at), &wanted.columns[*column][row]));
            }
        }
    }
    all
}

fn notices(found: &Calculation, expected: &Answer<'_>) -> Vec<String> {
    let own: Vec<(&str, Level)> = found.notices.iter().map(|one| (one.code, one.level)).collect();
    let wanted: Vec<(&str, Level)> = expected.notices.iter().map(|one| (one.code, one.level)).collect();
    if own != wanted {
        return vec![format!("notices are {own:?}, expected {wanted:?}")];
    }
    let mut all = Vec::new();
    for (own, wanted) in found.notices.iter().zip(&expected.notices) {
        let names: Vec<&str> = own.params.iter().map(|(name, ..)| *name).collect();
        assert!(names.iter().eq(wanted.params.iter().map(|(name, _)| name)), "{}: {names:?}", own.code);
        for ((name, _, cell), (_, value)) in own.params.iter().zip(&wanted.params) {
            all.extend(differs(format!("{}.{name}", own.code), Some(cell), value));
        }
    }
    all
}
