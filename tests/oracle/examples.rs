//! Compares the core with the oracle on the worked examples and the defaults.

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::{Data, Program};

use crate::book::Book;
use crate::compare::differences;
use crate::support::{EXAMPLES, items, text};

/// The worked examples of a calculator.
fn examples(id: &str) -> Data {
    let (_, text) = EXAMPLES.iter().find(|(known, _)| *known == id).expect(id);
    Data::from_json(text).expect(id)
}

#[test]
fn core_and_oracle_agree_on_defaults_and_worked_examples() {
    for calculator in CALCULATORS {
        let book = Book::new(calculator);
        let standard = Program::standard().expect("the standard program");
        assert_eq!(differences(&book, &Data::Null, &standard), [""; 0], "{}: defaults", calculator.id);
        for example in items(Some(&examples(calculator.id))) {
            let program = Program::read(example.get("program").unwrap_or(&Data::Null)).expect("a program");
            let inputs = example.get("inputs").unwrap_or(&Data::Null);
            let found = differences(&book, inputs, &program);
            assert_eq!(found, [""; 0], "{}: {}", calculator.id, text(example.get("name")));
        }
    }
}
