//! The ways out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files;
use crate::browser::share::{self, ShareError, TextFile};
use crate::t;

use super::copy_button::CopyButton;
use super::outgoing::Outgoing;
use super::reach::carries;

/// A way out that was taken. Whether anything arrived, nobody here knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The link was copied.
    Copied,
    /// An app of the device took it.
    Shared,
    /// A mail was opened.
    Mailed,
    /// The file was offered for saving.
    Saved,
}

/// Copy, share, mail and file, each in a row of its own; where it is too long for a link, share and file only.
#[component]
pub fn Sendings(
    #[prop(into)] outgoing: Signal<Outgoing>,
    /// Runs when a way was taken.
    #[prop(optional, into)]
    taken: Option<Callback<Way>>,
) -> impl IntoView {
    let took = move |way: Way| {
        if let Some(taken) = taken {
            taken.run(way);
        }
    };
    let is_link = Memo::new(move |_| outgoing.with(|one| carries(one.link.len())));
    let mail = move || {
        is_link
            .get()
            .then(|| outgoing.with(Outgoing::mail))
            .flatten()
    };
    let is_mail = Memo::new(move |_| mail().is_some());
    let link = Signal::derive(move || outgoing.with(|one| one.link.clone()));
    view! {
        <ul class="sendings">
            <Show when=move || is_link.get()>
                <li>
                    <div>
                        <h3>{t!("sending.copy.title")}</h3>
                        <p>{t!("sending.copy.text")}</p>
                    </div>
                    <div>
                        <CopyButton
                            text=link
                            label=t!("sending.copy.action")
                            copied=move |()| took(Way::Copied)
                        />
                    </div>
                </li>
            </Show>
            {move || share_row(outgoing, is_link.get(), took)}
            <Show when=move || is_mail.get()>
                <li>
                    <div>
                        <h3>{t!("sending.mail.title")}</h3>
                        <p>
                            {move || outgoing.with(|one| match &*one.to {
                                "" => t!("sending.mail.text").to_owned(),
                                to => t!("sending.mail.addressed", to = to),
                            })}
                        </p>
                    </div>
                    <a class="button" href=mail on:click=move |_| took(Way::Mailed)>
                        {t!("sending.mail.action")}
                    </a>
                </li>
            </Show>
            <li>
                <div>
                    <h3>{t!("sending.file.title")}</h3>
                    <p>{t!("sending.file.text")}</p>
                </div>
                <SaveFile outgoing taken=move |()| took(Way::Saved) />
            </li>
        </ul>
    }
}

#[component]
fn SaveFile(
    #[prop(into)] outgoing: Signal<Outgoing>,
    #[prop(into)] taken: Callback<()>,
) -> impl IntoView {
    let saved = RwSignal::new(None::<Outgoing>);
    let is_done = Memo::new(move |_| saved.with(|saved| saved.as_ref() == Some(&outgoing.get())));
    let save = move |_| {
        let one = outgoing.get_untracked();
        let name = format!("{}.{}", one.file, Outgoing::ENDING);
        // A refused download shows in the browser itself; nothing was changed here.
        if files::download(&name, Outgoing::MIME, &Outgoing::file_text(&one.code)).is_ok() {
            saved.set(Some(one));
            taken.run(());
        }
    };
    view! {
        <div>
            <button class="button" class:done=is_done type="button" on:click=save>
                {move || match is_done.get() {
                    true => t!("sending.file.done"),
                    false => t!("sending.file.action"),
                }}
            </button>
            <span role="status" class="visually-hidden">
                {move || if is_done.get() { t!("sending.file.said") } else { "" }}
            </span>
        </div>
    }
}

/// Where the browser shares nothing, there is no such row.
fn share_row(
    outgoing: Signal<Outgoing>,
    is_link: bool,
    took: impl Fn(Way) + Copy + 'static,
) -> Option<AnyView> {
    let is_offered = match is_link {
        true => share::takes_text(),
        false => share::takes_files(),
    };
    if !is_offered {
        return None;
    }
    let has_failed = RwSignal::new(false);
    let hand_over = move |_| {
        let one = outgoing.get_untracked();
        spawn_local(async move {
            let shared = if is_link {
                share::text(&one.subject, &one.text()).await
            } else {
                let name = format!("{}.{}.txt", one.file, Outgoing::ENDING);
                let text = Outgoing::file_text(&one.code);
                let file = TextFile {
                    name: &name,
                    text: &text,
                };
                share::file(&one.subject, file).await
            };
            match shared {
                Ok(()) => took(Way::Shared),
                Err(ShareError::GivenUp) => {}
                // The person may have gone on: then there is nobody to tell.
                Err(ShareError::None | ShareError::Refused(_)) => {
                    let _ = has_failed.try_set(true);
                }
            }
        });
    };
    let row = view! {
        <li>
            <div>
                <h3>{t!("sending.share.title")}</h3>
                <p>{t!("sending.share.text")}</p>
                <p role="status">
                    {move || if has_failed.get() { t!("sending.share.failed") } else { "" }}
                </p>
            </div>
            <button class="button" type="button" on:click=hand_over>
                {t!("sending.share.action")}
            </button>
        </li>
    };
    Some(row.into_any())
}
