//! An answer to a workshop: collected where the workshop is here.

mod answer_status;
mod outcome;

use leptos::prelude::*;

use crate::data::link::Packet;
use crate::data::link::packet::PacketLock;
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::domain::workshop::{Response, ResponseOutcome, Workshop};
use crate::store::{NotCollected, Workspace};
use crate::ui::route::{Route, WorkshopPage};
use crate::ui::text::{day, name_or};
use crate::{key, t};

use super::facts::{fact, facts};
use super::frame::{Discard, PacketFrame, not_kept};
use super::keep_file::KeepFile;
use answer_status::{AnswerStatus, answered, versions};
use outcome::{outcome_words, refusal_words};

/// An answer.
#[component]
pub fn AnswerPacket(response: Response, packet: Packet) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let found = response
        .session
        .and_then(|session| workspace.workshop_of(session))
        .and_then(|id| Some((workspace.workshop(&id)?.get_untracked(), id)));
    match found {
        Some((workshop, id)) => view! { <Fitting response packet workshop id /> }.into_any(),
        None => view! { <Elsewhere response packet /> }.into_any(),
    }
}

/// The workshop is not in this browser.
#[component]
fn Elsewhere(response: Response, packet: Packet) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let ids = workspace.participations().get_untracked();
    let is_own = ids.iter().any(|id| {
        let one = workspace.participation(id);
        one.is_some_and(|one| one.with_untracked(|one| one.response == response.id))
    });
    let text = match is_own {
        true => t!("open.answer.own"),
        false => t!("open.answer.elsewhere"),
    };
    let decision = view! {
        <div class="cluster">
            <KeepFile packet name=t!("open.kind.response").to_owned() />
            <Discard />
        </div>
        {not_kept()}
    };
    view! {
        <PacketFrame
            kind=t!("open.kind.response")
            title=t!("open.answer.not_here")
            from=from(&response, None)
            decision=decision.into_any()
        >
            <div class="packet-body">
                <p class="measure">{text}</p>
            </div>
        </PacketFrame>
    }
}

/// Who it says it is from, and when.
fn from(response: &Response, workshop: Option<&Workshop>) -> String {
    let group = response.group.zip(workshop).and_then(|(group, workshop)| {
        let group = workshop.session.groups.get(usize::from(group))?;
        Some(group.clone())
    });
    let name = name_or(&response.name, key!("open.answer.nameless")).to_owned();
    let parts = [group, Some(name), Some(day(response.day))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What became of collecting it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum CollectState {
    NotYet,
    Collected(ResponseOutcome, Option<RecordId>),
    Refused(NotCollected),
    Undone,
}

/// The workshop is here.
#[component]
fn Fitting(
    response: Response,
    packet: Packet,
    workshop: Workshop,
    id: DocumentId,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let here = workspace
        .responses(&id)
        .into_iter()
        .find(|one| one.id == response.id);
    let title = name_or(&workshop.session.title, key!("open.answer.untitled")).to_owned();
    let from = from(&response, Some(&workshop));
    let status = AnswerStatus::of(&response, here.as_ref());
    let body = match &here {
        Some(here) if status != AnswerStatus::Same => versions(here, &response),
        _ => what_is_in_it(&response, &packet),
    };
    let state = RwSignal::new(CollectState::NotYet);
    let (id, response) = (StoredValue::new(id), StoredValue::new(response));
    let collect = move |_| {
        let collected = response
            .with_value(|one| workspace.collect(&id.get_value(), std::slice::from_ref(one)));
        state.set(match collected {
            Ok(collected) => match collected.outcomes.first() {
                Some(outcome) => CollectState::Collected(*outcome, collected.batch),
                None => CollectState::Refused(NotCollected::Gone),
            },
            Err(refused) => CollectState::Refused(refused),
        });
    };
    let undo = move |batch: RecordId| {
        state.set(match workspace.undo_batch(&id.get_value(), batch) {
            Ok(_) => CollectState::Undone,
            Err(refused) => CollectState::Refused(refused),
        });
    };
    let to_workshop = move |class: &'static str| {
        let address = Route::WorkshopPage(id.get_value(), WorkshopPage::Collect).href();
        view! {
            <a class=class href=address>
                {t!("open.answer.workshop")}
            </a>
        }
    };
    let ask = move |action: &'static str, remark: &'static str| {
        view! {
            <div class="cluster">
                <button class="button primary" type="button" on:click=collect>
                    {action}
                </button>
                <Discard />
            </div>
            <p class="small">{remark}</p>
        }
        .into_any()
    };
    let nothing_to_do = move |text: &'static str| {
        view! {
            <p>{text}</p>
            <div class="cluster">{to_workshop("button primary")} <Discard /></div>
        }
        .into_any()
    };
    let decision = move || match state.get() {
        CollectState::NotYet => match status {
            AnswerStatus::New => ask(t!("open.answer.take_in"), t!("open.answer.unsigned")),
            AnswerStatus::Corrects => ask(t!("open.answer.replace"), t!("open.answer.replaces")),
            AnswerStatus::Same => nothing_to_do(t!("open.answer.same")),
            AnswerStatus::Older => nothing_to_do(t!("open.answer.older")),
            AnswerStatus::Differs => nothing_to_do(t!("open.answer.differs")),
        },
        CollectState::Collected(outcome, batch) => view! {
            <p role="status">{outcome_words(outcome)}</p>
            <div class="cluster">
                {to_workshop("button primary")}
                {batch
                    .map(|batch| {
                        view! {
                            <button class="button" type="button" on:click=move |_| undo(batch)>
                                {t!("open.answer.undo")}
                            </button>
                        }
                    })}
            </div>
        }
        .into_any(),
        CollectState::Undone => view! {
            <p role="status">{t!("open.answer.undone")}</p>
            <div class="cluster">
                <button class="button" type="button" on:click=collect>
                    {t!("open.answer.take_in")}
                </button>
                <Discard />
            </div>
        }
        .into_any(),
        CollectState::Refused(why) => view! {
            <p role="alert">{refusal_words(&why)}</p>
            <div class="cluster">{to_workshop("button primary")} <Discard /></div>
        }
        .into_any(),
    };
    view! {
        <PacketFrame
            kind=status.kind()
            title
            from
            decision=decision.into_any()
        >
            <div class="packet-body">{body}</div>
        </PacketFrame>
    }
}

fn what_is_in_it(response: &Response, packet: &Packet) -> AnyView {
    let mut all = vec![fact(t!("open.answer.answers"), answered(response))];
    if packet.lock() == PacketLock::Sealed {
        all.push(fact(
            t!("open.answer.opened_with"),
            t!("open.answer.key").to_owned(),
        ));
    }
    facts(all)
}
