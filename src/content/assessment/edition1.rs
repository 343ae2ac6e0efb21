//! The first edition of the programme maturity questionnaire and of the relationship check, with their texts
//! (`locales/<lang>/edition1/`). They were released: nothing here changes.

use std::sync::LazyLock;

use super::Source::{S0, S1, S2, S2b, S3, S4};
use super::editions::Earlier;
use super::topics::topic;
use super::{Questionnaire, Topic};

/// A topic of the first edition: it is called as in the second, and asks in words of its own.
macro_rules! first {
    ($dimension:literal: $($questions:tt)+) => {
        topic!(
            $dimension ["dimension.", $dimension] ["edition1.item.", $dimension, "."]
            ["edition1.basis.", $dimension, "."]: $($questions)+
        )
    };
}

static PROGRAMME: &[Topic] = &[
    first!("meaning":
        "definition" [S2, S3, S4],
        "vision" [S2],
        "sponsorship" [S1],
        "expectations" [S2],
    ),
    first!("selection":
        "test" [S1],
        "levels" [S1],
        "criteria" [S1, S3],
        "review" [S1, S3],
    ),
    first!("insight":
        "dmu" [S1, S2],
        "strategy" [S1],
        "needs" [S1, S4],
        "changes" [S4],
    ),
    first!("value":
        "offer" [S1, S2],
        "propositions" [S2, S4],
        "evidence" [S1, S4],
        "cocreation" [S2, S4],
    ),
    first!("engagement":
        "preparation" [S2],
        "advance" [S2],
        "breadth" [S2, S4],
        "trust" [S1],
    ),
    first!("organisation":
        "ownership" [S2],
        "coordination" [S1, S2],
        "roles" [S0, S4],
        "alignment" [S2, S2b],
    ),
    first!("people":
        "profile" [S0, S1],
        "training" [S2],
        "coaching" [S2],
        "incentives" [S1, S2],
    ),
    first!("planning":
        "plans" [S2],
        "tools" [S4],
        "followup" [S1],
        "kpis" [S1, S2],
    ),
];

static RELATIONSHIP: &[Topic] = &[
    topic!("relationship" ["relationship"] ["edition1.relationship.item."] ["edition1.basis.relationship."]:
        "reach" [S1, S2],
        "calls" [S2],
        "first_call" [S1, S4],
        "offer" [S2],
        "owner" [S2],
        "plans" [S1, S2b],
        "measure" [S1, S4],
        "price" [S1, S2],
    ),
];

static FIRST: LazyLock<[Questionnaire; 2]> = LazyLock::new(|| {
    [
        Questionnaire::new("programme", PROGRAMME),
        Questionnaire::new("relationship", RELATIONSHIP),
    ]
});

/// Both questionnaires of the first edition.
pub fn first_edition() -> Earlier {
    let [programme, relationship] = &*FIRST;
    Earlier {
        programme,
        relationship,
    }
}
