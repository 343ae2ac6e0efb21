//! Sending back how one sees somebody who asked.

use leptos::prelude::*;

use crate::browser::random;
use crate::data::link::{Lock, PacketContent, pack};
use crate::domain::competence::{Competence, CompetenceAnswer, CompetenceSheet, Round};
use crate::domain::id::DocumentId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{LinkBox, Outgoing, PageHead, Section, Sendings, ShowIt, file_stem};
use crate::ui::form::LinesField;
use crate::ui::navigation::use_title;
use crate::ui::route::CompetencePage;

use super::open_sheet::{OpenSheet, with_sheet};
use super::words::sheet_name;

/// The page of `#/competences/<id>/return`. For a sheet of one's own there is nothing to send back: it leads to what comes
/// of that.
#[component]
pub fn ReturnAnswer(id: DocumentId) -> impl IntoView {
    with_sheet(id, |open| {
        let is_answer = open.sheet.with_untracked(CompetenceSheet::is_answer);
        match is_answer {
            true => view! { <Returning open /> }.into_any(),
            false => view! { <NothingToReturn open /> }.into_any(),
        }
    })
}

#[component]
fn NothingToReturn(open: OpenSheet) -> impl IntoView {
    use_title(|| t!("competences.return.title").to_owned());
    view! {
        <header class="page-head">
            <PageHead title=t!("competences.return.title").to_owned() />
            <p>
                {t!("competences.return.own")} " "
                <a href=CompetencePage::Result(open.id()).href()>{t!("competences.to_result")}</a>
            </p>
        </header>
    }
}

/// What goes, who reads it, and the ways out.
#[component]
pub fn Returning(open: OpenSheet) -> impl IntoView {
    use_title(|| t!("competences.return.title").to_owned());
    let name = open.memo(sheet_name);
    let rated = open.of_round(Round::rated);
    let all = Competence::ALL.len();
    let remark = open.bind(|sheet| &sheet.note, |sheet| &mut sheet.note);
    // Sealed anew only where something else is to be sent: a seal has other bytes each time.
    let outgoing = Memo::new(move |_| {
        let answer = open
            .sheet
            .with(|sheet| sheet.answer(open.workspace.today()));
        answer.and_then(|answer| packed(open, answer))
    });
    let is_empty = Memo::new(move |_| rated.get() == 0);
    let ways = move || match (is_empty.get(), outgoing.get()) {
        (true, _) => view! {
            <p>
                {t!("competences.return.nothing")} " "
                <a href=CompetencePage::Rating(open.id()).href()>{t!("competences.go_on")}</a>
            </p>
        }
        .into_any(),
        (false, None) => {
            view! { <p role="alert">{t!("competences.return.no_random")}</p> }.into_any()
        }
        (false, Some(outgoing)) => view! { <Ways outgoing name=name.get_untracked() /> }.into_any(),
    };
    view! {
        <header class="page-head tight">
            <p class="latin">{name}</p>
            <PageHead title=t!("competences.return.title").to_owned() />
            <p>
                {move || t!("competences.rated", n = rated.get(), all = all)} " · "
                <a href=CompetencePage::Rating(open.id()).href()>{t!("competences.change")}</a>
            </p>
        </header>
        <Section id="remark" title=t!("competences.return.remark") hint=t!("competences.return.remark_hint") class="flows">
            <LinesField
                id="competence-remark"
                label=t!("competences.return.remark_label")
                bind=remark
                rows=4
                max=CompetenceAnswer::MAX_REMARK
            />
        </Section>
        <Section id="goes" title=t!("competences.return.goes") class="flows">
            <ul class="goes">
                <li>
                    <span class="mark" data-state="good"></span>
                    {t!("competences.return.goes_ratings")}
                </li>
                <li>
                    <span class="mark" data-state="good"></span>
                    {t!("competences.return.goes_remark")}
                </li>
                <li class="stays">{t!("competences.return.stays")}</li>
            </ul>
            <p class="measure">{move || t!("competences.return.who_reads", name = name.get())}</p>
        </Section>
        {ways}
    }
}

/// The answer, sealed for who asked; `None` where the browser has no source for a seal.
fn packed(open: OpenSheet, answer: CompetenceAnswer) -> Option<Outgoing> {
    let to = open
        .sheet
        .with_untracked(|sheet| sheet.asked.as_ref().map(|asked| asked.key))?;
    let once = random::secret().ok()?;
    let name = open.sheet.with_untracked(sheet_name);
    let stem = file_stem(&name, "competences", answer.day);
    let content = PacketContent::CompetenceAnswer(Box::new(answer));
    let packet = pack(&content, Lock::Sealed { to, once }).ok()?;
    Some(Outgoing::new(
        &packet,
        stem,
        t!("competences.return.subject").to_owned(),
        t!("competences.return.message").to_owned(),
    ))
}

#[component]
fn Ways(outgoing: Outgoing, name: String) -> impl IntoView {
    let link = Signal::stored(outgoing.link.clone());
    view! {
        <Section
            id="send"
            title=t!("competences.return.send", name = name.as_str())
            hint=t!("competences.return.send_hint")
        >
            <LinkBox id="the-link" label=t!("competences.return.link").to_owned() link />
            <Sendings outgoing=Signal::stored(outgoing) />
            <ShowIt link label=t!("competences.return.send", name = name.as_str()) />
        </Section>
    }
}
