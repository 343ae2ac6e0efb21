//! Files that the person takes along.

use crate::browser::files;
use crate::content::assessment::{Questionnaire, questionnaire};
use crate::data::assessment::table::{Labels, answers};
use crate::data::table::{Table, csv};
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::store::Workspace;
use crate::t;
use crate::ui::text::{day, plain};

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
        &assessment_file(assessment, "json"),
        "application/json",
        &text,
    );
}

/// Downloads one assessment as a table, one row per item.
pub fn download_csv(assessment: &Assessment) {
    let Some(questionnaire) = questionnaire(&assessment.instrument) else {
        return;
    };
    let text = csv::write(&answers_table(&[assessment], questionnaire));
    let _ = files::download(
        &assessment_file(assessment, "csv"),
        "text/csv;charset=utf-8",
        &text,
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

fn assessment_file(assessment: &Assessment, ending: &str) -> String {
    file_name(&assessment.name, "assessment", assessment.date, ending)
}

/// What an assessment is called on screen: its name, or its day where it has none.
pub fn display_name(assessment: &Assessment) -> String {
    let name = assessment.name.trim();
    if name.is_empty() {
        t!("assess.unnamed", date = day(assessment.date))
    } else {
        name.to_owned()
    }
}
