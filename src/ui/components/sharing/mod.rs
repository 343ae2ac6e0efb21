//! Sending something as a link: the link and how far it carries, the ways out, and the code on the screen.
//!
//! What is sent is an [`Outgoing`]. [`LinkBox`] and [`Reach`] show its link, [`Sendings`] are the ways out, and
//! [`ShowIt`] is the code for a camera; each stands on its own.

mod copy_button;
mod link_box;
mod outgoing;
mod reach;
mod sendings;
mod show_it;

pub use copy_button::CopyButton;
pub use link_box::LinkBox;
pub use outgoing::Outgoing;
pub use reach::{Reach, carries};
pub use sendings::{Sendings, Way};
pub use show_it::{FillScreen, ShowIt};
