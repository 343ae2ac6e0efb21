//! The addresses of role profiles.

use std::fmt;

use crate::domain::id::DocumentId;

use super::{Route, behind, number};

/// Where all of them begin.
const ROOT: &str = "/roles";

/// A page of role profiles: what stands behind `#/roles`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RolePage {
    /// `#/roles`: all profiles.
    List,
    /// `#/roles/<id>`: answering, where it was left.
    Answering(DocumentId),
    /// `#/roles/<id>/<n>`: one pair of statements, from 1, so that the browser's own Back works.
    Question(DocumentId, u16),
    /// `#/roles/<id>/result`.
    Result(DocumentId),
}

impl RolePage {
    /// Whether an address is one of role profiles, or would be one.
    pub fn is_behind(route: &Route) -> bool {
        behind(route, ROOT).is_some()
    }

    /// Reads an address; `None` for any that is not one of role profiles.
    pub fn parse(route: &Route) -> Option<Self> {
        let parts: Vec<&str> = behind(route, ROOT)?.split('/').collect();
        match parts[..] {
            [""] => Some(Self::List),
            ["", id] => DocumentId::new(id).map(Self::Answering),
            ["", id, "result"] => DocumentId::new(id).map(Self::Result),
            ["", id, n] => {
                let (id, n) = DocumentId::new(id).zip(number(n))?;
                Some(Self::Question(id, n))
            }
            _ => None,
        }
    }

    /// The whole address.
    pub fn route(&self) -> Route {
        Route::Unknown(format!("{ROOT}{self}"))
    }

    /// As a link's `href`.
    pub fn href(&self) -> String {
        self.route().href()
    }
}

/// What stands behind `#/roles`.
impl fmt::Display for RolePage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List => Ok(()),
            Self::Answering(id) => write!(f, "/{id}"),
            Self::Question(id, n) => write!(f, "/{id}/{n}"),
            Self::Result(id) => write!(f, "/{id}/result"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn page() -> impl Strategy<Value = RolePage> {
        let id = any::<u64>().prop_map(DocumentId::from_random);
        prop_oneof![
            Just(RolePage::List),
            id.clone().prop_map(RolePage::Answering),
            (id.clone(), 1_u16..).prop_map(|(id, n)| RolePage::Question(id, n)),
            id.prop_map(RolePage::Result),
        ]
    }

    proptest! {
        #[test]
        fn a_page_and_its_address_are_inverse(page in page()) {
            prop_assert_eq!(RolePage::parse(&Route::parse(&page.href())), Some(page));
        }
    }

    #[test]
    fn what_is_no_page_is_none() {
        for behind in [
            "/",
            "/UPPER",
            "/a/0",
            "/a/07",
            "/a/mood",
            "/a/1/change",
            "/a/result/",
        ] {
            let route = Route::parse(&format!("#/roles{behind}"));
            assert!(RolePage::is_behind(&route), "{behind}");
            assert_eq!(RolePage::parse(&route), None, "{behind}");
        }
        for elsewhere in ["#/learn", "#/rolesuch", "#roles"] {
            assert!(
                !RolePage::is_behind(&Route::parse(elsewhere)),
                "{elsewhere}"
            );
        }
    }
}
