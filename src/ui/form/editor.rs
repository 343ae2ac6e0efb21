//! A document under the hands of a form.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::records::{Record, RecordId, Records, Shift};
use crate::store::PutBack;

use super::Bind;

/// Changes a document.
pub type Change<D> = Box<dyn FnOnce(&mut D) + Send + Sync>;

type Get<D> = Box<dyn Fn(&D) -> String + Send + Sync>;
type Set<D> = Arc<dyn Fn(&mut D, &str) + Send + Sync>;

/// Removes something from a document, and returns what puts it back.
pub type Removal<D> = Box<dyn FnOnce(&mut D) -> Option<PutBack<D>> + Send + Sync>;

/// Where a list is in a document. The second argument names the record that the list is part of; a list
/// of the document itself does not look at it.
pub type List<D, T> = fn(&D, RecordId) -> Option<&Records<T>>;
/// As [`List`], to be changed.
pub type ListMut<D, T> = fn(&mut D, RecordId) -> Option<&mut Records<T>>;

/// A document, and the way to change it.
pub struct Editor<D: Send + Sync + 'static> {
    /// The document as it is.
    pub document: Signal<D>,
    /// Changes it and saves it soon.
    pub change: Callback<Change<D>>,
    /// Removes something with this name in such a way that it can be put back.
    pub remove: Callback<(String, Removal<D>)>,
    /// A name that no record has.
    pub new_record: Callback<(), RecordId>,
}

impl<D: Send + Sync + 'static> Clone for Editor<D> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D: Send + Sync + 'static> Copy for Editor<D> {}

impl<D: Clone + Send + Sync + 'static> Editor<D> {
    /// Something about the document, tracked. Wakes its readers only when it becomes another.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&D) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let document = self.document;
        Memo::new(move |_| document.with(&of))
    }

    /// As [`Editor::memo`], of the document and something else.
    pub fn memo_of<O: Send + Sync + 'static, T: PartialEq + Send + Sync + 'static>(
        self,
        other: Memo<O>,
        of: impl Fn(&D, &O) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let document = self.document;
        Memo::new(move |_| other.with(|other| document.with(|document| of(document, other))))
    }

    /// Changes the document.
    pub fn edit(self, change: impl FnOnce(&mut D) + Send + Sync + 'static) {
        self.change.run(Box::new(change));
    }

    /// A place in the document as text. [`bind!`](crate::bind) writes the two closures.
    pub fn bind(
        self,
        get: impl Fn(&D) -> String + Send + Sync + 'static,
        set: impl Fn(&mut D, &str) + Send + Sync + 'static,
    ) -> Bind {
        self.bind_boxed(Box::new(get), Arc::new(set))
    }

    fn bind_boxed(self, get: Get<D>, set: Set<D>) -> Bind {
        let Self {
            document, change, ..
        } = self;
        Bind {
            get: Memo::new(move |_| document.with(&get)).into(),
            set: Callback::new(move |text: String| {
                let set = Arc::clone(&set);
                change.run(Box::new(move |document| set(document, &text)));
            }),
        }
    }

    /// A list of records for [`super::RecordList`]. `within` names the record that the list is part of.
    /// `name` gives the name of a record, for the offer to bring it back.
    pub fn list<T: Record + Default + Clone + Send + Sync + 'static>(
        self,
        within: RecordId,
        list: List<D, T>,
        list_mut: ListMut<D, T>,
        name: fn(&T) -> String,
    ) -> ListBind {
        let Self {
            document,
            change,
            remove,
            new_record,
        } = self;
        let ids = Memo::new(move |_| {
            document.with(|document| list(document, within).map(Records::ids).unwrap_or_default())
        });
        ListBind {
            ids: ids.into(),
            add: Callback::new(move |()| {
                let id = new_record.run(());
                change.run(Box::new(move |document| {
                    if let Some(records) = list_mut(document, within) {
                        records.push(T::blank(id));
                    }
                }));
                // Its name may have been taken: the last one is ours.
                document
                    .with_untracked(|d| list(d, within)?.ids().last().copied())
                    .unwrap_or(id)
            }),
            shift: Callback::new(move |(id, shift)| {
                change.run(Box::new(move |document| {
                    if let Some(records) = list_mut(document, within) {
                        records.shift(id, shift);
                    }
                }));
            }),
            remove: Callback::new(move |id| {
                let name =
                    document.with_untracked(|document| list(document, within)?.get(id).map(name));
                let Some(name) = name else {
                    return;
                };
                let removal: Removal<D> = Box::new(move |document| {
                    let (place, record) = list_mut(document, within)?.remove(id)?;
                    Some(Box::new(move |document: &mut D| {
                        if let Some(records) = list_mut(document, within) {
                            records.insert(place, record);
                        }
                    }))
                });
                remove.run((name, removal));
            }),
        }
    }
}

/// A list of records as [`super::RecordList`] handles it.
#[derive(Clone, Copy)]
pub struct ListBind {
    /// The records in order.
    pub ids: Signal<Vec<RecordId>>,
    /// Appends an empty record and returns its name.
    pub add: Callback<(), RecordId>,
    /// Moves a record by one place.
    pub shift: Callback<(RecordId, Shift)>,
    /// Removes a record; can be taken back.
    pub remove: Callback<RecordId>,
}

impl ListBind {
    /// The same list, showing only some of its records; they keep the list's order. A shift leads past the
    /// next one that is shown.
    pub fn only(self, shown: Signal<Vec<RecordId>>) -> Self {
        let (all, shift) = (self.ids, self.shift);
        let past = move |(id, way): (RecordId, Shift)| {
            let place = |ids: &[RecordId], id| ids.iter().position(|one| *one == id);
            let neighbour = shown.with_untracked(|shown| {
                let place = place(shown, id)?;
                let other = match way {
                    Shift::Up => place.checked_sub(1)?,
                    Shift::Down => place + 1,
                };
                shown.get(other).copied()
            });
            let steps =
                all.with_untracked(|all| Some(place(all, id)?.abs_diff(place(all, neighbour?)?)));
            for _ in 0..steps.unwrap_or(0) {
                shift.run((id, way));
            }
        };
        Self {
            ids: shown,
            shift: Callback::new(past),
            ..self
        }
    }

    /// The same list, whose new records are made by this: what is known of them already is filled in.
    pub fn adding(self, add: impl Fn(RecordId) + Send + Sync + 'static) -> Self {
        let append = self.add;
        Self {
            add: Callback::new(move |()| {
                let id = append.run(());
                add(id);
                id
            }),
            ..self
        }
    }
}

/// Binds a field of the document: `bind!(editor, profile.manager)`.
#[macro_export]
macro_rules! bind {
    ($editor:expr, $($field:ident).+) => {
        $editor.bind(
            |document| $crate::ui::form::Written::written(&document.$($field).+),
            |document, text| $crate::ui::form::Written::accept(&mut document.$($field).+, text),
        )
    };
    // A field of a record: `bind!(editor, stakeholders[id].name)`.
    ($editor:expr, $($list:ident).+ [$id:expr] . $($field:ident).+) => {{
        let id: $crate::domain::records::RecordId = $id;
        $editor.bind(
            move |document| {
                let record = document.$($list).+.get(id);
                record.map(|record| $crate::ui::form::Written::written(&record.$($field).+)).unwrap_or_default()
            },
            move |document, text| {
                if let Some(record) = document.$($list).+.get_mut(id) {
                    $crate::ui::form::Written::accept(&mut record.$($field).+, text);
                }
            },
        )
    }};
    // A field of a record in a record: `bind!(editor, objectives[id].readings[reading].value)`.
    ($editor:expr, $($list:ident).+ [$id:expr] . $inner:ident [$inner_id:expr] . $($field:ident).+) => {{
        let id: $crate::domain::records::RecordId = $id;
        let inner_id: $crate::domain::records::RecordId = $inner_id;
        $editor.bind(
            move |document| {
                let record = document.$($list).+.get(id).and_then(|record| record.$inner.get(inner_id));
                record.map(|record| $crate::ui::form::Written::written(&record.$($field).+)).unwrap_or_default()
            },
            move |document, text| {
                let record = document.$($list).+.get_mut(id).and_then(|record| record.$inner.get_mut(inner_id));
                if let Some(record) = record {
                    $crate::ui::form::Written::accept(&mut record.$($field).+, text);
                }
            },
        )
    }};
}

/// Binds a list of the document, `list!(editor, stakeholders, |s| s.name.clone())`, or of a record,
/// `list!(editor, objectives[id].readings, |r| r.note.clone())`.
#[macro_export]
macro_rules! list {
    ($editor:expr, $($list:ident).+, $name:expr) => {
        $editor.list(
            $crate::domain::records::RecordId::fixed(0),
            |document, _| Some(&document.$($list).+),
            |document, _| Some(&mut document.$($list).+),
            $name,
        )
    };
    ($editor:expr, $($list:ident).+ [$id:expr] . $inner:ident, $name:expr) => {
        $editor.list(
            $id,
            |document, id| document.$($list).+.get(id).map(|record| &record.$inner),
            |document, id| document.$($list).+.get_mut(id).map(|record| &mut record.$inner),
            $name,
        )
    };
}
