//! Asking a coach and others: who, the link for each, and what came back.

use leptos::prelude::*;

use crate::browser::{page, random};
use crate::content::competence::role_name;
use crate::data::link::secrets::public_key;
use crate::data::link::{Lock, PacketContent, pack};
use crate::domain::competence::{
    Competence, CompetenceRequest, CompetenceSheet, Round, Viewer, ViewerRole, fingerprint,
};
use crate::domain::id::DocumentId;
use crate::domain::records::{Record, RecordId};
use crate::domain::words::Word;
use crate::domain::workshop::SecretKey;
use crate::t;
use crate::ui::components::{LinkBox, Outgoing, PageHead, Section, Sendings, ShowIt, file_stem};
use crate::ui::form::{Bind, LineField};
use crate::ui::navigation::use_title;
use crate::ui::route::{CompetencePage, Route};
use crate::ui::text::{day, plain};

use super::open_sheet::{OpenSheet, with_sheet};
use super::returning::ReturnAnswer;
use super::words::{sheet_name, viewer_name};

/// The id of the heading of the link.
const LINK: &str = "link-for";

/// The page of `#/competences/<id>/ask`.
#[component]
pub fn AskOthers(id: DocumentId) -> impl IntoView {
    with_sheet(id, |open| {
        // Who was asked asks nobody.
        let is_answer = open.sheet.with_untracked(CompetenceSheet::is_answer);
        match is_answer {
            true => view! { <ReturnAnswer id=open.id() /> }.into_any(),
            false => view! { <Asking open /> }.into_any(),
        }
    })
}

#[component]
fn Asking(open: OpenSheet) -> impl IntoView {
    use_title(|| t!("competences.ask.title").to_owned());
    let name = open.bind(|sheet| &sheet.name, |sheet| &mut sheet.name);
    let shown_name = open.memo(sheet_name);
    let ids = open.of_round(|round| round.viewers.ids());
    let is_named = open.memo(|sheet| !sheet.name.trim().is_empty());
    let no_key = RwSignal::new(false);
    let shown = RwSignal::new(None::<RecordId>);
    let add = move |role: ViewerRole| {
        let Some(secret) = key_of(open) else {
            no_key.set(true);
            return;
        };
        let (id, token) = (open.workspace.new_record(), open.workspace.new_request());
        open.edit(|sheet| {
            if let Some(round) = sheet.current_mut().filter(|round| round.can_ask(role)) {
                round.secret = Some(secret);
                round.viewers.push(Viewer {
                    role,
                    token: Some(token),
                    ..Viewer::blank(id)
                });
            }
        });
    };
    let button = move |role: ViewerRole, words: &'static str| {
        let can = open.of_round(move |round| round.can_ask(role));
        view! {
            <button
                class="button"
                type="button"
                disabled=move || !can.get() || open.is_read_only()
                on:click=move |_| add(role)
            >
                {words}
            </button>
        }
        .into_any()
    };
    view! {
        <header class="page-head tight">
            <p class="latin">{shown_name}</p>
            <PageHead title=t!("competences.ask.title").to_owned() />
            <p class="measure">{t!("competences.ask.lead")}</p>
            <p class="small">
                <a href=CompetencePage::Result(open.id()).href()>{t!("competences.to_result")}</a>
            </p>
        </header>
        <WhoSeesWhat />
        <Section id="whose" title=t!("competences.ask.whose") hint=t!("competences.ask.whose_hint")>
            <LineField
                id="competence-name"
                label=t!("competences.start.name")
                bind=name
                max=CompetenceRequest::MAX_NAME
            />
        </Section>
        <Section
            id="people"
            title=t!("competences.ask.people")
            hint=t!("competences.ask.people_hint", others = ViewerRole::Other.most())
            class="flows"
        >
            <Show when=move || !is_named.get()>
                <p class="note" role="status">
                    {t!("competences.ask.name_first")}
                </p>
            </Show>
            <ul class="competence-asked">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Somebody open id shown />
                </For>
            </ul>
            <p class="cluster">
                {button(ViewerRole::Coach, t!("competences.ask.add_coach"))}
                {button(ViewerRole::Other, t!("competences.ask.add_other"))}
            </p>
            <p role="alert">{move || no_key.get().then(|| t!("competences.ask.no_key"))}</p>
        </Section>
        <TheLink open shown />
        <Section id="came" title=t!("competences.ask.came") hint=t!("competences.ask.came_hint")>
            <p>
                <a class="button" href=Route::Open.href()>
                    {t!("competences.ask.open")}
                </a>
            </p>
        </Section>
    }
}

/// The key that opens the answers of the round: that which is there, or a new one. `None` where the browser has no source
/// for one: then nobody is asked, because an answer that everybody can read was promised to nobody.
fn key_of(open: OpenSheet) -> Option<SecretKey> {
    let there = open.sheet.with_untracked(|sheet| sheet.current()?.secret);
    there.or_else(|| random::secret().ok().map(SecretKey))
}

/// Who sees what, said before anybody is asked.
#[component]
fn WhoSeesWhat() -> impl IntoView {
    view! {
        <Section id="who-sees" title=t!("competences.who.title")>
            <ul class="leaves">
                <li>{t!("competences.who.you")}</li>
                <li>{t!("competences.who.others")}</li>
                <li>{t!("competences.who.first")}</li>
                <li>{t!("competences.who.link")}</li>
                <li>{t!("competences.who.nobody")}</li>
            </ul>
        </Section>
    }
}

/// The link for the one whose link is to be shown.
#[component]
fn TheLink(open: OpenSheet, shown: RwSignal<Option<RecordId>>) -> impl IntoView {
    let outgoing = Memo::new(move |_| {
        let id = shown.get()?;
        open.sheet.with(|sheet| request(sheet, id))
    });
    let is_there = Memo::new(move |_| outgoing.with(Option::is_some));
    let called = Memo::new(move |_| {
        open.sheet.with(|sheet| {
            let viewer = sheet.current()?.viewers.get(shown.get()?);
            viewer.map(viewer_name)
        })
    });
    let label = Signal::derive(move || {
        t!(
            "competences.ask.link",
            name = called.get().unwrap_or_default()
        )
    });
    let sent = Signal::derive(move || outgoing.get().unwrap_or_default());
    let link = Signal::derive(move || sent.with(|one| one.link.clone()));
    view! {
        <Show when=move || is_there.get()>
            <section class="section" aria-labelledby=LINK>
                <div class="section-head">
                    <h2 id=LINK tabindex="-1">
                        {label}
                    </h2>
                    <p>{t!("competences.ask.link_hint")}</p>
                </div>
                <div class="section-body">
                    <LinkBox id="the-link" label link />
                    <Sendings outgoing=sent />
                    <ShowIt link label />
                </div>
            </section>
        </Show>
    }
}

/// Somebody who is asked: the name, the link, and whether the answer is here.
#[component]
fn Somebody(
    open: OpenSheet,
    id: RecordId,
    /// Whose link is on the page.
    shown: RwSignal<Option<RecordId>>,
) -> impl IntoView {
    let of = move |sheet: &CompetenceSheet| sheet.current()?.viewers.get(id).cloned();
    let viewer = open.memo(of);
    let role = open
        .sheet
        .with_untracked(of)
        .map_or(ViewerRole::Other, |one| one.role);
    let name = Bind {
        get: Memo::new(move |_| {
            viewer.with(|one| {
                one.as_ref()
                    .map_or_else(String::new, |one| one.name.clone())
            })
        })
        .into(),
        set: Callback::new(move |text: String| {
            open.edit(|sheet| {
                let round = sheet.current_mut();
                if let Some(one) = round.and_then(|round| round.viewers.get_mut(id)) {
                    one.name = text;
                }
            });
        }),
    };
    let called = move || viewer.with(|one| one.as_ref().map_or_else(String::new, viewer_name));
    let answered = move || viewer.with(|one| one.as_ref().and_then(|one| one.answered));
    let state = move || match answered() {
        Some(on) => t!("competences.ask.answered", day = day(on)),
        None => t!("competences.ask.waiting").to_owned(),
    };
    let is_named = open.memo(|sheet| !sheet.name.trim().is_empty());
    let show = move |_| {
        shown.set(Some(id));
        // It is drawn by then: the heading of the link takes the focus.
        leptos::task::spawn_local(async {
            let _ = page::focus(LINK);
        });
    };
    let remove = move |_| {
        let name = untrack(called);
        open.id.with_value(|sheet| {
            open.workspace
                .edit_undoable(sheet, name, move |sheet: &mut CompetenceSheet| {
                    let round = sheet.current_mut()?;
                    let (round, (place, one)) = (round.id, round.viewers.remove(id)?);
                    Some(Box::new(move |sheet: &mut CompetenceSheet| {
                        if let Some(round) = sheet.rounds.get_mut(round) {
                            round.viewers.insert(place, one);
                        }
                    }))
                });
        });
    };
    view! {
        <li>
            <h3>
                {called} " " <small class="muted">{plain(role_name(role))}</small>
            </h3>
            <p class="small muted" role="status">
                {state}
            </p>
            <LineField
                id=format!("viewer-{id}")
                label=t!("competences.ask.their_name")
                bind=name
                max=CompetenceRequest::MAX_NAME
            />
            <p class="cluster">
                <Show when=move || is_named.get()>
                    <button
                        class="button small"
                        type="button"
                        aria-pressed=move || (shown.get() == Some(id)).to_string()
                        on:click=show
                    >
                        {t!("competences.ask.show_link")}
                        <span class="visually-hidden">": " {called}</span>
                    </button>
                </Show>
                <button class="button small quiet danger" type="button" on:click=remove>
                    {t!("competences.ask.remove")}
                    <span class="visually-hidden">": " {called}</span>
                </button>
            </p>
        </li>
    }
}

/// The request to somebody, on its way; `None` where it does not say yet whom it is about.
fn request(sheet: &CompetenceSheet, id: RecordId) -> Option<Outgoing> {
    let person = sheet.name.trim();
    let round: &Round = sheet.current()?;
    let viewer = round.viewers.get(id)?;
    if person.is_empty() {
        return None;
    }
    let request = CompetenceRequest {
        token: viewer.token?,
        fingerprint: fingerprint(),
        day: round.day,
        role: viewer.role,
        key: public_key(&round.secret?),
        person: person.to_owned(),
        viewer: viewer.name.trim().to_owned(),
    };
    let content = PacketContent::CompetenceRequest(Box::new(request));
    let packet = pack(&content, Lock::Open).ok()?;
    Some(Outgoing::new(
        &packet,
        file_stem(&viewer_name(viewer), "competences", round.day),
        t!("competences.ask.subject", name = person),
        t!(
            "competences.ask.message",
            name = person,
            n = Competence::ALL.len()
        ),
    ))
}
