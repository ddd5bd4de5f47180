//! Finds what a few lines need, so that a calculation for those lines alone skips everything else.

use super::steps::{line, step};
use crate::evaluate::Evaluator;
use crate::image::{Fills, Image, Node, Op, Part};

/// The lines and tables that a calculation needs.
pub struct Needs {
    scalars: Vec<bool>,
    tables: Vec<bool>,
}

impl Needs {
    /// What the lines at these positions among the scalars need.
    pub fn of(image: &Image, lines: &[usize]) -> Needs {
        let mut needs =
            Needs { scalars: vec![false; image.scalars], tables: vec![false; image.widths.len()] };
        lines.iter().for_each(|line| mark(*line, &mut needs.scalars));
        // Formulas refer backward. In reverse order, each line and table is marked before its own formulas are visited.
        for step in image.steps.iter().rev() {
            match step.table() {
                None => needs.lines(image, step),
                Some(table) if needs.tables.get(table) == Some(&true) => needs.rows(image, step),
                Some(_) => {}
            }
        }
        needs
    }

    /// Runs the steps, and skips the lines and tables that are not needed.
    pub fn run(&self, evaluator: &mut Evaluator<'_>) {
        for (at, each) in evaluator.image.steps.iter().enumerate() {
            match each.table() {
                Some(table) if self.tables.get(table) == Some(&true) => step(at, evaluator),
                Some(_) => {}
                None => {
                    for (place, formula) in each.figures() {
                        if self.scalars.get(place) == Some(&true) {
                            line(place, formula, evaluator);
                        }
                    }
                }
            }
        }
    }

    fn lines(&mut self, image: &Image, step: &Part) {
        for (place, formula) in step.figures().rev() {
            if self.scalars.get(place) == Some(&true) {
                self.visit(image, formula);
            }
        }
    }

    /// For a table of options, each option computes all lines before the table again. Those that nothing needs may then
    /// be wrong, which changes nothing.
    fn rows(&mut self, image: &Image, step: &Part) {
        if let Fills::Distinct(table, _) = step.fills() {
            mark(table, &mut self.tables);
        }
        step.formulas.iter().for_each(|formula| self.visit(image, *formula));
    }

    fn visit(&mut self, image: &Image, formula: Node) {
        for node in formula..image.code.after(formula) {
            match image.code.op(node) {
                Op::Scalar(at) => mark(at.into(), &mut self.scalars),
                Op::Column(table, _) | Op::Table(table) => mark(table.into(), &mut self.tables),
                _ => {}
            }
        }
    }
}

fn mark(at: usize, needed: &mut [bool]) {
    if let Some(needed) = needed.get_mut(at) {
        *needed = true;
    }
}

#[cfg(all(test, feature = "definitions"))]
mod tests {
    use super::Needs;
    use crate::number;
    use crate::plan::{Linked, Plan};
    use crate::program::Program;
    use crate::run::inputs::read;
    use crate::schema::Unit::{Money, Text, Whole};
    use crate::schema::{
        Calculator, DefaultRows, Field, Headline, InputTable, Part, Step, choice, group, line,
    };
    use crate::value::Value;

    /// A line that depends on a table with a row for each option, whose column depends on another line.
    const BEST: Calculator = Calculator {
        id: "best",
        group: "test",
        form: &[group("all", &[choice("way", &["slow", "fast"]).or("slow")])],
        defines: &[],
        steps: &[
            Step::Lines { group: "all", lines: &[line("step", Money, r#"if(way = "fast", 10, 2.5)"#)] },
            Step::Choices {
                table: "ways",
                input: "way",
                over: None,
                columns: &[line("gain", Money, "step")],
            },
            Step::Lines { group: "all", lines: &[line("best", Money, "max(ways.gain)")] },
        ],
        limits: &[],
        notices: &[],
        exclusive: &[],
        headline: Headline { figure: "best", range: None, also: &[], estimates: &[] },
        charts: &[],
    };

    /// The text of the last line, computed alone.
    fn last_line(calculator: &'static Calculator) -> String {
        let plan = Box::leak(Box::new(Plan::new(calculator).expect("good formulas")));
        let program = Program::standard().expect("the standard program");
        let image = Linked::new(plan, &program).expect("no presets").image;
        let mut evaluator = read(&image, &mut std::iter::empty()).evaluator;
        let last = image.scalars - 1;
        Needs::of(&image, &[last]).run(&mut evaluator);
        let Value::Number(value) = evaluator.scalars[last] else { panic!("{:?}", evaluator.scalars) };
        number::text(value.settle())
    }

    #[test]
    fn a_table_of_options_needs_the_lines_before_it() {
        assert_eq!(last_line(&BEST), "10");
    }

    #[test]
    fn distinct_values_of_a_computed_column_need_the_column() {
        const SIZES: Calculator = Calculator {
            form: &[Part::Table(InputTable {
                id: "groups",
                maximum_rows: 5,
                columns: &[Field::new("people", Whole)],
                rows: DefaultRows::Given(&[&["1"], &["7"], &["9"]]),
            })],
            steps: &[
                Step::Columns {
                    table: "groups",
                    columns: &[line("size", Text, r#"if(people > 5, "large", "small")"#)],
                },
                Step::Distinct {
                    table: "sizes",
                    of: "groups",
                    column: "size",
                    columns: &[line("at", Whole, "place")],
                },
                Step::Lines { group: "all", lines: &[line("kinds", Whole, "rows(sizes)")] },
            ],
            ..BEST
        };
        assert_eq!(last_line(&SIZES), "2");
    }
}
