//! A box for anything that may hold a link or a code.

use leptos::prelude::*;

use crate::browser::carried::Carried;
use crate::browser::files;
use crate::browser::page;
use crate::browser::picked_file::PickedFile;
use crate::data::backup;
use crate::data::file_content::FileContent;
use crate::data::link::behind_words;
use crate::data::link::finder::{self, Findings};
use crate::t;
use crate::ui::components::{FileField, PageHead, Section, unread_file};
use crate::ui::form::FieldError;
use crate::ui::received::Received;
use crate::ui::route::Route;

/// The id of the box.
const FIELD: &str = "pasted";

/// Where a text is pasted or a file chosen.
#[component]
pub fn PasteBox() -> impl IntoView {
    view! {
        <header class="page-head">
            <PageHead title=t!("open.title").to_owned() />
            <p class="lead">{t!("open.lead")}</p>
        </header>
        <Section id="paste" title=t!("open.paste.title") hint=t!("open.paste.about").to_owned()>
            <PasteForm />
        </Section>
        <Section id="from-file" title=t!("open.file.title") hint=t!("open.file.about").to_owned()>
            <FromFile />
        </Section>
    }
}

/// The box alone.
#[component]
pub fn PasteForm() -> impl IntoView {
    let received = expect_context::<Received>();
    let text = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let pasted = text.get_untracked();
        is_missing.set(pasted.trim().is_empty());
        if is_missing.get_untracked() {
            let _ = page::focus(FIELD);
        } else {
            received.receive(pasted);
        }
    };
    let status = RwSignal::new(FileStatus::Nothing);
    let take = move |carried: Carried| {
        let Carried {
            text: plain,
            page,
            addresses,
            ..
        } = carried;
        let links = behind_words::with_links(&plain, &page, &addresses);
        let is_hidden = links.is_some();
        if let Some(links) = links {
            text.update(|text| {
                *text = format!("{}\n{links}", text.trim_end())
                    .trim_start()
                    .to_owned()
            });
        }
        is_hidden
    };
    let paste = move |event: leptos::ev::ClipboardEvent| {
        let carried = Carried::pasted(&event);
        let file = carried
            .files
            .first()
            .filter(|_| carried.is_files())
            .cloned();
        if let Some(file) = file {
            event.prevent_default();
            look_into(file, received, status);
        } else if take(carried) {
            event.prevent_default();
        }
    };
    let drop_something = move |event: leptos::ev::DragEvent| {
        let carried = Carried::dropped(&event);
        if let Some(file) = carried.files.first().cloned() {
            // The browser would leave the page for it.
            event.prevent_default();
            look_into(file, received, status);
            return;
        }
        let is_text = !carried.text.trim().is_empty();
        if take(carried) {
            event.prevent_default();
        } else if !is_text {
            event.prevent_default();
            status.set(FileStatus::Empty);
        }
    };
    let error = move || {
        is_missing
            .get()
            .then(|| t!("open.paste.missing").to_owned())
    };
    view! {
        <form class="stack tight" on:submit=submit>
            <p class="field" class:invalid=is_missing>
                <label for=FIELD>{t!("open.paste.label")}</label>
                <textarea
                    id=FIELD
                    rows="5"
                    spellcheck="false"
                    autocomplete="off"
                    aria-describedby="pasted-error"
                    aria-invalid=move || is_missing.get().then_some("true")
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                    on:paste=paste
                    on:drop=drop_something
                ></textarea>
                <FieldError id="pasted-error" error=Signal::derive(error) />
            </p>
            <p>
                <button class="button primary" type="submit">
                    {t!("open.open")}
                </button>
            </p>
            <FileWords status />
        </form>
    }
}

/// What is to be said of a file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
enum FileStatus {
    Nothing,
    /// What was dropped has neither a text nor a file.
    Empty,
    /// It is a file of documents, which are added elsewhere.
    Documents,
    /// Nothing was found in it, and it is no text.
    Unread(String),
    NotRead,
}

/// Whether there is a code in a text, whole or not.
fn holds_a_code(text: &str) -> bool {
    finder::find(text) != Findings::default()
}

/// Looks into a file: what is in it is received, or it is said why there is nothing.
fn look_into(file: PickedFile, received: Received, status: RwSignal<FileStatus>) {
    leptos::task::spawn_local(async move {
        let content = files::read_bytes(&file, backup::MAX_BYTES).await;
        let outcome = match content.map(FileContent::of) {
            Ok(content) if content.text.trim_start().starts_with('{') => FileStatus::Documents,
            Ok(content) => match unread_file(content.kind, &file.name()) {
                Some(words) if !holds_a_code(&content.text) => FileStatus::Unread(words),
                _ => {
                    received.receive(content.text);
                    return;
                }
            },
            Err(_) => FileStatus::NotRead,
        };
        // The person may have gone on: then there is nobody to tell.
        let _ = status.try_set(outcome);
    });
}

#[component]
fn FromFile() -> impl IntoView {
    let received = expect_context::<Received>();
    let status = RwSignal::new(FileStatus::Nothing);
    let chosen = move |file: PickedFile| look_into(file, received, status);
    view! {
        <FileField label=t!("open.file.choose") hint=t!("open.file.hint") accept="" chosen />
        <FileWords status />
    }
}

/// What is said of a file.
#[component]
fn FileWords(status: RwSignal<FileStatus>) -> impl IntoView {
    view! {
        <div role="status">
            {move || match status.get() {
                FileStatus::Nothing => ().into_any(),
                FileStatus::Empty => view! { <p>{t!("open.paste.dropped_nothing")}</p> }.into_any(),
                FileStatus::NotRead => view! { <p>{t!("open.file.not_read", megabytes = backup::MAX_MEGABYTES)}</p> }.into_any(),
                FileStatus::Unread(words) => view! { <p>{words}</p> }.into_any(),
                FileStatus::Documents => {
                    view! {
                        <p>
                            {t!("open.file.documents")} " "
                            <a href=Route::Data.href()>{t!("open.file.data")}</a>
                        </p>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
