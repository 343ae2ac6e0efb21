//! A drawing seen through a frame: how large, and which part of it.

/// How much larger than it is drawn it can be seen.
const LARGEST: f64 = 4.0;

/// What is seen: from where in the drawing, and how large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// The left edge of what is seen, in the drawing.
    pub x: f64,
    /// The upper edge of what is seen.
    pub y: f64,
    /// How large one unit of the drawing is in the frame.
    pub scale: f64,
}

/// A frame, and the drawing behind it; each with its width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stage {
    /// The frame.
    pub frame: (f64, f64),
    /// The drawing.
    pub drawing: (f64, f64),
}

impl Stage {
    /// The whole drawing, not larger than it is drawn.
    pub fn whole(self) -> View {
        let view = View {
            x: 0.0,
            y: 0.0,
            scale: self.smallest(),
        };
        self.within(view)
    }

    /// How large the whole drawing is seen.
    fn smallest(self) -> f64 {
        let (wide, high) = (self.frame.0 / self.drawing.0, self.frame.1 / self.drawing.1);
        let smallest = wide.min(high).min(1.0);
        if smallest.is_finite() && smallest > 0.0 {
            smallest
        } else {
            1.0
        }
    }

    /// Larger by a factor; what is at this place of the frame stays there, as far as there is drawing.
    pub fn zoomed(self, view: View, factor: f64, at: (f64, f64)) -> View {
        let scale = (view.scale * factor).clamp(self.smallest(), LARGEST);
        self.within(View {
            x: view.x + at.0 / view.scale - at.0 / scale,
            y: view.y + at.1 / view.scale - at.1 / scale,
            scale,
        })
    }

    /// Larger by a factor, round the middle of the frame.
    pub fn zoomed_in_middle(self, view: View, factor: f64) -> View {
        self.zoomed(view, factor, (self.frame.0 / 2.0, self.frame.1 / 2.0))
    }

    /// The drawing moved in the frame by so much.
    pub fn moved(self, view: View, by: (f64, f64)) -> View {
        self.within(View {
            x: view.x - by.0 / view.scale,
            y: view.y - by.1 / view.scale,
            ..view
        })
    }

    /// With a place of the drawing in the middle of the frame, as far as there is drawing.
    pub fn around(self, view: View, (x, y): (f64, f64)) -> View {
        let (wide, high) = self.seen(view);
        self.within(View {
            x: x - wide / 2.0,
            y: y - high / 2.0,
            ..view
        })
    }

    /// How wide and high the part of the drawing is that is seen.
    pub fn seen(self, view: View) -> (f64, f64) {
        (self.frame.0 / view.scale, self.frame.1 / view.scale)
    }

    /// The view moved so that the frame shows as much of the drawing as it can; what is smaller stands in its middle.
    fn within(self, view: View) -> View {
        let (wide, high) = self.seen(view);
        let place = |at: f64, seen: f64, all: f64| match seen >= all {
            true => (all - seen) / 2.0,
            false => at.clamp(0.0, all - seen),
        };
        View {
            x: place(view.x, wide, self.drawing.0),
            y: place(view.y, high, self.drawing.1),
            ..view
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STAGE: Stage = Stage {
        frame: (1000.0, 600.0),
        drawing: (4000.0, 900.0),
    };

    #[test]
    fn the_whole_stands_in_the_middle() {
        let view = STAGE.whole();
        assert_eq!(view.scale, 0.25);
        assert_eq!((view.x, view.y), (0.0, -750.0));
    }

    #[test]
    fn what_is_small_is_not_made_larger() {
        let stage = Stage {
            drawing: (400.0, 300.0),
            ..STAGE
        };
        assert_eq!(
            stage.whole(),
            View {
                x: -300.0,
                y: -150.0,
                scale: 1.0
            }
        );
    }

    proptest! {
        #[test]
        fn what_is_under_the_pointer_stays_there(x in 300.0..700.0_f64, factor in 1.0..2.0_f64) {
            let before = STAGE.zoomed_in_middle(STAGE.whole(), 5.0);
            let after = STAGE.zoomed(before, factor, (x, 300.0));
            let under = |view: View| view.x + x / view.scale;
            prop_assert!((under(before) - under(after)).abs() < 1e-6);
        }

        #[test]
        fn nothing_but_drawing_is_seen_where_there_is_enough(
            steps in prop::collection::vec((0.2..5.0_f64, -900.0..900.0_f64, -900.0..900.0_f64), 0..20),
        ) {
            let mut view = STAGE.whole();
            for (factor, x, y) in steps {
                view = STAGE.zoomed(view, factor, (x.abs(), y.abs()));
                view = STAGE.moved(view, (x, y));
                view = STAGE.around(view, (x, y));
                let (wide, high) = STAGE.seen(view);
                prop_assert!((0.25..=LARGEST).contains(&view.scale));
                prop_assert!(wide >= 4000.0 || view.x >= 0.0 && view.x + wide <= 4000.0 + 1e-6);
                prop_assert!(high >= 900.0 || view.y >= 0.0 && view.y + high <= 900.0 + 1e-6);
            }
        }
    }
}
