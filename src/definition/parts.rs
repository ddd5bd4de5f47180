//! The encoding of a calculator's schema: the order of its fields, and a letter for each variant.

use super::{Packed, Reader};
use crate::schema::{Choices, Default, DefaultRows, Field, InputTable, Level, Unit};
use crate::value::{Code, Reason};

/// Encodes a struct as its fields, in the given order.
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

/// Encodes an enum as a letter for the variant, then the fields of the variant. Tuple fields are named by
/// number. The last variant is a value without encoded fields, and truncated text decodes to it.
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

packed!(InputTable { id, maximum_rows, columns, rows });
packed!(Field { id, unit, default, optional, own_bounds, exclusive, above, fractional, choices, when });

packed_enum!(DefaultRows {
    "p" Program { 0: list, 1: columns },
    "g" Given { 0: rows },
    else "" DefaultRows::Given(&[])
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
// Only the codes that a limit between inputs may have.
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

pub(super) use packed_enum;
