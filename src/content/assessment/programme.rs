//! Instrument A: the maturity of a key account management programme (S2).
//!
//! Eight dimensions of four items. Every item has five described anchors, one a stage, and one action
//! for each step up; the texts are in `locales/<lang>/questionnaire/`, those of the actions in
//! `findings/actions/`.
//!
//! The quick check asks one item of each dimension: the practice that the other three presuppose, and that people of every
//! function see (docs/method.md, "Quick check", names the reason for each).

use super::Source::{S0, S1, S2, S2b, S3, S4};
use super::Topic;
use super::topics::topic;

/// The topics of the programme maturity questionnaire, in the order of asking.
pub static PROGRAMME: &[Topic] = &[
    topic!("meaning", quick "definition":
        "definition" [S2, S3, S4],
        "vision" [S2],
        "sponsorship" [S1],
        "expectations" [S2],
    ),
    topic!("selection", quick "test":
        "test" [S1],
        "levels" [S1],
        "criteria" [S1, S3],
        "review" [S1, S3],
    ),
    topic!("insight", quick "dmu", with a term:
        "dmu" [S1, S2],
        "strategy" [S1],
        "needs" [S1, S4],
        "changes" [S4],
    ),
    topic!("value", quick "offer":
        "offer" [S1, S2],
        "propositions" [S2, S4],
        "evidence" [S1, S4],
        "jointwork" [S2, S4],
    ),
    topic!("engagement", quick "preparation":
        "preparation" [S2],
        "advance" [S2],
        "breadth" [S2, S4],
        "trust" [S1],
    ),
    topic!("organisation", quick "ownership":
        "ownership" [S2],
        "coordination" [S1, S2],
        "roles" [S0, S4],
        "alignment" [S2, S2b],
    ),
    topic!("people", quick "coaching":
        "profile" [S0, S1],
        "training" [S2],
        "coaching" [S2],
        "incentives" [S1, S2],
    ),
    topic!("planning", quick "plans":
        "plans" [S2],
        "tools" [S4],
        "followup" [S1],
        "tenders" [S1, S2],
    ),
];
