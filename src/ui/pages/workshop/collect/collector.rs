//! What the ways of collecting share: taking a text in, undoing that, and saying what became of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::id::DocumentId;
use crate::domain::workshop::Response;
use crate::store::{NotCollected, Workspace};
use crate::t;
use crate::ui::pages::workshop::{OpenWorkshop, workshop_name};

use super::intake::{Intake, Source};
use super::intakes::Intakes;
use super::outcomes::summary;
use super::take_in::{NotTaken, Opening, take_in};

/// Takes in whatever comes for the open workshop.
#[derive(Clone, Copy)]
pub struct Collector {
    workspace: Workspace,
    open: OpenWorkshop,
    intakes: Intakes,
    /// How far the codes that came last are opened; nothing while none are.
    pub opening: RwSignal<Option<Opening>>,
    /// What became of what came last, in words.
    pub said: RwSignal<String>,
    /// Whether the camera is asked for.
    pub camera: RwSignal<bool>,
}

/// How taking a text in ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// What was in it is in the workshop, or it is said why not.
    TakenIn,
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
            intakes: expect_context(),
            opening: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            camera: RwSignal::new(false),
        }
    }

    /// The workshop's name as a document.
    pub fn id(self) -> DocumentId {
        self.open.id.get_value()
    }

    /// What came in since the app was opened, the first one first. Tracks.
    pub fn intakes(self) -> Vec<Intake> {
        self.open.id.with_value(|id| self.intakes.of(id))
    }

    /// Takes in every answer of a text. `refused` gets the text where nothing was taken in.
    pub fn take(self, source: Source, text: String, refused: Option<Callback<String>>) {
        self.take_for(self.id(), source, text, refused);
    }

    /// As [`Collector::take`], also when the person has left the page.
    pub fn take_for(
        self,
        id: DocumentId,
        source: Source,
        text: String,
        refused: Option<Callback<String>>,
    ) {
        spawn_local(async move {
            let kept = refused.map(|_| text.clone());
            let ended = self.taken_in(id, source, text).await;
            if let (Some(refused), Some(text)) = (refused, kept.filter(|_| ended != Ended::TakenIn))
            {
                refused.try_run(text);
            }
        });
    }

    /// Takes in every answer of a text, and says what became of it.
    pub async fn taken_in(self, id: DocumentId, source: Source, text: String) -> Ended {
        let taken = take_in(self.workspace, id.clone(), source, text, self.opening).await;
        let (ended, words) = match taken {
            Ok(intake) => {
                let words = summary(&intake);
                self.intakes.add(&id, intake);
                (Ended::TakenIn, words)
            }
            Err(NotTaken::NoCode) => (Ended::NoCode, t!("workshop_collect.no_code").to_owned()),
            Err(NotTaken::Refused(reason)) => (Ended::Refused, not_collected(&reason).to_owned()),
        };
        self.say(words);
        ended
    }

    /// Says something, as long as somebody is there.
    pub fn say(self, words: String) {
        let _ = self.said.try_set(words);
    }

    /// Undoes what came with an intake.
    pub fn undo(self, intake: &Intake) {
        let Some(batch) = intake.batch else {
            return;
        };
        let id = self.id();
        let came = self.workspace.batch_responses(&id, batch);
        let words = match self.workspace.undo_batch(&id, batch) {
            Ok(gone) => {
                match intake.source {
                    Source::Earlier => self.intakes.add(&id, Intake::undone(intake.at, came)),
                    _ => self.intakes.edit(&id, intake.number, |intake| {
                        intake.undo(came);
                    }),
                }
                t!("workshop_collect.undone_said", n = gone as usize)
            }
            Err(reason) => not_collected(&reason).to_owned(),
        };
        self.say(words);
    }

    /// Takes in again what was undone.
    pub fn redo(self, intake: &Intake) {
        let Some(responses) = &intake.undone else {
            return;
        };
        let id = self.id();
        let words = match self.workspace.collect(&id, responses) {
            Ok(collected) => {
                let mut after = intake.clone();
                let came = after.redo(&collected);
                let left = after.undone.as_ref().map_or(0, Vec::len);
                self.intakes
                    .edit(&id, intake.number, |intake| *intake = after);
                let came = t!("workshop_collect.redone_said", n = came);
                match left {
                    0 => came,
                    left => format!("{came} {}", t!("workshop_collect.redone_left", n = left)),
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
                let source = Source::Workshop(name);
                let mut there = Intake::of(source, self.workspace.now(), 1, 0);
                for outcome in collected.outcomes {
                    there.counts.count(outcome);
                }
                there.batch = collected.batch;
                self.intakes.add(workshop, there);
                self.intakes
                    .edit(&self.id(), from, |intake| intake.handed_on(response.id));
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
