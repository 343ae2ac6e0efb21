//! What is said of a stage, sentence by sentence, and which of it the answers of a person bear out (docs/method.md,
//! "Words of a stage").

use crate::content::text::Key;
use crate::domain::assessment::{Answers, Point, Stage};
use crate::domain::id::ItemId;
use crate::key;

/// A sentence about a stage, and the item that it rests on.
#[derive(Debug)]
pub struct Sentence {
    /// The item: the sentence is true where the item stands at the stage.
    pub item: ItemId,
    /// The sentence.
    pub text: Key,
}

/// Everything that is said of a stage.
#[derive(Debug)]
pub struct StageWords {
    /// The stage in a sentence.
    pub summary: &'static [Sentence],
    /// What it looks like from inside the company.
    pub inside: &'static [Sentence],
    /// What the customer notices.
    pub customer: &'static [Sentence],
    /// What usually blocks the way on; at the last stage, what makes a programme fall back. What a practice needs for the
    /// next stage are its first actions (`Advised`), and nothing else says so.
    pub blocks: &'static [Sentence],
    /// What keeps the last stage; nothing at the others.
    pub keeping: &'static [Sentence],
}

/// The sentences that have these items as the ends of their keys.
macro_rules! sentences {
    ($stage:literal $aspect:literal: $($item:literal),+) => {
        &[$(Sentence {
            item: ItemId::fixed($item),
            text: key!("stage.", $stage, ".", $aspect, ".", $item),
        }),+]
    };
}

/// What keeps a stage; nothing is said of it where none is named.
macro_rules! keeping {
    ($stage:literal) => {
        &[]
    };
    ($stage:literal $($item:literal),+) => {
        sentences!($stage "keeping": $($item),+)
    };
}

macro_rules! stage_words {
    ($stage:literal:
        summary $summary:literal;
        inside $($inside:literal),+;
        customer $($customer:literal),+;
        blocks $($blocks:literal),+;
        $(keeping $($keeping:literal),+;)?
    ) => {
        StageWords {
            summary: sentences!($stage "summary": $summary),
            inside: sentences!($stage "inside": $($inside),+),
            customer: sentences!($stage "customer": $($customer),+),
            blocks: sentences!($stage "blocks": $($blocks),+),
            keeping: keeping!($stage $($($keeping),+)?),
        }
    };
}

static STAGES: [StageWords; 5] = [
    stage_words!("1":
        summary "organisation.ownership";
        inside "insight.dmu", "planning.plans", "people.incentives", "meaning.definition";
        customer "engagement.preparation", "value.propositions", "engagement.trust";
        blocks "selection.test", "people.coaching", "value.evidence";
    ),
    stage_words!("2":
        summary "organisation.ownership";
        inside "insight.dmu", "organisation.coordination", "engagement.advance", "planning.followup";
        customer "value.propositions", "engagement.breadth", "engagement.trust";
        blocks "organisation.roles", "people.coaching", "organisation.alignment";
    ),
    stage_words!("3":
        summary "organisation.ownership";
        inside "meaning.definition", "organisation.coordination", "planning.plans", "organisation.alignment";
        customer "value.offer", "engagement.preparation", "engagement.trust";
        blocks "insight.strategy", "value.evidence", "planning.tenders";
    ),
    stage_words!("4":
        summary "value.offer";
        inside "organisation.ownership", "planning.plans", "organisation.roles", "insight.needs";
        customer "value.propositions", "engagement.preparation", "value.evidence";
        blocks "insight.strategy", "organisation.coordination", "value.jointwork";
    ),
    stage_words!("5":
        summary "value.offer";
        inside "meaning.definition", "planning.plans", "organisation.ownership", "people.profile";
        customer "organisation.coordination", "value.jointwork", "engagement.trust";
        blocks "people.coaching", "meaning.sponsorship", "organisation.alignment";
        keeping "selection.review", "planning.followup";
    ),
];

/// Everything that is said of a stage.
pub fn stage_words(stage: Stage) -> &'static StageWords {
    &STAGES[usize::from(stage.number()) - 1]
}

/// What is said of a stage to somebody who gave these answers. No sentence of it is against an answer.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// The stage in a sentence, unless the answer to it stands elsewhere.
    pub summary: Option<&'static Sentence>,
    /// What it looks like from inside the company.
    pub inside: Vec<&'static Sentence>,
    /// What the customer notices.
    pub customer: Vec<&'static Sentence>,
    /// What blocks the way on.
    pub blocks: Vec<&'static Sentence>,
    /// What keeps the last stage.
    pub keeping: Vec<&'static Sentence>,
    /// Items answered at a higher stage: what is said of them at this one is behind the person, and left out.
    pub behind: Vec<&'static ItemId>,
    /// Items answered at a lower stage: what is said of them is not so yet, and left out.
    pub ahead: Vec<&'static ItemId>,
    /// How many items have no point, so that what would rest on them is left out too: most of them in a quick check.
    pub open: usize,
}

impl Said {
    /// What of a stage's words the answers bear out. A sentence is said where its item stands at the stage.
    pub fn of(stage: Stage, answers: &Answers) -> Self {
        let words = stage_words(stage);
        let here = stage.point();
        let those = |of: &'static [Sentence]| {
            let holds = |sentence: &&Sentence| answers.point(&sentence.item) == Some(here);
            of.iter().filter(holds).collect::<Vec<_>>()
        };
        let left_out = |is: &dyn Fn(Option<Point>) -> bool| {
            let described = [words.summary, words.inside, words.customer, words.blocks];
            let mut items: Vec<&'static ItemId> = Vec::new();
            for sentence in described.into_iter().flatten() {
                if is(answers.point(&sentence.item)) && !items.contains(&&sentence.item) {
                    items.push(&sentence.item);
                }
            }
            items
        };
        Self {
            summary: those(words.summary).pop(),
            inside: those(words.inside),
            customer: those(words.customer),
            blocks: those(words.blocks),
            keeping: those(words.keeping),
            behind: left_out(&|point| point.is_some_and(|at| at > here)),
            ahead: left_out(&|point| point.is_some_and(|at| at < here)),
            open: left_out(&|point| point.is_none()).len(),
        }
    }

    /// Whether nothing is said from inside, of the customer, or of what blocks.
    pub fn describes_nothing(&self) -> bool {
        self.inside.is_empty() && self.customer.is_empty() && self.blocks.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::content::assessment::{Questionnaire, questionnaires};
    use crate::domain::assessment::advice::{Advice, Advised};
    use crate::domain::assessment::staging::Staging;
    use crate::domain::assessment::testing::assessment;

    fn all(words: &StageWords) -> impl Iterator<Item = &'static Sentence> {
        let described = [words.summary, words.inside, words.customer, words.blocks];
        described.into_iter().chain([words.keeping]).flatten()
    }

    /// What a result says to these answers, coded as in the tests of the domain.
    fn said(codes: &[u8]) -> (Stage, Said, Vec<Advice>, Answers) {
        let [Questionnaire { instrument, .. }] = questionnaires();
        let assessment = assessment(instrument, codes);
        let staging = Staging::of(instrument, &assessment.answers);
        let advice = Advised::of(instrument, &assessment, &staging).actions;
        let stage = staging.stage.unwrap();
        let said = Said::of(stage, &assessment.answers);
        (stage, said, advice, assessment.answers)
    }

    #[test]
    fn every_sentence_rests_on_an_item_of_the_questionnaire_and_stands_once() {
        let [questionnaire] = questionnaires();
        for stage in Stage::ALL {
            let words = stage_words(stage);
            for sentence in all(words) {
                assert!(
                    questionnaire.question(&sentence.item).is_some(),
                    "{sentence:?}"
                );
            }
            let aspects = [
                words.summary,
                words.inside,
                words.customer,
                words.blocks,
                words.keeping,
            ];
            for aspect in aspects {
                let items: BTreeSet<_> = aspect.iter().map(|one| &one.item).collect();
                assert_eq!(items.len(), aspect.len(), "stage {}", stage.number());
            }
        }
    }

    #[test]
    fn where_all_answers_stand_at_a_stage_all_of_it_is_said() {
        for stage in Stage::ALL {
            let (reached, said, ..) = said(&[stage.number(); 32]);
            assert_eq!(reached, stage);
            let words = stage_words(stage);
            let of = [&said.inside, &said.customer, &said.blocks, &said.keeping].map(Vec::len);
            let whole = [words.inside, words.customer, words.blocks, words.keeping].map(<[_]>::len);
            assert!(said.summary.is_some());
            assert_eq!(of, whole);
            assert!(said.behind.is_empty() && said.ahead.is_empty() && said.open == 0);
            assert_eq!(said.keeping.is_empty(), stage.next().is_some());
        }
    }

    #[test]
    fn an_answer_that_is_further_on_silences_what_is_behind_it() {
        // Stage 3 but for who is in charge of an account, which stands at 4.
        let mut codes = [3; 32];
        codes[20] = 4;
        let (stage, said, ..) = said(&codes);
        assert_eq!(stage, Stage::Structural);
        assert!(said.summary.is_none());
        let behind: Vec<_> = said.behind.iter().map(|item| item.as_str()).collect();
        assert_eq!(behind, ["organisation.ownership"]);
        assert!(said.ahead.is_empty());
    }

    #[test]
    fn of_a_quick_check_it_is_said_how_much_was_not_asked() {
        let [Questionnaire { instrument, .. }] = questionnaires();
        let codes: Vec<u8> = instrument
            .items()
            .map(|item| u8::from(instrument.quick_items().any(|quick| quick == item)) * 2)
            .collect();
        let (stage, all_at_it, ..) = said(&codes);
        assert_eq!(stage, Stage::Early);
        assert!(all_at_it.summary.is_some() && !all_at_it.describes_nothing());
        // Of the eleven questions on which the words of stage 2 rest the check asks three.
        assert_eq!(all_at_it.open, 8);
        // The two that describe are answered elsewhere: nothing is said of the eight that nobody was asked.
        let mut codes = codes;
        for (code, item) in codes.iter_mut().zip(instrument.items()) {
            if ["insight.dmu", "people.coaching"].contains(&item.as_str()) {
                *code = 3;
            }
        }
        let (stage, elsewhere, ..) = said(&codes);
        assert_eq!(stage, Stage::Early);
        assert!(elsewhere.describes_nothing());
        assert_eq!((elsewhere.behind.len(), elsewhere.ahead.len()), (2, 0));
        assert_eq!(elsewhere.open, 8);
    }

    /// Answers of which most stand at one stage or beside it, and some anywhere or nowhere.
    fn codes() -> impl Strategy<Value = Vec<u8>> {
        (1_u8..=5).prop_flat_map(|base| {
            let code = prop_oneof![
                8 => Just(base),
                3 => Just((base + 1).min(5)),
                2 => Just((base - 1).max(1)),
                2 => 0_u8..=7,
            ];
            prop::collection::vec(code, 32)
        })
    }

    proptest! {
        #[test]
        fn the_result_never_contradicts_an_answer(codes in codes()) {
            prop_assume!(codes.iter().any(|code| (1..=5).contains(code)));
            let (stage, said, advice, answers) = said(&codes);
            let described = [&said.inside, &said.customer, &said.blocks, &said.keeping];
            for sentence in described.into_iter().flatten().chain(&said.summary) {
                prop_assert_eq!(answers.point(&sentence.item), Some(stage.point()));
            }
            // What describes and was left out was so for a reason that can be named.
            let words = stage_words(stage);
            for sentence in [words.inside, words.customer, words.blocks].into_iter().flatten() {
                let is_said = [&said.inside, &said.customer, &said.blocks]
                    .into_iter()
                    .flatten()
                    .any(|one| one.text == sentence.text);
                let is_named = said.behind.iter().chain(&said.ahead).any(|item| **item == sentence.item);
                let is_open = answers.point(&sentence.item).is_none();
                let reasons = [is_said, is_named, is_open].into_iter().filter(|is| *is);
                prop_assert_eq!(reasons.count(), 1, "{:?}", sentence);
            }
            // No item is wanted at two stages, and none below its answer.
            for one in &advice {
                prop_assert!(advice.iter().all(|other| other.item != one.item || other.to == one.to));
            }
            for one in &advice {
                prop_assert!(one.from < one.to);
                prop_assert_eq!(Some(one.from), answers.point(&one.item));
            }
        }
    }
}
