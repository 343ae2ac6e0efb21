//! A result that was shared on its own, as an assessment again.

use crate::domain::assessment::{Assessment, Extent, Instrument};
use crate::domain::id::DocumentId;

use super::Response;

impl Response {
    /// The assessment that it was made of, under a name here, without notes, targets and what was noted beside
    /// them: those were not shared. The answers have been checked ([`Response::check`]).
    pub fn to_assessment(&self, id: DocumentId, instrument: &Instrument) -> Assessment {
        let mut assessment = Assessment::new(id, instrument.id.clone(), self.day);
        assessment.name = self.title.clone();
        assessment.scope = self.scope.clone();
        if self.quick && instrument.has_quick_check() {
            assessment.extent = Extent::Quick;
        }
        let items = self.selection.items(instrument);
        for (item, answer) in items.zip(&self.answers) {
            assessment.answers.set(item, *answer);
        }
        assessment
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::testing::{assessment, instrument, with_quick_check};
    use crate::domain::workshop::ResponseId;

    #[test]
    fn a_shared_result_comes_back_as_it_was_but_for_its_notes() {
        let instrument = instrument(&[2, 3]);
        let mut sent = assessment(&instrument, &[1, 0, 6, 5, 7]);
        sent.name = "Spring".to_owned();
        sent.scope.unit = "South".to_owned();
        let item = instrument.item_at(0).unwrap();
        sent.answers.set_note(item, "private");
        let shared = Response::of_assessment(ResponseId::from_random(1), &sent, &instrument);
        let came = shared.to_assessment(sent.id.clone(), &instrument);
        sent.answers.set_note(item, "");
        assert_eq!(came, sent);
    }

    #[test]
    fn a_quick_check_comes_back_as_one_where_the_questionnaire_has_one() {
        let with = with_quick_check(&[2, 3], &[1, 0]);
        let mut sent = assessment(&with, &[0, 4, 2, 0, 0]);
        sent.extent = Extent::Quick;
        let shared = Response::of_assessment(ResponseId::from_random(1), &sent, &with);
        assert_eq!(shared.to_assessment(sent.id.clone(), &with), sent);
        let without = shared.to_assessment(sent.id.clone(), &instrument(&[2, 3]));
        assert_eq!(without.extent, Extent::All);
        // Who went on is asked everything, and what is shared says no more.
        sent.go_on_to_all(&with);
        assert!(!Response::of_assessment(ResponseId::from_random(1), &sent, &with).quick);
    }
}
