//! The plan in short as slides: the summary, and one for each part of it in which something stands.

use crate::data::office::slides::{
    Align, Area, BoxShape, Deck, Drawing, Panel, PanelContent, PanelLine, SLIDE, Shape, Slide, Tone,
};
use crate::t;
use crate::ui::components::SheetLine;
use crate::ui::text::language;

use super::brief::{Brief, BriefList};
use super::lines::Bar;

/// The free edge of a slide, where its panels begin and end, and between two of them.
const EDGE: f64 = 24.0;
const TOP: f64 = 72.0;
const BOTTOM: f64 = 512.0;
const GAP: f64 = 14.0;
/// The sizes of letters: on the summary, and on the others.
const SMALL: f64 = 10.0;
const LARGE: f64 = 12.0;
/// How wide the drawing on the summary is.
const UNIT: f64 = 360.0;
/// The highest row of a drawing of bars.
const BAR: f64 = 44.0;

/// All of them.
pub fn deck(brief: &Brief) -> Deck {
    let slides = [
        Some(summary(brief)),
        unit(brief),
        goals(brief),
        steps(brief),
        money(brief),
    ];
    Deck {
        title: brief.title(),
        language: language(),
        slides: slides.into_iter().flatten().collect(),
    }
}

/// The place of a panel in columns and rows that share the slide: the first and how many.
fn place((left, right): (f64, f64), (row, rows): (usize, usize)) -> Area {
    let height = (BOTTOM - TOP - GAP * (rows - 1) as f64) / rows as f64;
    Area {
        x: left,
        y: TOP + row as f64 * (height + GAP),
        width: right - left,
        height,
    }
}

/// The left and the right half.
fn halves() -> [(f64, f64); 2] {
    let middle = SLIDE.0 / 2.0;
    [
        (EDGE, middle - GAP / 2.0),
        (middle + GAP / 2.0, SLIDE.0 - EDGE),
    ]
}

fn slide(brief: &Brief, part: Option<&str>, panels: Vec<Panel>) -> Slide {
    let title = match part {
        Some(part) => format!("{}: {part}", brief.title()),
        None => brief.title(),
    };
    Slide {
        title,
        about: brief.about(),
        foot: brief.foot().join(" · "),
        panels,
    }
}

/// A list in its place: not more lines than are wanted, and than there is room for.
fn panel(area: Area, size: f64, list: BriefList, wanted: usize) -> Panel {
    let room = area.entries(size);
    let most = match list.lines.len() > wanted.min(room) {
        true => wanted.min(room.saturating_sub(1)),
        false => list.lines.len(),
    };
    let more = list.lines.len() - most;
    let below = match (list.lines.is_empty(), more) {
        (true, _) => t!("report.nothing").to_owned(),
        (false, 0) => String::new(),
        (false, more) => t!("report.more", n = more),
    };
    let line = |line: SheetLine| PanelLine {
        strong: line.strong,
        text: line.text,
        small: line.small,
    };
    Panel {
        area,
        title: list.title.to_owned(),
        content: PanelContent::Lines {
            size,
            lines: list.lines.into_iter().take(most).map(line).collect(),
            below,
        },
    }
}

fn drawn(area: Area, title: &str, drawing: Drawing) -> Panel {
    Panel {
        area,
        title: title.to_owned(),
        content: PanelContent::Drawing(drawing),
    }
}

/// The decision-making unit, or who decides where nobody has a place in it.
fn unit_panel(brief: &Brief, area: Area, size: f64) -> Panel {
    let inner = area.below_heading();
    match brief.unit((inner.width, inner.height)) {
        Some(drawing) => drawn(area, t!("report.unit"), drawing),
        None => panel(area, size, brief.deciders(), usize::MAX),
    }
}

fn summary(brief: &Brief) -> Slide {
    let unit = place((EDGE, EDGE + UNIT), (0, 1));
    let mut panels = vec![unit_panel(brief, unit, SMALL)];
    let left = EDGE + UNIT + GAP;
    let half = (SLIDE.0 - EDGE - left - GAP) / 2.0;
    for (at, list) in brief.lists().into_iter().enumerate() {
        let x = left + (at % 2) as f64 * (half + GAP);
        let wanted = list.most;
        panels.push(panel(
            place((x, x + half), (at / 2, 3)),
            SMALL,
            list,
            wanted,
        ));
    }
    slide(brief, None, panels)
}

/// The decision-making unit, large; nothing where nobody is in it.
fn unit(brief: &Brief) -> Option<Slide> {
    let deciders = brief.deciders();
    let wide = (EDGE, SLIDE.0 - EDGE - 240.0 - GAP);
    let area = place(wide, (0, 1)).below_heading();
    let is_placed = brief.unit((area.width, area.height)).is_some();
    if !is_placed {
        return None;
    }
    let beside = place((SLIDE.0 - EDGE - 240.0, SLIDE.0 - EDGE), (0, 1));
    let panels = vec![
        unit_panel(brief, place(wide, (0, 1)), LARGE),
        panel(beside, LARGE, deciders, usize::MAX),
    ];
    Some(slide(brief, Some(t!("report.unit")), panels))
}

/// What both want, how far we have come, and by which projects.
fn goals(brief: &Brief) -> Option<Slide> {
    let (objectives, initiatives) = (brief.objectives(), brief.initiatives());
    if objectives.lines.is_empty() && initiatives.lines.is_empty() {
        return None;
    }
    let [left, right] = halves();
    let course = place(right, (0, 2));
    let bars = bars(course, brief.course());
    let second = match bars {
        Some(drawing) => drawn(course, t!("report.progress"), drawing),
        None => panel(course, LARGE, brief.gains(), usize::MAX),
    };
    let panels = vec![
        panel(place(left, (0, 2)), LARGE, objectives, usize::MAX),
        second,
        panel(place(left, (1, 2)), LARGE, brief.gains(), usize::MAX),
        panel(place(right, (1, 2)), LARGE, initiatives, usize::MAX),
    ];
    Some(slide(brief, Some(t!("report.goals")), panels))
}

/// What is due next, and what could stop us.
fn steps(brief: &Brief) -> Option<Slide> {
    let (next, obstacles) = (brief.next(), brief.obstacles());
    if next.lines.is_empty() && obstacles.lines.is_empty() {
        return None;
    }
    let [left, right] = halves();
    let title = t!("report.next");
    let panels = vec![
        panel(place(left, (0, 1)), LARGE, next, usize::MAX),
        panel(place(right, (0, 1)), LARGE, obstacles, usize::MAX),
    ];
    Some(slide(brief, Some(title), panels))
}

/// Figures, what is followed, and what the plan costs and brings.
fn money(brief: &Brief) -> Option<Slide> {
    let (figures, kpis) = (brief.figures(), brief.kpis());
    if figures.lines.is_empty() && kpis.lines.is_empty() {
        return None;
    }
    let [left, right] = halves();
    let title = figures.title;
    let mut panels = vec![panel(place(left, (0, 1)), LARGE, figures, usize::MAX)];
    let above = place(right, (0, 2));
    match bars(above, brief.money()) {
        Some(drawing) => {
            panels.push(drawn(above, t!("report.returns"), drawing));
            panels.push(panel(place(right, (1, 2)), LARGE, kpis, usize::MAX));
        }
        None => panels.push(panel(place(right, (0, 1)), LARGE, kpis, usize::MAX)),
    }
    Some(slide(brief, Some(title), panels))
}

/// Bars one below the other, as many as there is room for; `None` without any.
fn bars(area: Area, bars: Vec<Bar>) -> Option<Drawing> {
    const LEAST: f64 = 26.0;
    let inner = area.below_heading();
    let room = (inner.height / LEAST) as usize;
    let most = match bars.len() > room {
        true => room - 1,
        false => bars.len(),
    };
    let more = bars.len() - most;
    if most == 0 {
        return None;
    }
    let lines = most + usize::from(more > 0);
    let high = (inner.height / lines as f64).min(BAR);
    let mut shapes = Vec::new();
    let said: Vec<String> = (bars.iter().take(most))
        .map(|bar| format!("{}: {}", bar.label, bar.words))
        .collect();
    for (at, bar) in bars.into_iter().take(most).enumerate() {
        let y = at as f64 * high;
        shapes.extend(row(bar, y, inner.width, high));
    }
    if more > 0 {
        let text = t!("report.more", n = more);
        shapes.push(text_at(
            0.0,
            most as f64 * high,
            inner.width,
            text,
            Align::Left,
        ));
    }
    Some(Drawing {
        about: said.join("; "),
        width: inner.width,
        height: high * lines as f64,
        shapes,
    })
}

/// From the top of a row to its bar, and how high that is.
const TEXT: f64 = 14.0;
const THICK: f64 = 8.0;
/// How much of a row the words at its end take.
const WORDS: f64 = 0.4;

fn row(bar: Bar, y: f64, width: f64, high: f64) -> Vec<Shape> {
    let y = y + (high - TEXT - THICK - 4.0).max(0.0) / 4.0;
    let filled = |width: f64, fill: Tone| {
        Shape::Box(BoxShape {
            area: Area {
                x: 0.0,
                y: y + TEXT,
                width,
                height: THICK,
            },
            fill,
            ..plain()
        })
    };
    let mut shapes = vec![
        text_at(0.0, y, width * (1.0 - WORDS) - 6.0, bar.label, Align::Left),
        text_at(
            width * (1.0 - WORDS),
            y,
            width * WORDS,
            bar.words,
            Align::Right,
        ),
        filled(width, Tone::Surface),
        filled(width * bar.share, Tone::Leaf),
    ];
    shapes.extend(bar.mark.map(|mark| {
        let x = width * mark;
        Shape::Box(BoxShape {
            area: Area {
                x: (x - 1.0).clamp(0.0, width - 2.0),
                y: y + TEXT - 2.0,
                width: 2.0,
                height: THICK + 4.0,
            },
            fill: Tone::Ink,
            ..plain()
        })
    }));
    shapes
}

fn plain() -> BoxShape {
    BoxShape {
        area: Area {
            x: 0.0,
            y: 0.0,
            width: 0.0,
            height: 0.0,
        },
        fill: Tone::Clear,
        edge: Tone::Clear,
        round: false,
        text: String::new(),
        size: SMALL,
        bold: false,
        ink: Tone::Ink,
        align: Align::Left,
    }
}

fn text_at(x: f64, y: f64, width: f64, text: String, align: Align) -> Shape {
    Shape::Box(BoxShape {
        area: Area {
            x,
            y,
            width,
            height: TEXT,
        },
        text,
        align,
        ..plain()
    })
}
