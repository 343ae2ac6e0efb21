//! The terms of the trade, explained.

use super::text::{Argument, Key};
use crate::content::assessment::quick_questions;
use crate::content::guide::GuideTopic;
use crate::domain::assessment::Coverage;
use crate::domain::assessment::staging::{DIMENSION_PERCENT, OVERALL_PERCENT};
use crate::domain::assessment::targets::Importance;
use crate::domain::portfolio::Portfolio;
use crate::domain::words::{Word, words};
use crate::key;

words! {
    /// What a term is about.
    TermGroup {
        /// The idea, and which accounts it is for.
        Idea = "idea",
        /// Where a programme stands, and how that is measured.
        Standing = "standing",
        /// Who decides at an account.
        Unit = "unit",
        /// Meetings, and what is offered.
        Value = "value",
        /// Roles on our side.
        Roles = "roles",
        /// Market access and the health system.
        Access = "access",
        /// Plan, portfolio and figures.
        Plan = "plan",
    }
}

impl TermGroup {
    /// What it is called.
    pub const fn name(self) -> Key {
        match self {
            Self::Idea => key!("terms.group.idea"),
            Self::Standing => key!("terms.group.standing"),
            Self::Unit => key!("terms.group.unit"),
            Self::Value => key!("terms.group.value"),
            Self::Roles => key!("terms.group.roles"),
            Self::Access => key!("terms.group.access"),
            Self::Plan => key!("terms.group.plan"),
        }
    }
}

/// A term and what it means.
#[derive(Debug, Clone, Copy)]
pub struct Term {
    /// Its id, by which links lead to it.
    pub id: &'static str,
    /// The term.
    pub name: Key,
    /// What it means, in a sentence or two.
    pub meaning: Key,
    /// What it is about.
    pub group: TermGroup,
}

macro_rules! terms {
    ($($group:ident: $($id:literal),+;)+) => {
        [$($(Term {
            id: $id,
            name: key!("term.", $id, ".name"),
            meaning: key!("term.", $id, ".meaning"),
            group: TermGroup::$group,
        }),+),+]
    };
}

/// Every explained term. A page sorts them by name in its own language.
#[rustfmt::skip]
pub static TERMS: [Term; 77] = terms![
    Idea: "kam", "key_account", "strategic_account", "level", "key_account_test", "push_pull", "deselection", "sponsor",
        "brand_plan";
    Standing: "stage", "dimension", "item", "anchor", "instrument", "coverage", "index", "target", "shortfall",
        "priority", "importance", "provisional", "quick_check";
    Unit: "dmu", "stakeholder", "dmu_role", "initiator", "user", "influencer", "decider", "buyer", "gatekeeper",
        "influence", "stance", "orientation", "contact_coverage", "cadence", "kol";
    Value: "advance", "close", "value_proposition", "co_creation", "portfolio", "financial_measure", "initiative",
        "adherence", "compliance_check";
    Roles: "account_owner", "small_k", "big_k", "msl", "health_economist", "commercial_excellence";
    Access: "market_access", "market_access_issue", "formulary", "reimbursement", "tender", "pathway", "payer", "hta",
        "heor", "idn", "length_of_stay";
    Plan: "account_plan", "swot", "baseline", "kpi", "milestone", "plan_return", "handover_test", "what_moved",
        "dashboard", "crm", "portfolio_map", "fit", "size_network", "robustness";
];

/// The term with this id.
pub fn term(id: &str) -> Option<&'static Term> {
    TERMS.iter().find(|term| term.id == id)
}

/// The first topic of the guide that has a term among those to know.
pub fn topic_of(term: &Term) -> Option<GuideTopic> {
    let mut topics = GuideTopic::ALL.iter().copied();
    topics.find(|topic| topic.chapter().terms.contains(&term.id))
}

/// The figures of rules that the meanings name, by their placeholders.
pub fn figures() -> [(&'static str, Argument); 7] {
    [
        ("quick_questions", quick_questions().into()),
        ("dimension_percent", DIMENSION_PERCENT.into()),
        ("overall_percent", OVERALL_PERCENT.into()),
        ("coverage_percent", Coverage::ENOUGH_PERCENT.into()),
        ("importance", Importance::default().number().into()),
        ("fewest_criteria", Portfolio::MIN_CRITERIA.into()),
        ("most_criteria", Portfolio::MAX_CRITERIA.into()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::text::english_wording;
    use std::collections::BTreeSet;

    #[test]
    fn every_term_with_texts_is_listed_once() {
        let listed: BTreeSet<Key> = TERMS.iter().flat_map(|t| [t.name, t.meaning]).collect();
        let written: BTreeSet<Key> = Key::all()
            .filter(|key| key.name().starts_with("term."))
            .collect();
        assert_eq!(listed.len(), TERMS.len() * 2);
        assert_eq!(listed, written);
    }

    #[test]
    fn every_term_is_found_by_its_id_and_has_an_address() {
        for one in &TERMS {
            assert_eq!(term(one.id).map(|found| found.name), Some(one.name));
            let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            assert!(
                one.id.len() < 32 && one.id.chars().all(is_plain),
                "{}",
                one.id
            );
        }
    }

    #[test]
    fn every_figure_that_a_meaning_names_is_filled_in() {
        let wording = english_wording();
        for term in TERMS {
            let meaning = wording.fill(term.meaning, &figures());
            assert!(!meaning.contains('{'), "{meaning}");
        }
    }
}
