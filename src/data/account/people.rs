//! Steps 3 and 4: the decision-making unit and the diagnosis.

use crate::data::fields::{Fields, OneOf, Walker};
use crate::domain::account::diagnosis::{Competitor, MarketAccessIssue, SwotEntry};
use crate::domain::account::stakeholders::Stakeholder;

impl Fields for Stakeholder {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            name,
            function,
            roles,
            influence,
            stance,
            stance_because,
            contact,
            orientation,
            owner,
            last_contact,
            needs,
            reports_to,
            influences,
            coverage,
        } = self;
        w.line("name", name);
        w.line("function", function);
        w.leaf("roles", roles);
        w.leaf("influence", influence);
        w.leaf("stance", stance);
        w.lines("stance_because", stance_because);
        w.leaf("contact", contact);
        w.leaf("orientation", orientation);
        w.line("owner", owner);
        w.leaf("last_contact", last_contact);
        w.lines("needs", needs);
        w.leaf("reports_to", reports_to);
        w.leaf("influences", influences);
        w.leaf("coverage", coverage);
    }
}

impl Fields for SwotEntry {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self { id: _, field, text } = self;
        w.leaf("field", &mut OneOf(field));
        w.lines("text", text);
    }
}

impl Fields for Competitor {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            name,
            offer,
            strength,
            weakness,
            answer,
        } = self;
        w.line("name", name);
        w.lines("offer", offer);
        w.lines("strength", strength);
        w.lines("weakness", weakness);
        w.lines("answer", answer);
    }
}

impl Fields for MarketAccessIssue {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            kind,
            what,
            status,
            next_step,
            owner,
            due,
            stakeholder,
        } = self;
        w.leaf("kind", kind);
        w.lines("what", what);
        w.leaf("status", &mut OneOf(status));
        w.lines("next_step", next_step);
        w.line("owner", owner);
        w.leaf("due", due);
        w.leaf("stakeholder", stakeholder);
    }
}
