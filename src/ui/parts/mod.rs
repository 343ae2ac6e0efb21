//! Parts of the app that come in a wasm of their own, when one of their pages is first opened or when there is
//! nothing else to do.
//!
//! A part is one function that draws any of its pages: what only it reaches is in its wasm. Without the feature
//! `split`, as in tests, all of it is in one wasm, and every part is there from the start.

mod ahead;
mod arrival;
mod custody;
mod example;
mod findings;
mod guest;
mod learn;
mod links;
mod planner;
mod reader;
mod room;

pub use ahead::fetch_ahead;
pub use arrival::{
    Arriving, Missing, NotHere, OnItsWay, PartPage, at_once, fetch_packs, with_packs,
};
pub use custody::{Custody, NewVersion};
pub use example::create_example_account;
pub use findings::{Findings, FindingsPage};
pub use guest::{Guest, GuestPage};
pub use learn::Learn;
pub use links::{Links, LinksPage};
pub use planner::{Planner, PlannerPage};
pub use reader::{fetch_reader, read_codes};
pub use room::{Room, RoomPage};

/// The two functions of a part: `$fetch` has it fetched, `$draw` draws a page of it once it is here. What a part
/// does instead of drawing has another result.
macro_rules! part {
    ($part:ident, $fetch:ident, fn $draw:ident($page:ident: $Page:ty) $body:block) => {
        $crate::ui::parts::part!($part, $fetch, fn $draw($page: $Page) -> AnyView $body);
    };
    ($part:ident, $fetch:ident, fn $draw:ident($page:ident: $Page:ty) -> $Drawn:ty $body:block) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($part, fallible, preload($fetch))]
        fn $draw($page: $Page) -> Result<$Drawn, $crate::ui::parts::arrival::NotHere> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        async fn $draw($page: $Page) -> Result<$Drawn, $crate::ui::parts::arrival::NotHere> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        async fn $fetch() -> Result<(), std::convert::Infallible> {
            Ok(())
        }
    };
}
use part;
