//! Sending an account's plan: whose data it holds and how people appear come first.

use leptos::prelude::*;

use crate::browser::{clock, files};
use crate::data::account::disclosure::{Disclosure, DisclosureChoice, Names};
use crate::data::backup;
use crate::data::document::Document;
use crate::data::link::{Lock, PacketContent, pack};
use crate::domain::account::Account;
use crate::domain::id::DocumentId;
use crate::domain::programme::Programme;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{
    HowPeopleAppear, Outgoing, PageHead, Section, WhoIsNamed, account_name, carries, file_stem,
    missing_account, while_here,
};
use crate::ui::navigation::use_title;
use crate::ui::text::WORDING;

use super::aside::WhatALinkIs;
use super::leave_out::LeaveOut;
use super::lock::LockIt;
use super::packing::{Locking, Packed, packing};
use super::send::SendIt;

/// The page of `#/accounts/<id>/share`.
#[component]
pub fn ShareAccount(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let draw = |account| view! { <Sharing account /> }.into_any();
    while_here(move || workspace.account(&id), draw, missing_account)
}

#[component]
fn Sharing(account: ReadSignal<Account>) -> impl IntoView {
    use_title(|| t!("share.plan.title").to_owned());
    let workspace = expect_context::<Workspace>();
    let programme = workspace.programme();
    let choice = RwSignal::new(None::<DisclosureChoice>);
    let with_meetings = RwSignal::new(true);
    let names = Memo::new(move |_| {
        account.with(|one| programme.with(|all| Names::of(&[one], all, WORDING)))
    });
    let disclosure = Signal::derive(move || {
        account.with(|one| {
            names.with(|names| Disclosure::of(&[one], &Programme::default(), names, clock::today()))
        })
    });
    let names_nobody = Memo::new(move |_| disclosure.with(|one| one.people.is_empty()));
    let judged = Signal::derive(move || disclosure.with(Disclosure::judged) > 0);
    let leaving = Memo::new(move |_| {
        let mut leaving = account.with(|one| match choice.get() {
            Some(choice) => names.with(|names| choice.account(one, names)),
            None => one.clone(),
        });
        if !with_meetings.get() {
            leaving.meetings = Default::default();
        }
        leaving
    });
    let name = Memo::new(move |_| account.with(name_of));
    let ready = Memo::new(move |_| choice.with(Option::is_some) || names_nobody.get());
    view! {
        <header class="page-head tight">
            <p class="latin">{name}</p>
            <PageHead title=t!("share.plan.title").to_owned() />
        </header>
        <div class="share beside">
            <div>
                <Section
                    id="people"
                    title=t!("share.plan.people")
                    hint=t!("share.plan.people_about").to_owned()
                >
                    <Show when=move || !names_nobody.get()>
                        <HowPeopleAppear choice judged />
                    </Show>
                    <WhoIsNamed disclosure choice />
                    <p class="small muted measure">{t!("disclosure.check")}</p>
                </Section>
                <Section id="else" title=t!("share.plan.else_in_it")>
                    <WhatElse account with_meetings />
                </Section>
                <Show
                    when=move || ready.get()
                    fallback=|| view! { <p class="note">{t!("share.plan.choose_first")}</p> }
                >
                    <Ways leaving with_meetings />
                </Show>
            </div>
            <WhatALinkIs />
        </div>
    }
}

fn name_of(account: &Account) -> String {
    account_name(&account.name).to_owned()
}

/// What else is in it.
#[component]
fn WhatElse(account: ReadSignal<Account>, with_meetings: RwSignal<bool>) -> impl IntoView {
    let counts = Memo::new(move |_| {
        account.with(|one| {
            let one = one.as_counted();
            let objectives = one.objectives.iter().count();
            let actions = one.actions.iter().count();
            (objectives, actions, one.meetings.iter().count())
        })
    });
    let leaves = |text: String| {
        view! {
            <li>
                <span class="mark" data-state="good"></span>
                {text}
            </li>
        }
        .into_any()
    };
    let list = move || {
        let (objectives, actions, meetings) = counts.get();
        let mut all = vec![leaves(t!("share.plan.everything").to_owned())];
        if objectives > 0 {
            all.push(leaves(t!("open.plan.objectives_n", n = objectives)));
        }
        if actions > 0 {
            all.push(leaves(t!("open.plan.actions_n", n = actions)));
        }
        match (meetings, with_meetings.get()) {
            (0, _) => {}
            (n, true) => all.push(leaves(t!("open.plan.meetings_n", n = n))),
            (n, false) => {
                let stay = t!("share.plan.meetings_stay", n = n);
                all.push(view! { <li class="stays">{stay}</li> }.into_any());
            }
        }
        all
    };
    view! {
        <ul class="goes">{list}</ul>
        <Show when=move || { counts.get().2 > 0 }>
            <LeaveOut goes=with_meetings label=t!("share.plan.no_meetings") />
        </Show>
    }
}

/// The lock, the link and the ways out.
#[component]
fn Ways(leaving: Memo<Account>, with_meetings: RwSignal<bool>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let locking = RwSignal::new(Locking::Open);
    let content = Memo::new(move |_| PacketContent::Plan(Box::new(leaving.get()), Vec::new()));
    let packed = packing(content.into(), locking.into());
    let name = Memo::new(move |_| leaving.with(name_of));
    let file = move || file_stem(&name.get_untracked(), "account", workspace.today());
    let outgoing = Signal::derive(move || match packed.get() {
        Packed::Made(packet) => Some(Outgoing::new(
            &packet,
            file(),
            t!("share.plan.subject").to_owned(),
            t!("share.plan.message").to_owned(),
        )),
        _ => None,
    });
    let label = Signal::derive(move || t!("share.plan.code", name = name.get()));
    let json = move |_| {
        let account = Document::from(leaving.get_untracked());
        let text = backup::write(&[account], workspace.now());
        // A refused download shows in the browser itself; nothing was changed here.
        let _ = files::download(&format!("{}.json", file()), "application/json", &text);
    };
    let otherwise = move || {
        view! {
            <p class="measure">{t!("share.plan.json_about")}</p>
            <p>
                <button class="button" type="button" on:click=json>
                    {t!("report.json")}
                </button>
            </p>
        }
        .into_any()
    };
    let shorter = move || {
        let without = leaving.with(|one| {
            let mut without = one.clone();
            without.meetings = Default::default();
            (without != *one).then(|| PacketContent::Plan(Box::new(without), Vec::new()))
        })?;
        let packet = pack(&without, Lock::Open).ok()?;
        let outgoing = Outgoing::new(&packet, String::new(), String::new(), String::new());
        carries(outgoing.link.len()).then(|| {
            view! {
                <p>
                    {t!("share.plan.shorter")} " "
                    <button
                        class="button small"
                        type="button"
                        on:click=move |_| with_meetings.set(false)
                    >
                        {t!("share.plan.leave_out")}
                    </button>
                </p>
            }
            .into_any()
        })
    };
    view! {
        <LockIt locking hint=t!("share.lock.worth") />
        <SendIt packed outgoing label otherwise shorter />
    }
}
