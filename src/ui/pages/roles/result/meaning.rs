//! What the positions mean at work, and the support that such a role needs.

use leptos::prelude::*;

use crate::content::role::axis_texts;
use crate::domain::role::AxisPosition;
use crate::t;
use crate::ui::components::{Section, SourceChip};
use crate::ui::text::plain;

use super::super::words::lean_words;

/// One row for each axis that has enough answers.
#[component]
pub fn Meaning(positions: Memo<Vec<AxisPosition>>) -> impl IntoView {
    let rows = move || {
        let known = positions.get().into_iter();
        let known = known.filter_map(|one| Some((one, one.lean()?)));
        known
            .map(|(position, lean)| {
                let texts = axis_texts(position.axis);
                let said = texts.lean(lean.pole());
                view! {
                    <div class="role-meaning">
                        <div>
                            <h3>{lean_words(position)}</h3>
                            <p class="source">
                                {plain(texts.name)}
                                " "
                                <SourceChip source=texts.source />
                            </p>
                        </div>
                        <div class="stack tight">
                            <p>{plain(said.work)}</p>
                            <p class="support">
                                <b>{t!("role.support")}</b>
                                " "
                                {plain(said.support)}
                            </p>
                        </div>
                    </div>
                }
                .into_any()
            })
            .collect::<Vec<AnyView>>()
    };
    view! {
        <Section id="meaning" title=t!("role.meaning") hint=t!("role.meaning_hint") class="flows">
            <div class="rows">{rows}</div>
        </Section>
    }
}
