//! Values as the text of a field.

use crate::domain::account::diagnosis::{IssueStatus, Swot};
use crate::domain::cadence::{Cadence, CadenceUnit};
use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::id::ItemId;
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::domain::workshop::NamesAsked;

/// A value that a field shows and changes as text.
pub trait Written {
    /// The text; empty for nothing.
    fn written(&self) -> String;

    /// Takes what was typed or chosen. A text that means nothing for this value is nothing.
    fn accept(&mut self, text: &str);
}

impl Written for String {
    fn written(&self) -> String {
        self.clone()
    }

    fn accept(&mut self, text: &str) {
        text.clone_into(self);
    }
}

impl Written for Option<Day> {
    fn written(&self) -> String {
        self.map(|day| day.to_string()).unwrap_or_default()
    }

    fn accept(&mut self, text: &str) {
        *self = text.parse().ok();
    }
}

/// A day that is always there: what is no day leaves it as it is.
impl Written for Day {
    fn written(&self) -> String {
        self.to_string()
    }

    fn accept(&mut self, text: &str) {
        if let Ok(day) = text.parse() {
            *self = day;
        }
    }
}

/// A number with a point. With three decimals it gets a fourth, because `1.125` could also be read as 1125.
impl Written for Figure {
    fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Number(number) if number.decimals() == 3 => format!("{number}0"),
            Self::Number(number) => number.to_string(),
            Self::Unread(text) => text.clone(),
        }
    }

    fn accept(&mut self, text: &str) {
        *self = Self::typed(text);
    }
}

impl Written for Option<RecordId> {
    fn written(&self) -> String {
        self.map(|id| id.to_string()).unwrap_or_default()
    }

    fn accept(&mut self, text: &str) {
        *self = text.parse().ok();
    }
}

/// The name of a question. Whether a questionnaire has it is the questionnaire's to say.
impl Written for Option<ItemId> {
    fn written(&self) -> String {
        self.as_ref().map(ItemId::to_string).unwrap_or_default()
    }

    fn accept(&mut self, text: &str) {
        *self = (!text.is_empty()).then(|| ItemId::new(text));
    }
}

/// Several, separated by spaces.
impl Written for Vec<RecordId> {
    fn written(&self) -> String {
        let ids: Vec<String> = self.iter().map(RecordId::to_string).collect();
        ids.join(" ")
    }

    fn accept(&mut self, text: &str) {
        *self = text.split(' ').filter_map(|id| id.parse().ok()).collect();
    }
}

impl<W: Word> Written for Option<W> {
    fn written(&self) -> String {
        self.map(|word| word.word().to_owned()).unwrap_or_default()
    }

    fn accept(&mut self, text: &str) {
        *self = W::from_word(text);
    }
}

/// A value that is always chosen: what is no word of it leaves it as it is.
macro_rules! always_chosen {
    ($($word:ty),+ $(,)?) => {
        $(impl Written for $word {
            fn written(&self) -> String {
                self.word().to_owned()
            }

            fn accept(&mut self, text: &str) {
                if let Some(word) = Self::from_word(text) {
                    *self = word;
                }
            }
        })+
    };
}

always_chosen!(Swot, IssueStatus, NamesAsked);

/// Several, separated by spaces.
impl<W: Word> Written for Vec<W> {
    fn written(&self) -> String {
        let words: Vec<&str> = self.iter().map(|word| word.word()).collect();
        words.join(" ")
    }

    fn accept(&mut self, text: &str) {
        *self = text.split(' ').filter_map(W::from_word).collect();
    }
}

/// As `3 months`; empty for no rhythm.
impl Written for Option<Cadence> {
    fn written(&self) -> String {
        self.as_ref().map(Written::written).unwrap_or_default()
    }

    fn accept(&mut self, text: &str) {
        *self = cadence(text);
    }
}

/// A rhythm that is always there: what is none leaves it as it is.
impl Written for Cadence {
    fn written(&self) -> String {
        format!("{} {}", self.every(), self.unit().word())
    }

    fn accept(&mut self, text: &str) {
        if let Some(cadence) = cadence(text) {
            *self = cadence;
        }
    }
}

fn cadence(text: &str) -> Option<Cadence> {
    let (every, unit) = text.split_once(' ')?;
    Cadence::new(every.parse().ok()?, CadenceUnit::from_word(unit)?)
}

impl Written for bool {
    fn written(&self) -> String {
        String::from(if *self { "yes" } else { "" })
    }

    fn accept(&mut self, text: &str) {
        *self = !text.is_empty();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::account::stakeholders::DmuRole;
    use crate::domain::number::Number;

    proptest! {
        #[test]
        fn what_a_field_shows_is_what_it_takes(units in -99_999_999_i64..99_999_999) {
            let number = Number::from_plain(&format!("{}", units / 10_000))
                .unwrap()
                .plus(Number::read(&format!("0.{:04}", units.unsigned_abs() % 10_000)).unwrap());
            let figure = Figure::Number(number);
            let mut taken = Figure::Empty;
            taken.accept(&figure.written());
            prop_assert_eq!(taken, figure);
        }

        #[test]
        fn any_text_is_taken(text in ".{0,12}") {
            let mut day: Option<Day> = None;
            day.accept(&text);
            let mut roles: Vec<DmuRole> = Vec::new();
            roles.accept(&text);
            let mut record: Option<RecordId> = None;
            record.accept(&text);
            let mut rhythm: Option<Cadence> = None;
            rhythm.accept(&text);
            let mut figure = Figure::Empty;
            figure.accept(&text);
            prop_assert!(figure.is_empty() == text.trim().is_empty());
        }
    }

    #[test]
    fn a_rhythm_comes_back_and_what_is_none_changes_nothing() {
        let mut taken = Cadence::months(3);
        for text in ["", "months", "0 months", "61 weeks", "3 years", "-1 weeks"] {
            taken.accept(text);
            assert_eq!(taken, Cadence::months(3), "{text}");
            let mut none = Some(taken);
            none.accept(text);
            assert_eq!(none, None, "{text}");
        }
        taken.accept(&Cadence::weeks(60).written());
        assert_eq!(taken, Cadence::weeks(60));
    }

    #[test]
    fn several_words_come_back_in_order() {
        let roles = vec![DmuRole::Decider, DmuRole::User];
        let mut taken: Vec<DmuRole> = Vec::new();
        taken.accept(&roles.written());
        assert_eq!(taken, roles);
    }
}
