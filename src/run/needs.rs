//! Finds what a few lines need, so that a calculation for those lines alone skips everything else.

use alloc::vec;
use alloc::vec::Vec;

use super::steps::{line, step};
use crate::evaluate::Evaluator;
use crate::image::{Fills, Image, Node, Op, Part};
use crate::number::Arithmetic;

/// The computations for a few figures: lines and steps in the order in which they run.
pub struct Needs(Vec<Job>);

/// One computation.
pub enum Job {
    /// A line: its position among the scalars, and its formula.
    Line(usize, Node),
    /// A step that fills a table, by its position.
    Step(usize),
}

impl Needs {
    /// The computations that the lines at these positions among the scalars need.
    pub fn of(image: &Image, lines: &[usize]) -> Needs {
        Needs::with_tables(image, lines, &[])
    }

    /// The computations that lines and tables need, by their positions.
    pub fn with_tables(image: &Image, lines: &[usize], tables: &[usize]) -> Needs {
        let mut marks =
            Marks { scalars: vec![false; image.scalars], tables: vec![false; image.widths.len()] };
        lines.iter().for_each(|line| mark(*line, &mut marks.scalars));
        tables.iter().for_each(|table| mark(*table, &mut marks.tables));
        // Formulas refer backward. In reverse order, each line and table is marked before its own formulas are visited.
        for step in image.steps.iter().rev() {
            match step.table() {
                None => marks.lines(image, step),
                Some(table) if marks.tables.get(table) == Some(&true) => marks.rows(image, step),
                Some(_) => {}
            }
        }
        let mut jobs = Vec::new();
        for (at, step) in image.steps.iter().enumerate() {
            match step.table() {
                Some(table) if marks.tables.get(table) == Some(&true) => jobs.push(Job::Step(at)),
                Some(_) => {}
                None => {
                    let needed = step.figures().filter(|(place, _)| marks.scalars.get(*place) == Some(&true));
                    jobs.extend(needed.map(|(place, formula)| Job::Line(place, formula)));
                }
            }
        }
        Needs(jobs)
    }

    /// The computations in their order.
    #[cfg(feature = "analyses")]
    pub fn jobs(&self) -> &[Job] {
        &self.0
    }

    /// Computes the lines and tables that are needed.
    pub fn run<N: Arithmetic>(&self, evaluator: &mut Evaluator<'_, N>) {
        for job in &self.0 {
            match *job {
                Job::Line(place, formula) => line(place, formula, evaluator),
                Job::Step(at) => step(at, evaluator),
            }
        }
    }
}

/// The scalars and tables that are needed.
struct Marks {
    scalars: Vec<bool>,
    tables: Vec<bool>,
}

impl Marks {
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
