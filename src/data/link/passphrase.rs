//! Passphrases: as they are typed, and made of five random words.

use std::fmt;

/// What two people know. Case and spacing do not count, because phones change both.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(String);

impl Passphrase {
    /// The fewest characters. Five random words have 19 at least.
    pub const MIN: usize = 12;
    /// The most characters.
    pub const MAX: usize = 200;

    /// The passphrase that a person typed; `None` if it is too short or too long.
    pub fn new(typed: &str) -> Option<Self> {
        // Enough for MAX characters with wide spaces between them; a longer text is not looked through.
        if typed.len() > Self::MAX * 16 {
            return None;
        }
        let words: Vec<&str> = typed.split_whitespace().collect();
        let phrase = words.join(" ").to_lowercase();
        let fits = (Self::MIN..=Self::MAX).contains(&phrase.chars().count());
        fits.then_some(Self(phrase))
    }

    /// The passphrase in its one form: lower case, single spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing, so that no log ever has it.
impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// The random bytes of a passphrase: 64 bits for each word.
pub const RANDOM: usize = WordList::WORDS * size_of::<u64>();

/// The words of which passphrases are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordList<'a>(Vec<&'a str>);

impl<'a> WordList<'a> {
    /// The fewest words: so many as five dice tell apart.
    pub const MIN: usize = 7_776;

    /// The words of a passphrase: together 64 bits, so that trying all of them takes longer than anybody lives.
    pub const WORDS: usize = 5;

    /// Reads a list: one word of `a–z` and `-` a line, in the order of the alphabet; lines that begin with `#`
    /// say where it comes from. `None` if it is anything else or has fewer words than [`WordList::MIN`].
    pub fn parse(text: &'a str) -> Option<Self> {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let words: Vec<&str> = lines.collect();
        let is_word = |word: &&str| {
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
            !word.is_empty() && word.bytes().all(plain)
        };
        // In order, a word that stands there twice would be beside itself.
        let fits = words.len() >= Self::MIN
            && words.iter().all(is_word)
            && words.is_sorted_by(|a, b| a < b);
        fits.then_some(Self(words))
    }

    /// Five words, chosen by bytes from a source that nobody can predict.
    pub fn phrase(&self, random: &[u8; RANDOM]) -> Option<Passphrase> {
        // The top of the product: no word is more likely than another by more than 1 in 2⁵¹.
        let place = |bits: u64| ((u128::from(bits) * self.0.len() as u128) >> 64) as usize;
        let (each, _) = random.as_chunks();
        let words = each
            .iter()
            .map(|bits| self.0[place(u64::from_be_bytes(*bits))]);
        Passphrase::new(&words.collect::<Vec<_>>().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = include_str!("../../../locales/en/passphrase_words.txt");

    #[test]
    fn case_and_spacing_do_not_count() {
        let typed = Passphrase::new("  Unfixed\u{A0}canopy\n ratio Sift  paper ").unwrap();
        assert_eq!(typed.as_str(), "unfixed canopy ratio sift paper");
        assert_eq!(Passphrase::new(typed.as_str()), Some(typed.clone()));
        assert_eq!(format!("{typed:?}"), "Passphrase");
        for text in [
            "",
            "elevenchars",
            "           a ",
            &"a".repeat(201),
            &" ".repeat(9_999),
        ] {
            assert_eq!(Passphrase::new(text), None, "{text}");
        }
    }

    #[test]
    fn five_words_are_at_least_64_bits() {
        let list = WordList::parse(LIST).unwrap();
        let bits = (list.0.len() as f64).log2() * WordList::WORDS as f64;
        assert!(bits >= 64.0, "{bits}");
        assert!(list.0.iter().all(|word| (3..=9).contains(&word.len())));
    }

    #[test]
    fn every_word_can_be_chosen_and_no_other_place() {
        let list = WordList::parse(LIST).unwrap();
        let phrase = |bits: [u64; 5]| {
            let bytes = bits.map(u64::to_be_bytes).concat();
            list.phrase(&bytes.try_into().unwrap()).unwrap().0
        };
        assert_eq!(phrase([0; 5]), ["abacus"; 5].join(" "));
        assert_eq!(phrase([u64::MAX; 5]), ["zoom"; 5].join(" "));
        let mixed = [0, u64::MAX, 1 << 63, 0, u64::MAX];
        assert_eq!(phrase(mixed), "abacus zoom mastiff abacus zoom");
    }

    #[test]
    fn a_list_that_is_not_whole_is_refused() {
        let short = LIST.lines().take(7_000).collect::<Vec<_>>().join("\n");
        let twice = LIST.replace("\nabdomen\n", "\nabacus\n");
        let page = LIST.replace("abacus", "<html>");
        for list in ["", &short, &twice, &page] {
            assert_eq!(WordList::parse(list), None);
        }
    }
}
