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
fn two_people_on_one_device_have_answers_names_and_revisions_of_their_own() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let session = Session {
        names: NamesAsked::Optional,
        ..Session::new(SessionId::from_random(5), &TEST, TODAY)
    };
    let first = workspace.participate(session.clone());
    // Nobody has answered yet: whoever sits there begins with that one.
    assert_eq!(workspace.participate_beside(&session), first);
    let get = |id: &DocumentId| {
        let one = untrack(|| workspace.participation(id)).unwrap();
        one.get_untracked()
    };
    let answer_one = |id: &DocumentId, name: &str, code: u8| {
        let item = TEST.item_at(0).unwrap();
        workspace.edit::<Participation>(id, |one| {
            one.name = name.into();
            one.answers.set(item, answer(code));
        });
    };
    answer_one(&first, "Noa", 3);
    let returned = workspace.now();
    workspace.edit::<Participation>(&first, |one| one.was_returned(returned));
    let before = get(&first);
    let second = workspace.participate_beside(&session);
    assert_ne!(second, first);
    assert_eq!(workspace.participate_beside(&session), second);
    assert!(get(&second).is_blank());
    answer_one(&second, "Levi", 5);
    assert_eq!(get(&first), before);
    let (mine, theirs) = (get(&first), get(&second));
    assert_ne!(mine.response, theirs.response);
    assert_eq!((theirs.revision, theirs.returned), (0, None));
    // A correction by the one is none by the other.
    answer_one(&first, "Noa", 4);
    let revisions = [&first, &second].map(|id| get(id).response(&TEST, TODAY).revision);
    assert_eq!(revisions, [1, 0]);
    let mut both = workspace.participations_in(&session);
    both.sort();
    let mut expected = vec![first.clone(), second.clone()];
    expected.sort();
    assert_eq!(both, expected);
    // What the one wipes leaves the other.
    let key = DocumentKey::new(Kind::Participation, first);
    workspace.delete(&key).unwrap();
    assert_eq!(workspace.participations_in(&session), [second]);
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

#[test]
fn two_tabs_that_answer_one_invitation_have_both_answers_and_a_correction_of_what_one_returned() {
    let (_owner, disk, tab) = world();
    let first = tab.open();
    let session = Session::new(SessionId::from_random(5), &TEST, TODAY);
    let mine = first.participate(session);
    let second = Tab::new(disk.clone(), 1000).open();
    let answer_one = |workspace: Workspace, at: usize, code: u8| {
        let item = TEST.item_at(at).unwrap();
        workspace.edit::<Participation>(&mine, |one| one.answers.set(item, answer(code)));
    };
    answer_one(first, 0, 3);
    answer_one(second, 1, 4);
    second.edit::<Participation>(&mine, |one| one.was_returned(9));
    second.flush();
    first.flush();
    tell(&disk, second);
    for workspace in [first, second, tab.open()] {
        let all = workspace.participations().get_untracked();
        assert_eq!(all, std::slice::from_ref(&mine));
        assert_eq!(workspace.storage_warnings().get_untracked(), []);
        let one = untrack(|| workspace.participation(&mine)).unwrap();
        let one = one.get_untracked();
        let given: Vec<_> = [0, 1]
            .map(|at| one.answers.get(TEST.item_at(at).unwrap()))
            .into();
        assert_eq!(given, [answer(3), answer(4)]);
        assert_eq!((one.returned, one.revision), (Some(0), 1));
    }
}
