//! What the room says together, counted response by response.

use std::sync::Arc;

use crate::domain::assessment::staging::overall_stage;
use crate::domain::assessment::{Answer, Dimension, Instrument, Point, Tally};
use crate::domain::id::ItemId;

use super::{Agreement, Distribution, OwnCounts, Response, Selection, Session};

/// The responses of a session, counted. A response is added or removed in a time that depends on the number of
/// questions only. Every response is to be one that [`Response::check`] lets pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregate {
    layout: Arc<Layout>,
    room: GroupCounts,
    /// One for each group of the session.
    groups: Vec<GroupCounts>,
    /// Those who chose no group.
    ungrouped: GroupCounts,
}

/// What is asked, in the order of asking.
#[derive(Debug, PartialEq, Eq)]
struct Layout {
    highest: Point,
    dimensions: Vec<Dimension>,
    /// Of each own question, whether it is a plain choice.
    plain: Vec<bool>,
}

/// The counts of the room or of a group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GroupCounts {
    /// How many responses are in it.
    pub n: u32,
    /// How each asked item was answered, in the instrument's order.
    pub items: Vec<Distribution>,
    /// How many respondents stand at each stage, by the rules for one assessment; unanswered where a response
    /// has no stage.
    pub stages: Distribution,
    /// How many of these stages are provisional, because too little was answered.
    pub provisional: u32,
    /// How each own question was answered. In words: nothing is counted.
    pub own: Vec<OwnCounts>,
}

/// An item and how much the room agrees on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankedItem {
    /// The item.
    pub item: ItemId,
    /// How it was answered.
    pub answers: Distribution,
    /// How much those who chose a point agree.
    pub agreement: Agreement,
}

/// What a response is worth in each count.
struct Counted<'a> {
    response: &'a Response,
    stage: Option<Answer>,
    is_provisional: bool,
}

impl GroupCounts {
    fn new(items: usize, own: usize) -> Self {
        Self {
            items: vec![Distribution::default(); items],
            own: vec![OwnCounts::default(); own],
            ..Self::default()
        }
    }

    fn count(&mut self, counted: &Counted, step: Step) {
        let Counted {
            response,
            stage,
            is_provisional,
        } = counted;
        let put = match step {
            Step::In => Distribution::add,
            Step::Out => Distribution::remove,
        };
        step.count(&mut self.n);
        put(&mut self.stages, *stage);
        if *is_provisional {
            step.count(&mut self.provisional);
        }
        for (item, answer) in self.items.iter_mut().zip(&response.answers) {
            put(item, *answer);
        }
        for (own, answer) in self.own.iter_mut().zip(&response.own) {
            match step {
                Step::In => own.add(answer),
                Step::Out => own.remove(answer),
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Step {
    In,
    Out,
}

impl Step {
    fn count(self, n: &mut u32) {
        *n = match self {
            Self::In => n.saturating_add(1),
            Self::Out => n.saturating_sub(1),
        };
    }
}

impl Aggregate {
    /// The fewest chosen points with which an item is ranked by agreement: as few as a group may have.
    pub const MIN_RANKED: u32 = super::MIN_GROUP;

    /// No responses yet to this session, whose instrument this is.
    pub fn new(instrument: &Instrument, session: &Session) -> Self {
        let dimensions: Vec<Dimension> =
            session.dimensions.dimensions(instrument).cloned().collect();
        let items = dimensions.iter().map(|d| d.items.len()).sum();
        let part = GroupCounts::new(items, session.questions.len());
        let plain = session.questions.iter();
        Self {
            layout: Arc::new(Layout {
                highest: instrument.highest,
                dimensions,
                plain: plain.map(|question| question.kind.is_plain()).collect(),
            }),
            groups: vec![part.clone(); session.groups.len()],
            ungrouped: part.clone(),
            room: part,
        }
    }

    /// Counts a response.
    pub fn add(&mut self, response: &Response) {
        self.count(response, Step::In);
    }

    /// Counts a response no longer that was added before.
    pub fn remove(&mut self, response: &Response) {
        self.count(response, Step::Out);
    }

    fn count(&mut self, response: &Response, step: Step) {
        let mut tallies = [Tally::default(); Selection::MAX];
        let mut answers = response.answers.iter();
        for (tally, dimension) in tallies.iter_mut().zip(&self.layout.dimensions) {
            let of_dimension = answers.by_ref().take(dimension.items.len());
            of_dimension.for_each(|answer| tally.add(*answer));
        }
        let asked = self.layout.dimensions.len().min(Selection::MAX);
        let (overall, stage) = overall_stage(tallies.into_iter().take(asked));
        let counted = Counted {
            response,
            stage: stage.map(|stage| Answer::Point(stage.point())),
            is_provisional: stage.is_some() && !overall.coverage().is_enough(),
        };
        self.room.count(&counted, step);
        let group = response.group.map(usize::from);
        let group = group.and_then(|group| self.groups.get_mut(group));
        group.unwrap_or(&mut self.ungrouped).count(&counted, step);
    }

    /// How many responses are in.
    pub fn n(&self) -> u32 {
        self.room.n
    }

    /// Everybody. Not to be shown before it is revealed.
    pub fn room(&self) -> &GroupCounts {
        &self.room
    }

    /// The room, so that hands are counted with it.
    pub(super) fn room_mut(&mut self) -> &mut GroupCounts {
        &mut self.room
    }

    /// The groups of the session. What of them may be seen says a [`Disclosure`](super::Disclosure).
    pub(super) fn groups(&self) -> &[GroupCounts] {
        &self.groups
    }

    /// How many responses each group has, in the session's order. Who is in is no secret.
    pub fn group_sizes(&self) -> Vec<u32> {
        self.groups.iter().map(|group| group.n).collect()
    }

    /// How many chose no group.
    pub fn ungrouped(&self) -> u32 {
        self.ungrouped.n
    }

    /// Those who chose no group: in what may be seen, a group like others.
    pub(super) fn without_group(&self) -> &GroupCounts {
        &self.ungrouped
    }

    /// Whether the question at a place is a plain choice: own ones come after the items.
    pub(super) fn is_plain(&self, place: usize) -> bool {
        let own = place.checked_sub(self.room.items.len());
        own.and_then(|own| self.layout.plain.get(own)) == Some(&true)
    }

    /// The highest point of the questionnaire's scale.
    pub fn highest(&self) -> Point {
        self.layout.highest
    }

    /// The asked dimensions with their items, in the order of asking.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.layout.dimensions
    }

    /// The asked items with their answers in the room or a group.
    pub fn items<'a>(
        &'a self,
        part: &'a GroupCounts,
    ) -> impl Iterator<Item = (&'a ItemId, &'a Distribution)> {
        let items = self.layout.dimensions.iter().flat_map(|d| &d.items);
        items.zip(&part.items)
    }

    /// The answers to one item in the room or a group.
    pub fn item(&self, part: &GroupCounts, item: &ItemId) -> Option<Distribution> {
        let mut items = self.items(part);
        items
            .find(|(id, _)| *id == item)
            .map(|(_, answers)| *answers)
    }

    /// The answers to all items of each dimension together, in the order of asking: their index is the
    /// dimension's.
    pub fn by_dimension(&self, part: &GroupCounts) -> Vec<Distribution> {
        let mut items = part.items.iter();
        let together = |dimension: &Dimension| {
            let of_dimension = items.by_ref().take(dimension.items.len());
            total(of_dimension)
        };
        self.layout.dimensions.iter().map(together).collect()
    }

    /// The answers to all items together: their index is the overall one.
    pub fn overall(&self, part: &GroupCounts) -> Distribution {
        total(&part.items)
    }
}

fn total<'a>(items: impl IntoIterator<Item = &'a Distribution>) -> Distribution {
    let mut total = Distribution::default();
    for item in items {
        total.add_all(item);
    }
    total
}

#[cfg(test)]
mod tests;
