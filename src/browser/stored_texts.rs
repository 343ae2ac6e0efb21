//! The texts of `localStorage` to the last unit. A text there may hold what no text of Rust can, halves of characters;
//! so it passes through here as JSON writes it, which escapes them.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::call;
use super::storage::StorageError;

/// A text as JSON writes it, quotes included. Nothing of it is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal(String);

impl Literal {
    /// As JSON.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As JSON writes a text of Rust.
    ///
    /// # Errors
    ///
    /// What the browser says.
    pub fn of_text(text: &str) -> Result<Self, StorageError> {
        Self::of(&JsValue::from_str(text))
    }

    /// For reading it: halves of characters are U+FFFD.
    pub fn readable(&self) -> String {
        let text = self.text().ok().and_then(|text| text.as_string());
        text.unwrap_or_default()
    }

    fn of(text: &JsValue) -> Result<Self, StorageError> {
        let literal = json("stringify", text)?.as_string();
        literal.map(Self).ok_or(StorageError::NotKept)
    }

    fn text(&self) -> Result<JsValue, StorageError> {
        json("parse", &JsValue::from_str(&self.0))
    }
}

/// A key of the storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key itself.
    pub literal: Literal,
    /// For reading it: halves of characters are U+FFFD.
    pub name: String,
}

impl Key {
    fn of(key: &JsValue) -> Result<Self, StorageError> {
        Ok(Self {
            literal: Literal::of(key)?,
            name: key.as_string().unwrap_or_default(),
        })
    }
}

/// The storage itself.
#[derive(Debug)]
pub struct StoredTexts(JsValue);

impl StoredTexts {
    /// Opens it without writing anything.
    ///
    /// # Errors
    ///
    /// [`StorageError::Blocked`] where the browser has none or does not let us.
    pub fn open() -> Result<Self, StorageError> {
        let storage = Reflect::get(&js_sys::global(), &"localStorage".into())?;
        match storage.is_object() {
            true => Ok(Self(storage)),
            false => Err(StorageError::Blocked),
        }
    }

    /// The keys that start so, in the order of their names.
    ///
    /// # Errors
    ///
    /// What the browser says.
    pub fn keys(&self, prefix: &str) -> Result<Vec<Key>, StorageError> {
        let length = Reflect::get(&self.0, &"length".into())?;
        let mut keys: Vec<Key> = Vec::new();
        for n in 0..length.as_f64().unwrap_or_default() as u32 {
            let key = Key::of(&call(&self.0, "key", &[&n.into()])?)?;
            if key.name.starts_with(prefix) {
                let place = keys.partition_point(|one| one.name < key.name);
                keys.insert(place, key);
            }
        }
        Ok(keys)
    }

    /// The text under a key as it is; `None` where there is none.
    ///
    /// # Errors
    ///
    /// What the browser says.
    pub fn literal(&self, key: &Key) -> Result<Option<Literal>, StorageError> {
        let text = self.text(key)?;
        text.map(|text| Literal::of(&text)).transpose()
    }

    /// The text under a key for reading it: halves of characters are U+FFFD, so it has as many units.
    ///
    /// # Errors
    ///
    /// What the browser says.
    pub fn readable(&self, key: &Key) -> Result<String, StorageError> {
        let text = self.text(key)?;
        Ok(text.and_then(|text| text.as_string()).unwrap_or_default())
    }

    fn text(&self, key: &Key) -> Result<Option<JsValue>, StorageError> {
        let text = call(&self.0, "getItem", &[&key.literal.text()?])?;
        Ok(text.is_string().then_some(text))
    }

    /// Removes a key.
    ///
    /// # Errors
    ///
    /// What the browser says; [`StorageError::NotKept`] where it is still there afterwards.
    pub fn remove(&self, key: &Key) -> Result<(), StorageError> {
        call(&self.0, "removeItem", &[&key.literal.text()?])?;
        match self.text(key)? {
            None => Ok(()),
            Some(_) => Err(StorageError::NotKept),
        }
    }

    /// Stores a text under a key where there is none, and reads it back. Whether there was none.
    ///
    /// # Errors
    ///
    /// What the browser says; [`StorageError::NotKept`] where another text was read back.
    pub fn add(&self, key: &Key, text: &Literal) -> Result<bool, StorageError> {
        if self.text(key)?.is_some() {
            return Ok(false);
        }
        call(&self.0, "setItem", &[&key.literal.text()?, &text.text()?])?;
        match self.literal(key)?.as_ref() == Some(text) {
            true => Ok(true),
            false => Err(StorageError::NotKept),
        }
    }
}

/// The texts of the field `field` of a JSON object, by key, if its field `mark` says `kind`. `None` where it is no
/// such file.
pub fn texts_in(
    file: &str,
    (mark, kind): (&str, &str),
    field: &str,
) -> Option<Vec<(Key, Literal)>> {
    let file = json("parse", &JsValue::from_str(file)).ok()?;
    let get = |of: &JsValue, name: &JsValue| Reflect::get(of, name).ok();
    if get(&file, &mark.into())?.as_string()? != kind {
        return None;
    }
    let texts = get(&file, &field.into())?;
    let reflect = get(&js_sys::global(), &"Reflect".into())?;
    let keys: Array = call(&reflect, "ownKeys", &[&texts]).ok()?.dyn_into().ok()?;
    let mut found = Vec::new();
    for key in keys.iter() {
        let text = get(&texts, &key).filter(JsValue::is_string)?;
        found.push((Key::of(&key).ok()?, Literal::of(&text).ok()?));
    }
    Some(found)
}

fn json(function: &str, of: &JsValue) -> Result<JsValue, StorageError> {
    let json = Reflect::get(&js_sys::global(), &"JSON".into())?;
    Ok(call(&json, function, &[of])?)
}
