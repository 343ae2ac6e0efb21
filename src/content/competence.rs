//! What the competences say: what is asked, the four steps of each, the evidence that would show it, and what they rest on.

use crate::content::assessment::Source::{self, S0, S1, S2, S3, S4};
use crate::domain::account::steps::Field;
use crate::domain::competence::{Area, Competence, Rating, ViewerRole};
use crate::key;

use super::text::Key;

/// What a competence says.
#[derive(Debug, Clone, Copy)]
pub struct CompetenceTexts {
    /// Its name, in a few words.
    pub name: Key,
    /// What is asked.
    pub asks: Key,
    /// Its steps, from the first to the farthest.
    pub steps: [Key; 4],
    /// The evidence that would show it.
    pub shows: Key,
    /// Where such evidence stands in the plan of an account.
    pub place: Field,
    /// What it rests on.
    pub sources: &'static [Source],
}

impl CompetenceTexts {
    /// What a step says; nothing for what was not seen.
    pub fn step(self, rating: Rating) -> Option<Key> {
        self.steps.get(usize::from(rating.step()?) - 1).copied()
    }
}

/// What a competence says.
pub const fn competence_texts(competence: Competence) -> CompetenceTexts {
    macro_rules! texts {
        ($word:literal, $place:expr, $($source:expr),+) => {
            CompetenceTexts {
                name: key!("word.competence.", $word),
                asks: key!("competence.", $word, ".asks"),
                steps: [
                    key!("competence.", $word, ".learner"),
                    key!("competence.", $word, ".help"),
                    key!("competence.", $word, ".alone"),
                    key!("competence.", $word, ".teaches"),
                ],
                shows: key!("competence.", $word, ".shows"),
                place: $place,
                sources: &[$($source),+],
            }
        };
    }
    match competence {
        Competence::Deciders => texts!("account.deciders", Field::Stakeholders, S1, S2),
        Competence::Goals => texts!("account.goals", Field::Aims, S1),
        Competence::System => texts!("account.system", Field::Issues, S1, S4),
        Competence::Offer => texts!("value.offer", Field::Propositions, S2, S4),
        Competence::Evidence => texts!("value.evidence", Field::Meetings, S0, S1, S4),
        Competence::Gain => texts!("value.gain", Field::Objectives, S1, S2),
        Competence::Trust => texts!("people.trust", Field::Stakeholders, S1),
        Competence::Preparing => texts!("people.preparing", Field::Meetings, S2),
        Competence::Advance => texts!("people.advance", Field::Meetings, S2, S3),
        Competence::Team => texts!("company.team", Field::Actions, S2, S4),
        Competence::Plan => texts!("company.plan", Field::Reviews, S1, S2),
        Competence::Support => texts!("company.support", Field::Sponsor, S1),
    }
}

/// What an area is called.
pub const fn area_name(area: Area) -> Key {
    match area {
        Area::Account => key!("word.competence.account.name"),
        Area::Value => key!("word.competence.value.name"),
        Area::People => key!("word.competence.people.name"),
        Area::Company => key!("word.competence.company.name"),
    }
}

/// Why an area matters, in a sentence or two.
pub const fn area_about(area: Area) -> Key {
    match area {
        Area::Account => key!("competence.account.about.text"),
        Area::Value => key!("competence.value.about.text"),
        Area::People => key!("competence.people.about.text"),
        Area::Company => key!("competence.company.about.text"),
    }
}

/// What a step is called.
pub const fn rating_name(rating: Rating) -> Key {
    match rating {
        Rating::Learner => key!("word.competence.step.learner"),
        Rating::WithHelp => key!("word.competence.step.help"),
        Rating::Alone => key!("word.competence.step.alone"),
        Rating::Teaches => key!("word.competence.step.teaches"),
        Rating::Unseen => key!("word.competence.step.unseen"),
    }
}

/// What somebody who is asked is called.
pub const fn role_name(role: ViewerRole) -> Key {
    match role {
        ViewerRole::Coach => key!("word.competence.role.coach"),
        ViewerRole::Other => key!("word.competence.role.other"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::text::english_wording;
    use crate::domain::words::Word;

    /// The most words of a step.
    const MOST_WORDS: usize = 20;
    /// The fewest words of a step: shorter ones say too little to be recognised.
    const FEWEST_WORDS: usize = 9;

    #[test]
    fn steps_are_short_and_each_says_something_else() {
        let english = english_wording();
        let mut seen = BTreeSet::new();
        for competence in Competence::ALL {
            for step in competence_texts(*competence).steps {
                let says = english.say(step);
                let words = says.split_whitespace().count();
                assert!(
                    (FEWEST_WORDS..=MOST_WORDS).contains(&words),
                    "{}: {words} words",
                    step.name()
                );
                assert!(says.ends_with('.'), "{}", step.name());
                assert!(seen.insert(says), "{} stands twice", step.name());
            }
        }
        assert_eq!(seen.len(), Competence::ALL.len() * Rating::STEPS.len());
    }

    #[test]
    fn the_second_step_names_help_and_the_last_one_others_who_learn() {
        let english = english_wording();
        for competence in Competence::ALL {
            let [_, help, _, teaches] = competence_texts(*competence).steps;
            let says = english.say(help);
            let helpers = ["somebody", "manager", "colleague"];
            assert!(helpers.iter().any(|one| says.contains(one)), "{says}");
            let says = english.say(teaches);
            assert!(says.to_lowercase().contains("colleagues"), "{says}");
        }
    }

    #[test]
    fn no_step_gives_its_name_away() {
        let english = english_wording();
        for competence in Competence::ALL {
            for (step, rating) in competence_texts(*competence)
                .steps
                .iter()
                .zip(Rating::STEPS)
            {
                let name = english.say(rating_name(rating)).to_lowercase();
                let says = english.say(*step).to_lowercase();
                assert!(!says.contains(&name), "{says}");
            }
        }
    }

    #[test]
    fn every_competence_asks_names_its_evidence_and_rests_on_something() {
        let english = english_wording();
        let mut seen = BTreeSet::new();
        for competence in Competence::ALL {
            let texts = competence_texts(*competence);
            assert!(english.say(texts.asks).ends_with('?'));
            for key in [texts.name, texts.asks, texts.shows] {
                assert!(seen.insert(english.say(key)), "{} stands twice", key.name());
            }
            assert!(!texts.sources.is_empty());
            assert_eq!(texts.step(Rating::Unseen), None);
            assert_eq!(texts.step(Rating::Learner), Some(texts.steps[0]));
        }
    }
}
