//! The spelling of a name.

/// The text of a name. It is empty in the modules for the web, which compute with slots alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    #[cfg(feature = "definitions")]
    text: Box<str>,
}

#[cfg(feature = "definitions")]
impl<T: Into<Box<str>>> From<T> for Written {
    fn from(text: T) -> Self {
        Written { text: text.into() }
    }
}

#[cfg(feature = "definitions")]
impl std::ops::Deref for Written {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}
