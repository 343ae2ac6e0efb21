//! From a text to answers in the workshop.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::browser::clock;
use crate::data::document::Fallback;
use crate::data::link::code_error::CodeError;
use crate::data::link::finder::{self, Findings, FoundPacket};
use crate::data::link::packet::{self, Packet};
use crate::data::link::{PacketContent, UnlockKey, open};
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Response, SecretKey, SessionId};
use crate::store::{Collected, NotCollected, Workspace};
use crate::ui::pages::workshop::workshop_name;

use super::logged_batch::{BatchSource, CodeReason, LoggedBatch, Respondent};

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
    source: BatchSource,
    text: String,
    opening: RwSignal<Option<Opening>>,
) -> Result<LoggedBatch, NothingCollected> {
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
    let characters = text.chars().count();
    let mut logged = LoggedBatch::of(source, workspace.now(), codes, characters);
    let sorted = untrack(|| sort(workspace, &id, opened, &mut logged));
    let collected = workspace.collect(&id, &sorted);
    say(None);
    let Collected { outcomes, batch } = collected.map_err(NothingCollected::Refused)?;
    let groups = groups(workspace, &id);
    for (outcome, response) in outcomes.into_iter().zip(&sorted) {
        logged.counts.count(outcome);
        let who = who(response, &groups);
        logged
            .reasons
            .extend(CodeReason::of(outcome, response, who));
    }
    for broken in broken {
        logged.counts.broken += 1;
        logged.reasons.push(CodeReason::Broken {
            error: broken.error,
            beginning: broken.beginning,
            line: broken.at.line,
        });
    }
    logged.batch = batch;
    Ok(logged)
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
    logged: &mut LoggedBatch,
) -> Vec<Response> {
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
                logged.counts.other += 1;
                logged.reasons.push(CodeReason::Other { kind });
                continue;
            }
            Opened::Closed(CodeError::NeedsKey | CodeError::SealedForOthers) => {
                logged.counts.locked += 1;
                logged.reasons.push(CodeReason::Locked);
                continue;
            }
            Opened::Closed(error) => {
                logged.counts.broken += 1;
                logged.reasons.push(CodeReason::Broken {
                    error,
                    beginning: found.packet.to_string().chars().take(16).collect(),
                    line: found.at.line,
                });
                continue;
            }
        };
        if response.session == here && here.is_some() {
            repeated += found.times - 1;
            ours.push(*response);
            continue;
        }
        logged.counts.elsewhere += 1;
        let reason = match response.session {
            None => CodeReason::NoWorkshop,
            Some(session) => match workshop_of(session) {
                None => CodeReason::Stranger,
                Some((workshop, name)) => CodeReason::Elsewhere {
                    workshop,
                    name,
                    response: Some(response),
                },
            },
        };
        logged.reasons.push(reason);
    }
    if repeated > 0 {
        logged.counts.known += repeated;
        let times = repeated;
        logged.reasons.push(CodeReason::Repeated { times });
    }
    ours
}

/// The names of a workshop's groups.
fn groups(workspace: Workspace, id: &DocumentId) -> Vec<String> {
    let workshop = untrack(|| workspace.workshop(id));
    let groups = workshop.map(|one| one.with_untracked(|one| one.session.groups.clone()));
    groups.unwrap_or_default()
}

fn who(response: &Response, groups: &[String]) -> Respondent {
    let group = response.group.map(usize::from);
    Respondent {
        name: response.name.clone(),
        group: group.and_then(|group| groups.get(group).cloned()),
    }
}
