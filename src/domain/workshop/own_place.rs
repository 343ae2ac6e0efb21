//! Where a participant is who was at an own question of the session: it is no item of the questionnaire.

use crate::domain::id::ItemId;

use super::Participation;

/// No dimension is called so: the names of a questionnaire come from its topics.
const OWN: &str = "own.";

impl Participation {
    /// The position at an own question, by its place among the session's.
    pub fn position_at_own(place: usize) -> ItemId {
        ItemId::new(format!("{OWN}{place}"))
    }

    /// The place of the own question that was last on screen; `None` if it was none of them.
    pub fn own_place(&self) -> Option<usize> {
        let place = self.position.as_ref()?.as_str().strip_prefix(OWN)?;
        let place = place.parse().ok();
        place.filter(|place| *place < self.session.questions.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::DocumentId;
    use crate::domain::workshop::ResponseId;
    use crate::domain::workshop::testing::session;

    #[test]
    fn a_position_at_an_own_question_is_found_again() {
        let id = DocumentId::from_random(1);
        let mut one = Participation::new(id, session(), ResponseId::from_random(1));
        assert_eq!(one.own_place(), None);
        for place in 0..one.session.questions.len() {
            one.position = Some(Participation::position_at_own(place));
            assert_eq!(one.own_place(), Some(place));
        }
        for foreign in ["own.9", "own.", "own.x", "d0.i0"] {
            one.position = Some(ItemId::new(foreign));
            assert_eq!(one.own_place(), None, "{foreign}");
        }
    }
}
