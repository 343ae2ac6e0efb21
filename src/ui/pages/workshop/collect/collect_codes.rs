//! From a text to answers in the workshop.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::browser::clock;
use crate::data::document::Fallback;
use crate::data::link::code_error::CodeError;
use crate::data::link::finder::{self, Findings, FoundPacket};
use crate::data::link::packet::{self, Packet};
use crate::data::link::quote::line_of_sender;
use crate::data::link::{PacketContent, UnlockKey, open};
use crate::domain::id::DocumentId;
use crate::domain::workshop::{
    CodeEnd, CodeReason, Intake, Response, SecretKey, Session, SessionId,
};
use crate::store::{Collected, NotCollected, Workspace};
use crate::ui::pages::workshop::workshop_name;

use super::collector::Source;
use super::held_back::hold_back;

/// How long codes are opened before the page gets its turn, in milliseconds: less than a frame.
const SLICE: u64 = 12;

/// How far the opening is: of so many codes, so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// How many are opened.
    pub done: usize,
    /// How many there are; 0 while they are still looked for.
    pub of: usize,
}

/// Why nothing was collected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NothingCollected {
    /// There is no code in the text.
    NoCode,
    /// The store refused.
    Refused(NotCollected),
}

/// What a packet turned out to be.
enum Opened {
    Answer(Box<Response>),
    Other(packet::PacketKind),
    Closed(CodeError),
}

/// Collects every answer of a text. The page stays alive meanwhile: codes are opened in slices, and `opening` says
/// how far it is.
///
/// # Errors
///
/// Where no code was found, or the store refused. What is wrong with a single code is a reason of the batch.
pub async fn collect_codes(
    workspace: Workspace,
    id: DocumentId,
    source: Source,
    text: String,
    opening: RwSignal<Option<Opening>>,
) -> Result<Intake, NothingCollected> {
    let say = |now: Option<Opening>| {
        // The person may have left the page.
        let _ = opening.try_set(now);
    };
    say(Some(Opening { done: 0, of: 0 }));
    clock::pause(0).await;
    let Findings { packets, broken } = finder::find(&text);
    let codes = packets.iter().map(|found| found.times).sum::<usize>() + broken.len();
    if codes == 0 {
        say(None);
        return Err(NothingCollected::NoCode);
    }
    let keys = untrack(|| keys(workspace, &id));
    let of = packets.len();
    let mut opened = Vec::with_capacity(of);
    let mut since = clock::now();
    for found in packets {
        let what = open_one(workspace, &found.packet, &keys);
        opened.push((found, what));
        if clock::now().saturating_sub(since) >= SLICE {
            let done = opened.len();
            say(Some(Opening { done, of }));
            clock::pause(0).await;
            since = clock::now();
        }
    }
    let mut intake = source.clone().intake(workspace.now());
    intake.codes = codes as u64;
    intake.characters = text.chars().count() as u64;
    let sorted = untrack(|| {
        let ours = sort(workspace, &id, opened, &mut intake);
        hold_back(workspace, &id, &source, ours, &mut intake)
    });
    let ours: Vec<Response> = sorted.iter().map(|(_, one)| one.clone()).collect();
    let collected = workspace.collect(&id, &ours);
    say(None);
    let Collected { outcomes, batch } = collected.map_err(NothingCollected::Refused)?;
    let groups = groups(workspace, &id);
    for (outcome, (line, response)) in outcomes.into_iter().zip(&sorted) {
        intake.counts.count(outcome);
        if let Some(mut reason) = CodeReason::of_outcome(outcome, response) {
            let group = response.group.map(usize::from);
            let group = group.and_then(|group| groups.get(group).cloned());
            reason.group = group.unwrap_or_default();
            reason.line = *line as u64;
            intake.reason(reason);
        }
    }
    for broken in broken {
        intake.counts.broken += 1;
        intake.reason(unopened(broken.error, broken.beginning, broken.at.line));
    }
    // Who is to be asked again is found by what stands beside the code.
    for reason in intake.reasons.iter_mut() {
        if reason.end.asks_for_something() {
            reason.quote = line_of_sender(&text, reason.line as usize, CodeReason::MAX_QUOTE);
        }
    }
    intake.batch = batch;
    Ok(intake)
}

/// The secret keys of all workshops, this one's first.
fn keys(workspace: Workspace, id: &DocumentId) -> Vec<SecretKey> {
    let others = workspace.workshops().get().into_iter();
    let others = others.filter(|other| other != id);
    let all = std::iter::once(id.clone()).chain(others);
    all.filter_map(|id| workspace.workshop(&id)?.with(|one| one.secret))
        .collect()
}

fn open_one(workspace: Workspace, packet: &Packet, keys: &[SecretKey]) -> Opened {
    if packet.kind() != packet::PacketKind::Response {
        return Opened::Other(packet.kind());
    }
    let fallback = Fallback {
        id: DocumentId::from_random(0),
        day: workspace.today(),
    };
    match open(packet, UnlockKey::Secrets(keys), &fallback) {
        Ok(PacketContent::Response(response)) => Opened::Answer(response),
        Ok(other) => Opened::Other(other.kind()),
        Err(error) => Opened::Closed(error),
    }
}

/// The answers for the workshop; of everything else the batch says what it is.
fn sort(
    workspace: Workspace,
    id: &DocumentId,
    opened: Vec<(FoundPacket, Opened)>,
    intake: &mut Intake,
) -> Vec<(usize, Response)> {
    let here = workspace
        .workshop(id)
        .map(|one| one.with(|one| one.session.id));
    let mut known: BTreeMap<SessionId, Option<(DocumentId, String)>> = BTreeMap::new();
    let mut workshop_of = |session: SessionId| {
        let found = known.entry(session).or_insert_with(|| {
            let id = workspace.workshop_of(session)?;
            let name = workspace.workshop(&id)?.with(workshop_name);
            Some((id, name))
        });
        found.clone()
    };
    let mut ours = Vec::new();
    let mut repeated = 0;
    for (found, what) in opened {
        let response = match what {
            Opened::Answer(response) => response,
            Opened::Other(kind) => {
                intake.counts.other += 1;
                intake.reason(at_line(other(kind), found.at.line));
                continue;
            }
            Opened::Closed(CodeError::NeedsKey | CodeError::SealedForOthers) => {
                intake.counts.locked += 1;
                intake.reason(at_line(CodeEnd::Locked, found.at.line));
                continue;
            }
            Opened::Closed(error) => {
                intake.counts.broken += 1;
                let beginning = found.packet.to_string().chars().take(16).collect();
                intake.reason(unopened(error, beginning, found.at.line));
                continue;
            }
        };
        if response.session == here && here.is_some() {
            repeated += found.times - 1;
            ours.push((found.at.line, *response));
            continue;
        }
        intake.counts.elsewhere += 1;
        let reason = match response.session {
            None => at_line(CodeEnd::NoWorkshop, found.at.line),
            Some(session) => match workshop_of(session) {
                None => at_line(CodeEnd::Stranger, found.at.line),
                Some((workshop, name)) => CodeReason {
                    workshop: Some(workshop),
                    name: name.chars().take(Session::MAX_TITLE).collect(),
                    response: vec![*response],
                    ..at_line(CodeEnd::Elsewhere, found.at.line)
                },
            },
        };
        intake.reason(reason);
    }
    if repeated > 0 {
        intake.counts.known += repeated as u64;
        intake.reason(CodeReason {
            number: repeated as u64,
            ..CodeReason::of(CodeEnd::Repeated)
        });
    }
    ours
}

/// The names of a workshop's groups.
fn groups(workspace: Workspace, id: &DocumentId) -> Vec<String> {
    let workshop = untrack(|| workspace.workshop(id));
    let groups = workshop.map(|one| one.with_untracked(|one| one.session.groups.clone()));
    groups.unwrap_or_default()
}

/// A code in this line that came to this end.
fn at_line(end: CodeEnd, line: usize) -> CodeReason {
    CodeReason {
        line: line as u64,
        ..CodeReason::of(end)
    }
}

/// Something else than an answer.
fn other(kind: packet::PacketKind) -> CodeEnd {
    match kind {
        packet::PacketKind::Session => CodeEnd::Invitation,
        packet::PacketKind::Board => CodeEnd::Board,
        packet::PacketKind::Plan => CodeEnd::Plan,
        packet::PacketKind::CompetenceRequest | packet::PacketKind::CompetenceAnswer => {
            CodeEnd::Competences
        }
        // An answer is no other thing.
        packet::PacketKind::Instrument | packet::PacketKind::Response => CodeEnd::Questionnaire,
    }
}

/// A code that could not be opened.
fn unopened(error: CodeError, beginning: String, line: usize) -> CodeReason {
    let (end, number, of) = match error {
        CodeError::Cut { arrived, expected } => (CodeEnd::Cut, arrived, expected),
        CodeError::CutEarly { arrived } => (CodeEnd::CutEarly, arrived, 0),
        CodeError::Overrun { .. } => (CodeEnd::Overrun, 0, 0),
        CodeError::Newer { .. } | CodeError::NewerField { .. } => (CodeEnd::Newer, 0, 0),
        CodeError::UnknownKind { .. } | CodeError::UnknownForm { .. } => (CodeEnd::Unknown, 0, 0),
        CodeError::NeedsPassphrase | CodeError::WrongPassphrase => (CodeEnd::Passphrase, 0, 0),
        CodeError::NeedsKey | CodeError::SealedForOthers => (CodeEnd::Locked, 0, 0),
        CodeError::NotACode | CodeError::Damaged => (CodeEnd::Damaged, 0, 0),
        CodeError::TooLong { .. }
        | CodeError::WrongInflation
        | CodeError::NotCanonical
        | CodeError::Malformed
        | CodeError::TextTooLong { .. }
        | CodeError::NotText => (CodeEnd::Strange, 0, 0),
    };
    CodeReason {
        beginning,
        number: number as u64,
        of: of as u64,
        ..at_line(end, line)
    }
}
