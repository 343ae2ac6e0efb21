//! Texts offered below a field of one line; any other text can be typed as well.
//!
//! The browser's own list of suggestions keeps the Escape key for itself, so that a record would close only at
//! the second press.

use leptos::prelude::*;
use leptos::{ev, html};

use crate::t;

use super::Bind;

/// So many are offered at once: typing narrows them down.
const MOST: usize = 8;

/// The list of a field.
///
/// It asks with care for what may be gone: Escape closes the list and the record with it, and the field that is
/// taken off the page tells of losing the focus.
#[derive(Clone, Copy)]
pub(super) struct Suggestions {
    id: StoredValue<String>,
    bind: Bind,
    /// What fits to what was typed.
    offered: Memo<Vec<String>>,
    is_wanted: RwSignal<bool>,
    /// The one that the arrow keys have reached.
    at: RwSignal<Option<usize>>,
}

impl Suggestions {
    /// The list of the field with this id.
    pub(super) fn new(field: &str, texts: Signal<Vec<String>>, bind: Bind) -> Self {
        let offered = Memo::new(move |_| {
            let typed = bind.get.try_get().unwrap_or_default();
            let typed = typed.trim().to_lowercase();
            texts
                .try_with(|texts| fitting(texts, &typed))
                .unwrap_or_default()
        });
        Self {
            id: StoredValue::new(format!("{field}-list")),
            bind,
            offered,
            is_wanted: RwSignal::new(false),
            at: RwSignal::new(None),
        }
    }

    /// Whether the list is there. Tracks.
    pub(super) fn is_open(self) -> bool {
        self.is_wanted.try_get() == Some(true)
            && self.offered.try_with(|offered| !offered.is_empty()) == Some(true)
    }

    /// The id of the list while it is there. Tracks.
    pub(super) fn list(self) -> Option<String> {
        self.id.try_get_value().filter(|_| self.is_open())
    }

    /// The id of the text that the arrow keys have reached. Tracks.
    pub(super) fn reached(self) -> Option<String> {
        let at = self.at.try_get().flatten()?;
        let list = self.list()?;
        Some(format!("{list}-{at}"))
    }

    /// The person is at the field, or has left it.
    pub(super) fn want(self, is_wanted: bool) {
        self.is_wanted.try_set(is_wanted);
        self.at.try_set(None);
    }

    /// A key of the field. Escape closes the list and goes on to whatever else it closes.
    pub(super) fn key(self, event: &ev::KeyboardEvent) {
        // Keys of a conversion are not ours.
        if event.is_composing() {
            return;
        }
        let count = self.offered.with_untracked(Vec::len);
        let is_open = untrack(|| self.is_open());
        let at = self.at.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" if !is_open => {
                self.is_wanted.set(true);
                (count > 0).then_some(0)
            }
            "ArrowDown" => at.map_or(Some(0), |at| (at + 1 < count).then_some(at + 1)),
            "ArrowUp" if is_open => at.map_or(count.checked_sub(1), |at| at.checked_sub(1)),
            "Enter" if is_open && at.is_some() => {
                event.prevent_default();
                return self.take(at.unwrap_or_default());
            }
            "Escape" => return self.want(false),
            _ => return,
        };
        event.prevent_default();
        self.at.set(next);
    }

    fn take(self, place: usize) {
        let text = self.offered.with_untracked(|all| all.get(place).cloned());
        self.want(false);
        if let Some(text) = text {
            self.bind.set(text);
        }
    }

    /// The list, while there is something to offer.
    pub(super) fn view(self) -> AnyView {
        let option = move |(place, text): (usize, String)| {
            let id = format!("{}-{place}", self.id.get_value());
            // Pressing must not take the focus from the field: that would close the list.
            let press = move |event: ev::PointerEvent| event.prevent_default();
            html::span()
                .id(id)
                .role("option")
                .attr("aria-selected", move || {
                    (self.at.try_get() == Some(Some(place))).to_string()
                })
                .on(ev::pointerdown, press)
                .on(ev::mousedown, |event| event.prevent_default())
                .on(ev::click, move |_| self.take(place))
                .child(text)
                .into_any()
        };
        let options = move || {
            let offered = self.offered.get().into_iter().enumerate();
            offered.map(option).collect::<Vec<AnyView>>()
        };
        view! {
            <Show when=move || self.is_open()>
                <span
                    class="suggestions"
                    role="listbox"
                    id=self.id.get_value()
                    aria-label=t!("form.suggestions")
                >
                    {options}
                </span>
            </Show>
        }
        .into_any()
    }
}

/// The texts in which what was typed occurs, those that begin with it first. Not that text itself: a field knows what
/// stands in it too.
fn fitting(texts: &[String], typed: &str) -> Vec<String> {
    let lower: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
    let begins = |text: &str| text.starts_with(typed) && text != typed;
    let holds = |text: &str| text.contains(typed) && !text.starts_with(typed);
    let those = |is: &dyn Fn(&str) -> bool| -> Vec<String> {
        let pairs = texts.iter().zip(&lower);
        let fitting = pairs.filter(|(_, lower)| is(lower));
        fitting.map(|(text, _)| text.clone()).collect()
    };
    let mut fitting = those(&begins);
    fitting.extend(those(&holds));
    fitting.truncate(MOST);
    fitting
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_as_typed_is_offered_before_what_holds_it() {
        let texts = ["Ines", "Rainer", "Beat", "Inga"].map(str::to_owned);
        for (typed, offered) in [
            ("", &["Ines", "Rainer", "Beat", "Inga"][..]),
            ("in", &["Ines", "Inga", "Rainer"]),
            ("at", &["Beat"]),
            ("beat", &[]),
            ("x", &[]),
        ] {
            assert_eq!(fitting(&texts, typed), offered, "{typed}");
        }
        // The field's own text is among what is known.
        let own = ["A", "Ada Lindqvist"].map(str::to_owned);
        assert_eq!(fitting(&own, "a"), ["Ada Lindqvist"]);
        assert!(fitting(&own, "ada lindqvist").is_empty());
        let many = vec!["Ines and more".to_owned(); 20];
        assert_eq!(fitting(&many, "ines").len(), MOST);
    }
}
