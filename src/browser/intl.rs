//! Numbers, dates and plural forms as a language writes them, by the browser's `Intl`.
//!
//! A language is a BCP 47 tag such as `en` or `de-CH`. For a tag that the browser refuses it uses its own
//! language; where there is no `Intl`, plain forms that every reader knows. Formatters are costly to make
//! and are made once.

use std::cell::RefCell;
use std::cmp::Ordering;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::content::text::Category;
use crate::domain::day::Day;

const MILLISECONDS_A_DAY: f64 = 86_400_000.0;

/// The plural form that a language uses with this number.
pub fn plural(locale: &str, n: f64) -> Category {
    match apply(locale, Form::Plural, n) {
        Some(word) => Category::named(&word),
        None if n == 1.0 => Category::One,
        None => Category::Other,
    }
}

/// The tag by which to write figures for a reader of `lang`: the first of the person's own languages that
/// is the same language, with its country; otherwise `lang`.
pub fn locale_of(lang: &str) -> String {
    let own = web_sys::window().map(|window| window.navigator().languages());
    own.into_iter()
        .flat_map(|tags| tags.iter().collect::<Vec<_>>())
        .filter_map(|tag| tag.as_string())
        .find(|tag| tag.split('-').next() == lang.split('-').next())
        .unwrap_or_else(|| lang.to_owned())
}

/// Whether the person's own language, the first one of the browser, writes a comma before decimals.
pub fn has_decimal_comma() -> bool {
    let own = web_sys::window().map(|window| window.navigator().languages());
    let own = own.and_then(|tags| tags.get(0).as_string());
    apply(&own.unwrap_or_default(), Form::Number(1), 0.5).is_some_and(|number| number.contains(','))
}

/// A number with exactly so many decimals, 0 to 20: `1,234.5`.
pub fn number(locale: &str, value: f64, decimals: u8) -> String {
    let decimals = decimals.min(20);
    // The browser's own plain form, not that of `format!`: writing floats takes 7 kB of code.
    apply(locale, Form::Number(decimals), value).unwrap_or_else(|| {
        let plain = js_sys::Number::from(value).to_fixed(decimals);
        plain.map_or_else(|_| String::new(), String::from)
    })
}

/// A day: `Mar 2, 2026`.
pub fn day(locale: &str, day: Day) -> String {
    // Midnight of that day in UTC, shown in UTC: no time zone can make another day of it.
    let moment = f64::from(Day::EPOCH.days_until(day)) * MILLISECONDS_A_DAY;
    apply(locale, Form::Day, moment).unwrap_or_else(|| day.to_string())
}

/// A month, with its year or without: `Mar 2026`, `Mar`.
pub fn month(locale: &str, day: Day, with_year: bool) -> String {
    let moment = f64::from(Day::EPOCH.days_until(day)) * MILLISECONDS_A_DAY;
    apply(locale, Form::Month { with_year }, moment).unwrap_or_else(|| day.to_string())
}

/// The time of day, where the person is, of a moment in milliseconds since 1970 (UTC): `14:02`.
pub fn time(locale: &str, ms: u64) -> String {
    apply(locale, Form::Time, ms as f64).unwrap_or_else(|| local(ms, 16..21))
}

/// Day and time of day, where the person is, of a moment in milliseconds since 1970 (UTC).
pub fn moment(locale: &str, ms: u64) -> String {
    apply(locale, Form::Moment, ms as f64).unwrap_or_else(|| local(ms, 4..21))
}

/// Which of two names comes first in an alphabetical list; numbers in them count by their value.
pub fn in_order(locale: &str, a: &str, b: &str) -> Ordering {
    let [first, second] = [a, b].map(JsValue::from_str);
    let order = formatter(locale, Form::Order)
        .and_then(|order| order.call2(&JsValue::UNDEFINED, &first, &second).ok())
        .and_then(|order| order.as_f64());
    order.map_or_else(|| a.cmp(b), |order| order.total_cmp(&0.0))
}

/// Part of `Mon Mar 02 2026 14:02:00`, which every browser can write.
fn local(ms: u64, part: std::ops::Range<usize>) -> String {
    let text = js_sys::Date::new(&JsValue::from_f64(ms as f64)).to_string();
    String::from(text).get(part).unwrap_or_default().to_owned()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Plural,
    Order,
    Number(u8),
    Day,
    Month { with_year: bool },
    Time,
    Moment,
}

impl Form {
    /// The class of `Intl`, and the name of its function.
    const fn class(self) -> (&'static str, &'static str) {
        match self {
            Self::Plural => ("PluralRules", "select"),
            Self::Order => ("Collator", "compare"),
            Self::Number(_) => ("NumberFormat", "format"),
            Self::Day | Self::Month { .. } | Self::Time | Self::Moment => {
                ("DateTimeFormat", "format")
            }
        }
    }

    fn options(self) -> Vec<(&'static str, JsValue)> {
        let word = JsValue::from_str;
        match self {
            Self::Plural => vec![],
            Self::Order => vec![("numeric", JsValue::TRUE)],
            Self::Number(decimals) => {
                let decimals = JsValue::from(decimals);
                vec![
                    ("minimumFractionDigits", decimals.clone()),
                    ("maximumFractionDigits", decimals),
                ]
            }
            Self::Day => vec![("dateStyle", word("medium")), ("timeZone", word("UTC"))],
            Self::Month { with_year } => {
                let mut options = vec![("month", word("short")), ("timeZone", word("UTC"))];
                if with_year {
                    options.push(("year", word("numeric")));
                }
                options
            }
            // 24 hours everywhere: short, and never mistaken.
            Self::Time => vec![("timeStyle", word("short")), ("hourCycle", word("h23"))],
            Self::Moment => vec![
                ("dateStyle", word("medium")),
                ("timeStyle", word("short")),
                ("hourCycle", word("h23")),
            ],
        }
    }
}

thread_local! {
    /// A handful: searched one by one.
    static MADE: RefCell<Vec<(String, Form, Option<Function>)>> = const { RefCell::new(Vec::new()) };
}

/// What the formatter makes of the value; `None` where there is no formatter.
fn apply(locale: &str, form: Form, value: f64) -> Option<String> {
    let format = formatter(locale, form)?;
    let text = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value));
    text.ok()?.as_string()
}

fn formatter(locale: &str, form: Form) -> Option<Function> {
    let known = MADE.with_borrow(|made| {
        let mut made = made.iter();
        let (_, _, format) = made.find(|(of, like, _)| *like == form && of == locale)?;
        Some(format.clone())
    });
    known.unwrap_or_else(|| {
        let format = make(&JsValue::from_str(locale), form)
            .or_else(|_| make(&JsValue::UNDEFINED, form))
            .ok();
        MADE.with_borrow_mut(|made| made.push((locale.to_owned(), form, format.clone())));
        format
    })
}

/// Makes a formatter. Not by the classes of `js_sys`, whose constructors do not catch: a tag that the
/// browser refuses would end the program.
fn make(locale: &JsValue, form: Form) -> Result<Function, JsValue> {
    let (class, function) = form.class();
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl"))?;
    let class: Function = Reflect::get(&intl, &JsValue::from_str(class))?.dyn_into()?;
    let options = Object::new();
    for (name, value) in form.options() {
        Reflect::set(&options, &JsValue::from_str(name), &value)?;
    }
    let formatter = Reflect::construct(&class, &Array::of2(locale, &options))?;
    let function: Function = Reflect::get(&formatter, &JsValue::from_str(function))?.dyn_into()?;
    // `select` needs its object; `format` brings its own.
    Ok(function.bind0(&formatter))
}
