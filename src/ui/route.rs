//! Addresses: what stands after the `#`, as a type and back.

use std::fmt;

use crate::domain::id::DocumentId;

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Home,
    /// `#/assess`: all assessments.
    Assessments,
    /// `#/assess/new`: the form that starts one.
    NewAssessment,
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
    /// `#/learn`: terms and sources.
    Learn,
    /// `#/data`: where the data lives.
    Data,
    /// Anything else, as it was written.
    Unknown(String),
}

impl Route {
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
            ["assess"] => Some(Self::Assessments),
            ["assess", a] => id(a).map(Self::Answering),
            ["assess", a, n] if number(n).is_some() => {
                id(a).zip(number(n)).map(|(a, n)| Self::Question(a, n))
            }
            ["assess", a, n, "change"] => id(a).zip(number(n)).map(|(a, n)| Self::Change(a, n)),
            ["assess", a, "review"] => id(a).map(Self::Review),
            ["assess", a, "result"] => id(a).map(Self::Result),
            ["assess", a, "compare", b] => id(a).zip(id(b)).map(|(a, b)| Self::Compare(a, b)),
            ["learn"] => Some(Self::Learn),
            ["data"] => Some(Self::Data),
            _ => None,
        }
        .unwrap_or_else(unknown)
    }

    /// The address as a link's `href`.
    pub fn href(&self) -> String {
        format!("#{self}")
    }

    /// The document that the page shows, if it shows one.
    pub fn document(&self) -> Option<&DocumentId> {
        match self {
            Self::Answering(id)
            | Self::Question(id, _)
            | Self::Change(id, _)
            | Self::Review(id)
            | Self::Result(id)
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
            Self::Answering(id) => write!(f, "/assess/{id}"),
            Self::Question(id, n) => write!(f, "/assess/{id}/{n}"),
            Self::Change(id, n) => write!(f, "/assess/{id}/{n}/change"),
            Self::Review(id) => write!(f, "/assess/{id}/review"),
            Self::Result(id) => write!(f, "/assess/{id}/result"),
            Self::Compare(a, b) => write!(f, "/assess/{a}/compare/{b}"),
            Self::Learn => f.write_str("/learn"),
            Self::Data => f.write_str("/data"),
            Self::Unknown(path) => f.write_str(path),
        }
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

    fn id() -> impl Strategy<Value = DocumentId> {
        any::<u64>().prop_map(DocumentId::from_random)
    }

    fn route() -> impl Strategy<Value = Route> {
        prop_oneof![
            Just(Route::Home),
            Just(Route::Assessments),
            Just(Route::NewAssessment),
            Just(Route::Learn),
            Just(Route::Data),
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
        ] {
            assert!(matches!(Route::parse(hash), Route::Unknown(_)), "{hash}");
        }
        assert_eq!(Route::parse(""), Route::Home);
        assert_eq!(Route::parse("#"), Route::Home);
        assert_eq!(Route::parse("#/"), Route::Home);
    }
}
