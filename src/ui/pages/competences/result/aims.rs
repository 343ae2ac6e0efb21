//! The development plan: three aims at most, each with what would show it and a day.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::page;
use crate::content::competence::competence_texts;
use crate::domain::competence::{Aim, Competence};
use crate::domain::records::{Record, RecordId};
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{Choice, ChoiceField, DayField, LinesField};
use crate::ui::route::Route;
use crate::ui::text::{day, plain};

use super::super::open_sheet::OpenSheet;
use super::overlay::EvidenceLink;

/// The id of the heading.
pub const PLAN: &str = "plan";

/// Puts the focus to an aim that was just added, once it is drawn.
pub fn plan_at(id: RecordId) {
    spawn_local(async move {
        // Where it was refused there is nothing to go to.
        let _ = page::focus(&format!("aim-{id}-what"));
    });
}

/// The plan.
#[component]
pub fn DevelopmentPlan(open: OpenSheet) -> impl IntoView {
    let ids = move |is_open: bool| {
        open.memo(move |sheet| {
            let of = sheet.aims.iter().filter(|aim| aim.is_open() == is_open);
            of.map(|aim| aim.id).collect::<Vec<_>>()
        })
    };
    let (worked_on, done) = (ids(true), ids(false));
    let can_add = open.memo(|sheet| sheet.can_add_aim());
    let add = move |_| {
        let id = open.workspace.new_record();
        open.edit(|sheet| {
            sheet.aims.push(Aim::blank(id));
        });
        plan_at(id);
    };
    view! {
        <Section
            id=PLAN
            title=t!("competences.plan.title")
            hint=t!("competences.plan.hint", most = Aim::MOST_OPEN)
            class="flows"
        >
            <ul class="competence-aims">
                <For each=move || worked_on.get() key=|id| *id let:id>
                    <AimForm open id />
                </For>
            </ul>
            <p class="cluster no-print">
                <button
                    class="button"
                    type="button"
                    disabled=move || !can_add.get() || open.is_read_only()
                    on:click=add
                >
                    {t!("competences.plan.add")}
                </button>
                <span class="small muted" role="status">
                    {move || match can_add.get() {
                        true => String::new(),
                        false => t!("competences.plan.full", most = Aim::MOST_OPEN),
                    }}
                </span>
                <a href=Route::Today.href()>{t!("competences.plan.today")}</a>
            </p>
            <Show when=move || done.with(|ids| !ids.is_empty())>
                <h3>{t!("competences.plan.done")}</h3>
                <ul class="competence-done">
                    <For each=move || done.get() key=|id| *id let:id>
                        <DoneAim open id />
                    </For>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn AimForm(open: OpenSheet, id: RecordId) -> impl IntoView {
    let competence = open.bind_aim(
        id,
        |aim| {
            aim.competence
                .map_or_else(String::new, |one| one.word().to_owned())
        },
        |aim, word| aim.competence = Competence::from_word(&word),
    );
    let what = open.bind_aim(id, |aim| aim.what.clone(), |aim, text| aim.what = text);
    let evidence = open.bind_aim(
        id,
        |aim| aim.evidence.clone(),
        |aim, text| aim.evidence = text,
    );
    let due = open.bind_aim(
        id,
        |aim| aim.due.map_or_else(String::new, |day| day.to_string()),
        // What is no day is said at the field, and the day that was there stays.
        |aim, text| match text.parse() {
            Ok(day) => aim.due = Some(day),
            Err(_) if text.is_empty() => aim.due = None,
            Err(_) => {}
        },
    );
    let choices: Vec<Choice> = Competence::ALL
        .iter()
        .map(|one| Choice {
            value: one.word().to_owned(),
            label: plain(competence_texts(*one).name).to_owned(),
        })
        .collect();
    let chosen = open.memo(move |sheet| sheet.aims.get(id)?.competence);
    let shows = move || {
        chosen.get().map(|one| {
            let texts = competence_texts(one);
            view! {
                <p class="small muted">
                    {plain(texts.shows)} " " <EvidenceLink place=texts.place />
                </p>
            }
        })
    };
    let field = move |name: &str| format!("aim-{id}-{name}");
    let number = open.memo(move |sheet| sheet.aims.place(id).unwrap_or_default() + 1);
    let done = move |_| {
        let today = open.workspace.today();
        open.edit(|sheet| {
            if let Some(aim) = sheet.aims.get_mut(id) {
                aim.done = Some(today);
            }
        });
    };
    let remove = move |_| {
        let name = what.get.get_untracked();
        let name = match name.trim() {
            "" => t!("competences.plan.aim", n = number.get_untracked()),
            name => name.to_owned(),
        };
        open.id.with_value(|sheet| {
            open.workspace.edit_undoable(
                sheet,
                name,
                move |sheet: &mut crate::domain::competence::CompetenceSheet| {
                    let (place, aim) = sheet.aims.remove(id)?;
                    Some(Box::new(
                        move |sheet: &mut crate::domain::competence::CompetenceSheet| {
                            sheet.aims.insert(place, aim);
                        },
                    ))
                },
            );
        });
    };
    view! {
        <li>
            <fieldset disabled=move || open.is_read_only()>
                <legend>{move || t!("competences.plan.aim", n = number.get())}</legend>
                <div class="field-grid">
                    <ChoiceField
                        id=field("competence")
                        label=t!("competences.plan.competence")
                        bind=competence
                        choices=Signal::stored(choices)
                        none=t!("competences.plan.none")
                    />
                    <DayField id=field("due") label=t!("competences.plan.due") bind=due />
                    <LinesField id=field("what") label=t!("competences.plan.what") bind=what class="span-2" />
                    <LinesField
                        id=field("evidence")
                        label=t!("competences.plan.evidence")
                        bind=evidence
                        class="span-2"
                    />
                </div>
                {shows}
                <p class="cluster no-print">
                    <button class="button small" type="button" on:click=done>
                        {t!("competences.plan.mark_done")}
                        <span class="visually-hidden">": " {move || t!("competences.plan.aim", n = number.get())}</span>
                    </button>
                    <button class="button small quiet danger" type="button" on:click=remove>
                        {t!("competences.plan.remove")}
                        <span class="visually-hidden">": " {move || t!("competences.plan.aim", n = number.get())}</span>
                    </button>
                </p>
            </fieldset>
        </li>
    }
}

#[component]
fn DoneAim(open: OpenSheet, id: RecordId) -> impl IntoView {
    let aim = open.memo(move |sheet| sheet.aims.get(id).cloned());
    let name = move || {
        let aim = aim.get()?;
        let competence = aim
            .competence
            .map(|one| plain(competence_texts(one).name).to_owned());
        match aim.what.trim() {
            "" => competence,
            what => Some(what.to_owned()),
        }
    };
    let name = move || name().unwrap_or_else(|| t!("competences.plan.untold").to_owned());
    let on = move || aim.get().and_then(|aim| aim.done).map(day);
    let again = move |_| {
        open.edit(|sheet| {
            let has_room = sheet.can_add_aim();
            if let Some(aim) = sheet.aims.get_mut(id).filter(|_| has_room) {
                aim.done = None;
            }
        });
    };
    let can_add = open.memo(|sheet| sheet.can_add_aim());
    view! {
        <li>
            <p>
                <span class="mark" data-state="good"></span>
                {name}
                " "
                <small class="muted">{on}</small>
            </p>
            <Show when=move || can_add.get()>
                <button class="button small quiet no-print" type="button" on:click=again>
                    {t!("competences.plan.again")}
                    <span class="visually-hidden">": " {name}</span>
                </button>
            </Show>
        </li>
    }
}
