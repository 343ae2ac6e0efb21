//! The objectives: what, how far, what the account gains.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::objectives::Objective;
use crate::domain::records::RecordId;
use crate::list;
use crate::t;
use crate::ui::components::{MeasureProgress, MeasureProgressView, Section, status_words};
use crate::ui::form::{RecordHead, RecordList};

use super::super::open_account;
use super::form::{ObjectiveForm, is_due_before_start};
use super::missing::MissingParts;
use super::readings::readings_of;

/// All objectives. Closed, each shows how it stands; open, its fields and readings.
#[component]
pub fn ObjectiveList() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let (today, document) = (open.today, editor.document);
    let which = RwSignal::new(None);
    let objectives = list!(editor, objectives, |objective: &Objective| objective
        .what
        .clone());
    let head = move |id: RecordId| {
        document.with(|account| {
            let found = account.objectives.get(id);
            let mark = found.map(|objective| {
                let status = objective.progress(account.created, today).status;
                let (state, words) = match is_due_before_start(objective) {
                    true => ("bad", t!("objectives.due_first")),
                    false => status_words(&status),
                };
                view! {
                    <span class="mark" data-state=state></span>
                    <span>{words}</span>
                }
                .into_any()
            });
            RecordHead {
                title: found.map(|one| one.what.clone()).unwrap_or_default(),
                facts: Vec::new(),
                mark,
            }
        })
    };
    view! {
        <Section
            id="objectives"
            title=t!("objectives.title")
            hint=t!("objectives.about")
            class="wide"
        >
            <div class="goals">
                <RecordList
                    name=t!("objectives.title")
                    list=objectives
                    head
                    form=move |id| view! { <ObjectiveForm id which /> }.into_any()
                    add=t!("objectives.add")
                    none=t!("objectives.none")
                    start=open.start()
                    open=which
                    below=move |id| view! { <Goal id which /> }.into_any()
                />
            </div>
        </Section>
    }
}

/// An objective to read.
#[component]
fn Goal(id: RecordId, which: RwSignal<Option<RecordId>>) -> impl IntoView {
    let open = open_account();
    let (editor, today) = (open.editor, open.today);
    let words = editor.memo(move |account| {
        let found = account.objectives.get(id);
        found.map(|one| (one.measure.clone(), one.gain.clone()))
    });
    // What is missing is said instead.
    let measure = editor.memo(move |account| {
        let objective = account.objectives.get(id)?;
        MeasureProgress::of_objective(objective, account.created, today)
    });
    let add_reading = move |_| {
        let reading = readings_of(open, id).add.run(());
        which.set(Some(id));
        request_animation_frame(move || {
            let _ = page::focus(&format!("{reading}-value"));
        });
    };
    let said = move |label: &'static str, class: &'static str, words: String| {
        (!words.trim().is_empty()).then(|| {
            view! {
                <p class=class>
                    <b>{label}</b>
                    {words}
                </p>
            }
        })
    };
    view! {
        <div class="below goal">
            <div class="words">
                {move || {
                    words
                        .get()
                        .map(|(measure, gain)| {
                            view! {
                                {said(t!("objectives.measured_by"), "measure", measure)}
                                {said(t!("objectives.gain"), "gain", gain)}
                            }
                        })
                }}
            </div>
            <div class="words">
                <MissingParts id which />
                {move || {
                    measure
                        .get()
                        .map(|measure| {
                            view! {
                                <MeasureProgressView measure />
                                <p>
                                    <button
                                        class="button small"
                                        type="button"
                                        on:click=add_reading
                                    >
                                        {t!("objectives.reading_add")}
                                    </button>
                                </p>
                            }
                        })
                }}
            </div>
        </div>
    }
}
