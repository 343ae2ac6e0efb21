//! The part of the plan's return that belongs to one side, as a list of its own.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::monitoring::{Return, Side};
use crate::domain::records::{Record, RecordId, Records, Shift};
use crate::list;
use crate::ui::form::{Editor, ListBind};

/// The records of one side. Adding gives them that side; moving goes past those of the other.
pub fn side_list(editor: Editor<Account>, side: Side) -> ListBind {
    let all = list!(editor, monitoring.returns, |one| one.what.clone());
    let ids = editor.memo(move |account| ids_of(&account.monitoring.returns, side));
    ListBind {
        ids: ids.into(),
        add: Callback::new(move |()| {
            let id = editor.new_record.run(());
            editor.edit(move |account| {
                account.monitoring.returns.push(Return {
                    side,
                    ..Return::blank(id)
                });
            });
            // Its name may have been taken: the last one is ours.
            ids.with_untracked(|ids| ids.last().copied()).unwrap_or(id)
        }),
        shift: Callback::new(move |(id, shift)| {
            editor.edit(move |account| {
                shift_within(&mut account.monitoring.returns, side, id, shift)
            });
        }),
        remove: all.remove,
    }
}

fn ids_of(returns: &Records<Return>, side: Side) -> Vec<RecordId> {
    let ours = returns.iter().filter(|one| one.side == side);
    ours.map(|one| one.id).collect()
}

/// Moves a record to the place of its neighbour on the same side.
fn shift_within(returns: &mut Records<Return>, side: Side, id: RecordId, shift: Shift) {
    let ids = ids_of(returns, side);
    let place = ids.iter().position(|one| *one == id);
    let other = place.and_then(|place| match shift {
        Shift::Up => ids.get(place.checked_sub(1)?),
        Shift::Down => ids.get(place + 1),
    });
    if let Some(other) = other {
        returns.move_to(id, *other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_moves_past_those_of_the_other_side() {
        let mut returns: Records<Return> = [(1, Side::Ours), (2, Side::Account), (3, Side::Ours)]
            .into_iter()
            .map(|(number, side)| Return {
                side,
                ..Return::blank(RecordId::fixed(number))
            })
            .collect();
        let order = |returns: &Records<Return>| returns.ids();
        let ids = |numbers: [u32; 3]| numbers.map(RecordId::fixed);
        shift_within(&mut returns, Side::Ours, RecordId::fixed(3), Shift::Up);
        assert_eq!(order(&returns), ids([3, 1, 2]));
        shift_within(&mut returns, Side::Ours, RecordId::fixed(3), Shift::Down);
        assert_eq!(order(&returns), ids([1, 3, 2]));
        shift_within(&mut returns, Side::Account, RecordId::fixed(2), Shift::Up);
        assert_eq!(order(&returns), ids([1, 3, 2]));
    }
}
