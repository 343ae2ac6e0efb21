//! Taking it along: on paper, as a table, as a file that reads back.

use leptos::prelude::*;

use crate::browser::{files, page};
use crate::content::competence::{area_name, competence_texts};
use crate::data::export::Export;
use crate::data::table::{Cell, CellKind, Column, Table, TableId, markdown};
use crate::domain::competence::{Competence, CompetenceSheet, Round};
use crate::domain::day::Day;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{
    ExportButton, ExportFile, Section, download_csv, file_name, file_stem,
};
use crate::ui::text::plain;

use super::super::open_sheet::OpenSheet;
use super::super::words::{difference_words, sheet_name, step_name};
use super::overlay::{all_seen, step_of};

/// The ratings of the round that is worked on: a row a competence, a column for everybody whose view is shown.
fn ratings(round: &Round) -> Table {
    let seen = all_seen(round);
    let column = |title: &str| Column::new(title, CellKind::Text);
    let mut columns = vec![
        column(t!("competences.area")),
        column(t!("competences.competence")),
    ];
    columns.extend(seen.iter().map(|one| column(&one.name)));
    columns.push(column(t!("competences.views")));
    let rows = Competence::ALL.iter().map(|competence| {
        let views = round.views(*competence);
        let mut row = vec![
            plain(area_name(competence.area())).into(),
            plain(competence_texts(*competence).name).into(),
        ];
        let steps = seen.iter().map(|one| step_name(step_of(one.mark, &views)));
        row.extend(steps.map(Cell::from));
        row.push(views.difference().map_or("", difference_words).into());
        row
    });
    Table {
        id: TableId::fixed("competences"),
        title: t!("competences.title").to_owned(),
        columns,
        rows: rows.collect(),
    }
}

/// The development plan: a row an aim.
fn aims(sheet: &CompetenceSheet) -> Table {
    let day = |day: Option<Day>| day.map_or(Cell::Empty, |day| Cell::Day { day });
    let rows = sheet.aims.iter().map(|aim| {
        let competence = aim
            .competence
            .map_or("", |one| plain(competence_texts(one).name));
        vec![
            competence.into(),
            aim.what.as_str().into(),
            aim.evidence.as_str().into(),
            day(aim.due),
            day(aim.done),
        ]
    });
    Table {
        id: TableId::fixed("development-plan"),
        title: t!("competences.plan.title").to_owned(),
        columns: vec![
            Column::new(t!("competences.competence"), CellKind::Text),
            Column::new(t!("competences.plan.what"), CellKind::Text),
            Column::new(t!("competences.plan.evidence"), CellKind::Text),
            Column::new(t!("competences.plan.due"), CellKind::Day),
            Column::new(t!("competences.plan.done"), CellKind::Day),
        ],
        rows: rows.collect(),
    }
}

fn tables(sheet: &CompetenceSheet) -> Vec<Table> {
    let ratings = sheet.current().map(ratings);
    let all = ratings.into_iter().chain([aims(sheet)]);
    all.filter(|table| !table.rows.is_empty()).collect()
}

fn as_markdown(sheet: &CompetenceSheet) -> String {
    let mut text = format!("# {}: {}\n", t!("competences.title"), sheet_name(sheet));
    for table in tables(sheet) {
        text += &format!("\n## {}\n\n{}", table.title, markdown::write(&table));
    }
    text
}

/// The ways.
#[component]
pub fn TakeAlong(open: OpenSheet) -> impl IntoView {
    let print = move |_| {
        // A browser without printing does nothing here, which loses nothing.
        let _ = page::print();
    };
    let named = move |ending: &str| {
        let name = open.sheet.with_untracked(|sheet| sheet.name.clone());
        file_name(&name, "competences", open.workspace.today(), ending)
    };
    // A refused download shows in the browser itself; nothing was changed here.
    let json = move |_| {
        if let Some(text) = open.workspace.export_one(&open.key()) {
            let _ = files::download(&named("json"), "application/json", &text);
        }
    };
    let md = move |_| {
        let text = open.sheet.with_untracked(as_markdown);
        let _ = files::download(&named("md"), "text/markdown;charset=utf-8", &text);
    };
    let csv = move |_| {
        let name = open.sheet.with_untracked(|sheet| sheet.name.clone());
        let stem = file_stem(&name, "competences", open.workspace.today());
        let table = open
            .sheet
            .with_untracked(|sheet| sheet.current().map(ratings));
        if let Some(table) = table {
            download_csv(&stem, &table);
        }
    };
    let workbook = move |()| ExportFile {
        name: named("xlsx"),
        export: Export::Workbook(open.sheet.with_untracked(tables)),
    };
    view! {
        <Section id="keep" title=t!("competences.keep.title") hint=t!("competences.keep.hint") class="no-print">
            <div class="stack">
                <p class="cluster">
                    <button class="button" type="button" on:click=print>
                        {t!("competences.keep.print")}
                    </button>
                    <button class="button" type="button" on:click=md>
                        {t!("competences.keep.markdown")}
                    </button>
                    <button class="button" type="button" on:click=csv>
                        {t!("competences.keep.csv")}
                    </button>
                    <button class="button" type="button" on:click=json>
                        {t!("competences.keep.json")}
                    </button>
                </p>
                <p>
                    <ExportButton label=t!("export.xlsx") hint=t!("export.xlsx_hint") file=workbook />
                </p>
                <p class="small muted measure">{t!("competences.keep.whose")}</p>
            </div>
        </Section>
    }
}
