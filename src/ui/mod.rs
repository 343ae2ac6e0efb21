//! What a person sees and touches: routes, shell, pages, components, charts.

mod app;
pub mod charts;
mod components;
pub mod form;
mod navigation;
mod pages;
mod parts;
mod received;
pub mod route;
mod shell;
pub mod text;

pub use app::start;
