//! What a criterion of the portfolio is called, and what its ends mean.

use crate::content::account::criteria::{self, built_in};
use crate::domain::portfolio::Criterion;
use crate::t;
use crate::ui::text;

use super::record_name;

/// Its name, or that it has none yet.
pub fn criterion_name(criterion: &Criterion) -> String {
    record_name(criteria::criterion_name(criterion, &text::plain)).to_owned()
}

/// What scores of 1 and 5 mean, in one line; empty where nobody has said so.
pub fn criterion_ends(criterion: &Criterion) -> String {
    let texts = built_in(criterion.id);
    let end = |own: &str, usual: Option<&'static str>| match own.trim() {
        "" => usual.unwrap_or_default().to_owned(),
        own => own.to_owned(),
    };
    let low = end(&criterion.low, texts.map(|texts| text::plain(texts.low)));
    let high = end(&criterion.high, texts.map(|texts| text::plain(texts.high)));
    if low.is_empty() && high.is_empty() {
        return String::new();
    }
    t!("account.ends", low = low, high = high)
}
