//! How answers spread: five bars on a wire, the middle half of the room below it, and a mark at the median.

use leptos::prelude::*;

use crate::domain::workshop::{Distribution, Halves};
use crate::t;
use crate::ui::text::count;

use super::geometry::{Scale, percents};

/// What a spread shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SpreadFigures {
    /// The answers.
    pub answers: Distribution,
    /// The answers of an earlier time, drawn behind as an outline.
    pub before: Option<Distribution>,
    /// The point that is aimed for, 1 to 5.
    pub aim: Option<u8>,
}

impl From<Distribution> for SpreadFigures {
    fn from(answers: Distribution) -> Self {
        Self {
            answers,
            ..Self::default()
        }
    }
}

/// How large a spread is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SpreadSize {
    /// As wide as its column.
    #[default]
    Usual,
    /// A row among rows.
    Slim,
    /// The one that the room looks at.
    Large,
    /// Only the wire, in a list of wires below one scale.
    Line,
}

/// What stands above a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Count {
    /// How many; shares from [`Count::MANY`] answers on.
    #[default]
    People,
    /// Shares: for the answers to many questions together.
    Shares,
}

impl Count {
    /// From so many answers on, shares say more than counts.
    const MANY: u32 = 1_000;

    fn is_shares(self, answers: &Distribution) -> bool {
        self == Self::Shares || answers.answered() >= Self::MANY
    }
}

/// The drawing. It says nothing to a screen reader: a sentence and a table beside it say the same.
#[component]
pub fn Spread(
    #[prop(into)] figures: Signal<SpreadFigures>,
    #[prop(optional)] size: SpreadSize,
    #[prop(optional)] count: Count,
    /// Whether those without a point stand beside the bars.
    #[prop(optional)]
    apart: bool,
) -> impl IntoView {
    move || drawing(&figures.get(), size, count, apart)
}

fn drawing(figures: &SpreadFigures, size: SpreadSize, labels: Count, apart: bool) -> AnyView {
    let SpreadFigures {
        answers,
        before,
        aim,
    } = figures;
    let is_shares = labels.is_shares(answers);
    let shares = percents(answers.points);
    let bars = (0..5_usize).map(|place| {
        let people = answers.points[place];
        let label = match is_shares {
            true => format!("{}%", shares[place]),
            false => count(people),
        };
        let was = before.map(|before| before.points[place].to_string());
        view! {
            <li
                data-stage=(place + 1).to_string()
                class=(people == 0).then_some("none")
                style=("--count", people.to_string())
                style=("--was", was)
            >
                <b>{label}</b>
            </li>
        }
        .into_any()
    });
    let bars: Vec<AnyView> = bars.collect();
    let class = match (size, before.is_some()) {
        (SpreadSize::Usual, false) => "spread",
        (SpreadSize::Usual, true) => "spread twice",
        (SpreadSize::Slim, _) => "spread slim",
        (SpreadSize::Large, _) => "spread large",
        (SpreadSize::Line, _) => "spread line",
    };
    let most = tallest(figures, apart).to_string();
    let apart = apart.then(|| beside(answers));
    view! {
        <div
            class=class
            class:shares=is_shares
            style=("--most", most)
            aria-hidden="true"
        >
            <ol class="spread-bars">{bars}</ol>
            <p class="spread-wire">{marks(answers, before.as_ref(), *aim)}</p>
            <SpreadScale />
            {apart}
        </div>
    }
    .into_any()
}

/// The numbers of the points, below bars or above wires.
#[component]
pub fn SpreadScale() -> impl IntoView {
    let point = |number: u8| {
        view! {
            <li data-stage=number.to_string()>
                <b>{number}</b>
            </li>
        }
        .into_any()
    };
    let points: Vec<AnyView> = Scale::steps().map(point).collect();
    view! { <ol class="spread-stages">{points}</ol> }
}

/// Those without a point.
fn beside(answers: &Distribution) -> AnyView {
    let one = |people: u32, word: &'static str| {
        view! {
            <li style=("--count", people.to_string())>
                <b>{count(people)}</b>
                <span>{word}</span>
            </li>
        }
    };
    view! {
        <ul class="spread-apart">
            {one(answers.dont_know, t!("spread.dont_know"))}
            {one(answers.not_applicable, t!("spread.not_applicable"))}
        </ul>
    }
    .into_any()
}

/// What lies on the wire: the middle half, the median of before, the aim, the median.
fn marks(answers: &Distribution, before: Option<&Distribution>, aim: Option<u8>) -> AnyView {
    let at = |place: Halves| place.number().to_string();
    let half = answers.quartiles().map(|(from, to)| {
        view! { <i class="half" style=("--from", at(from)) style=("--to", at(to))></i> }
    });
    let was = before.and_then(Distribution::median);
    let was = was.map(|was| view! { <i class="was" style=("--at", at(was))></i> });
    let aim = aim.map(|aim| view! { <i class="aim" style=("--at", aim.to_string())></i> });
    let median = answers.median();
    let median = median.map(|median| view! { <i class="mid" style=("--at", at(median))></i> });
    view! {
        {half}
        {was}
        {aim}
        {median}
    }
    .into_any()
}

/// The count of the tallest bar, at least 1.
fn tallest(figures: &SpreadFigures, with_apart: bool) -> u32 {
    let SpreadFigures {
        answers, before, ..
    } = figures;
    let highest = |points: &[u32; 5]| points.iter().copied().fold(1, u32::max);
    let mut tallest = highest(&answers.points);
    if let Some(before) = before {
        tallest = tallest.max(highest(&before.points));
    }
    match with_apart {
        true => tallest.max(answers.dont_know).max(answers.not_applicable),
        false => tallest,
    }
}

/// What the marks of spreads mean.
#[component]
pub fn SpreadKey(
    /// Whether targets are among them. Default is no.
    #[prop(optional)]
    aims: bool,
) -> impl IntoView {
    view! {
        <ul class="spread-key">
            <li>
                <i class="mid"></i>
                {t!("spread.key.median")}
            </li>
            <li>
                <i class="half"></i>
                {t!("spread.key.half")}
            </li>
            {aims
                .then(|| {
                    view! {
                        <li>
                            <i class="aim"></i>
                            {t!("spread.key.target")}
                        </li>
                    }
                })}
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_bars_share_one_scale() {
        let mut figures = SpreadFigures::from(Distribution {
            points: [0, 3, 2, 0, 0],
            dont_know: 7,
            ..Distribution::default()
        });
        assert_eq!(tallest(&figures, false), 3);
        assert_eq!(tallest(&figures, true), 7);
        figures.before = Some(Distribution {
            points: [0, 0, 9, 0, 0],
            ..Distribution::default()
        });
        assert_eq!(tallest(&figures, true), 9);
        assert_eq!(tallest(&SpreadFigures::default(), true), 1);
    }

    #[test]
    fn many_answers_are_counted_in_shares() {
        let of = |people| Distribution {
            points: [people, 0, 0, 0, 0],
            ..Distribution::default()
        };
        assert!(!Count::People.is_shares(&of(999)));
        assert!(Count::People.is_shares(&of(1_000)));
        assert!(Count::Shares.is_shares(&of(1)));
    }
}
