//! The summary: one page of paper, whatever the plan holds.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::t;
use crate::ui::components::LevelMark;
use crate::ui::text::{day, plain};

use super::Reported;
use super::lines::{self, ReportLine, short};
use super::place::stage_mark;

/// So many lines of a list are on the page.
const LINES: usize = 5;
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
            .map(|(title, lines)| list(title, lines))
            .into_iter()
            .collect::<Vec<_>>()
        })
    };
    let about = move || {
        reported.shown.with(|account| {
            let kind = account.typing.kind.map_or("", |kind| plain(kind.label()));
            let parts = [kind.to_owned(), short(&account.profile.place, 60)];
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
                "" => short(&profile.strategy, STORY),
                about => short(about, STORY),
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
            let manager = short(&account.profile.manager, 60);
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
                    <h2 id="summary">{move || short(&reported.title(), 120)}</h2>
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

fn list(title: &'static str, lines: Vec<ReportLine>) -> AnyView {
    let more = lines.len().saturating_sub(LINES);
    let is_empty = lines.is_empty();
    let items: Vec<AnyView> = lines.into_iter().take(LINES).map(line).collect();
    view! {
        <section>
            <h3>{title}</h3>
            {is_empty.then(|| view! { <p class="muted">{t!("report.nothing")}</p> })}
            <ul>{items}</ul>
            {(more > 0).then(|| view! { <p class="more">{t!("report.more", n = more)}</p> })}
        </section>
    }
    .into_any()
}

fn line(line: ReportLine) -> AnyView {
    let ReportLine {
        strong,
        text,
        small,
    } = line;
    view! {
        <li>
            {(!strong.is_empty()).then(|| view! { <b>{strong}</b> })} " " {text} " "
            {(!small.is_empty()).then(|| view! { <small>{small}</small> })}
        </li>
    }
    .into_any()
}
