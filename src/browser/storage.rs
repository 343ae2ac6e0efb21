//! Keeping texts in the browser, by key.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};

use super::error_text;

/// Why the browser did not keep, or give, a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
pub enum StorageError {
    /// The person or the site's owner does not allow it.
    #[error("storage is blocked")]
    Blocked,
    /// There is no room left.
    #[error("storage is full")]
    Full,
    /// A text was written, but another one was read back.
    #[error("what was written is not what was read back")]
    NotKept,
    /// Anything else that the browser says.
    #[error("storage failed: {0}")]
    Other(String),
}

impl From<JsValue> for StorageError {
    fn from(error: JsValue) -> Self {
        let name = error
            .dyn_ref::<web_sys::DomException>()
            .map(web_sys::DomException::name);
        match name.as_deref() {
            Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Self::Full,
            Some("SecurityError") => Self::Blocked,
            _ => Self::Other(error_text(&error)),
        }
    }
}

/// A place that keeps texts by key.
pub trait Storage {
    /// The text under a key, if there is one.
    ///
    /// # Errors
    ///
    /// What the browser says.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Keeps a text under a key, in place of the one that was there.
    ///
    /// # Errors
    ///
    /// What the browser says; what was there is still there.
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError>;

    /// Removes a key, if it is there.
    ///
    /// # Errors
    ///
    /// What the browser says.
    fn remove(&self, key: &str) -> Result<(), StorageError>;

    /// Every key, ours and others', in no particular order.
    ///
    /// # Errors
    ///
    /// What the browser says.
    fn keys(&self) -> Result<Vec<String>, StorageError>;

    /// Whether what is kept is still there when the page is opened again.
    fn lasts(&self) -> bool;

    /// How much is kept, ours and others', in UTF-16 units: browsers count so, keys included.
    ///
    /// # Errors
    ///
    /// What the browser says.
    fn usage(&self) -> Result<usize, StorageError> {
        let mut units = 0;
        for key in self.keys()? {
            let text = self.get(&key)?.unwrap_or_default();
            units += key.encode_utf16().count() + text.encode_utf16().count();
        }
        Ok(units)
    }
}

/// The best storage that there is: the browser's or, where that is blocked, memory.
pub fn open() -> Rc<dyn Storage> {
    match Local::probe() {
        Ok(local) => Rc::new(local),
        Err(_) => Rc::new(Memory::default()),
    }
}

/// The browser's `localStorage`.
#[derive(Debug)]
pub struct Local {
    // Asked for once: asking again panics where the person blocked it meanwhile.
    raw: web_sys::Storage,
}

impl Local {
    const PROBE: &str = "trellis:probe";

    /// Tries whether the storage can be used. A full one can: what is in it can still be read.
    ///
    /// # Errors
    ///
    /// [`StorageError::Blocked`] where the browser has none or does not let us; else what it says.
    pub fn probe() -> Result<Self, StorageError> {
        // Before `raw()`, which panics where this fails.
        let raw = match web_sys::window().map(|window| window.local_storage()) {
            Some(Ok(Some(_))) => LocalStorage::raw(),
            _ => return Err(StorageError::Blocked),
        };
        match raw.set_item(Self::PROBE, "") {
            Ok(()) => raw.remove_item(Self::PROBE)?,
            Err(error) => match StorageError::from(error) {
                StorageError::Full if raw.length()? > 0 => {}
                // Full without anything in it: some private windows say no in this way.
                StorageError::Full => return Err(StorageError::Blocked),
                other => return Err(other),
            },
        }
        Ok(Self { raw })
    }
}

impl Storage for Local {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.raw.get_item(key)?)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        Ok(self.raw.set_item(key, text)?)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        Ok(self.raw.remove_item(key)?)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let mut keys = Vec::new();
        for n in 0..self.raw.length()? {
            keys.extend(self.raw.key(n)?);
        }
        Ok(keys)
    }

    fn lasts(&self) -> bool {
        true
    }
}

/// Memory, for as long as the page is open. A list: what a search costs is nothing beside the code of a tree, which
/// everybody would load for the few whose storage is blocked.
#[derive(Debug, Default)]
pub struct Memory(RefCell<Vec<(String, String)>>);

impl Storage for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        let all = self.0.borrow();
        let found = all.iter().find(|(known, _)| known == key);
        Ok(found.map(|(_, text)| text.clone()))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let mut all = self.0.borrow_mut();
        match all.iter_mut().find(|(known, _)| known == key) {
            Some((_, old)) => text.clone_into(old),
            None => all.push((key.to_owned(), text.to_owned())),
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.borrow_mut().retain(|(known, _)| known != key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let all = self.0.borrow();
        Ok(all.iter().map(|(key, _)| key.clone()).collect())
    }

    fn lasts(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_keeps_what_it_is_given_and_counts_it_as_browsers_do() {
        let memory = Memory::default();
        memory.set("key", "ä😀").unwrap();
        assert_eq!(memory.get("key").unwrap().as_deref(), Some("ä😀"));
        memory.set("key", "a").unwrap();
        assert_eq!(memory.keys(), Ok(vec!["key".to_owned()]));
        memory.set("key", "ä😀").unwrap();
        assert_eq!(memory.usage(), Ok(3 + 1 + 2));
        memory.remove("key").unwrap();
        assert_eq!(memory.get("key"), Ok(None));
        assert_eq!(memory.keys(), Ok(vec![]));
        assert!(!memory.lasts());
    }
}
