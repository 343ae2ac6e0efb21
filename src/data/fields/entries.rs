//! Things with fields that are found by a name.

use crate::domain::assessment::{Answers, NotedAnswer};
use crate::domain::id::ItemId;

use super::{Fields, MAX_LINE, Walker};

/// Things by name, whatever they are.
pub trait Entries {
    /// Shows every thing with its name, in order.
    fn each(&mut self, visit: &mut dyn FnMut(&str, &mut dyn Fields));

    /// Adds a thing that `fill` makes of an empty one. Whether the name can be one.
    fn insert(&mut self, name: &str, fill: &mut dyn FnMut(&mut dyn Fields)) -> bool;
}

/// Answers and notes by item. Whether a questionnaire has the item is not known here.
impl Entries for Answers {
    fn each(&mut self, visit: &mut dyn FnMut(&str, &mut dyn Fields)) {
        let all: Vec<(ItemId, NotedAnswer)> = self
            .iter()
            .map(|(item, response)| (item.clone(), response.clone()))
            .collect();
        for (item, before) in all {
            let mut after = before.clone();
            visit(item.as_str(), &mut after);
            if after != before {
                self.set_response(&item, after);
            }
        }
    }

    fn insert(&mut self, name: &str, fill: &mut dyn FnMut(&mut dyn Fields)) -> bool {
        let mut response = NotedAnswer::default();
        fill(&mut response);
        let fits = !name.is_empty() && name.chars().nth(MAX_LINE).is_none();
        if fits {
            self.set_response(&ItemId::new(name), response);
        }
        fits
    }
}

impl Fields for NotedAnswer {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self { answer, note } = self;
        w.leaf("answer", answer);
        w.lines("note", note);
    }
}
