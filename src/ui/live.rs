//! Parts of a view that follow what they read.

use leptos::prelude::*;

/// A part of a view that is made anew whenever something that it reads changes.
///
/// The same as a bare closure, but of one type: a view with a bare closure brings its own copy of everything
/// that renders and follows it, and a page has dozens.
pub fn live<V: IntoAny>(mut make: impl FnMut() -> V + Send + 'static) -> Live {
    Box::new(move || make().into_any())
}

/// What [`live`] returns.
pub type Live = Box<dyn FnMut() -> AnyView + Send>;
