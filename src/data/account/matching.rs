//! Which account that is here something from outside is about: by its name and its place.

use crate::domain::id::DocumentId;

/// An account that is here, as far as it is known again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAccount {
    /// Names the document.
    pub id: DocumentId,
    /// What the person calls it.
    pub name: String,
    /// City, region or country; may be empty.
    pub place: String,
}

/// Which account it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountMatch {
    /// None that is here.
    New,
    /// This one: it has the name, and where both say a place, the same place.
    Same(DocumentId),
    /// These have the name, but not one of them alone agrees in its place: only the person can say.
    Unsure(Vec<DocumentId>),
}

impl AccountMatch {
    /// The account with this name and place among those that are here. `composed` writes the same letters in one form
    /// (NFKC).
    pub fn find(
        name: &str,
        place: &str,
        here: &[KnownAccount],
        composed: &dyn Fn(&str) -> String,
    ) -> Self {
        let wanted = same_name(&composed(name));
        let named: Vec<&KnownAccount> = here
            .iter()
            .filter(|one| same_name(&composed(&one.name)) == wanted)
            .collect();
        let [exact, agreeing] = [true, false].map(|is_exact| {
            let fits = |one: &&&KnownAccount| match is_exact {
                true => same_name(&composed(&one.place)) == same_name(&composed(place)),
                false => places_agree(&one.place, place, composed),
            };
            named.iter().filter(fits).collect::<Vec<_>>()
        });
        match (&exact[..], &agreeing[..]) {
            ([one], _) | (_, [one]) => Self::Same(one.id.clone()),
            _ if named.is_empty() => Self::New,
            _ => Self::Unsure(named.into_iter().map(|one| one.id.clone()).collect()),
        }
    }
}

/// Whether two places may be one: one of them is not said, or says the other and more, as `Bern` and `Bern, BE`.
pub fn places_agree(one: &str, other: &str, composed: &dyn Fn(&str) -> String) -> bool {
    let [one, other] = [one, other].map(|place| same_name(&composed(place)));
    let words = |place: &str| -> Vec<String> {
        let words = place.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(&one), words(&other));
    let is_in = |some: &[String], all: &[String]| some.iter().all(|word| all.contains(word));
    is_in(&one, &other) || is_in(&other, &one)
}

/// A name without capitals, repeated spaces and signs that can't be seen, its apostrophes and hyphens of one form:
/// accounts whose names are the same in this are taken for one. `composed` is the name in its composed form (NFKC).
pub fn same_name(composed: &str) -> String {
    let words: Vec<&str> = composed.split_whitespace().collect();
    let mut name = String::new();
    for c in words.join(" ").chars() {
        match c {
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
            '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2BC}' | '\u{B4}' | '`' => name.push('\''),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => name.push('-'),
            'ß' | 'ẞ' => name.push_str("ss"),
            c => name.extend(c.to_lowercase()),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn composed(text: &str) -> String {
        text.nfkc().collect()
    }

    fn id(name: &str) -> DocumentId {
        DocumentId::new(name).unwrap()
    }

    #[test]
    fn an_account_is_known_by_its_name_and_its_place() {
        let here = [
            ("a", "Spital Nord", "Aarau"),
            ("b", "Spital Nord", "Basel"),
            ("c", "Klinik Süd", ""),
            ("d", "Kasse West", "Chur"),
        ]
        .map(|(one, name, place)| KnownAccount {
            id: id(one),
            name: name.to_owned(),
            place: place.to_owned(),
        });
        let same = |one: &str| AccountMatch::Same(id(one));
        let unsure = |all: &[&str]| AccountMatch::Unsure(all.iter().map(|one| id(one)).collect());
        for (name, place, expected) in [
            ("spital  nord", "Basel", same("b")),
            ("Spital Nord", "Aarau, AG", same("a")),
            ("Spital Nord", "", unsure(&["a", "b"])),
            ("Spital Nord", "Genf", unsure(&["a", "b"])),
            ("Klinik Su\u{308}d", "Zug", same("c")),
            ("Kasse West", "", same("d")),
            ("Kasse West", "Bern", unsure(&["d"])),
            ("Kasse Ost", "Chur", AccountMatch::New),
        ] {
            let found = AccountMatch::find(name, place, &here, &composed);
            assert_eq!(found, expected, "{name}, {place}");
        }
    }

    #[test]
    fn of_two_of_one_name_the_one_without_a_place_is_meant_where_none_is_said() {
        let here = [("a", "Aarau"), ("b", "")].map(|(one, place)| KnownAccount {
            id: id(one),
            name: "Spital".to_owned(),
            place: place.to_owned(),
        });
        let find = |place: &str| AccountMatch::find("Spital", place, &here, &composed);
        assert_eq!(find(""), AccountMatch::Same(id("b")));
        assert_eq!(find("Aarau"), AccountMatch::Same(id("a")));
        assert_eq!(find("Genf"), AccountMatch::Same(id("b")));
    }

    #[test]
    fn names_that_look_the_same_are_the_same() {
        let same = |name: &str| same_name(&name.nfkc().collect::<String>());
        for (one, other) in [
            (
                "Universitätsspital Zürich",
                "Universita\u{308}tsspital Zu\u{308}rich",
            ),
            ("Klinik\u{A0}Nord", "klinik  NORD"),
            ("Klinik\u{202F}Nord", "Klinik Nord"),
            ("St. Mary’s", "St. Mary's"),
            ("Spital Strauß", "SPITAL STRAUSS"),
            ("Spital Straẞ", "Spital Strass"),
            ("Nord\u{2011}Süd", "Nord-Süd"),
            ("Kran\u{AD}ken\u{200B}haus", "Krankenhaus"),
            ("Ｋlinik", "Klinik"),
            ("A\u{FEFF}", "A"),
        ] {
            assert_eq!(same(one), same(other), "{one} {other}");
        }
        assert_ne!(same("Zürich"), same("Zurich"));
    }
}
