//! The cells of a text: quotation marks, line ends, and what programs put around a cell so that a spreadsheet
//! keeps it as it is.

use super::SheetRow;

/// How a quotation mark stands within quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escape {
    /// Doubled, as RFC 4180 has it.
    Doubled,
    /// Behind a backslash, or doubled.
    Backslash,
}

/// The lines of a text that have anything on them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// The lines, each with its cells.
    pub rows: Vec<SheetRow>,
    /// How many cells go on behind their closing quotation mark: in a table that is read rightly there are none.
    pub torn: usize,
}

/// Where the reader is within a cell.
#[derive(Clone, Copy)]
enum Within {
    /// Before its first character, where a quotation mark opens it.
    Start,
    /// In a cell without quotation marks.
    Plain,
    /// Between quotation marks, the first of which stands on this line.
    Quotes(usize),
    /// Behind the closing quotation mark.
    Behind,
}

/// All lines with anything on them.
///
/// # Errors
///
/// The line on which a quotation mark opens that is never closed.
pub fn cells(
    text: &str,
    separator: char,
    first_line: usize,
    escape: Escape,
) -> Result<Cells, usize> {
    let mut rows = Vec::new();
    let (mut line, mut began, mut torn) = (first_line, first_line, 0);
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut within = Within::Start;
    let mut at = 0;
    let mut end_row = |row: &mut Vec<String>, began: usize| {
        let cells = std::mem::take(row);
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(SheetRow { line: began, cells });
        }
    };
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at + c.len_utf8()..];
        let next = rest.chars().next();
        if matches!(within, Within::Start)
            && c == '='
            && let Some((content, length)) = guarded(&text[at..])
            && ends_cell(&text[at + length..], separator)
        {
            line += text[at..at + length].matches('\n').count();
            cell.push_str(&content);
            at += length;
            within = Within::Behind;
            continue;
        }
        at += c.len_utf8();
        if c == '\n' || (c == '\r' && next != Some('\n')) {
            line += 1;
        }
        match within {
            Within::Quotes(_) if c == '"' && next == Some('"') => {
                at += 1;
                cell.push('"');
            }
            Within::Quotes(_)
                if c == '\\' && escape == Escape::Backslash && matches!(next, Some('"' | '\\')) =>
            {
                at += 1;
                cell.extend(next);
            }
            Within::Quotes(_) if c == '"' => within = Within::Behind,
            Within::Quotes(_) => cell.push(c),
            Within::Start if c == '"' => within = Within::Quotes(line),
            Within::Start | Within::Plain | Within::Behind => match c {
                '\r' if next == Some('\n') => {}
                '\r' | '\n' => {
                    row.push(finished(&mut cell));
                    end_row(&mut row, began);
                    began = line;
                    within = Within::Start;
                }
                c if c == separator => {
                    row.push(finished(&mut cell));
                    within = Within::Start;
                }
                c => {
                    torn += usize::from(matches!(within, Within::Behind) && !c.is_whitespace());
                    cell.push(c);
                    within = Within::Plain;
                }
            },
        }
    }
    if let Within::Quotes(line) = within {
        return Err(line);
    }
    row.push(finished(&mut cell));
    end_row(&mut row, began);
    Ok(Cells { rows, torn })
}

/// Whether a cell ends here.
fn ends_cell(rest: &str, separator: char) -> bool {
    let rest = rest.trim_start_matches(' ');
    rest.is_empty() || rest.starts_with(['\r', '\n', separator])
}

/// A cell without spaces around it, and without the formula that only guards its text.
fn finished(cell: &mut String) -> String {
    let trimmed = cell.trim();
    let content = match guarded(trimmed) {
        Some((content, length)) if length == trimmed.len() => content.trim().to_owned(),
        _ => trimmed.to_owned(),
    };
    cell.clear();
    content
}

/// The text that a formula says as it stands there, and how long the formula is: `="0041"`, which keeps a spreadsheet
/// from making a number of it, `=T("0041")`, and `=HYPERLINK("https://…","Spital")`, which shows the last text.
fn guarded(text: &str) -> Option<(String, usize)> {
    const FUNCTIONS: [&str; 3] = ["=T(", "=HYPERLINK(", "="];
    let begins = |function: &&&str| {
        let beginning = text.get(..function.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(function))
    };
    let function = FUNCTIONS.iter().find(begins)?;
    let mut at = function.len();
    let mut content;
    loop {
        let literal = text[at..].strip_prefix('"')?;
        let (said, length) = literal_text(literal)?;
        content = said;
        at += 1 + length;
        if *function == "=" {
            return Some((content, at));
        }
        match text[at..].chars().next()? {
            ')' => return Some((content, at + 1)),
            ',' | ';' => at += 1,
            _ => return None,
        }
    }
}

/// A text up to its closing quotation mark, and how far that is, with the mark.
fn literal_text(text: &str) -> Option<(String, usize)> {
    let mut said = String::new();
    let mut at = 0;
    loop {
        let end = at + text[at..].find('"')?;
        said.push_str(&text[at..end]);
        at = end + 1;
        if !text[at..].starts_with('"') {
            return Some((said, at));
        }
        said.push('"');
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn row(text: &str) -> Vec<String> {
        let cells = cells(text, ',', 1, Escape::Doubled).unwrap();
        cells.rows.into_iter().next().unwrap().cells
    }

    #[test]
    fn a_guard_is_no_part_of_a_cell() {
        for (text, wanted) in [
            ("=\"0041\",b", vec!["0041", "b"]),
            ("=\"Haus 2, Süd\",b", vec!["Haus 2, Süd", "b"]),
            ("\"=\"\"Praxis 007\"\"\",b", vec!["Praxis 007", "b"]),
            ("=T(\"x\"),b", vec!["x", "b"]),
            (
                "=HYPERLINK(\"https://a.example\",\"Klinik, Nord\"),b",
                vec!["Klinik, Nord", "b"],
            ),
            (
                "=hyperlink(\"https://a.example\";\"Klinik\") ,b",
                vec!["Klinik", "b"],
            ),
            ("=\"a \"\"b\"\" c\"", vec!["a \"b\" c"]),
            ("=\"a\nb\",c", vec!["a\nb", "c"]),
            // What a spreadsheet would have to work out stays as it stands there.
            ("=\"a\"&B1,c", vec!["=\"a\"&B1", "c"]),
            ("=A1,c", vec!["=A1", "c"]),
            ("=\"a", vec!["=\"a"]),
            ("=T(\"a\"", vec!["=T(\"a\""]),
        ] {
            assert_eq!(row(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_goes_on_behind_a_closing_mark_is_counted() {
        for (text, torn) in [
            ("\"a\",b", 0),
            ("\"a\" ,b", 0),
            ("\"a\"b,c", 1),
            ("\"a \\\"b\\\" c\"", 1),
        ] {
            assert_eq!(
                cells(text, ',', 1, Escape::Doubled).unwrap().torn,
                torn,
                "{text}"
            );
        }
        let read = cells("\"a \\\"b\\\", c\",d\\", ',', 1, Escape::Backslash).unwrap();
        assert_eq!(read.rows[0].cells, ["a \"b\", c", "d\\"]);
        assert_eq!(read.torn, 0);
    }

    proptest! {
        #[test]
        fn it_reads_what_the_csv_crate_reads(
            text in r#"[a-b",;\t\n\r ]{0,40}"#,
            separator in prop::sample::select(&[',', ';', '\t']),
        ) {
            let Ok(ours) = cells(&text, separator, 1, Escape::Doubled) else {
                return Ok(());
            };
            let mut reader = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(separator as u8)
                .from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|row| row.unwrap().iter().map(|cell| cell.trim().to_owned()).collect())
                .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
                .collect();
            let ours: Vec<Vec<String>> = ours.rows.into_iter().map(|row| row.cells).collect();
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn what_is_guarded_is_what_was_meant(given in "[a-zäé,;=\"0-9]{1,12}") {
            let quoted = given.replace('"', "\"\"");
            // A guard within a guard would be taken off as well.
            prop_assume!(!given.starts_with('='));
            prop_assert_eq!(row(&format!("=\"{quoted}\",x")), [given.as_str(), "x"]);
            let twice = format!("=\"{quoted}\"").replace('"', "\"\"");
            prop_assert_eq!(row(&format!("\"{twice}\",x")), [given.as_str(), "x"]);
        }

        #[test]
        fn no_text_is_too_much(text in r#"[a=TH("),;\\\n]{0,60}"#, is_backslash in any::<bool>()) {
            let escape = if is_backslash { Escape::Backslash } else { Escape::Doubled };
            if let Ok(read) = cells(&text, ',', 1, escape) {
                prop_assert!(read.rows.iter().all(|row| row.line >= 1 && !row.cells.is_empty()));
            }
        }
    }
}
