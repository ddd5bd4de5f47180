//! The registry of calculators: built-in ones, and those registered from a definition that the page fetched.

use std::cell::Cell;

#[cfg(target_arch = "wasm32")]
use crate::definition;
use crate::formula::FormulaError;
use crate::plan::Plan;

thread_local! {
    /// Plans in the order of registration. They are leaked, because they are used as long as the page is
    /// open.
    static PLANS: Cell<&'static [&'static Plan]> = const { Cell::new(&[]) };
}

fn known(id: &str) -> Option<&'static Plan> {
    PLANS.get().iter().copied().find(|plan| plan.calculator.id == id)
}

fn add(plan: Plan) -> &'static Plan {
    let plan = Box::leak(Box::new(plan));
    let mut all = PLANS.get().to_vec();
    all.push(plan);
    PLANS.set(all.leak());
    plan
}

/// The plan of the calculator with this id. A built-in calculator is compiled on first use.
pub fn plan(id: &str) -> Option<Result<&'static Plan, FormulaError>> {
    match known(id) {
        Some(plan) => Some(Ok(plan)),
        None => built_in(id),
    }
}

#[cfg(feature = "definitions")]
fn built_in(id: &str) -> Option<Result<&'static Plan, FormulaError>> {
    use crate::calculators::{CALCULATORS, program_rules::PROGRAM_RULES};

    let calculator =
        CALCULATORS.iter().copied().chain([&PROGRAM_RULES]).find(|calculator| calculator.id == id)?;
    Some(Plan::new(calculator).map(add))
}

#[cfg(not(feature = "definitions"))]
fn built_in(_: &str) -> Option<Result<&'static Plan, FormulaError>> {
    None
}

/// Registers the calculator in `text`, unless its id is already registered. Returns false on a version
/// mismatch.
#[cfg(target_arch = "wasm32")]
pub fn define(text: String) -> bool {
    let Some(plan) = definition::read(text.leak()) else { return false };
    if known(plan.calculator.id).is_none() {
        add(plan);
    }
    true
}
