//! What is stored, as it is: a page that opens no document, and knows no workspace.

mod put_back;
mod question;
mod rows;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::events;
use crate::browser::files;
use crate::data::stored_text::StoredKind;
use crate::store::raw::StorageError;
use crate::store::raw::{self, RawText};
use crate::t;
use crate::ui::components::{PageHead, Section};
use crate::ui::navigation::use_title;
use crate::ui::route::Route;
use crate::ui::text::count;

use put_back::PutBack;
use question::{AskBefore, Question, ask};
use rows::Rows;

/// What is stored, or why that can't be said.
type Stored = Result<Vec<RawText>, StorageError>;

/// Looks at the storage.
async fn look(kept: RwSignal<Stored>) {
    kept.set(raw::list().await);
}

/// The page of `#/safe`.
#[component]
pub fn Safe() -> impl IntoView {
    use_title(|| t!("safe.title").to_owned());
    let kept = RwSignal::new(Ok(Vec::new()));
    let look_again = move || spawn_local(look(kept));
    look_again();
    // The page ends with its tab: every way out of it loads another one.
    events::on_storage(move |_| look_again()).forget();
    // Reading the storage fails or doesn't, whatever is in it.
    let trouble = Memo::new(move |_| kept.with(|kept| kept.as_ref().err().cloned()));
    view! {
        <header class="page-head">
            <PageHead title=t!("safe.title").to_owned() />
            <p class="lead">{t!("safe.lead")}</p>
            <p>
                <a href=Route::Home.href()>{t!("safe.back")}</a>
            </p>
        </header>
        {move || match trouble.get() {
            None => view! { <Kept kept /> }.into_any(),
            Some(reason) => {
                let text = match reason {
                    StorageError::Blocked => t!("safe.blocked"),
                    _ => t!("safe.not_read"),
                };
                view! { <p class="note" role="alert">{text}</p> }.into_any()
            }
        }}
    }
}

#[component]
fn Kept(kept: RwSignal<Stored>) -> impl IntoView {
    let of = move |is_wanted: fn(&RawText) -> bool| {
        Memo::new(move |_| {
            let all = kept.get().unwrap_or_default().into_iter();
            all.filter(is_wanted).collect::<Vec<_>>()
        })
    };
    let all = of(|_| true);
    let set_aside = of(|text| text.kind == StoredKind::SetAside && !text.is_in_journal_only());
    let snapshots = of(|text| text.kind == StoredKind::Snapshot);
    let others = of(|text| {
        let has_own_list = matches!(text.kind, StoredKind::SetAside | StoredKind::Snapshot);
        !has_own_list && !text.is_in_journal_only()
    });
    let in_journal = of(RawText::is_in_journal_only);
    let asked = RwSignal::new(None::<Question>);
    let outcome = RwSignal::new(String::new());
    let units = move || all.with(|all| all.iter().map(|text| text.units).sum::<usize>());
    let is_empty = move || all.with(Vec::is_empty);
    let became = move || {
        let outcome = outcome.get();
        (!outcome.is_empty()).then(|| view! { <p class="note plain">{outcome}</p> })
    };
    view! {
        <div role="status">{became}</div>
        <Section id="take" title=t!("safe.take.title") hint=t!("safe.take.hint")>
            <div class="stack loose">
                <dl class="facts">
                    <div>
                        <dt>{t!("safe.take.texts")}</dt>
                        <dd>{move || count(all.with(Vec::len) as u32)}</dd>
                    </div>
                    <div>
                        <dt>{t!("safe.take.size")}</dt>
                        <dd>{move || t!("safe.units", n = units())}</dd>
                    </div>
                </dl>
                <p class="cluster">
                    <button
                        class="button primary"
                        type="button"
                        disabled=is_empty
                        on:click=move |_| save(&all.get_untracked())
                    >
                        {t!("safe.take.all")}
                    </button>
                    <span class="small muted">{t!("safe.take.file")}</span>
                </p>
            </div>
        </Section>
        <Show when=move || set_aside.with(|texts| !texts.is_empty())>
            <Section id="aside" title=t!("safe.aside.title") hint=t!("safe.aside.hint")>
                <div class="stack">
                    <Rows id="set-aside" texts=set_aside asked />
                    <p>
                        <button
                            class="button danger"
                            type="button"
                            on:click=move |_| ask(asked, Question::SetAside(set_aside.get_untracked()))
                        >
                            {t!("safe.aside.remove")}
                        </button>
                    </p>
                </div>
            </Section>
        </Show>
        <Show when=move || in_journal.with(|texts| !texts.is_empty())>
            <Section id="journal" title=t!("safe.journal.title") hint=t!("safe.journal.hint")>
                <Rows id="in-journal" texts=in_journal asked />
            </Section>
        </Show>
        <Section id="texts" title=t!("safe.texts.title") hint=t!("safe.texts.hint")>
            <Show
                when=move || others.with(|texts| !texts.is_empty())
                fallback=|| view! { <p class="muted">{t!("safe.texts.none")}</p> }
            >
                <Rows id="other" texts=others asked />
            </Show>
        </Section>
        <Show when=move || snapshots.with(|texts| !texts.is_empty())>
            <Section id="snapshots" title=t!("safe.snapshots.title") hint=t!("safe.snapshots.hint")>
                <Rows id="snapshot" texts=snapshots asked />
            </Section>
        </Show>
        <PutBack kept />
        <Section id="all" title=t!("safe.wipe.title")>
            <div class="stack">
                <p class="measure">{t!("safe.wipe.text")}</p>
                <p>
                    <button
                        class="button danger"
                        type="button"
                        disabled=is_empty
                        on:click=move |_| ask(asked, Question::Everything(all.get_untracked()))
                    >
                        {t!("safe.wipe.ask")}
                    </button>
                </p>
            </div>
        </Section>
        <AskBefore asked outcome kept />
    }
}

/// Offers these texts as one file. What the browser refuses, it shows itself; nothing was changed.
fn save(texts: &[RawText]) {
    let Ok(file) = raw::file(texts) else { return };
    let name = format!("trellis-stored-{}.json", clock::today());
    let _ = files::download(&name, "application/json", &file);
}
