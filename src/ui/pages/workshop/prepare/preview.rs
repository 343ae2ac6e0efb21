//! What a participant will see, beside the form.

use leptos::prelude::*;

use crate::domain::workshop::NamesAsked;
use crate::t;
use crate::ui::pages::workshop::{open_workshop, workshop_name};

/// The invitation as it opens on a phone.
#[component]
pub fn Preview() -> impl IntoView {
    let open = open_workshop();
    let instrument = &open.questionnaire.instrument;
    let editor = open.editor;
    let host = editor.memo(|one| one.session.host.trim().to_owned());
    let title = editor.memo(workshop_name);
    let welcome = editor.memo(|one| one.session.welcome.trim().to_owned());
    let counts = editor.memo(|one| {
        let session = &one.session;
        let asked = session.asked(instrument);
        (asked, session.questions.len(), session.minutes(instrument))
    });
    let is_locked = editor.memo(|one| one.session.key.is_some());
    let asked_of = editor.memo(|one| {
        let names = one.session.names == NamesAsked::Optional;
        (!one.session.groups.is_empty(), names)
    });
    let goes = |words: String| {
        view! {
            <li>
                <span class="mark" data-state="good"></span>
                {words}
            </li>
        }
        .into_any()
    };
    view! {
        <aside class="preview-frame" aria-labelledby="preview">
            <h2 id="preview">{t!("workshop_prepare.preview.title")}</h2>
            <div class="invited">
                <div class="words">
                    <Show when=move || host.with(|host| !host.is_empty())>
                        <p class="latin">
                            {move || t!("workshop_prepare.preview.asks", host = host.get())}
                        </p>
                    </Show>
                    <p class="title">{title}</p>
                    <Show when=move || welcome.with(|welcome| !welcome.is_empty())>
                        <p class="welcome">{welcome}</p>
                    </Show>
                </div>
                <div class="invited-do">
                    <dl class="asked">
                        <div>
                            <dt>{t!("workshop_prepare.preview.questions")}</dt>
                            <dd>
                                {move || t!("workshop.count", n = counts.get().0)}
                                <Show when=move || counts.get().1 != 0>
                                    " "
                                    <small>
                                        {move || t!("workshop_prepare.preview.own", n = counts.get().1)}
                                    </small>
                                </Show>
                            </dd>
                        </div>
                        <div>
                            <dt>{t!("workshop_prepare.preview.takes")}</dt>
                            <dd>
                                {move || t!("workshop.count", n = counts.get().2)} " "
                                <small>
                                    {move || t!("workshop_prepare.preview.minutes", n = counts.get().2)}
                                </small>
                            </dd>
                        </div>
                    </dl>
                    <p class="begin">
                        <span class="button primary">
                            {t!("workshop_prepare.preview.begin")}
                            " "
                            <span class="arrow" aria-hidden="true">
                                "→"
                            </span>
                        </span>
                    </p>
                </div>
            </div>
            <ul class="goes">
                {move || goes(t!("workshop_prepare.preview.answers", n = counts.get().0 + counts.get().1))}
                {move || {
                    let words = match asked_of.get() {
                        (true, true) => t!("workshop_prepare.preview.group_and_name"),
                        (true, false) => t!("workshop_prepare.preview.group"),
                        (false, true) => t!("workshop_prepare.preview.name"),
                        (false, false) => return None,
                    };
                    Some(goes(words.to_owned()))
                }}
                <li class="stays">{t!("workshop_prepare.preview.notes")}</li>
            </ul>
            <p class="lock" class:open=move || !is_locked.get()>
                <span>
                    {move || {
                        let (what, text) = match is_locked.get() {
                            true => {
                                (t!("workshop_prepare.lock.locked"), t!("workshop_prepare.preview.locked"))
                            }
                            false => (t!("workshop_prepare.lock.open"), t!("workshop_prepare.preview.open")),
                        };
                        view! {
                            <strong>{what}</strong>
                            " "
                            {text}
                        }
                    }}
                </span>
            </p>
        </aside>
    }
}
