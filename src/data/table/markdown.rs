//! A table as Markdown, in the dialect of GitHub.

use super::{Cell, CellKind, Table};

/// Writes the table with its header and without its title, each line ending with a line feed.
pub fn write(table: &Table) -> String {
    let mut out = String::new();
    line(
        &mut out,
        &mut table
            .columns
            .iter()
            .map(|column| inline(&column.title, " ")),
    );
    let rules = table.columns.iter().map(|column| match column.kind {
        CellKind::Number => "--:",
        CellKind::Text | CellKind::Day => "---",
    });
    line(&mut out, &mut rules.map(str::to_owned));
    for row in &table.rows {
        line(&mut out, &mut table.cells(row).map(cell));
    }
    out
}

/// The cell as words within a line; lines of a text end with `<br>`.
pub fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => inline(text, "<br>"),
        other => other.text().into_owned(),
    }
}

fn line(out: &mut String, cells: &mut dyn Iterator<Item = String>) {
    for cell in cells {
        out.push_str("| ");
        out.push_str(&cell);
        out.push(' ');
    }
    out.push_str("|\n");
}

/// The text as words within a line: no part of it is markup, ends a cell or becomes a link. An e-mail address may
/// still become one, to itself.
pub fn inline(text: &str, line_end: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (number, part) in text.trim().lines().enumerate() {
        if number > 0 {
            out.push_str(line_end);
        }
        escape(part.trim(), &mut out);
    }
    out
}

fn escape(line: &str, out: &mut String) {
    for (at, c) in line.char_indices() {
        let means_something = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => true,
            // Addresses: `https://`, `www.`.
            ':' => line[at..].starts_with("://"),
            '.' => line[..at].to_ascii_lowercase().ends_with("www"),
            _ => false,
        };
        if means_something {
            out.push('\\');
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use comrak::nodes::{AstNode, NodeValue};
    use comrak::{Arena, Options, parse_document};
    use proptest::prelude::*;

    use super::super::testing::{any_table, of_texts};
    use super::*;

    /// What a reader of GitHub's dialect makes of it: rows of plain texts.
    fn rows(markdown: &str) -> Vec<Vec<String>> {
        let mut options = Options::default();
        options.extension.table = true;
        options.extension.autolink = true;
        options.extension.strikethrough = true;
        options.extension.footnotes = true;
        options.extension.math_dollars = true;
        options.extension.math_code = true;
        let arena = Arena::new();
        let page = parse_document(&arena, markdown, &options);
        let blocks: Vec<_> = page.children().collect();
        assert_eq!(blocks.len(), 1, "{markdown}");
        assert!(
            matches!(blocks[0].data().value, NodeValue::Table(_)),
            "{markdown}"
        );
        let rows = blocks[0].children();
        rows.map(|row| row.children().map(plain).collect())
            .collect()
    }

    fn plain<'a>(cell: &'a AstNode<'a>) -> String {
        let mut text = String::new();
        for node in cell.children() {
            match &node.data().value {
                NodeValue::Text(words) => text.push_str(words),
                NodeValue::HtmlInline(tag) if tag == "<br>" => text.push('\n'),
                NodeValue::Link(link) if link.url.starts_with("mailto:") => {
                    let words = plain(node);
                    assert_eq!(link.url, format!("mailto:{words}"));
                    text.push_str(&words);
                }
                other => panic!("{other:?} came out of a text"),
            }
        }
        text
    }

    fn expected(text: &str, line_end: &str) -> String {
        let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
        lines.join(line_end)
    }

    #[test]
    fn a_table_is_a_table() {
        let mut table = of_texts(&["Who", "Score"], &[&["Ada | Bo\nand <b>"]]);
        table.columns[1].kind = CellKind::Number;
        table.rows[0].push(2.5.into());
        table.rows.push(vec![]);
        let wanted = "| Who | Score |\n\
            | --- | --: |\n\
            | Ada \\| Bo<br>and \\<b\\> | 2.5 |\n\
            |  |  |\n";
        assert_eq!(write(&table), wanted);
    }

    #[test]
    fn no_text_becomes_markup() {
        for text in [
            "a | b",
            "a \\| b",
            "<script>alert(1)</script>",
            "[here](http://evil.example)",
            "![x](http://evil.example/x.png)",
            "see https://evil.example and HTTP://evil.example",
            "www.evil.example WWW.evil.example",
            "<https://evil.example>",
            "**bold** _it_ ~~gone~~ `code` $x$ $`x`$",
            "&lt;b&gt; &amp;",
            "[^1] [x]: http://evil.example",
            "write to ada@example.com",
        ] {
            let table = of_texts(&[text], &[&[text]]);
            assert_eq!(rows(&write(&table)), [[text], [text]]);
        }
    }

    proptest! {
        #[test]
        fn every_table_reads_back_text_by_text(table in any_table()) {
            let rows = rows(&write(&table));
            prop_assert_eq!(rows.len(), 1 + table.rows.len());
            for (read, column) in rows[0].iter().zip(&table.columns) {
                prop_assert_eq!(read, &expected(&column.title, " "));
            }
            for (read, row) in rows[1..].iter().zip(&table.rows) {
                for (read, cell) in read.iter().zip(table.cells(row)) {
                    prop_assert_eq!(read, &expected(&cell.text(), "\n"));
                }
            }
        }
    }
}
