//! The names of our own people that an account knows: suggestions for fields that ask who does something.

use std::collections::BTreeSet;

use super::Account;

/// Every name of ours that stands in the account, each once, in alphabetical order.
pub fn known_names(account: &Account) -> BTreeSet<&str> {
    let people = [&account.profile.manager, &account.profile.sponsor];
    let agreed = account.meetings.iter().flat_map(|meeting| &meeting.agreed);
    people
        .into_iter()
        .chain(account.team.iter().map(|member| &member.name))
        .chain(account.stakeholders.iter().map(|person| &person.owner))
        .chain(account.issues.iter().map(|issue| &issue.owner))
        .chain(
            account
                .initiatives
                .iter()
                .map(|initiative| &initiative.owner),
        )
        .chain(account.actions.iter().map(|action| &action.owner))
        .chain(agreed.map(|agreed| &agreed.owner))
        .map(|name| name.trim())
        .filter(|name| !name.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::domain::account::profile::TeamMember;
    use crate::domain::account::tactics::Action;

    #[test]
    fn each_name_of_ours_is_suggested_once() {
        let mut account = account();
        account.profile.manager = "Ines".into();
        account.team.push(TeamMember {
            name: " Ben ".into(),
            ..blank(1)
        });
        account.actions.push(Action {
            owner: "Ines".into(),
            ..blank(1)
        });
        account.actions.push(blank(2));
        assert_eq!(Vec::from_iter(known_names(&account)), ["Ben", "Ines"]);
    }
}
