//! The room's clock: how much time is left for a talk.

use std::fmt;
use std::str::FromStr;

/// A stretch of time that runs, rests, or was not begun. Times are in milliseconds; an end counts from 1970 (UTC),
/// so that all windows agree on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Timer {
    /// None was set.
    #[default]
    Unset,
    /// It runs.
    Runs {
        /// When it ends.
        end: u64,
        /// How long it was set to.
        whole: u64,
    },
    /// It rests.
    Rests {
        /// How much is left.
        left: u64,
        /// How long it was set to.
        whole: u64,
    },
}

/// What can be seen of a timer at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face {
    /// Whole seconds that are left, rounded up.
    pub seconds: u64,
    /// The part that is left, in percent.
    pub percent: u64,
    /// The word by which the style knows the state.
    pub state: &'static str,
}

impl Timer {
    /// A minute.
    pub const MINUTE: u64 = 60_000;
    /// The last stretch, in which the clock looks different.
    const LAST: u64 = Self::MINUTE;
    /// The longest time that is set: three hours.
    const MAX: u64 = 180 * Self::MINUTE;

    /// Begins at a moment, for so many minutes.
    pub fn begin(now: u64, minutes: u64) -> Self {
        let whole = (minutes * Self::MINUTE).min(Self::MAX);
        let end = now + whole;
        Self::Runs { end, whole }
    }

    /// How much is left at a moment; `None` where none was set.
    pub fn left(self, now: u64) -> Option<u64> {
        match self {
            Self::Unset => None,
            Self::Runs { end, whole } => Some(end.saturating_sub(now).min(whole)),
            Self::Rests { left, .. } => Some(left),
        }
    }

    /// Rests from now on, or goes on.
    pub fn pause_or_go_on(self, now: u64) -> Self {
        match self {
            Self::Unset => self,
            Self::Runs { whole, .. } => Self::Rests {
                left: self.left(now).unwrap_or_default(),
                whole,
            },
            Self::Rests { left, whole } => Self::Runs {
                end: now + left,
                whole,
            },
        }
    }

    /// A minute more. One that is over begins again with it.
    pub fn one_more(self, now: u64) -> Self {
        let Some(left) = self.left(now) else {
            return self;
        };
        let left = (left + Self::MINUTE).min(Self::MAX);
        match self {
            Self::Runs { whole, .. } => Self::Runs {
                end: now + left,
                whole: whole.max(left),
            },
            Self::Rests { whole, .. } => Self::Rests {
                left,
                whole: whole.max(left),
            },
            Self::Unset => self,
        }
    }

    /// Whether there is still something to count down.
    pub fn is_running(self, now: u64) -> bool {
        matches!(self, Self::Runs { .. }) && self.left(now) != Some(0)
    }

    /// What can be seen at a moment; `None` where none was set.
    pub fn face(self, now: u64) -> Option<Face> {
        let left = self.left(now)?;
        let whole = match self {
            Self::Unset => return None,
            Self::Runs { whole, .. } | Self::Rests { whole, .. } => whole,
        };
        let state = match self {
            Self::Rests { .. } => "paused",
            _ if left == 0 => "over",
            _ if left <= Self::LAST => "last",
            _ => "runs",
        };
        Some(Face {
            seconds: left.div_ceil(1_000),
            percent: (left * 100).checked_div(whole).unwrap_or(0).min(100),
            state,
        })
    }
}

impl Face {
    /// Minutes and seconds: 6:40.
    pub fn time(self) -> String {
        format!("{}:{:02}", self.seconds / 60, self.seconds % 60)
    }
}

/// `unset`, `runs <end> <whole>` or `rests <left> <whole>`, as windows tell each other.
impl fmt::Display for Timer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unset => f.write_str("unset"),
            Self::Runs { end, whole } => write!(f, "runs {end} {whole}"),
            Self::Rests { left, whole } => write!(f, "rests {left} {whole}"),
        }
    }
}

/// A text is not what windows tell each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAMessage;

impl FromStr for Timer {
    type Err = NotAMessage;

    fn from_str(text: &str) -> Result<Self, NotAMessage> {
        let number = |text: &str| text.parse::<u64>().map_err(|_| NotAMessage);
        let words: Vec<&str> = text.split(' ').collect();
        match words[..] {
            ["unset"] => Ok(Self::Unset),
            ["runs", end, whole] => Ok(Self::Runs {
                end: number(end)?,
                whole: number(whole)?.min(Self::MAX),
            }),
            ["rests", left, whole] => Ok(Self::Rests {
                left: number(left)?.min(Self::MAX),
                whole: number(whole)?.min(Self::MAX),
            }),
            _ => Err(NotAMessage),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_790_000_000_000;

    #[test]
    fn time_runs_out_unless_it_rests() {
        let timer = Timer::begin(NOW, 10);
        let face = |timer: Timer, seconds: u64| {
            let face = timer.face(NOW + seconds * 1_000).unwrap();
            (face.time(), face.percent, face.state)
        };
        let said = |time: &str, percent, state| (time.to_owned(), percent, state);
        assert_eq!(face(timer, 0), said("10:00", 100, "runs"));
        assert_eq!(face(timer, 200), said("6:40", 66, "runs"));
        assert_eq!(face(timer, 555), said("0:45", 7, "last"));
        assert_eq!(face(timer, 601), said("0:00", 0, "over"));
        let rests = timer.pause_or_go_on(NOW + 200_000);
        assert_eq!(face(rests, 900), said("6:40", 66, "paused"));
        let again = rests.pause_or_go_on(NOW + 900_000);
        assert_eq!(face(again, 900), said("6:40", 66, "runs"));
        assert!(again.is_running(NOW + 900_000) && !again.is_running(NOW + 9_000_000));
    }

    #[test]
    fn a_minute_more_makes_the_whole_longer_only_where_it_has_to() {
        let timer = Timer::begin(NOW, 3);
        let full = timer.one_more(NOW);
        assert_eq!(full.face(NOW).map(|face| face.percent), Some(100));
        assert_eq!(full.left(NOW), Some(4 * Timer::MINUTE));
        let over = timer.one_more(NOW + 4 * Timer::MINUTE);
        let face = over.face(NOW + 4 * Timer::MINUTE).unwrap();
        assert_eq!((face.time(), face.percent), ("1:00".to_owned(), 33));
        assert_eq!(Timer::Unset.one_more(NOW), Timer::Unset);
        let long = (0..300).fold(timer, |timer, _| timer.one_more(NOW));
        assert_eq!(long.left(NOW), Some(180 * Timer::MINUTE));
    }

    #[test]
    fn what_was_never_said_is_no_timer() {
        for text in ["", "runs", "runs 1", "runs 1 x", "rests -1 2", "unset 3"] {
            assert_eq!(text.parse::<Timer>(), Err(NotAMessage), "{text}");
        }
    }
}
