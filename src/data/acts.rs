//! What a person did to documents, act by act, so that the last ones can be taken back and done again.
//!
//! An act is what was different before and after it, and nothing else of the document (see [`fields::differing`]): so
//! taking it back changes what it changed only, whatever others wrote meanwhile.

use serde_json::{Map, Value, json};

use super::fields;
use super::history::essence;
use super::keys::DocumentKey;

/// How many acts can be taken back, of all documents together.
pub const MOST: usize = 200;
/// How long they may be together as a text, in bytes: a browser has five million units for a tab.
pub const LONGEST: usize = 500_000;

/// A change of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// The document.
    pub document: DocumentKey,
    /// What of it was different before.
    pub before: Value,
    /// What is different since.
    pub after: Value,
    /// The page that it was done on, where that is none of the document's own; empty otherwise.
    pub page: String,
}

impl Act {
    /// What was done, between two states of a document as they are written; `None` where they say the same.
    pub fn between(
        document: DocumentKey,
        before: Value,
        after: Value,
        page: String,
    ) -> Option<Self> {
        let (before, after) = fields::differing(&essence(before), &essence(after))?;
        Some(Self {
            document,
            before,
            after,
            page,
        })
    }

    /// The document without this act, in which others may have changed something since.
    pub fn taken_back(&self, now: &Value) -> Value {
        fields::join(&self.after, now, &self.before).value
    }

    /// The document with this act again.
    pub fn done_again(&self, now: &Value) -> Value {
        fields::join(&self.before, now, &self.after).value
    }

    /// Whether it changed just the same places as another one.
    fn is_where(&self, other: &Self) -> bool {
        let [here, there] = [self, other].map(|act| fields::places(&act.before, &act.after));
        self.document == other.document && self.page == other.page && here == there
    }

    fn is_on(&self, page: &PageOf) -> bool {
        match page {
            PageOf::Document(key) => self.document == *key,
            PageOf::Many(page) => self.page == *page,
        }
    }

    fn written(&self) -> Value {
        json!({
            "document": self.document.to_string(),
            "before": self.before,
            "after": self.after,
            "page": self.page,
        })
    }

    fn read(mut value: Value) -> Option<Self> {
        let document = DocumentKey::from_text(value.get("document")?.as_str()?)?;
        let page = value.get("page")?.as_str()?.to_owned();
        let [before, after] = ["before", "after"].map(|part| value.get_mut(part).map(Value::take));
        Some(Self {
            document,
            before: before.filter(Value::is_object)?,
            after: after.filter(Value::is_object)?,
            page,
        })
    }
}

/// Whose acts are taken back: those of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageOf {
    /// The page shows this document: what was done to it, wherever.
    Document(DocumentKey),
    /// It is about several, such as a list: what was done there.
    Many(String),
}

impl PageOf {
    /// What is noted of an act that was done there.
    pub fn name(&self) -> &str {
        match self {
            Self::Document(_) => "",
            Self::Many(page) => page,
        }
    }
}

/// What was done and what was taken back, the last of each at the end.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Acts {
    done: Vec<Act>,
    taken_back: Vec<Act>,
    /// Whether the last act may still go on: typing is one act for as long as it is in one field.
    is_going_on: bool,
}

impl Acts {
    /// Notes an act. `is_typing` says that it is part of what is being typed into a field.
    pub fn note(&mut self, act: Act, is_typing: bool) {
        self.taken_back.retain(|one| one.document != act.document);
        let goes_on = self.is_going_on && is_typing;
        match self
            .done
            .last_mut()
            .filter(|last| goes_on && last.is_where(&act))
        {
            Some(last) => {
                last.after = act.after;
                if last.before == last.after {
                    self.done.pop();
                }
            }
            None => self.done.push(act),
        }
        self.is_going_on = is_typing;
        let surplus = self.done.len().saturating_sub(MOST);
        self.done.drain(..surplus);
    }

    /// What is typed from now on is another act.
    pub fn pause(&mut self) {
        self.is_going_on = false;
    }

    /// Takes the last act of a page out, to be taken back.
    pub fn last(&mut self, page: &PageOf) -> Option<Act> {
        self.pause();
        take_last(&mut self.done, page)
    }

    /// Takes out what was taken back last on a page, to be done again.
    pub fn last_taken_back(&mut self, page: &PageOf) -> Option<Act> {
        self.pause();
        take_last(&mut self.taken_back, page)
    }

    /// An act was taken back.
    pub fn was_taken_back(&mut self, act: Act) {
        self.taken_back.push(act);
    }

    /// An act was done again.
    pub fn was_done_again(&mut self, act: Act) {
        self.done.push(act);
    }

    /// The last act did nothing but take back the one before it. Where more is in that one, such as all that was done
    /// before anybody took note, it stays: the rest of it can still be taken back.
    pub fn last_two_are_none(&mut self) {
        self.pause();
        let back = self.done.pop();
        let both = self.done.last().zip(back.as_ref());
        if both.is_some_and(|(act, back)| act.is_where(back)) {
            self.taken_back.extend(self.done.pop());
        }
    }

    /// All of them as a text, without those of documents that are not here; empty where there is nothing. The oldest are
    /// left out where it would be longer than [`LONGEST`].
    pub fn to_text(&self, is_here: impl Fn(&DocumentKey) -> bool) -> String {
        let mut room = LONGEST;
        let mut write = |acts: &[Act]| -> Vec<Value> {
            let mut written = Vec::new();
            for act in acts.iter().rev().filter(|act| is_here(&act.document)) {
                let value = act.written();
                let length = value.to_string().len();
                if length > room {
                    break;
                }
                room -= length;
                written.insert(0, value);
            }
            written
        };
        let (done, taken_back) = (write(&self.done), write(&self.taken_back));
        match done.is_empty() && taken_back.is_empty() {
            true => String::new(),
            false => json!({ "done": done, "taken_back": taken_back }).to_string(),
        }
    }

    /// What a text says; nothing where it says nothing.
    pub fn parse(text: &str) -> Self {
        let mut all: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
        let mut read = |name: &str| match all.remove(name) {
            Some(Value::Array(acts)) => acts.into_iter().filter_map(Act::read).collect(),
            _ => Vec::new(),
        };
        Self {
            done: read("done"),
            taken_back: read("taken_back"),
            is_going_on: false,
        }
    }
}

fn take_last(acts: &mut Vec<Act>, page: &PageOf) -> Option<Act> {
    let place = acts.iter().rposition(|act| act.is_on(page))?;
    Some(acts.remove(place))
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    reason = "a rule that cannot be looked at is broken"
)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::kind::Kind;
    use crate::domain::id::DocumentId;

    fn key(name: &str) -> DocumentKey {
        DocumentKey::new(Kind::Account, DocumentId::new(name).unwrap())
    }

    fn act(name: &str, before: Value, after: Value, page: &str) -> Act {
        Act::between(key(name), before, after, page.to_owned()).unwrap()
    }

    fn renamed(from: &str, to: &str) -> Act {
        act("a", json!({ "name": from }), json!({ "name": to }), "")
    }

    #[test]
    fn typing_in_one_field_is_one_act_until_it_pauses() {
        let mut acts = Acts::default();
        acts.note(renamed("", "A"), true);
        acts.note(renamed("A", "An"), true);
        acts.pause();
        acts.note(renamed("An", "Ann"), true);
        let page = PageOf::Document(key("a"));
        assert_eq!(acts.last(&page), Some(renamed("An", "Ann")));
        assert_eq!(acts.last(&page), Some(renamed("", "An")));
        assert_eq!(acts.last(&page), None);
    }

    #[test]
    fn typing_back_to_the_beginning_is_no_act() {
        let mut acts = Acts::default();
        acts.note(renamed("A", "An"), true);
        acts.note(renamed("An", "A"), true);
        assert_eq!(
            acts,
            Acts {
                is_going_on: true,
                ..Acts::default()
            }
        );
    }

    #[test]
    fn choosing_twice_is_two_acts() {
        let mut acts = Acts::default();
        acts.note(renamed("", "A"), false);
        acts.note(renamed("A", "B"), false);
        let page = PageOf::Document(key("a"));
        assert_eq!(acts.last(&page), Some(renamed("A", "B")));
        assert_eq!(acts.last(&page), Some(renamed("", "A")));
    }

    #[test]
    fn each_page_takes_back_its_own() {
        let one = act("a", json!({}), json!({ "name": "x" }), "");
        let listed = act("b", json!({}), json!({ "name": "y" }), "accounts");
        let mut acts = Acts::default();
        acts.note(one.clone(), false);
        acts.note(listed.clone(), false);
        let list = PageOf::Many("accounts".to_owned());
        assert_eq!(acts.last(&PageOf::Document(key("a"))), Some(one));
        assert_eq!(acts.last(&PageOf::Many("today".to_owned())), None);
        assert_eq!(acts.last(&list), Some(listed));
    }

    #[test]
    fn what_is_done_anew_ends_what_could_be_done_again() {
        let page = PageOf::Document(key("a"));
        let mut acts = Acts::default();
        acts.note(renamed("", "A"), false);
        let last = acts.last(&page).unwrap();
        acts.was_taken_back(last.clone());
        assert_eq!(acts.clone().last_taken_back(&page), Some(last));
        acts.note(renamed("", "B"), false);
        assert_eq!(acts.last_taken_back(&page), None);
    }

    #[test]
    fn only_so_many_are_kept_and_those_of_documents_that_are_here() {
        let mut acts = Acts::default();
        for n in 0..MOST + 5 {
            acts.note(renamed(&n.to_string(), &(n + 1).to_string()), false);
        }
        assert_eq!(acts.done.len(), MOST);
        assert_eq!(acts.to_text(|_| false), "");
        acts.note(renamed("", &"x".repeat(LONGEST)), false);
        assert_eq!(acts.to_text(|_| true), "");
    }

    fn some() -> impl Strategy<Value = Acts> {
        let act = ("[a-c]", "[a-z]{0,3}", "[A-Z]{1,3}", "[a-z]{0,4}").prop_map(
            |(name, from, to, page)| {
                let after = json!({ "name": to, "rows": [{ "id": "r" }] });
                act(&name, json!({ "name": from }), after, &page)
            },
        );
        let acts = prop::collection::vec(act, 0..6);
        (acts.clone(), acts).prop_map(|(done, taken_back)| Acts {
            done,
            taken_back,
            is_going_on: false,
        })
    }

    proptest! {
        #[test]
        fn what_is_kept_reads_back_the_same(acts in some()) {
            prop_assert_eq!(Acts::parse(&acts.to_text(|_| true)), acts);
        }

        #[test]
        fn any_text_says_something_or_nothing(text in any::<String>()) {
            let _ = Acts::parse(&text);
        }

        #[test]
        fn taking_back_and_doing_again_are_inverse(from in "[a-z]{0,3}", to in "[A-Z]{1,3}", town in "[a-z]{0,3}") {
            let act = renamed(&from, &to);
            let now = json!({ "id": "a", "edited": 7, "name": to, "town": town });
            let back = act.taken_back(&now);
            prop_assert_eq!(&back["name"], &json!(from));
            prop_assert_eq!(&back["town"], &json!(town));
            prop_assert_eq!(act.done_again(&back), now);
        }
    }
}
