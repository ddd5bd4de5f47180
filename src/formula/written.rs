//! The spelling of a name.

/// The text of a name. It is empty in the modules for the web, which compute with slots alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    text: Box<str>,
}

impl<T: Into<Box<str>>> From<T> for Written {
    fn from(text: T) -> Self {
        Written { text: text.into() }
    }
}

impl std::ops::Deref for Written {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}
