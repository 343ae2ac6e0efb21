//! The drawings of the guide: one for each topic, in the product's language of form.

mod drawings;
mod sketch;

use leptos::prelude::*;
use leptos::svg;

use crate::content::guide::GuideTopic;
use crate::ui::pages::learn::say;

use drawings::sketch;
use sketch::{Align, FRAME};
pub use sketch::{Sketch, circle};

/// The drawing of a topic, with what it shows as its name.
#[component]
pub fn Picture(topic: GuideTopic) -> impl IntoView {
    let drawn = sketch(topic);
    let words: Vec<AnyView> = drawn
        .words
        .iter()
        .map(|word| {
            let anchor = match word.align {
                Align::Start => "start",
                Align::Middle => "middle",
                Align::End => "end",
            };
            view! {
                <text
                    class=word.kind
                    x=format!("{:.1}", word.at.x)
                    y=format!("{:.1}", word.at.y)
                    text-anchor=anchor
                >
                    {word.text.clone()}
                </text>
            }
            .into_any()
        })
        .collect();
    view! {
        <svg class="plant picture" viewBox=frame() role="img">
            // The macro takes `title` for the one of HTML, which names no drawing.
            {svg::title().child(say(topic.chapter().picture))}
            {strokes(&drawn)}
            {words}
        </svg>
    }
}

/// The same without words and without a name: beside the title of its topic.
#[component]
pub fn Vignette(topic: GuideTopic) -> impl IntoView {
    view! {
        <svg class="plant vignette" viewBox=frame() aria-hidden="true" focusable="false">
            {strokes(&sketch(topic))}
        </svg>
    }
}

fn frame() -> String {
    format!("0 0 {} {}", FRAME.0, FRAME.1)
}

/// The lines and areas of a drawing, without its words.
pub fn strokes(sketch: &Sketch) -> Vec<AnyView> {
    let strokes = sketch.strokes.iter().map(|stroke| {
        let width = stroke.width.map(|width| width.to_string());
        view! { <path class=stroke.kind stroke-width=width d=stroke.path.clone()></path> }
            .into_any()
    });
    strokes.collect()
}
