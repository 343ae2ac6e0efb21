//! Bringing in the documents of a file as the person chose for each.

use std::rc::Rc;

use crate::data::document::Document;
use crate::data::history::Reason;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::lineage::{Lineage, Mark};
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::domain::workshop::{Progress, Workshop};
use crate::store::compared::{Compared, Restoration, RestoreChoice};
use crate::store::report::{ImportOutcome, Imported, NotAdded, Undo};

use super::undo::{AddedDocument, WayBack};
use super::{Desk, Workspace};

/// What was done, as far as it can be taken back.
#[derive(Default)]
struct Done {
    added: Vec<AddedDocument>,
    /// Responses that were added to workshops that were here.
    batches: Vec<(DocumentId, RecordId)>,
}

impl Workspace {
    /// Does with each document of a file what was chosen; can be taken back as one. `lineage` is what the file says of
    /// what they said before. What changed here since the two were compared is looked at again: nothing is put in place
    /// of a document that is gone, and a name that was taken meanwhile is not taken twice.
    pub fn restore_chosen(
        self,
        chosen: Vec<(Compared, RestoreChoice)>,
        lineage: &Lineage,
    ) -> Restoration {
        let desk = self.desk();
        // The name of what another tab put there may be taken.
        desk.load_trash();
        let mut known = desk.lineage();
        let before = known.clone();
        let (mut done, mut restoration) = (Done::default(), Restoration::default());
        for (compared, choice) in chosen {
            if choice == RestoreChoice::Leave {
                continue;
            }
            let Compared { document, here, .. } = compared;
            let name = document.content().name().to_owned();
            let (in_file, mark) = (document.key(), Mark::of(&document));
            let key = here.unwrap_or_else(|| in_file.clone());
            let ours = desk.document(&key).map(|ours| Mark::of(&ours));
            let mut texts = Vec::new();
            let (key, outcome) = desk.bring(key, document, choice, &mut done, &mut texts);
            if is_in(outcome) {
                let ours = ours.filter(|_| outcome != ImportOutcome::AddedUnderNewId);
                known.add(&key, lineage.of(&in_file).iter().copied());
                known.add(&key, ours.into_iter().chain([mark]));
            }
            if !texts.is_empty() {
                restoration.gave_way.push((name.clone(), texts));
            }
            restoration.imported.push(Imported { key, name, outcome });
        }
        let all = restoration.imported.iter();
        let count = all.filter(|one| is_in(one.outcome)).count();
        if count > 0 {
            desk.keep_lineage(known);
            let weak = Rc::downgrade(&desk);
            let back = move || {
                if let Some(desk) = weak.upgrade() {
                    desk.take_back_restored(done, before);
                }
            };
            desk.offer_undo(Undo::Restored { count }, WayBack::Run(Box::new(back)));
        }
        desk.flush();
        restoration
    }
}

/// Whether something of it is here now.
fn is_in(outcome: ImportOutcome) -> bool {
    matches!(
        outcome,
        ImportOutcome::Added
            | ImportOutcome::AddedUnderNewId
            | ImportOutcome::Merged
            | ImportOutcome::Replaced
    )
}

impl Desk {
    fn bring(
        self: &Rc<Self>,
        key: DocumentKey,
        mut document: Document,
        choice: RestoreChoice,
        done: &mut Done,
        texts: &mut Vec<String>,
    ) -> (DocumentKey, ImportOutcome) {
        // What another tab wrote meanwhile must not go unseen.
        self.catch_up(&key);
        let ours = match choice {
            RestoreChoice::Replace | RestoreChoice::Join => self.document(&key),
            RestoreChoice::Leave | RestoreChoice::Add | RestoreChoice::Copy => None,
        };
        let Some(ours) = ours else {
            if choice == RestoreChoice::Copy {
                let content = document.content_mut();
                let name = content.name().to_owned();
                content.set_name((self.copy_name)(&name));
                content.set_id(self.new_id());
                let (key, outcome) = self.add_document(document, &mut done.added);
                return match outcome {
                    ImportOutcome::Added => (key, ImportOutcome::AddedUnderNewId),
                    refused => (key, refused),
                };
            }
            // What was chosen in another tab meanwhile is here by now.
            let is_here = |here: &Document| key.id().is_some() && here.says_the_same_as(&document);
            if choice == RestoreChoice::Add
                && self.document(&key).is_some_and(|here| is_here(&here))
            {
                let outcome = self.add_responses(&key, &document);
                return (key, outcome);
            }
            let is_first = self.worked_on(&key).is_none();
            let (key, outcome) = self.add_document(document, &mut done.added);
            return match outcome {
                // Of what there is one, there was nothing yet.
                ImportOutcome::Merged if is_first => (key, ImportOutcome::Added),
                outcome => (key, outcome),
            };
        };
        if self.refusal(&key).is_some() {
            return (key, ImportOutcome::NotAdded(NotAdded::ReadOnly));
        }
        if let Some(id) = key.id() {
            document.content_mut().set_id(id.clone());
        }
        let responses = std::mem::take(&mut document.responses);
        let after = match choice {
            RestoreChoice::Join => self.join_copy(&ours, &document).map(|joined| {
                texts.extend(joined.replaced);
                joined.document
            }),
            _ => self.replacement(&ours, document.clone()),
        };
        let Some(mut after) = after else {
            return (key, ImportOutcome::Kept);
        };
        // What is here is another one from now on, whenever the file's was changed: a copy of it is due.
        after.content_mut().set_edited(self.now());
        let batch = match self.settle_responses(&key, &mut document, responses) {
            Ok(batch) => batch,
            Err(refusal) => return (key, ImportOutcome::NotAdded(refusal)),
        };
        // The workshop knows of that batch by now.
        let with_batch = batch.and_then(|_| self.document(&key));
        if let (Some(after), Some(now)) = (
            after.get_mut::<Workshop>(),
            with_batch.as_ref().and_then(Document::get::<Workshop>),
        ) {
            after.keep_what_came_in(now);
            if after.progress == Progress::Preparing {
                after.progress = now.progress;
            }
        }
        self.put_in_place(key.clone(), ours, after, done);
        done.batches
            .extend(key.id().cloned().zip(batch.filter(|_| key.id().is_some())));
        let outcome = match choice {
            RestoreChoice::Join => ImportOutcome::Merged,
            _ => ImportOutcome::Replaced,
        };
        (key, outcome)
    }

    /// What takes the place of ours: the file's. Of a workshop it is the two in one, and where both say something else
    /// the file's, because answers that came in here stay. `None` where the file's asks something else.
    pub(super) fn replacement(&self, ours: &Document, theirs: Document) -> Option<Document> {
        match ours.get::<Workshop>() {
            Some(_) => {
                let mut joined = self.join_copy(&theirs, ours)?.document;
                if let (Some(joined), Some(ours)) =
                    (joined.get_mut::<Workshop>(), ours.get::<Workshop>())
                {
                    joined.keep_what_came_in(ours);
                }
                Some(joined)
            }
            None => Some(theirs),
        }
    }

    /// Adds responses of the file that are not here, and returns their batch.
    fn settle_responses(
        self: &Rc<Self>,
        key: &DocumentKey,
        document: &mut Document,
        responses: Vec<String>,
    ) -> Result<Option<RecordId>, NotAdded> {
        let Some(id) = key.id().filter(|_| !responses.is_empty()) else {
            return Ok(None);
        };
        document.responses = responses;
        self.add_batch_of(id, document)
    }

    fn put_in_place(
        &self,
        key: DocumentKey,
        before: Document,
        mut after: Document,
        done: &mut Done,
    ) {
        // Of what was never written there is nothing to note.
        if before.content().edited() > 0 {
            self.note(Reason::Import, &before);
        }
        let content = after.content_mut();
        content.tidy();
        if let Some(id) = key.id() {
            content.set_id(id.clone());
        }
        // Once the page was loaded anew, it is taken back document by document.
        if let Some(recorder) = &*self.recorder.borrow() {
            recorder.note(&before, &after);
        }
        self.go_from(&key, before.clone());
        self.place(after);
        self.unsaved.borrow_mut().insert(key.clone(), ());
        done.added
            .extend(self.document(&key).map(|now| AddedDocument {
                now,
                before: Some(before),
                responses: Vec::new(),
            }));
    }

    /// Brings back what was here before. What was worked on since stays.
    fn take_back_restored(self: &Rc<Self>, Done { added, batches }: Done, before: Lineage) {
        for (id, batch) in batches {
            let key = DocumentKey::new(Kind::Workshop, id.clone());
            let is_untouched = |one: &AddedDocument| {
                one.now.key() == key && self.open_one(&key).is_some_and(|open| open.holds(&one.now))
            };
            let untouched = added.iter().position(is_untouched);
            // Where another tab keeps changing them, they stay, and can be undone in the workshop.
            let _ = self.undo_batch(&id, batch);
            let earlier = untouched.and_then(|at| added.get(at)?.before.clone());
            if let Some(earlier) = earlier {
                self.place(earlier);
                self.unsaved.borrow_mut().insert(key, ());
            }
        }
        self.remove_again(added);
        self.keep_lineage(before);
    }
}
