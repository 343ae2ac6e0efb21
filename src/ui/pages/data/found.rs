//! What is in a file, beside what is here, and what is to be done with each.

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::lineage::Lineage;
use crate::domain::assessment::Assessment;
use crate::store::{Compared, Relation, Restoration, RestoreChoice, Workspace};
use crate::t;
use crate::ui::components::{document_name, kind_name};
use crate::ui::text::{day, day_and_time};

use super::what_differs::{WhatDiffers, can_differ};

/// A file that can be read.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundFile {
    /// What it is called.
    pub name: String,
    /// Its documents, beside what is here.
    pub compared: Vec<Compared>,
    /// What they said before.
    pub lineage: Lineage,
    /// How many documents can't be read.
    pub unreadable: usize,
    /// How many entries of the others can't be read.
    pub dropped: usize,
}

/// So many documents of a group are on the page, and so many more with each press.
const SHOWN: usize = 50;

/// What is chosen for each document, in the order of the file.
pub type Choices = RwSignal<Vec<RestoreChoice>>;

/// The documents in groups, a choice for each, and the button that does it.
#[component]
pub fn FoundInFile(
    file: FoundFile,
    #[prop(into)] leave: Callback<()>,
    #[prop(into)] done: Callback<Restoration>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let FoundFile {
        name,
        compared,
        lineage,
        unreadable,
        dropped,
    } = file;
    let usual = compared.iter().map(|one| one.choices[0]).collect();
    let choices: Choices = RwSignal::new(usual);
    let groups = Relation::ALL.map(|relation| {
        let all = compared.iter().enumerate();
        let of = all.filter(|(_, one)| one.relation == relation);
        let rows: Vec<(usize, Compared)> = of.map(|(at, one)| (at, one.clone())).collect();
        (!rows.is_empty()).then(|| view! { <Group relation rows choices /> })
    });
    let is_joining = Memo::new(move |_| choices.with(|all| all.contains(&RestoreChoice::Join)));
    let count = compared.len();
    let is_all_here = compared.iter().all(|one| one.relation == Relation::Same);
    let compared = StoredValue::new(compared);
    let go = move |_| {
        let chosen = compared
            .get_value()
            .into_iter()
            .zip(choices.get_untracked());
        done.run(workspace.restore_chosen(chosen.collect(), &lineage));
    };
    let go = StoredValue::new(go);
    let words = Memo::new(move |_| {
        choices.with(|all| {
            let chosen = all.iter().filter(|one| **one != RestoreChoice::Leave);
            let n = chosen.clone().count();
            let adds = chosen
                .filter(|one| matches!(one, RestoreChoice::Add | RestoreChoice::Copy))
                .count();
            match n {
                0 => None,
                n if n == adds => Some(t!("data.import.add", n = n)),
                n => Some(t!("data.restore.take_over", n = n)),
            }
        })
    });
    view! {
        <div class="found">
            <h3>{t!("data.import.found", name = name)}</h3>
            <p>{t!("data.import.count", n = count)}</p>
            {(unreadable > 0).then(|| view! { <p>{t!("data.import.some_unreadable", n = unreadable)}</p> })}
            {(dropped > 0).then(|| view! { <p>{t!("data.import.some_dropped", n = dropped)}</p> })}
            {groups.into_iter().flatten().collect_view()}
            <Show when=move || is_joining.get()>
                <p class="small muted measure">{t!("data.restore.about_joining")}</p>
            </Show>
            <p class="cluster">
                {move || match words.get() {
                    Some(words) => {
                        view! {
                            <button
                                class="button primary"
                                type="button"
                                on:click=move |event| go.with_value(|go| go(event))
                            >
                                {words}
                            </button>
                        }
                            .into_any()
                    }
                    None => {
                        let words = match is_all_here {
                            true => t!("data.restore.all_same"),
                            false => t!("data.restore.nothing"),
                        };
                        view! { <span>{words}</span> }.into_any()
                    }
                }}
                <button class="button quiet" type="button" on:click=move |_| leave.run(())>
                    {t!("data.import.leave")}
                </button>
            </p>
        </div>
    }
}

/// Documents that stand in the same way to what is here. The same can be chosen for all of them.
#[component]
fn Group(relation: Relation, rows: Vec<(usize, Compared)>, choices: Choices) -> impl IntoView {
    let count = rows.len();
    let (title, about) = words_of(relation, count);
    let about_title = StoredValue::new(title.clone());
    // What any of them allows.
    let mut offered: Vec<RestoreChoice> = Vec::new();
    for (_, row) in &rows {
        let more = row.choices.iter().filter(|one| !offered.contains(one));
        offered.extend(more.copied().collect::<Vec<_>>());
    }
    let allowed: Vec<(usize, Vec<RestoreChoice>)> = rows
        .iter()
        .map(|(at, row)| (*at, row.choices.clone()))
        .collect();
    let allowed = StoredValue::new(allowed);
    let choose_all = move |choice: RestoreChoice| {
        choices.update(|all| {
            allowed.with_value(|rows| {
                for (at, allowed) in rows {
                    if allowed.contains(&choice) {
                        all[*at] = choice;
                    }
                }
            });
        });
    };
    let for_all = (count > 1 && offered.len() > 1).then(|| {
        let buttons = offered.into_iter().map(|choice| {
            view! {
                <button class="button small quiet" type="button" on:click=move |_| choose_all(choice)>
                    {for_all_words(choice)}
                    <span class="visually-hidden">": " {title.clone()}</span>
                </button>
            }
        });
        view! { <p class="cluster">{buttons.collect_view()}</p> }
    });
    let rows = StoredValue::new(rows);
    let shown = RwSignal::new(SHOWN);
    let drawn = move || {
        let row = move |place: usize| {
            rows.with_value(|rows| rows.get(place).cloned())
                .map(|(at, row)| view! { <Row at row choices /> })
        };
        view! { <For each=move || 0..shown.get().min(count) key=|place| *place children=row /> }
    };
    let more = move || {
        let others = count.saturating_sub(shown.get());
        (others > 0).then(|| {
            view! {
                <p>
                    <button
                        class="button small"
                        type="button"
                        on:click=move |_| shown.update(|shown| *shown += SHOWN)
                    >
                        {t!("data.restore.more", n = others.min(SHOWN), others = others)}
                        <span class="visually-hidden">": " {about_title.get_value()}</span>
                    </button>
                </p>
            }
        })
    };
    view! {
        <div class="stack">
            <h4>{title.clone()}</h4>
            <p class="small muted measure">{about}</p>
            {for_all}
            <ul class="rows">{drawn()}</ul>
            {more}
        </div>
    }
}

/// One document, when it was changed on each side, and what is to be done with it.
#[component]
fn Row(at: usize, row: Compared, choices: Choices) -> impl IntoView {
    let kept = StoredValue::new(row.clone());
    let Compared {
        document,
        relation,
        is_known,
        edited_here,
        choices: allowed,
        ..
    } = row;
    let differs = (relation != Relation::Same && can_differ(&allowed)).then(|| {
        view! { <WhatDiffers at compared=kept choices /> }
    });
    let entry = entry(&document);
    let times = matches!(relation, Relation::Newer | Relation::Both | Relation::Older).then(|| {
        let when = |at: u64| match at {
            0 => t!("data.restore.no_time").to_owned(),
            at => day_and_time(at),
        };
        let (here, there) = (when(edited_here), when(document.content().edited()));
        t!("data.restore.times", here = here, there = there)
    });
    let doubt = (!is_known).then(|| t!("data.restore.by_time"));
    let id = format!("restore-{at}");
    let options = allowed.clone();
    let choose = move |event| {
        let chosen = event_target_value(&event).parse::<usize>().ok();
        if let Some(choice) = chosen.and_then(|place| options.get(place).copied()) {
            choices.update(|all| all[at] = choice);
        }
    };
    let field = (allowed.len() > 1).then(|| {
        let shown = allowed.clone();
        let options = allowed.iter().copied().enumerate().map(|(place, choice)| {
            let is_chosen = move || choices.with(|all| all[at] == choice);
            view! {
                <option value=place.to_string() prop:selected=is_chosen>
                    {choice_words(choice)}
                </option>
            }
        });
        let place = move || {
            let chosen = choices.with(|all| all[at]);
            let place = shown.iter().position(|one| *one == chosen);
            place.unwrap_or_default().to_string()
        };
        view! {
            <select
                id=id.clone()
                aria-label=t!("data.restore.choice", name = entry.clone())
                prop:value=place
                on:change=choose
            >
                {options.collect_view()}
            </select>
        }
    });
    view! {
        <li class="stored">
            <div>
                <p class="title">{entry.clone()}</p>
                <p class="small muted">{times} " " {doubt}</p>
            </div>
            <div class="actions">{field}</div>
            {differs}
        </li>
    }
}

fn words_of(relation: Relation, n: usize) -> (String, &'static str) {
    match relation {
        Relation::New => (t!("data.restore.new", n = n), t!("data.restore.new_about")),
        Relation::Newer => (
            t!("data.restore.newer", n = n),
            t!("data.restore.newer_about"),
        ),
        Relation::Both => (
            t!("data.restore.both", n = n),
            t!("data.restore.both_about"),
        ),
        Relation::Older => (
            t!("data.restore.older", n = n),
            t!("data.restore.older_about"),
        ),
        Relation::Same => (
            t!("data.restore.same", n = n),
            t!("data.restore.same_about"),
        ),
    }
}

/// What a choice is called.
pub fn choice_words(choice: RestoreChoice) -> &'static str {
    match choice {
        RestoreChoice::Leave => t!("data.restore.leave"),
        RestoreChoice::Add => t!("data.restore.add"),
        RestoreChoice::Replace => t!("data.restore.replace"),
        RestoreChoice::Join => t!("data.restore.join"),
        RestoreChoice::Copy => t!("data.restore.copy"),
    }
}

fn for_all_words(choice: RestoreChoice) -> &'static str {
    match choice {
        RestoreChoice::Leave => t!("data.restore.leave_all"),
        RestoreChoice::Add => t!("data.restore.add_all"),
        RestoreChoice::Replace => t!("data.restore.replace_all"),
        RestoreChoice::Join => t!("data.restore.join_all"),
        RestoreChoice::Copy => t!("data.restore.copy_all"),
    }
}

/// What a document of the file is, and what it is called.
fn entry(document: &Document) -> String {
    let kind = document.key().kind();
    let name = document_name(document);
    if kind.is_single() {
        return name;
    }
    let entry = format!("{}: {name}", kind_name(kind));
    match document.get::<Assessment>() {
        Some(assessment) => format!("{entry}, {}", day(assessment.date)),
        None => entry,
    }
}
