//! Names of records that are used once in an account.
//!
//! What the app makes has names of its own. A file that was written or put together by hand may use a name in
//! two lists: a page would then show two things under one name, and a link would lead to both.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::data::fields::{Entries, Fields, Leaf, Rows, Walker};
use crate::data::text::Lines;
use crate::domain::account::Account;
use crate::domain::records::RecordId;

/// Where a name stands.
enum Stands<'a> {
    /// At a record of this list, which is at this path.
    Own(&'static str, &'a str),
    /// At a field that refers to a record of this list.
    Link(&'static str),
}

/// Gives every record whose name an earlier one has a name that stands nowhere yet, and keeps the links to it.
/// Returns the paths of the records that were renamed.
pub fn make_distinct(account: &mut Account) -> Vec<String> {
    let mut known = BTreeSet::new();
    let mut taken = BTreeSet::new();
    let mut is_distinct = true;
    each_name(account, &mut |stands, id| {
        known.insert(id);
        is_distinct &= matches!(stands, Stands::Link(_)) || taken.insert(id);
        id
    });
    if is_distinct {
        return Vec::new();
    }
    taken.clear();
    let mut renamed = BTreeMap::new();
    let mut paths = Vec::new();
    each_name(account, &mut |stands, id| match stands {
        Stands::Own(list, path) if !taken.insert(id) => {
            let mut free = id.next();
            while !known.insert(free) {
                free = free.next();
            }
            renamed.insert((list, id), free);
            paths.push(path.to_owned());
            free
        }
        _ => id,
    });
    each_name(account, &mut |stands, id| match stands {
        Stands::Link(list) => renamed.get(&(list, id)).copied().unwrap_or(id),
        Stands::Own(..) => id,
    });
    paths
}

/// The list to which a field refers.
fn list_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "stakeholder" | "partner" | "reports_to" | "influences" => "stakeholders",
        "objective" => "objectives",
        "proposition" => "propositions",
        "action" => "actions",
        "meeting" => "meetings",
        _ => return None,
    })
}

type Rename<'a> = &'a mut dyn FnMut(Stands, RecordId) -> RecordId;

/// Shows every name of a record, and puts what is returned in its place.
fn each_name(account: &mut Account, rename: Rename) {
    account.walk(&mut Names {
        within: None,
        path: String::new(),
        rename,
    });
}

struct Names<'a> {
    /// The list that is walked.
    within: Option<&'static str>,
    /// Where these fields are: empty, or ending with a point.
    path: String,
    rename: Rename<'a>,
}

impl Walker for Names<'_> {
    fn text(&mut self, _: &'static str, _: Lines, _: usize, _: &mut String) {}

    fn leaf(&mut self, name: &'static str, leaf: &mut dyn Leaf) {
        let own = self.within.filter(|_| name == "id");
        let path = format!("{}id", self.path);
        let stands = || match own {
            Some(list) => Some(Stands::Own(list, &path)),
            None => list_of(name).map(Stands::Link),
        };
        let mut change = |value: &mut Value| {
            let id = value.as_str().and_then(|text| text.parse().ok());
            if let (Some(stands), Some(id)) = (stands(), id) {
                *value = (self.rename)(stands, id).to_string().into();
            }
        };
        if stands().is_none() {
            return;
        }
        let Some(before) = leaf.write() else {
            return;
        };
        let mut after = before.clone();
        match &mut after {
            Value::Array(values) => values.iter_mut().for_each(change),
            value => change(value),
        }
        if after != before {
            // What was written is read.
            let _ = leaf.read(after);
        }
    }

    fn group(&mut self, name: &'static str, group: &mut dyn Fields) {
        self.below(name, self.within, group);
    }

    fn rows(&mut self, name: &'static str, rows: &mut dyn Rows) {
        let mut place = 0;
        rows.each(&mut |row| {
            self.below(&format!("{name}[{place}]"), Some(name), row);
            place += 1;
        });
    }

    /// Answers have no names of records.
    fn entries(&mut self, _: &'static str, _: &mut dyn Entries) {}
}

impl Names<'_> {
    fn below(&mut self, name: &str, list: Option<&'static str>, fields: &mut dyn Fields) {
        let (path, within) = (self.path.clone(), self.within);
        self.path = format!("{path}{name}.");
        self.within = list;
        fields.walk(self);
        (self.path, self.within) = (path, within);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::data::account::read_account;
    use crate::data::document::Fallback;
    use crate::data::dropped::Dropped;
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;

    fn read(value: Value) -> (Account, Vec<Dropped>) {
        let fallback = Fallback {
            id: DocumentId::new("fallback").unwrap(),
            day: Day::fixed(2026, 11, 22),
        };
        read_account(value, fallback).unwrap()
    }

    #[test]
    fn a_name_used_in_two_lists_becomes_two_and_links_still_lead_to_what_they_meant() {
        let (account, dropped) = read(json!({
            "id": "r1", "created": "2026-01-31",
            "stakeholders": [
                { "id": "r1", "name": "Keller", "influences": ["r2", "r3"] },
                { "id": "r2", "name": "Frei", "reports_to": "r1" },
            ],
            "objectives": [
                { "id": "r1", "what": "Listed", "readings": [{ "id": "r1" }] },
                { "id": "r9", "what": "Trained" },
            ],
            "initiatives": [{ "id": "r2", "objective": "r1", "partner": "r2" }],
            "actions": [{ "id": "r1", "what": "Call", "objective": "r9", "stakeholder": "r1", "meeting": "r4" }],
            "meetings": [{ "id": "r8", "agreed": [{ "id": "r8", "what": "Call", "action": "r1" }] }],
        }));
        let fields = [
            "objectives[0].id",
            "objectives[0].readings[0].id",
            "initiatives[0].id",
        ];
        let more = ["actions[0].id", "meetings[0].agreed[0].id"];
        let all = fields.iter().chain(&more);
        let all: Vec<_> = all.map(|at| Dropped::Field((*at).to_owned())).collect();
        assert_eq!(dropped, all);

        let id = RecordId::fixed;
        // r2, r3 and r4 stand somewhere.
        assert_eq!(account.objectives.ids(), [id(5), id(9)]);
        assert_eq!(account.initiatives.ids(), [id(7)]);
        assert_eq!(account.actions.ids(), [id(10)]);
        let first = account.initiatives.iter().next().unwrap();
        assert_eq!((first.objective, first.partner), (Some(id(5)), Some(id(2))));
        let call = account.actions.iter().next().unwrap();
        assert_eq!(call.objective, Some(id(9)));
        assert_eq!((call.stakeholder, call.meeting), (Some(id(1)), Some(id(4))));
        let meeting = account.meetings.iter().next().unwrap();
        assert_eq!(meeting.agreed.iter().next().unwrap().action, Some(id(10)));
        let keller = account.stakeholders.iter().next().unwrap();
        assert_eq!(keller.influences, [id(2), id(3)]);
    }

    /// A field that refers to a record, but isn't known here, would lose what it meant.
    #[test]
    fn every_field_that_refers_to_a_record_is_known() {
        use crate::data::fields::fill::fill;
        struct Links(BTreeSet<&'static str>);
        impl Walker for Links {
            fn text(&mut self, _: &'static str, _: Lines, _: usize, _: &mut String) {}
            fn leaf(&mut self, name: &'static str, leaf: &mut dyn Leaf) {
                let first = match leaf.write() {
                    Some(Value::Array(values)) => values.first().cloned(),
                    value => value,
                };
                let id = first.and_then(|value| value.as_str()?.parse::<RecordId>().ok());
                if id.is_some() && name != "id" {
                    self.0.insert(name);
                }
            }
            fn group(&mut self, _: &'static str, group: &mut dyn Fields) {
                group.walk(self);
            }
            fn rows(&mut self, _: &'static str, rows: &mut dyn Rows) {
                rows.each(&mut |row| row.walk(self));
            }
            fn entries(&mut self, _: &'static str, entries: &mut dyn Entries) {
                entries.each(&mut |_, entry| entry.walk(self));
            }
        }
        let mut links = Links(BTreeSet::new());
        for seed in 0..20 {
            let (mut account, _) = read(json!({}));
            fill(&mut account, seed);
            account.walk(&mut links);
        }
        assert!(links.0.len() >= 8, "{:?}", links.0);
        for field in links.0 {
            assert!(list_of(field).is_some(), "{field}");
        }
    }
}
