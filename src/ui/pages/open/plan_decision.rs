//! What is to be done with a plan that came: which account of mine it is, if any, and how the two become one.

use leptos::prelude::*;

use crate::browser::letters::composed;
use crate::data::account::matching::{AccountMatch, KnownAccount};
use crate::data::document::Document;
use crate::data::kind::Kind;
use crate::data::lineage::Lineage;
use crate::domain::account::Account;
use crate::domain::id::DocumentId;
use crate::store::{Compared, Relation, RestoreChoice, Workspace};
use crate::t;
use crate::ui::components::{WouldChange, account_at_place};
use crate::ui::navigation::go;
use crate::ui::received::Received;
use crate::ui::route::Route;

use super::frame::{Discard, not_kept};

/// The id of the list of accounts.
const MINE: &str = "plan-is-mine";

/// Asks which account it is, shows what differs, and does what is chosen.
#[component]
pub fn PlanDecision(account: StoredValue<Account>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let mine = workspace.known_accounts();
    let found = account.with_value(|account| match_of(account, &mine));
    let here = RwSignal::new(match &found {
        AccountMatch::Same(id) => Some(id.clone()),
        AccountMatch::New | AccountMatch::Unsure(_) => None,
    });
    let is_unsure = matches!(found, AccountMatch::Unsure(_));
    let asks = (!mine.is_empty()).then(|| view! { <WhichOfMine mine here is_unsure /> });
    let decision = move || {
        let compared = account.with_value(|account| compare(workspace, account, here.get()));
        match compared {
            Some(compared) if compared.relation == Relation::Same => {
                let id = compared
                    .here
                    .and_then(|key| key.id_of(Kind::Account).cloned());
                id.map(|id| view! { <AlreadyHere id /> }.into_any())
            }
            Some(compared) => Some(view! { <HowToTakeIt compared /> }.into_any()),
            None => None,
        }
    };
    view! {
        {asks}
        {decision}
    }
}

/// The account of mine that it is: the one that it was sent from, or the one of its name and place.
fn match_of(account: &Account, mine: &[KnownAccount]) -> AccountMatch {
    match mine.iter().any(|one| one.id == account.id) {
        true => AccountMatch::Same(account.id.clone()),
        false => AccountMatch::find(&account.name, &account.profile.place, mine, &composed),
    }
}

/// The plan beside the account that it is, or as a new one.
fn compare(workspace: Workspace, account: &Account, here: Option<DocumentId>) -> Option<Compared> {
    let ours = here
        .as_ref()
        .and_then(|id| untrack(|| workspace.account(id)));
    let account = Account {
        id: here.unwrap_or_else(|| workspace.new_id()),
        archived: ours.is_some_and(|ours| ours.with_untracked(|ours| ours.archived)),
        ..account.clone()
    };
    let all = workspace.compare(vec![Document::from(account)], &Lineage::default());
    all.into_iter().next()
}

#[component]
fn WhichOfMine(
    mine: Vec<KnownAccount>,
    here: RwSignal<Option<DocumentId>>,
    is_unsure: bool,
) -> impl IntoView {
    let ids = StoredValue::new(mine.iter().map(|one| one.id.clone()).collect::<Vec<_>>());
    let choose = move |event| {
        let value = event_target_value(&event);
        here.set(ids.with_value(|ids| ids.iter().find(|id| id.to_string() == value).cloned()));
    };
    let option = |one: KnownAccount| {
        let words = account_at_place(&one.name, &one.place);
        let value = one.id.to_string();
        let is_chosen = move || here.with(|here| here.as_ref() == Some(&one.id));
        view! {
            <option value=value prop:selected=is_chosen>
                {words}
            </option>
        }
        .into_any()
    };
    let options: Vec<AnyView> = mine.into_iter().map(option).collect();
    view! {
        <p class="field">
            <label for=MINE>{t!("open.plan.which")}</label>
            <select id=MINE on:change=choose>
                <option value="" prop:selected=move || here.with(Option::is_none)>
                    {t!("open.plan.none_of_mine")}
                </option>
                {options}
            </select>
            {is_unsure.then(|| view! { <span class="hint">{t!("open.plan.unsure")}</span> })}
        </p>
    }
}

/// The ways in which it can be taken, what each would change, and the button that does it.
#[component]
fn HowToTakeIt(compared: Compared) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let received = expect_context::<Received>();
    let is_new = compared.relation == Relation::New;
    let ways: Vec<RestoreChoice> = match is_new {
        true => vec![RestoreChoice::Add],
        false => [
            RestoreChoice::Join,
            RestoreChoice::Replace,
            RestoreChoice::Copy,
        ]
        .into_iter()
        .filter(|way| compared.choices.contains(way))
        .collect(),
    };
    let usual = ways.first().copied().unwrap_or(RestoreChoice::Leave);
    let choice = RwSignal::new(usual);
    let compared = StoredValue::new(compared);
    let take = move |_| {
        let chosen = vec![(compared.get_value(), choice.get_untracked())];
        let taken = workspace.restore_chosen(chosen, &Lineage::default());
        let taken = taken
            .imported
            .first()
            .and_then(|one| one.key.id_of(Kind::Account).cloned());
        if let Some(id) = taken {
            go(&Route::Account(id));
            received.forget();
        }
    };
    let way = move |way: RestoreChoice| {
        let (title, about) = words_of(way);
        view! {
            <label>
                <input
                    type="radio"
                    name="way"
                    prop:checked=move || choice.get() == way
                    on:change=move |_| choice.set(way)
                />
                <span>{title} " " <small>{about}</small></span>
            </label>
        }
        .into_any()
    };
    let ways = (!is_new).then(|| {
        let ways: Vec<AnyView> = ways.into_iter().map(way).collect();
        view! {
            <fieldset class="field">
                <legend>{t!("open.plan.how")}</legend>
                <div class="options stacked">{ways}</div>
            </fieldset>
            <WouldChange compared choice />
        }
    });
    view! {
        {ways}
        <div class="cluster">
            <button class="button primary" type="button" on:click=take>
                {move || words_of(choice.get()).0}
            </button>
            <Discard />
        </div>
        {not_kept()}
    }
}

/// What a way is called, and what it does.
fn words_of(way: RestoreChoice) -> (&'static str, &'static str) {
    match way {
        RestoreChoice::Join => (t!("open.plan.join"), t!("open.plan.join_about")),
        RestoreChoice::Replace => (t!("open.plan.replace"), t!("open.plan.replace_about")),
        RestoreChoice::Copy => (t!("open.plan.copy"), t!("open.plan.copy_about")),
        RestoreChoice::Add | RestoreChoice::Leave => (t!("open.plan.add"), ""),
    }
}

#[component]
fn AlreadyHere(id: DocumentId) -> impl IntoView {
    view! {
        <p>{t!("open.here")}</p>
        <div class="cluster">
            <a class="button primary" href=Route::Account(id).href()>
                {t!("open.here_open")}
            </a>
            <Discard />
        </div>
    }
}
