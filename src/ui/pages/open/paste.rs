//! A box for anything that may hold a link or a code.

use leptos::prelude::*;

use crate::browser::files::{self, FileError};
use crate::browser::page;
use crate::browser::picked_file::PickedFile;
use crate::data::backup;
use crate::t;
use crate::ui::components::{FileField, PageHead, Section};
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
                ></textarea>
                <FieldError id="pasted-error" error=Signal::derive(error) />
            </p>
            <p>
                <button class="button primary" type="submit">
                    {t!("open.open")}
                </button>
            </p>
        </form>
    }
}

/// What is to be said of a file that was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileStatus {
    Nothing,
    /// It is a file of documents, which are added elsewhere.
    Documents,
    Zip,
    NotRead,
}

#[component]
fn FromFile() -> impl IntoView {
    let received = expect_context::<Received>();
    let status = RwSignal::new(FileStatus::Nothing);
    let chosen = move |file: PickedFile| {
        leptos::task::spawn_local(async move {
            let outcome = match files::read(&file, backup::MAX_BYTES).await {
                Ok(text) if text.trim_start().starts_with('{') => FileStatus::Documents,
                Ok(text) => {
                    received.receive(text);
                    return;
                }
                Err(FileError::Zip) => FileStatus::Zip,
                Err(_) => FileStatus::NotRead,
            };
            // The person may have gone on: then there is nobody to tell.
            let _ = status.try_set(outcome);
        });
    };
    view! {
        <FileField
            label=t!("open.file.choose")
            hint=t!("open.file.hint")
            accept=".trellis,.txt,.eml,.html,text/plain"
            chosen
        />
        <div role="status">
            {move || match status.get() {
                FileStatus::Nothing => ().into_any(),
                FileStatus::NotRead => view! { <p>{t!("open.file.not_read", megabytes = backup::MAX_MEGABYTES)}</p> }.into_any(),
                FileStatus::Zip => view! { <p>{t!("open.file.zip")}</p> }.into_any(),
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
