//! From when on somebody may have seen figures of a workshop.

use super::Workshop;

/// The first time that figures were shown. Whoever saw them could take them from later ones: see
/// [`Disclosure`](super::Disclosure).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Publication {
    /// The number of the last batch that counted then.
    pub last: u32,
    /// In which order answers in words stand. Only the facilitator's browser knows it.
    pub seed: u64,
}

impl Workshop {
    /// Notes that figures are shown now, if none were before and anybody is in. The seed is to be random.
    pub fn publish(&mut self, seed: u64) {
        if self.published.is_none() {
            self.count_everybody(seed);
        }
    }

    /// Shows the figures of everybody who is in, as if none had been shown before. Whoever saw the earlier ones can
    /// tell what those answered who came since.
    pub fn count_everybody(&mut self, seed: u64) {
        if let Some(last) = self.last_number() {
            let seed = self.published.map_or(seed, |published| published.seed);
            let last = last.number();
            self.published = Some(Publication { last, seed });
        }
    }

    /// In which order answers in words stand.
    pub fn seed(&self) -> u64 {
        self.published.map_or(0, |published| published.seed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::DocumentId;
    use crate::domain::records::RecordId;
    use crate::domain::workshop::Batch;
    use crate::domain::workshop::testing::session;

    #[test]
    fn the_first_time_counts_until_everybody_is_to_count() {
        let mut workshop = Workshop::new(DocumentId::new("a").unwrap(), session());
        workshop.publish(7);
        assert_eq!(workshop.published, None, "nobody is in");
        let come = |workshop: &mut Workshop, number| {
            let id = RecordId::fixed(number);
            let batch = Batch {
                id,
                ..Batch::default()
            };
            workshop.batches.push(batch);
        };
        come(&mut workshop, 3);
        workshop.publish(7);
        let first = Some(Publication { last: 3, seed: 7 });
        assert_eq!(workshop.published, first);
        come(&mut workshop, 4);
        workshop.publish(8);
        assert_eq!(workshop.published, first);
        workshop.count_everybody(8);
        assert_eq!(workshop.published, Some(Publication { last: 4, seed: 7 }));
        assert_eq!(workshop.seed(), 7);
    }
}
