//! Shares of a whole, in percent.

/// Counts as shares of their sum, in whole percent. They add up to 100, because what rounding takes away goes to
/// those that lost most (largest remainders; of equal ones the first). All 0 where the sum is.
pub fn percents(counts: [u32; 5]) -> [u8; 5] {
    let sum: u64 = counts.iter().copied().map(u64::from).sum();
    if sum == 0 {
        return [0; 5];
    }
    let hundreds = counts.map(|count| u64::from(count) * 100);
    let mut shares = hundreds.map(|hundreds| (hundreds / sum) as u8);
    let missing = 100 - shares.iter().copied().map(u64::from).sum::<u64>();
    for _ in 0..missing {
        let lost = |place: usize| hundreds[place] as i64 - i64::from(shares[place]) * sum as i64;
        let mut most = 0;
        for place in 1..shares.len() {
            if lost(place) > lost(most) {
                most = place;
            }
        }
        shares[most] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_rounding_takes_goes_to_those_that_lost_most() {
        for (counts, shares) in [
            ([0; 5], [0; 5]),
            ([1, 0, 0, 0, 0], [100, 0, 0, 0, 0]),
            ([1, 1, 1, 0, 0], [34, 33, 33, 0, 0]),
            ([33, 42, 44, 20, 4], [23, 29, 31, 14, 3]),
            ([u32::MAX; 5], [20; 5]),
        ] {
            assert_eq!(percents(counts), shares);
        }
    }

    proptest! {
        #[test]
        fn shares_add_up_to_a_hundred_and_are_nearly_exact(counts in prop::array::uniform5(0_u32..2_000)) {
            let sum: u32 = counts.iter().sum();
            prop_assume!(sum > 0);
            let shares = percents(counts);
            prop_assert_eq!(shares.iter().map(|share| u32::from(*share)).sum::<u32>(), 100);
            for (count, share) in counts.iter().zip(shares) {
                let exact = f64::from(*count) * 100.0 / f64::from(sum);
                prop_assert!((exact - f64::from(share)).abs() < 1.0);
            }
        }
    }
}
