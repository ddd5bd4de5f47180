//! Every value of a program, inherited ones included. The package's wrapper puts names in place of positions.

use super::Program;
use crate::value::{Cell, Data, to_data};

impl Program {
    /// The values of the fields in the order of `FIELDS`, then for each list in the order of `LISTS` its rows.
    pub fn whole(&self) -> Data {
        Data::list(self.lists.len() + 1, &mut |at| match at
            .checked_sub(1)
            .and_then(|list| self.lists.get(list))
        {
            Some(rows) => {
                Data::list(rows.len(), &mut |row| rows.get(row).map_or(Data::Null, |row| cells(row)))
            }
            None => cells(&self.fields),
        })
    }
}

fn cells(cells: &[Cell]) -> Data {
    Data::list(cells.len(), &mut |at| cells.get(at).map_or(Data::Null, |cell| to_data(cell.value())))
}
