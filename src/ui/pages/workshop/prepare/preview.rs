//! What a participant will see, beside the form.

use leptos::prelude::*;

use crate::t;
use crate::ui::pages::take_part::{Locked, WhatGoes, host_of, title_of};
use crate::ui::pages::workshop::open_workshop;

/// The invitation as it opens on a phone, in its own words.
#[component]
pub fn Preview() -> impl IntoView {
    let open = open_workshop();
    let instrument = &open.questionnaire.instrument;
    let session = open.editor.memo(|workshop| workshop.session.clone());
    let seen = move || {
        let session = session.get();
        let asks = match session.host.is_empty() {
            true => t!("take_part.invitation.asked").to_owned(),
            false => t!("take_part.invitation.asks", host = &*session.host),
        };
        let own = session.questions.len();
        let and_own = (own > 0).then(|| {
            view! {
                " "
                <small>{t!("take_part.invitation.and_own", n = own)}</small>
            }
        });
        let welcome = (!session.welcome.is_empty())
            .then(|| view! { <p class="welcome">{session.welcome.clone()}</p> });
        view! {
            <div class="invited">
                <div class="words">
                    <p class="latin">{asks}</p>
                    <p class="title">{title_of(&session)}</p>
                    {welcome}
                </div>
                <div class="invited-do">
                    <dl class="asked">
                        <div>
                            <dt>{t!("take_part.invitation.questions")}</dt>
                            <dd>{session.asked(instrument)} {and_own}</dd>
                        </div>
                        <div>
                            <dt>{t!("take_part.invitation.takes")}</dt>
                            <dd>
                                {session.minutes(instrument)} " "
                                <small>{t!("take_part.invitation.minutes")}</small>
                            </dd>
                        </div>
                    </dl>
                    <p class="begin">
                        <span class="button primary">
                            {t!("take_part.invitation.begin")}
                            " "
                            <span class="arrow" aria-hidden="true">
                                "→"
                            </span>
                        </span>
                    </p>
                </div>
            </div>
            <WhatGoes session=session.clone() />
            <Locked host=host_of(&session) sealed=session.key.is_some() />
        }
    };
    view! {
        <aside class="preview-frame" aria-labelledby="preview">
            <h2 id="preview">{t!("workshop_prepare.preview")}</h2>
            {seen}
        </aside>
    }
}
