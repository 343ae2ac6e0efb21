//! The facilitator's document.

use litemap::LiteMap;

use crate::domain::account::tactics::Action;
use crate::domain::assessment::Stage;
use crate::domain::day::Day;
use crate::domain::id::{DimensionId, DocumentId, ItemId};
use crate::domain::records::{Record, RecordId, Records, record};
use crate::domain::words::words;

use super::{
    Batch, Decision, HandCounts, Intake, Invited, Publication, Revealed, SecretKey, Session,
    SessionId,
};

/// A workshop as its facilitator has it. The responses are kept beside it, packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workshop {
    /// Names the document.
    pub id: DocumentId,
    /// What participants are invited to. Once the workshop collects, what responses refer to by place must stay:
    /// see [`Workshop::keeps_what_is_asked`].
    pub session: Session,
    /// The secret half of the session's key.
    pub secret: Option<SecretKey>,
    /// How far it has come.
    pub progress: Progress,
    /// Whether it was put aside by the person.
    pub archived: bool,
    /// What the room may see.
    pub revealed: Revealed,
    /// From when on figures may have been seen; `None` while none were shown.
    pub published: Option<Publication>,
    /// What the room aims for.
    pub targets: LiteMap<DimensionId, Stage>,
    /// What was noted.
    pub notes: String,
    /// What was agreed.
    pub actions: Records<AgreedAction>,
    /// Counts by show of hands.
    pub hands: HandCounts,
    /// The workshop that this one comes after, if it is here.
    pub before: Option<DocumentId>,
    /// The latest batches that came in, first one first, up to [`Batch::KEPT`].
    pub batches: Records<Batch>,
    /// What came in at once, whether or not it made a batch, and what there is to say of it; first one first.
    pub intakes: Records<Intake>,
    /// What was decided about single responses, first one first: see [`Workshop::set_aside`].
    pub decisions: Records<Decision>,
    /// How many people are expected.
    pub invited: Invited,
    /// When it was changed last, in milliseconds since 1970 (UTC).
    pub edited: u64,
}

words! {
    /// How far a workshop has come.
    Progress {
        /// The invitation is being written.
        Preparing = "preparing",
        /// The invitation is out, responses come in.
        Collecting = "collecting",
        /// Nothing is collected any more.
        Closed = "closed",
    }
}

/// Something that the room agreed to do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgreedAction {
    /// Names it.
    pub id: RecordId,
    /// What is done.
    pub what: String,
    /// Who does it.
    pub owner: String,
    /// Until when.
    pub due: Option<Day>,
    /// The item that it came from.
    pub item: Option<ItemId>,
    /// The action that was made of it in the programme's plan.
    pub planned: Option<RecordId>,
}
record!(AgreedAction);

impl AgreedAction {
    /// Whether it says what is done. One that was only added counts nowhere.
    pub fn says_something(&self) -> bool {
        !self.what.trim().is_empty()
    }

    /// The action for the programme's plan, under a name there.
    pub fn to_plan(&self, id: RecordId) -> Action {
        Action {
            what: self.what.clone(),
            owner: self.owner.clone(),
            due: self.due,
            ..Action::blank(id)
        }
    }
}

impl Workshop {
    /// What was agreed: the actions that say something.
    pub fn agreed(&self) -> impl Iterator<Item = &AgreedAction> {
        self.actions.iter().filter(|action| action.says_something())
    }

    /// The most responses that one workshop holds.
    pub const MAX_RESPONSES: usize = 100_000;

    /// A workshop that is being prepared.
    pub fn new(id: DocumentId, session: Session) -> Self {
        Self {
            id,
            session,
            secret: None,
            progress: Progress::Preparing,
            archived: false,
            revealed: Revealed::default(),
            published: None,
            targets: LiteMap::new(),
            notes: String::new(),
            actions: Records::default(),
            hands: HandCounts::default(),
            before: None,
            batches: Records::default(),
            intakes: Records::default(),
            decisions: Records::default(),
            invited: Invited::default(),
            edited: 0,
        }
    }

    /// The same invitation for the next time: another session that comes after this one, with its targets, and
    /// without what was answered, noted or agreed. The key, if there is to be one, is made anew.
    pub fn next_session(&self, id: DocumentId, session: SessionId, day: Day) -> Self {
        let session = Session {
            id: session,
            key: None,
            day,
            before: Some(self.session.id),
            ..self.session.clone()
        };
        Self {
            targets: self.targets.clone(),
            invited: self.invited.clone(),
            before: Some(self.id.clone()),
            ..Self::new(id, session)
        }
    }

    /// Whether an edit leaves what is asked as it is: the questions, the groups' places and the key. Titles,
    /// greetings and names of groups may be corrected at any time.
    pub fn keeps_what_is_asked(&self, after: &Self) -> bool {
        self.session.asks_the_same(&after.session) && self.secret == after.secret
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::testing::session;
    use crate::domain::workshop::{PublicKey, Selection};

    fn workshop() -> Workshop {
        Workshop::new(DocumentId::new("a").unwrap(), session())
    }

    #[test]
    fn the_next_session_asks_the_same_and_knows_what_it_comes_after() {
        let mut first = workshop();
        first.session.key = Some(PublicKey([1; 32]));
        first.secret = Some(SecretKey([2; 32]));
        first.notes = "noted".to_owned();
        let id = SessionId::from_random(8);
        let day = first.session.day.plus_months(6);
        let next = first.next_session(DocumentId::new("b").unwrap(), id, day);
        assert_eq!(next.session.before, Some(first.session.id));
        assert_eq!(next.before, Some(first.id.clone()));
        assert_eq!(next.session.questions, first.session.questions);
        assert_eq!((next.session.id, next.session.day), (id, day));
        assert_eq!((next.session.key, next.secret), (None, None));
        assert!(next.notes.is_empty());
    }

    #[test]
    fn a_misspelt_group_can_be_corrected_and_a_removed_one_cannot() {
        let before = workshop();
        let changed = |change: fn(&mut Session)| {
            let mut after = before.clone();
            change(&mut after.session);
            before.keeps_what_is_asked(&after)
        };
        assert!(changed(|s| s.title.push('!')));
        assert!(changed(|s| s.groups[0] = "España".to_owned()));
        assert!(!changed(|s| {
            s.groups.pop();
        }));
        assert!(!changed(|s| s.dimensions = Selection::all(1)));
        assert!(!changed(|s| s.questions.clear()));
        assert!(!changed(|s| s.key = Some(PublicKey([1; 32]))));
    }
}
