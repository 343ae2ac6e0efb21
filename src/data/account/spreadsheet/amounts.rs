//! Amounts of money in cells: how thousands are grouped in a column is told by the cells that can be read in one way only.

use crate::domain::number::{NotANumber, Number};

/// The sign that groups thousands in a column, a point or a comma, where its cells tell it; `None` where they don't, or
/// contradict each other.
pub fn grouping<'a>(cells: impl Iterator<Item = &'a str>) -> Option<char> {
    let mut found = None;
    for sign in cells.filter_map(|cell| grouping_of(bare(cell))) {
        if found.is_some_and(|found| found != sign) {
            return None;
        }
        found = Some(sign);
    }
    found
}

/// The amount of a cell, with a currency beside it or without; `None` where it is none, or can be read in two ways.
pub fn amount(cell: &str, grouping: Option<char>) -> Option<Number> {
    let cell = bare(cell);
    match Number::read(cell) {
        Ok(number) => Some(number),
        Err(NotANumber::Ambiguous { decimal, grouped }) => {
            let sign = cell.chars().find(|c| matches!(c, '.' | ','))?;
            Some(if grouping? == sign { grouped } else { decimal })
        }
        Err(_) => None,
    }
}

/// Without what names the currency before or behind the figures.
fn bare(cell: &str) -> &str {
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '+');
    let is_end = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    cell.trim_start_matches(|c| !is_of_number(c))
        .trim_end_matches(|c| !is_end(c))
        // As the Swiss write whole francs: 1'250.–
        .trim_end_matches(['.', ','])
}

/// Which sign groups in this cell, where that can be told from it alone.
fn grouping_of(cell: &str) -> Option<char> {
    let signs: Vec<char> = cell.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let other = |sign| if sign == '.' { ',' } else { '.' };
    match &signs[..] {
        [] => None,
        [sign] => match Number::read(cell) {
            // With any other number of digits behind it than three it is the decimal sign.
            Ok(_) => Some(other(*sign)),
            Err(_) => None,
        },
        [first, ..] => Number::read(cell).ok().map(|_| *first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_tells_how_its_thousands_are_grouped_or_they_are_not_read() {
        for (cells, amounts) in [
            (
                &["18.000", "1.250.000"][..],
                [Some("18000"), Some("1250000")],
            ),
            (&["18.000", "240,50"], [Some("18000"), Some("240.5")]),
            (&["18,000", "240.50"], [Some("18000"), Some("240.5")]),
            (&["1.250", "0.875"], [Some("1.25"), Some("0.875")]),
            (&["18.000", "240.000"], [None, None]),
            (
                &["CHF 18'000", "1'250.– CHF"],
                [Some("18000"), Some("1250")],
            ),
            (&["€ 18.000,00", "-3.000 €"], [Some("18000"), Some("-3000")]),
            (&["18.000", "240"], [None, Some("240")]),
            (&["about ten", "12"], [None, Some("12")]),
            (&["1.234,5", "1,234.5"], [Some("1234.5"), Some("1234.5")]),
        ] {
            let sign = grouping(cells.iter().copied());
            let read = |cell: &&str| amount(cell, sign).map(|number| number.to_string());
            let read: Vec<Option<String>> = cells.iter().map(read).collect();
            assert_eq!(read, amounts.map(|one| one.map(str::to_owned)), "{cells:?}");
        }
        // Where cells contradict each other, what is ambiguous stays so.
        let sign = grouping(["1.234,5", "1,234.5", "18.000"].into_iter());
        assert_eq!(amount("18.000", sign), None);
    }
}
