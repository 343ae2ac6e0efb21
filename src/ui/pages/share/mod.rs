//! Sending a result or a plan to somebody.

mod account;
mod aside;
mod leave_out;
mod lock;
mod packing;
mod result;
mod send;

pub use account::ShareAccount;
pub use result::ShareResult;
