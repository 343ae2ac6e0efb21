//! Which dimensions of the questionnaire are asked.

use leptos::prelude::*;

use crate::content::assessment::Topic;
use crate::domain::workshop::Selection;
use crate::t;
use crate::ui::pages::workshop::open_workshop;
use crate::ui::text::plain;

/// A box for each dimension. The last one that is ticked stays.
#[component]
pub fn Dimensions() -> impl IntoView {
    let open = open_workshop();
    let asked = open.editor.memo(|workshop| workshop.session.dimensions);
    let pick = |(place, topic): (usize, &'static Topic)| {
        let is_asked = move || asked.get().has(place);
        let is_last = Memo::new(move |_| asked.get().toggled(place).is_none());
        let toggle = move |event| {
            let wanted = event_target_checked(&event);
            open.editor.edit(move |workshop| {
                let asked: Selection = workshop.session.dimensions;
                let toggled = asked.toggled(place).filter(|_| asked.has(place) != wanted);
                workshop.session.dimensions = toggled.unwrap_or(asked);
            });
        };
        view! {
            <label>
                <input
                    class="check"
                    type="checkbox"
                    prop:checked=is_asked
                    disabled=move || is_last.get()
                    on:change=toggle
                />
                <span>{plain(topic.name)}</span>
                <small>{t!("workshop_prepare.what.questions", n = topic.questions.len())}</small>
            </label>
        }
        .into_any()
    };
    let topics = open.questionnaire.topics.iter().enumerate();
    view! {
        <fieldset>
            <legend>
                <h3>{t!("workshop_prepare.what.dimensions")}</h3>
            </legend>
            <div class="dimension-picks">{topics.map(pick).collect::<Vec<AnyView>>()}</div>
        </fieldset>
    }
}
