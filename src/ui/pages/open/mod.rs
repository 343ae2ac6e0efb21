//! A link or code that somebody sent: what it is, and what to do with it. Nothing is stored before the person
//! says so.

mod answer;
mod board;
mod competences;
mod facts;
mod frame;
mod invited;
mod keep_file;
mod locked;
mod opener;
mod paste;
mod plan;
mod plan_decision;
mod plan_read;
mod questionnaire;
mod result;
mod session;
mod several;
mod torn;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::page;
use crate::data::link::code_error::CodeError;
use crate::data::link::finder::{self, Findings};
use crate::data::link::{Packet, PacketContent, packet};
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::{focus_heading, use_title};
use crate::ui::pages::draw_aside;
use crate::ui::parts::{Competences, CompetencesPage, OpenedAboutCompetences};
use crate::ui::received::{Carrier, Delivery, Received};

pub use competences::{CompetenceAnswerPacket, CompetenceRequestPacket};
pub use invited::Invited;

use answer::AnswerPacket;
use board::BoardPacket;
use locked::Locked;
use opener::open_packet;
use paste::PasteBox;
use plan::PlanPacket;
use questionnaire::QuestionnairePacket;
use result::ResultPacket;
use session::SessionPacket;
use several::Several;
use torn::Torn;

/// The page of `#/open`.
#[component]
pub fn OpenPacket() -> impl IntoView {
    let received = expect_context::<Received>();
    let delivery = Memo::new(move |_| received.get());
    // Anew for each delivery: an invitation has a title of its own.
    use_title(move || {
        delivery.track();
        t!("open.title").to_owned()
    });
    start_anew_with(delivery);
    move || match delivery.get() {
        None => view! { <PasteBox /> }.into_any(),
        Some(delivery) => look_into(&delivery),
    }
}

/// Begins at the head of the page where another one has come while the page was open.
fn start_anew_with(delivery: Memo<Option<Delivery>>) {
    Effect::new(move |is_open: Option<()>| {
        delivery.track();
        if is_open.is_some() {
            page::scroll_to_top();
            focus_heading();
        }
    });
}

fn look_into(delivery: &Delivery) -> AnyView {
    let (mut packets, broken) = packets_of(delivery);
    let note = match delivery.by {
        Carrier::FilteredLink => Some(t!("open.filtered").to_owned()),
        Carrier::Hand if !packets.is_empty() && !broken.is_empty() => {
            Some(t!("open.also_broken", n = broken.len()))
        }
        Carrier::Hand | Carrier::Link => None,
    };
    let note = note.map(|note| view! { <p class="note measure">{note}</p> });
    let found = match (packets.pop(), packets.is_empty()) {
        (Some(packet), true) => view! { <One packet /> }.into_any(),
        (Some(packet), false) => {
            packets.push(packet);
            view! { <Several packets /> }.into_any()
        }
        (None, _) => {
            let error = broken.first().copied().unwrap_or(CodeError::NotACode);
            view! { <Torn error text=delivery.text.clone() /> }.into_any()
        }
    };
    view! { {note} {found} }.into_any()
}

/// The packets that arrived whole, and what is wrong with the others. An address brings one packet, and one that is
/// longer than any code is not looked through.
fn packets_of(delivery: &Delivery) -> (Vec<Packet>, Vec<CodeError>) {
    match delivery.by {
        Carrier::Link | Carrier::FilteredLink => match finder::only(&delivery.text) {
            Ok(packet) => (vec![packet], Vec::new()),
            Err(error) => (Vec::new(), vec![error]),
        },
        Carrier::Hand => {
            let Findings { packets, broken } = finder::find(&delivery.text);
            let packets = packets.into_iter().map(|found| found.packet);
            let broken = broken.into_iter().map(|broken| broken.error);
            (packets.collect(), broken.collect())
        }
    }
}

/// A packet that arrived whole.
#[component]
fn One(packet: Packet) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_locked = packet.lock() == packet::PacketLock::Passphrase;
    let opened = RwSignal::new(None::<Result<PacketContent, CodeError>>);
    if !is_locked {
        opened.set(Some(untrack(|| open_packet(workspace, &packet))));
    } else {
        // What was locked appears in place of the form: the reader goes on at its heading.
        Effect::new(move |_| {
            if opened.with(Option::is_some) {
                focus_heading();
            }
        });
    }
    let packet = StoredValue::new(packet);
    move || match opened.get() {
        None => view! { <Locked packet=packet.get_value() opened /> }.into_any(),
        Some(result) => shown(result, &packet.get_value()),
    }
}

fn shown(result: Result<PacketContent, CodeError>, packet: &Packet) -> AnyView {
    let packet = packet.clone();
    match result {
        Ok(PacketContent::Session(session)) => {
            // In the address it is there again after a reload. A browser that refuses keeps it until then.
            let _ = page::replace_hash(&format!("#{packet}"));
            view! { <SessionPacket session=*session aside=Arc::new(draw_aside) /> }.into_any()
        }
        Ok(PacketContent::Response(response)) if response.session.is_some() => {
            view! { <AnswerPacket response=*response packet /> }.into_any()
        }
        Ok(PacketContent::Response(response)) => {
            view! { <ResultPacket response=*response packet /> }.into_any()
        }
        Ok(PacketContent::Board(board)) => view! { <BoardPacket board=*board packet /> }.into_any(),
        Ok(PacketContent::Plan(account, dropped)) => {
            view! { <PlanPacket account=*account dropped=dropped.len() /> }.into_any()
        }
        Ok(PacketContent::Instrument(questionnaire)) => {
            view! { <QuestionnairePacket questionnaire=*questionnaire packet /> }.into_any()
        }
        Ok(PacketContent::CompetenceRequest(request)) => {
            // As an invitation: nobody's ratings are in it.
            let _ = page::replace_hash(&format!("#{packet}"));
            about_competences(OpenedAboutCompetences::Request(request))
        }
        Ok(PacketContent::CompetenceAnswer(answer)) => {
            about_competences(OpenedAboutCompetences::Answer(answer, packet))
        }
        Err(error) => view! { <Torn error text=packet.to_string() /> }.into_any(),
    }
}

fn about_competences(opened: OpenedAboutCompetences) -> AnyView {
    let page = CompetencesPage::Opened(StoredValue::new(opened));
    view! { <Competences page /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::link::packet::{MAX_CHARACTERS, PacketKind};

    #[test]
    fn an_address_brings_one_packet_and_no_more_than_a_code_may_have() {
        let code = |seed: u8| {
            let packet = Packet::new(
                PacketKind::Plan,
                packet::PacketLock::Open,
                None,
                vec![seed; 9],
            );
            packet.unwrap().to_string()
        };
        let of = |text: &str, by: Carrier| {
            let text = text.to_owned();
            let (packets, broken) = packets_of(&Delivery { text, by });
            (packets.len(), broken)
        };
        let two = format!("#{}?by={}", code(1), code(2));
        let characters = MAX_CHARACTERS * 2;
        // A whole code in front of it: who would look would find it.
        let long = format!("{two:z<characters$}");
        for by in [Carrier::Link, Carrier::FilteredLink] {
            assert_eq!(of(&two, by), (1, vec![]));
            assert_eq!(of("#k1abc", by), (0, vec![CodeError::NotACode]));
            assert_eq!(of(&long, by), (0, vec![CodeError::TooLong { characters }]));
        }
        assert_eq!(of(&two, Carrier::Hand), (2, vec![]));
        let cut = format!("{two} #{}", &code(3)[..20]);
        assert_eq!(of(&cut, Carrier::Hand).1.len(), 1);
    }
}
