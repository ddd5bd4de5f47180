//! Compares the core with the oracle on the worked examples and the defaults.

use partner_calculators::calculators::CALCULATORS;
use partner_calculators::{Data, Program};

use crate::book::{Book, items, text};
use crate::compare::differences;

/// The worked examples of a calculator.
fn examples(id: &str) -> Data {
    let file = format!("{}/tests/examples/{id}.json", env!("CARGO_MANIFEST_DIR"));
    Data::from_json(&std::fs::read_to_string(&file).expect(&file)).expect(&file)
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
