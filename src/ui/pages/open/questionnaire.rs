//! A questionnaire of somebody's own: what it asks. Here it can be read and kept as a file.

use leptos::prelude::*;

use crate::data::link::Packet;
use crate::domain::assessment::own::{OwnItem, OwnQuestionnaire};
use crate::ui::text::name_or;
use crate::{key, t};

use super::facts::{fact, facts};
use super::frame::{Discard, PacketFrame};
use super::keep_file::KeepFile;

/// A questionnaire.
#[component]
pub fn QuestionnairePacket(questionnaire: OwnQuestionnaire, packet: Packet) -> impl IntoView {
    let OwnQuestionnaire { title, dimensions } = questionnaire;
    let title = name_or(&title, key!("open.questionnaire.untitled")).to_owned();
    let questions = dimensions.iter().map(|one| one.items.len()).sum::<usize>();
    let all = vec![
        fact(
            t!("open.questionnaire.dimensions"),
            dimensions.len().to_string(),
        ),
        fact(
            t!("open.questionnaire.questions"),
            t!("open.questionnaire.each", n = questions),
        ),
    ];
    let topics = dimensions
        .into_iter()
        .map(|dimension| {
            let items = dimension.items.into_iter().map(item).collect::<Vec<_>>();
            view! {
                <section>
                    <h3>{dimension.title}</h3>
                    <ol>{items}</ol>
                </section>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let read = (!topics.is_empty()).then(|| {
        view! {
            <details class="help">
                <summary>{t!("open.questionnaire.read")}</summary>
                {topics}
            </details>
        }
    });
    let name = title.clone();
    let decision = view! {
        <p>{t!("open.questionnaire.later")}</p>
        <div class="cluster">
            <KeepFile packet name />
            <Discard />
        </div>
        {super::frame::not_kept()}
    };
    view! {
        <PacketFrame
            kind=t!("open.kind.instrument")
            title
            decision=decision.into_any()
        >
            <div class="packet-body">{facts(all)} {read}</div>
        </PacketFrame>
    }
}

fn item(item: OwnItem) -> AnyView {
    let anchors = item
        .anchors
        .into_iter()
        .map(|anchor| view! { <li>{anchor}</li> }.into_any())
        .collect::<Vec<_>>();
    view! {
        <li>
            <p>{item.question}</p>
            <ol class="small">{anchors}</ol>
        </li>
    }
    .into_any()
}
