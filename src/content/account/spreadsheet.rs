//! The table of accounts that people bring from a spreadsheet: its columns, and what else they are called.
//!
//! Words are compared without capitals, signs and repeated spaces: `Wholesaler (national)` is
//! `wholesaler national`.

use crate::content::text::Key;
use crate::domain::account::typing::{AccountType, Functions, Level, YesNo};
use crate::domain::words::words;
use crate::key;

words! {
    /// A column of the table. Scores have a column for each criterion beside these.
    TableColumn {
        /// What the account is called; the only column that has to be there.
        Name = "name",
        /// Its type.
        Type = "type",
        /// Its level.
        Level = "level",
        /// Why it has another level than the suggested one.
        LevelReason = "level_reason",
        /// The account manager.
        Manager = "manager",
        /// The top-management sponsor.
        Sponsor = "sponsor",
        /// City, region or country.
        Place = "place",
        /// What the account does.
        About = "about",
        /// The currency of its amounts.
        Currency = "currency",
        /// Key-account test: does a decision-making unit decide?
        Dmu = "dmu",
        /// Key-account test: how many functions decide?
        Functions = "functions",
        /// Key-account test: does it reach beyond one site?
        Sites = "sites",
        /// Key-account test: would losing it change our year?
        Loss = "loss",
    }
}

impl TableColumn {
    /// What its header says.
    pub const fn header(self) -> Key {
        match self {
            Self::Name => key!("import.column.name"),
            Self::Type => key!("import.column.type"),
            Self::Level => key!("import.column.level"),
            Self::LevelReason => key!("import.column.level_reason"),
            Self::Manager => key!("import.column.manager"),
            Self::Sponsor => key!("import.column.sponsor"),
            Self::Place => key!("import.column.place"),
            Self::About => key!("import.column.about"),
            Self::Currency => key!("import.column.currency"),
            Self::Dmu => key!("word.test.dmu.question"),
            Self::Functions => key!("word.test.functions.question"),
            Self::Sites => key!("word.test.sites.question"),
            Self::Loss => key!("word.test.loss.question"),
        }
    }

    /// What its cells hold.
    pub const fn holds(self) -> Key {
        match self {
            Self::Name => key!("import.holds.name"),
            Self::Type => key!("import.holds.type"),
            Self::Level => key!("import.holds.level"),
            Self::LevelReason => key!("import.holds.level_reason"),
            Self::Manager => key!("import.holds.manager"),
            Self::Sponsor => key!("import.holds.sponsor"),
            Self::Place => key!("import.holds.place"),
            Self::About => key!("import.holds.about"),
            Self::Currency => key!("import.holds.currency"),
            Self::Dmu | Self::Sites | Self::Loss => key!("import.holds.yes_no"),
            Self::Functions => key!("import.holds.functions"),
        }
    }

    /// What else such a column is called.
    pub const fn also(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "name",
                "account",
                "account name",
                "customer",
                "customer name",
                "organisation",
                "organization",
                "institution",
                "client",
                "company",
                "company name",
                "organisation name",
                "organization name",
                "institution name",
                "hospital name",
            ],
            Self::Type => &["account type", "customer type", "kind", "category"],
            Self::Level => &[
                "account level",
                "tier",
                "class",
                "account tier",
                "account class",
            ],
            Self::LevelReason => &["reason", "level reason", "why this level"],
            Self::Manager => &[
                "manager",
                "key account manager",
                "kam",
                "owner",
                "account owner",
                "responsible",
                "assigned user",
                "assigned to",
                "assigned user name",
                "owner name",
                "account owner name",
                "sales rep",
            ],
            Self::Sponsor => &["executive sponsor", "top management sponsor"],
            Self::Place => &[
                "city",
                "town",
                "location",
                "billing city",
                "shipping city",
                "address city",
                "mailing city",
                "primary address city",
                "region",
                "country",
                "billing state province",
                "billing country",
                "address",
                "site",
            ],
            Self::About => &[
                "description",
                "account description",
                "notes",
                "note",
                "comment",
                "comments",
                "profile",
            ],
            Self::Currency => &["currency code", "account currency", "currency iso code"],
            Self::Dmu => &["dmu", "decision making unit"],
            Self::Functions => &["functions", "number of functions", "functions that decide"],
            Self::Sites => &["beyond one site", "several sites", "sites", "reach"],
            Self::Loss => &["loss", "would change our year", "loss changes our year"],
        }
    }
}

/// What else types are called.
pub const TYPES: &[(&str, AccountType)] = &[
    ("drugstore", AccountType::Pharmacy),
    ("chemist", AccountType::Pharmacy),
    ("pharmacies", AccountType::Pharmacy),
    ("pharmacy group", AccountType::PharmacyChain),
    ("chain of pharmacies", AccountType::PharmacyChain),
    ("wholesaler regional", AccountType::RegionalWholesaler),
    ("wholesaler national", AccountType::NationalWholesaler),
    ("wholesaler", AccountType::NationalWholesaler),
    (
        "wholesaler international",
        AccountType::InternationalWholesaler,
    ),
    ("clinic", AccountType::Hospital),
    ("university hospital", AccountType::Hospital),
    ("hospital group", AccountType::HospitalChain),
    ("hospital network", AccountType::HospitalChain),
    ("clinic group", AccountType::HospitalChain),
    ("health system", AccountType::HealthSystem),
    ("idn", AccountType::HealthSystem),
    ("integrated delivery network", AccountType::HealthSystem),
    ("practice network", AccountType::PhysicianNetwork),
    ("network", AccountType::PhysicianNetwork),
    ("medical centre", AccountType::PhysicianNetwork),
    ("medical center", AccountType::PhysicianNetwork),
    ("insurer", AccountType::Payer),
    ("insurance", AccountType::Payer),
    ("health insurance", AccountType::Payer),
    ("sickness fund", AccountType::Payer),
    ("authority", AccountType::HealthAuthority),
    ("ministry", AccountType::HealthAuthority),
    ("agency", AccountType::HealthAuthority),
    ("patient organisation", AccountType::PatientGroup),
    ("patient organization", AccountType::PatientGroup),
    ("patient association", AccountType::PatientGroup),
    ("formulary committee", AccountType::Committee),
];

/// What else levels are called.
pub const LEVELS: &[(&str, Level)] = &[
    ("level 1", Level::Account),
    ("1 account", Level::Account),
    ("standard", Level::Account),
    ("level 2", Level::KeyAccount),
    ("2 key account", Level::KeyAccount),
    ("key", Level::KeyAccount),
    ("ka", Level::KeyAccount),
    ("level 3", Level::StrategicAccount),
    ("3 strategic account", Level::StrategicAccount),
    ("strategic", Level::StrategicAccount),
];

/// What may stand before a rank: `Tier 1`, `Class B`. Which end is the top is asked.
pub const RANK_WORDS: &[&str] = &[
    "tier",
    "class",
    "level",
    "rank",
    "segment",
    "group",
    "category",
    "grade",
    "priority",
    "klasse",
    "stufe",
    "kategorie",
    "niveau",
    "classe",
    "categoria",
    "clase",
    "livello",
];

/// Words that make a line a total, as reports write them in several languages.
pub const TOTALS: &[&str] = &[
    "total",
    "totals",
    "subtotal",
    "sum",
    "gesamt",
    "gesamtsumme",
    "summe",
    "zwischensumme",
    "insgesamt",
    "totale",
    "totaal",
    "suma",
    "somme",
];

/// Words that may stand beside those of a total.
pub const TOTAL_WORDS: &[&str] = &[
    "grand",
    "sub",
    "overall",
    "general",
    "général",
    "generale",
    "count",
    "records",
    "record",
    "accounts",
    "rows",
    "lines",
    "of",
    "anzahl",
];

/// What notes at the end of a report begin with.
pub const NOTES: &[&str] = &[
    "copyright",
    "confidential information",
    "generated by",
    "generated on",
    "report generated",
    "report run",
    "exported by",
    "exported on",
    "applied filters",
    "filtered by",
    "filters",
    "all rights reserved",
    "erstellt von",
    "erstellt am",
    "exportiert am",
    "angewendete filter",
];

/// What else yes and no are called.
pub const YES_NO: &[(&str, YesNo)] = &[
    ("y", YesNo::Yes),
    ("true", YesNo::Yes),
    ("x", YesNo::Yes),
    ("1", YesNo::Yes),
    ("n", YesNo::No),
    ("false", YesNo::No),
    ("0", YesNo::No),
];

/// What else numbers of functions are called.
pub const FUNCTIONS: &[(&str, Functions)] = &[
    ("one", Functions::One),
    ("two", Functions::Two),
    ("three", Functions::Three),
    ("four", Functions::FourOrMore),
    ("4 or more", Functions::FourOrMore),
    ("5", Functions::FourOrMore),
    ("6", Functions::FourOrMore),
    ("7", Functions::FourOrMore),
    ("8", Functions::FourOrMore),
];
