//! What is taken along: tables, the workshop as a file, the next session, the archive.

use leptos::prelude::*;

use crate::browser::files;
use crate::data::export::Export;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::table::Table;
use crate::data::workshop::tables::TableWords;
use crate::domain::workshop::{Disclosure, MIN_GROUP, Workshop};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{ExportButton, ExportFile, csv_words, download_csv, file_stem};
use crate::ui::navigation::go;
use crate::ui::pages::workshop::{next_session, workshop_name};
use crate::ui::route::{Route, WorkshopPage};
use crate::ui::text::WORDING;

use super::live_board::LiveBoard;

/// The buttons. On the board, the way to the report is among them.
#[component]
pub fn Keep(live: LiveBoard, on_report: bool) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let id = live.open.id;
    let archived = live.open.editor.memo(|workshop| workshop.archived);
    // What leaves has been seen.
    let publish = move || id.with_value(|id| workspace.publish(id));
    let totals = move |_| {
        publish();
        download(live, &with_all(live, |words, all, _| words.counts(all)));
    };
    let stages = move |_| {
        publish();
        download(live, &with_all(live, |words, all, _| words.stages(all)));
    };
    let has_choices = live.open.editor.memo(|workshop| {
        let mut questions = workshop.session.questions.iter();
        questions.any(|question| question.kind.is_plain())
    });
    let choices = move |_| {
        publish();
        if let Some(table) = with_all(live, |words, all, _| words.choices(all)) {
            download(live, &table);
        }
    };
    let totals_workbook = Callback::new(move |()| {
        publish();
        let tables = with_all(live, |words, all, _| words.totals(all));
        ExportFile {
            name: format!(
                "{}.xlsx",
                stem_of(live, t!("workshop_board.keep.totals_stem"))
            ),
            export: Export::Workbook(tables),
        }
    });
    let single = move |_| {
        let responses = id.with_value(|id| workspace.responses(id));
        let table = with_all(live, |words, all, _| words.responses(all.all(), &responses));
        download(live, &table);
    };
    let workbook = Callback::new(move |()| {
        publish();
        let responses = id.with_value(|id| workspace.responses(id));
        let tables = with_all(live, |words, all, workshop| {
            let mut tables = words.totals(all);
            tables.push(words.actions(workshop));
            tables.push(words.responses(all.all(), &responses));
            tables
        });
        ExportFile {
            name: format!("{}.xlsx", stem_of(live, "")),
            export: Export::Workbook(tables),
        }
    });
    let json = move |_| {
        let key = DocumentKey::new(Kind::Workshop, id.get_value());
        if let Some(text) = workspace.export_one(&key) {
            let name = format!("{}.json", stem_of(live, ""));
            // A refused download shows in the browser itself; nothing was changed here.
            let _ = files::download(&name, "application/json", &text);
        }
    };
    let next = move |_| {
        if let Some(next) = id.with_value(|id| next_session(workspace, id)) {
            go(&Route::WorkshopPage(next, WorkshopPage::Prepare));
        }
    };
    let archive = move |_| {
        let now = !archived.get_untracked();
        live.open
            .editor
            .edit(move |workshop| workshop.archived = now);
    };
    let report = (!on_report).then(|| {
        view! {
            <a class="button" href=live.open.href(WorkshopPage::Report)>
                {t!("workshop_board.keep.report")}
            </a>
        }
    });
    view! {
        <div class="keep-ways">
            {report}
            <ExportButton
                label=t!("workshop_board.keep.totals_excel")
                hint=""
                file=totals_workbook
            />
            <button class="button" type="button" on:click=totals>
                {t!("workshop_board.keep.totals")}
            </button>
            <button class="button" type="button" on:click=stages>
                {t!("workshop_board.keep.stages")}
            </button>
            <Show when=move || has_choices.get()>
                <button class="button" type="button" on:click=choices>
                    {t!("workshop_board.keep.choices")}
                </button>
            </Show>
        </div>
        <p class="small muted measure">{t!("workshop_board.keep.totals_about", fewest = MIN_GROUP)}</p>
        <div class="keep-ways">
            <button class="button" type="button" on:click=single>
                {t!("workshop_board.keep.single")}
            </button>
            <button class="button" type="button" on:click=json>
                {t!("workshop_board.keep.json")}
            </button>
            <ExportButton label=t!("workshop_board.keep.excel") hint="" file=workbook />
        </div>
        <p class="small muted measure">{t!("workshop_board.keep.careful")} " " {csv_words()}</p>
        <p class="keep-ways">
            <button class="button" type="button" on:click=next>
                {t!("workshop_board.keep.next")}
            </button>
            <button class="button quiet" type="button" on:click=archive>
                {move || match archived.get() {
                    true => t!("workshop_board.keep.unarchive"),
                    false => t!("workshop_board.keep.archive"),
                }}
            </button>
        </p>
    }
}

/// Makes something of the words, the counts with those by show of hands, and the workshop.
fn with_all<T>(live: LiveBoard, make: impl FnOnce(TableWords, &Disclosure, &Workshop) -> T) -> T {
    let document = live.open.editor.document;
    document.with_untracked(|workshop| {
        let all = live
            .open
            .counts
            .with_untracked(|all| all.with_hands(&workshop.hands));
        let words = TableWords {
            session: &workshop.session,
            wording: WORDING,
        };
        make(words, &all, workshop)
    })
}

fn download(live: LiveBoard, table: &Table) {
    download_csv(&stem_of(live, table.id.as_str()), table);
}

/// The name of a file without its ending: the workshop's title, what is in it, the day.
fn stem_of(live: LiveBoard, what: &str) -> String {
    let document = live.open.editor.document;
    document.with_untracked(|workshop| {
        let name = format!("{} {what}", workshop_name(workshop));
        file_stem(&name, "workshop", workshop.session.day)
    })
}
