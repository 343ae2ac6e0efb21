//! What speaks for the level of an account, and the answers of the key-account test.

use crate::content::account::words::Label;
use crate::domain::account::level::LevelReason;
use crate::domain::account::typing::{AccountType, YesNo};
use crate::domain::words::Word;
use crate::t;
use crate::ui::form::Choice;
use crate::ui::text::plain;

/// What speaks for a level, as a sentence.
pub fn level_reason(reason: LevelReason) -> String {
    let words = match reason {
        LevelReason::OneDecides => t!("word.level_reason.one_decides"),
        LevelReason::OneFunction => t!("word.level_reason.one_function"),
        LevelReason::LittleReach => t!("word.level_reason.little_reach"),
        LevelReason::DecisionMakingUnit => t!("word.level_reason.dmu"),
        LevelReason::BeyondOneSite => t!("word.level_reason.beyond_one_site"),
        LevelReason::WouldChangeOurYear => t!("word.level_reason.would_change"),
        LevelReason::SeveralFunctions(functions) => {
            let functions = plain(functions.label());
            return t!("word.level_reason.functions", functions = functions);
        }
        LevelReason::UsualFor(kind) => return usual(kind),
    };
    words.to_owned()
}

fn usual(kind: AccountType) -> String {
    t!(
        "word.level_reason.usual",
        kind = plain(kind.label()),
        level = plain(kind.usual_level().label()),
    )
}

/// Yes and no in the words of a question.
pub fn yes_no_choices(yes: &str, no: &str) -> Vec<Choice> {
    let choice = |(word, label): (YesNo, &str)| Choice {
        value: word.word().to_owned(),
        label: label.to_owned(),
    };
    [(YesNo::Yes, yes), (YesNo::No, no)].map(choice).into()
}
