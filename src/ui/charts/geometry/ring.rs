//! Places and pieces of a ring: 0 is straight up, then clockwise, and 1 a full turn.

use super::Spot;

/// A piece of a ring as a line, from one share of a full turn to another; 0 is straight up, then clockwise.
pub fn arc(x: f64, y: f64, radius: f64, from: f64, to: f64) -> String {
    let [a, b] = [from, to].map(|share| on_ring(x, y, radius, share));
    let is_large = u8::from(to - from > 0.5);
    format!(
        "M{:.1} {:.1}A{radius} {radius} 0 {is_large} 1 {:.1} {:.1}",
        a.x, a.y, b.x, b.y
    )
}

/// The place on a ring at a share of a full turn; 0 is straight up, then clockwise.
pub fn on_ring(x: f64, y: f64, radius: f64, share: f64) -> Spot {
    let (sin, cos) = (share * std::f64::consts::TAU).sin_cos();
    Spot {
        x: x + radius * sin,
        y: y - radius * cos,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_begins_at_the_top_and_turns_to_the_right() {
        for (share, x, y) in [
            (0.0, 50.0, 30.0),
            (0.25, 60.0, 40.0),
            (0.5, 50.0, 50.0),
            (0.75, 40.0, 40.0),
        ] {
            let spot = on_ring(50.0, 40.0, 10.0, share);
            assert!(
                (spot.x - x).abs() < 1e-9 && (spot.y - y).abs() < 1e-9,
                "{share}: {spot:?}"
            );
        }
    }

    #[test]
    fn more_than_half_a_turn_goes_the_long_way() {
        assert!(arc(0.0, 0.0, 5.0, 0.0, 0.4).contains("0 0 1"));
        assert!(arc(0.0, 0.0, 5.0, 0.0, 0.6).contains("0 1 1"));
    }
}
