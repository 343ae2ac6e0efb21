//! The programme on one page, for the management.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::account::words::Label;
use crate::content::assessment::{Questionnaire, stage_text};
use crate::domain::account::tactics::Action;
use crate::domain::assessment::advice::Advised;
use crate::domain::assessment::staging::{DimensionStaging, Staging};
use crate::domain::assessment::targets::aim;
use crate::domain::assessment::{Assessment, Index};
use crate::domain::day::Day;
use crate::domain::factors::{Factor, latest as latest_check};
use crate::domain::order::ranked;
use crate::domain::programme::{AccountsInShort, Programme};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{PageHead, SHEET_LINES, SheetLine, StageMark, cut, sheet_list};
use crate::ui::navigation::use_title;
use crate::ui::route::Route;
use crate::ui::text::{day, plain, tenths};

/// The place of the page behind `#/programme/`.
pub const SUMMARY: &str = "summary";

/// The longest text of a line, in characters.
const LONGEST: usize = 110;

/// The page. The course is that of the practice that was assessed last, earliest first.
#[component]
pub fn Summary(
    questionnaire: &'static Questionnaire,
    course: Memo<Vec<Assessment>>,
    latest: Memo<Option<Assessment>>,
) -> impl IntoView {
    let workspace: Workspace = expect_context();
    use_title(|| t!("plan.sheet.title").to_owned());
    let (programme, today) = (workspace.programme(), workspace.today());
    let accounts = Memo::new(move |_| in_short(workspace, today));
    let before = Memo::new(move |_| {
        let last = latest.get()?;
        course.with(|course| {
            let mut earlier = course.iter().rev();
            let whole = earlier.find(|one| one.date < last.date && !one.is_quick());
            whole.cloned()
        })
    });
    let lists = move || {
        let last = latest.get();
        let back = last.as_ref().map(|one| next_stage(questionnaire, one));
        let dimensions = last
            .as_ref()
            .map(|one| dimensions(questionnaire, one, before.get().as_ref()));
        let (factors, open) = programme.with(|programme| (factors(programme), actions(programme)));
        let all = questionnaire.topics.len();
        [
            (t!("plan.sheet.next"), back.unwrap_or_default(), SHEET_LINES),
            (
                t!("plan.sheet.dimensions"),
                dimensions.unwrap_or_default(),
                all,
            ),
            (t!("factors.title"), factors, SHEET_LINES),
            (t!("plan.sheet.actions"), open, SHEET_LINES),
            (
                t!("plan.sheet.accounts"),
                accounts.with(key_accounts),
                SHEET_LINES,
            ),
        ]
        .map(|(title, lines, most)| sheet_list(title, lines, most))
        .into_iter()
        .collect::<Vec<_>>()
    };
    let marks = move || {
        let last = latest.get()?;
        let staging = Staging::of(&questionnaire.instrument, &last.answers);
        let standing = last.standing(&staging);
        Some(view! { <StageMark stage=staging.stage standing /> })
    };
    let about = move || {
        let practice = latest.with(|last| {
            let parts = last
                .as_ref()
                .map(|one| one.scope.parts().collect::<Vec<_>>());
            parts.unwrap_or_default().join(" · ")
        });
        let made = t!("report.made", day = day(today));
        let parts = [cut(&practice, LONGEST), made];
        let said = parts.into_iter().filter(|part| !part.is_empty());
        said.collect::<Vec<_>>().join(" · ")
    };
    let story = move || match latest.get() {
        Some(last) => story(questionnaire, &last, before.get().as_ref()),
        None => t!("plan.nothing").to_owned(),
    };
    view! {
        <header class="page-head no-print">
            <PageHead title=t!("plan.sheet.title").to_owned() />
            <p class="lead">{t!("plan.sheet.lead")}</p>
            <p class="cluster">
                <button
                    class="button primary"
                    type="button"
                    on:click=|_| {
                        let _ = page::print();
                    }
                >
                    {t!("plan.sheet.print")}
                </button>
                <a href=Route::Programme(None).href()>{t!("factors.back")}</a>
            </p>
        </header>
        <article class="sheet" aria-labelledby="summary">
            <header class="sheet-head">
                <div>
                    <p class="latin">{about}</p>
                    <h2 id="summary">{t!("plan.sheet.heading")}</h2>
                </div>
                <p class="marks">{marks}</p>
            </header>
            <div class="sheet-grid">
                <div class="wide">
                    <p class="story">{story}</p>
                </div>
                {lists}
            </div>
        </article>
    }
}

/// Where the practice stands, and where it stood before.
fn story(questionnaire: &Questionnaire, last: &Assessment, before: Option<&Assessment>) -> String {
    let said = |one: &Assessment| {
        let staging = Staging::of(&questionnaire.instrument, &one.answers);
        let stage = staging
            .stage
            .map_or(t!("stage_mark.none"), |stage| plain(stage_text(stage).name));
        let index = index(staging.overall.index());
        (stage, index, day(one.date))
    };
    let (stage, index, on) = said(last);
    let now = t!("plan.sheet.now", day = on, stage = stage, index = index);
    match before {
        None => now,
        Some(before) => {
            let (stage, index, on) = said(before);
            let then = t!("plan.sheet.then", day = on, stage = stage, index = index);
            format!("{now} {then}")
        }
    }
}

fn index(index: Option<Index>) -> String {
    index.map_or_else(|| "\u{2013}".to_owned(), |index| tenths(index.tenths()))
}

/// The items that the next stage needs, from where they are to where they are wanted.
fn next_stage(questionnaire: &Questionnaire, last: &Assessment) -> Vec<SheetLine> {
    let staging = Staging::of(&questionnaire.instrument, &last.answers);
    let advised = Advised::of(&questionnaire.instrument, last, &staging);
    let lifts = advised.back.into_iter().flat_map(|back| back.lifts);
    lifts
        .filter_map(|lift| {
            let question = questionnaire.question(&lift.item)?;
            let (from, to) = (lift.from.number(), lift.to.number());
            Some(SheetLine {
                strong: plain(question.short).to_owned(),
                text: t!("plan.sheet.lift", from = from, to = to),
                small: String::new(),
            })
        })
        .collect()
}

/// Each dimension: its index, what it was before, and its target.
fn dimensions(
    questionnaire: &Questionnaire,
    last: &Assessment,
    before: Option<&Assessment>,
) -> Vec<SheetLine> {
    let staging = |one: &Assessment| Staging::of(&questionnaire.instrument, &one.answers);
    let (now, then) = (staging(last), before.map(staging));
    let line = |dimension: &DimensionStaging| {
        let topic = questionnaire.topic(&dimension.id)?;
        let was = then.as_ref().and_then(|then| {
            let one = then.dimensions.iter().find(|one| one.id == dimension.id)?;
            one.tally.index()
        });
        let target = aim(last, &dimension.id, &dimension.tally, now.stage);
        let target = target.map(|aim| t!("plan.sheet.target", target = aim.target.number()));
        let was = was.map(|was| t!("plan.sheet.was", index = tenths(was.tenths())));
        let small: Vec<String> = [was, target].into_iter().flatten().collect();
        Some(SheetLine {
            strong: plain(topic.name).to_owned(),
            text: index(dimension.tally.index()),
            small: small.join(", "),
        })
    };
    now.dimensions.iter().filter_map(line).collect()
}

/// The light of each success factor by the latest check.
fn factors(programme: &Programme) -> Vec<SheetLine> {
    let Some(check) = latest_check(&programme.factors) else {
        return Vec::new();
    };
    let line = |factor: &Factor| SheetLine {
        strong: plain(factor.label()).to_owned(),
        text: (check.light(*factor))
            .map_or(t!("factors.open"), |light| plain(light.label()))
            .to_owned(),
        small: String::new(),
    };
    Factor::ALL.iter().map(line).collect()
}

/// What is to be done, the earliest day first; what has no day stands last.
fn actions(programme: &Programme) -> Vec<SheetLine> {
    let open = programme
        .actions
        .iter()
        .filter(|one| one.status.is_open() && !one.what.trim().is_empty());
    let day_of = |one: &&Action| one.due.map_or(i64::MAX, Day::number);
    let line = |one: &Action| {
        let due = one.due.map_or(t!("plan.action.no_day").to_owned(), day);
        let owner = match one.owner.trim() {
            "" => t!("plan.action.no_owner").to_owned(),
            owner => cut(owner, LONGEST),
        };
        SheetLine {
            strong: String::new(),
            text: cut(&one.what, LONGEST),
            small: format!("{owner}, {due}"),
        }
    };
    ranked(open, |one| (day_of(one), 0))
        .into_iter()
        .map(line)
        .collect()
}

fn in_short(workspace: Workspace, today: Day) -> AccountsInShort {
    let ids = workspace.accounts().get();
    let all = ids.iter().filter_map(|id| workspace.account(id));
    let all: Vec<_> = all.map(|account| account.get()).collect();
    AccountsInShort::of(&all, today)
}

/// The accounts: how many of each level, and what is wanting.
fn key_accounts(short: &AccountsInShort) -> Vec<SheetLine> {
    let line = |text: String| SheetLine {
        text,
        ..SheetLine::default()
    };
    let levels = short.levels.iter().map(|(level, n)| SheetLine {
        strong: plain(level.label()).to_owned(),
        text: n.to_string(),
        small: String::new(),
    });
    let wanting = [
        (
            short.unlevelled,
            t!("plan.sheet.unlevelled", n = short.unlevelled),
        ),
        (
            short.unmanaged,
            t!("plan.sheet.unmanaged", n = short.unmanaged),
        ),
        (short.overdue, t!("plan.sheet.overdue", n = short.overdue)),
    ];
    let wanting = wanting.into_iter().filter(|(n, _)| *n > 0);
    levels
        .chain(wanting.map(|(_, words)| line(words)))
        .collect()
}
