//! The addresses of competences.

use std::fmt;

use crate::domain::id::DocumentId;

use super::{Route, behind, number};

/// Where all of them begin.
const ROOT: &str = "/competences";

/// A page of competences: what stands behind `#/competences`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CompetencePage {
    /// `#/competences`: all sheets.
    List,
    /// `#/competences/<id>`: rating, where it was left.
    Rating(DocumentId),
    /// `#/competences/<id>/<n>`: the competences of one area, from 1, so that the browser's own Back works.
    Area(DocumentId, u16),
    /// `#/competences/<id>/result`: what comes of it.
    Result(DocumentId),
    /// `#/competences/<id>/plan`: what comes of it, at the development plan.
    Plan(DocumentId),
    /// `#/competences/<id>/ask`: asking others.
    Ask(DocumentId),
    /// `#/competences/<id>/return`: sending back how one sees somebody who asked.
    Return(DocumentId),
}

impl CompetencePage {
    /// Whether an address is one of competences, or would be one.
    pub fn is_behind(route: &Route) -> bool {
        behind(route, ROOT).is_some()
    }

    /// Reads an address; `None` for any that is not one of competences.
    pub fn parse(route: &Route) -> Option<Self> {
        let parts: Vec<&str> = behind(route, ROOT)?.split('/').collect();
        match parts[..] {
            [""] => Some(Self::List),
            ["", id] => DocumentId::new(id).map(Self::Rating),
            ["", id, "result"] => DocumentId::new(id).map(Self::Result),
            ["", id, "plan"] => DocumentId::new(id).map(Self::Plan),
            ["", id, "ask"] => DocumentId::new(id).map(Self::Ask),
            ["", id, "return"] => DocumentId::new(id).map(Self::Return),
            ["", id, n] => {
                let (id, n) = DocumentId::new(id).zip(number(n))?;
                Some(Self::Area(id, n))
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

/// What stands behind `#/competences`.
impl fmt::Display for CompetencePage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List => Ok(()),
            Self::Rating(id) => write!(f, "/{id}"),
            Self::Area(id, n) => write!(f, "/{id}/{n}"),
            Self::Result(id) => write!(f, "/{id}/result"),
            Self::Plan(id) => write!(f, "/{id}/plan"),
            Self::Ask(id) => write!(f, "/{id}/ask"),
            Self::Return(id) => write!(f, "/{id}/return"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn page() -> impl Strategy<Value = CompetencePage> {
        let id = any::<u64>().prop_map(DocumentId::from_random);
        prop_oneof![
            Just(CompetencePage::List),
            id.clone().prop_map(CompetencePage::Rating),
            (id.clone(), 1_u16..).prop_map(|(id, n)| CompetencePage::Area(id, n)),
            id.clone().prop_map(CompetencePage::Result),
            id.clone().prop_map(CompetencePage::Plan),
            id.clone().prop_map(CompetencePage::Ask),
            id.prop_map(CompetencePage::Return),
        ]
    }

    proptest! {
        #[test]
        fn a_page_and_its_address_are_inverse(page in page()) {
            prop_assert_eq!(CompetencePage::parse(&Route::parse(&page.href())), Some(page));
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
            let route = Route::parse(&format!("#/competences{behind}"));
            assert!(CompetencePage::is_behind(&route), "{behind}");
            assert_eq!(CompetencePage::parse(&route), None, "{behind}");
        }
        for elsewhere in ["#/learn", "#/competencesuch", "#competences"] {
            assert!(
                !CompetencePage::is_behind(&Route::parse(elsewhere)),
                "{elsewhere}"
            );
        }
    }
}
