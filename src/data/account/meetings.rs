//! Meetings.

use crate::data::fields::{Fields, Walker};
use crate::domain::account::meetings::{Agreed, Attendee, Meeting, Preparation};

impl Fields for Meeting {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            title,
            day,
            hours,
            place,
            ours,
            attendees,
            bring,
            preparation,
            held,
            outcome,
            agreed,
        } = self;
        w.line("title", title);
        w.leaf("day", day);
        w.leaf("hours", hours);
        w.line("place", place);
        w.line("ours", ours);
        w.rows("attendees", attendees);
        w.lines("bring", bring);
        w.rows("preparation", preparation);
        w.leaf("held", held);
        w.lines("outcome", outcome);
        w.rows("agreed", agreed);
    }
}

impl Fields for Attendee {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            stakeholder,
            advance,
            proposition,
            reached,
        } = self;
        w.leaf("stakeholder", stakeholder);
        w.lines("advance", advance);
        w.leaf("proposition", proposition);
        w.leaf("reached", reached);
    }
}

impl Fields for Preparation {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            day,
            hours,
            what,
        } = self;
        w.leaf("day", day);
        w.leaf("hours", hours);
        w.line("what", what);
    }
}

impl Fields for Agreed {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            what,
            owner,
            due,
            stakeholder,
            action,
        } = self;
        w.lines("what", what);
        w.line("owner", owner);
        w.leaf("due", due);
        w.leaf("stakeholder", stakeholder);
        w.leaf("action", action);
    }
}
