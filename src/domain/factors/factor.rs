//! The factors, their statements, and what the answers to these make of a factor.

use crate::domain::words::{Word, words};

words! {
    /// A success factor, in the order of S1.
    Factor {
        /// Buy-in of senior management and of the other functions.
        BuyIn = "buyin",
        /// Long relationships, trust, the customer at the centre.
        Trust = "trust",
        /// Value for both sides.
        Value = "value",
        /// Market access issues are solved.
        Access = "access",
        /// Direct support by top management and the whole company.
        Top = "top",
    }
}

words! {
    /// A statement that is true where a factor is there. One that comes to mean something else gets another word, so that
    /// answers to the two are never mixed.
    Statement {
        /// Each function says what it does for key accounts.
        Functions = "buyin.functions",
        /// Time of other functions is set aside.
        Time = "buyin.time",
        /// Senior management decided something.
        Decision = "buyin.decision",
        /// The customer calls us.
        Calls = "trust.calls",
        /// Promises are written down and kept.
        Promises = "trust.promises",
        /// Bad news comes from us first.
        BadNews = "trust.bad_news",
        /// The plan names what the customer gains.
        Gain = "value.gain",
        /// Both sides looked together at what was gained.
        Review = "value.review",
        /// The customer puts something of its own in.
        Share = "value.share",
        /// Every open issue has an owner and a next step.
        Owner = "access.owner",
        /// Dates of access decisions are known before it is planned.
        Dates = "access.dates",
        /// An issue was solved, for patients.
        Solved = "access.solved",
        /// A sponsor was there.
        Sponsor = "top.sponsor",
        /// Somebody at the top decides between functions.
        Between = "top.between",
        /// Goals and pay fit the plan.
        Goals = "top.goals",
    }
}

words! {
    /// Who can name an example of a statement, from the last months.
    Evidence {
        /// Nobody.
        Nobody = "nobody",
        /// One person.
        One = "one",
        /// Several people.
        Several = "several",
    }
}

words! {
    /// How a factor stands. What is better comes later.
    Light {
        /// For most of its statements nobody can name an example.
        Red = "red",
        /// Anything between.
        Amber = "amber",
        /// For every statement several people can.
        Green = "green",
    }
}

impl Factor {
    /// Its statements.
    pub fn statements(self) -> impl Iterator<Item = Statement> + Clone {
        let all = Statement::ALL.iter().copied();
        all.filter(move |statement| statement.factor() == self)
    }
}

impl Statement {
    /// The factor that it is about: the first part of its word.
    pub fn factor(self) -> Factor {
        match self {
            Self::Functions | Self::Time | Self::Decision => Factor::BuyIn,
            Self::Calls | Self::Promises | Self::BadNews => Factor::Trust,
            Self::Gain | Self::Review | Self::Share => Factor::Value,
            Self::Owner | Self::Dates | Self::Solved => Factor::Access,
            Self::Sponsor | Self::Between | Self::Goals => Factor::Top,
        }
    }
}

impl Light {
    /// What the answers to a factor's statements make of it; `None` while one of them is open.
    pub fn of(answers: impl Iterator<Item = Option<Evidence>>) -> Option<Self> {
        let (mut all, mut nobody, mut several) = (0_u32, 0_u32, 0_u32);
        for answer in answers {
            all += 1;
            match answer? {
                Evidence::Nobody => nobody += 1,
                Evidence::One => (),
                Evidence::Several => several += 1,
            }
        }
        match () {
            () if all == 0 => None,
            () if several == all => Some(Self::Green),
            () if nobody * 2 > all => Some(Self::Red),
            () => Some(Self::Amber),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_factor_has_three_statements_whose_words_begin_with_its_own() {
        for factor in Factor::ALL {
            assert_eq!(factor.statements().count(), 3);
            for statement in factor.statements() {
                assert_eq!(
                    statement.word().split('.').next(),
                    Some(factor.word()),
                    "{statement:?}"
                );
            }
        }
    }

    #[test]
    fn every_light_by_its_answers() {
        use Evidence::{Nobody, One, Several};
        let light = |answers: [Evidence; 3]| Light::of(answers.into_iter().map(Some));
        for (answers, expected) in [
            ([Several, Several, Several], Light::Green),
            ([Several, Several, One], Light::Amber),
            ([Several, Several, Nobody], Light::Amber),
            ([One, One, Nobody], Light::Amber),
            ([Several, Nobody, Nobody], Light::Red),
            ([Nobody, Nobody, Nobody], Light::Red),
        ] {
            assert_eq!(light(answers), Some(expected), "{answers:?}");
        }
        assert_eq!(Light::of([Some(Several), None].into_iter()), None);
        assert_eq!(Light::of(std::iter::empty()), None);
    }

    proptest! {
        #[test]
        fn a_better_answer_never_makes_a_worse_light(
            answers in prop::collection::vec(0..3_usize, 3),
            better in 0..3_usize,
        ) {
            let light = |answers: &[usize]| {
                Light::of(answers.iter().map(|one| Some(Evidence::ALL[*one])))
            };
            let mut after = answers.clone();
            after[better] = (after[better] + 1).min(2);
            prop_assert!(light(&after) >= light(&answers));
        }
    }
}
