//! What stands between the cells of a text.

use super::cells::{Escape, cells};
use super::columns::KnownColumns;

/// What tables are separated by, the most usual first.
const SEPARATORS: [char; 11] = [
    ',', ';', '\t', '|', '^', '~', ':', '¦', '§', '\u{1F}', '\u{1}',
];
/// Those of them that also separate where no heading is known: the others stand in headings as well.
const USUAL: usize = 3;
/// So many lines from the beginning are looked at for the header.
pub const BEGINNING: usize = 30;

/// The separator of a text, the text behind a line that names it, and on which line of the file that begins.
pub fn separated<'a>(text: &'a str, known: &KnownColumns) -> (char, &'a str, usize) {
    match named(text) {
        Some((separator, rest)) => (separator, rest, 2),
        None => (shown(text, known), text, 1),
    }
}

/// The separator that a first line `sep=;` names, as Excel writes it, and the text after that line. Any sign will do.
fn named(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix('"').unwrap_or(text);
    let rest = rest
        .get(..4)
        .filter(|word| word.eq_ignore_ascii_case("sep="))
        .map(|_| &rest[4..])?;
    let separator = rest.chars().next()?;
    let is_sign = !separator.is_alphanumeric() && !matches!(separator, '"' | '\r' | '\n');
    let rest = &rest[separator.len_utf8()..];
    let ends = ["\r\n", "\n", "\r", "\"\r\n", "\"\n", "\"\r"];
    let rest = ends.iter().find_map(|end| rest.strip_prefix(end))?;
    is_sign.then_some((separator, rest))
}

/// The separator with which most headings are known; where several are as good, the one that occurs most often on
/// the first line.
fn shown(text: &str, known: &KnownColumns) -> char {
    let beginning: usize = text
        .split_inclusive(['\n', '\r'])
        .take(BEGINNING * 2)
        .map(str::len)
        .sum();
    let beginning = &text[..beginning];
    let headings = |separator: char| {
        let read = cells(beginning, separator, 1, Escape::Doubled);
        let rows = read.map(|read| read.rows).unwrap_or_default();
        let counts = rows
            .iter()
            .take(BEGINNING)
            .map(|row| known.count(&row.cells));
        counts.max().unwrap_or_default()
    };
    let frequent = most_frequent(text);
    let mut best = (frequent, headings(frequent));
    for separator in SEPARATORS {
        let count = headings(separator);
        // One heading alone may be any line.
        if count > best.1 && count > 1 {
            best = (separator, count);
        }
    }
    best.0
}

/// The usual separator that occurs most often on the first line with anything on it, outside of quotation marks.
fn most_frequent(text: &str) -> char {
    let mut counts = [0_usize; USUAL];
    let mut is_quoted = false;
    for c in text.trim_start_matches(['\r', '\n']).chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            '\r' | '\n' if !is_quoted => break,
            _ if is_quoted => {}
            c => {
                if let Some(place) = SEPARATORS[..USUAL].iter().position(|s| *s == c) {
                    counts[place] += 1;
                }
            }
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let place = counts.iter().position(|count| *count == most);
    SEPARATORS[place.unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use super::super::tests::known_columns;
    use super::*;

    #[test]
    fn the_header_shows_the_separator() {
        for (text, separator) in [
            ("Account|City\nSpital; Nord|Bern", '|'),
            ("Account^Owner^City\n", '^'),
            ("Account~City\n", '~'),
            ("Account:City\n", ':'),
            ("Account\u{1F}City\n", '\u{1F}'),
            ("Account; City, Region; Owner\n", ';'),
            (
                "Pharma, Switzerland, 2026; list\n\nAccount;Owner;City\n",
                ';',
            ),
            ("Kunde\tOrt\n", '\t'),
            ("Kunde|Ort\n", '|'),
            ("Haus|Tal\n", ','),
            ("Name\na|b\n", ','),
            ("", ','),
        ] {
            assert_eq!(shown(text, &known_columns()), separator, "{text:?}");
        }
    }

    #[test]
    fn a_first_line_may_name_any_sign() {
        for (text, wanted) in [
            ("sep=;\r\nName;Place", Some((';', "Name;Place"))),
            ("SEP=|\nName|Place", Some(('|', "Name|Place"))),
            ("\"sep=!\"\nName", Some(('!', "Name"))),
            ("Sep=\t\rName", Some(('\t', "Name"))),
            ("sep=a\nName", None),
            ("sep=", None),
            ("separator\nName", None),
        ] {
            assert_eq!(named(text), wanted, "{text:?}");
        }
    }
}
