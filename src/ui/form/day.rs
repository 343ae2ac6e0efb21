//! A field for a day.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;

use super::Bind;
use super::errors::{FieldError, FormErrors};
use super::text::{described_by, hint_view};

/// The years in which a plan may have days. A year of two digits is one of the first century to a browser.
const YEARS: [u16; 2] = [1900, 2200];

/// Why a day is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NoDay {
    /// It is no day of the calendar.
    Unfinished,
    /// Its year is beyond [`YEARS`].
    Year,
}

/// Whether a day, as a browser writes it, is in a year that a plan may have.
fn is_in_years(day: &str) -> bool {
    let [first, last] = YEARS;
    let year = day.split('-').next().and_then(|year| year.parse().ok());
    day.is_empty() || year.is_some_and(|year: u32| (first.into()..=last.into()).contains(&year))
}

/// A day, typed or picked, as the person's country writes it. What is no day, or one of another century, is said beside
/// it, and the day that was there before stays until there is a new one.
#[component]
pub fn DayField(
    /// The element's id, unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    bind: Bind,
    #[prop(optional, into)] hint: String,
    /// What else is wrong with the day, such as an end before the beginning.
    #[prop(optional, into)]
    error: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let no_day = RwSignal::new(None::<NoDay>);
    let error = Signal::derive(move || match no_day.get() {
        Some(NoDay::Unfinished) => Some(t!("form.no_day").to_owned()),
        Some(NoDay::Year) => {
            let [first, last] = YEARS.map(|year| year.to_string());
            Some(t!("form.no_year", first = first, last = last))
        }
        None => error.and_then(|error| error.get()),
    });
    FormErrors::follow(&id, label, error);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = described_by(&error_id, &hint_id, &hint);
    let field = id.clone();
    let take = move |event: leptos::ev::Event| {
        // A field that had the focus tells of losing it even as it is taken off the page.
        if no_day.is_disposed() {
            return;
        }
        let text = event_target_value(&event);
        let wrong = match () {
            () if text.is_empty() && page::is_bad_input(&field) => Some(NoDay::Unfinished),
            () if !is_in_years(&text) => Some(NoDay::Year),
            () => None,
        };
        no_day.set(wrong);
        if wrong.is_none() {
            bind.set(text);
        }
    };
    let (typed, left) = (take.clone(), take);
    view! {
        <p class="field" class:invalid=move || error.with(Option::is_some)>
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="date"
                min=format!("{}-01-01", YEARS[0])
                max=format!("{}-12-31", YEARS[1])
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=bind.get
                on:input=move |event| {
                    // Half a day is no error while it is being typed.
                    typed(event);
                    no_day.set(None);
                }
                on:blur=move |event| left(event.into())
            />
            {hint_view(hint_id, hint)}
            <FieldError id=error_id error />
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_two_digits_is_no_year() {
        for (day, is) in [
            ("2026-12-18", true),
            ("1900-01-01", true),
            ("2200-12-31", true),
            ("", true),
            ("0026-12-18", false),
            ("0202-12-18", false),
            ("3026-01-01", false),
            ("12026-01-01", false),
            ("x", false),
        ] {
            assert_eq!(is_in_years(day), is, "{day}");
        }
    }
}
