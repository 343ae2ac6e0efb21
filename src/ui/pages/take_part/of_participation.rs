//! Somebody's questions as what is answered.

use leptos::prelude::*;

use crate::content::assessment::{Question, Questionnaire};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{GivenAnswer, Participation, Session};
use crate::store::Workspace;
use crate::t;
use crate::ui::route::{Route, TakePart};
use crate::ui::sheet::{Answered, Asked, AskedTopic, SheetWords};

use super::asked::{asked_questions, asked_topics};
use super::host::host_of;
use super::participation_status::resumed_at;

/// A participation that is open. What is asked stays as it was when it was opened.
#[derive(Clone)]
pub struct OfParticipation {
    workspace: Workspace,
    id: DocumentId,
    one: ReadSignal<Participation>,
    session: Session,
    questionnaire: &'static Questionnaire,
    /// The questions of the questionnaire; the session's own come after them.
    questions: Vec<&'static Question>,
}

impl OfParticipation {
    /// A participation with the questionnaire of its session.
    pub fn new(
        workspace: Workspace,
        id: DocumentId,
        one: ReadSignal<Participation>,
        questionnaire: &'static Questionnaire,
    ) -> Self {
        let session = one.with_untracked(|one| one.session.clone());
        Self {
            workspace,
            id,
            one,
            questionnaire,
            questions: asked_questions(questionnaire, &session).collect(),
            session,
        }
    }

    /// The questions of the questionnaire that the session asks.
    pub fn asked(&self) -> &[&'static Question] {
        &self.questions
    }

    /// How many questions there are, the session's own with them.
    pub fn len(&self) -> usize {
        self.questions.len() + self.session.questions.len()
    }

    /// How many of them have an answer. Tracks.
    pub fn answered(&self) -> usize {
        let all = 0..self.len();
        all.filter(|at| self.answer(*at) != GivenAnswer::Unanswered)
            .count()
    }

    /// The place of the person's group among the session's. Tracks.
    pub fn group(&self) -> Option<u8> {
        self.one.with(|one| one.group)
    }

    /// The person's name. Tracks.
    pub fn name(&self) -> String {
        self.one.with(|one| one.name.clone())
    }

    /// The participation itself.
    pub const fn one(&self) -> ReadSignal<Participation> {
        self.one
    }

    /// Changes it, and has it saved.
    pub fn edit(&self, change: impl FnOnce(&mut Participation)) {
        self.workspace.edit::<Participation>(&self.id, change);
    }

    /// Its name in the workspace.
    pub const fn id(&self) -> &DocumentId {
        &self.id
    }

    /// Where it is kept.
    pub const fn workspace(&self) -> Workspace {
        self.workspace
    }

    /// The questionnaire of its session.
    pub const fn questionnaire(&self) -> &'static Questionnaire {
        self.questionnaire
    }

    /// The address of a step of this participation.
    pub fn to(&self, step: TakePart) -> Route {
        Route::TakePart(self.id.clone(), step)
    }

    /// The session that asks.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    fn own_place(&self, at: usize) -> Option<usize> {
        at.checked_sub(self.questions.len())
    }
}

impl Answered for OfParticipation {
    fn topics(&self) -> Vec<AskedTopic> {
        let built_in = asked_topics(self.questionnaire, &self.session).map(AskedTopic::built_in);
        let own = (!self.session.questions.is_empty()).then(|| AskedTopic {
            name: t!("take_part.own.topic", host = host_of(&self.session)),
            term: None,
            questions: self
                .session
                .questions
                .iter()
                .cloned()
                .map(Asked::Own)
                .collect(),
        });
        built_in.chain(own).collect()
    }

    fn answer(&self, at: usize) -> GivenAnswer {
        self.one
            .with(|one| match (self.questions.get(at), self.own_place(at)) {
                (Some(question), _) => one
                    .answers
                    .get(&question.id)
                    .map_or(GivenAnswer::Unanswered, GivenAnswer::Choice),
                (None, Some(place)) => one.own.get(place).cloned().unwrap_or_default(),
                (None, None) => GivenAnswer::Unanswered,
            })
    }

    fn set_answer(&self, at: usize, answer: GivenAnswer) {
        self.edit(|one| {
            if let Some(question) = self.questions.get(at) {
                one.answers.set(&question.id, answer.choice());
            } else if let Some(own) = self.own_place(at).and_then(|at| one.own.get_mut(at)) {
                *own = answer;
            }
        });
    }

    fn note(&self, at: usize) -> Option<String> {
        let question = self.questions.get(at)?;
        Some(
            self.one
                .with(|one| one.answers.note(&question.id).to_owned()),
        )
    }

    fn set_note(&self, at: usize, note: String) {
        if let Some(question) = self.questions.get(at) {
            self.edit(|one| {
                one.answers.set_note(&question.id, note);
            });
        }
    }

    fn resumed(&self) -> usize {
        self.one.with_untracked(resumed_at)
    }

    fn remember(&self, at: usize) {
        let position = match self.questions.get(at) {
            Some(question) => question.id.clone(),
            None => Participation::position_at_own(self.own_place(at).unwrap_or(0)),
        };
        self.edit(|one| one.position = Some(position));
    }

    fn is_read_only(&self) -> bool {
        let key = DocumentKey::new(Kind::Participation, self.id.clone());
        self.workspace.is_read_only(&key)
    }

    fn question(&self, number: u16) -> Route {
        self.to(TakePart::Question(number))
    }

    fn review(&self) -> Route {
        self.to(TakePart::Review)
    }

    fn words(&self) -> SheetWords {
        SheetWords {
            review: t!("take_part.check"),
            finish: t!("take_part.check"),
            note: t!("take_part.note"),
            in_words: t!(
                "take_part.own.hint",
                most = GivenAnswer::MAX_WORDS,
                host = host_of(&self.session)
            ),
        }
    }
}
