//! What may be seen of the counts, by whoever also sees every other figure, now and later.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{
    Aggregate, AskedPeople, Distribution, GroupCounts, HandCounts, MIN_GROUP, OwnCounts, Response,
    ResponseId, ShownGroups,
};

/// The counts that are shown: of the room all, of groups those that [`ShownGroups`] lets pass. Board, report, tables
/// and board link have their figures from here, and from nowhere else.
///
/// Once figures were shown, whoever comes in would be the difference between those and the next. So they wait until
/// [`MIN_GROUP`] of the same group have come, and count together: in whatever figures are taken from which others, what
/// is left is of nobody or of as many people. A correction waits like a newcomer; one that changes the group too would
/// be alone in the group that it leaves, and waits until everybody is to count. A group that could not be shown at
/// first is not shown later, because taken from the first total it would leave the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Disclosure {
    /// The last batch that counted when figures were shown first; `None` while none were.
    since: Option<u32>,
    /// What counted then.
    first: Aggregate,
    /// What counts now.
    now: Aggregate,
    /// How many hands count at each question.
    hands: Vec<u32>,
    /// Who waits, by the group that they are in.
    waiting: BTreeMap<Option<u8>, Vec<Waiting>>,
    /// Who was counted in another group than they are in now.
    moved: Vec<Waiting>,
    /// What counts of those who were set aside after figures were shown that counted them.
    leaving: Vec<Response>,
    /// Who is set aside, and counts in nothing.
    aside: BTreeSet<ResponseId>,
}

/// Somebody whose answers don't count yet.
#[derive(Debug, Clone, PartialEq)]
struct Waiting {
    /// What counts in place of them, if they had answered before.
    counted: Option<Response>,
    response: Response,
}

impl Disclosure {
    /// Of these counts. They are those of all that came until figures were shown first, with the batch `since`, or
    /// until now.
    pub fn new(all: Aggregate, since: Option<u32>) -> Self {
        Self {
            since,
            first: all.clone(),
            now: all,
            hands: Vec::new(),
            waiting: BTreeMap::new(),
            moved: Vec::new(),
            leaving: Vec::new(),
            aside: BTreeSet::new(),
        }
    }

    /// The last batch that counted when figures were shown first.
    pub fn since(&self) -> Option<u32> {
        self.since
    }

    /// Takes a response in that came with a batch, in place of an earlier revision if there was one.
    pub fn take(&mut self, batch: u32, earlier: Option<&Response>, response: &Response) {
        if self.is_before(batch) {
            for counts in [&mut self.first, &mut self.now] {
                if let Some(earlier) = earlier {
                    counts.remove(earlier);
                }
                counts.add(response);
            }
            return;
        }
        let counted = match self.leave(response.id) {
            Some(waiting) => waiting.counted,
            None => earlier.cloned(),
        };
        self.wait(counted, response);
    }

    /// Whether figures were shown first after this number, or never.
    fn is_before(&self, number: u32) -> bool {
        self.since.is_none_or(|since| number <= since)
    }

    /// Sets somebody aside who is in. Where shown figures counted them, the next ones without them would be taken from
    /// those: so they count on until everybody is counted anew.
    pub fn set_aside(&mut self, number: u32, response: &Response) {
        if self.is_before(number) {
            self.first.remove(response);
            self.now.remove(response);
            self.aside.insert(response.id);
            return;
        }
        match self.leave(response.id) {
            Some(Waiting { counted: None, .. }) => {
                self.aside.insert(response.id);
            }
            Some(Waiting {
                counted: Some(counted),
                ..
            }) => self.leaving.push(counted),
            None => self.leaving.push(response.clone()),
        }
    }

    /// Puts somebody back who was set aside. Who was not counted meanwhile waits like a newcomer.
    pub fn put_back(&mut self, number: u32, response: &Response) {
        self.aside.remove(&response.id);
        if self.is_before(number) {
            self.first.add(response);
            self.now.add(response);
            return;
        }
        let place = self.leaving.iter().position(|one| one.id == response.id);
        match place.map(|place| self.leaving.remove(place)) {
            Some(counted) if counted == *response => {}
            counted => self.wait(counted, response),
        }
    }

    /// Has somebody wait, in place of whom something else counts or nothing, until enough of the same group have come.
    fn wait(&mut self, counted: Option<Response>, response: &Response) {
        let group = response.group;
        let is_moved = counted.as_ref().is_some_and(|one| one.group != group);
        let one = Waiting {
            counted,
            response: response.clone(),
        };
        if is_moved {
            self.moved.push(one);
            return;
        }
        let queue = self.waiting.entry(group).or_default();
        queue.push(one);
        if queue.len() < MIN_GROUP as usize {
            return;
        }
        for Waiting { counted, response } in self.waiting.remove(&group).unwrap_or_default() {
            if let Some(counted) = counted {
                self.now.remove(&counted);
            }
            self.now.add(&response);
        }
    }

    /// Takes somebody out of those who wait.
    fn leave(&mut self, id: ResponseId) -> Option<Waiting> {
        let mut queues = self.waiting.values_mut().chain([&mut self.moved]);
        queues.find_map(|queue| {
            let place = queue.iter().position(|one| one.response.id == id)?;
            Some(queue.remove(place))
        })
    }

    /// How many people's answers don't count yet, or not as they are now.
    pub fn waiting(&self) -> u32 {
        let waiting = self.waiting.values().map(Vec::len).sum::<usize>();
        (waiting + self.moved.len()) as u32
    }

    /// How many people are set aside and count on, because figures that counted them were shown.
    pub fn leaving(&self) -> u32 {
        self.leaving.len() as u32
    }

    /// What counts of a response that is in: itself, an earlier revision, or nothing yet.
    pub fn counted<'a>(&'a self, response: &'a Response) -> Option<&'a Response> {
        if self.aside.contains(&response.id) {
            return None;
        }
        if let Some(counted) = self.leaving.iter().find(|one| one.id == response.id) {
            return Some(counted);
        }
        let mut waiting = self.waiting.values().flatten().chain(&self.moved);
        match waiting.find(|one| one.response.id == response.id) {
            Some(waiting) => waiting.counted.as_ref(),
            None => Some(response),
        }
    }

    /// The same with the counts by show of hands. They count in the questions of the room only: nobody knows which
    /// hands are of one person.
    pub fn with_hands(&self, hands: &HandCounts) -> Self {
        let mut all = self.clone();
        let items: Vec<Distribution> = {
            let items = all.now.dimensions().iter().flat_map(|d| &d.items);
            items.map(|item| hands.get(item)).collect()
        };
        let room = all.now.room_mut();
        for (counts, raised) in room.items.iter_mut().zip(&items) {
            counts.add_all(raised);
        }
        all.hands = items.iter().map(Distribution::asked).collect();
        for (place, counts) in (0..).zip(&mut room.own) {
            let raised = hands.own(place);
            counts.add_all(&raised);
            all.hands.push(raised.asked());
        }
        all
    }

    /// What is counted, for what is said of the room.
    pub fn all(&self) -> &Aggregate {
        &self.now
    }

    /// Everybody who counts. Not to be shown before it is revealed.
    pub fn room(&self) -> &GroupCounts {
        self.now.room()
    }

    /// The answers of the room to a question, by its place: own ones come after the items. `None` where there is none
    /// such, or one that is a plain choice.
    pub fn room_at(&self, place: usize) -> Option<Distribution> {
        let is_asked = place < self.room().items.len() + self.room().own.len();
        (is_asked && !self.now.is_plain(place)).then(|| answers(self.room(), place))
    }

    /// The same of a plain choice; `None` for any other question.
    pub fn room_options_at(&self, place: usize) -> Option<OwnCounts> {
        options(self.room(), place).filter(|_| self.now.is_plain(place))
    }

    /// How many people count in a group. Who is in is no secret.
    pub fn group_size(&self, group: usize) -> u32 {
        self.now.groups().get(group).map_or(0, |group| group.n)
    }

    /// How many groups the session has.
    pub fn groups(&self) -> usize {
        self.now.groups().len()
    }

    /// Which groups may be shown for a question, by its place: own ones come after the items.
    pub fn groups_at(&self, place: usize) -> ShownGroups {
        let hands = self.hands.get(place).copied().unwrap_or_default();
        self.shown(|part| answered(part, place), hands)
    }

    /// Which groups may be shown for all of some questions together: those that may for each of them.
    pub fn groups_over(&self, mut places: Range<usize>) -> ShownGroups {
        let first = places.next().map(|place| self.groups_at(place));
        places.fold(first.unwrap_or_default(), |shown, place| {
            shown.and(&self.groups_at(place))
        })
    }

    /// Which groups may be shown by the stages of their people. Who has none did not answer.
    pub fn groups_of_stages(&self) -> ShownGroups {
        self.shown(|part| part.stages.answered(), 0)
    }

    /// The answers of a group to some questions together, if they may be shown. A plain choice is none of them.
    pub fn group_over(&self, group: usize, places: Range<usize>) -> Option<Distribution> {
        let is_shown = self.groups_over(places.clone()).shown.contains(&group)
            && !places.clone().any(|place| self.now.is_plain(place));
        let part = self.now.groups().get(group).filter(|_| is_shown)?;
        let mut together = Distribution::default();
        places.for_each(|place| together.add_all(&answers(part, place)));
        Some(together)
    }

    /// The answers of a group to a question, if they may be shown.
    pub fn group_at(&self, group: usize, place: usize) -> Option<Distribution> {
        self.group_over(group, place..place + 1)
    }

    /// The answers of a group to a plain choice, if they may be shown.
    pub fn group_options_at(&self, group: usize, place: usize) -> Option<OwnCounts> {
        let is_shown = self.groups_at(place).shown.contains(&group) && self.now.is_plain(place);
        let part = self.now.groups().get(group).filter(|_| is_shown)?;
        options(part, place)
    }

    /// At which stages the people of a group stand, and for how many the stage is provisional, if it may be shown.
    pub fn group_stages(&self, group: usize) -> Option<(Distribution, u32)> {
        let is_shown = self.groups_of_stages().shown.contains(&group);
        let part = self.now.groups().get(group).filter(|_| is_shown)?;
        Some((part.stages, part.provisional))
    }

    fn shown(&self, answered: impl Fn(&GroupCounts) -> u32, hands: u32) -> ShownGroups {
        let people = |part: &GroupCounts| AskedPeople {
            people: part.n,
            answered: answered(part),
        };
        let shown = |counts: &Aggregate| {
            let groups: Vec<AskedPeople> = counts.groups().iter().map(people).collect();
            ShownGroups::of(&groups, people(counts.without_group()), hands)
        };
        shown(&self.now).and(&shown(&self.first))
    }
}

/// The answers of a part of the room to a question, by its place: own ones come after the items.
fn answers(part: &GroupCounts, place: usize) -> Distribution {
    match part.items.get(place) {
        Some(answers) => *answers,
        None => options(part, place).unwrap_or_default().scale(),
    }
}

/// The answers of a part of the room to an own question, by its place among all.
fn options(part: &GroupCounts, place: usize) -> Option<OwnCounts> {
    let own = place.checked_sub(part.items.len())?;
    part.own.get(own).copied()
}

/// How many of a part of the room answered a question, by its place.
fn answered(part: &GroupCounts, place: usize) -> u32 {
    match part.items.get(place) {
        Some(answers) => answers.answered(),
        None => options(part, place).unwrap_or_default().answered(),
    }
}

#[cfg(test)]
mod tests;
