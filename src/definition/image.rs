//! Encodes linked calculators as text. The answer module, which knows no programs, reads them.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;

use super::parts::packed_enum;
use super::plans::unpack_resolved;
use super::{Packed, Reader};
#[cfg(feature = "definitions")]
use crate::definition::used::used_terms;
use crate::plan::{Linked, Plan, Start, StartRows};
use crate::terms::Terms;
use crate::value::{Cell, Reason};

// A calculator uses few cells of a program's lists. Each of the others is encoded as a missing value.
packed_enum!(Cell {
    b'd' Number { 0: number },
    b't' Text { 0: text },
    b'f' Flag { 0: flag },
    b'm' Missing { 0: reason },
    else Cell::Missing(Reason::NotApplicable)
});

impl Packed for String {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        super::reader::put(self, text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        reader.value().into()
    }
}

impl Packed for Start {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        (self.default.clone(), self.is_computed, self.is_locked).pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let (default, is_computed, is_locked) = Packed::unpack(reader);
        Start { default, is_computed, is_locked }
    }
}

impl Packed for StartRows {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        (self.cells.clone(), self.columns.clone(), self.is_locked).pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let (cells, columns, is_locked) = Packed::unpack(reader);
        StartRows { cells, columns, is_locked }
    }
}

impl Packed for Terms {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        (self.minor_units as usize).pack(text);
        (self.fields.clone(), self.lists.clone(), self.ranges.clone()).pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let minor_units = reader.count() as u32;
        let (fields, lists, ranges) = Packed::unpack(reader);
        Terms { minor_units, fields, lists, ranges }
    }
}

/// Reads a linked calculator; `None` if another version of the crate encoded the text.
pub fn read(text: &'static str) -> Option<Linked> {
    let mut reader = Reader::new(text);
    if reader.value() != env!("CARGO_PKG_VERSION") {
        return None;
    }
    let plan: &'static Plan = Box::leak(Box::new(unpack_resolved(&mut reader)));
    let (inputs, tables) = Packed::unpack(&mut reader);
    Some(Linked { plan, inputs, tables, terms: Arc::new(Terms::unpack(&mut reader)) })
}

/// Encodes a linked calculator as text, starting with the version of the crate.
#[cfg(feature = "definitions")]
pub fn write(linked: &Linked) -> String {
    let mut text = String::new();
    env!("CARGO_PKG_VERSION").pack(&mut text);
    super::plans::pack_resolved(linked.plan, &mut text);
    (linked.inputs.clone(), linked.tables.clone()).pack(&mut text);
    used_terms(linked).pack(&mut text);
    text
}
