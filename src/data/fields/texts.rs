//! Every text of a document, wherever it is.

use crate::data::text::Lines;

use super::{Entries, Fields, Leaf, Rows, Walker};

/// Shows every text, each with how it is laid out and how long it may be.
pub fn each_text(fields: &mut dyn Fields, visit: &mut dyn FnMut(Lines, usize, &mut String)) {
    fields.walk(&mut Texts(visit));
}

struct Texts<'a>(&'a mut dyn FnMut(Lines, usize, &mut String));

impl Walker for Texts<'_> {
    fn text(&mut self, _: &'static str, lines: Lines, max: usize, text: &mut String) {
        (self.0)(lines, max, text);
    }

    fn leaf(&mut self, _: &'static str, leaf: &mut dyn Leaf) {
        leaf.texts(self.0);
    }

    fn group(&mut self, _: &'static str, group: &mut dyn Fields) {
        group.walk(self);
    }

    fn rows(&mut self, _: &'static str, rows: &mut dyn Rows) {
        rows.each(&mut |row| row.walk(self));
    }

    fn entries(&mut self, _: &'static str, entries: &mut dyn Entries) {
        entries.each(&mut |_, entry| entry.walk(self));
    }
}
