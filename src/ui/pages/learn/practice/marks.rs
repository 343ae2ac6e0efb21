//! The marks of the kinds of cases: each a small drawing of what is asked, made of what the guide's drawings are made of.

use leptos::prelude::*;

use crate::content::guide::CaseKind;
use crate::ui::pages::learn::pictures::{Sketch, circle, strokes};

/// A mark's width and height, in its own units.
const FRAME: (f64, f64) = (96.0, 72.0);

/// The mark of a kind, beside its name.
#[component]
pub fn KindMark(kind: CaseKind) -> impl IntoView {
    view! {
        <svg
            class="plant case-mark"
            viewBox=format!("0 0 {} {}", FRAME.0, FRAME.1)
            aria-hidden="true"
            focusable="false"
        >
            {strokes(&sketch(kind))}
        </svg>
    }
}

fn sketch(kind: CaseKind) -> Sketch {
    let mut sketch = Sketch::default();
    match kind {
        CaseKind::Level => level(&mut sketch),
        CaseKind::Missing => missing(&mut sketch),
        CaseKind::Meeting => meeting(&mut sketch),
        CaseKind::Stage => stage(&mut sketch),
        CaseKind::Bring => bring(&mut sketch),
        CaseKind::Push => push(&mut sketch),
        CaseKind::Scope => scope(&mut sketch),
    }
    sketch
}

/// Three wires, one above the other, each with more leaves than the one below it.
fn level(sketch: &mut Sketch) {
    sketch.line("wire", "M8 62H88M8 40H88M8 18H88");
    sketch.line("post", "M14 68V8");
    for (row, y) in [62.0, 40.0, 18.0].into_iter().enumerate() {
        sketch.line("knot", circle(14.0, y, 3.0));
        for place in 0..=row {
            let x = 32.0 + 20.0 * place as f64;
            sketch.leaf(x, y, 60.0, 17.0);
        }
    }
}

/// A ring of people around a decision; one place is empty.
fn missing(sketch: &mut Sketch) {
    let (x, y) = (48.0, 36.0);
    let places = [-90.0_f64, -18.0, 54.0, 126.0, 198.0].map(|angle| {
        let (sin, cos) = angle.to_radians().sin_cos();
        (x + 30.0 * cos, y + 25.0 * sin)
    });
    let wires = places.map(|(to_x, to_y)| format!("M{x} {y}L{to_x:.1} {to_y:.1}"));
    sketch.line("wire", wires.concat());
    for (place, (at_x, at_y)) in places.into_iter().enumerate() {
        match place {
            1 => sketch.line("flight", circle(at_x, at_y, 8.0)),
            _ => sketch.line("disc", circle(at_x, at_y, 8.0)),
        }
    }
    sketch.line("knot", circle(x, y, 3.5));
    sketch.leaf(x, y, 60.0, 13.0);
}

/// One leaf across from one, and a table with five around it.
fn meeting(sketch: &mut Sketch) {
    sketch.line("disc", circle(16.0, 36.0, 6.0));
    sketch.leaf(16.0, 28.0, 90.0, 15.0);
    sketch.line("wire", "M36 14V60");
    sketch.line("disc", circle(66.0, 38.0, 10.0));
    sketch.leaves(&[
        (66.0, 25.0, 90.0, 15.0),
        (79.0, 33.0, 25.0, 15.0),
        (76.0, 48.0, -40.0, 15.0),
        (56.0, 48.0, 220.0, 15.0),
        (53.0, 33.0, 155.0, 15.0),
    ]);
}

/// A branch that climbs past five knots; the place on it is the question.
fn stage(sketch: &mut Sketch) {
    sketch.wood(3.0, "M6 66C30 64 34 46 50 40S78 24 90 8");
    let knots = [
        (14.0, 65.0),
        (31.0, 56.0),
        (49.0, 40.5),
        (67.0, 31.0),
        (83.0, 17.0),
    ];
    for (place, (x, y)) in knots.into_iter().enumerate() {
        match place {
            0 | 1 => sketch.leaf(x, y, 110.0, 16.0),
            2 => sketch.fruit(x, y, 0.8),
            _ => {}
        }
        sketch.line("knot", circle(x, y, 3.0));
    }
}

/// A basket with fruit, to take along.
fn bring(sketch: &mut Sketch) {
    sketch.line("shaft", "M22 38C22 2 74 2 74 38");
    sketch.fruits(&[(38.0, 14.0), (57.0, 16.0)], 0.9);
    sketch.leaf(46.0, 38.0, 70.0, 18.0);
    sketch.line("tool", "M16 38H80L72 68H24Z");
    sketch.line("wire", "M19 48H77M22 58H74");
}

/// A leaf between two arrows: one pushes it from our side, the other draws it to where it is wanted.
fn push(sketch: &mut Sketch) {
    sketch.line("shaft", "M6 26H34M27 20l7 6l-7 6");
    sketch.line("shaft", "M62 48H90M83 42l7 6l-7 6");
    sketch.line("wire", "M48 8V66");
    sketch.leaf(44.0, 44.0, 66.0, 24.0);
}

/// A short twig with small leaves beside a long one with large ones.
fn scope(sketch: &mut Sketch) {
    sketch.wood(2.0, "M22 66V44");
    sketch.leaves(&[
        (22.0, 58.0, 40.0, 11.0),
        (22.0, 53.0, 140.0, 11.0),
        (22.0, 45.0, 75.0, 12.0),
    ]);
    sketch.wood(4.0, "M64 66V22");
    sketch.leaves(&[
        (64.0, 52.0, 35.0, 24.0),
        (64.0, 44.0, 145.0, 24.0),
        (64.0, 34.0, 50.0, 23.0),
        (64.0, 24.0, 100.0, 22.0),
    ]);
    sketch.fruit(76.0, 42.0, 0.8);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::Word;

    #[test]
    fn every_kind_has_a_mark_of_its_own_in_which_something_grows() {
        let mut seen = std::collections::BTreeSet::new();
        for kind in CaseKind::ALL {
            let sketch = sketch(*kind);
            assert!(
                sketch.strokes.iter().any(|one| one.kind == "leaf"),
                "{kind:?}"
            );
            let paths: String = sketch.strokes.iter().map(|one| one.path.as_str()).collect();
            assert!(seen.insert(paths), "{kind:?}");
        }
    }
}
