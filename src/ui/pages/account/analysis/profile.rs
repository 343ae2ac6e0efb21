//! Name, type, people and picture of the account.

use leptos::prelude::*;

use crate::bind;
use crate::domain::account::names::known_names;
use crate::domain::account::typing::AccountType;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{ChoiceField, LineField, LinesField, choices};

use super::super::open_account;

/// The profile of the account.
#[component]
pub fn ProfileSection() -> impl IntoView {
    let editor = open_account().editor;
    let names = editor.memo(|account| {
        let names = known_names(account).into_iter();
        names.map(str::to_owned).collect::<Vec<String>>()
    });
    view! {
        <Section id="profile" title=t!("analysis.profile") class="wide">
            <div class="field-grid">
                <LineField
                    id="name"
                    label=t!("analysis.name")
                    bind=bind!(editor, name)
                    class="span-2"
                />
                <ChoiceField
                    id="type"
                    label=t!("analysis.type")
                    bind=bind!(editor, typing.kind)
                    choices={choices::<AccountType>()}
                    none=t!("analysis.no_type")
                />
                <LineField
                    id="place"
                    label=t!("analysis.place")
                    bind=bind!(editor, profile.place)
                    hint=t!("analysis.place_hint")
                />
                <LineField
                    id="manager"
                    label=t!("analysis.manager")
                    bind=bind!(editor, profile.manager)
                    suggest=Signal::from(names)
                    hint=t!("analysis.manager_hint")
                />
                <LineField
                    id="sponsor"
                    label=t!("analysis.sponsor")
                    bind=bind!(editor, profile.sponsor)
                    suggest=Signal::from(names)
                    hint=t!("analysis.sponsor_hint")
                />
                <LineField
                    id="currency"
                    label=t!("analysis.currency")
                    bind=bind!(editor, profile.currency)
                    hint=t!("analysis.currency_hint")
                />
                <LinesField
                    id="about"
                    label=t!("analysis.about")
                    bind=bind!(editor, profile.about)
                    hint=t!("analysis.about_hint")
                    class="wide"
                    rows=4
                />
            </div>
        </Section>
    }
}
