//! What is on the projector, the same in all windows of this browser.

use std::fmt;
use std::str::FromStr;

use leptos::prelude::*;

use crate::browser::channel::Channel;
use crate::browser::clock;
use crate::domain::id::DocumentId;

use super::timer::{NotAMessage, Timer};

/// What the facilitator lets the room see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// The code, and how many are in.
    #[default]
    Invitation,
    /// A question, by its place among all, from 0.
    Question(usize),
    /// The groups at a question, by its place among all.
    Groups(usize),
    /// All dimensions.
    Dimensions,
    /// The questions on which the room differs most.
    Differ,
    /// Only the time.
    Clock,
}

/// What is on the projector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Projected {
    /// The picture.
    pub shown: Shown,
    /// Which page of it, from 0: answers in words may be more than one page holds.
    pub page: usize,
    /// The time.
    pub timer: Timer,
}

/// What is on the projector, and the line to the other windows.
#[derive(Clone, Copy)]
pub struct Projection {
    projected: RwSignal<Projected>,
    now: RwSignal<u64>,
    ticking: StoredValue<bool>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
}

/// What a window says that wants to know what is on.
const QUESTION: &str = "?";

/// How often the clock is looked at, in milliseconds: often enough that no second is missed.
const TICK: u32 = 250;

impl Shown {
    /// The question that is on, or whose groups are.
    pub const fn question(self) -> Option<usize> {
        match self {
            Self::Question(place) | Self::Groups(place) => Some(place),
            Self::Invitation | Self::Dimensions | Self::Differ | Self::Clock => None,
        }
    }
}

impl Projection {
    /// Joins the windows of a workshop, for as long as the calling page is open.
    pub fn join(id: &DocumentId) -> Self {
        let joined = Self {
            projected: RwSignal::new(Projected::default()),
            now: RwSignal::new(clock::now()),
            ticking: StoredValue::new(false),
            channel: StoredValue::new_local(None),
        };
        let name = format!("workshop:{id}");
        let channel = Channel::open(&name, move |text| joined.hear(&text));
        let last = channel.last();
        if let Some(projected) = last.and_then(|text| text.parse().ok()) {
            joined.projected.set(projected);
        }
        // A window that stands alone gets no answer.
        let _ = channel.send(QUESTION);
        joined.channel.set_value(Some(channel));
        on_cleanup(move || {
            let _ = joined.channel.try_set_value(None);
        });
        Effect::new(move |_| {
            if joined.projected.read().timer.is_running(clock::now()) {
                joined.tick();
            }
        });
        joined
    }

    fn hear(self, text: &str) {
        if text == QUESTION {
            // Only what was chosen is told: a window that knows nothing would take the others back.
            let projected = self.projected.try_get_untracked();
            if let Some(projected) = projected.filter(|one| *one != Projected::default()) {
                self.with_channel(|channel| channel.send(&projected.to_string()).is_ok());
            }
        } else if let Ok(projected) = text.parse::<Projected>() {
            self.with_channel(|channel| {
                channel.keep(text);
                true
            });
            let _ = self.projected.try_set(projected);
        }
    }

    fn with_channel(self, run: impl FnOnce(&Channel) -> bool) {
        let _ = self
            .channel
            .try_with_value(|channel| channel.as_ref().is_some_and(run));
    }

    fn tick(self) {
        if self.ticking.get_value() {
            return;
        }
        self.ticking.set_value(true);
        clock::after(TICK, move || {
            // The page may be gone: then there is nobody to tell.
            if self.now.try_set(clock::now()).is_some() {
                return;
            }
            self.ticking.set_value(false);
            let projected = self.projected.try_get_untracked();
            if projected.is_some_and(|one| one.timer.is_running(clock::now())) {
                self.tick();
            }
        });
    }

    fn change(self, change: impl FnOnce(&mut Projected)) {
        let mut projected = self.projected.get_untracked();
        change(&mut projected);
        self.now.set(clock::now());
        self.projected.set(projected);
        // Without other windows this one still shows it.
        self.with_channel(|channel| channel.tell(&projected.to_string()).is_ok());
    }

    /// What is on. Tracks.
    pub fn shown(self) -> Memo<Shown> {
        let projected = self.projected;
        Memo::new(move |_| projected.read().shown)
    }

    /// Puts something else on.
    pub fn show(self, shown: Shown) {
        self.change(|projected| {
            projected.shown = shown;
            projected.page = 0;
        });
    }

    /// Which page of the picture is on. Tracks.
    pub fn page(self) -> Memo<usize> {
        let projected = self.projected;
        Memo::new(move |_| projected.read().page)
    }

    /// Turns to another page of the picture.
    pub fn turn_to(self, page: usize) {
        self.change(|projected| projected.page = page);
    }

    /// Where a question is on, or the groups at one, puts another one on: the projector follows the facilitator.
    pub fn follow(self, place: usize) {
        let now = self.projected.get_untracked().shown;
        let then = match now {
            Shown::Question(_) => Shown::Question(place),
            Shown::Groups(_) => Shown::Groups(place),
            Shown::Invitation | Shown::Dimensions | Shown::Differ | Shown::Clock => now,
        };
        if now != then {
            self.show(then);
        }
    }

    /// The time. Tracks.
    pub fn timer(self) -> Memo<Timer> {
        let projected = self.projected;
        Memo::new(move |_| projected.read().timer)
    }

    /// Changes the time, given this moment.
    pub fn set_timer(self, change: impl FnOnce(Timer, u64) -> Timer) {
        let now = clock::now();
        self.change(|projected| projected.timer = change(projected.timer, now));
    }

    /// The last moment at which the clock was looked at. Tracks.
    pub fn now(self) -> u64 {
        self.now.get()
    }
}

/// The picture, for a question with its page where that is not the first, a `;`, and the time.
impl fmt::Display for Projected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shown {
            Shown::Invitation => f.write_str("invitation")?,
            Shown::Question(place) if self.page > 0 => write!(f, "question {place} {}", self.page)?,
            Shown::Question(place) => write!(f, "question {place}")?,
            Shown::Groups(place) => write!(f, "groups {place}")?,
            Shown::Dimensions => f.write_str("dimensions")?,
            Shown::Differ => f.write_str("differ")?,
            Shown::Clock => f.write_str("clock")?,
        }
        write!(f, ";{}", self.timer)
    }
}

impl FromStr for Projected {
    type Err = NotAMessage;

    fn from_str(text: &str) -> Result<Self, NotAMessage> {
        let (shown, timer) = text.split_once(';').ok_or(NotAMessage)?;
        let number = |text: &str| text.parse::<usize>().map_err(|_| NotAMessage);
        let mut page = 0;
        let shown = match shown.split_once(' ') {
            Some(("question", place)) => Shown::Question(match place.split_once(' ') {
                Some((place, at)) => {
                    page = number(at)?;
                    number(place)?
                }
                None => number(place)?,
            }),
            Some(("groups", place)) => Shown::Groups(number(place)?),
            None if shown == "invitation" => Shown::Invitation,
            None if shown == "dimensions" => Shown::Dimensions,
            None if shown == "differ" => Shown::Differ,
            None if shown == "clock" => Shown::Clock,
            _ => return Err(NotAMessage),
        };
        let timer = timer.parse()?;
        Ok(Self { shown, page, timer })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HOURS: u64 = 180 * Timer::MINUTE;

    fn shown() -> impl Strategy<Value = Shown> {
        prop_oneof![
            Just(Shown::Invitation),
            (0_usize..60).prop_map(Shown::Question),
            (0_usize..60).prop_map(Shown::Groups),
            Just(Shown::Differ),
            Just(Shown::Dimensions),
            Just(Shown::Clock),
        ]
    }

    fn timer() -> impl Strategy<Value = Timer> {
        prop_oneof![
            Just(Timer::Unset),
            (any::<u64>(), 0..=HOURS).prop_map(|(end, whole)| Timer::Runs { end, whole }),
            (0..=HOURS, 0..=HOURS).prop_map(|(left, whole)| Timer::Rests { left, whole }),
        ]
    }

    proptest! {
        #[test]
        fn what_is_told_is_what_is_heard(shown in shown(), page in 0_usize..4, timer in timer()) {
            let page = if matches!(shown, Shown::Question(_)) { page } else { 0 };
            let projected = Projected { shown, page, timer };
            prop_assert_eq!(projected.to_string().parse::<Projected>(), Ok(projected));
        }

        #[test]
        fn any_text_can_be_heard(text in "\\PC{0,40}") {
            let _ = text.parse::<Projected>();
        }
    }
}
