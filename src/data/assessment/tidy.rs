//! An assessment whose texts are as they are kept.

use crate::data::text::{Lines, clean};
use crate::domain::assessment::Assessment;
use crate::domain::id::ItemId;

/// Cleans and cuts every text, so that what is in use is what will be read back. Does nothing to an
/// assessment that is tidy.
pub fn tidy(assessment: &mut Assessment) {
    let Assessment { name, scope, .. } = assessment;
    for text in [name, &mut scope.company, &mut scope.unit, &mut scope.team] {
        if let (kept, true) = kept(text, Lines::One, Assessment::MAX_NAME) {
            *text = kept;
        }
    }
    let notes: Vec<(ItemId, String)> = assessment
        .answers
        .iter()
        .filter_map(|(item, response)| {
            let (kept, changed) = kept(&response.note, Lines::Many, Assessment::MAX_NOTE);
            changed.then(|| (item.clone(), kept))
        })
        .collect();
    for (item, note) in notes {
        assessment.answers.set_note(&item, note);
    }
}

fn kept(text: &str, lines: Lines, max: usize) -> (String, bool) {
    let (kept, change) = clean(text, lines, max);
    if change.cleaned || change.cut {
        (kept.into_owned(), true)
    } else {
        (String::new(), false)
    }
}
