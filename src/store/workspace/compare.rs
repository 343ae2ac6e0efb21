//! Comparing the documents of a file with what is here, before anything is done.

use std::rc::Rc;

use serde_json::{Map, Value};

use crate::data::document::Document;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::lineage::{Lineage, Mark};
use crate::domain::workshop::Workshop;
use crate::store::compared::{Compared, Relation, RestoreChoice};

use super::kinds::JoinedDocument;
use super::{Desk, Workspace};

impl Workspace {
    /// Compares the documents of a file with what is here, in their order. `lineage` is what the file says of what
    /// they said before. The kinds of the documents have to be registered. Changes nothing.
    pub fn compare(self, documents: Vec<Document>, lineage: &Lineage) -> Vec<Compared> {
        let desk = self.desk();
        let named = desk.by_name();
        let ours = desk.lineage();
        let compare = |document: Document| {
            let same_name = named.get(document.content().name());
            let twin = same_name.and_then(|keys| desk.twin(&document, keys));
            desk.compare(document, twin, (&ours, lineage))
        };
        documents.into_iter().map(compare).collect()
    }

    /// What would be here if this were done with a document of a file; `None` where what is here would stay as it is.
    /// Changes nothing.
    pub fn would_be(self, compared: &Compared, choice: RestoreChoice) -> Option<Document> {
        let desk = self.desk();
        let ours = desk.document(compared.here.as_ref()?)?;
        match choice {
            RestoreChoice::Join => Some(desk.join_copy(&ours, &compared.document)?.document),
            RestoreChoice::Replace => desk.replacement(&ours, compared.document.clone()),
            RestoreChoice::Leave | RestoreChoice::Add | RestoreChoice::Copy => None,
        }
    }
}

impl Desk {
    fn compare(
        self: &Rc<Self>,
        document: Document,
        twin: Option<DocumentKey>,
        lineage: (&Lineage, &Lineage),
    ) -> Compared {
        let key = document.key();
        let here = twin.clone().or_else(|| self.worked_on(&key));
        let ours = here.as_ref().and_then(|here| self.document(here));
        let Some(ours) = ours else {
            return Compared {
                document,
                relation: Relation::New,
                is_known: true,
                here: None,
                edited_here: 0,
                choices: vec![RestoreChoice::Add, RestoreChoice::Leave],
            };
        };
        let is_twin = twin.is_some();
        let (relation, is_known) = match twin {
            // It says the same; answers may be missing here all the same.
            Some(_) if self.lacks_responses(&ours, &document) => (Relation::Newer, true),
            Some(_) => (Relation::Same, true),
            None => relation_of(&ours, &document, lineage),
        };
        let choices = match relation {
            Relation::New | Relation::Same => vec![RestoreChoice::Leave],
            // Only answers are missing, which overwrite nothing.
            _ if is_twin => vec![RestoreChoice::Join, RestoreChoice::Leave],
            _ => {
                let mut choices = self.choices(&ours, &document);
                if here
                    .as_ref()
                    .is_some_and(|key| key.kind() == Kind::Workshop)
                {
                    prefer_newer(&mut choices, relation, is_known);
                }
                choices
            }
        };
        Compared {
            relation,
            is_known,
            edited_here: ours.content().edited(),
            here,
            choices,
            document,
        }
    }

    /// The document of this name, if there is one that says something: of what there is one, it may be as it always
    /// is at first.
    pub(super) fn worked_on(&self, key: &DocumentKey) -> Option<DocumentKey> {
        let open = self.open_one(key)?;
        let is_own = key.id().is_some() || open.with(|one| one.edited() > 0);
        is_own.then(|| key.clone())
    }

    fn choices(self: &Rc<Self>, ours: &Document, theirs: &Document) -> Vec<RestoreChoice> {
        let key = ours.key();
        let mut choices = vec![RestoreChoice::Leave];
        if self.refusal(&key).is_none() {
            // Answers belong to what was asked, so a workshop that asks something else can't take its place.
            let can_replace = match (ours.get::<Workshop>(), theirs.get::<Workshop>()) {
                (Some(ours), Some(theirs)) => ours.keeps_what_is_asked(theirs),
                _ => true,
            };
            if can_replace && !ours.says_the_same_as(theirs) {
                choices.push(RestoreChoice::Replace);
            }
            let brings_something = self.join_copy(ours, theirs).is_some_and(|joined| {
                !joined.document.says_the_same_as(ours) || !joined.replaced.is_empty()
            });
            if brings_something || self.lacks_responses(ours, theirs) {
                choices.push(RestoreChoice::Join);
            }
        }
        // Of what there is one, there can be no other beside it.
        if key.id().is_some() {
            choices.push(RestoreChoice::Copy);
        }
        choices
    }

    /// Ours and a copy of it in one, as its kind joins them. Nothing is known of what both began with, so everything is
    /// in it that either has; where both say something else, ours stays. `None` where they stay two.
    pub(super) fn join_copy(&self, ours: &Document, theirs: &Document) -> Option<JoinedDocument> {
        let keeper = self.keeper(ours.key().kind())?;
        let mut theirs = theirs.clone();
        let key = ours.key();
        if let Some(id) = key.id() {
            theirs.content_mut().set_id(id.clone());
        }
        // Batches name what came in here; that of the answers of the file is another one.
        if let (Some(ours), Some(theirs)) = (ours.get::<Workshop>(), theirs.get_mut::<Workshop>()) {
            theirs.keep_what_came_in(ours);
        }
        let joined = self.in_one(keeper, ours, &theirs, None);
        joined.or_else(|| {
            // A kind that joins by what both began with: then they began with nothing.
            let nothing = self.blank_like(ours)?;
            self.in_one(keeper, ours, &theirs, Some(&nothing))
        })
    }

    /// A document of the same kind that says nothing yet.
    fn blank_like(&self, document: &Document) -> Option<Document> {
        let Value::Object(fields) = document.content().write() else {
            return None;
        };
        // A workshop without what it asks is none; it joins without this.
        let is_kept = |name: &str| ["id", "instrument"].contains(&name);
        let blank: Map<String, Value> = fields
            .into_iter()
            .filter(|(name, _)| is_kept(name))
            .collect();
        let restored = self.restore(&document.key(), Value::Object(blank));
        restored.ok().map(|restored| restored.document)
    }

    /// Whether a file has responses to a workshop that are not here.
    fn lacks_responses(self: &Rc<Self>, ours: &Document, theirs: &Document) -> bool {
        let key = ours.key();
        match key.id_of(Kind::Workshop) {
            Some(id) if !theirs.responses.is_empty() => self.lacks_responses_of(id, theirs),
            _ => false,
        }
    }
}

/// Puts what brings a newer copy of a workshop together with the one that is here before leaving it: its answers belong to
/// one workshop, and two of one title side by side are easily taken for each other. Where it is known that the file goes on
/// from what is here, that takes its place and loses nothing; else the two are joined, which overwrites nothing.
fn prefer_newer(choices: &mut [RestoreChoice], relation: Relation, is_known: bool) {
    let wanted = match (relation, is_known) {
        (Relation::Newer, true) => [RestoreChoice::Replace, RestoreChoice::Join],
        (Relation::Newer, false) | (Relation::Both, _) => [RestoreChoice::Join; 2],
        (Relation::New | Relation::Older | Relation::Same, _) => return,
    };
    let place = |wanted: &RestoreChoice| choices.iter().position(|one| one == wanted);
    if let Some(place) = wanted.iter().find_map(place) {
        choices[..=place].rotate_right(1);
    }
}

/// How a document of a file stands to ours, which says something else, and whether that is known.
fn relation_of(
    ours: &Document,
    theirs: &Document,
    (known_here, known_there): (&Lineage, &Lineage),
) -> (Relation, bool) {
    let (our_mark, their_mark) = (Mark::of(ours), Mark::of(theirs));
    let before_ours = known_here.of(&ours.key());
    let before_theirs = known_there.of(&theirs.key());
    let goes_on_from_ours = before_theirs.contains(&our_mark);
    let ours_goes_on = before_ours.contains(&their_mark);
    match (goes_on_from_ours, ours_goes_on) {
        (true, false) => (Relation::Newer, true),
        (false, true) => (Relation::Older, true),
        // It was changed back and forth.
        (true, true) => by_time(ours, theirs),
        (false, false) => {
            let were_one = before_ours.iter().any(|mark| before_theirs.contains(mark));
            match were_one {
                true => (Relation::Both, true),
                false => by_time(ours, theirs),
            }
        }
    }
}

fn by_time(ours: &Document, theirs: &Document) -> (Relation, bool) {
    let edited = |document: &Document| document.content().edited();
    let relation = match edited(theirs).cmp(&edited(ours)) {
        std::cmp::Ordering::Greater => Relation::Newer,
        std::cmp::Ordering::Less => Relation::Older,
        std::cmp::Ordering::Equal => Relation::Both,
    };
    (relation, false)
}
