//! What surrounds every page.

mod banners;
mod colophon;
mod masthead;
mod save_state;
mod skip_link;
mod theme;
mod toast;

pub use banners::Banners;
pub use colophon::Colophon;
pub use masthead::{Masthead, PlainMasthead};
pub use skip_link::SkipLink;
pub use toast::Toast;
