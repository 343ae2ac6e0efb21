//! Before the report leaves: whose data it holds, how people appear, and the ways to take it along.

use leptos::prelude::*;

use crate::browser::files;
use crate::data::account::disclosure::{Disclosure, DisclosureChoice, Leaves};
use crate::data::account::markdown;
use crate::data::account::tables::of_account;
use crate::data::backup;
use crate::data::document::Document;
use crate::data::export::Export;
use crate::domain::agenda::Agenda;
use crate::t;
use crate::ui::components::{
    ExportButton, ExportFile, HowPeopleAppear, TakeTables, WhoIsNamed, file_name,
};
use crate::ui::pages::agenda::calendar;
use crate::ui::text::day;

use super::Reported;
use super::chapters::Chapters;
use super::lines::in_use;
use super::printed::{Printed, WhatIsPrinted};
use super::slides::deck;

/// The id of the heading.
pub const TITLE: &str = "leave";

/// The list of whom it names, the choice, and once that is made, the ways out.
#[component]
pub fn Leave(
    reported: Reported,
    printed: Printed,
    chapters: Chapters,
    #[prop(into)] close: Callback<()>,
) -> impl IntoView {
    let Reported {
        open,
        workspace,
        choice,
        names,
        ..
    } = reported;
    let disclosure = open.editor.memo_of(names, move |account, names| {
        let programme = Default::default();
        Disclosure::of(&[account], &programme, names, open.today)
    });
    let ready = Memo::new(move |_| choice.get().is_some());
    view! {
        <section class="no-print stack loose" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">
                {t!("report.leave")}
            </h2>
            <div class="meeting">
                <div class="stack loose">
                    <HowPeopleAppear choice />
                    <WhoIsNamed disclosure choice />
                    <Show
                        when=move || ready.get()
                        fallback=|| view! { <p class="note">{t!("report.choose_first")}</p> }
                    >
                        <Ways reported printed chapters />
                    </Show>
                    <p>
                        <button class="button quiet" type="button" on:click=move |_| close.run(())>
                            {t!("report.back")}
                        </button>
                    </p>
                </div>
                <aside class="aside stays">
                    <h3>{t!("disclosure.why")}</h3>
                    <p>{t!("disclosure.why_text")}</p>
                    <p>{t!("disclosure.check")}</p>
                    <p class="small muted">{t!("report.today", day = day(workspace.today()))}</p>
                </aside>
            </div>
        </section>
    }
}

/// Printing, and a file of each kind.
#[component]
fn Ways(reported: Reported, printed: Printed, chapters: Chapters) -> impl IntoView {
    let today = reported.open.today;
    let named = move |ending: &str| file_name(&reported.title(), "account", today, ending);
    let save = move |ending: &str, mime: &str, text: &str| {
        // A refused download shows in the browser itself; nothing was changed here.
        let _ = files::download(&untrack(|| named(ending)), mime, text);
    };
    let json = move |_| {
        let account = Document::from(reported.shown.get_untracked());
        let text = backup::write(&[account], reported.workspace.now());
        save("json", "application/json", &text);
    };
    let markdown = move |_| {
        let text = markdown::plan(&untrack(|| reported.paper()));
        save("md", "text/markdown;charset=utf-8", &text);
    };
    let days = move |()| {
        let entries = reported.shown.with(|account| {
            let mut agenda = Agenda::new(today);
            agenda.add_account(&in_use(account));
            agenda.into_entries()
        });
        let edited = reported.shown.with(|account| account.edited);
        ExportFile {
            name: named("ics"),
            export: Export::Calendar(calendar(&entries, &|_| (reported.title(), edited))),
        }
    };
    let slides = move |()| ExportFile {
        name: named("pptx"),
        export: Export::Slides(reported.with_brief(deck)),
    };
    let paper = move |()| ExportFile {
        name: named("docx"),
        export: Export::Paper(reported.paper()),
    };
    let tables = move |()| reported.with_around(of_account);
    let chosen = move || {
        let is = |choice: Option<DisclosureChoice>, names: Leaves| {
            choice.is_some_and(|c| c.names == names)
        };
        match is(reported.choice.get(), Leaves::Not) {
            true => t!("report.ways_roles"),
            false => t!("report.ways_names"),
        }
    };
    view! {
        <section class="stack" aria-labelledby="ways">
            <h3 id="ways">{chosen}</h3>
            <div class="stack">
                <WhatIsPrinted reported printed chapters />
                <p>
                    <ExportButton
                        label=t!("report.slides")
                        hint=t!("report.slides_hint")
                        file=slides
                    />
                </p>
                <p>
                    <ExportButton label=t!("report.word") hint=t!("report.word_hint") file=paper />
                </p>
                <p class="cluster">
                    <button class="button" type="button" on:click=json>
                        {t!("report.json")}
                    </button>
                    <span class="small muted">{t!("report.json_hint")}</span>
                </p>
                <p class="cluster">
                    <button class="button" type="button" on:click=markdown>
                        {t!("report.markdown")}
                    </button>
                    <span class="small muted">{t!("report.markdown_hint")}</span>
                </p>
                <p>
                    <ExportButton
                        label=t!("report.calendar")
                        hint=t!("report.calendar_hint")
                        file=days
                    />
                </p>
                <TakeTables tables name=move |()| reported.title() today />
            </div>
        </section>
    }
}
