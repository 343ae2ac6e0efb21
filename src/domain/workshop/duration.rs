//! How long answering takes.

use crate::domain::assessment::Instrument;

use super::Session;

/// How long a question takes, in seconds: an estimate for people who read five described answers.
const A_QUESTION: usize = 50;

impl Session {
    /// How many questions of the questionnaire are asked.
    pub fn asked(&self, instrument: &Instrument) -> usize {
        self.dimensions.items(instrument).count()
    }

    /// About how many minutes answering takes, own questions included; from ten on in steps of five, since more
    /// would say that it is known.
    pub fn minutes(&self, instrument: &Instrument) -> usize {
        let questions = self.asked(instrument) + self.questions.len();
        match (questions * A_QUESTION).div_ceil(60) {
            minutes @ 0..10 => minutes,
            minutes => minutes.div_ceil(5) * 5,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::assessment::testing::instrument;
    use crate::domain::workshop::testing::session;
    use crate::domain::workshop::{Selection, Session};

    #[test]
    fn a_longer_time_is_said_in_steps_of_five_minutes() {
        for (items, own, minutes) in [
            (1, 0, 1),
            (4, 0, 4),
            (8, 2, 9),
            (10, 1, 10),
            (16, 2, 15),
            (17, 2, 20),
            (32, 0, 30),
        ] {
            let instrument = instrument(&[items]);
            let session = Session {
                dimensions: Selection::all(1),
                questions: session().questions[..own].to_vec(),
                ..session()
            };
            let found = session.minutes(&instrument);
            assert_eq!(found, minutes, "{items} questions and {own} own ones");
        }
    }
}
