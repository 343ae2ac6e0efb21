//! What the ways of collecting share: collecting a text, undoing that, and saying what became of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::id::DocumentId;
use crate::domain::workshop::Response;
use crate::store::{NotCollected, Workspace};
use crate::t;
use crate::ui::pages::workshop::{OpenWorkshop, workshop_name};

use super::batch_log::BatchLog;
use super::collect_codes::{NothingCollected, Opening, collect_codes};
use super::logged_batch::{BatchSource, LoggedBatch};
use super::outcomes::summary;

/// Collects whatever comes for the open workshop.
#[derive(Clone, Copy)]
pub struct Collector {
    workspace: Workspace,
    open: OpenWorkshop,
    log: BatchLog,
    /// How far the codes that came last are opened; nothing while none are.
    pub opening: RwSignal<Option<Opening>>,
    /// What became of what came last, in words.
    pub status: RwSignal<String>,
    /// Whether the camera is asked for.
    pub camera: RwSignal<bool>,
}

/// How collecting a text ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextOutcome {
    /// What was in it is in the workshop, or it is said why not.
    Collected,
    /// There was no code in it.
    NoCode,
    /// The store refused; another time it may not.
    Refused,
}

/// What the ways of collecting share. Only for what is drawn on the page that collects.
pub fn collector() -> Collector {
    expect_context()
}

impl Collector {
    /// Nothing has come yet.
    pub fn new(open: OpenWorkshop) -> Self {
        Self {
            workspace: expect_context(),
            open,
            log: expect_context(),
            opening: RwSignal::new(None),
            status: RwSignal::new(String::new()),
            camera: RwSignal::new(false),
        }
    }

    /// The workshop's name as a document.
    pub fn id(self) -> DocumentId {
        self.open.id.get_value()
    }

    /// What came in since the app was opened, the first one first. Tracks.
    pub fn log(self) -> Vec<LoggedBatch> {
        self.open.id.with_value(|id| self.log.of(id))
    }

    /// Collects every answer of a text. `refused` gets the text where nothing was collected.
    pub fn collect(self, source: BatchSource, text: String, refused: Option<Callback<String>>) {
        self.collect_for(self.id(), source, text, refused);
    }

    /// As [`Collector::collect`], also when the person has left the page.
    pub fn collect_for(
        self,
        id: DocumentId,
        source: BatchSource,
        text: String,
        refused: Option<Callback<String>>,
    ) {
        spawn_local(async move {
            let kept = refused.map(|_| text.clone());
            let outcome = self.collect_text(id, source, text).await;
            if let (Some(refused), Some(text)) =
                (refused, kept.filter(|_| outcome != TextOutcome::Collected))
            {
                refused.try_run(text);
            }
        });
    }

    /// Collects every answer of a text, and says what became of it.
    pub async fn collect_text(
        self,
        id: DocumentId,
        source: BatchSource,
        text: String,
    ) -> TextOutcome {
        let collected = collect_codes(self.workspace, id.clone(), source, text, self.opening).await;
        let (outcome, words) = match collected {
            Ok(logged) => {
                let words = summary(&logged);
                self.log.add(&id, logged);
                (TextOutcome::Collected, words)
            }
            Err(NothingCollected::NoCode) => (
                TextOutcome::NoCode,
                t!("workshop_collect.no_code").to_owned(),
            ),
            Err(NothingCollected::Refused(reason)) => {
                (TextOutcome::Refused, not_collected(&reason).to_owned())
            }
        };
        self.say(words);
        outcome
    }

    /// Says something, as long as somebody is there.
    pub fn say(self, words: String) {
        let _ = self.status.try_set(words);
    }

    /// Undoes what came with a batch.
    pub fn undo(self, logged: &LoggedBatch) {
        let Some(batch) = logged.batch else {
            return;
        };
        let id = self.id();
        let responses = self.workspace.batch_responses(&id, batch);
        let words = match self.workspace.undo_batch(&id, batch) {
            Ok(gone) => {
                match logged.source {
                    BatchSource::Earlier => {
                        self.log.add(&id, LoggedBatch::undone(logged.at, responses))
                    }
                    _ => self.log.edit(&id, logged.number, |logged| {
                        logged.undo(responses);
                    }),
                }
                t!("workshop_collect.undone_said", n = gone as usize)
            }
            Err(reason) => not_collected(&reason).to_owned(),
        };
        self.say(words);
    }

    /// Collects again what was undone.
    pub fn redo(self, logged: &LoggedBatch) {
        let Some(responses) = &logged.undone else {
            return;
        };
        let id = self.id();
        let words = match self.workspace.collect(&id, responses) {
            Ok(collected) => {
                let mut after = logged.clone();
                let n = after.redo(&collected);
                let left = after.undone.as_ref().map_or(0, Vec::len);
                self.log.edit(&id, logged.number, |logged| *logged = after);
                let words = t!("workshop_collect.redone_said", n = n);
                match left {
                    0 => words,
                    left => format!("{words} {}", t!("workshop_collect.redone_left", n = left)),
                }
            }
            Err(reason) => not_collected(&reason).to_owned(),
        };
        self.say(words);
    }

    /// Hands an answer on to the workshop that it belongs to.
    pub fn hand_on(self, from: u32, workshop: &DocumentId, response: Response) {
        let name = self.open.editor.document.with_untracked(workshop_name);
        let one = std::slice::from_ref(&response);
        let collected = self.workspace.collect(workshop, one);
        let words = match collected {
            Ok(collected) => {
                let source = BatchSource::Workshop(name);
                let mut there = LoggedBatch::of(source, self.workspace.now(), 1, 0);
                for outcome in collected.outcomes {
                    there.counts.count(outcome);
                }
                there.batch = collected.batch;
                self.log.add(workshop, there);
                self.log
                    .edit(&self.id(), from, |logged| logged.handed_on(response.id));
                t!("workshop_collect.handed_on_said").to_owned()
            }
            Err(reason) => not_collected(&reason).to_owned(),
        };
        self.say(words);
    }
}

fn not_collected(reason: &NotCollected) -> &'static str {
    match reason {
        NotCollected::Gone => t!("workshop_collect.refused.gone"),
        NotCollected::ReadOnly => t!("workshop_collect.refused.read_only"),
        NotCollected::Closed => t!("workshop_collect.closed"),
        NotCollected::Elsewhere => t!("workshop_collect.refused.elsewhere"),
        NotCollected::Storage(_) => t!("workshop_collect.refused.storage"),
    }
}
