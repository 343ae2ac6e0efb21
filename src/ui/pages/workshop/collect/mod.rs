//! Collecting: whatever comes back, in whatever way, and who is in.

mod batch_row;
mod batches;
mod code_reader;
mod collect_box;
mod collect_codes;
mod collector;
mod files;
mod gives_away;
mod hands;
mod held_back;
mod invited;
mod one_answered;
mod one_by_one;
mod one_response;
mod outcomes;
mod reason_words;
mod reasons;
mod scanner;
mod status_line;
mod who_is_in;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::last_copy::LastCopy;
use crate::domain::workshop::Progress;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Uncopied;
use crate::ui::pages::workshop::open_workshop;

use batches::Batches;
use code_reader::CodeReader;
use collect_box::CollectBox;
use collector::Collector;
use hands::Hands;
use one_by_one::OneByOne;
use scanner::Scanner;
use status_line::StatusLine;
use who_is_in::InSoFar;

/// The page of `#/workshops/<id>/collect`.
#[component]
pub fn Collect() -> impl IntoView {
    let open = open_workshop();
    let collector = Collector::new(open);
    provide_context(collector);
    // A room's network is the one that fails: what a photo needs is here before there is one.
    spawn_local(CodeReader::prepare());
    let progress = open.progress();
    let is_closed = Memo::new(move |_| progress.get() == Progress::Closed);
    view! {
        <div class="collect">
            <div>
                <CopyFirst />
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
                    <StatusLine />
                </Show>
                <Batches />
                <OneByOne />
                <Hands is_closed />
            </div>
            <InSoFar />
        </div>
    }
}

/// Asks for a copy where the last one is not of today, and says what is in it.
#[component]
fn CopyFirst() -> impl IntoView {
    let workspace: Workspace = expect_context();
    let is_due = Memo::new(move |_| {
        let age = workspace.uncopied();
        age.is_some_and(|age| !matches!(age, LastCopy::Today))
    });
    view! {
        <Show when=move || is_due.get()>
            <Uncopied />
            <p class="small muted measure">{t!("workshop_collect.copy")}</p>
        </Show>
    }
}
