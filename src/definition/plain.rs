//! A calculator in the grammar that the module reads: every private name and short form written out. What reads the
//! rest of the language is then not part of the module.

use crate::formula::{Resolve, Slot, parse, print};
use crate::schema::{Calculator, Default, Define, Field, Limit, Line, Notice, Param, Part, Step};

/// The same calculator without defines.
pub fn plain(calculator: &Calculator) -> Calculator {
    let writer = Writer(calculator.defines);
    let form = each(calculator.form, |part| writer.part(part));
    let limits = each(calculator.limits, |limit| writer.limit(limit));
    let steps = each(calculator.steps, |step| writer.step(step));
    let notices = each(calculator.notices, |notice| writer.notice(notice));
    Calculator { form, limits, steps, notices, defines: &[], ..*calculator }
}

/// What a name stands for is found when the module reads it.
struct AnyName(&'static [Define]);

impl Resolve for AnyName {
    fn resolve(&self, _: &str) -> Option<Slot> {
        Some(Slot::Place)
    }

    fn defines(&self) -> &[Define] {
        self.0
    }
}

fn each<T>(items: &[T], write: impl Fn(&T) -> T) -> &'static [T] {
    items.iter().map(write).collect::<Vec<_>>().leak()
}

struct Writer(&'static [Define]);

impl Writer {
    fn text(&self, formula: &'static str) -> &'static str {
        // A test parses every formula: one that cannot be parsed does not come this far.
        let Ok(node) = parse(formula, &AnyName(self.0)) else { return formula };
        print(&node).leak()
    }

    fn part(&self, part: &Part) -> Part {
        let Part::Group { id, fields, folded, summary } = *part else { return *part };
        let fields = each(fields, |field| match field.default {
            Default::Formula(formula) => Field { default: Default::Formula(self.text(formula)), ..*field },
            _ => *field,
        });
        Part::Group { id, fields, folded, summary }
    }

    fn limit(&self, limit: &Limit) -> Limit {
        let holds = self.text(limit.holds);
        Limit { holds, params: each(limit.params, |(name, text)| (*name, self.text(text))), ..*limit }
    }

    fn notice(&self, notice: &Notice) -> Notice {
        let when = self.text(notice.when);
        let params = each(notice.params, |(name, unit, text): &Param| (*name, *unit, self.text(text)));
        Notice { when, params, ..*notice }
    }

    fn lines(&self, lines: &'static [Line]) -> &'static [Line] {
        each(lines, |line| Line { formula: self.text(line.formula), ..*line })
    }

    fn step(&self, step: &Step) -> Step {
        let mut step = *step;
        match &mut step {
            Step::Lines { lines, .. } => *lines = self.lines(lines),
            Step::Series { rows, columns, .. } => {
                *rows = self.text(rows);
                *columns = self.lines(columns);
            }
            Step::Columns { columns, .. }
            | Step::List { columns, .. }
            | Step::Distinct { columns, .. }
            | Step::Choices { columns, .. } => *columns = self.lines(columns),
        }
        step
    }
}
