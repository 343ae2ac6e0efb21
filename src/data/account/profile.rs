//! Steps 1 and 2: profile, figures, what the account wants, recent changes, typing, checks of the relationship and of the
//! success factors.

use crate::data::fields::{Fields, Walker};
use crate::domain::account::profile::{AccountAim, KeyFigure, Move, Profile, TeamMember};
use crate::domain::account::relationship::RelationshipCheck;
use crate::domain::account::typing::{Driver, KeyAccountTest, Typing};
use crate::domain::factors::FactorCheck;

impl Fields for Profile {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            manager,
            sponsor,
            place,
            about,
            strategy,
            strategy_source,
            currency,
        } = self;
        w.line("manager", manager);
        w.line("sponsor", sponsor);
        w.line("place", place);
        w.lines("about", about);
        w.lines("strategy", strategy);
        w.line("strategy_source", strategy_source);
        w.line("currency", currency);
    }
}

impl Fields for TeamMember {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self { id: _, name, role } = self;
        w.line("name", name);
        w.leaf("role", role);
    }
}

impl Fields for KeyFigure {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            name,
            value,
            unit,
            as_of,
            source,
        } = self;
        w.line("name", name);
        w.leaf("value", value);
        w.line("unit", unit);
        w.leaf("as_of", as_of);
        w.line("source", source);
    }
}

impl Fields for AccountAim {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            what,
            measure,
            source,
            checked,
        } = self;
        w.lines("what", what);
        w.line("measure", measure);
        w.line("source", source);
        w.leaf("checked", checked);
    }
}

impl Fields for Move {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            day,
            event,
            consequence,
            reaction,
        } = self;
        w.leaf("day", day);
        w.lines("event", event);
        w.lines("consequence", consequence);
        w.lines("reaction", reaction);
    }
}

impl Fields for Typing {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            kind,
            test,
            chosen_level,
            chosen_because,
        } = self;
        w.leaf("type", kind);
        w.group("test", test);
        w.leaf("level", chosen_level);
        w.lines("level_because", chosen_because);
    }
}

impl Fields for KeyAccountTest {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            decision_making_unit,
            functions,
            beyond_one_site,
            would_change_our_year,
        } = self;
        w.leaf("dmu", decision_making_unit);
        w.leaf("functions", functions);
        w.leaf("beyond_one_site", beyond_one_site);
        w.leaf("change_our_year", would_change_our_year);
    }
}

impl Fields for Driver {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            kind,
            name,
            note,
        } = self;
        w.leaf("kind", kind);
        w.line("name", name);
        w.lines("note", note);
    }
}

impl Fields for RelationshipCheck {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            day,
            edition,
            answers,
            suggested,
        } = self;
        w.leaf("day", day);
        w.leaf("edition", edition);
        w.entries("answers", answers);
        w.entries("suggested", suggested);
    }
}

impl Fields for FactorCheck {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            day,
            answers,
            note,
        } = self;
        w.leaf("day", day);
        w.leaf("answers", answers);
        w.lines("note", note);
    }
}
