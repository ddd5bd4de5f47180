//! How a name is written.

/// The text of a name. The module for the web does not have it: what it computes with is the slot.
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
