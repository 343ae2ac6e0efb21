//! Finding names in texts, word by word.

use super::Names;

/// Words by which somebody is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needle {
    /// In lower case, at least one.
    pub words: Vec<String>,
    /// Whether the name itself begins with a small letter: then capitals say nothing.
    pub starts_low: bool,
    /// Whose name it is; `None` if several people share it.
    pub whose: Option<usize>,
}

/// The words of a text with the place where each begins.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |c: char| c.is_alphanumeric() || is_mark(c);
    text.split(move |c| !is_word(c))
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Marks that belong to the letter before them, as in decomposed `ü`.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}')
}

/// Words before names that say nothing about who it is.
pub fn is_title(word: &str) -> bool {
    const TITLES: [&str; 17] = [
        "dr",
        "prof",
        "professor",
        "med",
        "pd",
        "phd",
        "md",
        "mr",
        "mrs",
        "ms",
        "miss",
        "sir",
        "herr",
        "frau",
        "mme",
        "dipl",
        "mag",
    ];
    TITLES.contains(&&*word.to_lowercase())
}

/// Whether words are those of a person's name rather than of a body or a role: each begins with a capital, or
/// with a letter of a script without them, but for the small words within names.
pub fn is_personal(words: &[&str]) -> bool {
    const WITHIN: [&str; 20] = [
        "van", "von", "der", "den", "de", "di", "da", "del", "della", "la", "le", "du", "dos",
        "el", "al", "bin", "ibn", "ten", "ter", "zu",
    ];
    words
        .iter()
        .all(|word| !word.starts_with(char::is_lowercase) || WITHIN.contains(word))
}

/// A place in a text where somebody is named.
struct Hit {
    /// From the first byte of the name to the one behind it.
    from: usize,
    to: usize,
    whose: Option<usize>,
    /// An e-mail address, whoever's.
    is_address: bool,
}

impl Names {
    /// The text with roles instead of names; `None` if nobody is named in it.
    pub fn replaced(&self, text: &str) -> Option<String> {
        if let Some(place) = self.whole.get(&text.trim().to_lowercase()) {
            return Some(self.instead(Some(*place)).to_owned());
        }
        let hits = self.hits(text);
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        let mut before: Option<&Hit> = None;
        for hit in &hits {
            let between = &text[at..hit.from];
            // "Brunner, Nadja" is one person.
            let goes_on = before.is_some_and(|before| {
                before.whose.is_some()
                    && before.whose == hit.whose
                    && matches!(between, " " | ", " | "-" | "")
            });
            if !goes_on {
                out.push_str(between);
                out.push_str(match hit.is_address {
                    true => self.address,
                    false => self.instead(hit.whose),
                });
            }
            at = hit.to;
            before = Some(hit);
        }
        (!hits.is_empty()).then(|| {
            out.push_str(&text[at..]);
            out
        })
    }

    /// Puts roles where names stand.
    pub fn replace_in(&self, text: &mut String) {
        if let Some(new) = self.replaced(text) {
            *text = new;
        }
    }

    /// Counts for each name how often it stands in a text.
    pub fn count_in(&self, text: &str, mentions: &mut [usize]) {
        let mut count = |place: usize| {
            if let Some(mentions) = mentions.get_mut(place) {
                *mentions += 1;
            }
        };
        match self.whole.get(&text.trim().to_lowercase()) {
            Some(place) => count(*place),
            None => self
                .hits(text)
                .iter()
                .filter_map(|hit| hit.whose)
                .for_each(count),
        }
    }

    fn instead(&self, whose: Option<usize>) -> &str {
        let known = whose.and_then(|place| self.all().get(place));
        known.map_or(self.shared, |known| &known.instead)
    }

    /// Every place where somebody is named, in order, none within another.
    fn hits(&self, text: &str) -> Vec<Hit> {
        let words: Vec<(usize, &str)> = words(text).collect();
        let mut hits = Vec::new();
        let mut at = 0;
        while let Some(&(from, word)) = words.get(at) {
            if let Some((address, count)) = address(text, &words[at..]) {
                hits.push(address);
                at += count;
                continue;
            }
            let found = self.longest(text, &words[at..], word);
            match found {
                Some(needle) => {
                    let (last, word) = words[at + needle.words.len() - 1];
                    hits.push(Hit {
                        from: title_before(text, &words[..at], from),
                        to: last + word.len(),
                        whose: needle.whose,
                        is_address: false,
                    });
                    at += needle.words.len();
                }
                None => at += 1,
            }
        }
        hits
    }

    /// The longest name with which a text goes on.
    fn longest(&self, text: &str, words: &[(usize, &str)], word: &str) -> Option<&Needle> {
        let as_it_is = self.needles.get(&word.to_lowercase());
        let genitive = without_s(word).and_then(|word| self.needles.get(&word));
        let found = as_it_is.into_iter().chain(genitive).flatten();
        let fitting = found.filter(|needle| fits(needle, text, words));
        fitting.max_by_key(|needle| needle.words.len())
    }
}

/// The word in lower case without the `s` of a genitive.
fn without_s(word: &str) -> Option<String> {
    let stem = word.to_lowercase();
    stem.strip_suffix('s').map(str::to_owned)
}

/// Whether a text goes on with these words.
fn fits(needle: &Needle, text: &str, words: &[(usize, &str)]) -> bool {
    if words.len() < needle.words.len() {
        return false;
    }
    let (first, last) = (words[0].1, needle.words.len() - 1);
    // A single word that begins small is rather a word than a name.
    if last == 0 && !needle.starts_low && first.starts_with(char::is_lowercase) {
        return false;
    }
    let is_close = |pair: &[(usize, &str)]| {
        let between = &text[pair[0].0 + pair[0].1.len()..pair[1].0];
        between.chars().count() <= 2 && between.chars().all(|c| " .-–'’\u{A0}".contains(c))
    };
    let same = |(place, wanted): (usize, &String)| {
        let word = words[place].1;
        word.to_lowercase() == *wanted
            || (place == last && without_s(word).as_ref() == Some(wanted))
    };
    needle.words.iter().enumerate().all(same) && words[..=last].windows(2).all(is_close)
}

/// Where titles and initials before a name begin.
fn title_before(text: &str, before: &[(usize, &str)], from: usize) -> usize {
    let mut begin = from;
    for (at, word) in before.iter().rev() {
        let between = &text[at + word.len()..begin];
        let is_initial = word.chars().nth(1).is_none()
            && word.starts_with(char::is_uppercase)
            && between.starts_with('.');
        let is_close = matches!(between, " " | "." | ". ");
        if !is_close || !(is_title(word) || is_initial) {
            break;
        }
        begin = *at;
    }
    begin
}

/// An e-mail address that begins with the first of these words, and how many words it has.
fn address(text: &str, words: &[(usize, &str)]) -> Option<(Hit, usize)> {
    let from = words.first()?.0;
    let end = text[from..]
        .find(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')'))
        .map_or(text.len(), |length| from + length);
    let at = text[from..end].find('@')? + from;
    let count = words.iter().take_while(|(at, _)| *at < end).count();
    let (last, word) = words[count - 1];
    (last > at).then_some((
        Hit {
            from,
            to: last + word.len(),
            whose: None,
            is_address: true,
        },
        count,
    ))
}
