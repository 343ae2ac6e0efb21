//! Recent changes: what happened at the account, what it means, what we do.

use leptos::prelude::*;

use crate::domain::account::profile::Move;
use crate::domain::records::{Record, RecordId};
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{DayField, LinesField, ListBind, RecordHead, RecordList, facts};
use crate::ui::text;
use crate::{bind, list};

use super::super::{OpenAccount, open_account};

/// The list of changes. What is noted now happened lately, and is looked for at the top.
pub fn moves(open: OpenAccount) -> ListBind {
    let (editor, today) = (open.editor, open.today);
    ListBind {
        add: Callback::new(move |()| {
            let id = editor.new_record.run(());
            editor.edit(move |account| {
                let noted = Move {
                    day: Some(today),
                    ..Move::blank(id)
                };
                account.moves.insert(0, noted);
            });
            id
        }),
        ..list!(editor, moves, |moved: &Move| moved.event.clone())
    }
}

/// The log of what changed, the person's order, new ones first.
#[component]
pub fn Moves() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let moved = account.moves.get(id).cloned().unwrap_or_default();
            RecordHead {
                title: moved.event,
                facts: facts(&[&moved.consequence, &moved.reaction]),
                mark: moved.day.map(|day| text::day(day).into_any()),
            }
        })
    };
    let form = move |id: RecordId| {
        view! {
            <div class="field-grid">
                <LinesField
                    id=format!("{id}-event")
                    label=t!("analysis.move_event")
                    bind=bind!(editor, moves[id].event)
                    hint=t!("analysis.move_event_hint")
                    class="wide"
                    rows=2
                />
                <LinesField
                    id=format!("{id}-consequence")
                    label=t!("analysis.move_consequence")
                    bind=bind!(editor, moves[id].consequence)
                    class="span-2"
                />
                <LinesField
                    id=format!("{id}-reaction")
                    label=t!("analysis.move_reaction")
                    bind=bind!(editor, moves[id].reaction)
                    class="span-2"
                />
                <DayField
                    id=format!("{id}-day")
                    label=t!("analysis.move_day")
                    bind=bind!(editor, moves[id].day)
                />
            </div>
        }
        .into_any()
    };
    view! {
        <Section id="moves" title=t!("analysis.moves") hint=t!("analysis.moves_about") class="wide">
            <RecordList
                name=t!("analysis.moves")
                list=moves(open)
                head
                form
                add=t!("analysis.move_add")
                none=t!("analysis.move_none")
                start=open.start()
            />
        </Section>
    }
}
