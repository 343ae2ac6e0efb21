//! How an objective or a KPI stands: the latest value, the way, and the same figures in a sentence.

use leptos::prelude::*;

use crate::content::text::Key;
use crate::domain::account::monitoring::Kpi;
use crate::domain::account::objectives::Objective;
use crate::domain::account::progress::{Progress, Status, Trend};
use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::number::Number;
use crate::key;
use crate::t;
use crate::ui::charts::{Spark, Way};
use crate::ui::text;

/// What is shown of an objective or a KPI.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureProgress {
    /// How far it has come.
    pub progress: Progress,
    /// The unit of its values.
    pub unit: String,
    /// The value at the beginning.
    pub baseline: Figure,
    /// When that was, where it is known.
    pub start: Option<Day>,
    /// The value to be reached.
    pub target: Figure,
    /// Until when; a KPI has no such day.
    pub due: Option<Day>,
}

/// The state of a status, as its mark draws it, and its name.
pub fn status_words(status: &Status) -> (&'static str, &'static str) {
    let (state, name): (_, Key) = match status {
        Status::NotMeasurable(_) => ("open", key!("standing.not_measurable")),
        Status::NoReading => ("open", key!("standing.no_reading")),
        Status::OnTrack => ("good", key!("standing.on_track")),
        Status::Underway => ("started", key!("standing.underway")),
        Status::Reached => ("good", key!("standing.reached")),
        Status::Behind { .. } => ("attention", key!("standing.behind")),
        Status::Overdue => ("bad", key!("standing.overdue")),
    };
    (state, text::plain(name))
}

/// The latest value, how far it is on its way, and what that means.
#[component]
pub fn MeasureProgressView(#[prop(into)] measure: Signal<MeasureProgress>) -> impl IntoView {
    let now = move || {
        measure.with(|s| match s.progress.latest() {
            Some((_, value)) => text::amount(value, &s.unit),
            None => t!("standing.no_value").to_owned(),
        })
    };
    let course = Memo::new(move |_| measure.with(MeasureProgress::course));
    let aim = Memo::new(move |_| measure.with(|s| s.target.number()));
    let title = move || {
        measure.with(|s| {
            let values: Vec<String> = s
                .course()
                .iter()
                .map(|(day, value)| {
                    format!("{}: {}", text::day(*day), text::amount(*value, &s.unit))
                })
                .collect();
            t!("standing.course", values = values.join(", "))
        })
    };
    let percents = Memo::new(move |_| measure.with(|s| percents(&s.progress)));
    let ends = move || {
        measure.with(|s| {
            let (from, to) = (s.baseline.number()?, s.target.number()?);
            let to = text::amount(to, &s.unit);
            let due = s.due.map(|due| t!("standing.by_day", day = text::day(due)));
            Some(view! {
                <p class="way-ends">
                    <span>{text::amount(from, &s.unit)}</span>
                    <span>
                        <b>{to}</b>
                        {due}
                    </span>
                </p>
            })
        })
    };
    let has_way = Memo::new(move |_| measure.with(|s| s.has_way()));
    view! {
        <p class="now">
            <b>{now}</b>
            <Spark points=course aim title />
        </p>
        <Show when=move || has_way.get()>
            <div>
                <Way
                    done=Signal::derive(move || percents.get().0)
                    expected=Signal::derive(move || percents.get().1)
                />
                {ends}
            </div>
        </Show>
        <p class="small">{move || measure.with(|s| sentence(&s.progress))}</p>
    }
}

/// Says how many values count for nothing yet, and why.
#[component]
pub fn Waiting(waiting: Memo<usize>) -> impl IntoView {
    let words = move || match waiting.get() {
        0 => String::new(),
        n => t!("standing.waiting", n = n),
    };
    view! {
        <p class="small muted" role="status">
            {words}
        </p>
    }
}

impl MeasureProgress {
    /// How an objective stands; `None` while something is missing to measure it by. `created` is the day on which
    /// the account was added.
    pub fn of_objective(objective: &Objective, created: Day, today: Day) -> Option<Self> {
        let progress = objective.progress(created, today);
        let is_measurable = !matches!(progress.status, Status::NotMeasurable(_));
        is_measurable.then(|| Self {
            progress,
            unit: objective.unit.clone(),
            baseline: objective.baseline.clone(),
            start: objective.start,
            target: objective.target.clone(),
            due: objective.due,
        })
    }

    /// How a KPI stands; `None` before there is a value.
    pub fn of_kpi(kpi: &Kpi, today: Day) -> Option<Self> {
        let progress = kpi.progress(today);
        progress.latest()?;
        Some(Self {
            progress,
            unit: kpi.unit.clone(),
            baseline: kpi.baseline.clone(),
            start: None,
            target: kpi.target.clone(),
            due: None,
        })
    }

    /// The values over time. The one at the beginning is the first, where its day is known and nothing was
    /// measured before.
    fn course(&self) -> Vec<(Day, Number)> {
        let first = self.progress.points.first().map(|(day, _)| *day);
        let beginning = self.start.zip(self.baseline.number());
        let beginning = beginning.filter(|(day, _)| first.is_some_and(|first| *day < first));
        beginning
            .into_iter()
            .chain(self.progress.points.iter().copied())
            .collect()
    }

    fn has_way(&self) -> bool {
        let ends = self.baseline.number().zip(self.target.number());
        ends.is_some_and(|(from, to)| from != to)
    }
}

/// How much of the way is done, and how much of the time has gone, in whole percent. What is not quite all is
/// never rounded to 100%.
fn percents(progress: &Progress) -> (Option<i16>, Option<i16>) {
    let is_there = progress.status == Status::Reached;
    let whole = |permille: i32, is_all: bool| {
        let percent = permille.saturating_add(5).div_euclid(10).clamp(-9999, 9999) as i16;
        if is_all { percent } else { percent.min(99) }
    };
    let done = progress.done.map(|done| whole(done, is_there));
    let expected = progress.expected.map(|time| whole(time, time >= 1000));
    (done, expected)
}

/// How it stands in a sentence, with the figures that the bar shows.
fn sentence(progress: &Progress) -> String {
    let (done, time) = percents(progress);
    let (done, time) = (done.unwrap_or(0), time.unwrap_or(0));
    let mut sentence = match &progress.status {
        Status::NotMeasurable(_) => return String::new(),
        Status::NoReading if progress.expected.is_some() => {
            t!("standing.said.no_reading", time = time)
        }
        Status::NoReading => t!("standing.said.no_reading_yet").to_owned(),
        Status::OnTrack => t!("standing.said.on_track", done = done, time = time),
        Status::Behind { .. } => t!("standing.said.behind", done = done, time = time),
        Status::Underway => t!("standing.said.underway", done = done),
        Status::Reached => t!("standing.said.reached", done = done),
        Status::Overdue if progress.done.is_some() => t!("standing.said.overdue", done = done),
        Status::Overdue => t!("standing.said.overdue_unmeasured").to_owned(),
    };
    let trend = match progress.trend {
        Some(Trend::Towards) if progress.status != Status::Reached => t!("standing.trend.towards"),
        Some(Trend::Away) => t!("standing.trend.away"),
        Some(Trend::Same) if progress.status != Status::Reached => t!("standing.trend.same"),
        _ => return sentence,
    };
    sentence.push(' ');
    sentence.push_str(trend);
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(status: Status, done: Option<i32>) -> Progress {
        Progress {
            status,
            points: Vec::new(),
            done,
            expected: Some(474),
            trend: None,
        }
    }

    #[test]
    fn only_all_of_the_way_is_a_hundred_percent() {
        for (done, status, percent) in [
            (Some(0), Status::OnTrack, Some(0)),
            (Some(474), Status::OnTrack, Some(47)),
            (Some(999), Status::OnTrack, Some(99)),
            (Some(1000), Status::OnTrack, Some(99)),
            (Some(1000), Status::Reached, Some(100)),
            (Some(1204), Status::Reached, Some(120)),
            (Some(667), Status::OnTrack, Some(67)),
            (Some(-6), Status::OnTrack, Some(-1)),
            (Some(i32::MAX), Status::Reached, Some(9999)),
            (None, Status::NoReading, None),
        ] {
            assert_eq!(percents(&progress(status, done)), (percent, Some(47)));
        }
    }

    #[test]
    fn the_beginning_is_part_of_the_course_once_something_was_measured() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let mut measure = MeasureProgress {
            progress: progress(Status::OnTrack, None),
            unit: String::new(),
            baseline: Figure::typed("26"),
            start: Some(day("2026-02-01")),
            target: Figure::typed("10"),
            due: None,
        };
        assert_eq!(measure.course(), []);
        let later = (day("2026-05-02"), Number::whole(24));
        measure.progress.points = vec![later];
        assert_eq!(
            measure.course(),
            [(day("2026-02-01"), Number::whole(26)), later]
        );
        let on_the_day = (day("2026-02-01"), Number::whole(25));
        measure.progress.points = vec![on_the_day, later];
        assert_eq!(measure.course(), [on_the_day, later]);
    }
}
