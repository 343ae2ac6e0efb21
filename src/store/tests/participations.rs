//! What a person answers in other people's workshops.

use super::*;
use crate::data::assessment::testing::TODAY;
use crate::domain::assessment::testing::answer;
use crate::domain::workshop::{
    GivenAnswer, NamesAsked, Participation, PublicKey, Session, SessionId,
};

#[test]
fn an_invitation_that_is_locked_for_somebody_else_is_another_one() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let session = Session {
        names: NamesAsked::Optional,
        ..Session::new(SessionId::from_random(5), &TEST, TODAY)
    };
    let mine = workspace.participate(session.clone());
    workspace.edit::<Participation>(&mine, |one| one.name = "Noa".into());
    let forged = Session {
        key: Some(PublicKey([7; 32])),
        ..session.clone()
    };
    assert_eq!(workspace.participation_in(&forged), None);
    assert_ne!(workspace.participate(forged), mine);
    // The same with other words is the same, in those words.
    let later = Session {
        title: "Later".into(),
        names: NamesAsked::No,
        ..session
    };
    assert_eq!(workspace.participate(later.clone()), mine);
    let one = untrack(|| workspace.participation(&mine)).unwrap();
    let one = one.get_untracked();
    assert_eq!((one.session, one.name), (later, String::new()));
}

#[test]
fn a_participation_counts_its_corrections() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let session = Session::new(SessionId::from_random(5), &TEST, TODAY);
    let mine = workspace.participate(session.clone());
    assert_eq!(workspace.participate(session), mine);
    let item = TEST.item_at(0).unwrap();
    let set = |code: u8| {
        workspace.edit::<Participation>(&mine, |one| one.answers.set(item, answer(code)));
    };
    set(3);
    let returned = workspace.now();
    workspace.edit::<Participation>(&mine, |one| one.was_returned(returned));
    let get = |workspace: Workspace| {
        let one = untrack(|| workspace.participation(&mine)).unwrap();
        one.get_untracked()
    };
    assert_eq!(get(workspace).response(&TEST, TODAY).revision, 0);
    set(4);
    set(5);
    tab.wait();
    let again = get(tab.open());
    assert_eq!((again.revision, again.returned), (1, Some(0)));
    assert_eq!(again.own, Vec::<GivenAnswer>::new());
}
