//! Texts as they are kept: without control characters, and not too long.

use crate::data::text::{Lines, clean};

use super::{Fields, Leaf, Rows, Walker};

/// Cleans and cuts every text, so that what is in use is what will be read back. Does nothing to what is
/// tidy.
pub fn tidy(fields: &mut dyn Fields) {
    fields.walk(&mut Tidier);
}

/// Cleans and cuts one text.
pub(super) fn tidy_text(text: &mut String, lines: Lines, max: usize) {
    let (kept, change) = clean(text, lines, max);
    if change.cleaned || change.cut {
        *text = kept.into_owned();
    }
}

struct Tidier;

impl Walker for Tidier {
    fn text(&mut self, _: &'static str, lines: Lines, max: usize, text: &mut String) {
        tidy_text(text, lines, max);
    }

    fn leaf(&mut self, _: &'static str, leaf: &mut dyn Leaf) {
        leaf.tidy();
    }

    fn group(&mut self, _: &'static str, group: &mut dyn Fields) {
        group.walk(self);
    }

    fn rows(&mut self, _: &'static str, rows: &mut dyn Rows) {
        rows.each(&mut |row| row.walk(self));
    }
}
