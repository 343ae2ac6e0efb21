//! Sheets for tests.

use proptest::prelude::*;

use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::records::{Record, RecordId};
use crate::domain::words::Word;
use crate::domain::workshop::{PublicKey, ResponseId, SecretKey};

use super::{
    Competence, CompetenceAnswer, CompetenceRequest, CompetenceSheet, Rating, Ratings, Viewer,
    ViewerRole, fingerprint,
};

/// The day of the tests.
pub const TODAY: Day = Day::fixed(2026, 11, 30);

/// A sheet of one's own, just begun.
pub fn own() -> CompetenceSheet {
    let id = DocumentId::from_random(7);
    CompetenceSheet::begun(id, "Ana Ruiz".into(), TODAY)
}

/// The same, with a coach who was asked under the token 1.
pub fn asking() -> CompetenceSheet {
    let mut sheet = own();
    if let Some(round) = sheet.current_mut() {
        round.secret = Some(SecretKey([5; 32]));
        round.viewers.push(Viewer {
            role: ViewerRole::Coach,
            name: "Ben Ito".into(),
            token: Some(ResponseId::from_random(1)),
            ..Viewer::blank(RecordId::fixed(1))
        });
    }
    sheet
}

/// A request under a token.
pub fn request(token: u64) -> CompetenceRequest {
    CompetenceRequest {
        token: ResponseId::from_random(token),
        fingerprint: fingerprint(),
        day: TODAY,
        role: ViewerRole::Coach,
        key: PublicKey([6; 32]),
        person: "Ana Ruiz".into(),
        viewer: "Ben Ito".into(),
    }
}

/// An answer to the request under a token, with one rating for all.
pub fn answer(token: u64, rating: Rating) -> CompetenceAnswer {
    CompetenceAnswer {
        token: ResponseId::from_random(token),
        fingerprint: fingerprint(),
        written: 1_790_000_000,
        day: TODAY,
        ratings: Competence::ALL.iter().map(|one| (*one, rating)).collect(),
        remark: String::new(),
    }
}

/// Any ratings.
pub fn ratings() -> impl Strategy<Value = Ratings> {
    let one = prop::option::of(prop::sample::select(Rating::ALL));
    prop::collection::vec(one, Competence::ALL.len()).prop_map(|all| {
        let all = Competence::ALL.iter().zip(all);
        all.filter_map(|(competence, rating)| Some((*competence, rating?)))
            .collect()
    })
}
