//! Steps 1 and 2: profile, figures, what the account wants, what moved, typing, relationship checks.

use crate::data::fields::{Fields, Walker};
use crate::domain::account::profile::{AccountAim, KeyFigure, Move, Profile, TeamMember};
use crate::domain::account::relationship::RelationshipCheck;
use crate::domain::account::typing::{Driver, KeyAccountTest, Typing};

impl Fields for Profile {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("manager", &mut self.manager);
        w.line("sponsor", &mut self.sponsor);
        w.line("place", &mut self.place);
        w.lines("about", &mut self.about);
        w.lines("strategy", &mut self.strategy);
        w.line("strategy_source", &mut self.strategy_source);
        w.line("currency", &mut self.currency);
    }
}

impl Fields for TeamMember {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("name", &mut self.name);
        w.leaf("role", &mut self.role);
    }
}

impl Fields for KeyFigure {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.line("name", &mut self.name);
        w.leaf("value", &mut self.value);
        w.line("unit", &mut self.unit);
        w.leaf("as_of", &mut self.as_of);
        w.line("source", &mut self.source);
    }
}

impl Fields for AccountAim {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.lines("what", &mut self.what);
        w.line("measure", &mut self.measure);
        w.line("source", &mut self.source);
        w.leaf("checked", &mut self.checked);
    }
}

impl Fields for Move {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("day", &mut self.day);
        w.lines("event", &mut self.event);
        w.lines("consequence", &mut self.consequence);
        w.lines("reaction", &mut self.reaction);
    }
}

impl Fields for Typing {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("type", &mut self.kind);
        w.group("test", &mut self.test);
        w.leaf("level", &mut self.chosen_level);
        w.lines("level_because", &mut self.chosen_because);
    }
}

impl Fields for KeyAccountTest {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("dmu", &mut self.decision_making_unit);
        w.leaf("functions", &mut self.functions);
        w.leaf("beyond_one_site", &mut self.beyond_one_site);
        w.leaf("change_our_year", &mut self.would_change_our_year);
    }
}

impl Fields for Driver {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("kind", &mut self.kind);
        w.line("name", &mut self.name);
        w.lines("note", &mut self.note);
    }
}

impl Fields for RelationshipCheck {
    fn walk(&mut self, w: &mut dyn Walker) {
        w.leaf("day", &mut self.day);
        w.leaf("answers", &mut self.answers);
    }
}
