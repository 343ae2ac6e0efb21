//! What came in at once, as it is kept in a workshop's document.

use crate::data::fields::{Fields, OneOf, Walker};
use crate::data::text::Lines;
use crate::domain::workshop::{CodeReason, Intake, OutcomeCounts, Response, Session};

/// The longest beginning of a code that is kept, in characters.
const MAX_BEGINNING: usize = 16;

impl Fields for Intake {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            source,
            source_name,
            at,
            codes,
            characters,
            counts,
            reasons,
            batch,
            is_undone,
            undone,
        } = self;
        w.leaf("source", &mut OneOf(source));
        w.line("source_name", source_name);
        w.leaf("at", at);
        w.leaf("codes", codes);
        w.leaf("characters", characters);
        w.group("counts", counts);
        w.rows("reasons", reasons);
        w.leaf("batch", batch);
        w.leaf("is_undone", is_undone);
        w.leaf("undone", undone);
    }
}

impl Fields for OutcomeCounts {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            added,
            updated,
            known,
            older,
            elsewhere,
            other,
            broken,
            locked,
            held,
        } = self;
        w.leaf("added", added);
        w.leaf("updated", updated);
        w.leaf("known", known);
        w.leaf("older", older);
        w.leaf("elsewhere", elsewhere);
        w.leaf("other", other);
        w.leaf("broken", broken);
        w.leaf("locked", locked);
        w.leaf("held", held);
    }
}

impl Fields for CodeReason {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            end,
            name,
            group,
            number,
            of,
            line,
            beginning,
            quote,
            workshop,
            response,
        } = self;
        w.leaf("end", &mut OneOf(end));
        w.text(
            "name",
            Lines::One,
            Session::MAX_TITLE.max(Response::MAX_NAME),
            name,
        );
        w.text("group", Lines::One, Session::MAX_GROUP, group);
        w.leaf("number", number);
        w.leaf("of", of);
        w.leaf("line", line);
        w.text("beginning", Lines::One, MAX_BEGINNING, beginning);
        w.text("quote", Lines::One, Self::MAX_QUOTE, quote);
        w.leaf("workshop", workshop);
        w.leaf("response", response);
    }
}
