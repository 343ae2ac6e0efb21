//! Who reports to whom, as lines that can be drawn (docs/method.md, "Step 3: decision-making unit").

use crate::domain::records::{RecordId, Records};

use super::stakeholders::Stakeholder;

/// A stakeholder's place in the reporting lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportingLine {
    /// The stakeholder.
    pub stakeholder: RecordId,
    /// Whom they report to, as drawn; `None` at the top.
    pub reports_to: Option<RecordId>,
    /// How many are above them, from 0.
    pub depth: usize,
}

/// All stakeholders, each once, each below the one they report to; those who report to the same one in their
/// own order.
///
/// Links to somebody who is not there lead nowhere. Where links run in a circle, the first of the circle is
/// drawn at the top: a place without a manager whose record names one that exists is the place where a
/// circle was opened.
pub fn reporting_lines(stakeholders: &Records<Stakeholder>) -> Vec<ReportingLine> {
    let ids = stakeholders.ids();
    let managers = managers(stakeholders);
    let mut places = Vec::with_capacity(ids.len());
    // The open branches, the next one to draw last: people may stand in longer lines than calls may nest.
    let mut open: Vec<(usize, usize)> = below(&managers, None, 0).collect();
    while let Some((person, depth)) = open.pop() {
        places.push(ReportingLine {
            stakeholder: ids[person],
            reports_to: managers[person].map(|manager| ids[manager]),
            depth,
        });
        open.extend(below(&managers, Some(person), depth + 1));
    }
    places
}

/// Who reports to somebody, last one first.
fn below(
    managers: &[Option<usize>],
    manager: Option<usize>,
    depth: usize,
) -> impl Iterator<Item = (usize, usize)> {
    (0..managers.len())
        .rev()
        .filter(move |&person| managers[person] == manager)
        .map(move |person| (person, depth))
}

/// The manager of each, by place in the list, without circles.
fn managers(stakeholders: &Records<Stakeholder>) -> Vec<Option<usize>> {
    let mut managers: Vec<Option<usize>> = stakeholders
        .iter()
        .map(|person| stakeholders.place(person.reports_to?))
        .collect();
    for person in 0..managers.len() {
        let mut above = managers[person];
        for _ in 0..managers.len() {
            match above {
                Some(manager) if manager == person => {
                    managers[person] = None;
                    break;
                }
                Some(manager) => above = managers[manager],
                None => break,
            }
        }
    }
    managers
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::stakeholder;
    use super::*;

    /// Number of the person and, if any, of the one they report to.
    fn people(links: &[(u32, u32)]) -> Records<Stakeholder> {
        let person = |&(number, manager): &(u32, u32)| Stakeholder {
            reports_to: (manager > 0).then(|| RecordId::fixed(manager)),
            ..stakeholder(number)
        };
        links.iter().map(person).collect()
    }

    fn drawn(links: &[(u32, u32)]) -> String {
        let line = |line: ReportingLine| format!("{}{}", ">".repeat(line.depth), line.stakeholder);
        let places = reporting_lines(&people(links));
        places.into_iter().map(line).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn everyone_stands_below_whom_they_report_to() {
        for (links, lines) in [
            (&[][..], ""),
            (&[(1, 0), (2, 0)], "r1 r2"),
            (&[(1, 3), (2, 3), (3, 0), (4, 1)], "r3 >r1 >>r4 >r2"),
            (&[(1, 9)], "r1"),
            (&[(1, 1)], "r1"),
            (&[(1, 2), (2, 1)], "r1 >r2"),
            (&[(4, 2), (1, 2), (2, 3), (3, 1)], "r1 >r3 >>r2 >>>r4"),
        ] {
            assert_eq!(drawn(links), lines, "{links:?}");
        }
    }

    proptest! {
        #[test]
        fn everyone_is_drawn_once_one_below_their_manager(links in prop::collection::vec(0_u32..14, 0..12)) {
            let links: Vec<_> = (1..).zip(links).collect();
            let stakeholders = people(&links);
            let places = reporting_lines(&stakeholders);
            prop_assert_eq!(places.len(), stakeholders.len());
            for (at, place) in places.iter().enumerate() {
                let above = place.reports_to.map(|manager| {
                    places[..at].iter().find(|above| above.stakeholder == manager).unwrap()
                });
                prop_assert_eq!(place.depth, above.map_or(0, |above| above.depth + 1));
                let own = stakeholders.get(place.stakeholder).unwrap().reports_to;
                prop_assert!(place.reports_to.is_none() || place.reports_to == own);
            }
        }

        #[test]
        fn lines_without_circles_are_drawn_whole(links in prop::collection::vec(0_u32..12, 0..12)) {
            // Everybody reports to somebody earlier.
            let links: Vec<_> = (1..).zip(links).map(|(n, manager)| (n, manager % n)).collect();
            let stakeholders = people(&links);
            for place in reporting_lines(&stakeholders) {
                prop_assert_eq!(place.reports_to, stakeholders.get(place.stakeholder).unwrap().reports_to);
            }
        }
    }
}
