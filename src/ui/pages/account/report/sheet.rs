//! The summary: one page of paper, whatever the plan holds.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::t;
use crate::ui::components::{LevelMark, SHEET_LINES, cut, sheet_list};
use crate::ui::text::{day, plain};

use super::Reported;
use super::lines;
use super::place::stage_mark;

/// The longest story, in characters.
const STORY: usize = 280;

/// The page.
#[component]
pub fn Sheet(reported: Reported) -> impl IntoView {
    let today = reported.open.today;
    let portfolio = reported.portfolio;
    let lists = move || {
        reported.shown.with(|account| {
            let currency = match account.profile.currency.trim() {
                "" => portfolio.with(|portfolio| portfolio.currency.clone()),
                own => own.to_owned(),
            };
            [
                (t!("report.objectives"), lines::objectives(account, today)),
                (t!("report.gains"), lines::gains(account)),
                (t!("report.deciders"), lines::deciders(account, today)),
                (t!("report.next"), lines::next_steps(account, today)),
                (t!("report.obstacles"), lines::obstacles(account)),
                (t!("report.returns"), lines::returns(account, &currency)),
            ]
            .map(|(title, lines)| sheet_list(title, lines, SHEET_LINES))
            .into_iter()
            .collect::<Vec<_>>()
        })
    };
    let about = move || {
        reported.shown.with(|account| {
            let kind = account.typing.kind.map_or("", |kind| plain(kind.label()));
            let parts = [kind.to_owned(), cut(&account.profile.place, 60)];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            let made = t!("report.made", day = day(today));
            parts.chain([made]).collect::<Vec<_>>().join(" · ")
        })
    };
    let marks = move || reported.shown.with(marks);
    let story = move || {
        let story = reported.shown.with(|account| {
            let profile = &account.profile;
            match profile.about.trim() {
                "" => cut(&profile.strategy, STORY),
                about => cut(about, STORY),
            }
        });
        (!story.is_empty()).then(|| {
            view! {
                <div class="wide">
                    <p class="story">{story}</p>
                </div>
            }
        })
    };
    let foot = move || {
        reported.shown.with(|account| {
            let manager = cut(&account.profile.manager, 60);
            let next = account.monitoring.next_review(today);
            let next = match next.and_then(|review| review.day) {
                Some(on) => t!("report.next_review", day = day(on)),
                None => t!("report.no_review").to_owned(),
            };
            view! {
                <p class="sheet-foot">
                    {(!manager.is_empty())
                        .then(|| view! { <span>{t!("report.manager", name = manager)}</span> })}
                    <span>{next}</span> <span>{t!("report.confidential")}</span>
                    <span>{t!("report.made", day = day(today))}</span>
                </p>
            }
        })
    };
    view! {
        <article class="sheet" aria-labelledby="summary">
            <header class="sheet-head">
                <div>
                    <p class="latin">{about}</p>
                    <h2 id="summary">{move || cut(&reported.title(), 120)}</h2>
                </div>
                <p class="marks">{marks}</p>
            </header>
            <div class="sheet-grid">{story} {lists}</div>
            {foot}
        </article>
    }
}

fn marks(account: &Account) -> AnyView {
    view! {
        <LevelMark level=account.typing.level() />
        " "
        {stage_mark(account)}
    }
    .into_any()
}
