//! The encoding of a calculator's schema: the order of its fields, and a letter for each variant.

use super::{Packed, Reader};
use crate::plan::Template;
use crate::schema::{Choices, Default, DefaultRows, Field, InputTable, Unit};
use crate::value::Reason;

/// Encodes a struct as its fields, in the given order. Fields after `but` are not encoded: only descriptions have them.
macro_rules! packed {
    ($type:ident { $($field:ident),* $(,)? } $(but $described:ident)*) => {
        impl Packed for $type {
            #[cfg(feature = "definitions")]
            fn pack(&self, text: &mut String) {
                $(self.$field.pack(text);)*
            }

            fn unpack(reader: &mut Reader) -> Self {
                $(let $field = Packed::unpack(reader);)*
                $type {
                    $(#[cfg(feature = "definitions")] $described: None,)*
                    $($field),*
                }
            }
        }
    };
}

/// Encodes an enum as a letter for the variant, then the fields of the variant. Tuple fields are named by
/// number. The last variant is a value without encoded fields, and truncated text decodes to it.
macro_rules! packed_enum {
    ($type:ident {
        $($letter:literal $variant:ident { $($key:tt: $field:ident),* },)*
        else $last:expr
    }) => {
        impl Packed for $type {
            #[cfg(feature = "definitions")]
            fn pack(&self, text: &mut String) {
                #[allow(unreachable_patterns)]
                match self {
                    $($type::$variant { $($key: $field),* } => {
                        char::from($letter).pack(text);
                        $($field.pack(text);)*
                    })*
                    _ => "".pack(text),
                }
            }

            fn unpack(reader: &mut Reader) -> Self {
                match reader.letter() {
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

packed!(Template { id, fields, tables, shape, literals, literal_texts, settings, lists, computed, rest });
packed!(InputTable { id, maximum_rows, columns, rows });
packed!(Field { id, unit, default, optional, own_bounds, exclusive, above, fractional, choices, when, term } but typical);
packed_enum!(DefaultRows {
    b'p' Program { 0: list, 1: columns },
    b'g' Given { 0: rows },
    else DefaultRows::Given(&[])
});
packed_enum!(Default {
    b'g' Given { 0: text },
    b'p' Program { 0: field },
    b'f' Formula { 0: formula },
    b'a' Absent { 0: reason },
    else Default::Required
});
packed_enum!(Choices { b'o' Of { 0: ids }, b't' Tiers {}, b'r' Rows { 0: table }, else Choices::None });
/// Encodes an enum without fields as the position among all of its variants.
macro_rules! packed_position {
    ($type:ident, $all:expr) => {
        impl Packed for $type {
            #[cfg(feature = "definitions")]
            fn pack(&self, text: &mut String) {
                $all.iter().position(|known| known == self).unwrap_or_default().pack(text);
            }

            fn unpack(reader: &mut Reader) -> Self {
                let [first, ..] = $all;
                $all.get(reader.count()).copied().unwrap_or(first)
            }
        }
    };
}

packed_position!(Unit, Unit::ALL);
packed_position!(Reason, Reason::ALL);
