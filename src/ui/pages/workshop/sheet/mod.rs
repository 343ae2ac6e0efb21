//! The invitation on paper: one page for the wall.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;
use crate::ui::components::{PageHead, QrCode, fits_code};
use crate::ui::route::WorkshopPage;

use super::invitation::Invitation;
use super::{open_workshop, workshop_name};

/// The page of `#/workshops/<id>/sheet`: prints as exactly one A4 or Letter page.
#[component]
pub fn InvitationSheet() -> impl IntoView {
    let open = open_workshop();
    let instrument = &open.questionnaire.instrument;
    let link = Invitation::of(open).link();
    let editor = open.editor;
    let name = editor.memo(workshop_name);
    let host = editor.memo(|one| one.session.host.trim().to_owned());
    let is_locked = editor.memo(|one| one.session.key.is_some());
    let counts = editor.memo(|one| {
        let all = one.session.asked(instrument) + one.session.questions.len();
        (all, one.session.minutes(instrument))
    });
    let has_code = Memo::new(move |_| link.with(|link| fits_code(link)));
    let failed = RwSignal::new(false);
    let print = move |_| failed.set(page::print().is_err());
    let locked = move || match is_locked.get() {
        true => t!("workshop_sheet.locked"),
        false => t!("workshop_sheet.open"),
    };
    let confidential = move || match host.read().as_str() {
        "" => t!("workshop_sheet.confidential_unsigned").to_owned(),
        host => t!("workshop_sheet.confidential", host = host),
    };
    view! {
        <p class="sheet-tools">
            <button class="button primary" type="button" on:click=print>
                {t!("workshop_sheet.print")}
            </button>
            <a class="button" href=open.href(WorkshopPage::Prepare)>
                {t!("workshop_sheet.back")}
            </a>
            <span role="status">
                {move || if failed.get() { t!("workshop_sheet.not_printed") } else { "" }}
            </span>
        </p>
        <Show when=move || !has_code.get()>
            <p class="note measure">{t!("workshop_sheet.too_long")}</p>
        </Show>
        <article class="invitation-sheet">
            <Show when=move || host.with(|host| !host.is_empty())>
                <p class="latin">{move || t!("take_part.invitation.asks", host = host.get())}</p>
            </Show>
            <PageHead title=name />
            <QrCode
                text=link
                label=Signal::derive(|| t!("workshop_prepare.invite.code").to_owned())
            />
            <ol>
                <li>
                    {move || match has_code.get() {
                        true => t!("workshop_sheet.point"),
                        false => t!("workshop.open_link"),
                    }}
                </li>
                <li>
                    {move || {
                        let (n, minutes) = counts.get();
                        t!("workshop_sheet.answer", n = n, minutes = minutes)
                    }}
                </li>
                <li>{t!("workshop_sheet.return")}</li>
            </ol>
            <p class="fine">
                {t!("workshop_sheet.nothing")} " " {locked} " " {confidential} " "
                {t!("workshop_sheet.no_code")}
            </p>
        </article>
    }
}
