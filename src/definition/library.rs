//! The calculators that are known: built in, or defined by a text that the page has fetched.

use std::cell::{Cell, OnceCell};

#[cfg(target_arch = "wasm32")]
use crate::definition;
use crate::formula::FormulaError;
use crate::plan::Plan;
use crate::schema::Calculator;

/// A calculator with its formulas, read when first asked for.
pub struct Entry {
    /// The calculator.
    pub calculator: &'static Calculator,
    plan: OnceCell<Result<Plan, FormulaError>>,
}

impl Entry {
    fn new(calculator: &'static Calculator) -> &'static Entry {
        Box::leak(Box::new(Entry { calculator, plan: OnceCell::new() }))
    }

    /// Its formulas.
    pub fn plan(&'static self) -> Result<&'static Plan, &'static FormulaError> {
        self.plan.get_or_init(|| Plan::new(self.calculator)).as_ref()
    }
}

thread_local! {
    static ENTRIES: Cell<&'static [&'static Entry]> = Cell::new(built_in());
}

#[cfg(feature = "definitions")]
fn built_in() -> &'static [&'static Entry] {
    let rules = [&&crate::calculators::program_rules::PROGRAM_RULES];
    crate::calculators::CALCULATORS
        .iter()
        .chain(rules)
        .map(|known| Entry::new(known))
        .collect::<Vec<_>>()
        .leak()
}

#[cfg(not(feature = "definitions"))]
fn built_in() -> &'static [&'static Entry] {
    &[]
}

/// Every known calculator, in the order in which they became known.
pub fn entries() -> &'static [&'static Entry] {
    ENTRIES.get()
}

/// The calculator with this id.
pub fn entry(id: &str) -> Option<&'static Entry> {
    entries().iter().copied().find(|entry| entry.calculator.id == id)
}

/// Makes known the calculator that a text defines; a known one stays as it is. Says whether this version wrote the text.
#[cfg(target_arch = "wasm32")]
pub fn define(text: String) -> bool {
    let Some(calculator) = definition::read(text.leak()) else { return false };
    if entry(calculator.id).is_none() {
        let mut all = entries().to_vec();
        all.push(Entry::new(calculator));
        ENTRIES.set(all.leak());
    }
    true
}
