//! A workshop as tables.
