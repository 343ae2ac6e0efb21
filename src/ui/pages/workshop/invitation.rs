//! The invitation of the open workshop, ready to be sent.

use leptos::prelude::*;

use crate::data::link::{Lock, PacketContent, pack};
use crate::domain::workshop::Workshop;
use crate::t;
use crate::ui::components::{Outgoing, file_stem};

use super::{OpenWorkshop, workshop_name};

/// The most characters of a link that fits into a code which cameras read at once.
pub const CODE_HOLDS: usize = 520;

/// The invitation as it stands. It becomes another one with every change of what a participant sees.
#[derive(Clone, Copy)]
pub struct Invitation(pub Memo<Outgoing>);

impl Invitation {
    /// That of a workshop.
    pub fn of(open: OpenWorkshop) -> Self {
        let instrument = &open.questionnaire.instrument;
        let session = open.editor.memo(|workshop| workshop.session.clone());
        let name = open.editor.memo(workshop_name);
        let minutes = open
            .editor
            .memo(move |workshop| workshop.session.minutes(instrument));
        Self(Memo::new(move |_| {
            let name = name.get();
            session.with(|session| {
                let message = match session.host.trim() {
                    "" => t!(
                        "workshop_prepare.invite.message_unsigned",
                        title = &*name,
                        n = minutes.get()
                    ),
                    host => t!(
                        "workshop_prepare.invite.message",
                        host = host,
                        title = &*name,
                        n = minutes.get()
                    ),
                };
                let content = PacketContent::Session(Box::new(session.clone()));
                let file = file_stem(&name, "workshop", session.day);
                match pack(&content, Lock::Open) {
                    Ok(packet) => Outgoing::new(&packet, file, name.clone(), message),
                    // All parts of an invitation together are shorter than a packet can be.
                    Err(_) => Outgoing {
                        link: String::new(),
                        code: String::new(),
                        file,
                        subject: name.clone(),
                        message,
                        to: String::new(),
                    },
                }
            })
        }))
    }

    /// The whole link.
    pub fn link(self) -> Signal<String> {
        let Self(outgoing) = self;
        Signal::derive(move || outgoing.with(|one| one.link.clone()))
    }
}

/// What an invitation lacks before it can be sent, each as a sentence.
pub fn lacks(workshop: &Workshop) -> Vec<String> {
    use crate::domain::workshop::OwnQuestion;

    let session = &workshop.session;
    let is_blank = |text: &String| text.trim().is_empty();
    let mut lacks = Vec::new();
    if is_blank(&session.title) {
        lacks.push(t!("workshop_prepare.lacks.title").to_owned());
    }
    for (number, question) in (1..).zip(&session.questions) {
        let number: usize = number;
        if is_blank(&question.text) {
            lacks.push(t!("workshop_prepare.lacks.question", n = number));
        }
        if question.has_blank_choice() {
            lacks.push(match question.kind.is_plain() {
                true => t!(
                    "workshop_prepare.lacks.options",
                    n = number,
                    fewest = *OwnQuestion::OPTIONS.start()
                ),
                false => t!("workshop_prepare.lacks.anchors", n = number),
            });
        }
        if question.has_equal_options() {
            lacks.push(t!("workshop_prepare.lacks.equal_options", n = number));
        }
    }
    for (number, group) in (1..).zip(&session.groups) {
        let number: usize = number;
        if is_blank(group) {
            lacks.push(t!("workshop_prepare.lacks.group", n = number));
        }
    }
    lacks
}
