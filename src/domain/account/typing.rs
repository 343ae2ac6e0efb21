//! Step 2 of the plan: what kind of account it is, and how important.

use crate::domain::records::{RecordId, record};
use crate::domain::words::words;

use super::level::Suggestion;
use super::profile::Profile;

words! {
    /// What kind of account it is (S1).
    AccountType {
        /// A single pharmacy.
        Pharmacy = "pharmacy",
        /// Pharmacies under one management.
        PharmacyChain = "pharmacy_chain",
        /// A wholesaler in one region.
        RegionalWholesaler = "wholesaler_regional",
        /// A wholesaler in one country.
        NationalWholesaler = "wholesaler_national",
        /// A wholesaler in several countries.
        InternationalWholesaler = "wholesaler_international",
        /// A single hospital.
        Hospital = "hospital",
        /// Hospitals under one management.
        HospitalChain = "hospital_chain",
        /// A health system, or integrated delivery network.
        HealthSystem = "health_system",
        /// Physicians who work together.
        PhysicianNetwork = "physician_network",
        /// A sickness fund or insurer.
        Payer = "payer",
        /// A ministry or agency.
        HealthAuthority = "health_authority",
        /// An organisation of patients.
        PatientGroup = "patient_group",
        /// A body that recommends or decides, such as a formulary committee.
        Committee = "committee",
    }
}

words! {
    /// The two groups of accounts, which are driven by different things (S1).
    AccountGroup {
        /// Buys and sells.
        Trade = "trade",
        /// Treats, pays, or speaks for those who do.
        CareAndPayers = "care",
    }
}

words! {
    /// What drives the decisions of an account (S1).
    DriverKind {
        /// What it sells in a year.
        Turnover = "turnover",
        /// What remains of it.
        Margin = "margin",
        /// Discounts and rebates.
        Discounts = "discounts",
        /// Our share of what its customers buy.
        BasketShare = "basket_share",
        /// What a therapy costs against what it brings.
        CostBenefit = "cost_benefit",
        /// How closely it works with suppliers.
        Partnership = "partnership",
        /// What is proven.
        Evidence = "evidence",
        /// What may be spent.
        Budget = "budget",
        /// Outcomes that are not money: quality, waiting times, satisfaction.
        NonFinancial = "non_financial",
    }
}

words! {
    /// Yes or no; unanswered is neither.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

words! {
    /// How many functions decide together.
    Functions {
        /// One.
        One = "1",
        /// Two.
        Two = "2",
        /// Three.
        Three = "3",
        /// Four or more.
        FourOrMore = "4",
    }
}

words! {
    /// The level of an account (S1). Never "stage", which is kept for the KAM journey.
    Level {
        /// An account.
        Account = "1",
        /// A key account.
        KeyAccount = "2",
        /// A strategic account.
        StrategicAccount = "3",
    }
}

/// The key-account test: four questions that suggest a level (docs/method.md, "Key-account test"; S1, S3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KeyAccountTest {
    /// Does a decision-making unit decide, not one clinician?
    pub decision_making_unit: Option<YesNo>,
    /// How many functions decide together?
    pub functions: Option<Functions>,
    /// Do its decisions reach beyond one site?
    pub beyond_one_site: Option<YesNo>,
    /// Would losing it change our year?
    pub would_change_our_year: Option<YesNo>,
}

/// What the account is and how important.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typing {
    /// Its type.
    pub kind: Option<AccountType>,
    /// The key-account test.
    pub test: KeyAccountTest,
    /// The level that the person chose instead of the suggested one.
    pub chosen_level: Option<Level>,
    /// Why.
    pub chosen_because: String,
}

/// Something that drives the decisions of the account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Driver {
    /// Names the record.
    pub id: RecordId,
    /// What it is, if it is one of the usual ones.
    pub kind: Option<DriverKind>,
    /// What it is, if it is not.
    pub name: String,
    /// What it means at this account.
    pub note: String,
}

record!(Driver);

impl AccountType {
    /// The group that it belongs to (S1). Bodies that speak for patients or decide for others stand with
    /// those who treat and pay, because the same things drive them.
    pub const fn group(self) -> AccountGroup {
        match self {
            Self::Pharmacy
            | Self::PharmacyChain
            | Self::RegionalWholesaler
            | Self::NationalWholesaler
            | Self::InternationalWholesaler => AccountGroup::Trade,
            Self::Hospital
            | Self::HospitalChain
            | Self::HealthSystem
            | Self::PhysicianNetwork
            | Self::Payer
            | Self::HealthAuthority
            | Self::PatientGroup
            | Self::Committee => AccountGroup::CareAndPayers,
        }
    }
}

impl AccountGroup {
    /// What usually drives the decisions of such accounts (S1): suggested when a type is chosen.
    pub const fn drivers(self) -> &'static [DriverKind] {
        match self {
            Self::Trade => &[
                DriverKind::Turnover,
                DriverKind::Margin,
                DriverKind::Discounts,
                DriverKind::BasketShare,
            ],
            Self::CareAndPayers => &[
                DriverKind::CostBenefit,
                DriverKind::Partnership,
                DriverKind::Evidence,
                DriverKind::Budget,
                DriverKind::NonFinancial,
            ],
        }
    }
}

impl Typing {
    /// The level that type and test suggest; `None` while too little is known.
    pub fn suggestion(&self) -> Option<Suggestion> {
        self.test.suggest(self.kind)
    }

    /// The level: the chosen one, or else the suggested one.
    pub fn level(&self) -> Option<Level> {
        self.chosen_level
            .or_else(|| self.suggestion().map(|suggestion| suggestion.level))
    }

    /// Whether it is a key account: level 2 or 3.
    pub fn is_key_account(&self) -> bool {
        self.level() >= Some(Level::KeyAccount)
    }

    /// Whether the person chose a level that type and test do not suggest, and did not say why.
    pub fn choice_lacks_reason(&self) -> bool {
        let suggested = self.suggestion().map(|suggestion| suggestion.level);
        self.chosen_level.is_some()
            && self.chosen_level != suggested
            && self.chosen_because.trim().is_empty()
    }

    /// Whether it is a strategic account without a sponsor in top management, whom S1 asks for.
    pub fn lacks_sponsor(&self, profile: &Profile) -> bool {
        self.level() == Some(Level::StrategicAccount) && profile.sponsor.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::Word;

    #[test]
    fn each_driver_is_suggested_for_exactly_one_group() {
        for driver in DriverKind::ALL {
            let groups = AccountGroup::ALL.iter();
            let suggesting = groups.filter(|group| group.drivers().contains(driver));
            assert_eq!(suggesting.count(), 1, "{driver:?}");
        }
    }

    #[test]
    fn a_choice_against_the_suggestion_needs_a_reason() {
        let typing = |chosen, because: &str| Typing {
            kind: Some(AccountType::Hospital),
            chosen_level: chosen,
            chosen_because: because.to_owned(),
            ..Typing::default()
        };
        for (typing, level, lacks) in [
            (typing(None, ""), Level::Account, false),
            (typing(Some(Level::Account), ""), Level::Account, false),
            (
                typing(Some(Level::KeyAccount), " "),
                Level::KeyAccount,
                true,
            ),
            (
                typing(Some(Level::KeyAccount), "Teaches all others"),
                Level::KeyAccount,
                false,
            ),
        ] {
            assert_eq!(typing.level(), Some(level));
            assert_eq!(typing.choice_lacks_reason(), lacks, "{typing:?}");
            assert_eq!(typing.is_key_account(), level != Level::Account);
        }
        let unknown = Typing {
            chosen_level: Some(Level::KeyAccount),
            ..Typing::default()
        };
        assert!(unknown.choice_lacks_reason());
        assert!(!Typing::default().is_key_account());
    }

    #[test]
    fn only_a_strategic_account_needs_a_sponsor() {
        let named = Profile {
            sponsor: "Ana Ruiz".into(),
            ..Profile::default()
        };
        for (level, profile, lacks) in [
            (Level::StrategicAccount, Profile::default(), true),
            (Level::StrategicAccount, named, false),
            (Level::KeyAccount, Profile::default(), false),
        ] {
            let typing = Typing {
                chosen_level: Some(level),
                ..Typing::default()
            };
            assert_eq!(typing.lacks_sponsor(&profile), lacks);
        }
    }
}
