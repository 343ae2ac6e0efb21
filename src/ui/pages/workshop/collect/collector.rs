//! What the ways of collecting share: collecting a text, undoing that, and saying what became of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::domain::workshop::{CodeReason, Intake, IntakeSource, Response, Workshop};
use crate::store::{NotCollected, Workspace};
use crate::t;
use crate::ui::pages::workshop::{OpenWorkshop, workshop_name};

use super::collect_codes::{NothingCollected, Opening, collect_codes};
use super::outcomes::summary;

/// Collects whatever comes for the open workshop.
#[derive(Clone, Copy)]
pub struct Collector {
    workspace: Workspace,
    open: OpenWorkshop,
    /// How far the codes that came last are opened; nothing while none are.
    pub opening: RwSignal<Option<Opening>>,
    /// What became of what came last, in words.
    pub status: RwSignal<String>,
    /// Whether the camera is asked for.
    pub camera: RwSignal<bool>,
}

/// How something comes in, and the name of the file, or of the workshop that hands it on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// How.
    pub by: IntakeSource,
    /// The name; empty where there is none.
    pub name: String,
}

impl Source {
    /// A way that has no name.
    pub fn of(by: IntakeSource) -> Self {
        let name = String::new();
        Self { by, name }
    }

    /// A file of this name.
    pub fn file(name: String) -> Self {
        let by = IntakeSource::File;
        Self { by, name }
    }

    /// What tells it from another one.
    pub fn key(&self) -> (IntakeSource, String) {
        (self.by, self.name.clone())
    }

    /// An intake that comes in this way at this moment.
    pub fn intake(self, at: u64) -> Intake {
        Intake::of(self.by, self.name, at)
    }
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
            opening: RwSignal::new(None),
            status: RwSignal::new(String::new()),
            camera: RwSignal::new(false),
        }
    }

    /// The workshop's name as a document.
    pub fn id(self) -> DocumentId {
        self.open.id.get_value()
    }

    /// Notes an intake in a workshop's document, under a name of its own: it is there again after a reload.
    fn note(self, workshop: &DocumentId, mut intake: Intake) {
        intake.id = self.workspace.new_record();
        self.workspace
            .edit(workshop, |workshop: &mut Workshop| workshop.take_in(intake));
    }

    /// Changes an intake of the open workshop.
    fn change(self, id: RecordId, change: impl FnOnce(&mut Intake)) {
        self.workspace.edit(&self.id(), |workshop: &mut Workshop| {
            workshop.edit_intake(id, change);
        });
    }

    /// Collects every answer of a text. `refused` gets the text where nothing was collected. It goes on when the person
    /// leaves the page.
    pub fn collect(self, by: IntakeSource, text: String, refused: Option<Callback<String>>) {
        let (id, source) = (self.id(), Source::of(by));
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
    pub async fn collect_text(self, id: DocumentId, source: Source, text: String) -> TextOutcome {
        let (outcome, words) = self.collect_quietly(id, source, text).await;
        self.say(words);
        outcome
    }

    /// As [`Collector::collect_text`]; what became of it is returned in words, and not said.
    pub async fn collect_quietly(
        self,
        id: DocumentId,
        source: Source,
        text: String,
    ) -> (TextOutcome, String) {
        let collected = collect_codes(self.workspace, id.clone(), source, text, self.opening).await;
        match collected {
            Ok(intake) => {
                let words = summary(&intake);
                self.note(&id, intake);
                (TextOutcome::Collected, words)
            }
            Err(NothingCollected::NoCode) => (
                TextOutcome::NoCode,
                t!("workshop_collect.no_code").to_owned(),
            ),
            Err(NothingCollected::Refused(reason)) => {
                (TextOutcome::Refused, not_collected(&reason).to_owned())
            }
        }
    }

    /// Says something, as long as somebody is there.
    pub fn say(self, words: String) {
        let _ = self.status.try_set(words);
    }

    /// Undoes what came with a batch.
    pub fn undo(self, intake: &Intake) {
        let Some(batch) = intake.batch else {
            return;
        };
        let id = self.id();
        let responses = self.workspace.batch_responses(&id, batch);
        let words = match self.workspace.undo_batch(&id, batch) {
            Ok(gone) => {
                let is_kept = responses.len() <= Intake::UNDONE_KEPT;
                let responses = if is_kept { responses } else { Vec::new() };
                match intake.source {
                    IntakeSource::Earlier if !intake.is_undone => {
                        self.note(&id, Intake::undone(intake.at, responses));
                    }
                    _ => self.change(intake.id, |intake| intake.undo(responses)),
                }
                let words = t!("workshop_collect.undone_said", n = gone as usize);
                match is_kept {
                    true => words,
                    false => format!("{words} {}", t!("workshop_collect.undone_too_many")),
                }
            }
            Err(reason) => not_collected(&reason).to_owned(),
        };
        self.say(words);
    }

    /// Collects again what was undone.
    pub fn redo(self, intake: &Intake) {
        let words = match self.workspace.collect(&self.id(), &intake.undone) {
            Ok(collected) => {
                let mut after = intake.clone();
                let n = after.redo(&collected.outcomes, collected.batch);
                let left = after.undone.len();
                self.change(intake.id, |intake| *intake = after);
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

    /// Hands answers on to the workshop that they belong to: another one, or this one if they were held back.
    pub fn hand_on(self, from: RecordId, workshop: &DocumentId, responses: Vec<Response>) {
        let is_here = *workshop == self.id();
        let now = self.workspace.now();
        let mut there = self.open.editor.document.with_untracked(|here| {
            let held = here.intakes.get(from).filter(|_| is_here);
            match held {
                Some(held) => Intake {
                    characters: held.characters,
                    ..Intake::of(held.source, held.source_name.clone(), now)
                },
                None => Intake::of(IntakeSource::Workshop, workshop_name(here), now),
            }
        });
        let collected = self.workspace.collect(workshop, &responses);
        let words = match collected {
            Ok(collected) => {
                there.codes = responses.len() as u64;
                for outcome in collected.outcomes {
                    there.counts.count(outcome);
                }
                there.batch = collected.batch;
                let words = match is_here {
                    true => summary(&there),
                    false => t!("workshop_collect.handed_on_said").to_owned(),
                };
                self.note(workshop, there);
                self.change(from, |intake| intake.handed_on(&responses));
                words
            }
            Err(reason) => not_collected(&reason).to_owned(),
        };
        self.say(words);
    }
}

impl Collector {
    /// Forgets a reason: it is done with.
    pub fn done_with(self, from: RecordId, reason: &CodeReason) {
        self.change(from, |intake| {
            intake.reasons.remove(reason.id);
        });
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
