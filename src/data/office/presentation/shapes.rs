//! The shapes of a slide.

use super::super::measure::{Run, fit_with_end, one_line};
use super::super::slides::{
    Align, Area, BoxShape, Drawing, PanelLine, Shape, Tone, gap, line_height,
};
use super::super::xml::{Xml, xml};
use super::emu;

/// A piece of text in one look.
pub struct Words {
    text: String,
    size: f64,
    bold: bool,
    ink: Tone,
}

impl Words {
    pub fn bold(text: &str, size: f64) -> Self {
        Self {
            bold: true,
            ..Self::plain(text, size, Tone::Ink)
        }
    }

    pub fn plain(text: &str, size: f64, ink: Tone) -> Self {
        Self {
            text: text.to_owned(),
            size,
            bold: false,
            ink,
        }
    }
}

/// A paragraph.
pub struct Paragraph {
    words: Vec<Words>,
    align: Align,
    /// So much stands free above it.
    above: f64,
}

impl Paragraph {
    pub fn of(words: Words) -> Self {
        Self {
            words: vec![words],
            align: Align::Left,
            above: 0.0,
        }
    }
}

/// The longest entry of a list, in lines.
const LONGEST: usize = 3;

/// A list as it fits its area: entries get lines as they need them, and fewer where there are many.
pub fn list(area: Area, size: f64, lines: &[PanelLine], below: &str) -> Vec<Paragraph> {
    let entries = area_entries(area, size).saturating_sub(usize::from(!below.is_empty()));
    let lines = &lines[..lines.len().min(entries)];
    let runs: Vec<[Run; 3]> = lines.iter().map(runs).collect();
    let gaps = (lines.len() + usize::from(!below.is_empty())).saturating_sub(1);
    let room = (area.height - gaps as f64 * gap(size)) / line_height(size);
    let room = (room.floor() as usize).saturating_sub(usize::from(!below.is_empty()));
    let mut needed: Vec<usize> = runs
        .iter()
        .map(|runs| fitting(runs, area.width, size, LONGEST).1)
        .collect();
    while needed.iter().sum::<usize>() > room {
        let longest = needed.iter_mut().rev().max_by_key(|lines| **lines);
        match longest.filter(|lines| **lines > 1) {
            Some(longest) => *longest -= 1,
            None => break,
        }
    }
    let entries = runs.iter().zip(needed).map(|(runs, lines)| {
        let runs = fitting(runs, area.width, size, lines).0.into_iter();
        let words = runs.map(|run| Words {
            text: run.text,
            size,
            bold: run.bold,
            ink: if run.muted { Tone::Muted } else { Tone::Ink },
        });
        words.collect()
    });
    let below = one_line(below, area.width, size, false);
    let below = (!below.is_empty()).then(|| vec![Words::plain(&below, size, Tone::Muted)]);
    let paragraphs = entries.chain(below).enumerate();
    paragraphs
        .map(|(at, words)| Paragraph {
            words,
            align: Align::Left,
            above: if at == 0 { 0.0 } else { gap(size) },
        })
        .collect()
}

/// How many lines a paragraph takes.
#[cfg(test)]
pub fn lines_of(paragraph: &Paragraph, width: f64, size: f64) -> usize {
    let runs = paragraph.words.iter().map(|words| Run {
        text: words.text.clone(),
        bold: words.bold,
        muted: false,
    });
    let all: Vec<Run> = runs.collect();
    super::super::measure::fit(&all, width, size, usize::MAX).1
}

/// For how many entries of one line each an area has room.
fn area_entries(area: Area, size: f64) -> usize {
    ((area.height + gap(size)) / (line_height(size) + gap(size))).floor() as usize
}

/// A line of a list in so many lines of its area: what stands back at its end stays.
fn fitting(
    [strong, text, small]: &[Run; 3],
    width: f64,
    size: f64,
    most: usize,
) -> (Vec<Run>, usize) {
    let said = [strong.clone(), text.clone()];
    fit_with_end(&said, small, width, size, most)
}

fn runs(line: &PanelLine) -> [Run; 3] {
    [
        (&line.strong, true, false),
        (&line.text, false, false),
        (&line.small, false, true),
    ]
    .map(|(text, bold, muted)| Run {
        text: text.clone(),
        bold,
        muted,
    })
}

/// The shapes of a slide so far.
pub struct Shapes<'a> {
    language: &'a str,
    /// The number of the last one.
    number: u32,
    shapes: Vec<Xml>,
}

impl<'a> Shapes<'a> {
    pub fn new(language: &'a str) -> Self {
        Self {
            language,
            number: 1,
            shapes: Vec::new(),
        }
    }

    /// All of them as the tree of a slide.
    pub fn tree(self) -> Xml {
        xml("p:spTree")
            .holding(
                xml("p:nvGrpSpPr")
                    .holding(xml("p:cNvPr").with("id", 1).with("name", ""))
                    .holding(xml("p:cNvGrpSpPr"))
                    .holding(xml("p:nvPr")),
            )
            .holding(xml("p:grpSpPr"))
            .all(self.shapes)
    }

    fn named(&mut self, name: &str) -> Xml {
        self.number += 1;
        let name = one_line(name, 300.0, 12.0, false);
        let name = if name.is_empty() {
            "–".to_owned()
        } else {
            name
        };
        xml("p:cNvPr").with("id", self.number).with("name", name)
    }

    /// The title of the slide.
    pub fn title(&mut self, area: Area, text: &str) {
        let named = self.named("Title");
        let mut paragraph = xml("a:p");
        if !text.is_empty() {
            paragraph = paragraph.holding(
                xml("a:r")
                    .holding(xml("a:rPr").with("lang", self.language))
                    .holding(xml("a:t").says(text)),
            );
        }
        let shape = xml("p:sp")
            .holding(
                xml("p:nvSpPr")
                    .holding(named)
                    .holding(xml("p:cNvSpPr").holding(xml("a:spLocks").with("noGrp", 1)))
                    .holding(xml("p:nvPr").holding(xml("p:ph").with("type", "title"))),
            )
            .holding(xml("p:spPr").holding(place(area)).all(geometry("rect")))
            .holding(
                xml("p:txBody")
                    .holding(body(Align::Left))
                    .holding(xml("a:lstStyle"))
                    .holding(paragraph),
            );
        self.shapes.push(shape);
    }

    /// A box with some paragraphs; nothing where there are none.
    pub fn words(&mut self, name: &str, area: Area, paragraphs: Vec<Paragraph>) {
        if paragraphs.is_empty() {
            return;
        }
        let named = self.named(name);
        let paragraphs: Vec<Xml> = paragraphs.iter().map(|one| self.paragraph(one)).collect();
        let shape = xml("p:sp")
            .holding(
                xml("p:nvSpPr")
                    .holding(named)
                    .holding(xml("p:cNvSpPr").with("txBox", 1))
                    .holding(xml("p:nvPr")),
            )
            .holding(
                xml("p:spPr")
                    .holding(place(area))
                    .all(geometry("rect"))
                    .holding(xml("a:noFill")),
            )
            .holding(
                xml("p:txBody")
                    .holding(body(Align::Left))
                    .holding(xml("a:lstStyle"))
                    .all(paragraphs),
            );
        self.shapes.push(shape);
    }

    fn paragraph(&self, paragraph: &Paragraph) -> Xml {
        let runs = paragraph.words.iter().map(|words| {
            xml("a:r")
                .holding(self.look("a:rPr", words.size, words.bold, words.ink))
                .holding(xml("a:t").says(&words.text))
        });
        let side = match paragraph.align {
            Align::Left => "l",
            Align::Middle => "ctr",
            Align::Right => "r",
        };
        let about =
            xml("a:pPr")
                .with("algn", side)
                .holding(xml("a:spcBef").holding(
                    xml("a:spcPts").with("val", (paragraph.above * 100.0).round() as i64),
                ));
        xml("a:p").holding(about).all(runs)
    }

    fn look(&self, name: &'static str, size: f64, bold: bool, ink: Tone) -> Xml {
        xml(name)
            .with("lang", self.language)
            .with("sz", (size * 100.0).round() as i64)
            .with("b", u8::from(bold))
            .holding(fill(ink))
    }

    /// A line by itself.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), dashed: bool) {
        let line = self.line_shape(from, to, dashed);
        self.shapes.push(line);
    }

    fn line_shape(&mut self, from: (f64, f64), to: (f64, f64), dashed: bool) -> Xml {
        let named = self.named("Line");
        let area = Area {
            x: from.0.min(to.0),
            y: from.1.min(to.1),
            width: (from.0 - to.0).abs(),
            height: (from.1 - to.1).abs(),
        };
        let mut at = place(area);
        if (from.0 <= to.0) != (from.1 <= to.1) {
            at = at.with("flipV", 1);
        }
        let dash = dashed.then(|| xml("a:prstDash").with("val", "sysDash"));
        xml("p:cxnSp")
            .holding(
                xml("p:nvCxnSpPr")
                    .holding(named)
                    .holding(xml("p:cNvCxnSpPr"))
                    .holding(xml("p:nvPr")),
            )
            .holding(
                xml("p:spPr").holding(at).all(geometry("line")).holding(
                    xml("a:ln")
                        .with("w", emu(0.75))
                        .holding(fill(Tone::Wire))
                        .all(dash),
                ),
            )
    }

    /// A drawing as a group, scaled into its area.
    pub fn drawing(&mut self, name: &str, area: Area, drawing: &Drawing) {
        let is_size = |size: f64| size.is_finite() && size > 0.0;
        if drawing.shapes.is_empty() || !is_size(drawing.width) || !is_size(drawing.height) {
            return;
        }
        let scale = (area.width / drawing.width).min(area.height / drawing.height);
        let moved = |at: (f64, f64)| (area.x + at.0 * scale, area.y + at.1 * scale);
        let named = self.named(name).with("descr", &drawing.about);
        let shapes: Vec<Xml> = drawing
            .shapes
            .iter()
            .map(|shape| match shape {
                Shape::Line { from, to, dashed } => {
                    self.line_shape(moved(*from), moved(*to), *dashed)
                }
                Shape::Box(shape) => {
                    let (x, y) = moved((shape.area.x, shape.area.y));
                    let area = Area {
                        x,
                        y,
                        width: shape.area.width * scale,
                        height: shape.area.height * scale,
                    };
                    self.drawn_box(area, shape, scale)
                }
            })
            .collect();
        let whole = Area {
            width: drawing.width * scale,
            height: drawing.height * scale,
            ..area
        };
        let at = place(whole)
            .holding(point("a:chOff", whole))
            .holding(extent("a:chExt", whole));
        let group = xml("p:grpSp")
            .holding(
                xml("p:nvGrpSpPr")
                    .holding(named)
                    .holding(xml("p:cNvGrpSpPr"))
                    .holding(xml("p:nvPr")),
            )
            .holding(xml("p:grpSpPr").holding(at))
            .all(shapes);
        self.shapes.push(group);
    }

    fn drawn_box(&mut self, area: Area, shape: &BoxShape, scale: f64) -> Xml {
        let size = shape.size * scale;
        let text = one_line(&shape.text, area.width, size, shape.bold);
        let named = self.named(if text.is_empty() { "Box" } else { &shape.text });
        let edge = match shape.edge {
            Tone::Clear => xml("a:ln").holding(fill(Tone::Clear)),
            tone => xml("a:ln").with("w", emu(0.75)).holding(fill(tone)),
        };
        let words = Words {
            text,
            size,
            bold: shape.bold,
            ink: shape.ink,
        };
        let is_empty = words.text.is_empty();
        let paragraph = Paragraph {
            words: if is_empty { Vec::new() } else { vec![words] },
            align: shape.align,
            above: 0.0,
        };
        xml("p:sp")
            .holding(
                xml("p:nvSpPr")
                    .holding(named)
                    .holding(xml("p:cNvSpPr"))
                    .holding(xml("p:nvPr")),
            )
            .holding(
                xml("p:spPr")
                    .holding(place(area))
                    .all(geometry(if shape.round { "roundRect" } else { "rect" }))
                    .holding(fill(shape.fill))
                    .holding(edge),
            )
            .holding(
                xml("p:txBody")
                    .holding(body(Align::Middle))
                    .holding(xml("a:lstStyle"))
                    .holding(self.paragraph(&paragraph)),
            )
    }
}

fn point(name: &'static str, area: Area) -> Xml {
    xml(name).with("x", emu(area.x)).with("y", emu(area.y))
}

fn extent(name: &'static str, area: Area) -> Xml {
    xml(name)
        .with("cx", emu(area.width).max(0))
        .with("cy", emu(area.height).max(0))
}

fn place(area: Area) -> Xml {
    xml("a:xfrm")
        .holding(point("a:off", area))
        .holding(extent("a:ext", area))
}

fn geometry(name: &str) -> [Xml; 1] {
    [xml("a:prstGeom").with("prst", name).holding(xml("a:avLst"))]
}

/// The frame of a text: without margins, from the top or around the middle.
fn body(anchor: Align) -> Xml {
    let anchor = match anchor {
        Align::Middle => "ctr",
        _ => "t",
    };
    let mut body = xml("a:bodyPr").with("wrap", "square");
    for side in ["lIns", "tIns", "rIns", "bIns"] {
        body = body.with(side, 0);
    }
    body.with("anchor", anchor).holding(xml("a:noAutofit"))
}

fn fill(tone: Tone) -> Xml {
    let name = match tone {
        Tone::Clear => return xml("a:noFill"),
        Tone::Ink => "tx1",
        Tone::Muted => "tx2",
        Tone::Paper => "bg1",
        Tone::Surface => "bg2",
        Tone::Accent => "accent1",
        Tone::Leaf => "accent2",
        Tone::Wire => "accent4",
    };
    xml("a:solidFill").holding(xml("a:schemeClr").with("val", name))
}
