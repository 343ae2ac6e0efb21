//! Texts as they are kept: without control characters, and not too long.

use crate::data::text::{Lines, clean};

use super::{Fields, Leaf, each_text};

/// Cleans and cuts every text, so that what is in use is what will be read back. Does nothing to what is
/// tidy.
pub fn tidy(fields: &mut dyn Fields) {
    each_text(fields, &mut tidy_text);
}

/// Cleans and cuts the texts of a value.
pub(super) fn tidy_leaf(leaf: &mut dyn Leaf) {
    leaf.texts(&mut tidy_text);
}

fn tidy_text(lines: Lines, max: usize, text: &mut String) {
    let (kept, change) = clean(text, lines, max);
    if change.cleaned || change.cut {
        *text = kept.into_owned();
    }
}
