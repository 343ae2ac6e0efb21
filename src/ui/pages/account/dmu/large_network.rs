//! The network as large as the window: it is moved, made larger and smaller, and shows the ways of one person.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::{dialog, drag, page};
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::charts::geometry::{Stage, View};
use crate::ui::components::record_name;

use super::knot::Press;
use super::network::{Net, legend};
use super::told::told;

/// The ids of the dialog and of what it shows the drawing in.
pub(super) const DIALOG: &str = "network-large";
const STAGE: &str = "network-stage";
/// How much larger or smaller a press of a button or key makes it, and how far it moves, in pixels.
const STEP: f64 = 1.4;
const FAR: f64 = 80.0;
/// How much a turn of the wheel makes it larger, for each pixel that it would scroll.
const WHEEL: f64 = 0.0015;
/// A pointer that moves less presses.
const STILL: f64 = 4.0;

/// The button that opens it.
#[component]
pub(super) fn LargeNetwork(net: Net) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let open = move |_| {
        is_open.set(true);
        request_animation_frame(|| {
            // A browser without dialogs does nothing here; the drawing is on the page too.
            let _ = dialog::open(DIALOG);
        });
    };
    view! {
        <p>
            <button class="button small" type="button" on:click=open>
                {t!("dmu.large.open")}
            </button>
        </p>
        <dialog
            class="net-large"
            id=DIALOG
            aria-labelledby="network-large-title"
            on:close=move |_| is_open.set(false)
        >
            <Show when=move || is_open.get()>
                <Large net=net.telling(Press::Tells) />
            </Show>
        </dialog>
    }
}

/// What is seen of the drawing, and what moves it.
#[derive(Clone, Copy)]
struct Seen {
    net: Net,
    /// The size of the frame; nothing before it is on the page.
    frame: RwSignal<Option<(f64, f64)>>,
    /// What is seen; the whole until somebody moves it.
    view: RwSignal<Option<View>>,
    /// The pointers that are down: which one, and where it was last.
    pointers: StoredValue<Vec<(i32, (f64, f64))>>,
    /// Whether they move the drawing, and press nothing.
    moves: StoredValue<bool>,
}

impl Seen {
    fn stage(self) -> Option<Stage> {
        let drawing = self.net.size();
        self.frame.get().map(|frame| Stage { frame, drawing })
    }

    fn with(self, change: impl FnOnce(Stage, View) -> View) {
        if let Some(stage) = untrack(|| self.stage()) {
            let view = self.view.get_untracked().unwrap_or_else(|| stage.whole());
            self.view.set(Some(change(stage, view)));
        }
    }

    fn larger(self, factor: f64) {
        self.with(|stage, view| stage.zoomed_in_middle(view, factor));
    }

    fn by(self, x: f64, y: f64) {
        self.with(|stage, view| stage.moved(view, (x, y)));
    }

    /// What the drawing shows in its frame, as an SVG names it.
    fn view_box(self) -> String {
        let Some(stage) = self.stage() else {
            let (width, height) = self.net.size();
            return format!("0 0 {width} {height}");
        };
        let view = self.view.get().unwrap_or_else(|| stage.whole());
        let (width, height) = stage.seen(view);
        format!("{} {} {width} {height}", view.x, view.y)
    }

    fn key(self, event: &ev::KeyboardEvent) {
        match event.key().as_str() {
            "ArrowLeft" => self.by(FAR, 0.0),
            "ArrowRight" => self.by(-FAR, 0.0),
            "ArrowUp" => self.by(0.0, FAR),
            "ArrowDown" => self.by(0.0, -FAR),
            "+" | "=" => self.larger(STEP),
            "-" => self.larger(1.0 / STEP),
            "0" => self.view.set(None),
            _ => return,
        }
        event.prevent_default();
    }

    fn wheel(self, event: &ev::WheelEvent) {
        event.prevent_default();
        let (x, y) = (event.delta_x(), event.delta_y());
        match event.shift_key() || x.abs() > y.abs() {
            // With the key that turns a wheel across, some browsers turn it themselves.
            true => self.by(if x == 0.0 { -y } else { -x }, 0.0),
            false => {
                let Some(at) = page::place_in(STAGE, event) else {
                    return;
                };
                let factor = (-y * WHEEL).exp();
                self.with(|stage, view| stage.zoomed(view, factor, at));
            }
        }
    }

    fn down(self, event: &ev::PointerEvent) {
        let Some(at) = page::place_in(STAGE, event) else {
            return;
        };
        self.moves.set_value(false);
        self.pointers.update_value(|pointers| {
            pointers.retain(|(id, _)| *id != event.pointer_id());
            pointers.push((event.pointer_id(), at));
        });
    }

    fn moved(self, event: &ev::PointerEvent) {
        let Some(now) = page::place_in(STAGE, event) else {
            return;
        };
        let before = self.pointers.get_value();
        let Some(number) = before.iter().position(|(id, _)| *id == event.pointer_id()) else {
            return;
        };
        let last = before[number].1;
        let (x, y) = (now.0 - last.0, now.1 - last.1);
        if !self.moves.get_value() {
            if x.hypot(y) < STILL {
                return;
            }
            self.moves.set_value(true);
            drag::hold(event);
        }
        self.pointers
            .update_value(|pointers| pointers[number].1 = now);
        match before.iter().find(|(id, _)| *id != event.pointer_id()) {
            None => self.by(x, y),
            // Two fingers: as far as they go apart, round where the other one is.
            Some((_, other)) => {
                let far = |at: (f64, f64)| (at.0 - other.0).hypot(at.1 - other.1).max(1.0);
                let factor = far(now) / far(last);
                self.with(|stage, view| stage.zoomed(view, factor, *other));
            }
        }
    }

    fn up(self, event: &ev::PointerEvent) {
        self.pointers
            .update_value(|pointers| pointers.retain(|(id, _)| *id != event.pointer_id()));
    }

    /// A person in the middle, large enough to be read.
    fn show(self, id: RecordId) {
        if let Some(spot) = self.net.spot(id) {
            self.with(|stage, view| {
                let factor = (1.0 / view.scale).max(1.0);
                let view = stage.zoomed_in_middle(view, factor);
                stage.around(view, spot)
            });
        }
    }
}

#[component]
fn Large(net: Net) -> impl IntoView {
    let seen = Seen {
        net,
        frame: RwSignal::new(None),
        view: RwSignal::new(None),
        pointers: StoredValue::new(Vec::new()),
        moves: StoredValue::new(false),
    };
    let measure = move || seen.frame.set(page::size_of(STAGE));
    request_animation_frame(move || request_animation_frame(measure));
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    let close = move |_| {
        let _ = dialog::close(DIALOG);
    };
    let button = move |label: &'static str, press: fn(Seen)| {
        view! {
            <button class="button small" type="button" on:click=move |_| press(seen)>
                {label}
            </button>
        }
        .into_any()
    };
    let chosen = net.unit.told;
    let people = move || {
        let option = |id: RecordId, name: String| {
            view! {
                <option value=id.to_string() selected=move || chosen.get() == Some(id)>
                    {name}
                </option>
            }
            .into_any()
        };
        net.unit.people.with(|people| {
            let all = people.iter();
            all.map(|one| option(one.id, record_name(&one.name).to_owned()))
                .collect::<Vec<_>>()
        })
    };
    let choose = move |event| {
        let id: Option<RecordId> = event_target_value(&event).parse().ok();
        chosen.set(id);
        if let Some(id) = id {
            seen.show(id);
        }
    };
    view! {
        <header>
            <h2 id="network-large-title">{t!("dmu.net")}</h2>
            <button class="button" type="button" on:click=close>
                {t!("dmu.large.close")}
            </button>
        </header>
        <div class="net-tools">
            {button(t!("dmu.large.larger"), |seen| seen.larger(STEP))}
            {button(t!("dmu.large.smaller"), |seen| seen.larger(1.0 / STEP))}
            {button(t!("dmu.large.whole"), |seen| seen.view.set(None))}
            {button(t!("dmu.large.left"), |seen| seen.by(FAR, 0.0))}
            {button(t!("dmu.large.right"), |seen| seen.by(-FAR, 0.0))}
            {button(t!("dmu.large.up"), |seen| seen.by(0.0, FAR))}
            {button(t!("dmu.large.down"), |seen| seen.by(0.0, -FAR))}
            <label>
                <span>{t!("dmu.large.ways")}</span>
                " "
                <select on:change=choose>
                    <option value="" selected=move || chosen.get().is_none()>
                        {t!("dmu.large.everybody")}
                    </option>
                    {people}
                </select>
            </label>
        </div>
        <div
            class="net-stage"
            id=STAGE
            tabindex="0"
            role="region"
            aria-label=t!("dmu.large.stage")
            on:keydown=move |event| seen.key(&event)
            on:wheel=move |event| seen.wheel(&event)
            on:pointerdown=move |event| seen.down(&event)
            on:pointermove=move |event| seen.moved(&event)
            on:pointerup=move |event| seen.up(&event)
            on:pointercancel=move |event| seen.up(&event)
        >
            {net.drawing_in(Signal::derive(move || seen.view_box()))}
        </div>
        {told(net.unit, move |id| net.ways(id))}
        {legend()}
    }
}
