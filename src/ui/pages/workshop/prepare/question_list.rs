//! The facilitator's own questions as a list of records. Questions have no names in the invitation, only places;
//! here each has one for as long as the page is open.

use leptos::prelude::*;

use crate::domain::records::{RecordId, Shift};
use crate::domain::workshop::{OwnQuestion, QuestionKind, Workshop};
use crate::store::PutBack;
use crate::ui::form::{Bind, Editor, ListBind, Removal};

/// The own questions, each under a name.
#[derive(Clone, Copy)]
pub struct QuestionList {
    editor: Editor<Workshop>,
    /// The names of the questions, by place.
    names: Memo<Vec<RecordId>>,
    kept: RwSignal<Vec<RecordId>>,
}

impl QuestionList {
    /// The questions of a workshop.
    pub fn of(editor: Editor<Workshop>) -> Self {
        let kept = RwSignal::new(Vec::new());
        let count = editor.memo(|workshop| workshop.session.questions.len());
        // What another tab adds or removes is at the end.
        let names = Memo::new(move |_| {
            let count = count.get();
            kept.with(|kept: &Vec<RecordId>| {
                let highest = kept.iter().max().map_or(0, |id| id.number());
                let more = (highest + 1..).map(RecordId::fixed);
                kept.iter().copied().chain(more).take(count).collect()
            })
        });
        Self {
            editor,
            names,
            kept,
        }
    }

    /// The place of a question; `None` once it is gone. Tracks.
    fn place(self, id: RecordId) -> Option<usize> {
        self.names
            .with(|names| names.iter().position(|one| *one == id))
    }

    /// A question; nothing in words once it is gone. Tracks.
    pub fn get(self, id: RecordId) -> OwnQuestion {
        let place = self.place(id);
        let question = self.editor.document.with(|workshop| {
            let questions = &workshop.session.questions;
            place.and_then(|place| questions.get(place).cloned())
        });
        question.unwrap_or_else(blank)
    }

    /// Something of a question as text.
    pub fn bind(
        self,
        id: RecordId,
        get: impl Fn(&OwnQuestion) -> String + Send + Sync + 'static,
        set: fn(&mut OwnQuestion, &str),
    ) -> Bind {
        self.editor.bind(
            move |_| get(&self.get(id)),
            move |workshop, text| {
                let place = untrack(|| self.place(id));
                let questions = &mut workshop.session.questions;
                if let Some(question) = place.and_then(|place| questions.get_mut(place)) {
                    set(question, text);
                }
            },
        )
    }

    /// Changes a question.
    pub fn edit(self, id: RecordId, change: impl FnOnce(&mut OwnQuestion) + Send + Sync + 'static) {
        let place = untrack(|| self.place(id));
        self.editor.edit(move |workshop| {
            let questions = &mut workshop.session.questions;
            if let Some(question) = place.and_then(|place| questions.get_mut(place)) {
                change(question);
            }
        });
    }

    /// The list as the form handles it.
    pub fn list(self) -> ListBind {
        let Self {
            editor,
            names,
            kept,
        } = self;
        ListBind {
            ids: names.into(),
            add: Callback::new(move |()| {
                editor.edit(|workshop| workshop.session.questions.push(blank()));
                kept.set(names.get_untracked());
                names
                    .with_untracked(|names| names.last().copied())
                    .unwrap_or_default()
            }),
            shift: Callback::new(move |(id, way): (RecordId, Shift)| {
                let mut order = names.get_untracked();
                let from = untrack(|| self.place(id));
                let to = from.and_then(|from| match way {
                    Shift::Up => from.checked_sub(1),
                    Shift::Down => Some(from + 1),
                });
                let Some((from, to)) = from.zip(to).filter(|(_, to)| *to < order.len()) else {
                    return;
                };
                order.swap(from, to);
                editor.edit(move |workshop| workshop.session.questions.swap(from, to));
                kept.set(order);
            }),
            remove: Callback::new(move |id| {
                let Some(place) = untrack(|| self.place(id)) else {
                    return;
                };
                let name = untrack(|| self.get(id)).text;
                let mut left = names.get_untracked();
                left.remove(place);
                let removal: Removal<Workshop> = Box::new(move |workshop| {
                    let questions = &mut workshop.session.questions;
                    let question = (place < questions.len()).then(|| questions.remove(place))?;
                    let put_back: PutBack<Workshop> = Box::new(move |workshop: &mut Workshop| {
                        let questions = &mut workshop.session.questions;
                        if questions.len() < crate::domain::workshop::Session::MAX_QUESTIONS {
                            let place = place.min(questions.len());
                            questions.insert(place, question);
                            // The page may be gone by now.
                            kept.try_update(|kept| kept.insert(place.min(kept.len()), id));
                        }
                    });
                    Some(put_back)
                });
                editor.remove.run((name, removal));
                kept.set(left);
            }),
        }
    }
}

fn blank() -> OwnQuestion {
    OwnQuestion {
        text: String::new(),
        kind: QuestionKind::Words,
    }
}
