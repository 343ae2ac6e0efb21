//! Time for preparing a meeting: 4 to 9 hours for one hour of meeting, where a typical call has half an hour
//! (S2; docs/method.md, "Meetings").

use crate::domain::number::Number;

use super::meetings::Meeting;

/// How the booked hours compare with what a meeting of its length takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreparationFit {
    /// Nothing is booked.
    NoneBooked,
    /// Less than four hours for each hour.
    Below,
    /// Four to nine hours for each hour.
    Within,
    /// More than nine hours for each hour.
    Above,
}

/// The time booked for preparing a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreparationTime {
    /// Hours booked.
    pub booked: Number,
    /// The fewest hours that the meeting takes.
    pub least: Number,
    /// The most hours that the meeting takes.
    pub most: Number,
}

impl PreparationTime {
    /// The fewest hours for an hour of meeting (S2).
    pub const LEAST: i32 = 4;
    /// The most hours for an hour of meeting (S2).
    pub const MOST: i32 = 9;

    /// How the booked hours compare with the range; both ends are within.
    pub fn fit(self) -> PreparationFit {
        match self.booked {
            booked if booked <= Number::ZERO => PreparationFit::NoneBooked,
            booked if booked < self.least => PreparationFit::Below,
            booked if booked > self.most => PreparationFit::Above,
            _ => PreparationFit::Within,
        }
    }
}

impl Meeting {
    /// The time booked for preparing. A meeting whose length is not known is taken to last one hour.
    pub fn preparation_time(&self) -> PreparationTime {
        let length = self.hours.number().filter(|hours| *hours > Number::ZERO);
        let length = length.unwrap_or(Number::whole(1));
        let booked = self.preparation.iter().filter_map(|one| one.hours.number());
        PreparationTime {
            booked: booked.fold(Number::ZERO, Number::plus),
            least: length.times(PreparationTime::LEAST),
            most: length.times(PreparationTime::MOST),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::blank;
    use super::*;
    use crate::domain::account::meetings::Preparation;
    use crate::domain::figure::Figure;

    #[test]
    fn four_to_nine_hours_for_each_hour_of_meeting() {
        use PreparationFit::{Above, Below, NoneBooked, Within};
        for (length, booked, fit) in [
            ("", &[][..], NoneBooked),
            ("", &["", "some"], NoneBooked),
            ("1", &["3.5"], Below),
            ("1", &["1.5", "2.5"], Within),
            ("", &["9"], Within),
            ("1", &["9.25"], Above),
            ("2", &["7"], Below),
            ("0.5", &["2"], Within),
            ("0,5", &["4.75"], Above),
            ("0", &["4"], Within),
            ("-2", &["4"], Within),
        ] {
            let preparation = (1..).zip(booked).map(|(number, hours)| Preparation {
                hours: Figure::typed(hours),
                ..blank(number)
            });
            let meeting = Meeting {
                hours: Figure::typed(length),
                preparation: preparation.collect(),
                ..Meeting::default()
            };
            assert_eq!(meeting.preparation_time().fit(), fit, "{length} {booked:?}");
        }
    }
}
