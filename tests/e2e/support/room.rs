//! A workshop as a test needs it: its invitation as the codec reads it, and answers as participants return them,
//! made and read outside of the browser.

use std::path::PathBuf;

use serde_json::json;
use trellis::content::assessment::questionnaires;
use trellis::data::backup;
use trellis::data::document::Document;
use trellis::data::document::Fallback;
use trellis::data::link::secrets::public_key;
use trellis::data::link::{Lock, Packet, PacketContent, UnlockKey, finder, open, pack};
use trellis::domain::assessment::{Answer, Instrument, Point, Scope};
use trellis::domain::day::Day;
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{
    GivenAnswer, Response, ResponseId, SecretKey, Session, SessionId, Workshop,
};

use super::page::Page;
use super::role::Role;
use super::wait::until;

/// The address that links begin with: a site of another host than the test's own.
const SITE: &str = "https://trellis.example/kam/";

/// The questionnaire that workshops ask.
pub fn instrument() -> &'static Instrument {
    &questionnaires()[0].instrument
}

/// A workshop under this name, prepared outside of the browser, as a facilitator would. Its session has the same
/// number; its answers are open.
pub fn workshop(id: &str, title: &str, number: u64) -> Workshop {
    let mut session = Session::new(
        SessionId::from_random(number),
        instrument(),
        Day::fixed(2026, 11, 22),
    );
    session.title = title.to_owned();
    session.host = "Petra Oppliger".to_owned();
    session.groups = vec!["Sales".to_owned(), "Medical".to_owned()];
    Workshop::new(DocumentId::new(id).expect("a name"), session)
}

/// The workshop with its answers locked by a key made of this number.
pub fn locked(mut workshop: Workshop, number: u8) -> Workshop {
    let secret = SecretKey([number; 32]);
    workshop.session.key = Some(public_key(&secret));
    workshop.secret = Some(secret);
    workshop
}

/// What one participant returns: the number names the response and chooses group and answers.
pub fn response(session: &Session, number: u64) -> Response {
    let point = |n: u64| Point::new((n % 5) as u8 + 1).map(Answer::Point);
    let asked = session.dimensions.items(instrument()).count() as u64;
    Response {
        session: Some(session.id),
        id: ResponseId::from_random(number),
        revision: 0,
        fingerprint: session.fingerprint,
        day: session.day,
        selection: session.dimensions,
        answers: (0..asked).map(|item| point(item + number)).collect(),
        own: vec![GivenAnswer::Unanswered; session.questions.len()],
        group: number
            .checked_rem(session.groups.len() as u64)
            .map(|group| group as u8),
        name: String::new(),
        title: String::new(),
        scope: Scope::default(),
        quick: false,
    }
}

/// What one participant returns, alike to nobody else's of up to 625.
pub fn of_their_own(session: &Session, number: u64) -> Response {
    let mut one = response(session, number);
    for (place, power) in [1, 5, 25, 125].into_iter().enumerate() {
        let point = (number / power % 5) as u8 + 1;
        one.answers[place] = Point::new(point).map(Answer::Point);
    }
    one
}

/// The link in which a response travels, locked where the session asks for that. `once` makes two locked links of
/// one response differ.
pub fn link(session: &Session, response: &Response, once: u8) -> String {
    let lock = match session.key {
        Some(to) => Lock::Sealed {
            to,
            once: [once; 32],
        },
        None => Lock::Open,
    };
    link_of(&PacketContent::Response(Box::new(response.clone())), lock)
}

/// The link in which anything travels.
pub fn link_of(content: &PacketContent, lock: Lock) -> String {
    let packet = pack(content, lock).expect("a packet");
    format!("{SITE}#{packet}")
}

/// The session of an invitation's link.
pub fn session_of(link: &str) -> Session {
    let packet: Packet = finder::only(link).expect("a whole code");
    let fallback = Fallback {
        id: DocumentId::from_random(1),
        day: Day::EPOCH,
    };
    match open(&packet, UnlockKey::None, &fallback).expect("an invitation") {
        PacketContent::Session(session) => *session,
        other => panic!("not an invitation: {other:?}"),
    }
}

impl Page {
    /// Prepares a workshop through the page, up to its title.
    pub async fn prepare_workshop(&self, title: &str) {
        self.open("#/workshops").await;
        self.click(Role::Button, "Prepare a workshop").await;
        self.is_titled("Workshop without a title").await;
        self.fill("Title", title).await;
        self.is_titled(title).await;
    }

    /// Presses the first button with this name: an invitation has one at its head and one at its foot.
    pub async fn press_first(&self, name: &str) {
        until(name, async || {
            let buttons = self.things(None, Role::Button).await?;
            let button = buttons.iter().find(|button| button.name == name);
            self.click_on(button.ok_or("it is not there")?).await
        })
        .await;
    }

    /// The invitation as the page has it.
    pub async fn invitation(&self) -> Session {
        let field = self.find(Role::TextBox, "Link").await;
        session_of(&field.value)
    }

    /// Takes in workshops by a file, on the page of the data, and opens the page of one that collects.
    pub async fn open_workshops(&self, workshops: &[Workshop]) {
        let documents: Vec<Document> = workshops.iter().cloned().map(Document::from).collect();
        self.open("#/data").await;
        self.choose_file("workshops.json", &backup::write(&documents, 0))
            .await;
        let count = documents.len();
        let plural = if count == 1 { "document" } else { "documents" };
        self.click(Role::Button, &format!("Add {count} {plural}"))
            .await;
        self.find(Role::Heading, &format!("Added {count} {plural}"))
            .await;
        self.open(&format!("#/workshops/{}/collect", workshops[0].id))
            .await;
        self.is_titled(&workshops[0].session.title).await;
    }

    /// Puts a text into the box that takes anything, as a paste does.
    pub async fn paste(&self, text: &str) {
        self.click(Role::TextBox, "Paste anything here").await;
        let text = json!({ "text": text });
        let pasted = self.devtools("Input.insertText", text).await;
        pasted.expect("a paste");
    }

    /// Pastes a text and has it taken in.
    pub async fn collect(&self, text: &str) {
        self.paste(text).await;
        self.click(Role::Button, "Take in").await;
    }

    /// Chooses a file in the field with this name.
    pub async fn choose_in(&self, field: &str, file: &PathBuf) {
        until(&format!("the field “{field}”"), async || {
            let field = self.one(None, Role::Button, field).await?;
            let files = json!({ "backendNodeId": field.node, "files": [file] });
            self.devtools("DOM.setFileInputFiles", files).await
        })
        .await;
    }

    /// Clicks on the first button whose name begins like this.
    pub async fn click_beginning(&self, name: &str) {
        until(&format!("a button “{name}…”"), async || {
            let buttons = self.things(None, Role::Button).await?;
            let mut buttons = buttons.iter();
            let button = buttons.find(|button| button.name.starts_with(name));
            self.click_on(button.ok_or("it is not there")?).await
        })
        .await;
    }

    /// Waits until so many answers are in.
    pub async fn has_in(&self, n: usize) {
        let words = if n == 1 { "is in" } else { "are in" };
        self.sees(&format!("{n} {words}")).await;
    }
}
