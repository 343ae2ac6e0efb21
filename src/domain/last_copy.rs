//! How old the last copy of everything is.

/// How long ago everything was last downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LastCopy {
    /// It never was.
    Never,
    /// Less than a day ago.
    Today,
    /// So many whole days ago: 1 or more.
    DaysAgo(u32),
}

impl LastCopy {
    /// A day in milliseconds.
    const DAY: u64 = 24 * 60 * 60 * 1000;

    /// From when it was, 0 if never, and now, both in milliseconds since 1970 (UTC). A clock that was set back makes no
    /// copy older than it is: what lies ahead is today.
    pub const fn of(at: u64, now: u64) -> Self {
        match (at, now.saturating_sub(at) / Self::DAY) {
            (0, _) => Self::Never,
            (_, 0) => Self::Today,
            (_, days) if days > u32::MAX as u64 => Self::DaysAgo(u32::MAX),
            (_, days) => Self::DaysAgo(days as u32),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_days_count_and_a_clock_that_jumps_makes_none() {
        const AT: u64 = 1_790_000_000_000;
        for (at, now, age) in [
            (0, AT, LastCopy::Never),
            (AT, AT, LastCopy::Today),
            (AT, AT + LastCopy::DAY - 1, LastCopy::Today),
            (AT, AT + LastCopy::DAY, LastCopy::DaysAgo(1)),
            (AT, AT + 30 * LastCopy::DAY, LastCopy::DaysAgo(30)),
            (AT, AT - LastCopy::DAY, LastCopy::Today),
            (1, u64::MAX, LastCopy::DaysAgo(u32::MAX)),
        ] {
            assert_eq!(LastCopy::of(at, now), age, "{at} {now}");
        }
    }
}
