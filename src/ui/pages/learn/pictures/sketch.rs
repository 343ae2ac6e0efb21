//! The strokes of a drawing in the guide: what a garden is drawn with.

use crate::ui::charts::geometry::{Leaf, Spot};

/// A drawing's width and height, in its own units.
pub const FRAME: (f64, f64) = (360.0, 220.0);

/// How far apart leaves sit on an arm.
const APART: f64 = 13.0;

/// A line or an area, and the style's word for it.
#[derive(Debug)]
pub struct Stroke {
    /// The style's word: `branch`, `leaf`, `fruit` and so on.
    pub kind: &'static str,
    /// The width of the line; `None` where the style decides.
    pub width: Option<f64>,
    /// The path.
    pub path: String,
}

/// Where a word begins, stands or ends.
#[derive(Debug, Clone, Copy)]
pub enum Align {
    /// It begins at the place.
    Start,
    /// It stands around it.
    Middle,
    /// It ends there.
    End,
}

/// A word in a drawing.
#[derive(Debug)]
pub struct Word {
    /// The style's word.
    pub kind: &'static str,
    /// Where it stands.
    pub at: Spot,
    /// What of it stands there.
    pub align: Align,
    /// What it says.
    pub text: String,
}

/// A drawing: later strokes lie on earlier ones, words on top.
#[derive(Debug, Default)]
pub struct Sketch {
    /// Lines and areas.
    pub strokes: Vec<Stroke>,
    /// Words.
    pub words: Vec<Word>,
}

impl Sketch {
    /// A line or an area whose looks the style decides.
    pub fn line(&mut self, kind: &'static str, path: impl Into<String>) {
        self.strokes.push(Stroke {
            kind,
            width: None,
            path: path.into(),
        });
    }

    /// Wood of a width.
    pub fn wood(&mut self, width: f64, path: impl Into<String>) {
        self.strokes.push(Stroke {
            kind: "branch",
            width: Some(width),
            path: path.into(),
        });
    }

    /// Wires at these heights between two posts.
    pub fn trellis(&mut self, heights: &[f64], left: f64, right: f64, ground: f64) {
        let wires = heights
            .iter()
            .map(|y| format!("M{} {y}H{}", left - 12.0, right + 12.0));
        self.line("wire", wires.collect::<String>());
        let top = heights.iter().copied().fold(ground, f64::min) - 14.0;
        let posts = [left, right].map(|x| {
            format!(
                "M{x} {top}C{} {} {} {} {x} {ground}",
                x + 1.5,
                top + 40.0,
                x - 1.5,
                ground - 40.0
            )
        });
        self.line("post", posts.concat());
        let knots = heights
            .iter()
            .flat_map(|&y| [left, right].map(|x| circle(x, y, 3.5)));
        self.line("knot", knots.collect::<String>());
    }

    /// The ground from here to there.
    pub fn ground(&mut self, y: f64, left: f64, right: f64) {
        let middle = (left + right) / 2.0;
        self.line(
            "soil",
            format!(
                "M{left} {}Q{middle} {} {right} {}",
                y + 3.0,
                y - 4.0,
                y + 3.0
            ),
        );
    }

    /// A leaf: where it sits, where it points in degrees, how long it is.
    pub fn leaf(&mut self, x: f64, y: f64, angle: f64, length: f64) {
        let leaf = Leaf {
            base: Spot { x, y },
            angle,
            length,
        };
        self.line("leaf", leaf.blade());
        self.line("leaf-back", leaf.shade());
    }

    /// Leaves, each as [`Sketch::leaf`] takes it.
    pub fn leaves(&mut self, all: &[(f64, f64, f64, f64)]) {
        for &(x, y, angle, length) in all {
            self.leaf(x, y, angle, length);
        }
    }

    /// A leaf that doesn't count, in one piece.
    pub fn pale_leaf(&mut self, x: f64, y: f64, angle: f64, length: f64) {
        let leaf = Leaf {
            base: Spot { x, y },
            angle,
            length,
        };
        self.line("leaf pale", leaf.blade() + leaf.shade().as_str());
    }

    /// A fruit that hangs from here; 1 is the size of those on the espalier.
    pub fn fruit(&mut self, x: f64, y: f64, size: f64) {
        let s = |n: f64| n * size;
        self.line("stalk", format!("M{x} {y}v{:.1}", s(9.0)));
        self.line(
            "fruit",
            format!(
                "M{x} {:.1}c{:.1} 0 {:.1} {:.1} {:.1} {:.1}c{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}c{:.1} 0 {:.1} {:.1} {:.1} {:.1}c{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}z",
                y + s(8.0),
                s(4.0), s(5.0), s(7.0), s(7.0), s(12.0),
                s(6.0), s(7.0), s(5.0), s(20.0), s(-7.0), s(20.0),
                s(-12.0), s(-13.0), s(-13.0), s(-7.0), s(-20.0),
                s(2.0), s(-5.0), s(3.0), s(-12.0), s(7.0), s(-12.0),
            ),
        );
    }

    /// Fruits of one size.
    pub fn fruits(&mut self, all: &[(f64, f64)], size: f64) {
        for &(x, y) in all {
            self.fruit(x, y, size);
        }
    }

    /// One arm of an espalier, tied to its wire: from the trunk at `x` to a length to the right, or to the left where it
    /// is negative.
    pub fn arm(&mut self, x: f64, y: f64, reach: f64) {
        let side = reach.signum();
        let at = |far: f64| x + side * far;
        self.wood(
            2.5,
            format!(
                "M{x} {}C{} {} {} {y} {} {y}H{}",
                y + 14.0,
                at(5.0),
                y + 3.0,
                at(10.0),
                at(20.0),
                at(reach.abs())
            ),
        );
        let leaves = ((reach.abs() - 16.0) / APART).max(0.0) as usize;
        for number in 0..leaves {
            let far = 18.0 + APART * number as f64;
            let length = 18.0 - 4.0 * number as f64 / leaves as f64;
            let lean = if number % 2 == 0 { 66.0 } else { 46.0 };
            let angle = if side > 0.0 { lean } else { 180.0 - lean };
            self.leaf(at(far), y, angle, length);
            // Below the wire they are smaller and there are fewer, so that fruit has room.
            if number % 2 == 1 {
                self.leaf(at(far + APART / 2.0), y, -angle, length * 0.75);
            }
        }
        let tip = if side > 0.0 { 14.0 } else { 166.0 };
        self.leaf(at(reach.abs()), y, tip, 15.0);
    }

    /// A trained tree: its trunk from the ground to the highest pair of arms. An arm is a height and a reach to both sides.
    pub fn tree(&mut self, x: f64, ground: f64, arms: &[(f64, f64)]) {
        let top = arms.iter().map(|(y, _)| *y).fold(ground, f64::min);
        let third = (ground - top) / 3.0;
        self.wood(
            5.5,
            format!(
                "M{x} {ground}C{} {} {} {} {x} {top}",
                x + 4.0,
                ground - third,
                x - 4.0,
                top + third
            ),
        );
        for &(y, reach) in arms {
            self.arm(x, y, -reach);
            self.arm(x, y, reach);
        }
        self.leaf(x, top, 112.0, 17.0);
        self.leaf(x, top, 70.0, 15.0);
    }

    /// Roots below the ground: from a stem's foot to these places.
    pub fn roots(&mut self, x: f64, ground: f64, ends: &[(f64, f64)]) {
        let paths = ends.iter().map(|(to_x, to_y)| {
            let depth = to_y - ground;
            format!(
                "M{x} {ground}C{} {:.1} {:.1} {:.1} {to_x} {to_y}",
                x,
                ground + depth * 0.45,
                x + (to_x - x) * 0.7,
                ground + depth * 0.45
            )
        });
        self.line("rootlet", paths.collect::<String>());
    }

    /// A word.
    pub fn word(
        &mut self,
        kind: &'static str,
        x: f64,
        y: f64,
        align: Align,
        text: impl Into<String>,
    ) {
        self.words.push(Word {
            kind,
            at: Spot { x, y },
            align,
            text: text.into(),
        });
    }

    /// A disc with a number.
    pub fn number(&mut self, x: f64, y: f64, number: usize) {
        self.line("disc", circle(x, y, 11.0));
        self.word("in-disc", x, y + 5.0, Align::Middle, number.to_string());
    }
}

/// A circle as a path.
pub fn circle(x: f64, y: f64, radius: f64) -> String {
    let across = radius * 2.0;
    format!(
        "M{:.1} {y:.1}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0 -{across} 0z",
        x - radius
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_arms_of_a_tree_are_alike() {
        let mut sketch = Sketch::default();
        sketch.tree(100.0, 90.0, &[(40.0, 60.0)]);
        let of = |kind: &str| sketch.strokes.iter().filter(|one| one.kind == kind).count();
        assert_eq!(of("branch"), 3);
        assert_eq!(of("leaf") % 2, 0);
        assert_eq!(of("leaf"), of("leaf-back"));
    }
}
