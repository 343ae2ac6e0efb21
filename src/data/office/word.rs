//! A text as a document for word processors (DOCX). Only the exporter calls it.

use super::OfficeError;
use super::package::{Part, pack, relation};
use super::paper::{Block, Paper};
use super::xml::{Xml, xml};
use crate::data::table::{Cell, CellKind, Column, Table};

/// A4 in twentieths of a point, and its margins. A program lays the text anew for other paper.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: u32 = 1_134;

/// What all content types of such a document begin with.
macro_rules! kind {
    ($name:literal) => {
        concat!(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.",
            $name,
            "+xml"
        )
    };
}

/// Writes a document.
///
/// # Errors
///
/// See [`OfficeError`].
pub fn write(paper: &Paper) -> Result<Vec<u8>, OfficeError> {
    let part = |name: &str, kind: &'static str, root: Xml| Part {
        path: format!("word/{name}.xml"),
        kind,
        text: root.document(),
        relations: Vec::new(),
    };
    let relations = ["styles", "footer"].map(|kind| {
        let file = match kind {
            "footer" => "footer1.xml".to_owned(),
            kind => format!("{kind}.xml"),
        };
        (kind, file)
    });
    let document = Part {
        relations: relations.into(),
        ..part("document", kind!("document.main"), document(paper))
    };
    pack(
        &paper.title,
        &[
            document,
            part("styles", kind!("styles"), styles(&paper.language)),
            part("footer1", kind!("footer"), footer(&paper.title)),
        ],
    )
}

fn root(name: &'static str) -> Xml {
    xml(name)
        .with(
            "xmlns:w",
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        )
        .with(
            "xmlns:r",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        )
}

fn value(name: &'static str, value: impl ToString) -> Xml {
    xml(name).with("w:val", value)
}

fn document(paper: &Paper) -> Xml {
    let page = xml("w:sectPr")
        .holding(
            xml("w:footerReference")
                .with("w:type", "default")
                .with("r:id", relation(1)),
        )
        .holding(xml("w:pgSz").with("w:w", PAGE.0).with("w:h", PAGE.1))
        .holding(
            ["w:top", "w:right", "w:bottom", "w:left"]
                .into_iter()
                .fold(xml("w:pgMar"), |all, side| all.with(side, MARGIN))
                .with("w:header", MARGIN / 2)
                .with("w:footer", MARGIN / 2)
                .with("w:gutter", 0),
        );
    let body = xml("w:body").holding(styled("Title", &paper.title));
    let body = paper
        .blocks
        .iter()
        .fold(body, |body, one| body.all(block(one)));
    root("w:document").holding(body.holding(page))
}

fn block(block: &Block) -> Vec<Xml> {
    match block {
        Block::Heading { level, text } => {
            let name = match level {
                ..=2 => "Heading1",
                3 => "Heading2",
                _ => "Heading3",
            };
            vec![styled(name, text)]
        }
        Block::Text(text) => vec![paragraph(None, vec![run(text, false)])],
        Block::Fields(table) => {
            let rows = table.rows.iter();
            rows.flat_map(|row| fields(table, row)).collect()
        }
        Block::Table(table) => vec![grid(table), xml("w:p")],
    }
}

/// Each field of a row as a line of its own.
fn fields(table: &Table, row: &[Cell]) -> Vec<Xml> {
    let fields = table.columns.iter().zip(row);
    fields
        .filter(|(_, cell)| cell.says())
        .map(|(column, cell)| {
            let name = run(&format!("{}: ", column.title), true);
            paragraph(Some("Field"), vec![name, run(&cell.text(), false)])
        })
        .collect()
}

fn styled(style: &str, text: &str) -> Xml {
    paragraph(Some(style), vec![run(text, false)])
}

fn paragraph(style: Option<&str>, runs: Vec<Xml>) -> Xml {
    let about = style.map(|style| xml("w:pPr").holding(value("w:pStyle", style)));
    xml("w:p").all(about).all(runs)
}

/// A text in one look; its lines stay lines.
fn run(text: &str, bold: bool) -> Xml {
    let look = bold.then(|| xml("w:rPr").holding(xml("w:b")));
    let lines = text.lines().enumerate().flat_map(|(at, line)| {
        let line = xml("w:t").with("xml:space", "preserve").says(line);
        (at > 0).then(|| xml("w:br")).into_iter().chain([line])
    });
    xml("w:r").all(look).all(lines)
}

/// A table as wide as the page; its header comes again on each page, and no row is broken.
fn grid(table: &Table) -> Xml {
    let all = PAGE.0 - 2 * MARGIN;
    let shares: Vec<u32> = widths(table);
    let sum: u32 = shares.iter().sum::<u32>().max(1);
    let widths: Vec<u32> = shares.iter().map(|share| all * share / sum).collect();
    let columns = widths
        .iter()
        .map(|width| xml("w:gridCol").with("w:w", width));
    let line = |cells: Vec<Xml>, is_header: bool| {
        let header = is_header.then(|| xml("w:tblHeader"));
        xml("w:tr")
            .holding(xml("w:trPr").holding(xml("w:cantSplit")).all(header))
            .all(cells)
    };
    let cell = |text: &str, width: u32, bold: bool, right: bool| {
        let style = if right { "CellNumber" } else { "Cell" };
        xml("w:tc")
            .holding(xml("w:tcPr").holding(xml("w:tcW").with("w:w", width).with("w:type", "dxa")))
            .holding(paragraph(Some(style), vec![run(text, bold)]))
    };
    let is_number = |column: &Column| column.kind == CellKind::Number;
    let header = (table.columns.iter().zip(&widths))
        .map(|(column, width)| cell(&column.title, *width, true, is_number(column)));
    let rows = table.rows.iter().map(|row| {
        let cells = table.columns.iter().zip(&widths).enumerate();
        let cells = cells.map(|(at, (column, width))| {
            let text = row.get(at).map(Cell::text).unwrap_or_default();
            cell(&text, *width, false, is_number(column))
        });
        line(cells.collect(), false)
    });
    xml("w:tbl")
        .holding(
            xml("w:tblPr")
                .holding(value("w:tblStyle", "Lines"))
                .holding(xml("w:tblW").with("w:w", all).with("w:type", "dxa"))
                .holding(xml("w:tblLayout").with("w:type", "fixed")),
        )
        .holding(xml("w:tblGrid").all(columns))
        .holding(line(header.collect(), true))
        .all(rows)
}

/// How wide the columns are to each other: by their longest words, within limits.
fn widths(table: &Table) -> Vec<u32> {
    let column = |(at, column): (usize, &Column)| {
        let texts = table.rows.iter().filter_map(|row| row.get(at));
        let longest = texts.map(|cell| cell.text().chars().count()).max();
        let longest = longest.unwrap_or(0).max(column.title.chars().count());
        // A day stays in one line.
        let least = if column.kind == CellKind::Day { 14 } else { 8 };
        longest.clamp(least, 40) as u32
    };
    table.columns.iter().enumerate().map(column).collect()
}

fn footer(title: &str) -> Xml {
    let field = |kind: &str| xml("w:r").holding(xml("w:fldChar").with("w:fldCharType", kind));
    let number = xml("w:r").holding(xml("w:instrText").says("PAGE"));
    root("w:ftr").holding(paragraph(
        Some("Footer"),
        vec![
            run(&format!("{title} · "), false),
            field("begin"),
            number,
            field("end"),
        ],
    ))
}

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    /// In half points.
    size: u32,
    bold: bool,
    /// Above and below, in twentieths of a point.
    space: (u32, u32),
    /// The level in the outline, of headings.
    outline: Option<u32>,
    align: &'static str,
}

const fn style(id: &'static str, name: &'static str, size: u32, space: (u32, u32)) -> Style {
    Style {
        id,
        name,
        size,
        bold: false,
        space,
        outline: None,
        align: "left",
    }
}

const fn heading(id: &'static str, name: &'static str, size: u32, above: u32, level: u32) -> Style {
    Style {
        bold: true,
        outline: Some(level),
        ..style(id, name, size, (above, 80))
    }
}

static STYLES: [Style; 8] = [
    Style {
        bold: true,
        ..style("Title", "Title", 48, (0, 120))
    },
    heading("Heading1", "heading 1", 32, 360, 0),
    heading("Heading2", "heading 2", 24, 240, 1),
    heading("Heading3", "heading 3", 20, 160, 2),
    style("Field", "Field", 20, (0, 40)),
    style("Cell", "Cell", 17, (20, 20)),
    Style {
        align: "right",
        ..style("CellNumber", "Cell Number", 17, (20, 20))
    },
    style("Footer", "footer", 16, (0, 0)),
];

fn styles(language: &str) -> Xml {
    let font = ["w:ascii", "w:hAnsi", "w:cs"]
        .into_iter()
        .fold(xml("w:rFonts"), |all, name| all.with(name, "Arial"));
    let plain = xml("w:rPr")
        .holding(font)
        .holding(value("w:sz", 20))
        .holding(value("w:lang", language));
    let defaults = xml("w:docDefaults")
        .holding(xml("w:rPrDefault").holding(plain))
        .holding(
            xml("w:pPrDefault")
                .holding(xml("w:pPr").holding(xml("w:spacing").with("w:after", 120))),
        );
    let normal = xml("w:style")
        .with("w:type", "paragraph")
        .with("w:default", 1)
        .with("w:styleId", "Normal")
        .holding(value("w:name", "Normal"));
    let lines = ["w:top", "w:bottom", "w:insideH"].map(value_line);
    let table = xml("w:style")
        .with("w:type", "table")
        .with("w:styleId", "Lines")
        .holding(value("w:name", "Lines"))
        .holding(
            xml("w:tblPr")
                .holding(xml("w:tblBorders").all(lines))
                .holding(
                    xml("w:tblCellMar").all(
                        ["w:left", "w:right"]
                            .map(|side| xml(side).with("w:w", 60).with("w:type", "dxa")),
                    ),
                ),
        );
    root("w:styles")
        .holding(defaults)
        .holding(normal)
        .all(STYLES.iter().map(Style::written))
        .holding(table)
}

fn value_line(side: &'static str) -> Xml {
    value(side, "single")
        .with("w:sz", 4)
        .with("w:space", 0)
        .with("w:color", "C5CEB8")
}

impl Style {
    fn written(&self) -> Xml {
        let outline = self.outline.map(|level| value("w:outlineLvl", level));
        let keep = self.outline.map(|_| xml("w:keepNext"));
        let bold = self.bold.then(|| xml("w:b"));
        xml("w:style")
            .with("w:type", "paragraph")
            .with("w:styleId", self.id)
            .holding(value("w:name", self.name))
            .holding(value("w:basedOn", "Normal"))
            .holding(
                xml("w:pPr")
                    .all(keep)
                    .holding(
                        xml("w:spacing")
                            .with("w:before", self.space.0)
                            .with("w:after", self.space.1),
                    )
                    .holding(value("w:jc", self.align))
                    .all(outline),
            )
            .holding(xml("w:rPr").all(bold).holding(value("w:sz", self.size)))
    }
}

#[cfg(test)]
mod tests;
