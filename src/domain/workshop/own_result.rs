//! A result that was shared on its own, as an assessment again.

use crate::domain::assessment::{Assessment, Instrument};
use crate::domain::id::DocumentId;

use super::Response;

impl Response {
    /// The assessment that it was made of, under a name here, without notes, targets and what was noted beside
    /// them: those were not shared. The answers have been checked ([`Response::check`]).
    pub fn to_assessment(&self, id: DocumentId, instrument: &Instrument) -> Assessment {
        let mut assessment = Assessment::new(id, instrument.id.clone(), self.day);
        assessment.name = self.title.clone();
        assessment.scope = self.scope.clone();
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
    use crate::domain::assessment::testing::{assessment, instrument};
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
}
