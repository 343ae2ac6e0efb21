//! The line of who sent a code, as a chat or mail has it beside the code.

/// So many lines above a code are looked at where nothing stands beside it.
const ABOVE: usize = 3;
/// A longer word is an address, a code or a part of a mail that is written in other letters: nothing to quote.
const LONGEST_WORD: usize = 40;

/// What stands in this line of a text beside its code; where that is nothing, the nearest line above that says something.
/// Up to `most` characters; empty where nothing is said. Lines are counted from 1.
pub fn line_of_sender(text: &str, line: usize, most: usize) -> String {
    let Some(at) = line.checked_sub(1) else {
        return String::new();
    };
    let first = at.saturating_sub(ABOVE);
    let lines: Vec<&str> = text.lines().skip(first).take(at - first + 1).collect();
    let mut said = lines.into_iter().rev().map(words_of);
    said.find(|words| words.chars().any(char::is_alphanumeric))
        .map_or_else(String::new, |words| cut(&words, most))
}

/// The words of a line, without addresses and codes.
fn words_of(line: &str) -> String {
    let is_said = |word: &&str| {
        let is_address = word.contains("://") || word.starts_with("#k1") || word.starts_with("k1");
        !is_address && word.chars().nth(LONGEST_WORD).is_none()
    };
    line.split_whitespace()
        .filter(is_said)
        .collect::<Vec<_>>()
        .join(" ")
}

fn cut(words: &str, most: usize) -> String {
    match words.chars().nth(most) {
        None => words.to_owned(),
        Some(_) => {
            let kept: String = words.chars().take(most.saturating_sub(1)).collect();
            format!("{}…", kept.trim_end())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "https://trellis.example/#k1DYdf2J4u1kKDYdf2J4u1kKDYdf2J4u1kKDYdf2J4u1kK";

    #[test]
    fn the_line_beside_a_code_or_above_it_is_quoted() {
        let phone = format!("[22.11.26, 14:05:07] Beat: done 👍\n{CODE}");
        let beside = format!("good morning\n30/11/2026, 14:02 - Ana: {CODE} please");
        let twice = format!("From: Noa <noa@example.com>\n\n{CODE}\n{CODE}");
        let alone = format!("{CODE}\n{CODE}\n");
        let encoded = format!("{}\n{CODE}", "aGVsbG8".repeat(9));
        for (text, line, quote) in [
            (&phone, 2, "[22.11.26, 14:05:07] Beat: done 👍"),
            (&beside, 2, "30/11/2026, 14:02 - Ana: please"),
            (&twice, 4, "From: Noa <noa@example.com>"),
            (&alone, 2, ""),
            (&encoded, 2, ""),
            (&beside, 0, ""),
            (&beside, 900, ""),
        ] {
            assert_eq!(line_of_sender(text, line, 120), quote, "{text}");
        }
    }

    #[test]
    fn a_long_line_is_cut() {
        let text = format!("{} {CODE}", "word ".repeat(60));
        let quote = line_of_sender(&text, 1, 120);
        assert!(
            quote.chars().count() <= 120 && quote.ends_with('…'),
            "{quote}"
        );
    }
}
