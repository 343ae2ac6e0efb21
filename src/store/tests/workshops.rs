//! Workshops: what is asked, and when that stays.

use super::held::{Held, get_workshop, response};
use super::*;
use crate::domain::workshop::{ResponseOutcome, Selection, Workshop};
use crate::store::NotCollected;

#[test]
fn what_is_asked_stays_once_somebody_answered() {
    let (_owner, _disk, tab) = world();
    let held = Held::new(&tab);
    let ask_less = |workshop: &mut Workshop| {
        workshop.session.dimensions = Selection::all(2);
    };
    assert_eq!(held.aggregate().dimensions().len(), 3);
    assert_eq!(
        held.workspace.edit::<Workshop>(&held.id, ask_less),
        Edited::Changed
    );
    assert_eq!(held.aggregate().dimensions().len(), 2);
    let ask_all = |workshop: &mut Workshop| workshop.session.dimensions = Selection::all(3);
    held.workspace.edit::<Workshop>(&held.id, ask_all);
    let session = get_workshop(held.workspace, &held.id).session.id;
    let one = [response(session, 1, 3)];
    held.workspace.collect(&held.id, &one).unwrap();
    assert_eq!(
        held.workspace.edit::<Workshop>(&held.id, ask_less),
        Edited::ReadOnly
    );
    let rename = |workshop: &mut Workshop| workshop.session.title = "Later".into();
    assert_eq!(
        held.workspace.edit::<Workshop>(&held.id, rename),
        Edited::Changed
    );
    let next = held.workspace.next_session(&held.id).unwrap();
    let next = get_workshop(held.workspace, &next);
    assert_eq!(next.session.before, Some(session));
    assert_eq!(next.session.title, "Later");
}

#[test]
fn a_link_copied_before_the_questions_changed_belongs_to_another_session() {
    let (_owner, _disk, tab) = world();
    let held = Held::new(&tab);
    let session = || get_workshop(held.workspace, &held.id).session.id;
    let edit = |change: fn(&mut Workshop)| {
        let edited = held.workspace.edit::<Workshop>(&held.id, change);
        assert_eq!(edited, Edited::Changed);
        session()
    };
    // Words may be corrected: who has the link already reads the old ones, and answers the same questions.
    assert_eq!(edit(|one| one.session.title = "Later".into()), held.session);
    let after = edit(|one| one.session.groups.push("Sales".into()));
    assert_ne!(after, held.session);
    let late = [response(held.session, 1, 1)];
    let report = held.workspace.collect(&held.id, &late).unwrap();
    assert_eq!(report.outcomes, [ResponseOutcome::WrongWorkshop]);
    assert_eq!(held.aggregate().n(), 0);
}

#[test]
fn a_closed_workshop_takes_nothing_in() {
    let (_owner, _disk, tab) = world();
    let held = Held::new(&tab);
    held.workspace.edit::<Workshop>(&held.id, |workshop| {
        workshop.progress = crate::domain::workshop::Progress::Closed;
    });
    let collect = |id: &DocumentId| {
        let one = [response(held.session, 1, 1)];
        held.workspace.collect(id, &one).map(|_| ())
    };
    assert_eq!(collect(&held.id), Err(NotCollected::Closed));
    assert_eq!(collect(&id("zz")), Err(NotCollected::Gone));
}
