//! How much of the storage is used, and from when on that is much.

/// How much of the storage is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// UTF-16 units in use on this origin, ours and others'.
    pub units: usize,
    /// UTF-16 units that the smallest of the usual browsers gives an origin.
    pub room: usize,
}

impl Usage {
    /// 5 MiB at two bytes a unit, rounded down.
    pub const ROOM: usize = 2_500_000;
    /// The used part, in percent, from which on it is time to make room: a document is stored twice, and what is deleted
    /// goes to the trash before anything becomes free.
    pub const HIGH_PERCENT: u8 = 60;

    /// The used part in whole percent, 0 to 100, rounded down.
    pub fn percent(self) -> u8 {
        (self.units * 100 / self.room).min(100) as u8
    }

    /// Whether it is time to make room.
    pub fn is_high(self) -> bool {
        self.percent() >= Self::HIGH_PERCENT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_high_from_the_percent_on_that_the_page_names() {
        let of = |units| Usage {
            units,
            room: Usage::ROOM,
        };
        for (units, percent, is_high) in [
            (0, 0, false),
            (1_499_999, 59, false),
            (1_500_000, 60, true),
            (2_500_000, 100, true),
            (usize::MAX / 100, 100, true),
        ] {
            let usage = of(units);
            assert_eq!((usage.percent(), usage.is_high()), (percent, is_high));
        }
    }
}
