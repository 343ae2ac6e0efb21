//! What a field edits.

use leptos::prelude::*;

/// A place in a document that a field shows and changes, as text.
#[derive(Clone, Copy)]
pub struct Bind {
    /// What is there.
    pub get: Signal<String>,
    /// Puts something else there.
    pub set: Callback<String>,
}

impl Bind {
    /// What is there, tracked.
    pub fn get(self) -> String {
        self.get.get()
    }

    /// Puts something else there.
    pub fn set(self, text: impl Into<String>) {
        self.set.run(text.into());
    }
}
