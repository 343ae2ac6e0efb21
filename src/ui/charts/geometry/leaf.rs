//! A leaf of the drawings: two halves on both sides of a bent vein.

use super::Spot;

/// A leaf.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leaf {
    /// Where it sits on its branch.
    pub base: Spot,
    /// Where its tip points, in degrees: 0 to the right, 90 up.
    pub angle: f64,
    /// From base to tip, in units of the drawing.
    pub length: f64,
}

/// The halves from base to tip, as shares of the length along the vein and beside it: two handles, then the tip.
const BLADE: [(f64, f64); 3] = [(0.12, 0.40), (0.62, 0.40), (1.0, 0.0)];
const SHADE: [(f64, f64); 3] = [(0.16, -0.36), (0.66, -0.32), (1.0, 0.0)];
/// The vein, from tip to base.
const VEIN: [(f64, f64); 3] = [(0.68, 0.10), (0.34, 0.07), (0.0, 0.0)];

impl Leaf {
    /// The half in the light, as a path.
    pub fn blade(self) -> String {
        self.half(BLADE)
    }

    /// The half in the shade, as a path.
    pub fn shade(self) -> String {
        self.half(SHADE)
    }

    /// The place of its tip.
    pub fn tip(self) -> Spot {
        self.place((1.0, 0.0))
    }

    fn half(self, edge: [(f64, f64); 3]) -> String {
        let Spot { x, y } = self.base;
        let [a, b, c] = edge.map(|at| self.place(at));
        let [d, e, f] = VEIN.map(|at| self.place(at));
        let pair = |spot: Spot| format!("{:.1} {:.1}", spot.x, spot.y);
        let there = [a, b, c].map(pair).join(" ");
        let back = [d, e, f].map(pair).join(" ");
        format!("M{x:.1} {y:.1}C{there}C{back}z")
    }

    fn place(self, (along, beside): (f64, f64)) -> Spot {
        let (sin, cos) = self.angle.to_radians().sin_cos();
        Spot {
            x: self.base.x + self.length * (along * cos - beside * sin),
            y: self.base.y - self.length * (along * sin + beside * cos),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(angle: f64) -> Leaf {
        Leaf {
            base: Spot { x: 10.0, y: 20.0 },
            angle,
            length: 8.0,
        }
    }

    #[test]
    fn its_tip_lies_where_it_points() {
        for (angle, x, y) in [(0.0, 18.0, 20.0), (90.0, 10.0, 12.0), (180.0, 2.0, 20.0)] {
            let tip = leaf(angle).tip();
            assert!(
                (tip.x - x).abs() < 1e-9 && (tip.y - y).abs() < 1e-9,
                "{angle}: {tip:?}"
            );
        }
    }

    #[test]
    fn both_halves_begin_at_the_base_meet_at_the_tip_and_close() {
        let leaf = leaf(0.0);
        for half in [leaf.blade(), leaf.shade()] {
            assert!(half.starts_with("M10.0 20.0C"), "{half}");
            assert!(half.contains(" 18.0 20.0C"), "{half}");
            assert!(half.ends_with(" 10.0 20.0z"), "{half}");
        }
        assert_ne!(leaf.blade(), leaf.shade());
    }
}
