//! How close the relationship is: the stage by the latest check.

use leptos::prelude::*;

use crate::content::account::{is_earlier_edition, relationship, relationship_questions};
use crate::domain::account::relationship::{Turn, trend};
use crate::domain::assessment::Standing;
use crate::t;
use crate::ui::components::{EditionMark, Section, StageMark};
use crate::ui::route::AccountPage;
use crate::ui::text;

use super::super::open_account;

/// The latest check in one line, with the way to check again.
#[component]
pub fn Relation() -> impl IntoView {
    let open = open_account();
    let last = open.editor.memo(|account| {
        let trend = trend(&account.checks, &relationship().instrument);
        trend.into_iter().rev().find(|point| point.stage.is_some())
    });
    let line = move || match last.get() {
        Some(point) => {
            let day = text::day(point.day);
            let words = match point.turn {
                Some(Turn::Rose) => t!("segmentation.rose", day = day),
                Some(Turn::FellBack) => t!("segmentation.fell", day = day),
                Some(Turn::Stayed) => t!("segmentation.stayed", day = day),
                None | Some(Turn::OtherEdition) => t!("segmentation.checked", day = day),
            };
            view! {
                <p class="cluster">
                    <StageMark stage=point.stage standing=Standing::of_whole(point.provisional) />
                    <EditionMark is_earlier=is_earlier_edition(point.edition) />
                    <span>{words}</span>
                </p>
            }
            .into_any()
        }
        None => {
            view! { <p>{t!("check.none", questions = relationship_questions())}</p> }.into_any()
        }
    };
    view! {
        <Section
            id="checks"
            title=t!("segmentation.relationship")
            hint=t!("segmentation.relationship_about")
            class="wide"
        >
            {line}
            <p>
                <a class="button" href=open.href(AccountPage::Relationship, None)>
                    {t!("segmentation.check")}
                </a>
            </p>
        </Section>
    }
}
