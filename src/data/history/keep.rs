//! Which snapshots stay.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::data::keys::DocumentKey;

use super::SnapshotName;

/// Of each document the latest ones stay, whatever their days: what was done last is what is taken back most.
pub const LATEST: usize = 12;
/// Before those, the first of each week, for so many weeks: about a quarter of a year, the rhythm of plan reviews.
pub const WEEKS: usize = 13;
/// Before those, the first of every four weeks, for so many times: about two years, as long as an account plan runs.
pub const MONTHS: usize = 26;
/// The most snapshots of one document.
pub const MOST: usize = LATEST + WEEKS + MONTHS;

/// The most that all of them take together, in bytes: some times what a browser gives the documents themselves, and a
/// small part of what it gives a database.
pub const MOST_BYTES: usize = MOST_MEGABYTES * 1_000_000;
/// As [`MOST_BYTES`], in millions.
pub const MOST_MEGABYTES: usize = 24;

/// Days since 1970 by sevens: any seven days in a row do.
const WEEK: i64 = 7;
const FOUR_WEEKS: i64 = 4 * WEEK;

/// Those of these names that are not kept any more.
pub fn given_up(names: &[SnapshotName]) -> Vec<SnapshotName> {
    let mut documents: BTreeMap<&DocumentKey, Vec<&SnapshotName>> = BTreeMap::new();
    for name in names {
        documents.entry(&name.document).or_default().push(name);
    }
    let mut gone = Vec::new();
    let mut kept = Vec::new();
    for mut of_one in documents.into_values() {
        of_one.sort_by_key(|name| Reverse((name.at, *name)));
        thin_out(&of_one, &mut kept, &mut gone);
    }
    fit(kept, &mut gone);
    gone.into_iter().cloned().collect()
}

/// Thins out the snapshots of one document, latest first. By their order, not by how old they are: a clock that jumps
/// ahead takes nothing away.
fn thin_out<'a>(
    latest_first: &[&'a SnapshotName],
    kept: &mut Vec<(usize, &'a SnapshotName)>,
    gone: &mut Vec<&'a SnapshotName>,
) {
    let earlier = latest_first.get(LATEST..).unwrap_or_default();
    let weekly = first_of_each(earlier, WEEK, WEEKS);
    let monthly = first_of_each(earlier, FOUR_WEEKS, MONTHS);
    for (rank, name) in latest_first.iter().enumerate() {
        match rank < LATEST || weekly.contains(name) || monthly.contains(name) {
            true => kept.push((rank, name)),
            false => gone.push(name),
        }
    }
}

/// The first of each span of so many days, of the latest spans.
fn first_of_each<'a>(
    latest_first: &[&'a SnapshotName],
    span: i64,
    spans: usize,
) -> BTreeSet<&'a SnapshotName> {
    let mut firsts: BTreeMap<i64, &SnapshotName> = BTreeMap::new();
    for name in latest_first {
        firsts.insert(name.day.number().div_euclid(span), name);
    }
    let mut firsts: Vec<&SnapshotName> = firsts.into_values().collect();
    firsts.sort_by_key(|name| Reverse((name.at, *name)));
    firsts.truncate(spans);
    firsts.into_iter().collect()
}

/// Gives up the earliest ones until the others fit; the latest of a document only where nothing else is left.
fn fit<'a>(mut kept: Vec<(usize, &'a SnapshotName)>, gone: &mut Vec<&'a SnapshotName>) {
    let mut bytes: usize = kept
        .iter()
        .fold(0, |sum, (_, name)| sum.saturating_add(name.length));
    kept.sort_by_key(|(rank, name)| (*rank == 0, name.at, *name));
    for (_, name) in kept {
        if bytes <= MOST_BYTES {
            return;
        }
        bytes = bytes.saturating_sub(name.length);
        gone.push(name);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Reason;
    use super::super::name::tests::name;
    use super::*;
    use crate::data::kind::Kind;
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;

    fn kept(names: &[SnapshotName]) -> Vec<SnapshotName> {
        let gone = given_up(names);
        let kept = names.iter().filter(|name| !gone.contains(name));
        kept.cloned().collect()
    }

    fn bytes(names: &[SnapshotName]) -> usize {
        names.iter().map(|name| name.length).sum()
    }

    /// One a day.
    fn daily(days: i32) -> Vec<SnapshotName> {
        let id = DocumentId::new("a").unwrap();
        let one = |day: i32| SnapshotName {
            document: DocumentKey::new(Kind::Account, id.clone()),
            at: 1_800_000_000_000 + day as u64 * 86_400_000,
            day: Day::EPOCH.plus_days(20_000 + day),
            reason: Reason::FirstOfDay,
            fingerprint: day as u32,
            length: 1_000,
        };
        (0..days).map(one).collect()
    }

    proptest! {
        #[test]
        fn what_is_kept_is_bounded_and_has_the_latest_of_each_document(names in prop::collection::btree_set(name(), 0..160)) {
            let names: Vec<SnapshotName> = names.into_iter().collect();
            let kept = kept(&names);
            prop_assert!(bytes(&kept) <= MOST_BYTES);
            let documents: BTreeSet<&DocumentKey> = names.iter().map(|name| &name.document).collect();
            for document in documents {
                let of = |all: &[SnapshotName]| -> Vec<SnapshotName> {
                    all.iter().filter(|name| name.document == *document).cloned().collect()
                };
                prop_assert!(of(&kept).len() <= MOST);
                let latest = |all: &[SnapshotName]| of(all).into_iter().max_by_key(|name| (name.at, name.clone()));
                let fits = documents_fit(&names);
                prop_assert!(!fits || latest(&kept) == latest(&names));
            }
        }

        #[test]
        fn what_was_kept_once_is_kept_again(days in prop::collection::btree_set(0_usize..1_500, 0..400)) {
            let all = daily(1_500);
            let names: Vec<SnapshotName> = days.into_iter().map(|day| all[day].clone()).collect();
            let once = kept(&names);
            prop_assert!(once.len() <= MOST);
            prop_assert_eq!(given_up(&once), []);
        }
    }

    /// Whether the latest of each document fit.
    fn documents_fit(names: &[SnapshotName]) -> bool {
        let mut latest: BTreeMap<&DocumentKey, &SnapshotName> = BTreeMap::new();
        for name in names {
            let last = latest.entry(&name.document).or_insert(name);
            if (last.at, *last) < (name.at, name) {
                *last = name;
            }
        }
        latest.values().map(|name| name.length).sum::<usize>() <= MOST_BYTES
    }

    #[test]
    fn of_daily_work_the_last_days_then_weeks_then_months_stay() {
        let mut names: Vec<SnapshotName> = Vec::new();
        for one in daily(900) {
            names.push(one);
            names = kept(&names);
        }
        assert!(names.len() <= MOST, "{}", names.len());
        let days: Vec<i64> = names
            .iter()
            .map(|name| 20_899 - name.day.number())
            .collect();
        let latest: Vec<i64> = (0..LATEST as i64).rev().collect();
        assert!(days.ends_with(&latest), "{days:?}");
        assert!(
            days.iter().filter(|age| (12..103).contains(*age)).count() >= WEEKS - 1,
            "{days:?}"
        );
        assert!(days[0] > 600, "{days:?}");
    }

    #[test]
    fn too_much_of_one_takes_the_earliest_of_all() {
        let mut names = daily(4);
        for name in &mut names {
            name.length = MOST_BYTES / 3;
        }
        assert_eq!(given_up(&names), names[..1]);
        names[3].length = MOST_BYTES;
        assert_eq!(given_up(&names), names[..3]);
    }
}
