//! What every test stands on: a browser, a page found by role and name, and checks that none can forget.

pub mod accessible;
pub mod answered;
pub mod browser;
pub mod checks;
pub mod code;
pub mod eyes;
pub mod files;
pub mod hands;
pub mod host;
pub mod journey;
pub mod office;
pub mod packets;
pub mod page;
pub mod pictures;
pub mod profile;
pub mod programme;
pub mod release;
pub mod role;
pub mod room;
pub mod wait;

pub use browser::{Setup, visit, visit_both};
pub use page::Page;
pub use role::Role;
