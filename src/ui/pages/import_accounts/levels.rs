//! Ranks in the place of levels: which end is the top is asked, and until then the column is not used.

use leptos::prelude::*;

use crate::data::account::spreadsheet::{RankColumn, TopRank};
use crate::t;

/// The question which end of the ranks is the top. Draws nothing where there are none.
#[component]
pub fn RankQuestion(
    #[prop(into)] ranks: Signal<Option<(String, RankColumn)>>,
    top: RwSignal<Option<TopRank>>,
) -> impl IntoView {
    /// So many are named; more are no ranks that anybody reads.
    const NAMED: usize = 9;
    let option = move |value: Option<TopRank>, text: String| {
        view! {
            <label>
                <input
                    type="radio"
                    name="top"
                    prop:checked=move || top.get() == value
                    on:change=move |_| top.set(value)
                />
                <span>{text}</span>
            </label>
        }
        .into_any()
    };
    move || {
        let (header, column) = ranks.get()?;
        let ranks = &column.ranks;
        let (first, last) = (ranks.first()?.as_str(), ranks.last()?.as_str());
        let named: Vec<&str> = ranks.iter().map(String::as_str).take(NAMED).collect();
        let question = t!(
            "import.rank.question",
            header = header.as_str(),
            ranks = named.join(", ")
        );
        let mut options = vec![
            option(None, t!("import.rank.unused").to_owned()),
            option(Some(TopRank::First), t!("import.rank.first", rank = first)),
        ];
        match first == last {
            true => options.push(option(
                Some(TopRank::Last),
                t!("import.rank.low", rank = first),
            )),
            false => options.push(option(
                Some(TopRank::Last),
                t!("import.rank.last", rank = last),
            )),
        }
        Some(view! {
            <fieldset class="field">
                <legend>{question}</legend>
                <span class="hint">{t!("import.rank.hint")}</span>
                <div class="options">{options}</div>
            </fieldset>
        })
    }
}
