//! A workshop with its answers, made here and taken in by a file, as a test of its board needs it.

use trellis::content::assessment::questionnaires;
use trellis::data::backup;
use trellis::data::document::Document;
use trellis::data::workshop::{Chunk, StoredResponse};
use trellis::domain::assessment::{Answer, Instrument, Point};
use trellis::domain::day::Day;
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{
    Fingerprint, GivenAnswer, Progress, Response, ResponseId, Selection, Session, SessionId,
    Workshop,
};

use super::page::Page;
use super::role::Role;

/// Responses of a chunk.
const OF_CHUNK: usize = 256;

/// A workshop with this name that asks the selected dimensions, and collects.
pub fn workshop(id: &str, dimensions: u32) -> Workshop {
    let instrument = instrument();
    let number = id.bytes().fold(7, |sum, byte| sum * 31 + u64::from(byte));
    let mut session = Session::new(
        SessionId::from_random(number),
        instrument,
        Day::fixed(2026, 11, 22),
    );
    session.title = "Where do we stand?".to_owned();
    session.host = "Petra Oppliger".to_owned();
    session.dimensions = Selection::new(dimensions).expect("a dimension");
    let mut workshop = Workshop::new(DocumentId::new(id).expect("an id"), session);
    workshop.progress = Progress::Collecting;
    workshop
}

fn instrument() -> &'static Instrument {
    let [programme] = questionnaires();
    &programme.instrument
}

/// What somebody of a group answered: a letter for each question, `1` to `5`, `0` don't know, `n` not applicable,
/// `-` nothing.
pub fn response(
    workshop: &Workshop,
    number: u64,
    group: Option<u8>,
    answers: &str,
    own: Vec<GivenAnswer>,
) -> Response {
    let session = &workshop.session;
    Response {
        session: Some(session.id),
        id: ResponseId::from_random(number.wrapping_mul(0x9E37_79B9_7F4A_7C15)),
        revision: 0,
        fingerprint: Fingerprint::of(instrument()),
        day: session.day,
        selection: session.dimensions,
        answers: answers.chars().map(answer).collect(),
        own,
        group,
        name: String::new(),
        title: String::new(),
        scope: trellis::domain::assessment::Scope::default(),
        quick: false,
    }
}

/// What a letter means.
pub fn answer(letter: char) -> Option<Answer> {
    match letter {
        '-' => None,
        '0' => Some(Answer::DontKnow),
        'n' => Some(Answer::NotApplicable),
        digit => {
            let number = digit.to_digit(10).expect("a digit");
            let point = Point::new(number as u8).expect("a point");
            Some(Answer::Point(point))
        }
    }
}

/// A file with these workshops and their responses.
pub fn file(workshops: Vec<(Workshop, Vec<Response>)>) -> String {
    let documents = workshops.into_iter().map(|(workshop, responses)| {
        let chunks = responses.chunks(OF_CHUNK).map(|responses| {
            let records = responses.iter().cloned();
            let records = records.map(|response| StoredResponse { batch: 1, response });
            let records = records.collect();
            Chunk { records }.encode()
        });
        let mut document = Document::from(workshop);
        document.responses = chunks.collect();
        document
    });
    let documents: Vec<Document> = documents.collect();
    backup::write(&documents, 1_790_000_000_000)
}

/// Fourteen people, whose figures can be reckoned by hand. Asked are the dimensions “Shared meaning and leadership”
/// and “Customer and DMU insight”. Seven are of Sales, five of Medical, two of Finance.
///
/// To the first question 4 chose 1, 3 chose 2, 4 chose 4, 2 chose 5, and one can't tell. To the second everybody
/// chose 3, to all others 2; except that the first person chose 1 in all questions of the second dimension.
pub fn fourteen(id: &str) -> (Workshop, Vec<Response>) {
    let mut workshop = workshop(id, 0b101);
    workshop.session.groups = ["Sales", "Medical", "Finance"].map(str::to_owned).into();
    let firsts = "11112224445504";
    let people = firsts.chars().zip(0..).map(|(first, number): (char, u64)| {
        let group = match number {
            ..7 => 0,
            7..12 => 1,
            _ => 2,
        };
        let rest = if number == 0 { "1111" } else { "2222" };
        let answers = format!("{first}322{rest}");
        response(&workshop, number + 1, Some(group), &answers, Vec::new())
    });
    let people = people.collect();
    (workshop, people)
}

impl Page {
    /// Takes workshops in by a file, on the page of the data.
    pub async fn import_workshops(&self, workshops: Vec<(Workshop, Vec<Response>)>) {
        let count = workshops.len();
        let plural = if count == 1 { "document" } else { "documents" };
        self.open("#/data").await;
        self.choose_file("workshops.json", &file(workshops)).await;
        self.click(Role::Button, &format!("Add {count} {plural}"))
            .await;
        self.find(Role::Heading, &format!("Added {count} {plural}"))
            .await;
    }
}
