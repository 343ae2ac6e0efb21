//! The camera that reads codes, one after the other.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::camera::{self, Camera, CameraError};
use crate::browser::{clock, page};
use crate::domain::id::DocumentId;
use crate::domain::workshop::IntakeSource;
use crate::t;

use super::code_reader::{CodeReadError, CodeReader};
use super::collector::{Collector, Source, TextOutcome, collector};

const BUTTON: &str = "camera-button";
const VIDEO: &str = "camera-view";
const HEADING: &str = "camera";

/// How long to wait between two looks, in milliseconds: whoever holds a code still for a moment is read, and the
/// device stays cool.
const PAUSE: u32 = 160;

/// How long a code that stays in sight is not collected again, in milliseconds.
const STAYS: u64 = 8_000;

/// How long after a refusal a code is tried again, in milliseconds.
const AGAIN: u64 = 3_000;

/// How long the frame shows that a code was read, in milliseconds.
const SHOWN: u64 = 1_200;

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Starting,
    /// The first look needs our own reader, which is on its way.
    Loading,
    Looking,
    Read,
    NoReader,
    NoCamera(CameraError),
}

/// Opens the camera, or closes it.
#[component]
pub fn CameraButton() -> impl IntoView {
    let Collector { camera, .. } = collector();
    view! {
        <button
            class="button"
            type="button"
            id=BUTTON
            aria-pressed=move || camera.get().to_string()
            on:click=move |_| {
                camera.update(|camera| *camera = !*camera);
                if camera.get_untracked() {
                    request_animation_frame(|| {
                        let _ = page::focus(HEADING);
                    });
                }
            }
        >
            {t!("workshop_collect.box.camera")}
        </button>
    }
}

/// The camera's window, while it is asked for.
#[component]
pub fn Scanner() -> impl IntoView {
    let Collector { camera, .. } = collector();
    view! {
        <Show when=move || camera.get()>
            <Window />
        </Show>
    }
}

#[component]
fn Window() -> impl IntoView {
    let collector = collector();
    let id = collector.id();
    let state = RwSignal::new(State::Starting);
    // Switched off when the window closes: nobody else keeps it.
    let at_work = StoredValue::new_local(None::<Rc<Camera>>);
    let cameras = RwSignal::new(Vec::<String>::new());
    let chosen = StoredValue::new(0_usize);
    request_animation_frame(move || {
        spawn_local(async move {
            if start(at_work, None, state).await {
                let names = camera::names().await;
                let _ = cameras.try_set(names);
                look(collector, id, at_work, state).await;
            }
        });
    });
    let other = move |_| {
        let names = cameras.get_untracked();
        let next = (chosen.get_value() + 1) % names.len().max(1);
        chosen.set_value(next);
        // Some devices have one picture at a time.
        at_work.set_value(None);
        let name = names.get(next).cloned();
        spawn_local(async move {
            start(at_work, name, state).await;
        });
    };
    let close = move |_| {
        collector.camera.set(false);
        let _ = page::focus(BUTTON);
    };
    let word = move || match state.get() {
        State::Read => "read",
        _ => "looking",
    };
    view! {
        <section class="scanner" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {t!("workshop_collect.box.camera")}
            </h2>
            <div class="scanner-view" data-state=word>
                <video id=VIDEO muted playsinline aria-hidden="true"></video>
                <p role="status">{move || words(&state.get())}</p>
            </div>
            <p class="scanned">
                {collector.status}
            </p>
            <p class="cluster">
                <button class="button primary" type="button" on:click=close>
                    {t!("workshop_collect.camera.done")}
                </button>
                <Show when=move || cameras.with(|all| all.len() > 1)>
                    <button class="button" type="button" on:click=other>
                        {t!("workshop_collect.camera.other")}
                    </button>
                </Show>
            </p>
        </section>
    }
}

/// Starts a camera; returns whether somebody still wants it and it works.
async fn start(
    at_work: StoredValue<Option<Rc<Camera>>, LocalStorage>,
    name: Option<String>,
    state: RwSignal<State>,
) -> bool {
    match Camera::start(VIDEO, name.as_deref()).await {
        Ok(camera) => {
            let _ = state.try_set(State::Looking);
            at_work.try_set_value(Some(Rc::new(camera))).is_none()
        }
        Err(error) => {
            let _ = state.try_set(State::NoCamera(error));
            false
        }
    }
}

/// Looks again and again, until the window is closed.
async fn look(
    collector: Collector,
    id: DocumentId,
    at_work: StoredValue<Option<Rc<Camera>>, LocalStorage>,
    state: RwSignal<State>,
) {
    let reader = CodeReader::find().await;
    if reader.is_ours() {
        let _ = state.try_set(State::Loading);
    }
    let mut seen: Vec<(String, u64)> = Vec::new();
    let mut read_at = 0;
    let mut refused = None::<u64>;
    while let Some(camera) = at_work.try_get_value() {
        let texts = match &camera {
            Some(camera) => reader.of_camera(camera).await,
            None => Ok(Vec::new()),
        };
        drop(camera);
        let now = clock::now();
        let next = match texts {
            Err(CodeReadError::NoReader) => State::NoReader,
            Err(_) => State::Looking,
            Ok(texts) => {
                seen.retain(|(_, at)| now.saturating_sub(*at) < STAYS);
                for text in texts {
                    match seen.iter_mut().find(|(known, _)| *known == text) {
                        Some((_, at)) => *at = now,
                        None if refused.is_some_and(|at| now.saturating_sub(at) < AGAIN) => {}
                        None => {
                            let camera = Source::of(IntakeSource::Camera);
                            let outcome = collector.collect_text(id.clone(), camera, text.clone());
                            match outcome.await {
                                TextOutcome::Collected => read_at = clock::now(),
                                TextOutcome::NoCode => {}
                                // The frame must not say that it was read, and the code is tried again.
                                TextOutcome::Refused => {
                                    refused = Some(clock::now());
                                    continue;
                                }
                            }
                            seen.push((text, clock::now()));
                        }
                    }
                }
                match clock::now().saturating_sub(read_at) < SHOWN {
                    true => State::Read,
                    false => State::Looking,
                }
            }
        };
        let is_camera_there = at_work.try_with_value(Option::is_some) == Some(true);
        let changed = state.try_maybe_update(|state| {
            let changes = is_camera_there && *state != next;
            if changes {
                *state = next;
            }
            (changes, ())
        });
        if changed.is_none() {
            return;
        }
        clock::pause(PAUSE).await;
    }
}

fn words(state: &State) -> &'static str {
    match state {
        State::Starting => t!("workshop_collect.camera.starting"),
        State::Loading => t!("workshop_collect.camera.loading"),
        State::Looking => t!("workshop_collect.camera.looking"),
        State::Read => t!("workshop_collect.camera.read"),
        State::NoReader => t!("workshop_collect.unread.no_reader"),
        State::NoCamera(CameraError::None) => t!("workshop_collect.camera.none"),
        State::NoCamera(CameraError::Refused) => t!("workshop_collect.camera.refused"),
        State::NoCamera(CameraError::Failed(_)) => t!("workshop_collect.camera.failed"),
    }
}
