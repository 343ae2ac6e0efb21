//! Collecting: whatever comes back, in whatever way, and who is in.

mod batch_row;
mod batches;
mod collect_box;
mod collector;
mod files;
mod hands;
mod intake;
mod intakes;
mod outcomes;
mod reading;
mod reasons;
mod said;
mod scanner;
mod take_in;
mod who_is_in;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::workshop::Progress;
use crate::t;
use crate::ui::pages::workshop::open_workshop;

use batches::Batches;
use collect_box::CollectBox;
use collector::Collector;
use hands::Hands;
pub use intakes::Intakes;
use reading::Reader;
use said::Said;
use scanner::Scanner;
use who_is_in::WhoIsIn;

/// The page of `#/workshops/<id>/collect`.
#[component]
pub fn Collect() -> impl IntoView {
    let open = open_workshop();
    let collector = Collector::new(open);
    provide_context(collector);
    // A room's network is the one that fails: what a photo needs is here before there is one.
    spawn_local(Reader::prepare());
    let progress = open.progress();
    let is_closed = Memo::new(move |_| progress.get() == Progress::Closed);
    view! {
        <div class="collect">
            <div>
                <Show
                    when=move || is_closed.get()
                    fallback=|| {
                        view! {
                            <CollectBox />
                            <Scanner />
                        }
                    }
                >
                    <p class="note plain">{t!("workshop_collect.closed")}</p>
                    <Said />
                </Show>
                <Batches />
                <Hands is_closed />
            </div>
            <WhoIsIn />
        </div>
    }
}
