//! The values that a program inherits from its base.
//!
//! A field or a list that a file omits is the base's, except for the parts that depend on tiers: a program with tiers of
//! its own promises nothing that its base promises to other tiers, even if the ids are the same.

use super::{List, Program, Rows, TIERS};
use crate::number::{Arithmetic, Tracked};
use crate::schema::Field;
use crate::value::{Cell, Data, Value};

/// The lists that depend on tiers: benefits name tiers, approvers decide on the tiers' funds, and rebates are paid in
/// tiers that have them.
const LISTS_OF_TIERS: [&str; 3] = ["benefits", "mdfApprovals", "deal.volumeRebates"];

/// The share that is added to a tier's margin.
const SHARE_OF_TIERS: &str = "deal.registrationMargin";

/// The base of a program, if it has one.
#[derive(Clone, Copy)]
pub struct Base<'b> {
    program: Option<&'b Program>,
    has_own_tiers: bool,
}

impl<'b> Base<'b> {
    /// The base of the program in `data`.
    pub fn of(data: &Data, program: Option<&'b Program>) -> Base<'b> {
        Base { program, has_own_tiers: data.get("tiers").is_some() }
    }

    /// The rows of a list that a program omits; `None` if the list is required.
    pub fn rows(self, at: usize, list: &List) -> Option<Rows> {
        let base = self.program?;
        if self.has_own_tiers && LISTS_OF_TIERS.contains(&list.id) {
            return Some(Rows::new());
        }
        Some(base.lists.get(at).cloned().unwrap_or_default())
    }

    /// The value of a field that the file leaves out: the base's; `None` without a base, so that the field is
    /// reported as required.
    pub fn field(self, at: usize, field: &Field) -> Option<Value<'b>> {
        let base = self.program?;
        if self.has_own_tiers && field.id == SHARE_OF_TIERS {
            return Some(Value::Number(Tracked::ZERO));
        }
        base.field(at)
    }

    /// The base's tier with the id of `row`, if `list` is the list of tiers: the row says by the id that it changes
    /// that tier.
    pub fn tier(self, list: usize, row: &Data) -> Option<&'b [Cell]> {
        let Some(Data::Text(id)) = row.get("id") else {
            return None;
        };
        let tiers = self.program.filter(|_| list == TIERS)?.lists.get(TIERS)?;
        let tier =
            tiers.iter().find(|tier| matches!(tier.first(), Some(Cell::Text(known)) if known == id))?;
        Some(tier)
    }
}
