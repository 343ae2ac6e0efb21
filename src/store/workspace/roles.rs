//! What is done with role profiles only.

use leptos::prelude::*;

use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::role::RoleProfile;

use super::Workspace;
use super::kinds::Kept;

impl Kept for RoleProfile {
    const JOINS_FIELDS: bool = true;
}

impl Workspace {
    /// The names of all role profiles, most recently edited first.
    pub fn roles(self) -> ReadSignal<Vec<DocumentId>> {
        self.list(Kind::Role)
    }

    /// The role profile with this name: see [`Workspace::get`].
    pub fn role(self, id: &DocumentId) -> Option<ReadSignal<RoleProfile>> {
        self.get(id)
    }
}
