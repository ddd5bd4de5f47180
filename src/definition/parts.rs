//! In which order the parts of a definition are written and read.

use super::{Packed, Reader};
use crate::schema::{
    Calculator, Choices, Default, DefaultRows, Field, Headline, InputTable, Level, Limit, Line, Notice, Part,
    Step, Unit,
};
use crate::value::{Code, Reason};

/// A struct: its fields one after the other.
macro_rules! packed {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl Packed for $type {
            #[cfg(feature = "definitions")]
            fn pack(&self, text: &mut String) {
                $(self.$field.pack(text);)*
            }

            fn unpack(reader: &mut Reader) -> Self {
                $(let $field = Packed::unpack(reader);)*
                $type { $($field),* }
            }
        }
    };
}

/// An enum: a letter for each variant, then its fields. Fields of a tuple have numbers for names. What a text that
/// was cut short leaves out is the last variant, which has no fields.
macro_rules! packed_enum {
    ($type:ident {
        $($letter:literal $variant:ident { $($key:tt: $field:ident),* },)*
        else $last_letter:literal $last:expr
    }) => {
        impl Packed for $type {
            #[cfg(feature = "definitions")]
            fn pack(&self, text: &mut String) {
                #[allow(unreachable_patterns)]
                match self {
                    $($type::$variant { $($key: $field),* } => {
                        $letter.pack(text);
                        $($field.pack(text);)*
                    })*
                    _ => $last_letter.pack(text),
                }
            }

            fn unpack(reader: &mut Reader) -> Self {
                match reader.value() {
                    $($letter => {
                        $(let $field = Packed::unpack(reader);)*
                        $type::$variant { $($key: $field),* }
                    })*
                    _ => $last,
                }
            }
        }
    };
}

/// Its fields, then its input tables; how they stand in the form is the page's.
impl Packed for Calculator {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        self.id.pack(text);
        self.group.pack(text);
        list(self.fields(), text);
        list(self.input_tables(), text);
        self.steps.pack(text);
        self.limits.pack(text);
        self.notices.pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        let (id, group) = Packed::unpack(reader);
        let fields = Packed::unpack(reader);
        let tables: &[InputTable] = Packed::unpack(reader);
        let mut form = vec![Part::Group { id: "", fields, folded: false, summary: None }];
        form.extend(tables.iter().map(|table| Part::Table(*table)));
        Calculator {
            id,
            group,
            form: form.leak(),
            defines: &[],
            steps: Packed::unpack(reader),
            limits: Packed::unpack(reader),
            notices: Packed::unpack(reader),
            headline: Headline { figure: "", range: None, also: &[] },
            charts: &[],
        }
    }
}

/// As a slice of them is written.
#[cfg(feature = "definitions")]
fn list<T: Packed>(items: impl Iterator<Item = &'static T>, text: &mut String) {
    let items: Vec<_> = items.collect();
    super::reader::put(&items.len().to_string(), text);
    items.iter().for_each(|item| item.pack(text));
}

packed!(Line { id, unit, formula });
packed!(InputTable { id, maximum_rows, columns, rows });
packed!(Limit { path, code, holds, params });
packed!(Notice { code, level, rows, when, params });
packed!(Field { id, unit, default, optional, own_bounds, exclusive, above, fractional, choices, when });

packed_enum!(DefaultRows {
    "p" Program { 0: list, 1: columns },
    "g" Given { 0: rows },
    else "" DefaultRows::Given(&[])
});
packed_enum!(Step {
    "l" Lines { group: group, lines: lines },
    "c" Columns { table: table, columns: columns },
    "s" Series { table: table, counter: counter, rows: rows, columns: columns },
    "p" List { table: table, list: list, columns: columns },
    "d" Distinct { table: table, of: of, column: column, columns: columns },
    "o" Choices { table: table, input: input, over: over, columns: columns },
    else "" Step::Lines { group: "", lines: &[] }
});
packed_enum!(Default {
    "g" Given { 0: text },
    "p" Program { 0: field },
    "f" Formula { 0: formula },
    "a" Absent { 0: reason },
    else "" Default::Required
});
packed_enum!(Choices { "o" Of { 0: ids }, "t" Tiers {}, else "" Choices::None });
packed_enum!(Level { "i" Info {}, "g" Good {}, "w" Warning {}, "e" Error {}, else "" Level::Graded });
packed_enum!(Unit {
    "m" Money {},
    "s" Share {},
    "x" Multiple {},
    "n" Count {},
    "w" Whole {},
    "M" Months {},
    "d" Days {},
    "S" Score {},
    "c" Choice {},
    "f" Flag {},
    else "" Unit::Text
});
// Those that a limit between inputs may have.
packed_enum!(Code {
    "b" BelowMinimum {},
    "a" AboveMaximum {},
    "s" SumNotOne {},
    else "" Code::InvalidProgram
});

impl Packed for Reason {
    #[cfg(feature = "definitions")]
    fn pack(&self, text: &mut String) {
        self.id().pack(text);
    }

    fn unpack(reader: &mut Reader) -> Self {
        Reason::from_id(reader.value()).unwrap_or(Reason::NotApplicable)
    }
}
