//! Writes data as JSON text. The modules for the web return problems as such text, which JavaScript parses.

use alloc::string::String;

use super::Data;

impl Data {
    /// Appends the data as JSON text.
    pub(crate) fn write(&self, out: &mut String) {
        match self {
            Data::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Data::Text(text) => write_text(text, out),
            Data::Written(text) => out.push_str(text),
            Data::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    separate(at, out);
                    item.write(out);
                }
                out.push(']');
            }
            Data::Map(entries) => {
                out.push('{');
                for (at, (key, value)) in entries.iter().enumerate() {
                    separate(at, out);
                    write_text(key, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
            _ => out.push_str("null"),
        }
    }
}

fn separate(at: usize, out: &mut String) {
    if at > 0 {
        out.push(',');
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => out.extend(['\\', sign]),
            '\0'..'\x20' => {
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                out.push_str("\\u00");
                out.extend([digit(sign as u32 / 16), digit(sign as u32 % 16)]);
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(data: &Data) -> String {
        let mut out = String::new();
        data.write(&mut out);
        out
    }

    #[test]
    fn texts_and_keys_are_escaped() {
        let data = Data::Map(vec![("a\"b".into(), Data::from("\\ \n \u{1} ü 😀".to_owned()))]);
        assert_eq!(json(&data), r#"{"a\"b":"\\ \u000a \u0001 ü 😀"}"#);
    }

    #[test]
    fn what_is_written_is_read() {
        let list = Data::List(vec![Data::Flag(true), Data::Null, Data::from("1.50")]);
        let data = Data::object().with("choices", list).with("none", Data::List(Vec::new()));
        assert_eq!(json(&data), r#"{"choices":[true,null,"1.50"],"none":[]}"#);
        assert_eq!(Data::read(&json(&data)), data);
    }
}
