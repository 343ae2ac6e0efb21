//! Files that the person takes along.

use crate::browser::{files, intl};
use crate::content::assessment::{Questionnaire, questionnaire};
use crate::data::assessment::table::{Labels, answers};
use crate::data::export::Export;
use crate::data::table::Table;
use crate::data::table::csv::{self, CsvForm};
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::store::Workspace;
use crate::t;
use crate::ui::text::plain;

use super::{ExportFile, display_name};

/// Downloads everything as one file, and notes that a copy was taken.
pub fn download_backup(workspace: Workspace) {
    let name = format!("trellis-{}.json", workspace.today());
    if files::download(&name, "application/json", &workspace.export_all()).is_ok() {
        workspace.backup_taken();
    }
}

/// Downloads one assessment, complete and re-importable.
pub fn download_assessment(workspace: Workspace, assessment: &Assessment) {
    let text = workspace.export(std::slice::from_ref(&assessment.id));
    // A refused download shows in the browser itself; nothing was changed here.
    let _ = files::download(
        &format!("{}.json", assessment_stem(assessment)),
        "application/json",
        &text,
    );
}

/// Downloads one assessment as a table, one row per item.
pub fn download_answers(assessment: &Assessment) {
    let Some(questionnaire) = questionnaire(&assessment.instrument) else {
        return;
    };
    let table = answers_table(&[assessment], questionnaire);
    download_csv(&assessment_stem(assessment), &table);
}

/// The same as a workbook.
pub fn workbook_of_answers(assessment: &Assessment, questionnaire: &Questionnaire) -> ExportFile {
    ExportFile {
        name: format!("{}.xlsx", assessment_stem(assessment)),
        export: Export::Workbook(vec![answers_table(&[assessment], questionnaire)]),
    }
}

/// How CSV is written here: as a spreadsheet in the person's own language opens it.
fn csv_form() -> CsvForm {
    match intl::has_decimal_comma() {
        true => CsvForm::Semicolon,
        false => CsvForm::Comma,
    }
}

/// How CSV is written here, in words.
pub fn csv_words() -> &'static str {
    match csv_form() {
        CsvForm::Comma => t!("export.csv_comma"),
        CsvForm::Semicolon => t!("export.csv_semicolon"),
    }
}

/// Downloads a table as CSV, as a file of this name without its ending.
pub fn download_csv(stem: &str, table: &Table) {
    // A refused download shows in the browser itself; nothing was changed here.
    let _ = files::download(
        &format!("{stem}.csv"),
        "text/csv;charset=utf-8",
        &csv::write(table, csv_form()),
    );
}

/// The answers of assessments of one questionnaire as a table.
pub fn answers_table(assessments: &[&Assessment], questionnaire: &Questionnaire) -> Table {
    let labels = Labels {
        title: t!("csv.title"),
        header: [
            t!("csv.assessment"),
            t!("csv.date"),
            t!("csv.dimension"),
            t!("csv.question"),
            t!("csv.answer"),
            t!("csv.meaning"),
            t!("csv.note"),
        ],
        name: &|assessment| display_name(assessment),
        dimension: &|id| {
            questionnaire
                .topic(id)
                .map(|t| plain(t.name).to_owned())
                .unwrap_or_default()
        },
        question: &|id| {
            questionnaire
                .question(id)
                .map(|q| plain(q.question).to_owned())
                .unwrap_or_default()
        },
        anchor: &|id, point| {
            questionnaire
                .question(id)
                .map(|q| plain(q.anchor(point)).to_owned())
                .unwrap_or_default()
        },
        dont_know: t!("answer.dont_know"),
        not_applicable: t!("answer.not_applicable"),
    };
    let all = assessments.iter();
    answers(
        all.map(|assessment| (*assessment, &questionnaire.instrument)),
        &labels,
    )
}

/// The name of a file: what its content is called, as far as file systems take it, and a day.
pub fn file_name(name: &str, nameless: &str, date: Day, ending: &str) -> String {
    format!("{}.{ending}", file_stem(name, nameless, date))
}

/// As [`file_name`], without the ending.
pub fn file_stem(name: &str, nameless: &str, date: Day) -> String {
    let name: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .take(60)
        .collect();
    let name = name.trim_matches('-');
    let name = if name.is_empty() { nameless } else { name };
    format!("trellis-{name}-{date}")
}

fn assessment_stem(assessment: &Assessment) -> String {
    file_stem(&assessment.name, "assessment", assessment.date)
}
