//! All terms: to search, from A to Z or by subject, each with an address of its own.

use leptos::prelude::*;

use crate::content::glossary::{TERMS, Term, TermGroup, figures, topic_of};
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use crate::ui::route::Route;
use crate::ui::text::{filled, in_order, plain};

use super::{say, term_place, term_route, topic_route};

/// A term in words.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: &'static str,
    name: &'static str,
    meaning: String,
    group: TermGroup,
}

impl Entry {
    fn of(term: &Term) -> Self {
        Self {
            id: term.id,
            name: plain(term.name),
            meaning: filled(term.meaning, &figures()),
            group: term.group,
        }
    }

    /// Whether all words that somebody looks for stand in the term or in what it means.
    fn has_words(&self, words: &str) -> bool {
        let text = format!("{} {}", self.name, self.meaning).to_lowercase();
        words
            .to_lowercase()
            .split_whitespace()
            .all(|word| text.contains(word))
    }

    /// The letter under which it stands.
    fn letter(&self) -> String {
        let letter = self.name.chars().find(|c| c.is_alphabetic());
        letter
            .map(|letter| letter.to_uppercase().to_string())
            .unwrap_or_default()
    }
}

/// The page of `#/learn/terms` and of every single term.
#[component]
pub fn Terms() -> impl IntoView {
    use_title(|| t!("terms.title").to_owned());
    let mut entries: Vec<Entry> = TERMS.iter().map(Entry::of).collect();
    entries.sort_by(|a, b| in_order(a.name, b.name));
    let entries = StoredValue::new(entries);
    let looked_for = RwSignal::new(String::new());
    let by_group = RwSignal::new(false);
    let found = Memo::new(move |_| {
        looked_for.with(|words| {
            entries.with_value(|entries| {
                let found = entries.iter().filter(|entry| entry.has_words(words));
                found.cloned().collect::<Vec<Entry>>()
            })
        })
    });
    let is_narrow = move || looked_for.with(|words| !words.trim().is_empty());
    let order = move |is_this: bool, words: &'static str| {
        let pressed = move || {
            if by_group.get() == is_this {
                "true"
            } else {
                "false"
            }
        };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| by_group.set(is_this)>
                {words}
            </button>
        }
    };
    let how_many = move || is_narrow().then(|| t!("terms.found", n = found.read().len()));
    let list = move || match (found.get(), by_group.get()) {
        (found, _) if found.is_empty() => view! { <p>{t!("terms.none")}</p> }.into_any(),
        (found, true) => grouped(&found),
        (found, false) => lettered(&found, !is_narrow()),
    };
    view! {
        <header class="page-head">
            <p class="latin">
                <a href=Route::Learn(None).href()>{t!("guide.title")}</a>
            </p>
            <PageHead title=t!("terms.title").to_owned() />
            <p class="lead">{t!("terms.lead")}</p>
        </header>
        <form
            class="toolbar"
            role="search"
            aria-label=t!("terms.title")
            on:submit=|event| event.prevent_default()
        >
            <label class="grow">
                {t!("terms.find")}
                <input
                    type="search"
                    placeholder=t!("terms.find_hint")
                    prop:value=looked_for
                    on:input=move |event| looked_for.set(event_target_value(&event))
                />
            </label>
        </form>
        <div class="tabs" role="group" aria-label=t!("terms.order")>
            {order(false, t!("terms.by_letter"))}
            {order(true, t!("terms.by_group"))}
        </div>
        <p class="terms-found" role="status">
            {how_many}
        </p>
        {list}
    }
}

/// From A to Z; where all terms stand here, with the letters as links to their first terms.
fn lettered(found: &[Entry], with_index: bool) -> AnyView {
    let mut letters: Vec<(String, &Entry)> = Vec::new();
    for entry in found {
        let letter = entry.letter();
        if letters.last().is_none_or(|(last, _)| *last != letter) {
            letters.push((letter, entry));
        }
    }
    let links: Vec<AnyView> = letters
        .into_iter()
        .map(|(letter, first)| {
            let name = t!("terms.letter", letter = letter.as_str());
            view! {
                <li>
                    <a href=term_route(first.id).href() aria-label=name>
                        {letter}
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    let index = with_index.then(|| {
        view! {
            <nav aria-label=t!("terms.letters")>
                <ul class="letters">{links}</ul>
            </nav>
        }
    });
    view! {
        {index}
        {list_of(found)}
    }
    .into_any()
}

/// By subject.
fn grouped(found: &[Entry]) -> AnyView {
    let groups: Vec<AnyView> = TermGroup::ALL
        .iter()
        .filter_map(|&group| {
            let of_group: Vec<Entry> = found
                .iter()
                .filter(|one| one.group == group)
                .cloned()
                .collect();
            let heading = plain(group.name());
            (!of_group.is_empty()).then(|| {
                view! {
                    <section class="term-group" aria-label=heading>
                        <h2>{heading}</h2>
                        {list_of(&of_group)}
                    </section>
                }
                .into_any()
            })
        })
        .collect();
    groups.into_any()
}

fn list_of(entries: &[Entry]) -> AnyView {
    let rows: Vec<AnyView> = entries.iter().map(row).collect();
    view! { <dl class="terms">{rows}</dl> }.into_any()
}

fn row(entry: &Entry) -> AnyView {
    let topic = TERMS
        .iter()
        .find(|term| term.id == entry.id)
        .and_then(topic_of);
    let more = topic.map(|topic| {
        view! {
            <a class="small" href=topic_route(topic).href()>
                {t!("terms.explained_in", topic = say(topic.chapter().title))}
            </a>
        }
    });
    view! {
        <div>
            <dt id=term_place(entry.id) tabindex="-1">
                {entry.name}
            </dt>
            <dd>
                <p>{entry.meaning.clone()}</p>
                {more}
            </dd>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            id: "dmu",
            name: "“Decision-making unit” (DMU)",
            meaning: "The group that decides together.".to_owned(),
            group: TermGroup::Unit,
        }
    }

    #[test]
    fn all_words_are_looked_for_in_the_term_and_in_its_meaning() {
        for (words, found) in [
            ("", true),
            ("  dmu ", true),
            ("decides Unit", true),
            ("group", true),
            ("dmu tender", false),
        ] {
            assert_eq!(entry().has_words(words), found, "{words}");
        }
    }

    #[test]
    fn a_term_stands_under_its_first_letter() {
        assert_eq!(entry().letter(), "D");
    }
}
