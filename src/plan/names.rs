//! The names behind the positions of problems and notices, which the package's wrapper needs.

use super::Plan;
use crate::schema::Level;
use crate::value::Data;

impl Plan {
    /// The limits as `[path, code, …names]` and the notices as `[code, level, marks, …name, unit]`, each in the order of
    /// its position in an image. Marks: 1 is about rows, 2 compares with a published range, 3 does both.
    pub fn names(&self) -> Data {
        let limits = self.limits.iter().map(|(limit, ..)| {
            let names = limit.params.iter().map(|(name, _)| Data::from(*name));
            Data::List([limit.path.into(), limit.code.id().into()].into_iter().chain(names).collect())
        });
        let notices = self.notices.iter().map(|(notice, table, ..)| {
            let marks = u8::from(table.is_some()) + 2 * u8::from(notice.published);
            let head = [notice.code.into(), level(notice.level).into(), Data::Number(f64::from(marks))];
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
