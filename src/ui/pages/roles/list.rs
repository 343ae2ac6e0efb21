//! All role profiles.

use leptos::prelude::*;

use crate::content::role::axis_texts;
use crate::domain::role::{Axis, Pole};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{BareTrellis, PageHead, Section, SourceChip};
use crate::ui::keeping::have_it_kept;
use crate::ui::navigation::use_title;
use crate::ui::text::plain;

use super::entry::Entry;
use super::start::StartRole;
use super::team::Team;

/// The page of `#/roles`.
#[component]
pub fn RoleList() -> impl IntoView {
    use_title(|| t!("role.title").to_owned());
    let workspace = expect_context::<Workspace>();
    have_it_kept(workspace);
    let all = workspace.roles();
    let picked = RwSignal::new(Vec::new());
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        <header class="page-head">
            <PageHead title=t!("role.title").to_owned() />
            <p class="lead">{t!("role.lead")}</p>
        </header>
        {move || {
            if is_empty.get() {
                view! {
                    <div class="empty">
                        <BareTrellis />
                        <h2>{t!("role.empty.title")}</h2>
                        <p>{t!("role.empty.text")}</p>
                        <StartRole />
                    </div>
                }
                    .into_any()
            } else {
                view! {
                    <Section id="profiles" title=t!("role.yours") hint=t!("role.pick_hint") class="flows">
                        <ul class="entries">
                            <For each=move || all.get() key=Clone::clone let:id>
                                <Entry id picked />
                            </For>
                        </ul>
                    </Section>
                    <Team picked />
                    <Section id="another" title=t!("role.another") class="no-print">
                        <StartRole />
                    </Section>
                }
                    .into_any()
            }
        }}
        <About />
    }
}

/// What the axes are.
#[component]
fn About() -> impl IntoView {
    let pole = |axis: Axis, pole: Pole| {
        let texts = axis_texts(axis);
        view! {
            <p>
                <strong class="pole">{plain(texts.pole(pole))}</strong>
                ": "
                {plain(texts.about[pole as usize])}
            </p>
        }
    };
    let axes = Axis::ALL.iter().map(move |axis| {
        let texts = axis_texts(*axis);
        view! {
            <div>
                <dt>{plain(texts.name)}</dt>
                <dd class="stack tight">
                    {Pole::ALL.into_iter().map(|one| pole(*axis, one)).collect_view()}
                    <p class="source">
                        <SourceChip source=texts.source />
                    </p>
                </dd>
            </div>
        }
        .into_any()
    });
    view! {
        <Section id="axes" title=t!("role.axes") hint=t!("role.axes_hint") class="no-print">
            <dl class="role-axes">{axes.collect::<Vec<AnyView>>()}</dl>
        </Section>
    }
}
