//! Objectives and KPIs on their way.

use proptest::prelude::*;

use super::*;
use crate::domain::account::testing::*;

/// From the first of the year to 2026-12-15; today, 2026-06-15, 47.4% of that have passed.
fn objective(baseline: &str, target: &str, readings: &[(&str, &str)]) -> Objective {
    Objective {
        measure: "patients".into(),
        baseline: Figure::typed(baseline),
        target: Figure::typed(target),
        due: Some(day("2026-12-15")),
        readings: readings
            .iter()
            .map(|(on, value)| reading(on, value))
            .collect(),
        ..blank(1)
    }
}

fn of(objective: &Objective) -> Progress {
    objective.progress(account().created, today())
}

#[test]
fn an_objective_says_what_it_lacks() {
    use Missing::{Baseline, Due, Measure, Target, Way};
    let whole = objective("0", "10", &[]);
    let nothing = Objective::default();
    let unread = objective("1,250", "ten", &[]);
    let no_way = objective("5", "5.0", &[]);
    for (objective, missing) in [
        (&whole, &[][..]),
        (&nothing, &[Measure, Baseline, Target, Due]),
        (&unread, &[Baseline, Target]),
        (&no_way, &[Way]),
    ] {
        assert_eq!(objective.missing(), missing);
        let status = of(objective).status;
        match missing {
            [] => assert_eq!(status, Status::NoReading),
            _ => assert_eq!(status, Status::NotMeasurable(missing.to_vec())),
        }
    }
}

#[test]
fn how_an_objective_stands() {
    for (from, to, value, done, status) in [
        ("0", "1000", "474", 474, Status::OnTrack),
        ("0", "1000", "374", 374, Status::OnTrack),
        ("0", "1000", "373", 373, Status::Behind { by: 101 }),
        ("0", "1000", "-10", -10, Status::Behind { by: 484 }),
        ("0", "1000", "999.9", 1000, Status::OnTrack),
        ("0", "1000", "1000", 1000, Status::Reached),
        ("0", "1000", "1200", 1200, Status::Reached),
        ("20", "10", "15", 500, Status::OnTrack),
        ("20", "10", "22", -200, Status::Behind { by: 674 }),
        ("20", "10", "9", 1100, Status::Reached),
    ] {
        let progress = of(&objective(from, to, &[("2026-06-01", value)]));
        assert_eq!((progress.done, progress.status), (Some(done), status));
        assert_eq!(progress.expected, Some(474));
    }
}

#[test]
fn after_its_day_an_objective_is_reached_or_overdue() {
    let after = day("2026-12-16");
    for (readings, status) in [
        (&[][..], Status::Overdue),
        (&[("2026-12-01", "9")], Status::Overdue),
        (&[("2026-12-01", "10")], Status::Reached),
        (
            &[("2026-11-01", "10"), ("2026-12-01", "9")],
            Status::Overdue,
        ),
    ] {
        let objective = objective("0", "10", readings);
        assert_eq!(objective.progress(today(), after).status, status);
        let on_the_day = objective.progress(today(), day("2026-12-15")).status;
        assert_ne!(on_the_day, Status::Overdue);
    }
}

#[test]
fn the_latest_value_is_the_last_of_the_latest_day_up_to_today() {
    let mut objective = objective(
        "0",
        "10",
        &[
            ("2026-05-01", "3"),
            ("2026-05-01", "4"),
            ("2026-03-01", "1"),
            ("2026-06-01", "many"),
            ("2026-06-16", "9"),
        ],
    );
    objective.readings.push(Reading {
        value: Figure::typed("8"),
        ..Reading::default()
    });
    let progress = of(&objective);
    let four = Number::whole(4);
    assert_eq!(progress.latest(), Some((day("2026-05-01"), four)));
    assert_eq!(progress.points.len(), 3);
    assert_eq!(progress.points[0].0, day("2026-03-01"));
}

#[test]
fn the_trend_looks_at_the_last_two_values() {
    for (from, to, values, trend) in [
        ("0", "10", &["1"][..], None),
        ("0", "10", &["5", "1", "2"], Some(Trend::Towards)),
        ("0", "10", &["11", "12"], Some(Trend::Towards)),
        ("0", "10", &["2", "1"], Some(Trend::Away)),
        ("10", "0", &["2", "1"], Some(Trend::Towards)),
        ("10", "0", &["1", "1"], Some(Trend::Same)),
        ("5", "5", &["1", "2"], None),
    ] {
        let readings: Vec<_> = values.iter().map(|value| ("2026-05-01", *value)).collect();
        assert_eq!(of(&objective(from, to, &readings)).trend, trend);
    }
}

#[test]
fn a_kpi_has_no_day_and_is_never_late() {
    let kpi = |readings: &[(&str, &str)]| Kpi {
        name: "waiting time".into(),
        baseline: Figure::typed("20"),
        target: Figure::typed("10"),
        readings: readings
            .iter()
            .map(|(on, value)| reading(on, value))
            .collect(),
        ..blank(1)
    };
    for (kpi, status) in [
        (kpi(&[]), Status::NoReading),
        (kpi(&[("2026-01-01", "18")]), Status::Underway),
        (kpi(&[("2026-01-01", "10")]), Status::Reached),
    ] {
        let progress = kpi.progress(today());
        assert_eq!((progress.status, progress.expected), (status, None));
    }
    let nothing = Kpi::default().progress(today());
    let missing = vec![Missing::Measure, Missing::Baseline, Missing::Target];
    assert_eq!(nothing.status, Status::NotMeasurable(missing));
}

proptest! {
    #[test]
    fn what_is_expected_grows_from_nothing_to_all(length in -40_i32..4000, at in -100_i32..4100) {
        let start = day("2026-01-01");
        let due = start.plus_days(length);
        let (now, later) = (start.plus_days(at), start.plus_days(at + 1));
        let share = expected(start, due, now);
        prop_assert!((0..=1000).contains(&share));
        prop_assert!(share <= expected(start, due, later));
        prop_assert_eq!(expected(start, due, due), 1000);
        if length > 0 {
            prop_assert_eq!(expected(start, due, start), 0);
        }
    }
}

#[test]
fn a_value_waits_for_its_day() {
    let reading = |on: Option<&str>, value: &str| Reading {
        day: on.map(day),
        value: Figure::typed(value),
        ..Reading::default()
    };
    let ahead = today().plus_days(1).to_string();
    for (readings, expected) in [
        (vec![], 0),
        (vec![reading(Some("2026-06-01"), "3")], 0),
        (vec![reading(None, "3")], 1),
        (vec![reading(None, "")], 0),
        (
            vec![
                reading(Some(&ahead), "3"),
                reading(None, "4"),
                reading(Some("2026-06-01"), "5"),
            ],
            2,
        ),
    ] {
        let readings: Records<Reading> = readings.into_iter().collect();
        assert_eq!(waiting(&readings, today()), expected);
    }
}
