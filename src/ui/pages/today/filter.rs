//! Showing only what concerns one account, one person or one kind of thing.

use leptos::prelude::*;

use crate::domain::agenda::EntryKind;
use crate::domain::words::Word;
use crate::t;
use crate::ui::pages::agenda::kind_of_entry;

use super::agenda_line::AgendaLine;

/// What is shown; an empty text is all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgendaFilter {
    /// The account's name, or the programme's.
    pub whose: String,
    /// One of our people.
    pub who: String,
    /// The word of a kind.
    pub kind: String,
}

impl AgendaFilter {
    /// Whether it shows a line.
    pub fn takes(&self, line: &AgendaLine) -> bool {
        let entry = &line.entry;
        (self.whose.is_empty() || self.whose == line.whose)
            && (self.kind.is_empty() || self.kind == entry.kind.word())
            && (self.who.is_empty() || names(&entry.owner).any(|name| name == self.who))
    }
}

/// The people in a field that may name several.
fn names(owner: &str) -> impl Iterator<Item = &str> {
    let names = owner.split([',', ';']).map(str::trim);
    names.filter(|name| !name.is_empty())
}

/// Each once, in alphabetical order.
fn each_once<'a>(names: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    let names: std::collections::BTreeSet<&str> = names.collect();
    let pair = |name: &str| (name.to_owned(), name.to_owned());
    names.into_iter().map(pair).collect()
}

/// Three lists to choose from. One that offers no choice is left out.
#[component]
pub fn FilterBar(all: Memo<Vec<AgendaLine>>, filter: RwSignal<AgendaFilter>) -> impl IntoView {
    let whose =
        Memo::new(move |_| all.with(|all| each_once(all.iter().map(|line| line.whose.as_str()))));
    let who = Memo::new(move |_| {
        all.with(|all| each_once(all.iter().flat_map(|line| names(&line.entry.owner))))
    });
    let kinds = Memo::new(move |_| {
        all.with(|all| {
            let kinds = EntryKind::ALL.iter();
            let there = kinds.filter(|kind| all.iter().any(|line| line.entry.kind == **kind));
            let pair = |kind: &EntryKind| {
                let name = kind_of_entry(*kind).to_owned();
                (kind.word().to_owned(), name)
            };
            there.map(pair).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="toolbar" role="search" aria-label=t!("today.filter.label")>
            {select(t!("today.filter.account"), t!("today.filter.all_accounts"), whose, move |value| {
                filter.update(|filter| filter.whose = value);
            })}
            {select(t!("today.filter.who"), t!("today.filter.everybody"), who, move |value| {
                filter.update(|filter| filter.who = value);
            })}
            {select(t!("today.filter.kind"), t!("today.filter.all_kinds"), kinds, move |value| {
                filter.update(|filter| filter.kind = value);
            })}
        </div>
    }
}

fn select(
    label: &'static str,
    all: &'static str,
    values: Memo<Vec<(String, String)>>,
    choose: impl Fn(String) + Copy + Send + Sync + 'static,
) -> AnyView {
    let choose = Callback::new(choose);
    let chosen = RwSignal::new(String::new());
    // What is chosen can go: the last entry of an account was ticked and left.
    Effect::new(move |_| {
        let is_there = |chosen: &str| values.with(|v| v.iter().any(|(value, _)| value == chosen));
        let gone = chosen.with(|chosen| !chosen.is_empty() && !is_there(chosen));
        if gone {
            chosen.set(String::new());
            choose.run(String::new());
        }
    });
    let options = move || {
        let options = values.get().into_iter().map(|(value, name)| {
            let is_chosen = *chosen.read_untracked() == value;
            view! {
                <option value=value selected=is_chosen>
                    {name}
                </option>
            }
            .into_any()
        });
        options.collect::<Vec<AnyView>>()
    };
    let offers_choice = Memo::new(move |_| values.with(|values| values.len() > 1));
    view! {
        <Show when=move || offers_choice.get()>
            <label>
                {label}
                <select
                    prop:value=chosen
                    on:change=move |event| {
                        chosen.set(event_target_value(&event));
                        choose.run(event_target_value(&event));
                    }
                >
                    <option value="">{all}</option>
                    {options}
                </select>
            </label>
        </Show>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::{AgendaEntry, Whose};
    use crate::domain::day::Day;

    #[test]
    fn a_filter_takes_what_fits_all_its_parts() {
        let line = AgendaLine {
            entry: AgendaEntry {
                whose: Whose::Programme,
                kind: EntryKind::Meeting,
                day: Day::EPOCH,
                what: String::new(),
                owner: "Ines, Ben ; Cleo".to_owned(),
                record: None,
                place: None,
            },
            whose: "Seeland".to_owned(),
        };
        for (whose, who, kind, takes) in [
            ("", "", "", true),
            ("Seeland", "Ben", "meeting", true),
            ("", "Cleo", "", true),
            ("", "Be", "", false),
            ("Aarau", "Ben", "", false),
            ("Seeland", "", "action", false),
        ] {
            let filter = AgendaFilter {
                whose: whose.to_owned(),
                who: who.to_owned(),
                kind: kind.to_owned(),
            };
            assert_eq!(filter.takes(&line), takes, "{filter:?}");
        }
    }
}
