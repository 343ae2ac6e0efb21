//! What the person has chosen in the cases. It is in memory only: nothing is written, and it ends with the page in the
//! browser, which the practice says.

use leptos::prelude::*;

use crate::content::guide::Case;
use crate::t;

thread_local! {
    /// Beyond any page of the guide, so that it is there when the person comes back from another one.
    static TRIES: ArcRwSignal<Tries> = ArcRwSignal::new(Tries::default());
}

/// How far a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CaseState {
    /// Nothing was chosen yet.
    #[default]
    Open,
    /// Something was chosen, but not the right answer.
    Begun,
    /// The right answer was chosen after another one.
    Done,
    /// The right answer was chosen first.
    FirstTry,
}

impl CaseState {
    /// Whether the case is worked through.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::FirstTry)
    }

    /// How its place on the wire looks.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Begun => "unknown",
            Self::Done => "answered",
            Self::FirstTry => "fruit",
        }
    }

    /// Its sign beside its words.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Begun => "started",
            Self::Done | Self::FirstTry => "good",
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Open => t!("practice.state.open"),
            Self::Begun => t!("practice.state.begun"),
            Self::Done => t!("practice.state.done"),
            Self::FirstTry => t!("practice.state.first"),
        }
    }
}

/// The answers that were chosen, by case: each answer once, in the order in which they were chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tries(Vec<(&'static str, Vec<usize>)>);

impl Tries {
    /// Those of the page in the browser.
    pub fn of_this_page() -> ArcRwSignal<Self> {
        TRIES.with(Clone::clone)
    }

    /// The places of the answers that were chosen in a case.
    pub fn of(&self, case: &Case) -> &[usize] {
        let found = self.0.iter().find(|(id, _)| *id == case.id);
        found.map_or(&[], |(_, chosen)| chosen)
    }

    /// An answer was chosen.
    pub fn choose(&mut self, case: &Case, choice: usize) {
        match self.0.iter_mut().find(|(id, _)| *id == case.id) {
            Some((_, chosen)) if chosen.contains(&choice) => {}
            Some((_, chosen)) => chosen.push(choice),
            None => self.0.push((case.id, vec![choice])),
        }
    }

    /// How far a case is.
    pub fn state(&self, case: &Case) -> CaseState {
        match self.of(case) {
            [] => CaseState::Open,
            [first, ..] if *first == case.right => CaseState::FirstTry,
            chosen if chosen.contains(&case.right) => CaseState::Done,
            _ => CaseState::Begun,
        }
    }

    /// How far each of these cases is.
    pub fn states(&self, cases: &[Case]) -> Vec<CaseState> {
        cases.iter().map(|case| self.state(case)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::guide::CASES;

    #[test]
    fn only_the_first_answer_counts_as_first_try() {
        let mut tries = Tries::default();
        let [first, second, third, ..] = &CASES;
        let wrong = |case: &Case| (case.right + 1) % case.choices.len();
        assert_eq!(tries.state(first), CaseState::Open);
        tries.choose(first, first.right);
        tries.choose(second, wrong(second));
        assert_eq!(tries.state(second), CaseState::Begun);
        tries.choose(second, second.right);
        // What is opened afterwards changes nothing.
        tries.choose(first, wrong(first));
        tries.choose(first, wrong(first));
        tries.choose(third, wrong(third));
        assert_eq!(tries.of(first), [first.right, wrong(first)]);
        assert_eq!(
            tries.states(&CASES)[..4],
            [
                CaseState::FirstTry,
                CaseState::Done,
                CaseState::Begun,
                CaseState::Open
            ]
        );
        let done = tries.states(&CASES).into_iter().filter(|one| one.is_done());
        assert_eq!(done.count(), 2);
    }
}
