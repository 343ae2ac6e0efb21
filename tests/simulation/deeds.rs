//! What the person did, what the app promised to keep of it, and what took its place since.
//!
//! A deed has a fact by which it is found again. What was promised has to be found, or something that took its place
//! knowingly: that was typed in place of it, or removed it. So a deed that never got as far as "Saved" excuses nothing
//! unless it is there itself.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::browser::TabNumber;
use super::facts::Fact;

/// Names a deed.
pub type DeedId = usize;

/// Where the last choice counts: of what two tabs did there at the same time, one may win.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Scope(pub String);

/// Something that was done in a tab.
#[derive(Debug)]
struct Deed {
    /// How it is found again; `None` where it took something away.
    fact: Option<Fact>,
    tab: TabNumber,
    scope: Option<Scope>,
    /// Whether it has to be found whatever another tab chose.
    is_strict: bool,
    /// What took its place.
    successors: Vec<DeedId>,
    /// The step at which it was done.
    begun: u64,
    /// The step at which it was promised, or its tab died.
    settled: Option<u64>,
    /// The step at which it was promised.
    promised: Option<u64>,
    /// Whether it was promised to be there after the browser is killed.
    is_durable: bool,
    /// Whether nobody has to find it any more.
    is_released: bool,
    /// For what took something away: whether it may have been written.
    may_be_written: bool,
}

/// All deeds of a simulation.
#[derive(Debug, Default)]
pub struct Deeds {
    all: Vec<Deed>,
    by_fact: HashMap<Fact, Vec<DeedId>>,
    by_scope: HashMap<Scope, Vec<DeedId>>,
    /// The present step.
    pub now: u64,
    /// Promised, and not known to be answered for by a later promise.
    open: BTreeSet<DeedId>,
}

impl Deeds {
    /// Notes a deed that is found by this fact, and what it takes the place of.
    pub fn add(
        &mut self,
        tab: TabNumber,
        fact: Fact,
        scope: Option<Scope>,
        instead_of: &[Fact],
    ) -> DeedId {
        let id = self.push(tab, Some(fact), scope, instead_of);
        self.by_fact.entry(fact).or_default().push(id);
        id
    }

    /// What another tab chooses does not excuse this one.
    pub fn make_strict(&mut self, deed: DeedId) {
        self.all[deed].is_strict = true;
    }

    /// Notes that something was taken away. It excuses what is missing once it may have been written.
    pub fn take_away(&mut self, tab: TabNumber, scope: Option<Scope>, facts: &[Fact]) -> DeedId {
        self.push(tab, None, scope, facts)
    }

    fn push(
        &mut self,
        tab: TabNumber,
        fact: Option<Fact>,
        scope: Option<Scope>,
        instead_of: &[Fact],
    ) -> DeedId {
        let id = self.all.len();
        for before in instead_of {
            for place in self.by_fact.get(before).into_iter().flatten() {
                self.all[*place].successors.push(id);
            }
        }
        if let Some(scope) = &scope {
            self.by_scope.entry(scope.clone()).or_default().push(id);
        }
        self.all.push(Deed {
            fact,
            tab,
            scope,
            is_strict: false,
            successors: Vec::new(),
            begun: self.now,
            settled: None,
            promised: None,
            is_durable: false,
            is_released: false,
            may_be_written: false,
        });
        id
    }

    /// What was there once is there again, in place of these. Who did not know of what another tab had typed in its place, or
    /// is about to take away, changed nothing of it, so that this takes its place still. Neither did whoever had taken it out and puts it back:
    /// then what another tab took away is gone as well, what they have seen of the other tab's, in an earlier state
    /// perhaps, makes no difference, and what gave way and was offered is not offered again. Where the last choice counts,
    /// another tab's choice that they did not know of, of when it was typed, may have won then and wins still.
    pub fn bring_back(
        &mut self,
        tab: TabNumber,
        fact: Fact,
        scope: Option<Scope>,
        known: &HashSet<Fact>,
    ) -> DeedId {
        let earlier = self.by_fact.get(&fact).into_iter().flatten();
        let after = earlier.flat_map(|deed| &self.all[*deed].successors);
        let after: Vec<DeedId> = after.copied().collect();
        let is_own = after.iter().any(|deed| self.all[*deed].tab == tab);
        let takes_its_place = |deed: &DeedId| {
            let deed = &self.all[*deed];
            let is_unknown = match deed.fact {
                Some(fact) => !known.contains(&fact),
                // Nobody can have heard of what waits to be written.
                None => deed.settled.is_none(),
            };
            deed.tab != tab && (is_own || is_unknown)
        };
        let mut others: Vec<DeedId> = after.into_iter().filter(takes_its_place).collect();
        let before = self.by_fact.get(&fact).into_iter().flatten();
        for earlier in before.filter(|_| is_own) {
            let rivals = self.rivals(*earlier);
            let is_known = |rival: &DeedId| match self.all[*rival].fact {
                Some(fact) => known.contains(&fact),
                None => self.all[*rival].settled.is_some(),
            };
            others.extend(rivals.filter(|rival| self.all[*rival].tab != tab && !is_known(rival)));
        }
        // What was offered meanwhile, because it gave way, is not offered again.
        let last = self.by_fact.get(&fact).and_then(|all| all.last());
        let is_released = is_own && last.is_some_and(|deed| self.all[*deed].is_released);
        let id = self.add(tab, fact, scope, &[]);
        self.all[id].successors = others;
        self.all[id].is_released = is_released;
        id
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The tab said that all is saved; `is_durable` where it said so of a killed browser too.
    pub fn promise(&mut self, deed: DeedId, step: u64, is_durable: bool) {
        let one = &mut self.all[deed];
        one.is_durable = is_durable;
        one.settled = Some(step);
        one.promised = Some(step);
        one.may_be_written = true;
        if one.fact.is_some() {
            self.open.insert(deed);
        }
    }

    /// The tab died before it said so. Whether it wrote anything of the document since.
    pub fn give_up(&mut self, deed: DeedId, step: u64, has_written: bool) {
        let one = &mut self.all[deed];
        one.settled = Some(step);
        one.may_be_written = has_written;
    }

    /// The person took these away for good.
    pub fn release(&mut self, facts: impl IntoIterator<Item = Fact>) {
        for fact in facts {
            for place in self.by_fact.get(&fact).into_iter().flatten() {
                self.all[*place].is_released = true;
                self.open.remove(place);
            }
        }
    }

    /// The person took this one away for good.
    pub fn release_one(&mut self, deed: DeedId) {
        self.all[deed].is_released = true;
        self.open.remove(&deed);
    }

    /// The browser was killed: what was not promised to outlive that needs not be found any more. Returns how many
    /// deeds that cost.
    pub fn forget(&mut self, visible: &HashSet<Fact>, outlives_kills: bool) -> usize {
        let missing = self.missing(visible);
        let all = &self.all;
        self.open
            .retain(|deed| outlives_kills && all[*deed].is_durable);
        missing
            .iter()
            .filter(|deed| !self.open.contains(deed))
            .count()
    }

    /// A page that was just opened shows these: from now on they are promised.
    pub fn promise_visible(&mut self, visible: &HashSet<Fact>, step: u64) {
        for fact in visible {
            let Some(last) = self.by_fact.get(fact).and_then(|all| all.last().copied()) else {
                continue;
            };
            let one = &mut self.all[last];
            one.is_released = false;
            one.is_durable = true;
            if one.promised.is_none() {
                one.promised = Some(step);
            }
            self.open.insert(last);
        }
    }

    /// What was promised, and neither it nor what took its place is there.
    pub fn missing(&mut self, visible: &HashSet<Fact>) -> Vec<DeedId> {
        let mut known = vec![None; self.all.len()];
        let mut missing = Vec::new();
        let mut answered = Vec::new();
        for deed in &self.open {
            if !self.is_there(*deed, visible, &mut known)
                && !self.has_lost(*deed, visible, &mut known)
            {
                missing.push(*deed);
            }
            // A later promise answers for it.
            let is_durable = self.all[*deed].is_durable;
            let answers = |next: &DeedId| {
                self.open.contains(next) && self.all[*next].is_durable >= is_durable
            };
            if self.all[*deed].successors.iter().any(answers) {
                answered.push(*deed);
            }
        }
        for deed in answered {
            self.open.remove(&deed);
        }
        missing
    }

    fn is_there(
        &self,
        deed: DeedId,
        visible: &HashSet<Fact>,
        known: &mut Vec<Option<bool>>,
    ) -> bool {
        if let Some(known) = known[deed] {
            return known;
        }
        let one = &self.all[deed];
        let itself = match one.fact {
            Some(fact) => one.is_released || visible.contains(&fact),
            None => one.may_be_written,
        };
        // Successors are later, and nothing is a successor of what was brought back but what was brought back later, so
        // there are no circles.
        let is_there = itself
            || one
                .successors
                .iter()
                .any(|next| self.is_there(*next, visible, known));
        known[deed] = Some(is_there);
        is_there
    }

    /// Whether it lost against another tab's choice, where the last one counts.
    fn has_lost(
        &self,
        deed: DeedId,
        visible: &HashSet<Fact>,
        known: &mut Vec<Option<bool>>,
    ) -> bool {
        let is_strict = self.all[deed].is_strict;
        !is_strict
            && self
                .rivals(deed)
                .any(|rival| self.is_there(rival, visible, known))
    }

    /// Other tabs' choices of the time of this one, where the last one counts.
    fn rivals(&self, deed: DeedId) -> impl Iterator<Item = DeedId> {
        let one = &self.all[deed];
        let scope = one.scope.as_ref();
        let others = scope.and_then(|scope| self.by_scope.get(scope));
        others.into_iter().flatten().copied().filter(|id| {
            let other = &self.all[*id];
            let was_open = other.settled.is_none_or(|settled| settled >= one.begun);
            other.tab != one.tab && was_open
        })
    }

    /// A deed in words.
    pub fn tell(&self, deed: DeedId) -> String {
        let one = &self.all[deed];
        let fact = one
            .fact
            .map_or(String::from("a removal"), |fact| format!("{fact:?}"));
        format!(
            "{fact} of tab {}, saved at step {:?}",
            one.tab, one.promised
        )
    }

    /// Notes that what was taken away may have been written by now.
    pub fn may_be_written(&mut self, deed: DeedId) {
        self.all[deed].may_be_written = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Fact = Fact::Word(1);
    const B: Fact = Fact::Word(2);

    fn seen(facts: &[Fact]) -> HashSet<Fact> {
        facts.iter().copied().collect()
    }

    #[test]
    fn what_was_promised_is_missed_and_what_was_not_is_not() {
        let mut deeds = Deeds::default();
        let first = deeds.add(1, A, None, &[]);
        assert!(deeds.missing(&seen(&[])).is_empty());
        deeds.promise(first, 5, false);
        assert_eq!(deeds.missing(&seen(&[])), [first]);
        assert!(deeds.missing(&seen(&[A])).is_empty());
    }

    #[test]
    fn what_was_typed_in_its_place_excuses_it_only_where_that_is_there() {
        let mut deeds = Deeds::default();
        let first = deeds.add(1, A, None, &[]);
        deeds.promise(first, 5, false);
        let second = deeds.add(1, B, None, &[A]);
        assert_eq!(deeds.missing(&seen(&[])), [first]);
        assert!(deeds.missing(&seen(&[B])).is_empty());
        deeds.promise(second, 6, false);
        assert_eq!(deeds.missing(&seen(&[A])), [second]);
    }

    #[test]
    fn what_was_taken_away_is_missed_where_that_was_never_written() {
        let mut deeds = Deeds::default();
        let first = deeds.add(1, A, None, &[]);
        deeds.promise(first, 5, false);
        let removal = deeds.take_away(1, None, &[A]);
        assert_eq!(deeds.missing(&seen(&[])), [first]);
        deeds.may_be_written(removal);
        assert!(deeds.missing(&seen(&[])).is_empty());
    }

    #[test]
    fn of_two_choices_at_one_time_one_may_win_and_not_both_be_lost() {
        let scope = || Some(Scope("settings".into()));
        let mut deeds = Deeds::default();
        let first = deeds.add(1, A, scope(), &[]);
        deeds.promise(first, 5, false);
        deeds.now = 6;
        let second = deeds.add(2, B, scope(), &[]);
        deeds.promise(second, 6, false);
        assert!(deeds.missing(&seen(&[B])).is_empty());
        assert_eq!(deeds.missing(&seen(&[A])), [second]);
        assert_eq!(deeds.missing(&seen(&[])), [first, second]);
    }

    #[test]
    fn after_a_kill_only_what_the_journal_had_is_missed() {
        let mut deeds = Deeds::default();
        let [first, second] = [A, B].map(|fact| deeds.add(1, fact, None, &[]));
        deeds.promise(first, 5, true);
        deeds.promise(second, 5, false);
        assert_eq!(deeds.forget(&seen(&[]), true), 1);
        assert_eq!(deeds.missing(&seen(&[])), [first]);
        assert_eq!(deeds.forget(&seen(&[]), false), 1);
        assert!(deeds.missing(&seen(&[])).is_empty());
    }

    #[test]
    fn what_is_put_back_gives_way_to_what_another_tab_had_typed_in_its_place() {
        let mut deeds = Deeds::default();
        let first = deeds.add(1, A, None, &[]);
        deeds.promise(first, 5, false);
        deeds.take_away(1, None, &[A]);
        deeds.add(2, B, None, &[A]);
        let again = deeds.bring_back(1, A, None, &seen(&[]));
        deeds.promise(again, 6, false);
        assert!(deeds.missing(&seen(&[B])).is_empty());
        assert_eq!(deeds.missing(&seen(&[])), [first, again]);
    }

    #[test]
    fn what_is_put_back_has_lost_where_it_had_lost_before_unless_that_was_known() {
        let scope = || Some(Scope("portfolio".into()));
        for (known, is_missed) in [(seen(&[]), false), (seen(&[B]), true)] {
            let mut deeds = Deeds::default();
            let first = deeds.add(1, A, scope(), &[]);
            let other = deeds.add(2, B, scope(), &[]);
            deeds.now = 5;
            deeds.promise(first, 5, false);
            deeds.promise(other, 5, false);
            // A third tab has the first of them still.
            deeds.now = 9;
            deeds.take_away(3, scope(), &[A]);
            let again = deeds.bring_back(3, A, scope(), &known);
            deeds.promise(again, 9, false);
            let missing = deeds.missing(&seen(&[B]));
            assert_eq!(missing.contains(&again), is_missed, "{known:?}");
            assert!(!deeds.missing(&seen(&[])).is_empty());
        }
    }

    #[test]
    fn what_is_put_back_is_gone_where_another_tab_had_taken_it_away_too() {
        let mut deeds = Deeds::default();
        let first = deeds.add(1, A, None, &[]);
        deeds.promise(first, 5, false);
        let removal = deeds.take_away(2, None, &[A]);
        deeds.take_away(1, None, &[A]);
        let again = deeds.bring_back(1, A, None, &seen(&[]));
        deeds.promise(again, 6, false);
        assert_eq!(deeds.missing(&seen(&[])), [first, again]);
        deeds.may_be_written(removal);
        assert!(deeds.missing(&seen(&[])).is_empty());
    }

    #[test]
    fn what_is_brought_back_in_place_of_something_is_missed_where_that_is_there() {
        let mut deeds = Deeds::default();
        let first = deeds.add(1, A, None, &[]);
        deeds.promise(first, 5, false);
        deeds.add(2, B, None, &[A]);
        let again = deeds.bring_back(1, A, None, &seen(&[B]));
        deeds.promise(again, 6, false);
        assert_eq!(deeds.missing(&seen(&[B])), [again]);
    }

    #[test]
    fn what_was_taken_out_and_put_back_gives_way_to_what_another_tab_had_typed_though_it_was_seen()
    {
        let mut deeds = Deeds::default();
        let first = deeds.add(1, A, None, &[]);
        deeds.promise(first, 5, false);
        deeds.add(2, B, None, &[A]);
        deeds.take_away(1, None, &[A]);
        let again = deeds.bring_back(1, A, None, &seen(&[B]));
        deeds.promise(again, 6, false);
        assert!(deeds.missing(&seen(&[B])).is_empty());
        assert_eq!(deeds.missing(&seen(&[])), [first, again]);
    }
}
