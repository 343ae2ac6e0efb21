//! A drawing of shapes on the page: the same that stands on a slide.

use leptos::prelude::*;

use crate::data::office::measure::one_line;
use crate::data::office::slides::{Align, BoxShape, Drawing, Shape, Tone};

/// From the middle of a line of letters to where it stands, as a part of their size.
const BASELINE: f64 = 0.35;

/// The drawing as a picture with its words beside it.
pub fn drawn(drawing: Drawing) -> AnyView {
    let shapes: Vec<AnyView> = drawing.shapes.iter().map(shape).collect();
    view! {
        <svg
            class="drawn"
            viewBox=format!("0 0 {} {}", drawing.width, drawing.height)
            role="img"
            aria-label=drawing.about
        >
            {shapes}
        </svg>
    }
    .into_any()
}

fn shape(shape: &Shape) -> AnyView {
    match shape {
        Shape::Line { from, to, .. } => {
            view! { <line x1=from.0 y1=from.1 x2=to.0 y2=to.1 /> }.into_any()
        }
        Shape::Box(shape) => boxed(shape),
    }
}

fn boxed(shape: &BoxShape) -> AnyView {
    let area = shape.area;
    let is_seen = shape.fill != Tone::Clear || shape.edge != Tone::Clear;
    let frame = is_seen.then(|| {
        let round = if shape.round { area.height / 6.0 } else { 0.0 };
        let class = format!("{} {}", fill(shape.fill), edge(shape.edge));
        view! {
            <rect
                class=class
                x=area.x
                y=area.y
                width=area.width
                height=area.height
                rx=round
            />
        }
    });
    let text = one_line(&shape.text, area.width, shape.size, shape.bold);
    let words = (!text.is_empty()).then(|| {
        let (x, anchor) = match shape.align {
            Align::Left => (area.x, "start"),
            Align::Middle => (area.x + area.width / 2.0, "middle"),
            Align::Right => (area.x + area.width, "end"),
        };
        let y = area.y + area.height / 2.0 + shape.size * BASELINE;
        view! {
            <text
                class:bold=shape.bold
                class:muted=shape.ink == Tone::Muted
                x=x
                y=y
                font-size=shape.size
                text-anchor=anchor
            >
                {text}
            </text>
        }
    });
    view! {
        {frame}
        {words}
    }
    .into_any()
}

fn fill(tone: Tone) -> &'static str {
    match tone {
        Tone::Clear | Tone::Muted | Tone::Wire => "",
        Tone::Ink => "ink",
        Tone::Paper => "paper",
        Tone::Surface => "surface",
        Tone::Accent => "accent",
        Tone::Leaf => "leaf",
    }
}

fn edge(tone: Tone) -> &'static str {
    match tone {
        Tone::Clear => "",
        _ => "edged",
    }
}
