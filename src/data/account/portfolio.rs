//! What there is one of: the portfolio's criteria and the programme's plan.

use serde_json::{Map, Value};

use crate::data::document::content::document_fields;
use crate::data::document::{DocumentKind, Fallback, Instruments, RestoreError};
use crate::data::dropped::Dropped;
use crate::data::fields::{Fields, Walker};
use crate::data::kind::Kind;
use crate::domain::portfolio::{Criterion, Portfolio};
use crate::domain::programme::Programme;
use crate::domain::records::Records;

impl Fields for Portfolio {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            fit,
            size,
            currency,
            edited,
        } = self;
        w.rows("fit", fit);
        w.rows("size", size);
        w.line("currency", currency);
        w.leaf("edited", edited);
    }
}

impl Fields for Criterion {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            name,
            low,
            high,
            weight,
        } = self;
        w.line("name", name);
        w.line("low", low);
        w.line("high", high);
        w.leaf("weight", weight);
    }
}

impl Fields for Programme {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            actions,
            factors,
            edited,
        } = self;
        w.rows("actions", actions);
        w.rows("factors", factors);
        w.leaf("edited", edited);
    }
}

impl DocumentKind for Portfolio {
    const KIND: Kind = Kind::Portfolio;
    const EXPECTED: &[(&str, Dropped)] = &[];

    document_fields!(edited);

    fn blank(_: &Map<String, Value>, _: Instruments, _: Fallback) -> Result<Self, RestoreError> {
        Ok(Self {
            fit: Records::default(),
            size: Records::default(),
            currency: String::new(),
            edited: 0,
        })
    }

    /// An axis with too few criteria becomes the built-in one; of too many, the first are kept.
    fn fit(&mut self, _: Instruments, dropped: &mut Vec<Dropped>) {
        let usual = Self::default();
        let axes = [
            ("fit", &mut self.fit, usual.fit),
            ("size", &mut self.size, usual.size),
        ];
        for (name, criteria, usual) in axes {
            if criteria.len() < Self::MIN_CRITERIA {
                dropped.push(Dropped::Field(name.to_owned()));
                *criteria = usual;
            } else if criteria.len() > Self::MAX_CRITERIA {
                dropped.push(Dropped::FieldEnd(name.to_owned()));
                *criteria = criteria.iter().take(Self::MAX_CRITERIA).cloned().collect();
            }
        }
    }
}

impl DocumentKind for Programme {
    const KIND: Kind = Kind::Programme;
    const EXPECTED: &[(&str, Dropped)] = &[];

    document_fields!(edited);

    fn blank(_: &Map<String, Value>, _: Instruments, _: Fallback) -> Result<Self, RestoreError> {
        Ok(Self::default())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::assessment::testing::{fallback, find};
    use crate::data::document::{Content, read};
    use crate::data::fields::fill::fill;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_programme_and_its_json_are_inverse(seed in any::<u64>()) {
            let mut programme = Programme::default();
            fill(&mut programme, seed);
            prop_assert_eq!(read(programme.write(), find, fallback()), Ok((programme, vec![])));
        }

        #[test]
        fn a_portfolio_and_its_json_are_inverse(seed in any::<u64>()) {
            let mut portfolio = Portfolio::default();
            fill(&mut portfolio, seed);
            // Filling appends up to two criteria to the four.
            while portfolio.fit.len() > Portfolio::MAX_CRITERIA {
                portfolio.fit.remove(portfolio.fit.ids()[0]);
            }
            while portfolio.size.len() > Portfolio::MAX_CRITERIA {
                portfolio.size.remove(portfolio.size.ids()[0]);
            }
            prop_assert_eq!(read(portfolio.write(), find, fallback()), Ok((portfolio, vec![])));
        }
    }

    #[test]
    fn an_axis_has_three_to_five_criteria() {
        let one = |n: u32| json!({ "id": format!("r{n}"), "name": "n", "weight": 3 });
        let value = json!({ "fit": [one(1)], "size": (1..=7).map(one).collect::<Vec<_>>() });
        let (portfolio, dropped) = read::<Portfolio>(value, find, fallback()).unwrap();
        assert_eq!(portfolio.fit, Portfolio::default().fit);
        assert_eq!(portfolio.size.len(), Portfolio::MAX_CRITERIA);
        assert_eq!(
            dropped,
            [
                Dropped::Field("fit".into()),
                Dropped::FieldEnd("size".into())
            ]
        );
    }
}
