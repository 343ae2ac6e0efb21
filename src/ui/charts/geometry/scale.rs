//! A straight scale: values as shares of a length.

/// A scale from a lowest to a highest value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    lowest: f64,
    highest: f64,
}

impl Scale {
    /// The stages as a bar shows them: 1 to 5. The style sheet draws by the same rule, as a share of the
    /// track: (value − 1) × 25%.
    pub const STAGES: Self = Self {
        lowest: 1.0,
        highest: 5.0,
    };
    /// The stages as a radar shows them: its middle is 0, so that a value of 1 is still off the middle.
    pub const FROM_ZERO: Self = Self {
        lowest: 0.0,
        highest: 5.0,
    };

    /// A value's share of the length, 0 to 1. A value outside the scale stands at its end.
    pub fn share(self, value: f64) -> f64 {
        (value.clamp(self.lowest, self.highest) - self.lowest) / (self.highest - self.lowest)
    }

    /// The value at a share of the length: the inverse of [`share`](Self::share).
    pub fn value(self, share: f64) -> f64 {
        self.lowest + share.clamp(0.0, 1.0) * (self.highest - self.lowest)
    }

    /// The value as it can be drawn, with a point as decimal sign: what the style sheet reads.
    pub fn drawn(self, value: f64) -> String {
        format!("{:.2}", self.value(self.share(value)))
    }

    /// The whole values of the scale that get a label.
    pub fn steps() -> impl Iterator<Item = u8> {
        1..=5
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn assert_inverse(scale: Scale, value: f64, share: f64) {
        assert!(
            (scale.share(value) - share).abs() < 1e-9,
            "{value} is at {}",
            scale.share(value)
        );
        assert!(
            (scale.value(share) - value).abs() < 1e-9,
            "{share} is {}",
            scale.value(share)
        );
    }

    #[test]
    fn a_bar_begins_at_one_and_a_radar_at_zero() {
        assert_inverse(Scale::STAGES, 1.0, 0.0);
        assert_inverse(Scale::STAGES, 3.0, 0.5);
        assert_inverse(Scale::STAGES, 5.0, 1.0);
        assert_inverse(Scale::FROM_ZERO, 0.0, 0.0);
        assert_inverse(Scale::FROM_ZERO, 1.0, 0.2);
        assert_inverse(Scale::FROM_ZERO, 5.0, 1.0);
    }

    #[test]
    fn a_value_outside_stands_at_the_end() {
        for (value, drawn) in [(0.0, "1.00"), (2.25, "2.25"), (9.0, "5.00")] {
            assert_eq!(Scale::STAGES.drawn(value), drawn);
        }
    }

    proptest! {
        #[test]
        fn a_value_and_its_share_are_inverse(value in 1.0..=5.0_f64) {
            for scale in [Scale::STAGES, Scale::FROM_ZERO] {
                assert_inverse(scale, value, scale.share(value));
            }
        }
    }
}
