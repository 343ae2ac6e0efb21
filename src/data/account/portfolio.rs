//! What there is one of: the portfolio's criteria and the programme's plan.

use serde_json::Value;

use crate::data::assessment::restore::RestoreError;
use crate::data::dropped::Dropped;
use crate::data::fields::{self, Fields, Walker};
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
        let Self { actions, edited } = self;
        w.rows("actions", actions);
        w.leaf("edited", edited);
    }
}

/// The portfolio as JSON. [`read_portfolio`] is the inverse for one that is tidy.
pub fn write_portfolio(portfolio: &Portfolio) -> Value {
    fields::write(&mut portfolio.clone())
}

/// Makes a portfolio of any JSON, and says what had to be dropped. An axis with too few criteria becomes
/// the built-in one; of too many, the first are kept.
///
/// # Errors
///
/// Only where nothing can be said: the value has no fields.
pub fn read_portfolio(value: Value) -> Result<(Portfolio, Vec<Dropped>), RestoreError> {
    let Value::Object(values) = value else {
        return Err(RestoreError::NotAnObject);
    };
    let usual = Portfolio::default();
    let mut portfolio = Portfolio {
        fit: Records::default(),
        size: Records::default(),
        currency: String::new(),
        edited: 0,
    };
    let mut dropped = fields::read(&mut portfolio, values);
    let axes = [
        ("fit", &mut portfolio.fit, usual.fit),
        ("size", &mut portfolio.size, usual.size),
    ];
    for (name, criteria, usual) in axes {
        if criteria.len() < Portfolio::MIN_CRITERIA {
            dropped.push(Dropped::Field(name.to_owned()));
            *criteria = usual;
        } else if criteria.len() > Portfolio::MAX_CRITERIA {
            dropped.push(Dropped::FieldEnd(name.to_owned()));
            *criteria = criteria
                .iter()
                .take(Portfolio::MAX_CRITERIA)
                .cloned()
                .collect();
        }
    }
    Ok((portfolio, dropped))
}

/// Cleans and cuts every text.
pub fn tidy_portfolio(portfolio: &mut Portfolio) {
    fields::tidy(portfolio);
}

/// The programme's plan as JSON. [`read_programme`] is the inverse for one that is tidy.
pub fn write_programme(programme: &Programme) -> Value {
    fields::write(&mut programme.clone())
}

/// Makes a programme's plan of any JSON, and says what had to be dropped.
///
/// # Errors
///
/// Only where nothing can be said: the value has no fields.
pub fn read_programme(value: Value) -> Result<(Programme, Vec<Dropped>), RestoreError> {
    let Value::Object(values) = value else {
        return Err(RestoreError::NotAnObject);
    };
    let mut programme = Programme::default();
    let dropped = fields::read(&mut programme, values);
    Ok((programme, dropped))
}

/// Cleans and cuts every text.
pub fn tidy_programme(programme: &mut Programme) {
    fields::tidy(programme);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::fields::fill::fill;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_programme_and_its_json_are_inverse(seed in any::<u64>()) {
            let mut programme = Programme::default();
            fill(&mut programme, seed);
            prop_assert_eq!(read_programme(write_programme(&programme)), Ok((programme, vec![])));
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
            prop_assert_eq!(read_portfolio(write_portfolio(&portfolio)), Ok((portfolio, vec![])));
        }
    }

    #[test]
    fn an_axis_has_three_to_five_criteria() {
        let one = |n: u32| json!({ "id": format!("r{n}"), "name": "n", "weight": 3 });
        let (portfolio, dropped) = read_portfolio(json!({
            "fit": [one(1)],
            "size": (1..=7).map(one).collect::<Vec<_>>(),
        }))
        .unwrap();
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
