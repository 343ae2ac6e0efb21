//! Who of us works on the account.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::profile::{OurRole, TeamMember};
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{ChoiceField, LineField, RecordHead, RecordList, choices};
use crate::ui::text;
use crate::{bind, list};

use super::super::open_account;

/// Our people and their roles.
#[component]
pub fn Team() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let team = list!(editor, team, |member: &TeamMember| member.name.clone());
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let member = account.team.get(id).cloned().unwrap_or_default();
            let role = member.role.map(|role| text::plain(role.label()).into_any());
            RecordHead {
                title: member.name,
                facts: role.into_iter().collect(),
                mark: None,
            }
        })
    };
    let form = move |id: RecordId| {
        view! {
            <div class="field-grid">
                <LineField
                    id=format!("{id}-name")
                    label=t!("analysis.member")
                    bind=bind!(editor, team[id].name)
                    class="span-2"
                />
                <ChoiceField
                    id=format!("{id}-role")
                    label=t!("analysis.member_role")
                    bind=bind!(editor, team[id].role)
                    choices={choices::<OurRole>()}
                    none=t!("analysis.member_no_role")
                />
            </div>
        }
        .into_any()
    };
    view! {
        <Section id="team" title=t!("analysis.team") hint=t!("analysis.team_about") class="wide">
            <RecordList
                name=t!("analysis.team")
                list=team
                head
                form
                add=t!("analysis.member_add")
                none=t!("analysis.member_none")
                start=open.start()
            />
        </Section>
    }
}
