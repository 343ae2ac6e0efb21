//! The app itself, as this browser keeps it for offline use: what is here, and everything that can be done about it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::offline::{Act, Keeping, OfflineState, act, keeping};
use crate::t;
use crate::ui::components::Section;
use crate::ui::navigation::focus_heading;
use crate::ui::offline::Offline;
use crate::ui::text::tenths;

use super::new_version::SwitchButton;

/// Bytes of a tenth of a megabyte.
const TENTH: u32 = 100_000;

/// What is kept of the app, and the buttons for it.
#[component]
pub fn KeptForOffline() -> impl IntoView {
    let Offline { heard, .. } = expect_context();
    // Nothing as long as it is not known.
    let known = RwSignal::new(None::<Keeping>);
    let outcome = RwSignal::new(None::<&'static str>);
    let look = move || {
        spawn_local(async move {
            let found = keeping().await.ok();
            // Refused where the person has gone to another page meanwhile.
            let _ = known.try_set(found);
        });
    };
    Effect::new(move |_| {
        heard.track();
        look();
    });
    let has = move |wanted: Act, done: &'static str, failed: &'static str| {
        outcome.set(None);
        spawn_local(async move {
            let became = act(wanted).await;
            let _ = outcome.try_set(Some(if became.is_ok() { done } else { failed }));
            look();
        });
    };
    let keep = move || {
        has(
            Act::Keep,
            t!("data.offline.fetched"),
            t!("data.offline.not_kept"),
        );
    };
    let newer = move || {
        has(
            Act::Look,
            t!("data.offline.looked"),
            t!("data.offline.not_reached"),
        );
    };
    let remove = move || {
        has(
            Act::Remove,
            t!("data.offline.removed"),
            t!("data.offline.not_removed"),
        );
        // The button goes with what it removed.
        focus_heading();
    };
    let state = Memo::new(move |_| {
        let state = known.with(|known| known.as_ref().map(|known| known.state));
        // Before it was heard whether a worker runs, its absence says nothing.
        state.filter(|state| *state != OfflineState::Impossible || heard.get() > 0)
    });
    let misses = Memo::new(move |_| {
        known.with(|known| {
            known
                .as_ref()
                .map_or(0, |known| known.all_files - known.files)
        })
    });
    let text = move || match state.get() {
        None => t!("data.offline.waiting"),
        Some(OfflineState::Impossible) => t!("data.offline.impossible"),
        Some(OfflineState::Off) => t!("data.offline.off"),
        Some(OfflineState::Kept) => t!("data.offline.kept"),
        Some(OfflineState::Renewed) => t!("data.offline.renewed"),
    };
    let is_kept = move || {
        matches!(
            state.get(),
            Some(OfflineState::Kept | OfflineState::Renewed)
        )
    };
    view! {
        <Section id="offline" title=t!("data.offline.title") hint=t!("data.offline.hint").to_owned()>
            <div class="stack loose">
                <p class="measure">{text}</p>
                <Show when=is_kept>
                    {move || known.get().map(|known| view! { <Facts known /> })}
                </Show>
                <p class="cluster">
                    <Show when=move || state.get() == Some(OfflineState::Renewed)>
                        <SwitchButton trouble=outcome />
                    </Show>
                    <Show when=move || is_kept() && (misses.get() > 0)>
                        <button class="button" type="button" on:click=move |_| keep()>
                            {t!("data.offline.fetch")}
                        </button>
                    </Show>
                    <Show when=move || state.get() == Some(OfflineState::Off)>
                        <button class="button" type="button" on:click=move |_| keep()>
                            {t!("data.offline.keep")}
                        </button>
                    </Show>
                    <Show when=is_kept>
                        <button class="button" type="button" on:click=move |_| newer()>
                            {t!("data.offline.look")}
                        </button>
                        <button class="button quiet" type="button" on:click=move |_| remove()>
                            {t!("data.offline.remove")}
                        </button>
                    </Show>
                </p>
                <p role="status">{move || outcome.get()}</p>
            </div>
        </Section>
    }
}

#[component]
fn Facts(known: Keeping) -> impl IntoView {
    let megabytes = |bytes: u32| tenths((bytes.div_ceil(TENTH)).min(i16::MAX as u32) as i16);
    view! {
        <dl class="facts">
            <div>
                <dt>{t!("data.offline.version")}</dt>
                <dd>
                    {t!("app.version", version = env!("CARGO_PKG_VERSION"))} " "
                    <small>{known.release}</small>
                </dd>
            </div>
            <div>
                <dt>{t!("data.offline.files")}</dt>
                <dd>
                    {t!(
                        "data.offline.files_here",
                        files = known.files as usize,
                        all = known.all_files as usize
                    )}
                </dd>
            </div>
            <div>
                <dt>{t!("data.offline.size")}</dt>
                <dd>
                    {t!(
                        "data.offline.megabytes",
                        here = megabytes(known.bytes),
                        all = megabytes(known.all_bytes)
                    )}
                </dd>
            </div>
        </dl>
    }
}
