//! One workshop in several tabs.

use super::held::{Held, get_workshop, response};
use super::*;
use crate::domain::workshop::{Outcome, Selection};

type HeldIn = (Rc<Tab>, Held);

/// One workshop in two tabs.
fn two_tabs() -> (Owner, Rc<Disk>, [HeldIn; 2]) {
    let (owner, disk, one) = world();
    let first = Held::new(&one);
    let two = Tab::new(disk.clone(), 1000);
    let second = Held::of(two.open(), first.id.clone());
    disk.changed.borrow_mut().clear();
    (owner, disk, [(one, first), (two, second)])
}

#[test]
fn what_another_tab_asks_now_is_counted_here() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    let aggregate = second.workspace.aggregate(&second.id).unwrap();
    assert_eq!(aggregate.get_untracked().dimensions().len(), 3);
    first.workspace.edit_workshop(&first.id, |workshop| {
        workshop.session.dimensions = Selection::all(2);
    });
    first.workspace.flush();
    tell(&disk, second.workspace);
    assert_eq!(aggregate.get_untracked().dimensions().len(), 2);
    let session = get_workshop(first.workspace, &first.id).session.id;
    let mut one = response(session, 1, 3);
    one.selection = Selection::all(2);
    one.answers
        .truncate(TEST.dimensions[..2].iter().map(|one| one.items.len()).sum());
    let batch = first.workspace.collect(&first.id, &[one.clone()]).unwrap();
    assert_eq!(batch.outcomes, [Outcome::Added]);
    tell(&disk, second.workspace);
    assert_eq!(aggregate.get_untracked().n(), 1);
    assert_eq!(second.workspace.responses(&second.id), [one]);
}

#[test]
fn a_page_goes_on_counting_after_everything_was_read_again() {
    let (_owner, disk, [(_, first), (tab, second)]) = two_tabs();
    let aggregate = second.workspace.aggregate(&second.id).unwrap();
    let n = || aggregate.get_untracked().n();
    first.collect(0..3000, 3);
    second.workspace.refresh(None);
    tab.wait();
    assert_eq!(n(), 3000);
    disk.changed.borrow_mut().clear();
    first.collect(3000..3001, 3);
    tell(&disk, second.workspace);
    assert_eq!(n(), 3001);
    second.collect(3001..3002, 3);
    assert_eq!(n(), 3002);
    for batch in get_workshop(second.workspace, &second.id).batches.ids() {
        second.workspace.undo_batch(&second.id, batch).unwrap();
    }
    first.workspace.refresh(None);
    assert_eq!((n(), first.n()), (0, 0));
}
