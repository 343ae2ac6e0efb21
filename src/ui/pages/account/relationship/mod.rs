//! The account relationship check: eight questions on one page, repeated over time.

mod earlier;
mod ladder;
mod relationship_stage;

use leptos::prelude::*;

use crate::browser::page;
use crate::content::account::relationship as check;
use crate::content::account::{
    is_earlier_edition, relationship_edition, relationship_of, relationship_questions,
};
use crate::content::assessment::is_same;
use crate::domain::account::relationship::{RelationshipCheck, latest};
use crate::domain::records::{Record, RecordId};
use crate::ui::components::{PageHead, Section, in_sight};
use crate::ui::form::DayField;
use crate::ui::text;
use crate::{bind, t};

use super::open_account;
use earlier::EarlierChecks;
use ladder::Ladder;
use relationship_stage::RelationshipStage;

/// The check that is being answered, the stage as it moves, and the checks before.
#[component]
pub fn Relationship() -> impl IntoView {
    let open = open_account();
    let (editor, today) = (open.editor, open.today);
    // The address may name one.
    let chosen = RwSignal::new(None::<RecordId>);
    let start = open.start();
    Effect::new(move |_| {
        if let Some(id) = start.get() {
            chosen.set(Some(id));
        }
    });
    let shown = editor.memo(move |account| {
        let last = latest(&account.checks).map(|check| check.id);
        in_sight(&account.checks, chosen.get(), last)
    });
    let begin = move |_| {
        let id = editor.new_record.run(());
        editor.edit(move |account| {
            let mut check = RelationshipCheck {
                day: today,
                edition: relationship_edition(),
                ..RelationshipCheck::blank(id)
            };
            if let Some(last) = latest(&account.checks).filter(|last| last.edition < check.edition)
            {
                check.going_on(last, is_same);
            }
            account.checks.push(check);
        });
        chosen.set(Some(id));
        request_animation_frame(|| {
            let _ = page::focus("first-question");
        });
    };
    let button = move |label: &'static str| {
        view! {
            <button class="button primary" type="button" on:click=begin>
                {label}
            </button>
        }
        .into_any()
    };
    let asked_in = move |id| {
        let edition = editor.memo(move |account| account.checks.get(id).map(|one| one.edition));
        let edition = edition.get_untracked()?;
        Some((relationship_of(edition)?, is_earlier_edition(edition)))
    };
    let topic = &check().topics[0];
    let body = move || {
        match shown.get() {
        None => view! {
            <div class="empty">
                <p>{t!("check.none", questions = relationship_questions())}</p>
                <p>{button(t!("check.begin"))}</p>
            </div>
        }
        .into_any(),
        Some(id) => asked_in(id).map_or_else(|| ().into_any(), |(asked, is_earlier)| view! {
            {is_earlier
                .then(|| {
                    view! {
                        <p class="note">
                            <strong>{t!("edition.first")}</strong>
                            " "
                            {t!("check.earlier")}
                        </p>
                    }
                })}
            <div class="meeting relationship">
                <div>
                    <div class="field-grid">
                        <DayField
                            id=format!("{id}-day")
                            label=t!("check.day")
                            bind=bind!(editor, checks[id].day)
                        />
                    </div>
                    {asked
                        .topics
                        .iter()
                        .flat_map(|topic| topic.questions)
                        .enumerate()
                        .map(|(place, question)| view! { <Ladder id place question is_earlier /> }.into_any())
                        .collect::<Vec<AnyView>>()}
                </div>
                <RelationshipStage id />
            </div>
            <Section
                id="checks"
                title=t!("check.all")
                hint=t!("check.all_about", months = RelationshipCheck::HOLDS.every())
                class="wide"
            >
                <EarlierChecks chosen in_sight=shown />
                <p>{button(t!("check.again"))}</p>
            </Section>
        }
        .into_any()),
    }
    };
    view! {
        <header class="page-head tight">
            <PageHead title=t!("account.relationship").to_owned() />
            <p class="measure muted">{text::plain(topic.about)}</p>
        </header>
        {body}
    }
}
