//! One assessment in a list: what it is, how far it is, what can be done with it.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::assessment::instrument;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::assessment::staging::Staging;
use crate::domain::assessment::{Assessment, Coverage, Stage, Standing, Tally};
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{
    Details, DetailsForm, MarkSize, StageMark, details_name_id, display_name, later_edition,
};
use crate::ui::navigation::{focus_heading, focus_or_heading};
use crate::ui::route::Route;
use crate::ui::text::day;

/// What the list shows of an assessment: compared as a whole, so that typing a note redraws nothing here.
#[derive(Clone, PartialEq)]
struct AssessmentSummary {
    name: String,
    scope: Vec<String>,
    date: String,
    coverage: Coverage,
    is_complete: bool,
    is_started: bool,
    stage: Option<Stage>,
    standing: Standing,
    /// How many questions of how many it asks, if it is a quick check.
    quick: Option<(u16, usize)>,
    archived: bool,
    example: bool,
    /// Whether it answers an earlier edition, and so is there to be read.
    is_earlier: bool,
}

impl AssessmentSummary {
    fn of(assessment: &Assessment) -> Option<Self> {
        let instrument = instrument(&assessment.instrument)?;
        let staging = Staging::of(instrument, &assessment.answers);
        let asked = Tally::of(assessment.asked(instrument), &assessment.answers);
        Some(Self {
            name: display_name(assessment),
            scope: assessment.scope.parts().map(str::to_owned).collect(),
            date: day(assessment.date),
            coverage: asked.coverage(),
            is_complete: asked.unanswered() == 0,
            is_started: asked.unanswered() < asked.items(),
            stage: staging.stage,
            standing: assessment.standing(&staging),
            quick: assessment
                .is_quick()
                .then(|| (asked.items(), instrument.len())),
            archived: assessment.archived,
            example: assessment.example,
            is_earlier: later_edition(assessment).is_some(),
        })
    }
}

/// A row of the list. With `picked` the assessment can be marked for a comparison.
#[component]
pub fn Entry(
    id: DocumentId,
    #[prop(optional_no_strip)] picked: Option<RwSignal<Vec<DocumentId>>>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let renaming = RwSignal::new(false);
    let row = {
        let id = id.clone();
        Memo::new(move |_| {
            workspace
                .assessment(&id)
                .and_then(|a| a.with(AssessmentSummary::of))
        })
    };
    move || {
        let row = row.get()?;
        let id = id.clone();
        Some(if renaming.get() {
            view! { <RenameForm id renaming /> }.into_any()
        } else {
            view! { <EntryRow id row picked renaming /> }.into_any()
        })
    }
}

#[component]
fn EntryRow(
    id: DocumentId,
    row: AssessmentSummary,
    picked: Option<RwSignal<Vec<DocumentId>>>,
    renaming: RwSignal<bool>,
) -> impl IntoView {
    let open = match (row.is_complete || row.is_earlier, row.stage) {
        (false, _) => Route::Answering(id.clone()),
        (true, Some(_)) => Route::Result(id.clone()),
        // Nothing but "don't know" and "not applicable": there is no result to see.
        (true, None) => Route::Review(id.clone()),
    };
    let pick = picked.map(|picked| view! { <Pick id=id.clone() name=row.name.clone() picked /> });
    view! {
        <li class="entry">
            <div>
                {row.example.then(|| view! { <p class="badge">{t!("assess.example")}</p> })}
                {row.quick
                    .map(|(asked, all)| view! { <p class="badge">{t!("quick.mark", asked = asked, all = all)}</p> })}
                {row.is_earlier.then(|| view! { <p class="badge">{t!("edition.first_mark")}</p> })}
                <h3>
                    <a href=open.href()>{row.name.clone()}</a>
                </h3>
                {(!row.scope.is_empty())
                    .then(|| view! { <p class="scope">{row.scope.join(" · ")}</p> })} <p class="small muted">{row.date.clone()}</p>
            </div>
            <div class="state">
                <p>
                    <StageMark stage=row.stage standing=row.stage.map(|_| row.standing).unwrap_or_default() size=MarkSize::Named />
                </p>
                <p class="small muted">
                    {t!(
                        "assess.coverage",
                        answered = row.coverage.answered,
                        all = row.coverage.applicable,
                        percent = row.coverage.percent()
                    )}
                </p>
                {pick}
            </div>
            <Actions id row renaming />
        </li>
    }
}

#[component]
fn Actions(id: DocumentId, row: AssessmentSummary, renaming: RwSignal<bool>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let id = StoredValue::new(id);
    let name = StoredValue::new(row.name.clone());
    // A button says in words which assessment it is about; the eye sees that from where it stands.
    let about = move || view! { <span class="visually-hidden">": " {name.get_value()}</span> };
    let archive = move |_| {
        id.with_value(|id| workspace.edit::<Assessment>(id, |a| a.archived = !a.archived));
        focus_heading();
    };
    let duplicate = move |_| {
        let copy = t!("assess.copy_name", name = name.get_value());
        id.with_value(|id| workspace.duplicate(id, &copy));
        // Where the list is drawn anew, its buttons are others.
        let button = id.with_value(duplicate_button);
        request_animation_frame(move || focus_or_heading(&button));
    };
    let delete = move |_| {
        // A refusal by the storage shows in the banner; the assessment then stays.
        let _ = workspace.delete(&DocumentKey::new(Kind::Assessment, id.get_value()));
    };
    view! {
        <div class="actions">
            {(!row.is_complete && !row.is_earlier)
                .then(|| {
                    let text = if row.is_started { t!("assess.continue") } else { t!("assess.start") };
                    view! {
                        <a class="button small" href=Route::Answering(id.get_value()).href()>
                            {text}
                            {about()}
                        </a>
                    }
                })}
            {row
                .stage
                .is_some()
                .then(|| {
                    view! {
                        <a
                            class="button small"
                            class:quiet=!row.is_complete
                            href=Route::Result(id.get_value()).href()
                        >
                            {t!("assess.result")}
                            {about()}
                        </a>
                    }
                })}
            {(!row.example)
                .then(|| {
                    view! {
                        <button
                            id=id.with_value(rename_button)
                            class="button small quiet"
                            type="button"
                            on:click=move |_| renaming.set(true)
                        >
                            {t!("assess.rename")}
                            {about()}
                        </button>
                    }
                })}
            <button
                id=id.with_value(duplicate_button)
                class="button small quiet"
                type="button"
                on:click=duplicate
            >
                {t!("assess.duplicate")}
                {about()}
            </button>
            <button class="button small quiet" type="button" on:click=archive>
                {if row.archived { t!("assess.unarchive") } else { t!("assess.archive") }}
                {about()}
            </button>
            <button class="button small quiet danger" type="button" on:click=delete>
                {if row.example { t!("assess.remove_example") } else { t!("assess.delete") }}
                {about()}
            </button>
        </div>
    }
}

/// Marks an assessment for a comparison. Two can be marked; a third takes the place of the first.
#[component]
fn Pick(id: DocumentId, name: String, picked: RwSignal<Vec<DocumentId>>) -> impl IntoView {
    let id = StoredValue::new(id);
    let is_picked = move || id.with_value(|id| picked.with(|p| p.contains(id)));
    let toggle = move |event| {
        let on = event_target_checked(&event);
        picked.update(|picked| {
            picked.retain(|p| id.with_value(|id| p != id));
            if on {
                picked.push(id.get_value());
                if picked.len() > 2 {
                    picked.remove(0);
                }
            }
        });
    };
    view! {
        <label class="pick">
            <input
                type="checkbox"
                id=id.with_value(pick_box)
                prop:checked=is_picked
                on:change=toggle
            />
            " "
            <span>
                {t!("assess.compare")} <span class="visually-hidden">": " {name}</span>
            </span>
        </label>
    }
}

/// The id of the box that marks an assessment for a comparison.
pub fn pick_box(id: &DocumentId) -> String {
    format!("pick-{id}")
}

fn duplicate_button(id: &DocumentId) -> String {
    format!("duplicate-{id}")
}

/// The id of the button that opens the form of an assessment.
fn rename_button(id: &DocumentId) -> String {
    format!("rename-button-{id}")
}

#[component]
fn RenameForm(id: DocumentId, renaming: RwSignal<bool>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let details = workspace
        .assessment(&id)
        .map(|a| a.with_untracked(Details::of))?;
    let prefix = format!("rename-{id}");
    let name_field = details_name_id(&prefix);
    let button = rename_button(&id);
    // Focus goes into the form, and back to the button that opened it: each once it is drawn.
    request_animation_frame(move || {
        let _ = page::focus(&name_field);
    });
    let close = move || {
        renaming.set(false);
        let button = button.clone();
        request_animation_frame(move || {
            let _ = page::focus(&button);
        });
    };
    let (close_after_save, close_on_escape) = (close.clone(), close.clone());
    let save = move |details: Details| {
        workspace.edit::<Assessment>(&id, |a| details.put_into(a));
        close_after_save();
    };
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            close_on_escape();
        }
    };
    Some(view! {
        <li class="entry" on:keydown=escape>
            <DetailsForm
                details
                prefix
                title=t!("assess.rename_title")
                submit=t!("assess.rename_save")
                done=save
                cancel=move |()| close()
            />
        </li>
    })
}
