//! The level of an account: what the key-account test suggests (docs/method.md, "Key-account test").
//!
//! | level | condition |
//! |---|---|
//! | 1 account | anything that is not one of the others |
//! | 2 key account | a DMU of two functions or more decides (S1), **and** the decision reaches beyond one site or losing the account would change our year (S3: profit, potential or strategic weight) |
//! | 3 strategic account | as 2, **and** either its type is usually strategic (S1), or every answer is the highest: four functions or more, beyond one site, would change our year |
//!
//! A higher answer never lowers the level. So the answers that are still open leave a range: from the level
//! with the lowest answers in their places to the one with the highest.

use super::typing::{AccountType, Functions, KeyAccountTest, Level, YesNo};

impl AccountType {
    /// The level that accounts of this type usually have.
    ///
    /// S1 names the single hospital and the big pharmacy (1), the hospital chain and the national wholesaler
    /// (2), authorities, payers and international wholesalers (3). The others are placed beside what they
    /// are most like:
    ///
    /// - A regional wholesaler (1) settles terms for one region, as a pharmacy does for one town.
    /// - A patient group (1) decides on no medicine itself; it takes part in the DMU of others.
    /// - A pharmacy chain (2) decides once for many sites, as a hospital chain does.
    /// - A health system (2) is a hospital chain with more functions around the table; S4 gives it to the
    ///   senior key account managers.
    /// - A physician network (2) shares what single clinicians decided before (S1), and S0 names it among the
    ///   clients of key account managers.
    /// - A committee (2) is a DMU by nature (S1), and what it recommends is used elsewhere.
    pub const fn usual_level(self) -> Level {
        match self {
            Self::Pharmacy | Self::RegionalWholesaler | Self::Hospital | Self::PatientGroup => {
                Level::Account
            }
            Self::PharmacyChain
            | Self::NationalWholesaler
            | Self::HospitalChain
            | Self::HealthSystem
            | Self::PhysicianNetwork
            | Self::Committee => Level::KeyAccount,
            Self::InternationalWholesaler | Self::Payer | Self::HealthAuthority => {
                Level::StrategicAccount
            }
        }
    }
}

/// Something that speaks for the suggested level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelReason {
    /// One person decides, there is no DMU.
    OneDecides,
    /// Only one function decides.
    OneFunction,
    /// The decision stays at one site, and losing the account would not change our year.
    LittleReach,
    /// A DMU decides.
    DecisionMakingUnit,
    /// So many functions decide together: two or more.
    SeveralFunctions(Functions),
    /// Its decisions reach beyond one site.
    BeyondOneSite,
    /// Losing it would change our year.
    WouldChangeOurYear,
    /// Accounts of this type usually have this level.
    UsualFor(AccountType),
}

/// Whether more answers could change a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// No further answer can change it.
    Settled,
    /// Open questions, or the type where it is not chosen, could still change it.
    Preliminary,
}

/// The level that type and test suggest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The level.
    pub level: Level,
    /// Whether more answers could change it.
    pub certainty: Certainty,
    /// What speaks for it; at least one reason, in the order of the questions.
    pub reasons: Vec<LevelReason>,
}

impl KeyAccountTest {
    /// What the test suggests for an account of this type, or of a type not chosen yet.
    ///
    /// While open questions leave more than one level, it is the type's usual level, or the lowest one that
    /// the answers still allow where that is higher. Without a type, only an account that is a key account
    /// whatever else is answered gets a suggestion.
    pub fn suggest(&self, kind: Option<AccountType>) -> Option<Suggestion> {
        let (lowest, highest) = self.range(kind);
        let (level, certainty) = if lowest == highest {
            (lowest, Certainty::Settled)
        } else if let Some(kind) = kind {
            (kind.usual_level().max(lowest), Certainty::Preliminary)
        } else if lowest > Level::Account {
            (lowest, Certainty::Preliminary)
        } else {
            return None;
        };
        let reasons = self.reasons(level, certainty, kind);
        Some(Suggestion {
            level,
            certainty,
            reasons,
        })
    }

    /// The lowest and the highest level that the open questions leave.
    fn range(&self, kind: Option<AccountType>) -> (Level, Level) {
        let usual = kind.map(AccountType::usual_level);
        let lowest = (YesNo::No, Functions::One, Level::Account);
        let highest = (YesNo::Yes, Functions::FourOrMore, Level::StrategicAccount);
        let with = |(yes_no, functions, usual_level)| {
            level_of(
                self.decision_making_unit.unwrap_or(yes_no),
                self.functions.unwrap_or(functions),
                self.beyond_one_site.unwrap_or(yes_no),
                self.would_change_our_year.unwrap_or(yes_no),
                usual.unwrap_or(usual_level),
            )
        };
        (with(lowest), with(highest))
    }

    fn reasons(
        &self,
        level: Level,
        certainty: Certainty,
        kind: Option<AccountType>,
    ) -> Vec<LevelReason> {
        let mut reasons = Vec::new();
        let dmu = self.decision_making_unit;
        if level == Level::Account {
            if dmu == Some(YesNo::No) {
                // The other answers speak of a DMU that isn't there.
                return vec![LevelReason::OneDecides];
            }
            if self.functions == Some(Functions::One) {
                reasons.push(LevelReason::OneFunction);
            }
            if self.beyond_one_site == Some(YesNo::No)
                && self.would_change_our_year == Some(YesNo::No)
            {
                reasons.push(LevelReason::LittleReach);
            }
        } else {
            if dmu == Some(YesNo::Yes) {
                reasons.push(LevelReason::DecisionMakingUnit);
            }
            if let Some(functions) = self.functions.filter(|f| *f > Functions::One) {
                reasons.push(LevelReason::SeveralFunctions(functions));
            }
            if self.beyond_one_site == Some(YesNo::Yes) {
                reasons.push(LevelReason::BeyondOneSite);
            }
            if self.would_change_our_year == Some(YesNo::Yes) {
                reasons.push(LevelReason::WouldChangeOurYear);
            }
        }
        let type_counts = certainty == Certainty::Preliminary || level == Level::StrategicAccount;
        if let Some(kind) = kind.filter(|kind| type_counts && kind.usual_level() == level) {
            reasons.push(LevelReason::UsualFor(kind));
        }
        reasons
    }
}

/// The table at the head of this file.
fn level_of(
    decision_making_unit: YesNo,
    functions: Functions,
    beyond_one_site: YesNo,
    would_change_our_year: YesNo,
    usual: Level,
) -> Level {
    let reach = [beyond_one_site, would_change_our_year];
    if decision_making_unit == YesNo::No
        || functions == Functions::One
        || !reach.contains(&YesNo::Yes)
    {
        return Level::Account;
    }
    let all_highest = functions == Functions::FourOrMore && !reach.contains(&YesNo::No);
    if usual == Level::StrategicAccount || all_highest {
        Level::StrategicAccount
    } else {
        Level::KeyAccount
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::Word;

    /// The test's answers in the order of its questions: `y`, `n`, a number of functions, or `?`.
    fn test(answers: &str) -> KeyAccountTest {
        let mut answers = answers.split(' ');
        let mut next = || answers.next().unwrap();
        let yes_no = |text: &str| match text {
            "y" => Some(YesNo::Yes),
            "n" => Some(YesNo::No),
            _ => None,
        };
        KeyAccountTest {
            decision_making_unit: yes_no(next()),
            functions: Functions::from_word(next()),
            beyond_one_site: yes_no(next()),
            would_change_our_year: yes_no(next()),
        }
    }

    fn every_test() -> Vec<KeyAccountTest> {
        let yes_no = ["?", "n", "y"];
        let mut all = Vec::new();
        for dmu in yes_no {
            for functions in ["?", "1", "2", "3", "4"] {
                for sites in yes_no {
                    for year in yes_no {
                        all.push(test(&format!("{dmu} {functions} {sites} {year}")));
                    }
                }
            }
        }
        all
    }

    /// Whether a test has every answer that was given, and perhaps more.
    fn completes(test: &KeyAccountTest, given: &KeyAccountTest) -> bool {
        fn keeps<T: PartialEq>(given: Option<T>, now: Option<T>) -> bool {
            given.is_none() || given == now
        }
        keeps(given.decision_making_unit, test.decision_making_unit)
            && keeps(given.functions, test.functions)
            && keeps(given.beyond_one_site, test.beyond_one_site)
            && keeps(given.would_change_our_year, test.would_change_our_year)
    }

    fn every_type() -> impl Iterator<Item = Option<AccountType>> {
        let types = AccountType::ALL.iter().copied().map(Some);
        std::iter::once(None).chain(types)
    }

    #[test]
    fn the_test_suggests_a_level() {
        use AccountType::{Hospital, HospitalChain, NationalWholesaler, Payer};
        use Certainty::{Preliminary, Settled};
        use Level::{Account, KeyAccount, StrategicAccount};
        for (kind, answers, suggested) in [
            // One person decides: never a key account, whatever else is said.
            (Some(Hospital), "n ? ? ?", Some((Account, Settled))),
            (Some(Payer), "n 4 y y", Some((Account, Settled))),
            (None, "n ? ? ?", Some((Account, Settled))),
            // A DMU without several functions, or without reach, is not enough.
            (Some(HospitalChain), "y 1 y y", Some((Account, Settled))),
            (Some(HospitalChain), "y 4 n n", Some((Account, Settled))),
            // Both together make a key account.
            (Some(Hospital), "y 2 n y", Some((KeyAccount, Settled))),
            (Some(Hospital), "y 3 y y", Some((KeyAccount, Settled))),
            (
                Some(NationalWholesaler),
                "y 4 y n",
                Some((KeyAccount, Settled)),
            ),
            // By type, or by the highest answer to everything.
            (Some(Payer), "y 2 y n", Some((StrategicAccount, Settled))),
            (Some(Hospital), "y 4 y y", Some((StrategicAccount, Settled))),
            (None, "y 4 y y", Some((StrategicAccount, Settled))),
            // Open questions: the type's usual level, or the lowest one that is left.
            (Some(Hospital), "? ? ? ?", Some((Account, Preliminary))),
            (
                Some(HospitalChain),
                "? ? ? ?",
                Some((KeyAccount, Preliminary)),
            ),
            (
                Some(Payer),
                "y ? ? n",
                Some((StrategicAccount, Preliminary)),
            ),
            (Some(Hospital), "y 4 y ?", Some((KeyAccount, Preliminary))),
            (Some(Hospital), "? 2 y y", Some((Account, Preliminary))),
            // Without a type.
            (None, "? ? ? ?", None),
            (None, "y 3 ? ?", None),
            (None, "y 3 y ?", Some((KeyAccount, Preliminary))),
        ] {
            let suggestion = test(answers).suggest(kind);
            assert_eq!(
                suggestion.map(|s| (s.level, s.certainty)),
                suggested,
                "{kind:?} {answers}"
            );
        }
    }

    #[test]
    fn a_suggestion_says_why() {
        use LevelReason::{
            BeyondOneSite, DecisionMakingUnit, LittleReach, OneDecides, OneFunction,
            SeveralFunctions, UsualFor, WouldChangeOurYear,
        };
        for (kind, answers, reasons) in [
            (AccountType::Payer, "n 1 n n", &[OneDecides][..]),
            (
                AccountType::Hospital,
                "y 1 n n",
                &[OneFunction, LittleReach],
            ),
            (
                AccountType::Hospital,
                "y 2 n y",
                &[
                    DecisionMakingUnit,
                    SeveralFunctions(Functions::Two),
                    WouldChangeOurYear,
                ],
            ),
            (
                AccountType::Payer,
                "y 3 y n",
                &[
                    DecisionMakingUnit,
                    SeveralFunctions(Functions::Three),
                    BeyondOneSite,
                    UsualFor(AccountType::Payer),
                ],
            ),
            (
                AccountType::Hospital,
                "? ? ? ?",
                &[UsualFor(AccountType::Hospital)],
            ),
        ] {
            let suggestion = test(answers).suggest(Some(kind));
            assert_eq!(suggestion.unwrap().reasons, reasons, "{kind:?} {answers}");
        }
    }

    #[test]
    fn every_suggestion_has_a_reason_and_a_settled_one_never_changes() {
        for kind in every_type() {
            for given in every_test() {
                let Some(suggestion) = given.suggest(kind) else {
                    continue;
                };
                assert!(!suggestion.reasons.is_empty(), "{kind:?} {given:?}");
                let completed = every_test().into_iter().filter(|c| completes(c, &given));
                let changes = completed
                    .filter_map(|c| c.suggest(kind))
                    .any(|s| s.level != suggestion.level);
                if suggestion.certainty == Certainty::Settled {
                    assert!(!changes, "{kind:?} {given:?}");
                }
            }
        }
    }
}
