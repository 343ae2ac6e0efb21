//! Slides as a presentation (PPTX). Only the exporter calls it.

/// What all content types of a presentation begin with.
macro_rules! kind {
    ($name:literal) => {
        concat!(
            "application/vnd.openxmlformats-officedocument.presentationml.",
            $name,
            "+xml"
        )
    };
}

mod frame;
mod shapes;

use super::OfficeError;
use super::measure::one_line;
use super::package::{Part, pack, relation};
use super::slides::{Area, Deck, Panel, PanelContent, SLIDE, Slide, Tone};
use super::xml::{Xml, xml};

use shapes::{Paragraph, Shapes, Words};

/// Writes a presentation.
///
/// # Errors
///
/// See [`OfficeError`].
pub fn write(deck: &Deck) -> Result<Vec<u8>, OfficeError> {
    let mut parts = vec![presentation(deck)];
    parts.extend(frame::parts());
    for (number, slide) in (1..).zip(&deck.slides) {
        parts.push(Part {
            path: format!("ppt/slides/slide{number}.xml"),
            kind: kind!("slide"),
            text: one(slide, &deck.language).document(),
            relations: vec![("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned())],
        });
    }
    pack(&deck.title, &parts)
}

/// Points in the unit in which places are written.
fn emu(points: f64) -> i64 {
    (points * 12_700.0).round() as i64
}

/// An element with the names of everything that stands in parts of a presentation.
fn root(name: &'static str) -> Xml {
    xml(name)
        .with(
            "xmlns:a",
            "http://schemas.openxmlformats.org/drawingml/2006/main",
        )
        .with(
            "xmlns:r",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        )
        .with(
            "xmlns:p",
            "http://schemas.openxmlformats.org/presentationml/2006/main",
        )
}

fn presentation(deck: &Deck) -> Part {
    let slides = (0..).zip(&deck.slides).map(|(at, _)| {
        xml("p:sldId")
            .with("id", 256 + at)
            .with("r:id", relation(at + 1))
    });
    let size = |name, (width, height): (f64, f64)| {
        xml(name).with("cx", emu(width)).with("cy", emu(height))
    };
    let text = root("p:presentation")
        .with("saveSubsetFonts", 1)
        .holding(
            xml("p:sldMasterIdLst").holding(
                xml("p:sldMasterId")
                    .with("id", 2_147_483_648_u32)
                    .with("r:id", relation(0)),
            ),
        )
        .holding(xml("p:sldIdLst").all(slides))
        .holding(size("p:sldSz", SLIDE))
        .holding(size("p:notesSz", (SLIDE.1, SLIDE.0)));
    let slides =
        (1..=deck.slides.len()).map(|number| ("slide", format!("slides/slide{number}.xml")));
    let master = ("slideMaster", "slideMasters/slideMaster1.xml".to_owned());
    let theme = ("theme", "theme/theme1.xml".to_owned());
    Part {
        path: "ppt/presentation.xml".to_owned(),
        kind: kind!("presentation.main"),
        text: text.document(),
        relations: [master].into_iter().chain(slides).chain([theme]).collect(),
    }
}

/// The places of what every slide has.
const TITLE: Area = Area {
    x: 24.0,
    y: 14.0,
    width: 912.0,
    height: 32.0,
};
const ABOUT: Area = Area {
    y: 46.0,
    height: 16.0,
    ..TITLE
};
const FOOT: Area = Area {
    y: 518.0,
    height: 14.0,
    ..TITLE
};
const TITLE_SIZE: f64 = 24.0;
const ABOUT_SIZE: f64 = 11.0;
const FOOT_SIZE: f64 = 9.0;
const HEADING_SIZE: f64 = 11.0;

fn one(slide: &Slide, language: &str) -> Xml {
    let mut shapes = Shapes::new(language);
    shapes.title(
        TITLE,
        &one_line(&slide.title, TITLE.width, TITLE_SIZE, true),
    );
    let mut line = |area: Area, size: f64, text: &str| {
        let words = Words::plain(&one_line(text, area.width, size, false), size, Tone::Muted);
        if !text.trim().is_empty() {
            shapes.words(text, area, vec![Paragraph::of(words)]);
        }
    };
    line(ABOUT, ABOUT_SIZE, &slide.about);
    line(FOOT, FOOT_SIZE, &slide.foot);
    for one in &slide.panels {
        panel(&mut shapes, one);
    }
    root("p:sld")
        .holding(xml("p:cSld").holding(shapes.tree()))
        .holding(xml("p:clrMapOvr").holding(xml("a:masterClrMapping")))
}

fn panel(shapes: &mut Shapes, panel: &Panel) {
    let area = panel.area;
    let title = one_line(&panel.title, area.width, HEADING_SIZE, true);
    let top = Area {
        height: HEADING_SIZE * 1.3,
        ..area
    };
    shapes.line((area.x, area.y), (area.x + area.width, area.y), false);
    let heading = Words::bold(&title, HEADING_SIZE);
    shapes.words(&panel.title, top, vec![Paragraph::of(heading)]);
    let inner = area.below_heading();
    match &panel.content {
        PanelContent::Lines { size, lines, below } => {
            let list = shapes::list(inner, *size, lines, below);
            shapes.words(&panel.title, inner, list);
        }
        PanelContent::Drawing(drawing) => shapes.drawing(&panel.title, inner, drawing),
    }
}

#[cfg(test)]
mod tests;
