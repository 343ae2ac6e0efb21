//! The success factors with a traffic light in words. Nothing of it is kept.

use leptos::prelude::*;

use crate::content::guide::{FACTORS, Factor};
use crate::t;
use crate::ui::text::plain;

/// How a factor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Light {
    Green,
    Amber,
    Red,
}

impl Light {
    const ALL: [Self; 3] = [Self::Green, Self::Amber, Self::Red];

    fn words(self) -> &'static str {
        match self {
            Self::Green => t!("guide.success.light.green"),
            Self::Amber => t!("guide.success.light.amber"),
            Self::Red => t!("guide.success.light.red"),
        }
    }
}

/// Which light was chosen for each factor.
type Lights = RwSignal<[Option<Light>; FACTORS.len()]>;

/// The five, each with a light to choose, and what to do first where it is not green.
#[component]
pub fn Factors() -> impl IntoView {
    let lights = Lights::new([None; FACTORS.len()]);
    let factors: Vec<AnyView> = (FACTORS.iter().enumerate())
        .map(|(place, factor)| factor_row(place, factor, lights))
        .collect();
    let all_green = move || lights.with(|all| all.iter().all(|one| *one == Some(Light::Green)));
    view! {
        <ol class="numbered factors">{factors}</ol>
        <p class="sorting-tally" role="status">
            {move || all_green().then(|| t!("guide.success.light.done"))}
        </p>
    }
}

fn factor_row(place: usize, factor: &'static Factor, lights: Lights) -> AnyView {
    let here = move || lights.with(|lights| lights.get(place).copied().flatten());
    let choices: Vec<AnyView> = Light::ALL
        .into_iter()
        .map(|light| {
            view! {
                <label>
                    <input
                        type="radio"
                        name=format!("factor-{}", factor.id)
                        prop:checked=move || here() == Some(light)
                        on:change=move |_| {
                            lights
                                .update(|lights| {
                                    if let Some(one) = lights.get_mut(place) {
                                        *one = Some(light);
                                    }
                                })
                        }
                    />
                    " "
                    <span>{light.words()}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    let first = move || {
        here().filter(|light| *light != Light::Green).map(|_| {
            view! {
                <strong>{t!("guide.success.light.first")} ":"</strong>
                " "
                {plain(factor.act)}
            }
        })
    };
    view! {
        <li>
            <div class="stack tight">
                <h3>{plain(factor.name)}</h3>
                <p>{plain(factor.about)}</p>
                <p>
                    <strong>{t!("guide.success.light.sign")}</strong>
                    " "
                    {plain(factor.sign)}
                </p>
                <fieldset>
                    <legend class="visually-hidden">{plain(factor.name)}</legend>
                    <div class="sides lights">{choices}</div>
                </fieldset>
                <p class="said" role="status">
                    {first}
                </p>
            </div>
        </li>
    }
    .into_any()
}
