//! A result that was shared on its own: added, compared with one of the person's own, or discarded.

use leptos::prelude::*;

use crate::content::assessment::{Questionnaire, stage_text, sub_stage_text};
use crate::data::document::Document;
use crate::data::kind::Kind;
use crate::data::link::Packet;
use crate::data::link::code_error::CodeError;
use crate::domain::assessment::Assessment;
use crate::domain::assessment::Coverage;
use crate::domain::assessment::staging::Staging;
use crate::domain::id::DocumentId;
use crate::domain::workshop::Response;
use crate::store::{Workspace, kind};
use crate::ui::charts::{BarRow, Bars};
use crate::ui::components::{CompareWith, display_name};
use crate::ui::navigation::go;
use crate::ui::pages::compare::BesideEachOther;
use crate::ui::parts::{SharedFindings, of_edition};
use crate::ui::received::Received;
use crate::ui::route::Route;
use crate::ui::text::{day, name_or, plain, tenths};
use crate::{key, t};

use super::facts::{fact, fact_with, facts};
use super::frame::{Discard, PacketFrame, not_kept};
use super::keep_file::KeepFile;
use super::opener::asked_by;
use super::torn::Torn;

/// A result.
#[component]
pub fn ResultPacket(response: Response, packet: Packet) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let Some(instrument) = asked_by(response.fingerprint) else {
        return view! { <OtherQuestions response packet /> }.into_any();
    };
    if response.check(instrument, None).is_err() {
        let (error, text) = (CodeError::Malformed, packet.to_string());
        return view! { <Torn error text /> }.into_any();
    }
    let assessment = response.to_assessment(workspace.new_id(), instrument);
    of_edition(&instrument.id, move |questionnaire| {
        let assessment = assessment.clone();
        view! { <Result assessment questionnaire /> }.into_any()
    })
}

#[component]
fn Result(assessment: Assessment, questionnaire: &'static Questionnaire) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let staging = Staging::of(&questionnaire.instrument, &assessment.answers);
    let mut from: Vec<&str> = assessment.scope.parts().collect();
    let date = day(assessment.date);
    from.push(&date);
    let from = t!("open.result.from", from = from.join(" · "));
    let rows = rows(&staging, questionnaire);
    let quick = assessment.is_quick().then(|| {
        let asked = assessment.asked(&questionnaire.instrument).count();
        t!(
            "quick.mark",
            asked = asked,
            all = questionnaire.instrument.len()
        )
    });
    let verdict = verdict(&staging, quick);
    let document = Document::from(assessment.clone());
    workspace.register(&[kind::<Assessment>()]);
    let twin = workspace.twin(&document);
    let compared = RwSignal::new(None::<DocumentId>);
    let title = display_name(&assessment);
    let shared = assessment.clone();
    let came = StoredValue::new(assessment);
    let decision = match twin
        .as_ref()
        .and_then(|key| key.id_of(Kind::Assessment))
        .cloned()
    {
        Some(id) => view! {
            <p>{t!("open.here")}</p>
            <div class="cluster">
                <a class="button primary" href=Route::Result(id).href()>
                    {t!("open.here_open")}
                </a>
                <Discard />
            </div>
        }
        .into_any(),
        _ => view! { <Decision document questionnaire compared /> }.into_any(),
    };
    let mine = move || workspace.assessment(&compared.get()?);
    let beside = move || {
        let mine = mine()?;
        let (came, _) = signal(came.get_value());
        Some(view! { <BesideEachOther mine came questionnaire /> })
    };
    let said = move || {
        mine().map(|mine| {
            t!(
                "open.result.beside",
                mine = mine.with(display_name),
                came = came.with_value(display_name)
            )
        })
    };
    view! {
        <PacketFrame kind=t!("open.kind.result") title from decision=decision>
            <div class="packet-body halves">
                <div class="stack">{verdict}</div>
                <section aria-labelledby="packet-bars">
                    <h2 id="packet-bars">{t!("open.result.dimensions")}</h2>
                    <Bars rows=Signal::stored(rows) />
                </section>
            </div>
        </PacketFrame>
        <SharedFindings assessment=shared />
        <p class="measure" role="status">
            {said}
        </p>
        {beside}
    }
}

/// The stage and what it rests on; `quick` says that it is that of a quick check.
fn verdict(staging: &Staging, quick: Option<String>) -> AnyView {
    let coverage = staging.overall.coverage();
    let standing = match (coverage.is_enough(), quick) {
        (true, _) => t!("open.result.holds", percent = coverage.percent()),
        (false, Some(quick)) => quick,
        (false, None) => t!(
            "open.result.provisional",
            percent = coverage.percent(),
            enough = Coverage::ENOUGH_PERCENT
        ),
    };
    let mut all = vec![fact_with(
        t!("open.result.answered"),
        t!(
            "open.result.of",
            n = coverage.answered,
            all = coverage.applicable
        ),
        standing,
    )];
    if let Some(index) = staging.overall.index() {
        all.push(fact(t!("open.result.index"), tenths(index.tenths())));
    }
    all.push(fact_with(
        t!("open.result.not_in_it"),
        t!("open.result.notes").to_owned(),
        t!("open.result.never").to_owned(),
    ));
    let stage = staging.stage.map(|stage| {
        let name = match staging.sub_stage() {
            Some(sub) => sub_stage_text(sub).name,
            None => stage_text(stage).name,
        };
        view! {
            <div class="packet-picture">
                <p class="numeral" aria-hidden="true">
                    {stage.number()}
                </p>
                <div>
                    <p class="latin">{t!("open.result.stage", n = stage.number())}</p>
                    <h2>{plain(name)}</h2>
                </div>
            </div>
        }
    });
    view! { {stage} {facts(all)} }.into_any()
}

fn rows(staging: &Staging, questionnaire: &Questionnaire) -> Vec<BarRow> {
    let dimensions = (1..).zip(&staging.dimensions);
    dimensions
        .filter_map(|(key, one)| {
            let topic = questionnaire.topic(&one.id)?;
            let index = one.tally.index();
            Some(BarRow {
                key,
                name: plain(topic.name).to_owned(),
                stage: one.stage,
                value: index.map(|index| (index.mean(), tenths(index.tenths()))),
                target: None,
            })
        })
        .collect()
}

#[component]
fn Decision(
    document: Document,
    questionnaire: &'static Questionnaire,
    /// Which of the person's own it is compared with.
    compared: RwSignal<Option<DocumentId>>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let received = expect_context::<Received>();
    let document = StoredValue::new(document);
    let add = move |_| {
        let added = workspace.import(vec![document.get_value()]);
        let added = added
            .first()
            .and_then(|one| one.key.id_of(Kind::Assessment));
        if let Some(id) = added.cloned() {
            go(&Route::Result(id));
            received.forget();
        }
    };
    let with = CompareWith::new(workspace, &questionnaire.instrument.id, None);
    let can_compare = untrack(|| with.has_any());
    view! {
        {can_compare.then(|| with.field())}
        <div class="cluster">
            <button class="button primary" type="button" on:click=add>
                {t!("open.result.add")}
            </button>
            {can_compare
                .then(|| {
                    view! {
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| compared.set(untrack(|| with.chosen()))
                        >
                            {t!("open.result.compare")}
                        </button>
                    }
                })} <Discard />
        </div>
        {not_kept()}
    }
}

/// A result of a questionnaire that this version does not have.
#[component]
fn OtherQuestions(response: Response, packet: Packet) -> impl IntoView {
    let title = name_or(&response.title, key!("open.result.untitled")).to_owned();
    let name = title.clone();
    let decision = view! {
        <div class="cluster">
            <KeepFile packet name />
            <Discard />
        </div>
        {not_kept()}
    };
    view! {
        <PacketFrame
            kind=t!("open.kind.result")
            title
            from=day(response.day)
            decision=decision.into_any()
        >
            <div class="packet-body">
                <p>{t!("open.other_questions")}</p>
            </div>
        </PacketFrame>
    }
}
