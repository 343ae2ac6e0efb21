//! A plan without its account, down to its texts.

use crate::data::fields::{each_text, tidy};
use crate::domain::account::Account;

use super::disclosure::{DisclosureChoice, Leaves, Names};

/// The shortest name of an account that is looked for in texts: anything shorter is a part of other words.
const SHORTEST: usize = 3;

/// The account's plan as another account can begin with it, see [`Account::as_template`]: in its texts too nobody of
/// these names stands, and instead of the account's own name `the_account`.
pub fn template_of(account: &Account, names: &Names, the_account: &str) -> Account {
    let choice = DisclosureChoice {
        names: Leaves::Not,
        judgements: Leaves::Not,
    };
    let mut template = choice.account(account, names).as_template();
    let own = account.name.trim();
    if own.chars().count() >= SHORTEST {
        each_text(&mut template, &mut |_, _, text| {
            if text.contains(own) {
                *text = text.replace(own, the_account);
            }
        });
        tidy(&mut template);
    }
    template
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::text::english_wording;
    use crate::data::account::example::example_account;
    use crate::data::document::Content;
    use crate::domain::programme::Programme;

    #[test]
    fn neither_people_nor_the_account_stand_in_a_template() {
        let mut account = example_account();
        let objective = account.objectives.iter_mut().next().unwrap();
        objective.gain = format!("What {} gains", account.name);
        let names = Names::of(&[&account], &Programme::default(), english_wording());
        let mut template = template_of(&account, &names, "the account");
        let written = template.write().to_string();
        assert!(!written.contains(account.name.trim()));
        assert!(written.contains("What the account gains"));
        let mut mentions = vec![0; names.all().len()];
        each_text(&mut template, &mut |_, _, text| {
            names.count_in(text, &mut mentions);
        });
        assert!(!mentions.is_empty());
        assert_eq!(mentions, vec![0; names.all().len()]);
        // What would be done again is still there.
        assert_eq!(template.objectives.len(), account.objectives.len());
        assert_eq!(template.stakeholders.len(), account.stakeholders.len());
    }

    #[test]
    fn an_account_of_two_letters_leaves_other_words_alone() {
        let mut account = example_account();
        account.name = "re".to_owned();
        let names = Names::of(&[&account], &Programme::default(), english_wording());
        let template = template_of(&account, &names, "the account");
        let mut texts = String::new();
        let mut walked = template.clone();
        each_text(&mut walked, &mut |_, _, text| texts.push_str(text));
        assert!(!texts.contains("the account"));
    }
}
