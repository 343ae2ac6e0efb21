//! The terms of the trade, explained.

use super::text::{Argument, Key};
use crate::content::assessment::quick_questions;
use crate::domain::assessment::Coverage;
use crate::domain::assessment::staging::{DIMENSION_PERCENT, OVERALL_PERCENT};
use crate::domain::assessment::targets::Importance;
use crate::domain::portfolio::Portfolio;
use crate::key;

/// A term and what it means.
#[derive(Debug, Clone, Copy)]
pub struct Term {
    /// The term.
    pub name: Key,
    /// What it means, in a sentence or two.
    pub meaning: Key,
}

macro_rules! terms {
    ($($id:literal),+ $(,)?) => {
        [$(Term { name: key!("term.", $id, ".name"), meaning: key!("term.", $id, ".meaning") }),+]
    };
}

/// Every explained term. A page sorts them by name in its own language.
#[rustfmt::skip]
pub static TERMS: [Term; 77] = terms![
    "account_owner", "account_plan", "adherence", "advance", "anchor", "baseline",
    "big_k", "brand_plan", "close", "co_creation", "commercial_excellence", "compliance_check",
    "coverage", "crm", "dashboard", "deselection", "dmu", "dimension",
    "financial_measure", "formulary", "shortfall", "gatekeeper", "heor", "health_economist",
    "hta", "importance", "index", "initiative", "instrument", "idn",
    "item", "key_account", "kam", "kol", "kpi", "length_of_stay",
    "level", "market_access", "market_access_issue", "msl", "pathway", "payer",
    "portfolio", "priority", "provisional", "push_pull", "quick_check", "reimbursement", "small_k",
    "stage", "stakeholder", "swot", "target", "tender", "sponsor",
    "value_proposition", "key_account_test", "strategic_account", "portfolio_map", "fit", "size_network",
    "robustness", "stance", "influence", "dmu_role", "initiator", "user",
    "influencer", "decider", "buyer", "orientation", "contact_coverage", "cadence",
    "milestone", "plan_return", "handover_test", "what_moved",
];

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
    fn every_figure_that_a_meaning_names_is_filled_in() {
        let wording = english_wording();
        for term in TERMS {
            let meaning = wording.fill(term.meaning, &figures());
            assert!(!meaning.contains('{'), "{meaning}");
        }
    }
}
