//! One criterion: its name, how much it counts, what its ends mean.

use leptos::html;
use leptos::prelude::*;

use crate::content::account::criteria::built_in;
use crate::content::text::Key;
use crate::data::fields::{MAX_LINE, MAX_TEXT};
use crate::domain::portfolio::{Axis, Criterion, Portfolio, Weight};
use crate::domain::records::RecordId;
use crate::store::{PutBack, Workspace};
use crate::t;
use crate::ui::components::criterion_name;
use crate::ui::text::plain;

/// The id of the field for a criterion's name.
pub fn name_id(id: RecordId) -> String {
    format!("{id}-name")
}

/// A criterion in the list of its axis.
#[component]
pub fn CriterionRow(axis: Axis, id: RecordId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let portfolio = workspace.portfolio();
    let criterion = Memo::new(move |_| {
        portfolio.with(|now| now.criteria(axis).get(id).cloned().unwrap_or_default())
    });
    let place = Memo::new(move |_| {
        portfolio.with(|now| now.criteria(axis).place(id).map_or(0, |place| place + 1))
    });
    let count = Memo::new(move |_| portfolio.with(|now| now.criteria(axis).len()));
    let share = Memo::new(move |_| {
        portfolio.with(|now| {
            let weights = now
                .criteria(axis)
                .iter()
                .map(|one| u32::from(one.weight.number()));
            let all: u32 = weights.sum();
            let own = now
                .criteria(axis)
                .get(id)
                .map_or(0, |one| one.weight.number());
            (u32::from(own) * 200 + all)
                .checked_div(all * 2)
                .unwrap_or_default()
        })
    });
    let weight = Memo::new(move |_| criterion.with(|one| one.weight.number()));
    let name = Memo::new(move |_| criterion.with(criterion_name));
    let weigh = move |weight: Option<u8>| {
        if let Some(weight) = weight.and_then(Weight::new) {
            workspace.edit_only::<Portfolio>(|now| {
                if let Some(one) = now.criteria_mut(axis).get_mut(id) {
                    one.weight = weight;
                }
            });
        }
    };
    let remove = move |_| {
        workspace.edit_only_undoable::<Portfolio>(name.get_untracked(), |now| {
            let (place, criterion) = now.remove_criterion(axis, id).ok()??;
            Some(Box::new(move |now: &mut Portfolio| {
                if now.criteria(axis).len() < Portfolio::MAX_CRITERIA {
                    now.criteria_mut(axis).insert(place, criterion);
                }
            }) as PutBack<Portfolio>)
        });
    };
    let is_fewest = move || count.get() <= Portfolio::MIN_CRITERIA;
    let axis_name = match axis {
        Axis::Fit => t!("segmentation.fit"),
        Axis::Size => t!("segmentation.size"),
    };
    let texts = built_in(id);
    let own = move |part: Part| OwnText {
        axis,
        id,
        part,
        usual: texts.map(|texts| match part {
            Part::Name => texts.name,
            Part::Low => texts.low,
            Part::High => texts.high,
        }),
        criterion,
    };
    view! {
        <li>
            <OwnLine
                text=own(Part::Name)
                label=Signal::derive(move || {
                    t!("portfolio.criteria.name", axis = axis_name, n = place.get())
                })
            />
            <span
                class="steppers"
                role="group"
                aria-label=move || t!("portfolio.criteria.weight", name = name.get())
            >
                <button
                    type="button"
                    aria-label=t!("portfolio.criteria.less")
                    aria-disabled=move || (weight.get() == 0).then_some("true")
                    on:click=move |_| weigh(weight.get_untracked().checked_sub(1))
                >
                    "−"
                </button>
                <output aria-live="polite">{weight}</output>
                <button
                    type="button"
                    aria-label=t!("portfolio.criteria.more")
                    aria-disabled=move || (weight.get() == Weight::MAX).then_some("true")
                    on:click=move |_| weigh(weight.get_untracked().checked_add(1))
                >
                    "+"
                </button>
            </span>
            <span>{move || t!("portfolio.criteria.share", percent = share.get())}</span>
            <details class="criterion-more">
                <summary>
                    {t!("portfolio.criteria.meaning")}
                    <span class="visually-hidden">": " {name}</span>
                </summary>
                <OwnLines text=own(Part::Low) label=t!("portfolio.criteria.low") />
                <OwnLines text=own(Part::High) label=t!("portfolio.criteria.high") />
                <p>
                    <button
                        class="button small quiet danger"
                        type="button"
                        disabled=is_fewest
                        on:click=remove
                    >
                        {move || t!("portfolio.criteria.remove", name = name.get())}
                    </button>
                    <Show when=is_fewest>
                        " "
                        <span class="small muted">{t!("portfolio.criteria.fewest", fewest = Portfolio::MIN_CRITERIA)}</span>
                    </Show>
                </p>
            </details>
        </li>
    }
}

/// A text of a criterion.
#[derive(Clone, Copy)]
enum Part {
    Name,
    Low,
    High,
}

impl Part {
    const fn of(self, criterion: &Criterion) -> &String {
        match self {
            Self::Name => &criterion.name,
            Self::Low => &criterion.low,
            Self::High => &criterion.high,
        }
    }
}

/// A text that the person may write instead of the usual one. Left empty, it is the usual one again.
#[derive(Clone, Copy)]
struct OwnText {
    axis: Axis,
    id: RecordId,
    part: Part,
    usual: Option<Key>,
    criterion: Memo<Criterion>,
}

impl OwnText {
    fn usual(self) -> &'static str {
        self.usual.map(plain).unwrap_or_default()
    }

    /// What stands in the field. Tracks.
    fn get(self) -> String {
        self.criterion
            .with(|criterion| match self.part.of(criterion).trim() {
                "" => self.usual().to_owned(),
                own => own.to_owned(),
            })
    }

    /// Takes over what was written, and returns what stands in the field then.
    fn set(self, workspace: Workspace, text: &str) -> String {
        let text = text.trim();
        let own = if text == self.usual() { "" } else { text };
        workspace.edit_only::<Portfolio>(|now| {
            if let Some(criterion) = now.criteria_mut(self.axis).get_mut(self.id) {
                let place = match self.part {
                    Part::Name => &mut criterion.name,
                    Part::Low => &mut criterion.low,
                    Part::High => &mut criterion.high,
                };
                *place = own.to_owned();
            }
        });
        untrack(|| self.get())
    }
}

#[component]
fn OwnLine(text: OwnText, label: Signal<String>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let field = NodeRef::<html::Input>::new();
    let change = move |event| {
        let now = text.set(workspace, &event_target_value(&event));
        // The usual text comes back, which is no change to what draws the field.
        if let Some(field) = field.get_untracked() {
            field.set_value(&now);
        }
    };
    view! {
        <input
            node_ref=field
            type="text"
            id=name_id(text.id)
            aria-label=label
            placeholder=t!("portfolio.criteria.unnamed")
            maxlength=MAX_LINE.to_string()
            prop:value=move || text.get()
            on:change=change
        />
    }
}

#[component]
fn OwnLines(text: OwnText, label: &'static str) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let field = NodeRef::<html::Textarea>::new();
    let change = move |event| {
        let now = text.set(workspace, &event_target_value(&event));
        if let Some(field) = field.get_untracked() {
            field.set_value(&now);
        }
    };
    view! {
        <label class="field">
            {label}
            <textarea
                node_ref=field
                rows="2"
                maxlength=MAX_TEXT.to_string()
                prop:value=move || text.get()
                on:change=change
            ></textarea>
        </label>
    }
}
