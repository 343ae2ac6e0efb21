//! Adding an account.

mod begin_from;

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::typing::AccountType;
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::form::{Bind, ChoiceField, LineField, choices};
use crate::ui::navigation::{go, use_title};
use crate::ui::route::{AccountPage, Route};

use begin_from::{BeginFromField, begin_from};

/// The page of `#/accounts/new`: the least that an account begins with. It leads into the first step of the
/// plan.
#[component]
pub fn NewAccount() -> impl IntoView {
    use_title(|| t!("app.new_account").to_owned());
    let workspace = expect_context::<Workspace>();
    let (name, kind, manager, from) = (text(), text(), text(), text());
    // The error shows once the form was sent, and goes as soon as it is mended.
    let sent = RwSignal::new(false);
    let is_missing = Memo::new(move |_| sent.get() && name.get().trim().is_empty());
    let error = Signal::derive(move || {
        is_missing
            .get()
            .then(|| t!("accounts.new.name_missing").to_owned())
    });
    let create = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        sent.set(true);
        if is_missing.get_untracked() {
            let _ = page::focus(NAME);
            return;
        }
        let mut account = begin_from(workspace, &from.get.get_untracked());
        account.name = name.get.get_untracked().trim().to_owned();
        // A template knows its type; what the person says counts more.
        let chosen = AccountType::from_word(&kind.get.get_untracked());
        account.typing.kind = chosen.or(account.typing.kind);
        account.profile.manager = manager.get.get_untracked().trim().to_owned();
        let id = workspace.create(account);
        go(&Route::AccountPage(id, AccountPage::Analysis, None));
    };
    let types = choices::<AccountType>();
    view! {
        <header class="page-head">
            <PageHead title=t!("app.new_account").to_owned() />
            <p class="lead">{t!("accounts.new.lead")}</p>
        </header>
        <form class="new-assessment panel" aria-labelledby="form-title" novalidate on:submit=create>
            <h2 id="form-title">{t!("accounts.new.form")}</h2>
            <LineField
                id=NAME
                label=t!("accounts.new.name")
                bind=name
                hint=t!("accounts.new.name_hint")
                class="wide"
                error=error
            />
            <ChoiceField
                id="type"
                label=t!("accounts.new.type")
                bind=kind
                choices=types
                none=t!("accounts.new.no_type")
                hint=t!("accounts.new.type_hint")
            />
            <LineField
                id="manager"
                label=t!("accounts.new.manager")
                bind=manager
                hint=t!("accounts.new.manager_hint")
                suggest=Signal::stored(managers(workspace))
                optional=true
            />
            <BeginFromField bind=from />
            <p class="cluster">
                <button class="button primary" type="submit">
                    {t!("accounts.new.create")}
                </button>
                <a class="button quiet" href=Route::Accounts.href()>
                    {t!("accounts.new.cancel")}
                </a>
            </p>
        </form>
    }
}

/// The id of the field for the name.
const NAME: &str = "name";

/// A text that is only on this page.
fn text() -> Bind {
    let text = RwSignal::new(String::new());
    Bind {
        get: text.into(),
        set: Callback::new(move |new| text.set(new)),
    }
}

/// The managers of the other accounts, each once.
fn managers(workspace: Workspace) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for id in workspace.accounts().get_untracked() {
        let Some(account) = untrack(|| workspace.account(&id)) else {
            continue;
        };
        account.with_untracked(|account| {
            let name = account.profile.manager.trim();
            if !name.is_empty() && names.iter().all(|other| other != name) {
                names.push(name.to_owned());
            }
        });
    }
    names
}
