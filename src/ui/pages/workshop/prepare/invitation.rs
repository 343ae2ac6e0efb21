//! The invitation: link, code, a few words, a sheet.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::{CopyButton, FillScreen, LinkBox, QrCode, Section, Sendings};
use crate::ui::pages::workshop::invitation::{CODE_HOLDS, Invitation, lacks};
use crate::ui::pages::workshop::open_workshop;
use crate::ui::route::WorkshopPage;

use super::lacking::Lacking;

/// The invitation as it stands, with the ways to send it.
#[component]
pub fn InvitationOut() -> impl IntoView {
    let open = open_workshop();
    let invitation = Invitation::of(open);
    let link = invitation.link();
    let lacking = open.editor.memo(lacks);
    let text = Signal::derive(move || invitation.0.with(|one| one.text()));
    let message = Signal::derive(move || invitation.0.with(|one| one.message.clone()));
    let label = Signal::derive(|| t!("workshop_prepare.invite.code").to_owned());
    view! {
        <Section
            id="invite"
            class="wide"
            title=t!("workshop_prepare.invite.title")
            hint=t!("workshop_prepare.invite.hint").to_owned()
        >
            <Lacking first=t!("workshop_prepare.lacks.before_sending") lacking=lacking />
            <div class="invitation">
                <div class="stack">
                    <LinkBox
                        id="invitation-link"
                        label=Signal::derive(|| t!("workshop_prepare.invite.link").to_owned())
                        link
                    />
                    <Budget link />
                    <Sendings outgoing=invitation.0 />
                    <h3>{t!("workshop_prepare.invite.words")}</h3>
                    <p class="invitation-text">{message} "\n" {link}</p>
                    <p class="cluster">
                        <CopyButton text label=t!("workshop_prepare.invite.copy_text") />
                    </p>
                </div>
                <div class="stack">
                    <QrCode text=link label />
                    <p class="cluster">
                        <FillScreen id="invitation-code" link label />
                        <a class="button" href=open.href(WorkshopPage::Sheet)>
                            {t!("workshop_prepare.invite.sheet")}
                        </a>
                        <a class="button" href=open.href(WorkshopPage::Present)>
                            {t!("workshop_present.title")}
                        </a>
                    </p>
                </div>
            </div>
        </Section>
    }
}

/// How much of what a code holds is used.
#[component]
fn Budget(link: Signal<String>) -> impl IntoView {
    let used = Memo::new(move |_| link.with(String::len));
    let is_over = move || used.get() > CODE_HOLDS;
    let percent = move || (used.get() * 100 / CODE_HOLDS).min(100).to_string();
    let of = move || {
        t!(
            "workshop_prepare.invite.of",
            n = used.get(),
            most = CODE_HOLDS
        )
    };
    view! {
        <div class="budget" class:over=is_over>
            <p>
                {move || t!("workshop_prepare.invite.budget", n = used.get(), most = CODE_HOLDS)} " "
                <Show when=is_over>
                    <strong>
                        {move || t!("workshop_prepare.invite.over", n = used.get().saturating_sub(CODE_HOLDS))}
                    </strong>
                </Show>
            </p>
            <span class="meter" role="img" aria-label=of>
                <span style:--value=percent></span>
            </span>
        </div>
    }
}
