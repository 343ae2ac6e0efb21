//! What the fields of accounts and of the programme's plan are called.

use crate::content::account::statement_texts;
use crate::content::account::words::Label;
use crate::content::text::Key;
use crate::domain::account::profile::OurRole;
use crate::domain::factors::Statement;
use crate::domain::words::Word;
use crate::key;

use super::answers;

/// See [`super::label`].
pub fn label(path: &[&str]) -> Option<Key> {
    match path {
        [field] => whole(field),
        ["profile", field] => profile(field),
        ["typing", path @ ..] => typing(path),
        ["checks", "answers", path @ ..] => answers(path),
        ["checks", "edition"] => Some(key!("history.field.edition")),
        ["checks", "day"] => Some(key!("tables.day")),
        ["factors", path @ ..] => factors(path),
        ["stakeholders", "coverage", role] => OurRole::from_word(role).map(Label::label),
        ["monitoring", path @ ..] => monitoring(path),
        ["objectives", "readings", field] | ["initiatives", "milestones", field] => {
            of_record(path[1], field)
        }
        [
            "meetings",
            list @ ("attendees" | "preparation" | "agreed"),
            field,
        ] => of_record(list, field),
        [list, "origin" | "factor", ..] => of_record(list, "origin"),
        [list, field] => of_record(list, field),
        _ => None,
    }
}

/// See [`super::label`].
pub fn programme(path: &[&str]) -> Option<Key> {
    match path {
        ["actions"] => Some(key!("tables.actions")),
        ["actions", "factor", ..] => of_record("actions", "origin"),
        ["actions", field, ..] => of_record("actions", field),
        ["factors"] => whole("factors"),
        ["factors", path @ ..] => factors(path),
        _ => None,
    }
}

/// What stands directly in an account.
fn whole(field: &str) -> Option<Key> {
    Some(match field {
        "name" => key!("tables.name"),
        "created" => key!("tables.created"),
        "archived" => key!("tables.archived"),
        "example" => key!("history.field.example"),
        "goes_on_in" => key!("history.field.goes_on_in"),
        "ended" => key!("history.field.ended"),
        "profile" => key!("tables.profile"),
        "team" => key!("tables.team"),
        "figures" => key!("tables.figures"),
        "aims" => key!("tables.aims"),
        "moves" => key!("tables.moves"),
        "typing" => key!("tables.segmentation"),
        "drivers" => key!("tables.drivers"),
        "placements" => key!("tables.scores"),
        "checks" => key!("tables.checks"),
        "factors" => key!("tables.factors"),
        "stakeholders" => key!("tables.stakeholders"),
        "swot" => key!("tables.swot"),
        "competitors" => key!("tables.competitors"),
        "issues" => key!("tables.issues"),
        "objectives" => key!("tables.objectives"),
        "propositions" => key!("tables.propositions"),
        "initiatives" => key!("tables.initiatives"),
        "actions" => key!("tables.actions"),
        "resources" => key!("tables.resources"),
        "monitoring" => key!("word.step.monitoring.name"),
        "meetings" => key!("tables.meetings"),
        _ => return None,
    })
}

/// A check of the success factors.
fn factors(path: &[&str]) -> Option<Key> {
    match path {
        ["day"] => Some(key!("tables.day")),
        ["note"] => Some(key!("tables.examples")),
        ["answers"] => Some(key!("tables.factor_statement")),
        ["answers", statement] => {
            Statement::from_word(statement).map(|one| statement_texts(one).sign)
        }
        _ => None,
    }
}

fn profile(field: &str) -> Option<Key> {
    Some(match field {
        "manager" => key!("tables.manager"),
        "sponsor" => key!("tables.sponsor"),
        "place" => key!("tables.place"),
        "about" => key!("tables.about"),
        "strategy" => key!("tables.strategy"),
        "strategy_source" => key!("tables.strategy_source"),
        "currency" => key!("tables.currency"),
        _ => return None,
    })
}

fn typing(path: &[&str]) -> Option<Key> {
    Some(match path {
        ["type"] => key!("tables.type"),
        ["level"] => key!("tables.level"),
        ["level_because"] => key!("tables.level_because"),
        ["test"] => key!("history.field.test"),
        ["test", "dmu"] => key!("history.field.test_dmu"),
        ["test", "functions"] => key!("history.field.test_functions"),
        ["test", "beyond_one_site"] => key!("history.field.test_sites"),
        ["test", "change_our_year"] => key!("history.field.test_year"),
        _ => return None,
    })
}

fn monitoring(path: &[&str]) -> Option<Key> {
    Some(match path {
        ["follow_up"] => key!("tables.follow_up"),
        ["last_follow_up"] => key!("tables.last_follow_up"),
        ["contact"] => key!("tables.contact_every"),
        ["review"] => key!("tables.review_every"),
        ["reviews"] => key!("tables.reviews"),
        ["kpis"] => key!("tables.kpis"),
        ["kpis", "readings", field] => return of_record("readings", field),
        ["returns"] => key!("tables.returns"),
        ["returns", "value"] => key!("tables.worth"),
        ["returns", "what"] => key!("tables.what"),
        [list, field] => return of_record(list, field),
        _ => return None,
    })
}

/// A field of a thing of a list. Most are called the same wherever they are.
fn of_record(list: &str, field: &str) -> Option<Key> {
    Some(match (list, field) {
        ("moves", "event") => key!("tables.event"),
        ("swot", "field") => key!("tables.swot_field"),
        ("swot", "text") => key!("tables.what"),
        ("competitors", "offer") => key!("tables.their_offer"),
        ("competitors", "strength") => key!("tables.valued"),
        ("competitors", "weakness") => key!("tables.missed"),
        ("competitors", "answer") => key!("tables.our_answer"),
        ("stakeholders", "owner") => key!("tables.relationship_owner"),
        ("stakeholders", "roles") => key!("tables.dmu_roles"),
        ("stakeholders", "coverage") => key!("tables.coverage"),
        ("propositions", "measure") => key!("tables.measured_by"),
        ("meetings", "attendees") => key!("tables.attendees"),
        ("meetings", "preparation") => key!("tables.preparation"),
        ("meetings", "agreed") => key!("tables.agreed"),
        ("attendees", "reached") => key!("history.field.reached"),
        ("agreed", "stakeholder") => key!("tables.agreed_with"),
        ("agreed", "action") => key!("tables.is_action"),
        ("initiatives", "resources") => key!("tables.resources"),
        ("initiatives", "milestones") => key!("tables.milestones"),
        ("drivers", "note") => key!("tables.means_here"),
        (_, "readings") => key!("tables.readings"),
        _ => return anywhere(field),
    })
}

fn anywhere(field: &str) -> Option<Key> {
    Some(match field {
        "about" => key!("tables.about"),
        "advance" => key!("tables.advance"),
        "amount" => key!("tables.amount"),
        "as_of" => key!("tables.as_of"),
        "baseline" => key!("tables.baseline"),
        "bring" => key!("tables.bring"),
        "budget" => key!("tables.budget"),
        "checked" => key!("tables.checked"),
        "closed" => key!("tables.closed"),
        "consequence" => key!("tables.consequence"),
        "contact" => key!("tables.contact"),
        "cost" => key!("tables.cost"),
        "day" => key!("tables.day"),
        "decided" => key!("tables.decided"),
        "due" => key!("tables.due"),
        "end" => key!("tables.end"),
        "evidence" => key!("tables.evidence"),
        "function" => key!("tables.function"),
        "gain" => key!("tables.gain"),
        "held" => key!("tables.held"),
        "hours" => key!("tables.hours"),
        "influence" => key!("tables.influence"),
        "influences" => key!("tables.influences"),
        "kind" => key!("tables.kind"),
        "last_contact" => key!("tables.last_contact"),
        "measure" => key!("tables.measure"),
        "meeting" => key!("tables.meeting"),
        "name" => key!("tables.name"),
        "need" => key!("tables.need"),
        "needs" => key!("tables.needs"),
        "next_step" => key!("tables.next_step"),
        "note" => key!("tables.note"),
        "objective" => key!("tables.objective"),
        "offer" => key!("tables.offer"),
        "orientation" => key!("tables.orientation"),
        "origin" => key!("history.field.origin"),
        "ours" => key!("tables.ours"),
        "outcome" => key!("tables.outcome"),
        "owner" => key!("tables.owner"),
        "partner" => key!("tables.partner"),
        "place" => key!("tables.place"),
        "proposition" => key!("history.field.proposition"),
        "reached" => key!("tables.reached_on"),
        "reaction" => key!("tables.reaction"),
        "reports_to" => key!("tables.reports_to"),
        "role" => key!("tables.role"),
        "side" => key!("tables.side"),
        "sign" => key!("tables.sign"),
        "source" => key!("tables.source"),
        "spent" => key!("tables.spent"),
        "stakeholder" => key!("tables.stakeholder"),
        "stance" => key!("tables.stance"),
        "stance_because" => key!("tables.stance_because"),
        "start" => key!("tables.start"),
        "status" => key!("tables.status"),
        "target" => key!("tables.target"),
        "title" => key!("history.field.title"),
        "unit" => key!("tables.unit"),
        "value" => key!("tables.value"),
        "what" => key!("tables.what"),
        "who" => key!("tables.took_part"),
        _ => return None,
    })
}
