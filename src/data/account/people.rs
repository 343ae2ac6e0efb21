//! Steps 3 and 4: the decision-making unit and the diagnosis.

use crate::data::fields::{Fields, OneOf, Walker};
use crate::domain::account::diagnosis::{Competitor, MarketAccessIssue, SwotEntry};
use crate::domain::account::stakeholders::Stakeholder;

impl Fields for Stakeholder {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("name", &mut self.name);
        w.line("function", &mut self.function);
        w.leaf("roles", &mut self.roles);
        w.leaf("influence", &mut self.influence);
        w.leaf("stance", &mut self.stance);
        w.lines("stance_because", &mut self.stance_because);
        w.leaf("contact", &mut self.contact);
        w.leaf("orientation", &mut self.orientation);
        w.line("owner", &mut self.owner);
        w.leaf("last_contact", &mut self.last_contact);
        w.lines("needs", &mut self.needs);
        w.leaf("reports_to", &mut self.reports_to);
        w.leaf("influences", &mut self.influences);
        w.leaf("coverage", &mut self.coverage);
    }
}

impl Fields for SwotEntry {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("field", &mut OneOf(&mut self.field));
        w.lines("text", &mut self.text);
    }
}

impl Fields for Competitor {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("name", &mut self.name);
        w.lines("offer", &mut self.offer);
        w.lines("strength", &mut self.strength);
        w.lines("weakness", &mut self.weakness);
        w.lines("answer", &mut self.answer);
    }
}

impl Fields for MarketAccessIssue {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("kind", &mut self.kind);
        w.lines("what", &mut self.what);
        w.leaf("status", &mut OneOf(&mut self.status));
        w.lines("next_step", &mut self.next_step);
        w.line("owner", &mut self.owner);
        w.leaf("due", &mut self.due);
        w.leaf("stakeholder", &mut self.stakeholder);
    }
}
