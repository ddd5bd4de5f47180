//! The names behind the positions of problems and notices, which the package's wrapper needs.

use super::Plan;
use crate::schema::Level;
use crate::value::Data;

impl Plan {
    /// The limits as `[path, code, …names]` and the notices as `[code, level, isAboutRows, …name, unit]`, each in the
    /// order of its position in an image.
    pub fn names(&self) -> Data {
        let limits = self.limits.iter().map(|(limit, ..)| {
            let names = limit.params.iter().map(|(name, _)| Data::from(*name));
            Data::List([limit.path.into(), limit.code.id().into()].into_iter().chain(names).collect())
        });
        let notices = self.notices.iter().map(|(notice, table, ..)| {
            let head = [notice.code.into(), level(notice.level).into(), table.is_some().into()];
            let names =
                notice.params.iter().flat_map(|(name, unit, _)| [Data::from(*name), unit.id().into()]);
            Data::List(head.into_iter().chain(names).collect())
        });
        Data::object()
            .with("limits", Data::List(limits.collect()))
            .with("notices", Data::List(notices.collect()))
    }
}

/// The level as the wrapper receives it, which derives a graded level from the grade, and levels beside a loss.
const fn level(level: Level) -> &'static str {
    match level {
        Level::Info => "info",
        Level::Good => "good",
        Level::Warning => "warning",
        Level::Loss => "loss",
        Level::Error => "error",
        Level::Graded => "graded",
    }
}
