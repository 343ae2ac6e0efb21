//! The built-in criteria of the portfolio: what they are called and what their ends mean.

use crate::content::text::Key;
use crate::domain::portfolio::{Criterion, Portfolio};
use crate::domain::records::RecordId;
use crate::key;

/// The texts of a built-in criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CriterionTexts {
    /// Its name.
    pub name: Key,
    /// What it looks at.
    pub about: Key,
    /// What a score of 1 means.
    pub low: Key,
    /// What a score of 5 means.
    pub high: Key,
}

macro_rules! texts {
    ($place:literal) => {
        CriterionTexts {
            name: key!("word.criterion.", $place, ".name"),
            about: key!("word.criterion.", $place, ".about"),
            low: key!("word.criterion.", $place, ".low"),
            high: key!("word.criterion.", $place, ".high"),
        }
    };
}

const FIT: [CriterionTexts; 4] = [
    texts!("fit.patient_need"),
    texts!("fit.brand_objectives"),
    texts!("fit.willingness"),
    texts!("fit.medical_collaboration"),
];

const SIZE: [CriterionTexts; 4] = [
    texts!("size.patients"),
    texts!("size.spending"),
    texts!("size.growth"),
    texts!("size.network"),
];

/// The texts of a built-in criterion; `None` for one that the person added.
pub fn built_in(id: RecordId) -> Option<CriterionTexts> {
    let fit = Portfolio::FIT.iter().zip(FIT);
    let size = Portfolio::SIZE.iter().zip(SIZE);
    let mut all = fit.chain(size);
    all.find(|(one, _)| **one == id).map(|(_, texts)| texts)
}

/// What a criterion is called: its own name, or that of the built-in one; empty for one without a name.
/// `text` looks a key up.
pub fn criterion_name<'a>(criterion: &'a Criterion, text: &dyn Fn(Key) -> &'static str) -> &'a str {
    match criterion.name.trim() {
        "" => built_in(criterion.id).map_or("", |texts| text(texts.name)),
        name => name,
    }
}
