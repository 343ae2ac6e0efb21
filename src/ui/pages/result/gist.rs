//! The first sentence of an action stands in its line; what follows opens.

/// The first sentence of a text, and what comes after it; all of a text that is one sentence.
pub fn first_sentence(text: &str) -> (&str, &str) {
    let ends = text.match_indices(['.', '!', '?']).find(|(at, mark)| {
        let mut after = text[at + mark.len()..].chars();
        let (space, next) = (after.next(), after.next());
        space == Some(' ') && next.is_some_and(char::is_uppercase)
    });
    match ends {
        None => (text, ""),
        Some((at, mark)) => {
            let (first, rest) = text.split_at(at + mark.len());
            (first, rest.trim_start())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::assessment::questionnaires;
    use crate::content::text::english;

    #[test]
    fn a_sentence_ends_before_the_next_one_begins() {
        assert_eq!(
            first_sentence("Ask 2.5 people. Write."),
            ("Ask 2.5 people.", "Write.")
        );
        assert_eq!(
            first_sentence("Who decides? Ask."),
            ("Who decides?", "Ask.")
        );
        assert_eq!(first_sentence("Ask them."), ("Ask them.", ""));
        assert_eq!(first_sentence(""), ("", ""));
    }

    #[test]
    fn nothing_of_an_action_is_lost_and_its_line_stays_short() {
        let catalogue = english();
        let [programme] = questionnaires();
        let questions = programme.topics.iter().flat_map(|topic| topic.questions);
        for step in questions.flat_map(|question| question.steps) {
            let whole = catalogue.message(step.action).unwrap().plain().unwrap();
            let (first, rest) = first_sentence(whole);
            assert_eq!(format!("{first} {rest}").trim(), whole);
            assert!(first.split_whitespace().count() <= 36, "{first}");
        }
    }
}
