//! A value over time: days to the right, values upwards.

use crate::domain::day::Day;
use crate::domain::number::Number;

use super::Spot;

/// Where the points of a course and the value that it aims for stand in a frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The points in the order of days.
    pub points: Vec<Spot>,
    /// How far down the value stands that is aimed for.
    pub aim: Option<f64>,
}

impl Course {
    /// Fits points, in the order of days, and the value aimed for into a frame. What is drawn keeps `margin`
    /// from its edges, so that marks are not cut. One day alone stands at the right end, one value alone
    /// halfway up.
    pub fn fit(
        points: &[(Day, Number)],
        aim: Option<Number>,
        (width, height): (f64, f64),
        margin: f64,
    ) -> Self {
        let values = || points.iter().map(|(_, value)| *value).chain(aim);
        let lowest = values().min().unwrap_or_default().to_f64();
        let highest = values().max().unwrap_or_default().to_f64();
        let days: Vec<Day> = points.iter().map(|(day, _)| *day).collect();
        let along = along_days(&days, margin, width - margin);
        let up = |value: Number| {
            let share = share(value.to_f64(), lowest, highest).unwrap_or(0.5);
            height - margin - share * (height - 2.0 * margin)
        };
        Self {
            points: points
                .iter()
                .zip(along)
                .map(|((_, value), x)| Spot { x, y: up(*value) })
                .collect(),
            aim: aim.map(up),
        }
    }

    /// The points as the path of a line.
    pub fn line(&self) -> String {
        line(&self.points)
    }
}

/// Points as the path of a line.
pub fn line(points: &[Spot]) -> String {
    let mut line = String::new();
    for (place, Spot { x, y }) in points.iter().enumerate() {
        let pen = if place == 0 { 'M' } else { 'L' };
        line.push_str(&format!("{pen}{x:.1} {y:.1}"));
    }
    line
}

/// Where days, in their order, stand between two ends: the first and the last at an end, each between as far
/// along as in time. One day alone, or several that are the same, stand at the right end.
pub fn along_days(days: &[Day], from: f64, to: f64) -> Vec<f64> {
    let first = days.first().map_or(0, |day| day.number());
    let last = days.last().map_or(0, |day| day.number());
    let along = |day: &Day| {
        let share = share(day.number() as f64, first as f64, last as f64);
        from + share.unwrap_or(1.0) * (to - from)
    };
    days.iter().map(along).collect()
}

fn share(value: f64, from: f64, to: f64) -> Option<f64> {
    (to > from).then(|| (value - from) / (to - from))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: (f64, f64) = (120.0, 32.0);

    fn fit(points: &[(i32, i32)], aim: Option<i32>) -> Course {
        let points: Vec<_> = points
            .iter()
            .map(|(day, value)| (Day::EPOCH.plus_days(*day), Number::whole(*value)))
            .collect();
        Course::fit(&points, aim.map(Number::whole), FRAME, 4.0)
    }

    #[test]
    fn the_course_fills_its_frame_and_a_single_point_stands_at_the_right() {
        for (points, aim, line, aim_at) in [
            (&[(0, 0), (10, 10)][..], None, "M4.0 28.0L116.0 4.0", None),
            (
                &[(0, 20), (5, 15), (10, 20)],
                Some(10),
                "M4.0 4.0L60.0 16.0L116.0 4.0",
                Some(28.0),
            ),
            (&[(3, 7)], None, "M116.0 16.0", None),
            (&[(3, 7)], Some(9), "M116.0 28.0", Some(4.0)),
            (&[], Some(9), "", Some(16.0)),
        ] {
            let course = fit(points, aim);
            assert_eq!(course.line(), line);
            assert_eq!(course.aim, aim_at);
        }
    }

    proptest! {
        #[test]
        fn no_mark_is_cut(
            points in prop::collection::vec((0_i32..4000, -1_000_000_i32..1_000_000), 0..20),
            aim in prop::option::of(-1_000_000_i32..1_000_000),
        ) {
            let mut points = points;
            points.sort_unstable();
            let course = fit(&points, aim);
            for Spot { x, y } in course.points {
                prop_assert!((4.0..=116.0).contains(&x) && (4.0..=28.0).contains(&y));
            }
            if let Some(y) = course.aim {
                prop_assert!((4.0..=28.0).contains(&y));
            }
        }
    }
}
