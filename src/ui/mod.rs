//! What a person sees and touches: routes, shell, pages, components, charts.

mod app;
pub mod charts;
mod components;
pub mod form;
pub mod guest;
mod keeping;
mod navigation;
mod offline;
mod pages;
pub mod parts;
pub mod passing_days;
pub mod printing;
mod received;
mod route;
mod sheet;
mod shell;
pub mod text;

pub use app::start;
