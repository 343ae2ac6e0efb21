//! The sheet of ratings that a page is about.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::competence::{Aim, CompetenceSheet, Round};
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::store::Workspace;
use crate::ui::components::{missing_sheet, tell_when_taken_away, while_here};
use crate::ui::form::Bind;

/// The sheet, and what is done to it.
#[derive(Clone, Copy)]
pub struct OpenSheet {
    /// The workspace.
    pub workspace: Workspace,
    /// Its name in the storage.
    pub id: StoredValue<DocumentId>,
    /// The sheet.
    pub sheet: ReadSignal<CompetenceSheet>,
}

impl OpenSheet {
    /// Its name in the storage.
    pub fn id(self) -> DocumentId {
        self.id.get_value()
    }

    /// Its key.
    pub fn key(self) -> DocumentKey {
        DocumentKey::new(Kind::Competence, self.id())
    }

    /// Changes it.
    pub fn edit(self, change: impl FnOnce(&mut CompetenceSheet)) {
        self.id.with_value(|id| {
            // Why it was refused the page says: it shows a sheet that can only be looked at as one.
            self.workspace.edit(id, change);
        });
    }

    /// Something that follows from it: it wakes its readers only where it becomes another.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&CompetenceSheet) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.sheet.with(&of))
    }

    /// Something that follows from the round that is worked on.
    pub fn of_round<T: PartialEq + Send + Sync + Default + 'static>(
        self,
        of: impl Fn(&Round) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.memo(move |sheet| sheet.current().map(&of).unwrap_or_default())
    }

    /// A text of it, as a field shows and changes it.
    pub fn bind(
        self,
        get: fn(&CompetenceSheet) -> &String,
        set: fn(&mut CompetenceSheet) -> &mut String,
    ) -> Bind {
        Bind {
            get: self.memo(move |sheet| get(sheet).clone()).into(),
            set: Callback::new(move |text| self.edit(|sheet| *set(sheet) = text)),
        }
    }

    /// Something of an aim, as a field shows and changes it.
    pub fn bind_aim(
        self,
        id: RecordId,
        get: fn(&Aim) -> String,
        set: fn(&mut Aim, String),
    ) -> Bind {
        let text = move |sheet: &CompetenceSheet| sheet.aims.get(id).map(get).unwrap_or_default();
        Bind {
            get: self.memo(text).into(),
            set: Callback::new(move |text| {
                self.edit(|sheet| {
                    if let Some(aim) = sheet.aims.get_mut(id) {
                        set(aim, text);
                    }
                });
            }),
        }
    }

    /// Whether it can only be looked at. Tracks.
    pub fn is_read_only(self) -> bool {
        self.workspace.is_read_only(&self.key())
    }
}

/// Draws a page about a sheet, as long as it is here.
pub fn with_sheet(
    id: DocumentId,
    draw: impl Fn(OpenSheet) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    tell_when_taken_away(workspace, DocumentKey::new(Kind::Competence, id.clone()));
    let find = {
        let id = id.clone();
        move || workspace.competence_sheet(&id)
    };
    let draw = move |sheet| {
        draw(OpenSheet {
            workspace,
            id: StoredValue::new(id.clone()),
            sheet,
        })
    };
    while_here(find, draw, missing_sheet)
}
