//! What was asked, with its words: the questions of the questionnaire, then the facilitator's own.

use std::ops::Range;

use crate::content::assessment::{Question, Questionnaire, Topic};
use crate::domain::assessment::Point;
use crate::domain::id::ItemId;
use crate::domain::workshop::{OwnQuestion, QuestionKind, Revealable, Selection};
use crate::t;
use crate::ui::text::plain;

/// All that was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedQuestions {
    /// The dimensions, each with the places of its questions.
    pub topics: Vec<AskedDimension>,
    /// How many dimensions the questionnaire has.
    pub of: usize,
    /// The questions, in the order of asking.
    pub subjects: Vec<Subject>,
    /// The highest point of the questionnaire's scale.
    pub highest: Point,
}

/// A dimension that was asked.
#[derive(Debug, Clone)]
pub struct AskedDimension {
    /// The dimension, with its words.
    pub topic: &'static Topic,
    /// The places of its questions among all.
    pub places: Range<usize>,
}

/// A question that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What is uncovered by itself.
    pub part: Revealable,
    /// The dimension, or that it is the facilitator's own.
    pub topic: &'static str,
    /// A few words.
    pub short: String,
    /// The question.
    pub question: String,
    /// How it is answered, with the described answers or options.
    pub kind: QuestionKind,
}

impl PartialEq for AskedDimension {
    fn eq(&self, other: &Self) -> bool {
        self.topic.id == other.topic.id && self.places == other.places
    }
}

impl Subject {
    fn of_item(topic: &'static Topic, question: &'static Question) -> Self {
        Self {
            part: Revealable::Item(question.id.clone()),
            topic: plain(topic.name),
            short: plain(question.short).to_owned(),
            question: plain(question.question).to_owned(),
            kind: QuestionKind::Anchors(question.anchors.map(|anchor| plain(anchor).to_owned())),
        }
    }

    fn own(place: u8, question: &OwnQuestion) -> Self {
        Self {
            part: Revealable::Own(place),
            topic: t!("workshop_board.own_question"),
            short: question.text.clone(),
            question: question.text.clone(),
            kind: question.kind.clone(),
        }
    }

    /// The described answers, point 1 first; `None` where it is answered in another way.
    pub const fn anchors(&self) -> Option<&[String; 5]> {
        match &self.kind {
            QuestionKind::Anchors(anchors) => Some(anchors),
            QuestionKind::Options(_) | QuestionKind::Words => None,
        }
    }

    /// The options of a plain choice; `None` where it is answered in another way.
    pub fn options(&self) -> Option<&[String]> {
        match &self.kind {
            QuestionKind::Options(options) => Some(options),
            QuestionKind::Anchors(_) | QuestionKind::Words => None,
        }
    }

    /// The item of the questionnaire, if it is one.
    pub fn item(&self) -> Option<&ItemId> {
        match &self.part {
            Revealable::Item(item) => Some(item),
            Revealable::Own(_) | Revealable::Summary => None,
        }
    }
}

impl AskedQuestions {
    /// The selected dimensions of a questionnaire, and own questions after them.
    pub fn new(questionnaire: &Questionnaire, selection: Selection, own: &[OwnQuestion]) -> Self {
        let mut topics = Vec::new();
        let mut subjects = Vec::new();
        let all = questionnaire.topics.iter().enumerate();
        for (_, topic) in all.filter(|(place, _)| selection.has(*place)) {
            let first = subjects.len();
            let questions = topic.questions.iter();
            subjects.extend(questions.map(|question| Subject::of_item(topic, question)));
            let places = first..subjects.len();
            topics.push(AskedDimension { topic, places });
        }
        let own = (0..).zip(own);
        subjects.extend(own.map(|(place, question)| Subject::own(place, question)));
        Self {
            topics,
            of: questionnaire.topics.len(),
            subjects,
            highest: questionnaire.instrument.highest,
        }
    }

    /// Whether some dimensions were left out, so that no stage is that of the whole practice.
    pub fn is_partial(&self) -> bool {
        self.topics.len() < self.of
    }

    /// How many questions are of the questionnaire.
    pub fn items(&self) -> usize {
        self.topics.last().map_or(0, |topic| topic.places.end)
    }

    /// The place of an item among all questions.
    pub fn place_of(&self, item: &ItemId) -> Option<usize> {
        let mut subjects = self.subjects.iter();
        subjects.position(|subject| subject.item() == Some(item))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::assessment::questionnaires;

    #[test]
    fn the_selected_dimensions_keep_their_order_and_own_questions_come_last() {
        let [questionnaire] = questionnaires();
        let selection = Selection::new(0b101).unwrap();
        let own = OwnQuestion {
            text: "What else?".to_owned(),
            kind: QuestionKind::Words,
        };
        let asked = AskedQuestions::new(questionnaire, selection, &[own]);
        let places: Vec<_> = asked.topics.iter().map(|one| one.places.clone()).collect();
        assert_eq!(places, [0..4, 4..8]);
        assert_eq!((asked.items(), asked.subjects.len()), (8, 9));
        assert_eq!((asked.is_partial(), asked.of), (true, 8));
        let whole = Selection::all(8);
        assert!(!AskedQuestions::new(questionnaire, whole, &[]).is_partial());
        let item = &questionnaire.topics[2].questions[1].id;
        assert_eq!(asked.place_of(item), Some(5));
        let left_out = &questionnaire.topics[1].questions[0].id;
        assert_eq!(asked.place_of(left_out), None);
        assert_eq!(asked.subjects[8].part, Revealable::Own(0));
        assert_eq!(asked.subjects[8].kind, QuestionKind::Words);
    }
}
