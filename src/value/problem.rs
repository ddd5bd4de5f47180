//! Problems with inputs or with a program, each with its path.

use super::{Code, Data};

/// A problem with one input or field.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The path: `sponsorship`, `campaigns[2].cost`, `program.tiers[1].requirements.revenue`.
    pub path: String,
    /// The kind of problem.
    pub code: Code,
    /// The parameters of the message: bounds, choices, a sum.
    pub params: Vec<(&'static str, Data)>,
}

impl Problem {
    /// A problem without parameters.
    pub fn new(path: impl Into<String>, code: Code) -> Self {
        Problem { path: path.into(), code, params: Vec::new() }
    }

    /// The problem as `{ path, code, params }`.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn into_data(self) -> Data {
        let mut params = Data::object();
        for (name, value) in self.params {
            params.put(name, value);
        }
        let described = Data::object().with("path", self.path.into());
        described.with("code", self.code.id().into()).with("params", params)
    }

    /// Returns the problem with one more parameter.
    pub fn with(mut self, name: &'static str, value: impl Into<Data>) -> Self {
        self.params.push((name, value.into()));
        self
    }
}
