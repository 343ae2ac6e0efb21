//! The cases, in the order of practising.

use crate::content::assessment::Source::{S0, S1, S2, S3, S4};
use crate::domain::account::typing::{AccountType, Functions, KeyAccountTest, YesNo};
use crate::domain::assessment::Stage;
use crate::key;

use super::{Case, CaseChoice, CaseFacts, CaseKind, GuideTopic};

/// A case by the words of its keys: id, kind, topic; each answer by its number with its source; the place of the right one,
/// from 1; what the scene says, where a rule decides.
macro_rules! case {
    ($id:literal $kind:ident $topic:ident:
        $($number:literal $source:expr),+; right $right:literal; $facts:expr
    ) => {
        Case {
            id: $id,
            kind: CaseKind::$kind,
            topic: GuideTopic::$topic,
            title: key!("case.", $id, ".title"),
            scene: key!("case.", $id, ".scene"),
            choices: &[$(CaseChoice {
                text: key!("case.", $id, ".", $number, ".text"),
                why: key!("case.", $id, ".", $number, ".why"),
                source: $source,
            }),+],
            right: $right - 1,
            facts: $facts,
        }
    };
}

/// What the scenes about levels say.
const fn level(
    kind: AccountType,
    functions: Functions,
    beyond_one_site: YesNo,
    would_change_our_year: YesNo,
) -> CaseFacts {
    CaseFacts::Level(
        kind,
        KeyAccountTest {
            decision_making_unit: Some(YesNo::Yes),
            functions: Some(functions),
            beyond_one_site: Some(beyond_one_site),
            would_change_our_year: Some(would_change_our_year),
        },
    )
}

/// All cases.
pub static CASES: [Case; 12] = [
    case!("marlow" Level Types:
        "1" S1, "2" S3, "3" S1; right 1;
        level(AccountType::Hospital, Functions::Three, YesNo::No, YesNo::No)),
    case!("quell" Level Types:
        "1" S1, "2" S1, "3" S1; right 2;
        level(AccountType::PharmacyChain, Functions::Two, YesNo::Yes, YesNo::No)),
    case!("brook" Missing Unit:
        "1" S1, "2" S1, "3" S1, "4" S1; right 3; CaseFacts::None),
    case!("sund" Missing Unit:
        "1" S1, "2" S1, "3" S1, "4" S1; right 4; CaseFacts::None),
    case!("hallam" Meeting Meetings:
        "1" S2, "2" S2, "3" S2, "4" S2; right 2; CaseFacts::None),
    case!("westmoor" Stage Journey:
    "1" S2, "2" S2, "3" S2, "4" S2; right 2;
    CaseFacts::Stage(
        [2, 2, 2, 2, 2, 1, 2, 0],
        [Stage::PreKam, Stage::Early, Stage::Structural, Stage::ValueBased],
    )),
    case!("kestrel" Stage Journey:
    "1" S2, "2" S2, "3" S2, "4" S2; right 3;
    CaseFacts::Stage(
        [3, 3, 3, 3, 3, 3, 3, 0],
        [Stage::Early, Stage::PreKam, Stage::Structural, Stage::ValueBased],
    )),
    case!("linden" Bring Meetings:
        "1" S4, "2" S4, "3" S1, "4" S1; right 1; CaseFacts::None),
    case!("ardent" Bring Meetings:
        "1" S4, "2" S4, "3" S1, "4" S3; right 4; CaseFacts::None),
    case!("fjord" Bring Access:
        "1" S3, "2" S1, "3" S0, "4" S1; right 3; CaseFacts::None),
    case!("cask" Push Kam:
        "1" S3, "2" S3, "3" S3, "4" S3; right 1; CaseFacts::None),
    case!("harbour" Scope Scope:
        "1" S4, "2" S4, "3" S4, "4" S4; right 4; CaseFacts::None),
];
