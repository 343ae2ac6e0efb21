//! What is done with sheets of ratings only.

use leptos::prelude::*;

use crate::data::kind::Kind;
use crate::domain::competence::{CompetenceRequest, CompetenceSheet};
use crate::domain::id::DocumentId;
use crate::domain::workshop::{ResponseId, SecretKey};

use super::Workspace;
use super::kinds::Kept;

impl Kept for CompetenceSheet {
    const JOINS_FIELDS: bool = true;

    /// Who was asked stays, with what they answered.
    fn come_back(&mut self, now: &Self) {
        self.keep_what_others_have(now);
    }
}

impl Workspace {
    /// The names of all sheets of ratings, most recently edited first.
    pub fn competence_sheets(self) -> ReadSignal<Vec<DocumentId>> {
        self.list(Kind::Competence)
    }

    /// The sheet of ratings with this name: see [`Workspace::get`].
    pub fn competence_sheet(self, id: &DocumentId) -> Option<ReadSignal<CompetenceSheet>> {
        self.get(id)
    }

    /// A name for a request: random.
    pub fn new_request(self) -> ResponseId {
        ResponseId::from_random(self.desk().vault.platform.random())
    }

    /// The keys that open the answers to everybody's requests that were made here.
    pub fn competence_secrets(self) -> Vec<SecretKey> {
        let sheets = self.find_sheets(|sheet| {
            let rounds = sheet.rounds.iter();
            Some(rounds.filter_map(|round| round.secret).collect::<Vec<_>>())
        });
        sheets.into_iter().flat_map(|(_, keys)| keys).collect()
    }

    /// The sheet from which a request of this name was sent.
    pub fn sheet_that_asked(self, token: ResponseId) -> Option<DocumentId> {
        let asked = |sheet: &CompetenceSheet| sheet.asked_by(token).map(|_| ());
        let mut found = self.find_sheets(asked).into_iter();
        found.next().map(|(id, ())| id)
    }

    /// The sheet that answers a request.
    pub fn sheet_that_answers(self, request: &CompetenceRequest) -> Option<DocumentId> {
        let answers = |sheet: &CompetenceSheet| {
            let asked = sheet.asked.as_ref()?;
            (asked.token == request.token && asked.key == request.key).then_some(())
        };
        let mut found = self.find_sheets(answers).into_iter();
        found.next().map(|(id, ())| id)
    }

    /// Begins to answer a request, or goes on where that was begun. Returns the name of the sheet.
    pub fn answer_request(self, request: CompetenceRequest) -> DocumentId {
        self.sheet_that_answers(&request).unwrap_or_else(|| {
            let sheet = CompetenceSheet::answering(self.new_id(), request, self.today());
            self.create(sheet)
        })
    }

    fn find_sheets<T>(self, found: impl Fn(&CompetenceSheet) -> Option<T>) -> Vec<(DocumentId, T)> {
        let ids = self.competence_sheets().get_untracked().into_iter();
        let of = ids.filter_map(|id| {
            let sheet = untrack(|| self.competence_sheet(&id))?;
            sheet.with_untracked(&found).map(|one| (id, one))
        });
        of.collect()
    }
}
