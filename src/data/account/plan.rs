//! Steps 5, 6 and 7: objectives, what is done, how it is kept alive.

use crate::data::fields::{Fields, OneOf, Walker};
use crate::domain::account::monitoring::{Kpi, Monitoring, Return, Review};
use crate::domain::account::objectives::{Objective, Reading};
use crate::domain::account::tactics::{Action, Initiative, Milestone, Resource, ValueProposition};

impl Fields for Objective {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.lines("what", &mut self.what);
        w.line("measure", &mut self.measure);
        w.line("unit", &mut self.unit);
        w.leaf("baseline", &mut self.baseline);
        w.leaf("start", &mut self.start);
        w.leaf("target", &mut self.target);
        w.leaf("due", &mut self.due);
        w.lines("gain", &mut self.gain);
        w.rows("readings", &mut self.readings);
    }
}

impl Fields for Reading {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("day", &mut self.day);
        w.leaf("value", &mut self.value);
        w.line("note", &mut self.note);
    }
}

impl Fields for ValueProposition {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("stakeholder", &mut self.stakeholder);
        w.lines("need", &mut self.need);
        w.lines("offer", &mut self.offer);
        w.lines("evidence", &mut self.evidence);
        w.lines("measure", &mut self.measure);
    }
}

impl Fields for Initiative {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("name", &mut self.name);
        w.lines("about", &mut self.about);
        w.leaf("objective", &mut self.objective);
        w.line("owner", &mut self.owner);
        w.leaf("partner", &mut self.partner);
        w.leaf("start", &mut self.start);
        w.leaf("end", &mut self.end);
        w.rows("milestones", &mut self.milestones);
        w.lines("resources", &mut self.resources);
        w.leaf("budget", &mut self.budget);
        w.leaf("spent", &mut self.spent);
    }
}

impl Fields for Milestone {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("what", &mut self.what);
        w.leaf("due", &mut self.due);
        w.leaf("reached", &mut self.reached);
    }
}

impl Fields for Action {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.lines("what", &mut self.what);
        w.line("owner", &mut self.owner);
        w.leaf("due", &mut self.due);
        w.leaf("status", &mut OneOf(&mut self.status));
        w.leaf("closed", &mut self.closed);
        w.lines("sign", &mut self.sign);
        w.leaf("objective", &mut self.objective);
        w.leaf("stakeholder", &mut self.stakeholder);
        w.leaf("meeting", &mut self.meeting);
        w.leaf("origin", &mut self.origin);
    }
}

impl Fields for Resource {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("what", &mut self.what);
        w.line("amount", &mut self.amount);
        w.leaf("budget", &mut self.budget);
        w.leaf("spent", &mut self.spent);
    }
}

impl Fields for Monitoring {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("follow_up", &mut self.follow_up);
        w.leaf("last_follow_up", &mut self.last_follow_up);
        w.leaf("contact", &mut self.contact);
        w.leaf("review", &mut self.review);
        w.rows("reviews", &mut self.reviews);
        w.rows("kpis", &mut self.kpis);
        w.rows("returns", &mut self.returns);
    }
}

impl Fields for Review {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("day", &mut self.day);
        w.leaf("held", &mut self.held);
        w.line("who", &mut self.who);
        w.lines("decided", &mut self.decided);
    }
}

impl Fields for Kpi {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("name", &mut self.name);
        w.line("unit", &mut self.unit);
        w.leaf("baseline", &mut self.baseline);
        w.leaf("target", &mut self.target);
        w.rows("readings", &mut self.readings);
    }
}

impl Fields for Return {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("side", &mut OneOf(&mut self.side));
        w.lines("what", &mut self.what);
        w.leaf("value", &mut self.value);
        w.leaf("cost", &mut self.cost);
        w.lines("evidence", &mut self.evidence);
    }
}
