//! Reviews of the plan: when it was gone through, and what was decided.

use leptos::prelude::*;

use crate::domain::account::monitoring::Review;
use crate::domain::account::steps::Field;
use crate::domain::day::Day;
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{Due, Section, distance, nearness};
use crate::ui::form::{
    CadenceField, CheckField, DayField, LineField, LinesField, RecordHead, RecordList,
};
use crate::ui::pages::account::open_account;
use crate::ui::text::day;
use crate::{bind, list};

/// How often the plan is gone through, and each time that it was.
#[component]
pub fn Reviews() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let (document, today) = (editor.document, open.today);
    let list = list!(editor, monitoring.reviews, name);
    let head = move |id| {
        document.with(|account| match account.monitoring.reviews.get(id) {
            Some(review) => row(review, today),
            None => RecordHead::default(),
        })
    };
    view! {
        <Section
            id=Field::Reviews.word()
            title=t!("monitoring.review.title")
            hint=t!("monitoring.review.hint")
            class="wide"
        >
            <div class="field-grid">
                <CadenceField
                    id="review_rhythm"
                    label=t!("monitoring.review.every")
                    bind=bind!(editor, monitoring.review)
                />
            </div>
            <NextReview />
            <RecordList
                name=t!("monitoring.review.title")
                list
                head
                form=move |id| view! { <ReviewForm id /> }.into_any()
                add=t!("monitoring.review.add")
                none=t!("monitoring.review.none")
                start=open.start()
            />
        </Section>
    }
}

/// What stands for a review where it has no other name: its day.
fn name(review: &Review) -> String {
    match review.day {
        Some(on) => t!("monitoring.review.of", day = day(on)),
        None => t!("monitoring.review.no_day").to_owned(),
    }
}

fn row(review: &Review, today: Day) -> RecordHead {
    let facts = [review.who.trim(), review.decided.trim()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| text.to_owned().into_any())
        .collect();
    let mark = match review.day {
        _ if review.held => Some(t!("monitoring.review.was_held").into_any()),
        Some(day) => Some(view! { <Due day today /> }.into_any()),
        None => None,
    };
    RecordHead {
        title: name(review),
        facts,
        mark,
    }
}

/// When the plan is to be gone through next: on the day that is fixed, or by its rhythm.
#[component]
fn NextReview() -> impl IntoView {
    let open = open_account();
    let today = open.today;
    let sentence = open.editor.memo(move |account| {
        let plan = &account.monitoring;
        let on = |due: Day| (nearness(due, today), day(due), distance(due, today));
        let next = plan.next_review(today).and_then(|review| review.day);
        let missed = plan.missed_review(today).and_then(|review| review.day);
        match (missed, next, plan.review_due(today)) {
            (Some(missed), ..) => {
                let (_, day, distance) = on(missed);
                (
                    "overdue",
                    t!("monitoring.review.missed", day = day, distance = distance),
                )
            }
            (None, Some(next), _) => {
                let (when, day, distance) = on(next);
                (
                    when,
                    t!("monitoring.review.fixed", day = day, distance = distance),
                )
            }
            (None, None, Some(due)) => {
                let (when, day, distance) = on(due);
                (
                    when,
                    t!("monitoring.review.due", day = day, distance = distance),
                )
            }
            (None, None, None) => ("later", t!("monitoring.review.never").to_owned()),
        }
    });
    view! {
        <p class="next-review" role="status">
            <span class="due" data-when=move || sentence.with(|(when, _)| *when)>
                {move || sentence.with(|(_, words)| words.clone())}
            </span>
        </p>
    }
}

#[component]
fn ReviewForm(id: RecordId) -> impl IntoView {
    let editor = open_account().editor;
    view! {
        <div class="field-grid">
            <DayField
                id=format!("{id}-day")
                label=t!("monitoring.review.day")
                bind=bind!(editor, monitoring.reviews[id].day)
            />
            <LineField
                id=format!("{id}-who")
                label=t!("monitoring.review.who")
                bind=bind!(editor, monitoring.reviews[id].who)
                class="span-2"
            />
            <CheckField
                id=format!("{id}-held")
                label=t!("monitoring.review.held")
                bind=bind!(editor, monitoring.reviews[id].held)
            />
            <LinesField
                id=format!("{id}-decided")
                label=t!("monitoring.review.decided")
                bind=bind!(editor, monitoring.reviews[id].decided)
                hint=t!("monitoring.review.decided_hint")
                class="wide"
            />
        </div>
    }
}
