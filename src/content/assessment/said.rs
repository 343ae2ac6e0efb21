//! What is said of a stage, sentence by sentence, and which of it the answers of a person bear out (docs/method.md,
//! "Words of a stage").

use crate::content::text::Key;
use crate::domain::assessment::advice::Advice;
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
    /// What usually blocks the way on; at the last stage, what makes a programme fall back.
    pub blocks: &'static [Sentence],
    /// The heart of the next step, which leads the item to the next stage; at the last one, what keeps it there.
    pub next: &'static [Sentence],
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

macro_rules! stage_words {
    ($stage:literal:
        summary $summary:literal;
        inside $($inside:literal),+;
        customer $($customer:literal),+;
        blocks $($blocks:literal),+;
        next $($next:literal),+ $(;)?
    ) => {
        StageWords {
            summary: sentences!($stage "summary": $summary),
            inside: sentences!($stage "inside": $($inside),+),
            customer: sentences!($stage "customer": $($customer),+),
            blocks: sentences!($stage "blocks": $($blocks),+),
            next: sentences!($stage "next": $($next),+),
        }
    };
}

static STAGES: [StageWords; 5] = [
    stage_words!("1":
        summary "organisation.ownership";
        inside "insight.dmu", "planning.plans", "people.incentives", "meaning.definition";
        customer "engagement.preparation", "value.propositions", "engagement.trust";
        blocks "selection.test", "people.coaching", "value.evidence";
        next "insight.dmu", "engagement.preparation";
    ),
    stage_words!("2":
        summary "organisation.ownership";
        inside "insight.dmu", "organisation.coordination", "engagement.advance", "planning.followup";
        customer "value.propositions", "engagement.breadth", "engagement.trust";
        blocks "organisation.roles", "people.coaching", "organisation.alignment";
        next "organisation.ownership", "planning.plans";
    ),
    stage_words!("3":
        summary "organisation.ownership";
        inside "meaning.definition", "organisation.coordination", "planning.plans", "organisation.alignment";
        customer "value.offer", "engagement.preparation", "engagement.trust";
        blocks "insight.strategy", "value.evidence", "planning.tenders";
        next "insight.strategy", "value.evidence";
    ),
    stage_words!("4":
        summary "value.offer";
        inside "organisation.ownership", "planning.plans", "organisation.roles", "insight.needs";
        customer "value.propositions", "engagement.preparation", "value.evidence";
        blocks "insight.strategy", "organisation.coordination", "value.jointwork";
        next "planning.plans", "value.jointwork";
    ),
    stage_words!("5":
        summary "value.offer";
        inside "meaning.definition", "planning.plans", "organisation.ownership", "people.profile";
        customer "organisation.coordination", "value.jointwork", "engagement.trust";
        blocks "people.coaching", "meaning.sponsorship", "organisation.alignment";
        next "selection.review", "planning.followup";
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
    /// The heart of the next step.
    pub next: Vec<&'static Sentence>,
    /// Items answered at a higher stage: what is said of them at this one is behind the person, and left out.
    pub behind: Vec<&'static ItemId>,
    /// Items answered at a lower stage: what is said of them is not so yet, and left out.
    pub ahead: Vec<&'static ItemId>,
}

impl Said {
    /// What of a stage's words the answers bear out. A sentence that describes is said where its item stands at the
    /// stage. One that advises is said where its item is also wanted at the next stage and no other.
    pub fn of(stage: Stage, answers: &Answers, advice: &[Advice]) -> Self {
        let words = stage_words(stage);
        let here = stage.point();
        let holds = |sentence: &&Sentence| answers.point(&sentence.item) == Some(here);
        let is_wanted = |sentence: &&Sentence| match stage.next() {
            None => true,
            Some(next) => (advice.iter())
                .any(|advice| advice.item == sentence.item && advice.to == next.point()),
        };
        let those = |of: &'static [Sentence]| of.iter().filter(holds).collect::<Vec<_>>();
        let mut next = those(words.next);
        next.retain(is_wanted);
        let left_out = |is: fn(&Point, &Point) -> bool| {
            let described = [words.summary, words.inside, words.customer, words.blocks];
            let mut items: Vec<&'static ItemId> = Vec::new();
            for sentence in described.into_iter().flatten() {
                let is_left = (answers.point(&sentence.item)).is_some_and(|at| is(&at, &here));
                if is_left && !items.contains(&&sentence.item) {
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
            next,
            behind: left_out(Point::gt),
            ahead: left_out(Point::lt),
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
    use crate::domain::assessment::advice::advice;
    use crate::domain::assessment::staging::Staging;
    use crate::domain::assessment::testing::assessment;

    fn all(words: &StageWords) -> impl Iterator<Item = &'static Sentence> {
        let described = [words.summary, words.inside, words.customer, words.blocks];
        described.into_iter().chain([words.next]).flatten()
    }

    /// What a result says to these answers, coded as in the tests of the domain.
    fn said(codes: &[u8]) -> (Stage, Said, Vec<Advice>, Answers) {
        let [Questionnaire { instrument, .. }] = questionnaires();
        let assessment = assessment(instrument, codes);
        let staging = Staging::of(instrument, &assessment.answers);
        let advice = advice(instrument, &assessment, &staging);
        let stage = staging.stage.unwrap();
        let said = Said::of(stage, &assessment.answers, &advice);
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
                words.next,
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
            let of = [&said.inside, &said.customer, &said.blocks, &said.next].map(Vec::len);
            let whole = [words.inside, words.customer, words.blocks, words.next].map(<[_]>::len);
            assert!(said.summary.is_some());
            assert_eq!(of, whole);
            assert!(said.behind.is_empty() && said.ahead.is_empty());
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
            let described = [&said.inside, &said.customer, &said.blocks, &said.next];
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
            let mut wanted: Vec<(&ItemId, u8)> =
                advice.iter().map(|one| (&one.item, one.to.number())).collect();
            if let Some(next) = stage.next() {
                wanted.extend(said.next.iter().map(|one| (&one.item, next.number())));
            }
            for (item, at) in &wanted {
                prop_assert!(wanted.iter().all(|(other, to)| other != item || to == at), "{}", item);
            }
            for one in &advice {
                prop_assert!(one.from < one.to);
                prop_assert_eq!(Some(one.from), answers.point(&one.item));
            }
        }
    }
}
