//! A workshop with its responses, for tests.

use super::*;
use crate::data::assessment::testing::{TODAY, find};
use crate::data::backup;
use crate::data::keys::StorageKey;
use crate::domain::assessment::testing::answer;
use crate::domain::workshop::{
    Aggregate, Fingerprint, Response, ResponseId, Selection, SessionId, Workshop,
};
use crate::store::Collected;

/// An assessment of everything, by one code.
pub fn response(session: SessionId, number: u64, code: u8) -> Response {
    Response {
        session: Some(session),
        id: ResponseId::from_random(number),
        revision: 0,
        fingerprint: Fingerprint::of(&TEST),
        day: TODAY,
        selection: Selection::all(3),
        answers: vec![answer(code); TEST.len()],
        own: Vec::new(),
        group: None,
        name: String::new(),
        title: String::new(),
        scope: Default::default(),
        quick: false,
    }
}

/// A workshop and the tab that it is open in.
pub struct Held {
    pub workspace: Workspace,
    pub id: DocumentId,
    pub session: SessionId,
}

impl Held {
    pub fn new(tab: &Rc<Tab>) -> Self {
        let workspace = tab.open();
        let id = workspace.create_workshop(&TEST);
        workspace.edit::<Workshop>(&id, |workshop| workshop.session.title = "Spring".into());
        workspace.flush();
        Self::of(workspace, id)
    }

    pub fn of(workspace: Workspace, id: DocumentId) -> Self {
        let session = get_workshop(workspace, &id).session.id;
        Self {
            workspace,
            id,
            session,
        }
    }

    /// The same workshop, opened anew.
    pub fn again(&self, tab: &Rc<Tab>) -> Self {
        Self::of(tab.open(), self.id.clone())
    }

    pub fn collect(&self, numbers: std::ops::Range<u64>, code: u8) -> Collected {
        let responses: Vec<_> = numbers.map(|n| response(self.session, n, code)).collect();
        let collected = self.workspace.collect(&self.id, &responses).unwrap();
        self.workspace.flush();
        collected
    }

    pub fn aggregate(&self) -> Aggregate {
        self.workspace.aggregate(&self.id).unwrap().get_untracked()
    }

    pub fn n(&self) -> u32 {
        self.aggregate().n()
    }

    pub fn chunks(&self, disk: &Disk) -> Vec<String> {
        let mut keys = disk.keys().unwrap();
        keys.retain(|key| matches!(StorageKey::parse(key), Some(StorageKey::Responses(id, _)) if id == self.id));
        keys.sort();
        keys
    }
}

/// A workshop as it is.
pub fn get_workshop(workspace: Workspace, id: &DocumentId) -> Workshop {
    untrack(|| workspace.workshop(id)).unwrap().get_untracked()
}

/// The documents of a backup file.
pub fn in_backup(file: &str) -> Vec<Document> {
    let read = backup::read(file, find, TODAY, &|| id("new")).unwrap();
    let documents = read.documents.into_iter();
    documents.map(|one| one.unwrap().document).collect()
}
