//! Names of people short enough for a drawing.

/// So many words are a person's name; more are the name of a body, such as a committee.
const PERSON: usize = 3;

/// A name for a label with room for so many characters: whole if it is short; otherwise the last name of a
/// person with the first letter of the first one where that fits, or the first half of a double one; the beginning of a
/// body's name. Titles, which end with a point, are left out.
pub fn label(name: &str, room: usize) -> String {
    let words = words(name);
    let whole = words.join(" ");
    let is_telling = |word: &&&str| word.chars().any(char::is_alphabetic);
    let text = match words.last().filter(is_telling) {
        Some(last) if whole.chars().count() > room && words.len() <= PERSON => last,
        _ => whole.as_str(),
    };
    let is_cut = text.len() < whole.len();
    if let Some(first) = whole.chars().next().filter(|c| is_cut && c.is_alphabetic()) {
        let short = format!("{first}. {text}");
        if short.chars().count() <= room {
            return short;
        }
    }
    if text.chars().count() <= room {
        return text.to_owned();
    }
    // A double name is known by its first half too.
    let half = text.split('-').next().filter(|_| !text.contains(' '));
    if let Some(half) = half.filter(|half| (3..=room).contains(&half.chars().count())) {
        return half.to_owned();
    }
    let kept: String = text.chars().take(room.saturating_sub(1)).collect();
    // Rather a whole word than a piece of one, where that leaves enough.
    let words = kept
        .rfind(' ')
        .filter(|end| 2 * kept[..*end].chars().count() >= room);
    format!("{}…", words.map_or(&*kept, |end| &kept[..end]).trim_end())
}

/// Two letters for each name, to stand in a knot: the first ones of its first and last word. Where the same
/// letters come again they get a number: NB, NB2. A name without a letter or digit is a question mark.
pub fn initials<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let letters: Vec<String> = names.map(letters).collect();
    let numbered = letters.iter().enumerate().map(|(n, own)| {
        let before = letters[..n].iter().filter(|other| *other == own).count();
        match before {
            0 => own.clone(),
            _ => format!("{own}{}", before + 1),
        }
    });
    numbered.collect()
}

fn letters(name: &str) -> String {
    let words = words(name);
    let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
    let letters: String = ends
        .into_iter()
        .flatten()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .flat_map(char::to_uppercase)
        .collect();
    if letters.is_empty() {
        "?".to_owned()
    } else {
        letters
    }
}

/// The words without titles; all of them where there is nothing else.
fn words(name: &str) -> Vec<&str> {
    let all = || name.split_whitespace();
    let plain: Vec<&str> = all().filter(|word| !word.ends_with('.')).collect();
    if plain.is_empty() {
        all().collect()
    } else {
        plain
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_label_is_the_name_or_its_telling_part() {
        for (name, text) in [
            ("", ""),
            ("Lea Fontana", "Lea Fontana"),
            ("Prof. Simone Keller", "Simone Keller"),
            ("Dr. Nadja Brunner-Steinegger", "Brunner"),
            ("Hanspeter Zaugg", "H. Zaugg"),
            ("Drug and therapeutics committee", "Drug and…"),
            ("Dr.", "Dr."),
            ("Ward pharmacist 2", "Ward pharmaci…"),
        ] {
            assert_eq!(label(name, 14), text, "{name}");
        }
    }

    #[test]
    fn the_same_letters_are_told_apart() {
        let names = [
            "Dr. Nadja Brunner",
            "Ärztekasse",
            "",
            "Noah Beck",
            "“Niklas” Bo",
        ];
        let letters = initials(names.into_iter());
        assert_eq!(letters, ["NB", "Ä", "?", "NB2", "NB3"]);
    }

    proptest! {
        #[test]
        fn any_name_fits(name in ".{0,200}", room in 1_usize..20) {
            prop_assert!(label(&name, room).chars().count() <= room);
            prop_assert!(!initials([name.as_str()].into_iter())[0].is_empty());
        }
    }
}
