//! Trellis: key account management self-assessment, entirely in the browser.

pub mod domain;
