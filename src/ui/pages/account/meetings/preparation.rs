//! Hours booked for preparing, against the range that a meeting takes.

use leptos::prelude::*;

use crate::content::text::Argument;
use crate::domain::account::preparation::{PreparationFit, PreparationTime};
use crate::domain::number::Number;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{DayField, FigureField, LineField, Rows};
use crate::ui::pages::account::open_account;
use crate::ui::text::{day, number};
use crate::{bind, list};

use super::meeting::Part;

/// The hours as a sentence and a length, and what they are made of.
#[component]
pub fn PreparationTimes(id: RecordId) -> impl IntoView {
    let editor = open_account().editor;
    let list = list!(editor, meetings[id].preparation, |one| match one.day {
        Some(on) if one.what.trim().is_empty() => day(on),
        _ => one.what.clone(),
    });
    let time = editor.memo(move |account| {
        let meeting = account.meetings.get(id);
        meeting.map(|meeting| meeting.preparation_time())
    });
    let fields = move |one: RecordId| {
        view! {
            <FigureField
                id=format!("{one}-hours")
                label=t!("meetings.preparation.hours")
                bind=bind!(editor, meetings[id].preparation[one].hours)
                unit=t!("meetings.hours")
            />
            <DayField
                id=format!("{one}-day")
                label=t!("meetings.preparation.day")
                bind=bind!(editor, meetings[id].preparation[one].day)
            />
            <LineField
                id=format!("{one}-what")
                label=t!("meetings.preparation.what")
                bind=bind!(editor, meetings[id].preparation[one].what)
            />
        }
        .into_any()
    };
    view! {
        <Part
            id="preparation"
            title=t!("meetings.preparation.title")
            about=t!("meetings.preparation.about")
        >
            {move || time.get().map(gauge)}
            <Rows
                id="preparation-hours"
                name=t!("meetings.preparation.title")
                list
                row_name=|number| t!("meetings.preparation.nth", number = number)
                fields
                columns="8rem 11rem minmax(0, 1fr)"
                add=t!("meetings.preparation.add")
            />
        </Part>
    }
}

fn gauge(time: PreparationTime) -> AnyView {
    let PreparationTime {
        booked,
        least,
        most,
    } = time;
    let end = scale_end(time);
    let percent = |hours: Number| (percent_of(hours, end)).to_string();
    let range = t!(
        "meetings.preparation.range",
        least = number(least),
        most = number(most)
    );
    let hours = Argument::Number(booked.to_f64(), booked.decimals());
    let judgement = match time.fit() {
        PreparationFit::NoneBooked => t!("meetings.preparation.none_booked"),
        PreparationFit::Below => t!("meetings.preparation.below"),
        PreparationFit::Within => t!("meetings.preparation.within"),
        PreparationFit::Above => t!("meetings.preparation.above"),
    };
    view! {
        <p class="gauge-text" role="status">
            <b>{t!("meetings.preparation.booked", n = hours)}</b>
            " "
            {judgement}
            " "
            {t!("meetings.preparation.usual", range = range.as_str())}
        </p>
        <div class="way gauge" aria-hidden="true">
            <span class="band" style:--from=percent(least) style:--to=percent(most)></span>
            <span class="done" style:--done=percent(booked)></span>
        </div>
        <p class="way-ends" aria-hidden="true">
            <span>{number(Number::ZERO)}</span>
            <span>{range}</span>
            <span>{number(end)}</span>
        </p>
    }
    .into_any()
}

/// Where the drawing ends: a third beyond the range, or at the hours booked where they are more.
fn scale_end(time: PreparationTime) -> Number {
    let third = time.most.minus(time.least);
    time.most.plus(third).max(time.booked)
}

fn percent_of(hours: Number, end: Number) -> i32 {
    let permille = hours.permille_between(Number::ZERO, end);
    permille.unwrap_or(0).max(0) / 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_and_the_booked_hours_are_within_the_drawing() {
        for booked in [0, 3, 9, 40] {
            let time = PreparationTime {
                booked: Number::whole(booked),
                least: Number::whole(4),
                most: Number::whole(9),
            };
            let end = scale_end(time);
            for hours in [time.booked, time.least, time.most] {
                assert!((0..=100).contains(&percent_of(hours, end)), "{booked}");
            }
        }
    }
}
