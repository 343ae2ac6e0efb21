//! How well somebody is known, and since when nobody spoke with them.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::stakeholders::Contact;
use crate::domain::cadence::CadenceUnit;
use crate::domain::day::Day;
use crate::t;
use crate::ui::text;

use super::person::Person;

/// A depth as three marks, filled as far as it goes; without any depth their place is empty. Says nothing in
/// words.
pub(super) fn depth_marks(contact: Option<Contact>) -> AnyView {
    let marks = [Contact::Brief, Contact::Several, Contact::InDepth]
        .map(|mark| view! { <i class:full={contact >= Some(mark)}></i> });
    let is_known = contact > Some(Contact::NoContact);
    view! {
        <span class="depth" class:unknown=!is_known aria-hidden="true">
            {marks.into_iter().collect_view()}
        </span>
    }
    .into_any()
}

/// The last contact with a person: its day, or that and how long it is too old, in words. `None` where there
/// was none and none is needed.
pub(super) fn last_contact(person: &Person, today: Day) -> Option<AnyView> {
    let words = match (person.last, person.is_stale) {
        (Some(day), false) => {
            return Some(view! { <span class="small muted">{text::day(day)}</span> }.into_any());
        }
        (Some(day), true) => t!("dmu.stale", n = day.days_until(today).unsigned_abs()),
        (None, true) => t!("dmu.never").to_owned(),
        (None, false) => return None,
    };
    Some(view! { <span class="due" data-when="soon">{words}</span> }.into_any())
}

/// How old a contact may become in this account, in words: "3 months".
pub(super) fn cadence(account: &Account) -> String {
    let cadence = account.monitoring.contact;
    match cadence.unit() {
        CadenceUnit::Weeks => t!("dmu.weeks", n = cadence.every()),
        CadenceUnit::Months => t!("dmu.months", n = cadence.every()),
    }
}
