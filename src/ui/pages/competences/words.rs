//! What several pages say of a sheet.

use crate::content::competence::{rating_name, role_name};
use crate::domain::competence::{CompetenceSheet, Difference, Rating, Viewer};
use crate::t;
use crate::ui::text::plain;

/// Whose competences they are: the name, or what stands for it where there is none.
pub fn sheet_name(sheet: &CompetenceSheet) -> String {
    match (sheet.name.trim(), sheet.is_answer()) {
        ("", false) => t!("competences.unnamed").to_owned(),
        ("", true) => t!("competences.unnamed_other").to_owned(),
        (name, _) => name.to_owned(),
    }
}

/// What somebody who is asked is called: the name, or as what they are asked.
pub fn viewer_name(viewer: &Viewer) -> String {
    match viewer.name.trim() {
        "" => plain(role_name(viewer.role)).to_owned(),
        name => name.to_owned(),
    }
}

/// What a step is called, from 1; what stands for it where there is none.
pub fn step_name(step: Option<u8>) -> &'static str {
    let of_number = |step: u8| Rating::STEPS.get(usize::from(step).checked_sub(1)?);
    match step.and_then(of_number) {
        Some(rating) => plain(rating_name(*rating)),
        None => t!("competences.no_step"),
    }
}

/// How views of a competence stand to one another, in words.
pub fn difference_words(difference: Difference) -> &'static str {
    match difference {
        Difference::Same => t!("competences.difference.same"),
        Difference::Near => t!("competences.difference.near"),
        Difference::OwnHigher => t!("competences.difference.own_higher"),
        Difference::OwnLower => t!("competences.difference.own_lower"),
        Difference::Divided => t!("competences.difference.divided"),
    }
}
