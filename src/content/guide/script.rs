//! The facilitator's script of a workshop, with times.

use crate::content::text::Key;
use crate::key;

/// A part of the script.
#[derive(Debug)]
pub struct ScriptStep {
    /// What it is called.
    pub title: Key,
    /// What the facilitator does.
    pub does: Key,
    /// What the facilitator could say.
    pub says: Key,
    /// How long it takes, in minutes.
    pub minutes: u16,
}

macro_rules! script {
    ($($id:literal $minutes:literal),+ $(,)?) => {
        [$(ScriptStep {
            title: key!("guide.workshop.step.", $id, ".title"),
            does: key!("guide.workshop.step.", $id, ".does"),
            says: key!("guide.workshop.step.", $id, ".says"),
            minutes: $minutes,
        }),+]
    };
}

/// The parts, in order.
pub static SCRIPT: [ScriptStep; 8] = script![
    "welcome" 5, "answer" 30, "collect" 15, "guess" 10, "differ" 20, "agree" 15, "act" 20, "end" 5,
];

/// How long all of it takes, in minutes.
pub fn script_minutes() -> u16 {
    SCRIPT.iter().map(|step| step.minutes).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::assessment::programme_minutes;

    #[test]
    fn answering_has_the_time_that_answering_takes() {
        let answering = &SCRIPT[1];
        assert_eq!(answering.title.name(), "guide.workshop.step.answer.title");
        assert!(u32::from(answering.minutes) >= programme_minutes());
    }

    #[test]
    fn all_of_it_fits_a_morning() {
        assert_eq!(script_minutes(), 120);
    }
}
