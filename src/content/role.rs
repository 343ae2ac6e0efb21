//! What the role profile says: its pairs of statements, its axes, and the facts that it is compared with.

use crate::content::assessment::Source;
use crate::domain::role::{Axis, Pair, Pole};
use crate::key;

use super::text::Key;

/// How many of a hundred key account managers report to market access (S0).
pub const REPORT_TO_MARKET_ACCESS: u8 = 31;

/// What a pair of statements says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairTexts {
    /// What it is about, in a few words.
    pub short: Key,
    /// The statement of the first pole.
    pub first: Key,
    /// The statement of the second pole.
    pub second: Key,
}

impl PairTexts {
    /// The statement of a pole.
    pub const fn statement(self, pole: Pole) -> Key {
        match pole {
            Pole::First => self.first,
            Pole::Second => self.second,
        }
    }
}

/// What a pair says.
pub const fn pair_texts(pair: Pair) -> PairTexts {
    macro_rules! texts {
        ($word:literal) => {
            PairTexts {
                short: key!("word.role.", $word),
                first: key!("role_pair.", $word, ".first"),
                second: key!("role_pair.", $word, ".second"),
            }
        };
    }
    match pair {
        Pair::Figures => texts!("horizon.figures"),
        Pair::Refusal => texts!("horizon.refusal"),
        Pair::Doors => texts!("horizon.doors"),
        Pair::Goals => texts!("horizon.goals"),
        Pair::Day => texts!("horizon.day"),
        Pair::Preparing => texts!("orientation.preparing"),
        Pair::Opening => texts!("orientation.opening"),
        Pair::Material => texts!("orientation.material"),
        Pair::Request => texts!("orientation.request"),
        Pair::Success => texts!("orientation.success"),
        Pair::Partners => texts!("clients.partners"),
        Pair::Accounts => texts!("clients.accounts"),
        Pair::Argument => texts!("clients.argument"),
        Pair::Experience => texts!("clients.experience"),
        Pair::Terms => texts!("clients.terms"),
        Pair::Bringing => texts!("scope.bringing"),
        Pair::Message => texts!("scope.message"),
        Pair::Plan => texts!("scope.plan"),
        Pair::Report => texts!("scope.report"),
        Pair::Change => texts!("scope.change"),
    }
}

/// What is said of a profile that leans to a pole, or stands in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeanTexts {
    /// What it means at work.
    pub work: Key,
    /// The support that such a role needs.
    pub support: Key,
    /// One thing to do.
    pub suggestion: Key,
}

/// What an axis is called and says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AxisTexts {
    /// Its name.
    pub name: Key,
    /// What its poles are called: the first, the second.
    pub poles: [Key; 2],
    /// What its poles mean, in one line.
    pub about: [Key; 2],
    /// What is said of a profile that leans to the first pole, to the second, and of one in the middle.
    pub leans: [LeanTexts; 3],
    /// Where it comes from.
    pub source: Source,
}

impl AxisTexts {
    /// What a pole is called.
    pub const fn pole(self, pole: Pole) -> Key {
        self.poles[pole as usize]
    }

    /// What is said of a profile that leans to this pole; in the middle, to none.
    pub const fn lean(self, pole: Option<Pole>) -> LeanTexts {
        self.leans[match pole {
            Some(pole) => pole as usize,
            None => 2,
        }]
    }
}

/// What an axis says.
pub const fn axis_texts(axis: Axis) -> AxisTexts {
    macro_rules! lean {
        ($word:literal, $lean:literal) => {
            LeanTexts {
                work: key!("role_axis.", $word, ".", $lean, ".work"),
                support: key!("role_axis.", $word, ".", $lean, ".support"),
                suggestion: key!("role_axis.", $word, ".", $lean, ".do"),
            }
        };
    }
    macro_rules! texts {
        ($word:literal, $source:expr) => {
            AxisTexts {
                name: key!("word.role.", $word, ".name"),
                poles: [
                    key!("word.role.", $word, ".first"),
                    key!("word.role.", $word, ".second"),
                ],
                about: [
                    key!("role_axis.", $word, ".first.about"),
                    key!("role_axis.", $word, ".second.about"),
                ],
                leans: [
                    lean!($word, "first"),
                    lean!($word, "second"),
                    lean!($word, "between"),
                ],
                source: $source,
            }
        };
    }
    match axis {
        Axis::Horizon => texts!("horizon", Source::S1),
        Axis::Orientation => texts!("orientation", Source::S3),
        Axis::Clients => texts!("clients", Source::S0),
        Axis::Scope => texts!("scope", Source::S4),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::text::english_wording;
    use crate::domain::words::Word;

    /// The most words of a statement.
    const MOST_WORDS: usize = 20;

    /// How many words a statement may be longer than the other one of its pair.
    const LONGER: usize = 4;

    fn words(key: Key) -> usize {
        english_wording().say(key).split_whitespace().count()
    }

    #[test]
    fn statements_are_short_alike_in_length_and_said_once() {
        let english = english_wording();
        let mut seen = BTreeSet::new();
        let (mut first_longer, mut second_longer) = (0, 0);
        for pair in Pair::ALL {
            let texts = pair_texts(*pair);
            assert!(!english.say(texts.short).is_empty());
            for pole in Pole::ALL {
                let statement = texts.statement(pole);
                assert!(
                    (8..=MOST_WORDS).contains(&words(statement)),
                    "{}",
                    statement.name()
                );
                assert!(
                    english.say(statement).ends_with('.'),
                    "{}",
                    statement.name()
                );
                assert!(seen.insert(english.say(statement)), "{}", statement.name());
            }
            let (first, second) = (words(texts.first), words(texts.second));
            assert!(first.abs_diff(second) <= LONGER, "{pair:?}");
            first_longer += usize::from(first > second);
            second_longer += usize::from(second > first);
        }
        // Nobody can tell a pole by its length.
        assert!(
            first_longer >= 3 && second_longer >= 3,
            "{first_longer} {second_longer}"
        );
    }

    #[test]
    fn no_statement_names_its_pole() {
        let english = english_wording();
        for pair in Pair::ALL {
            let texts = pair_texts(*pair);
            let axis = axis_texts(pair.axis());
            for pole in Pole::ALL {
                let statement = english.say(texts.statement(pole)).to_lowercase();
                let name = english.say(axis.pole(pole)).to_lowercase();
                assert!(!statement.contains(&name), "{statement}");
            }
        }
    }

    #[test]
    fn every_axis_says_something_else_for_each_lean() {
        let english = english_wording();
        let mut seen = BTreeSet::new();
        for axis in Axis::ALL {
            let texts = axis_texts(*axis);
            let leans = [Some(Pole::First), Some(Pole::Second), None];
            let leans = leans.map(|pole| texts.lean(pole));
            let keys = leans
                .into_iter()
                .flat_map(|lean| [lean.work, lean.support, lean.suggestion])
                .chain(texts.about)
                .chain(texts.poles);
            for key in keys {
                assert!(seen.insert(english.say(key)), "{} stands twice", key.name());
            }
        }
    }
}
