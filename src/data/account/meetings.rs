//! Meetings.

use crate::data::fields::{Fields, Walker};
use crate::domain::account::meetings::{Agreed, Attendee, Meeting, Preparation};

impl Fields for Meeting {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("title", &mut self.title);
        w.leaf("day", &mut self.day);
        w.leaf("hours", &mut self.hours);
        w.line("place", &mut self.place);
        w.line("ours", &mut self.ours);
        w.rows("attendees", &mut self.attendees);
        w.lines("bring", &mut self.bring);
        w.rows("preparation", &mut self.preparation);
        w.leaf("held", &mut self.held);
        w.lines("outcome", &mut self.outcome);
        w.rows("agreed", &mut self.agreed);
    }
}

impl Fields for Attendee {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("stakeholder", &mut self.stakeholder);
        w.lines("advance", &mut self.advance);
        w.leaf("proposition", &mut self.proposition);
        w.leaf("reached", &mut self.reached);
    }
}

impl Fields for Preparation {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("day", &mut self.day);
        w.leaf("hours", &mut self.hours);
        w.line("what", &mut self.what);
    }
}

impl Fields for Agreed {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.lines("what", &mut self.what);
        w.line("owner", &mut self.owner);
        w.leaf("due", &mut self.due);
        w.leaf("stakeholder", &mut self.stakeholder);
        w.leaf("action", &mut self.action);
    }
}
