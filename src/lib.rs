//! Trellis: key account management self-assessment and account planner, entirely in the browser.
//!
//! Arrows run one way: `ui → store → {data, browser} → content → domain`. `ARCHITECTURE.md` says why.

/// Every call to the browser, each failing one with a typed error.
pub mod browser;
/// The built-in questionnaires, the worked example and every visible text, as data keyed by id.
pub mod content;
/// Documents to bytes and back: stored, exported, restored. Pure.
pub mod data;
/// The rules of the method. Pure data and functions.
pub mod domain;
/// The open workspace: signals, autosave, undo, conflicts. Reactive, draws nothing.
pub mod store;
/// What a person sees and touches: routes, shell, pages, components, charts.
pub mod ui;
