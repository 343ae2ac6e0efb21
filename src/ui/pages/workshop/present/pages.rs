//! Answers in words, in as many pages as it takes to read all of them.

use std::ops::Range;

/// The most answers on a page.
const MOST: usize = 7;
/// The most lines on a page.
const LINES: usize = 11;
/// So many characters fill a line.
const LINE: usize = 64;

/// Which of the answers stand on which page. A page has one at least, and no more than can be read on the projector.
pub fn pages(words: &[String]) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut filled = 0;
    for (place, text) in words.iter().enumerate() {
        let needs = lines(text);
        match pages.last_mut() {
            Some(page) if page.len() < MOST && filled + needs <= LINES => {
                page.end = place + 1;
                filled += needs;
            }
            _ => {
                pages.push(place..place + 1);
                filled = needs;
            }
        }
    }
    pages
}

fn lines(text: &str) -> usize {
    let lines = text.lines();
    let lines: usize = lines
        .map(|line| line.chars().count().div_ceil(LINE).max(1))
        .sum();
    lines.max(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn short_answers_are_seven_on_a_page() {
        let words = vec!["More time".to_owned(); 17];
        assert_eq!(pages(&words), [0..7, 7..14, 14..17]);
        assert!(pages(&[]).is_empty());
    }

    #[test]
    fn a_long_answer_takes_the_place_of_several() {
        let long = "w".repeat(500);
        let words = [long.clone(), long, "short".to_owned()];
        assert_eq!(pages(&words), [0..1, 1..3]);
    }

    proptest! {
        #[test]
        fn every_answer_is_on_one_page(words in prop::collection::vec("(?s).{0,500}", 0..40)) {
            let pages = pages(&words);
            let all: Vec<usize> = pages.iter().cloned().flatten().collect();
            prop_assert_eq!(all, (0..words.len()).collect::<Vec<_>>());
            for page in pages {
                let filled: usize = words[page.clone()].iter().map(|text| lines(text)).sum();
                prop_assert!(page.len() <= MOST && (page.len() == 1 || filled <= LINES));
            }
        }
    }
}
