//! What the account itself wants: its strategy and its objectives.

use leptos::prelude::*;

use crate::domain::account::profile::AccountAim;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{DayField, LineField, LinesField, RecordHead, RecordList, facts};
use crate::ui::text;
use crate::{bind, list};

use super::super::open_account;

/// Strategy and objectives of the account.
#[component]
pub fn Aims() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let aims = list!(editor, aims, |aim: &AccountAim| aim.what.clone());
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let aim = account.aims.get(id).cloned().unwrap_or_default();
            RecordHead {
                title: aim.what,
                facts: facts(&[&aim.measure, &aim.source]),
                mark: aim.checked.map(|day| text::day(day).into_any()),
            }
        })
    };
    let form = move |id: RecordId| {
        view! {
            <div class="field-grid">
                <LinesField
                    id=format!("{id}-what")
                    label=t!("analysis.aim")
                    bind=bind!(editor, aims[id].what)
                    hint=t!("analysis.aim_hint")
                    class="wide"
                    rows=2
                />
                <LineField
                    id=format!("{id}-measure")
                    label=t!("analysis.aim_measure")
                    bind=bind!(editor, aims[id].measure)
                    hint=t!("analysis.aim_measure_hint")
                />
                <LineField
                    id=format!("{id}-source")
                    label=t!("analysis.aim_source")
                    bind=bind!(editor, aims[id].source)
                    hint=t!("analysis.aim_source_hint")
                />
                <DayField
                    id=format!("{id}-checked")
                    label=t!("analysis.aim_checked")
                    bind=bind!(editor, aims[id].checked)
                />
            </div>
        }
        .into_any()
    };
    view! {
        <Section id="aims" title=t!("analysis.aims") hint=t!("analysis.aims_about") class="wide">
            <RecordList
                name=t!("analysis.aims")
                list=aims
                head
                form
                add=t!("analysis.aim_add")
                none=t!("analysis.aim_none")
                start=open.start()
            />
            <div class="field-grid">
                <LinesField
                    id="strategy"
                    label=t!("analysis.strategy")
                    bind=bind!(editor, profile.strategy)
                    hint=t!("analysis.strategy_hint")
                    class="wide"
                    rows=4
                />
                <LineField
                    id="strategy_source"
                    label=t!("analysis.strategy_source")
                    bind=bind!(editor, profile.strategy_source)
                    class="span-2"
                />
            </div>
        </Section>
    }
}
