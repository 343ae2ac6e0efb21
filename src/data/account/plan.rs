//! Steps 5, 6 and 7: objectives, what is done, how it is kept alive.

use crate::data::fields::{Fields, OneOf, Walker};
use crate::domain::account::monitoring::{Kpi, Monitoring, Return, Review};
use crate::domain::account::objectives::{Objective, Reading};
use crate::domain::account::tactics::{Action, Initiative, Milestone, Resource, ValueProposition};

impl Fields for Objective {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            what,
            measure,
            unit,
            baseline,
            start,
            target,
            due,
            gain,
            readings,
        } = self;
        w.lines("what", what);
        w.line("measure", measure);
        w.line("unit", unit);
        w.leaf("baseline", baseline);
        w.leaf("start", start);
        w.leaf("target", target);
        w.leaf("due", due);
        w.lines("gain", gain);
        w.rows("readings", readings);
    }
}

impl Fields for Reading {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            day,
            value,
            note,
        } = self;
        w.leaf("day", day);
        w.leaf("value", value);
        w.line("note", note);
    }
}

impl Fields for ValueProposition {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            stakeholder,
            need,
            offer,
            evidence,
            measure,
        } = self;
        w.leaf("stakeholder", stakeholder);
        w.lines("need", need);
        w.lines("offer", offer);
        w.lines("evidence", evidence);
        w.lines("measure", measure);
    }
}

impl Fields for Initiative {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            name,
            about,
            objective,
            owner,
            partner,
            start,
            end,
            milestones,
            resources,
            budget,
            spent,
        } = self;
        w.line("name", name);
        w.lines("about", about);
        w.leaf("objective", objective);
        w.line("owner", owner);
        w.leaf("partner", partner);
        w.leaf("start", start);
        w.leaf("end", end);
        w.rows("milestones", milestones);
        w.lines("resources", resources);
        w.leaf("budget", budget);
        w.leaf("spent", spent);
    }
}

impl Fields for Milestone {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            what,
            due,
            reached,
        } = self;
        w.line("what", what);
        w.leaf("due", due);
        w.leaf("reached", reached);
    }
}

impl Fields for Action {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            what,
            owner,
            due,
            status,
            closed,
            sign,
            objective,
            stakeholder,
            meeting,
            origin,
            factor,
        } = self;
        w.lines("what", what);
        w.line("owner", owner);
        w.leaf("due", due);
        w.leaf("status", &mut OneOf(status));
        w.leaf("closed", closed);
        w.lines("sign", sign);
        w.leaf("objective", objective);
        w.leaf("stakeholder", stakeholder);
        w.leaf("meeting", meeting);
        w.leaf("origin", origin);
        w.leaf("factor", factor);
    }
}

impl Fields for Resource {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            what,
            amount,
            budget,
            spent,
        } = self;
        w.line("what", what);
        w.line("amount", amount);
        w.leaf("budget", budget);
        w.leaf("spent", spent);
    }
}

impl Fields for Monitoring {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            follow_up,
            last_follow_up,
            contact,
            review,
            reviews,
            kpis,
            returns,
        } = self;
        w.leaf("follow_up", follow_up);
        w.leaf("last_follow_up", last_follow_up);
        w.leaf("contact", contact);
        w.leaf("review", review);
        w.rows("reviews", reviews);
        w.rows("kpis", kpis);
        w.rows("returns", returns);
    }
}

impl Fields for Review {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            day,
            held,
            who,
            decided,
        } = self;
        w.leaf("day", day);
        w.leaf("held", held);
        w.line("who", who);
        w.lines("decided", decided);
    }
}

impl Fields for Kpi {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            name,
            unit,
            baseline,
            target,
            readings,
        } = self;
        w.line("name", name);
        w.line("unit", unit);
        w.leaf("baseline", baseline);
        w.leaf("target", target);
        w.rows("readings", readings);
    }
}

impl Fields for Return {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            side,
            what,
            value,
            cost,
            evidence,
        } = self;
        w.leaf("side", &mut OneOf(side));
        w.lines("what", what);
        w.leaf("value", value);
        w.leaf("cost", cost);
        w.lines("evidence", evidence);
    }
}
