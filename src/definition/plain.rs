//! A calculator in the grammar that the module reads: without short forms, and with private names by their numbers. What
//! reads the rest of the language is then not part of the module.

use crate::formula::{Node, Resolve, Slot, parse, print_named};
use crate::schema::{Calculator, Default, Define, Field, Limit, Line, Notice, Param, Part, Step, define};

/// The same calculator. Its defines are the named steps of its formulas, each without parameters and after those that
/// it uses; `#0` in a formula is the first.
pub fn plain(calculator: &Calculator) -> Calculator {
    let mut writer = Writer { defines: calculator.defines, steps: Vec::new() };
    let form = each(calculator.form, |part| writer.part(part));
    let limits = each(calculator.limits, |limit| writer.limit(limit));
    let steps = each(calculator.steps, |step| writer.step(step));
    let notices = each(calculator.notices, |notice| writer.notice(notice));
    Calculator { form, limits, steps, notices, defines: writer.steps.leak(), ..*calculator }
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

fn each<T>(items: &[T], write: impl FnMut(&T) -> T) -> &'static [T] {
    items.iter().map(write).collect::<Vec<_>>().leak()
}

struct Writer {
    defines: &'static [Define],
    steps: Vec<Define>,
}

impl Writer {
    fn text(&mut self, formula: &'static str) -> &'static str {
        // A test reads every formula: one that cannot be read does not come this far.
        let Ok(node) = parse(formula, &AnyName(self.defines)) else { return formula };
        let mut text = String::new();
        match &node.name {
            Some(name) => self.number(&node, name, &mut text),
            None => text = self.print(&node),
        }
        text.leak()
    }

    fn print(&mut self, node: &Node) -> String {
        print_named(node, &mut |node, name, text| self.number(node, name, text))
    }

    /// Writes `#3`: a step's place among the steps.
    fn number(&mut self, node: &Node, name: &str, out: &mut String) {
        let text = self.print(node);
        let known = self.steps.iter().position(|known| known.name == name && known.text == text);
        let at = known.unwrap_or_else(|| {
            self.steps.push(define(name.to_owned().leak(), text.leak()));
            self.steps.len() - 1
        });
        out.push_str(&format!("#{at}"));
    }

    fn part(&mut self, part: &Part) -> Part {
        let Part::Group { id, fields, folded, summary } = *part else { return *part };
        let fields = each(fields, |field| match field.default {
            Default::Formula(formula) => Field { default: Default::Formula(self.text(formula)), ..*field },
            _ => *field,
        });
        Part::Group { id, fields, folded, summary }
    }

    fn limit(&mut self, limit: &Limit) -> Limit {
        let holds = self.text(limit.holds);
        Limit { holds, params: each(limit.params, |(name, text)| (*name, self.text(text))), ..*limit }
    }

    fn notice(&mut self, notice: &Notice) -> Notice {
        let when = self.text(notice.when);
        let params = each(notice.params, |(name, unit, text): &Param| (*name, *unit, self.text(text)));
        Notice { when, params, ..*notice }
    }

    fn lines(&mut self, lines: &'static [Line]) -> &'static [Line] {
        each(lines, |line| Line { formula: self.text(line.formula), ..*line })
    }

    fn step(&mut self, step: &Step) -> Step {
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
