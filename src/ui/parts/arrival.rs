//! A part on its way: what is on screen until it is there, and where it does not come.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::page;
use crate::browser::part_files::{self, PartFileError};
use crate::content::text::{CatalogueError, Pack};
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::{HEADING, focus_heading, use_title};
use crate::ui::text;

/// The part did not come. The browser's console has the reason.
#[derive(Debug)]
pub struct NotHere;

impl From<PartFileError> for NotHere {
    fn from(error: PartFileError) -> Self {
        leptos::logging::warn!("{error}");
        Self
    }
}

impl From<CatalogueError> for NotHere {
    fn from(error: CatalogueError) -> Self {
        leptos::logging::warn!("{error}");
        Self
    }
}

impl From<wasm_split_helpers::SplitLoaderError> for NotHere {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// The part is here when this ends.
pub type Arriving = Pin<Box<dyn Future<Output = Result<(), NotHere>>>>;

/// The code of a part with the packs that its pages need, texts and style: all of them come at the same time.
pub fn with_packs(code: Arriving, packs: &'static [Pack]) -> Arriving {
    Box::pin(async move {
        let packs = fetch_packs(packs);
        code.await?;
        packs.await
    })
}

/// Packs, fetched where they are not here yet: their texts, and their style where they have one. They are asked for
/// at once.
pub fn fetch_packs(packs: &[Pack]) -> impl Future<Output = Result<(), NotHere>> + use<> {
    let missing = packs.iter().filter(|pack| !text::has(**pack));
    let files: Vec<_> = missing.map(|pack| part_files::texts(pack.name())).collect();
    let styles = packs.iter().map(|pack| part_files::style(pack.name()));
    let styles: Vec<_> = styles.collect();
    async {
        for file in files {
            text::add(&file.await?)?;
        }
        for style in styles {
            style.await?;
        }
        Ok(())
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    OnItsWay,
    Here,
    Missing,
}

/// A page of a part. `draw` returns nothing as long as the part is not here; it is called for the owner of this
/// component, so that the page finds its contexts.
#[component]
pub fn PartPage(
    /// Has the code fetched.
    code: fn() -> Arriving,
    /// What its pages need beside it.
    packs: &'static [Pack],
    draw: Box<dyn Fn() -> Option<AnyView> + Send>,
) -> impl IntoView {
    let (arrival, ask) = arriving(code, packs);
    move || {
        let arrival = arrival.get();
        if arrival != Arrival::OnItsWay {
            hand_focus_over();
        }
        match arrival {
            Arrival::Here => draw(),
            Arrival::OnItsWay => Some(view! { <OnItsWay /> }.into_any()),
            Arrival::Missing => Some(view! { <Missing again=ask /> }.into_any()),
        }
    }
}

/// A section of a part within a page that is here: as [`PartPage`], without a title and a heading of its own.
#[component]
pub fn PartSection(
    /// Has the code fetched.
    code: fn() -> Arriving,
    /// What it needs beside it.
    packs: &'static [Pack],
    draw: Box<dyn Fn() -> Option<AnyView> + Send>,
) -> impl IntoView {
    let (arrival, ask) = arriving(code, packs);
    move || match arrival.get() {
        Arrival::Here => draw(),
        Arrival::OnItsWay => Some(view! { <p role="status">{t!("part.text")}</p> }.into_any()),
        Arrival::Missing => Some(
            view! {
                <div class="stack">
                    <p role="alert">{t!("part.missing.text")}</p>
                    <AskAgain ask />
                </div>
            }
            .into_any(),
        ),
    }
}

/// As [`PartSection`], without a word as long as the part is not here: what is there does without it.
#[component]
pub fn PartAside(
    /// Has the code fetched.
    code: fn() -> Arriving,
    /// What it needs beside it.
    packs: &'static [Pack],
    draw: Box<dyn Fn() -> Option<AnyView> + Send>,
) -> impl IntoView {
    let (arrival, _) = arriving(code, packs);
    move || match arrival.get() {
        Arrival::Here => draw(),
        Arrival::OnItsWay | Arrival::Missing => None,
    }
}

/// How far a part is that is asked for at once, and what asks again.
fn arriving(code: fn() -> Arriving, packs: &'static [Pack]) -> (RwSignal<Arrival>, Callback<()>) {
    let fetch = move || with_packs(code(), packs);
    let arrival = RwSignal::new(Arrival::OnItsWay);
    let ask = move |()| {
        arrival.set(Arrival::OnItsWay);
        spawn_local(async move {
            let now = match fetch().await {
                Ok(()) => Arrival::Here,
                Err(_) => Arrival::Missing,
            };
            // Refused where the person has gone to another page meanwhile.
            let _ = arrival.try_set(now);
        });
    };
    if at_once(fetch()).is_some_and(|came| came.is_ok()) {
        arrival.set(Arrival::Here);
    } else {
        ask(());
    }
    (arrival, Callback::new(ask))
}

/// Right before one page is drawn in place of another: its heading takes the focus over from that of the other.
fn hand_focus_over() {
    if page::focused_id().is_some_and(|id| id == HEADING) {
        spawn_local(async { focus_heading() });
    }
}

/// Until it is there.
#[component]
pub fn OnItsWay() -> impl IntoView {
    use_title(|| t!("part.title").to_owned());
    view! {
        <div class="on-its-way">
            <PageHead title=t!("part.title").to_owned() />
            <p role="status">{t!("part.text")}</p>
        </div>
    }
}

/// Where it does not come. `again` asks once more.
#[component]
pub fn Missing(again: Callback<()>) -> impl IntoView {
    use_title(|| t!("part.missing.title").to_owned());
    view! {
        <div class="stack">
            <PageHead title=t!("part.missing.title").to_owned() />
            <p role="alert">{t!("part.missing.text")}</p>
            <AskAgain ask=again />
        </div>
    }
}

/// The ways on where a part did not come.
#[component]
fn AskAgain(ask: Callback<()>) -> impl IntoView {
    view! {
        <p class="cluster">
            <button class="button primary" type="button" on:click=move |_| ask.run(())>
                {t!("part.missing.again")}
            </button>
            <button class="button quiet" type="button" on:click=|_| page::reload()>
                {t!("part.missing.reload")}
            </button>
        </p>
    }
}

/// What a future comes to without waiting; nothing if it has to wait.
pub fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
