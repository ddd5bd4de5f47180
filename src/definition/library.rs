//! The registry of calculators: built-in ones, and those registered from a definition that the page fetched.

#[cfg(any(feature = "definitions", target_arch = "wasm32"))]
use std::cell::Cell;

#[cfg(feature = "definitions")]
use crate::formula::FormulaError;
#[cfg(feature = "definitions")]
use crate::plan::Plan;
#[cfg(target_arch = "wasm32")]
use crate::plan::Template;

thread_local! {
    /// Plans of built-in calculators in the order of first use. They are leaked, because they are used as long as the
    /// process runs.
    #[cfg(feature = "definitions")]
    static PLANS: Cell<&'static [&'static Plan]> = const { Cell::new(&[]) };
    /// Templates in the order of registration. They are leaked, because they are used as long as the page is open.
    #[cfg(target_arch = "wasm32")]
    static TEMPLATES: Cell<&'static [&'static Template]> = const { Cell::new(&[]) };
}

/// Adds an item that is leaked to a list that is replaced.
#[cfg(any(feature = "definitions", target_arch = "wasm32"))]
fn add<T>(item: T, all: &Cell<&'static [&'static T]>) -> &'static T {
    let item = Box::leak(Box::new(item));
    let mut items = all.get().to_vec();
    items.push(item);
    all.set(items.leak());
    item
}

/// The plan of the built-in calculator with this id, compiled on first use.
#[cfg(feature = "definitions")]
pub fn plan(id: &str) -> Option<Result<&'static Plan, FormulaError>> {
    use crate::calculators::{CALCULATORS, program_rules::PROGRAM_RULES};

    if let Some(plan) = PLANS.get().iter().copied().find(|plan| plan.calculator.id == id) {
        return Some(Ok(plan));
    }
    let calculator =
        CALCULATORS.iter().copied().chain([&PROGRAM_RULES]).find(|calculator| calculator.id == id)?;
    Some(Plan::new(calculator).map(|plan| PLANS.with(|plans| add(plan, plans))))
}

/// The template of the calculator with this id.
#[cfg(target_arch = "wasm32")]
pub fn template(id: &str) -> Option<&'static Template> {
    let known = TEMPLATES.get().iter().copied().find(|template| template.id == id);
    #[cfg(feature = "definitions")]
    let known = known.or_else(|| plan(id)?.ok().map(|plan| TEMPLATES.with(|all| add(plan.template(), all))));
    known
}

/// Registers the calculator in `text`, unless its id is already registered. Returns false on a version
/// mismatch.
#[cfg(target_arch = "wasm32")]
pub fn define(text: String) -> bool {
    let Some(read) = super::read(text.leak()) else { return false };
    if TEMPLATES.get().iter().all(|known| known.id != read.id) {
        TEMPLATES.with(|templates| add(read, templates));
    }
    true
}
