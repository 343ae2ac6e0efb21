//! How the account is scored on the two axes of the portfolio.

use leptos::prelude::*;

use crate::content::account::words::{Explained, Label};
use crate::domain::portfolio::{Axis, Criterion, Score, placement_on, set_score};
use crate::domain::records::RecordId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{Section, criterion_ends, criterion_name};
use crate::ui::form::{Choice, OptionsField};
use crate::ui::route::Route;
use crate::ui::text;

use super::super::open_account;

/// The scores at all criteria, and where they put the account.
#[component]
pub fn Priority() -> impl IntoView {
    let open = open_account();
    let workspace: Workspace = expect_context();
    let portfolio = workspace.portfolio();
    let today = open.today;
    let position = open.editor.memo(move |account| {
        let placement = placement_on(&account.placements, today)?;
        portfolio.with(|portfolio| portfolio.position(&placement.scores))
    });
    let line = move || match position.get() {
        Some(position) => {
            let field = position.field();
            view! {
                <p>
                    {t!(
                        "segmentation.position", fit = text::hundredths(position.fit.hundredths()), size
                        = text::hundredths(position.size.hundredths()), field = text::plain(field
                        .label())
                    )}
                </p>
                <p class="small muted">{text::plain(field.about())}</p>
            }
            .into_any()
        }
        None => view! { <p>{t!("segmentation.no_position")}</p> }.into_any(),
    };
    let axis = move |axis: Axis| {
        let criteria = Memo::new(move |_| {
            portfolio.with(|portfolio| {
                let criteria = portfolio.criteria(axis).iter();
                criteria.cloned().collect::<Vec<Criterion>>()
            })
        });
        let (id, title) = match axis {
            Axis::Fit => ("fit", t!("segmentation.fit")),
            Axis::Size => ("size", t!("segmentation.size")),
        };
        let fields = move || {
            let fields = criteria.get().into_iter();
            fields
                .map(|criterion| view! { <ScoreField criterion /> }.into_any())
                .collect::<Vec<AnyView>>()
        };
        view! {
            <div>
                <h3 id=id tabindex="-1">
                    {title}
                </h3>
                {fields}
            </div>
        }
        .into_any()
    };
    view! {
        <Section
            id="priority"
            title=t!("segmentation.priority")
            hint=t!("segmentation.priority_about")
            class="wide"
        >
            <div class="axes">{axis(Axis::Fit)} {axis(Axis::Size)}</div>
            <div class="part stack" role="status">
                {line}
            </div>
            <p>
                <a href=Route::Portfolio.href()>{t!("segmentation.to_portfolio")}</a>
            </p>
        </Section>
    }
}

/// The score at one criterion, 1 to 5, with what its ends mean.
#[component]
fn ScoreField(criterion: Criterion) -> impl IntoView {
    let open = open_account();
    let (id, today): (RecordId, _) = (criterion.id, open.today);
    let bind = open.editor.bind(
        move |account| {
            let placement = placement_on(&account.placements, today);
            let score = placement.and_then(|placement| placement.scores.get(&id));
            score
                .map(|score| score.number().to_string())
                .unwrap_or_default()
        },
        move |account, text| {
            let score = text.parse().ok().and_then(Score::new);
            set_score(&mut account.placements, id, score, today);
        },
    );
    let choices = Score::ALL.map(|score| {
        let number = score.number().to_string();
        Choice {
            value: number.clone(),
            label: number,
        }
    });
    view! {
        <OptionsField
            id=format!("score-{id}")
            label=criterion_name(&criterion)
            bind
            choices=Vec::from(choices)
            none=t!("segmentation.not_scored")
            hint=criterion_ends(&criterion)
            class="wide"
        />
    }
}
