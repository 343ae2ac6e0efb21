//! The pages of the guide: what stands on each, in order.

use crate::content::account::call_and_meeting::CALL_AND_MEETING;
use crate::content::assessment::Source::{S0, S1, S1b, S2, S2b, S3, S4};
use crate::key;

use super::contrast::{ACCESS, GARDENER, KAM, SCOPE};
use super::passage::Holds::{
    Contrast, Factors, Groups, Levels, Roles, Script, Sorting, Stages, Steps, TypeAndTest, Words,
};
use super::passage::Place::{
    Accounts, Assessments, Portfolio, Programme, QuickCheck, Roles as RoleProfiles, Workshops,
};
use super::passage::{Chapter, Passage};
use super::sorting::{
    CALL_OR_MEETING, PUSH_OR_PULL, WHICH_PART, WHO_IS_AT_WORK, WHO_LOOKS_AFTER_IT, WHOSE_SUPPORT,
};
use super::topic::GuideTopic;

/// A page by the words of its keys. A part is its word, the words of its list, and what else it holds.
macro_rules! chapter {
    ($topic:literal:
        $($passage:literal [$($point:literal),*] $holds:expr;)+
        terms $($term:literal),+;
        sources $($source:expr),+;
        places $($place:expr),+ $(;)?
    ) => {
        Chapter {
            title: key!("guide.", $topic, ".title"),
            lead: key!("guide.", $topic, ".lead"),
            picture: key!("guide.", $topic, ".picture"),
            used: key!("guide.", $topic, ".use"),
            passages: &[$(Passage {
                id: $passage,
                title: key!("guide.", $topic, ".", $passage, ".title"),
                text: key!("guide.", $topic, ".", $passage, ".text"),
                points: &[$(key!("guide.", $topic, ".", $passage, ".", $point)),*],
                holds: $holds,
            }),+],
            terms: &[$($term),+],
            sources: &[$($source),+],
            places: &[$($place),+],
        }
    };
}

static CHAPTERS: [Chapter; GuideTopic::COUNT] = [
    chapter!("journey":
        "stages" [] Stages;
        "forms" ["one", "few"] Words;
        "rules" [] Words;
        "mixed" [] Words;
        terms "stage", "dimension", "coverage", "provisional", "quick_check", "target";
        sources S2, S2b;
        places QuickCheck, Assessments;
    ),
    chapter!("kam":
        "two" [] Contrast(&KAM);
        "is" [] Words;
        "isnt" ["title_only", "template", "course", "features"] Words;
        "try" [] Sorting(&PUSH_OR_PULL);
        terms "kam", "key_account", "push_pull", "brand_plan", "commercial_excellence";
        sources S3, S2, S4;
        places QuickCheck, Assessments;
    ),
    chapter!("gardener":
        "two" [] Contrast(&GARDENER);
        "when" [] Words;
        "company" ["profile", "pay", "coach"] Words;
        "try" [] Sorting(&WHO_IS_AT_WORK);
        terms "account_owner", "co_creation", "sponsor";
        sources S1, S2;
        places RoleProfiles, QuickCheck;
    ),
    chapter!("dmu":
        "why" [] Words;
        "roles" [] Roles;
        "know" ["need", "first", "weight", "stance", "ours"] Words;
        "mistakes" ["friendly", "single", "gate", "once"] Words;
        "try" [] Sorting(&WHICH_PART);
        terms "dmu", "stakeholder", "dmu_role", "influence", "stance", "orientation", "contact_coverage", "cadence";
        sources S1, S2;
        places Accounts;
    ),
    chapter!("types":
        "groups" [] Groups;
        "levels" [] Levels;
        "try" [] TypeAndTest;
        "rank" [] Words;
        terms "level", "key_account_test", "strategic_account", "portfolio_map", "fit", "size_network", "deselection";
        sources S0, S1, S3;
        places Accounts, Portfolio;
    ),
    chapter!("meetings":
        "two" [] Contrast(&CALL_AND_MEETING);
        "advance" [] Words;
        "hours" ["people", "evidence", "roles", "agenda", "hard"] Words;
        "try" [] Sorting(&CALL_OR_MEETING);
        terms "advance", "close", "value_proposition", "kol";
        sources S2;
        places Accounts;
    ),
    chapter!("access":
        "share" [] Words;
        "two" [] Contrast(&ACCESS);
        "means" ["who", "hire", "plan"] Words;
        "try" [] Sorting(&WHO_LOOKS_AFTER_IT);
        terms "market_access", "market_access_issue", "payer", "formulary", "reimbursement", "tender", "hta", "msl", "health_economist";
        sources S0;
        places Accounts, RoleProfiles;
    ),
    chapter!("scope":
        "two" [] Contrast(&SCOPE);
        "both" [] Words;
        "try" [] Sorting(&WHOSE_SUPPORT);
        terms "small_k", "big_k", "dashboard", "initiative", "heor", "idn";
        sources S4;
        places Accounts, RoleProfiles;
    ),
    chapter!("success":
        "light" [] Factors;
        terms "sponsor", "co_creation", "market_access_issue", "kpi";
        sources S1;
        places Programme, Assessments;
    ),
    chapter!("plan":
        "steps" [] Steps;
        "short" ["living", "field", "both", "honest", "handover"] Words;
        "round" [] Words;
        terms "account_plan", "what_moved", "swot", "baseline", "milestone", "plan_return", "handover_test";
        sources S1b, S2;
        places Accounts;
    ),
    chapter!("workshop":
        "before" ["invite", "mix", "sheet", "wifi"] Words;
        "script" [] Script;
        "care" ["cover", "groups", "confidential", "disagree", "boss"] Words;
        terms "anchor", "item", "priority";
        sources S2;
        places Workshops;
    ),
];

impl GuideTopic {
    const COUNT: usize = 11;

    /// Its page.
    pub fn chapter(self) -> &'static Chapter {
        &CHAPTERS[self as usize]
    }
}
