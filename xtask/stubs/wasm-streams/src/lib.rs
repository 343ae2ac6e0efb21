//! Stands in for the crate `wasm-streams`, which Leptos brings for functions that run on a server. There is no server
//! here, and nothing calls them; but its classes for JavaScript are exports, which no linker leaves out: 5 kB of every
//! first load after compression.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream of the browser, which nothing here makes.
#[derive(Debug)]
pub enum ReadableStream {}

impl ReadableStream {
    /// Never called.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unreachable!("there are no functions on a server")
    }

    /// Never called.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unreachable!("there are no functions on a server")
    }

    /// Never called.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self {}
    }

    /// Never called.
    pub fn into_stream(self) -> IntoStream {
        match self {}
    }
}

/// What a stream gives, piece by piece.
#[derive(Debug)]
pub enum IntoStream {}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match *self {}
    }
}
