//! Addresses: what stands after the `#`, as a type and back.

mod account_page;
mod competence_page;
mod role_page;
mod workshop_page;

use std::fmt;

use crate::data::keys::DocumentKey;
use crate::domain::id::DocumentId;
use crate::domain::words::Word;

pub use account_page::{AccountPage, Anchor};
pub use competence_page::CompetencePage;
pub use role_page::RolePage;
pub use workshop_page::{TakePart, WorkshopPage};

/// The address of what is stored, as it is. No [`Route`]: that page is an app of its own, and `boot.js`, which knows this
/// address too, loads the page anew on the way there and back.
pub const SAFE: &str = "#/safe";

/// The place of the guide where the sources stand, and the id of their heading.
pub const SOURCES: &str = "sources";

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Home,
    /// `#/assess`: all assessments.
    Assessments,
    /// `#/assess/new`: the form that starts one.
    NewAssessment,
    /// `#/assess/quick`: starts a quick check, and leads to its first question.
    QuickCheck,
    /// `#/assess/<id>`: answering, where it was left.
    Answering(DocumentId),
    /// `#/assess/<id>/<n>`: one question, from 1, so that the browser's own Back works.
    Question(DocumentId, u16),
    /// `#/assess/<id>/<n>/change`: one question, with the way back to the review.
    Change(DocumentId, u16),
    /// `#/assess/<id>/review`: all answers.
    Review(DocumentId),
    /// `#/assess/<id>/result`.
    Result(DocumentId),
    /// `#/assess/<id>/compare/<other>`: the first is the earlier one.
    Compare(DocumentId, DocumentId),
    /// `#/accounts`: all accounts.
    Accounts,
    /// `#/accounts/new`: the form that adds one.
    NewAccount,
    /// `#/accounts/import`: accounts from a table.
    ImportAccounts,
    /// `#/accounts/portfolio`: which accounts come first.
    Portfolio,
    /// `#/accounts/<id>`: an account and how far its plan is.
    Account(DocumentId),
    /// `#/accounts/<id>/<page>`, and a place on it: `#/accounts/<id>/<page>/<place>`.
    AccountPage(DocumentId, AccountPage, Option<Anchor>),
    /// `#/assess/<id>/share`: sending a result to somebody.
    ShareResult(DocumentId),
    /// `#/accounts/<id>/share`: sending an account's plan to somebody.
    ShareAccount(DocumentId),
    /// `#/open`: a link or code that somebody sent.
    Open,
    /// `#/take-part/<id>`, `/<n>`, `/<n>/change`, `/review`, `/return`: answering somebody's questions.
    TakePart(DocumentId, TakePart),
    /// `#/workshops`: all workshops.
    Workshops,
    /// `#/workshops/<id>`: a workshop, at the page that fits how far it is.
    Workshop(DocumentId),
    /// `#/workshops/<id>/<page>`.
    WorkshopPage(DocumentId, WorkshopPage),
    /// `#/programme`: the programme's own plan, and a place in it: `#/programme/<place>`.
    Programme(Option<Anchor>),
    /// `#/today`: what is due.
    Today,
    /// `#/learn`: the guide; `#/learn/<place>`: a topic, all terms, one term, the sources.
    Learn(Option<Anchor>),
    /// `#/data`: where the data lives.
    Data,
    /// `#/data/history/<kind>/<id>`: what a document was at earlier times.
    History(DocumentKey),
    /// Anything else, as it was written. `#/roles`, `#/competences` and what stands behind them are among this: only the
    /// pages of role profiles and of competences read it, see [`RolePage`] and [`CompetencePage`], so that no other load
    /// has it.
    Unknown(String),
}

impl Route {
    /// Where the sources stand.
    pub fn sources() -> Self {
        Self::Learn(Anchor::new(SOURCES))
    }

    /// Reads a location's hash, with or without its `#`. Anything it doesn't know is [`Route::Unknown`].
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let unknown = || Self::Unknown(path.to_owned());
        let inside = path.strip_prefix('/').unwrap_or(path);
        let parts: Vec<&str> = inside.split('/').collect();
        let id = |text: &str| DocumentId::new(text);
        match parts[..] {
            [""] => Some(Self::Home),
            // Before the ids: a document is never called so, its name being 13 random characters.
            ["assess", "new"] => Some(Self::NewAssessment),
            ["assess", "quick"] => Some(Self::QuickCheck),
            ["assess"] => Some(Self::Assessments),
            ["assess", a] => id(a).map(Self::Answering),
            ["assess", a, n] if number(n).is_some() => {
                id(a).zip(number(n)).map(|(a, n)| Self::Question(a, n))
            }
            ["assess", a, n, "change"] => id(a).zip(number(n)).map(|(a, n)| Self::Change(a, n)),
            ["assess", a, "review"] => id(a).map(Self::Review),
            ["assess", a, "result"] => id(a).map(Self::Result),
            ["assess", a, "compare", b] => id(a).zip(id(b)).map(|(a, b)| Self::Compare(a, b)),
            ["assess", a, "share"] => id(a).map(Self::ShareResult),
            ["accounts"] => Some(Self::Accounts),
            ["accounts", "new"] => Some(Self::NewAccount),
            ["accounts", "import"] => Some(Self::ImportAccounts),
            ["accounts", "portfolio"] => Some(Self::Portfolio),
            ["accounts", a] => id(a).map(Self::Account),
            ["accounts", a, "share"] => id(a).map(Self::ShareAccount),
            ["accounts", a, page] => account_page(a, page, None),
            ["accounts", a, page, place] => {
                Anchor::new(place).and_then(|place| account_page(a, page, Some(place)))
            }
            ["open"] => Some(Self::Open),
            ["take-part", a] => taking_part(a, TakePart::Invitation),
            ["take-part", a, "review"] => taking_part(a, TakePart::Review),
            ["take-part", a, "return"] => taking_part(a, TakePart::Return),
            ["take-part", a, n, "change"] => {
                number(n).and_then(|n| taking_part(a, TakePart::Change(n)))
            }
            ["take-part", a, n] => number(n).and_then(|n| taking_part(a, TakePart::Question(n))),
            ["workshops"] => Some(Self::Workshops),
            ["workshops", a] => id(a).map(Self::Workshop),
            ["workshops", a, page] => {
                let page = WorkshopPage::from_word(page);
                id(a).zip(page).map(|(a, page)| Self::WorkshopPage(a, page))
            }
            ["programme"] => Some(Self::Programme(None)),
            ["programme", place] => Anchor::new(place).map(|place| Self::Programme(Some(place))),
            ["today"] => Some(Self::Today),
            ["learn"] => Some(Self::Learn(None)),
            ["learn", place] => Anchor::new(place).map(|place| Self::Learn(Some(place))),
            ["data"] => Some(Self::Data),
            ["data", "history", kind, a] => DocumentKey::parse(kind, a).map(Self::History),
            _ => None,
        }
        .unwrap_or_else(unknown)
    }

    /// The address as a link's `href`.
    pub fn href(&self) -> String {
        format!("#{self}")
    }

    /// The place on the page that the address leads to, if it leads to one.
    pub fn anchor(&self) -> Option<&Anchor> {
        match self {
            Self::AccountPage(_, _, place) | Self::Programme(place) => place.as_ref(),
            _ => None,
        }
    }

    /// The question that is on screen, counted from 1, where one is asked.
    pub fn question_number(&self) -> Option<u16> {
        match *self {
            Self::Question(_, n)
            | Self::Change(_, n)
            | Self::TakePart(_, TakePart::Question(n) | TakePart::Change(n)) => Some(n),
            _ => None,
        }
    }

    /// Whether an answer is changed, on the way back to all answers.
    pub fn is_change(&self) -> bool {
        matches!(
            self,
            Self::Change(..) | Self::TakePart(_, TakePart::Change(_))
        )
    }

    /// Whether it shows all answers.
    pub fn is_review(&self) -> bool {
        matches!(self, Self::Review(_) | Self::TakePart(_, TakePart::Review))
    }

    /// Whether others look at it: a guest, or a room at the projector. They are not asked about the app.
    pub fn is_for_others(&self) -> bool {
        matches!(
            self,
            Self::TakePart(..) | Self::WorkshopPage(_, WorkshopPage::Present)
        )
    }

    /// The assessment that the page shows, if it shows one.
    pub fn assessment(&self) -> Option<&DocumentId> {
        match self {
            Self::Answering(id)
            | Self::Question(id, _)
            | Self::Change(id, _)
            | Self::Review(id)
            | Self::Result(id)
            | Self::ShareResult(id)
            | Self::Compare(id, _) => Some(id),
            _ => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("/"),
            Self::Assessments => f.write_str("/assess"),
            Self::NewAssessment => f.write_str("/assess/new"),
            Self::QuickCheck => f.write_str("/assess/quick"),
            Self::Answering(id) => write!(f, "/assess/{id}"),
            Self::Question(id, n) => write!(f, "/assess/{id}/{n}"),
            Self::Change(id, n) => write!(f, "/assess/{id}/{n}/change"),
            Self::Review(id) => write!(f, "/assess/{id}/review"),
            Self::Result(id) => write!(f, "/assess/{id}/result"),
            Self::Compare(a, b) => write!(f, "/assess/{a}/compare/{b}"),
            Self::ShareResult(id) => write!(f, "/assess/{id}/share"),
            Self::ShareAccount(id) => write!(f, "/accounts/{id}/share"),
            Self::Open => f.write_str("/open"),
            Self::TakePart(id, TakePart::Invitation) => write!(f, "/take-part/{id}"),
            Self::TakePart(id, TakePart::Question(n)) => write!(f, "/take-part/{id}/{n}"),
            Self::TakePart(id, TakePart::Change(n)) => write!(f, "/take-part/{id}/{n}/change"),
            Self::TakePart(id, TakePart::Review) => write!(f, "/take-part/{id}/review"),
            Self::TakePart(id, TakePart::Return) => write!(f, "/take-part/{id}/return"),
            Self::Workshops => f.write_str("/workshops"),
            Self::Workshop(id) => write!(f, "/workshops/{id}"),
            Self::WorkshopPage(id, page) => write!(f, "/workshops/{id}/{}", page.word()),
            Self::Accounts => f.write_str("/accounts"),
            Self::NewAccount => f.write_str("/accounts/new"),
            Self::ImportAccounts => f.write_str("/accounts/import"),
            Self::Portfolio => f.write_str("/accounts/portfolio"),
            Self::Account(id) => write!(f, "/accounts/{id}"),
            Self::AccountPage(id, page, None) => write!(f, "/accounts/{id}/{}", page.word()),
            Self::AccountPage(id, page, Some(place)) => {
                write!(f, "/accounts/{id}/{}/{place}", page.word())
            }
            Self::Programme(None) => f.write_str("/programme"),
            Self::Programme(Some(place)) => write!(f, "/programme/{place}"),
            Self::Today => f.write_str("/today"),
            Self::Learn(None) => f.write_str("/learn"),
            Self::Learn(Some(place)) => write!(f, "/learn/{place}"),
            Self::Data => f.write_str("/data"),
            Self::History(key) => {
                let (kind, id) = key.words();
                write!(f, "/data/history/{kind}/{id}")
            }
            Self::Unknown(path) => f.write_str(path),
        }
    }
}

fn account_page(id: &str, page: &str, place: Option<Anchor>) -> Option<Route> {
    let (id, page) = DocumentId::new(id).zip(AccountPage::from_word(page))?;
    Some(Route::AccountPage(id, page, place))
}

fn taking_part(id: &str, step: TakePart) -> Option<Route> {
    DocumentId::new(id).map(|id| Route::TakePart(id, step))
}

/// What stands behind an address that only the pages behind it read: nothing, or what begins with `/`.
fn behind<'a>(route: &'a Route, root: &str) -> Option<&'a str> {
    match route {
        Route::Unknown(path) => path
            .strip_prefix(root)
            .filter(|rest| rest.is_empty() || rest.starts_with('/')),
        _ => None,
    }
}

/// A question's number: 1 or more, without leading zeros, so that one page has one address.
fn number(text: &str) -> Option<u16> {
    let number = text.parse().ok().filter(|&n| n > 0)?;
    (format!("{number}") == text).then_some(number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::kind::Kind;

    fn id() -> impl Strategy<Value = DocumentId> {
        any::<u64>().prop_map(DocumentId::from_random)
    }

    fn place() -> impl Strategy<Value = Option<Anchor>> {
        prop::option::of("[a-z0-9_-]{1,40}".prop_map(|name| Anchor::new(name).unwrap()))
    }

    fn route() -> impl Strategy<Value = Route> {
        let page = prop::sample::select(AccountPage::ALL);
        let workshop_page = prop::sample::select(WorkshopPage::ALL);
        let step = prop_oneof![
            Just(TakePart::Invitation),
            (1_u16..).prop_map(TakePart::Question),
            (1_u16..).prop_map(TakePart::Change),
            Just(TakePart::Review),
            Just(TakePart::Return),
        ];
        prop_oneof![
            Just(Route::Accounts),
            Just(Route::NewAccount),
            Just(Route::ImportAccounts),
            Just(Route::Portfolio),
            Just(Route::Today),
            Just(Route::Open),
            Just(Route::Workshops),
            id().prop_map(Route::ShareResult),
            id().prop_map(Route::ShareAccount),
            (id(), step).prop_map(|(id, step)| Route::TakePart(id, step)),
            id().prop_map(Route::Workshop),
            (id(), workshop_page).prop_map(|(id, page)| Route::WorkshopPage(id, page)),
            id().prop_map(Route::Account),
            (id(), page, place()).prop_map(|(id, page, place)| Route::AccountPage(id, page, place)),
            place().prop_map(Route::Programme),
            Just(Route::Home),
            Just(Route::Assessments),
            Just(Route::NewAssessment),
            Just(Route::QuickCheck),
            place().prop_map(Route::Learn),
            Just(Route::Data),
            (prop::sample::select(&Kind::ALL[..]), id())
                .prop_map(|(kind, id)| Route::History(DocumentKey::new(kind, id))),
            id().prop_map(Route::Answering),
            (id(), 1_u16..).prop_map(|(id, n)| Route::Question(id, n)),
            (id(), 1_u16..).prop_map(|(id, n)| Route::Change(id, n)),
            id().prop_map(Route::Review),
            id().prop_map(Route::Result),
            (id(), id()).prop_map(|(a, b)| Route::Compare(a, b)),
        ]
    }

    proptest! {
        #[test]
        fn an_address_and_its_text_are_inverse(route in route()) {
            prop_assert_eq!(Route::parse(&route.href()), route.clone());
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }

        #[test]
        fn any_text_is_an_address_and_keeps_its_meaning(hash in ".{0,60}") {
            let route = Route::parse(&hash);
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn what_is_no_address_is_unknown() {
        for hash in [
            "#/nowhere",
            "#/assess/UPPER",
            "#/assess/a/b",
            "#/assess//result",
            "#/assess/a/0",
            "#/assess/a/07",
            "#k1abc",
            "#/accounts/a/mood",
            "#/accounts/a/dmu/",
            "#/accounts/a/dmu/R1",
            "#/programme/",
            "#/learn/",
            "#/learn/Types",
            "#/learn/types/level",
            "#/workshops/a/mood",
            "#/take-part/a/0",
            "#/data/history",
            "#/data/history/library/a",
            "#/data/history/portfolio/a",
        ] {
            assert!(matches!(Route::parse(hash), Route::Unknown(_)), "{hash}");
        }
        assert_eq!(Route::parse(""), Route::Home);
        assert_eq!(Route::parse("#"), Route::Home);
        assert_eq!(Route::parse("#/"), Route::Home);
    }
}
