//! How long answering takes (docs/method.md, "How long it takes").

/// Words that somebody reads in a minute who compares answers, often not in their first language. Adults who read English
/// as their first language read 238 words of plain prose (Brysbaert, 2019).
pub const WORDS_PER_MINUTE: u32 = 200;

/// Seconds that deciding on an answer takes, once it is read. An estimate; nobody has measured it.
pub const SECONDS_TO_DECIDE: u32 = 20;

/// About how many minutes it takes to read so many words and to answer so many questions: whole minutes up to ten, above
/// that the nearest five.
pub const fn minutes_to_answer(words: u32, questions: u32) -> u32 {
    let reading = words * 60 / WORDS_PER_MINUTE;
    let seconds = reading + questions * SECONDS_TO_DECIDE;
    let minutes = (seconds + 30) / 60;
    match minutes {
        0..=10 => minutes,
        _ => (seconds + 150) / 300 * 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_and_deciding_add_up() {
        for (words, questions, minutes) in [
            (0, 0, 0),
            (WORDS_PER_MINUTE, 0, 1),
            (WORDS_PER_MINUTE, 3, 2),
            (10 * WORDS_PER_MINUTE, 0, 10),
            (12 * WORDS_PER_MINUTE, 0, 10),
            (13 * WORDS_PER_MINUTE, 0, 15),
            (17 * WORDS_PER_MINUTE, 15, 20),
        ] {
            assert_eq!(
                minutes_to_answer(words, questions),
                minutes,
                "{words} and {questions}"
            );
        }
    }
}
