//! Small portfolios and accounts for tests.

use std::collections::BTreeMap;

use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;

use super::{Criterion, Portfolio, PortfolioEntry, Score, Weight};

fn name(axis: u32, place: usize) -> RecordId {
    RecordId::fixed(axis * 10 + place as u32)
}

/// A portfolio with criteria of these weights, of fit and of size.
pub fn portfolio(fit: &[u8], size: &[u8]) -> Portfolio {
    let criteria = |axis, weights: &[u8]| {
        let criterion = |(place, weight): (usize, &u8)| Criterion {
            id: name(axis, place),
            weight: Weight::new(*weight).unwrap(),
            ..Criterion::default()
        };
        weights.iter().enumerate().map(criterion).collect()
    };
    Portfolio {
        fit: criteria(1, fit),
        size: criteria(2, size),
        ..Portfolio::default()
    }
}

/// Scores at the criteria of such a portfolio, in their order; 0 is no score.
pub fn scores(fit: &[u8], size: &[u8]) -> BTreeMap<RecordId, Score> {
    let of = |axis, numbers: &[u8]| -> Vec<(RecordId, Score)> {
        let score = |(place, number): (usize, &u8)| Some((name(axis, place), Score::new(*number)?));
        numbers.iter().enumerate().filter_map(score).collect()
    };
    of(1, fit).into_iter().chain(of(2, size)).collect()
}

/// An account of which only the scores are known.
pub fn entry(id: &str, fit: &[u8], size: &[u8]) -> PortfolioEntry {
    PortfolioEntry {
        id: DocumentId::new(id).unwrap(),
        level: None,
        manager: String::new(),
        scores: scores(fit, size),
        gaps: Vec::new(),
    }
}
