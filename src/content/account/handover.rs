//! The handover test in words.

use crate::content::text::Key;
use crate::domain::account::handover::HandoverQuestion;
use crate::key;

/// A question of the handover test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandoverTexts {
    /// What a successor asks.
    pub question: Key,
    /// What the plan lacks to answer it, wholly or in part.
    pub missing: Key,
}

macro_rules! texts {
    ($($question:ident $word:literal),+ $(,)?) => {
        /// The texts of a question.
        pub const fn handover_texts(question: HandoverQuestion) -> HandoverTexts {
            match question {
                $(HandoverQuestion::$question => HandoverTexts {
                    question: key!("word.handover.", $word, ".question"),
                    missing: key!("word.handover.", $word, ".missing"),
                }),+
            }
        }
    };
}

texts! {
    WhoDecides "decides", WhoInfluences "influences", WhoKeepsContact "relationships",
    WhenWeSpoke "contacts", WhatTheyWant "wants", WhatChanged "changed", WhatWasPromised "promised",
    OpenActions "actions", OpenIssues "issues", HowSuccessIsMeasured "measured", WhatWeOffer "offer",
    WhatComesNext "next", WhoSponsors "sponsor",
}
