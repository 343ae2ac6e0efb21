//! The return of the plan: value against cost, for us and for the account.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::money::{Balance, Sum};
use crate::domain::account::monitoring::{Return, Side};
use crate::domain::figure::Figure;
use crate::domain::number::Number;
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{FigureField, LinesField, RecordHead, RecordList};
use crate::ui::pages::account::open_account;
use crate::ui::text;
use crate::{bind, list};

/// Both sides: their sums first, then what they are made of.
#[component]
pub fn Returns() -> impl IntoView {
    let sides: Vec<AnyView> = Side::ALL
        .iter()
        .map(|side| view! { <BalanceOf side=*side /> }.into_any())
        .collect();
    let lists: Vec<AnyView> = Side::ALL
        .iter()
        .map(|side| view! { <ListOf side=*side /> }.into_any())
        .collect();
    view! {
        <Section
            id="returns"
            title=t!("monitoring.return.title")
            hint=t!("monitoring.return.hint")
            class="wide"
        >
            <dl class="returns">{sides}</dl>
            {lists}
        </Section>
    }
}

#[component]
fn BalanceOf(side: Side) -> impl IntoView {
    let balance = open_account()
        .editor
        .memo(move |account| account.monitoring.balance(side));
    view! {
        <div>
            <dt>{text::plain(side.label())}</dt>
            <dd>{move || drawn(balance.get())}</dd>
        </div>
    }
}

/// The sums in words, and beside them the value as a length with the cost as a pin.
fn drawn(balance: Balance) -> AnyView {
    let Balance { value, cost } = balance;
    if value == Sum::default() && cost == Sum::default() {
        return view! { <small>{t!("monitoring.return.nothing")}</small> }.into_any();
    }
    let most = value.total.max(cost.total).max(Number::ZERO);
    let percent = |sum: Sum| {
        sum.total
            .permille_between(Number::ZERO, most)
            .unwrap_or(0)
            .max(0)
            / 10
    };
    let difference = balance.difference();
    let sentence = if difference < Number::ZERO {
        t!(
            "monitoring.return.less",
            difference = text::number(Number::ZERO.minus(difference))
        )
    } else {
        t!(
            "monitoring.return.more",
            difference = text::number(difference)
        )
    };
    let unread = value.unread + cost.unread;
    let unread = (unread > 0).then(|| {
        view! { <p class="error">{t!("monitoring.return.unread", n = unread)}</p> }
    });
    view! {
        <p>
            <b>{text::number(value.total)}</b>
            " "
            {t!("monitoring.return.reached")}
            " "
            <b>{text::number(cost.total)}</b>
            " "
            {t!("monitoring.return.spent")}
        </p>
        <div class="way" aria-hidden="true">
            <span class="done" style:--done=percent(value).to_string()></span>
            <span class="pin" style:--at=percent(cost).to_string()></span>
        </div>
        <p>
            <small>{sentence} " " {t!("monitoring.return.legend")}</small>
        </p>
        {unread}
    }
    .into_any()
}

#[component]
fn ListOf(side: Side) -> impl IntoView {
    let open = open_account();
    let document = open.editor.document;
    let (title, none) = match side {
        Side::Ours => (
            t!("monitoring.return.ours"),
            t!("monitoring.return.ours_none"),
        ),
        Side::Account => (
            t!("monitoring.return.theirs"),
            t!("monitoring.return.theirs_none"),
        ),
    };
    let editor = open.editor;
    let all = list!(editor, monitoring.returns, |one| one.what.clone());
    let of_side = editor.memo(move |account| {
        let returns = account.monitoring.returns.iter();
        let of_side = returns.filter(|one| one.side == side);
        of_side.map(|one| one.id).collect::<Vec<RecordId>>()
    });
    let list = all.only(of_side.into()).adding(move |id| {
        editor.edit(move |account| {
            if let Some(one) = account.monitoring.returns.get_mut(id) {
                one.side = side;
            }
        });
    });
    let head = move |id| {
        document.with(|account| match account.monitoring.returns.get(id) {
            Some(one) => row(one),
            None => RecordHead::default(),
        })
    };
    view! {
        <h3 class="sub">{title}</h3>
        <RecordList
            name=title
            list
            head
            form=move |id| view! { <ReturnForm id /> }.into_any()
            add=t!("monitoring.return.add")
            none
            start=open.start()
        />
    }
}

fn row(one: &Return) -> RecordHead {
    let number = |figure: &Figure| figure.number().map(text::number);
    let value = number(&one.value).map(|value| t!("monitoring.return.value_is", value = value));
    let cost = number(&one.cost).map(|cost| t!("monitoring.return.cost_is", cost = cost));
    let evidence = Some(one.evidence.trim()).filter(|text| !text.is_empty());
    let facts = [value, cost, evidence.map(str::to_owned)];
    RecordHead {
        title: one.what.clone(),
        facts: facts.into_iter().flatten().map(IntoAny::into_any).collect(),
        mark: None,
    }
}

#[component]
fn ReturnForm(id: RecordId) -> impl IntoView {
    let editor = open_account().editor;
    view! {
        <div class="field-grid">
            <LinesField
                id=format!("{id}-what")
                label=t!("monitoring.return.what")
                bind=bind!(editor, monitoring.returns[id].what)
                class="wide"
                rows=2
            />
            <FigureField
                id=format!("{id}-value")
                label=t!("monitoring.return.value")
                bind=bind!(editor, monitoring.returns[id].value)
                hint=t!("monitoring.return.value_hint")
                optional=true
                signed=true
            />
            <FigureField
                id=format!("{id}-cost")
                label=t!("monitoring.return.cost")
                bind=bind!(editor, monitoring.returns[id].cost)
                optional=true
            />
            <LinesField
                id=format!("{id}-evidence")
                label=t!("monitoring.return.evidence")
                bind=bind!(editor, monitoring.returns[id].evidence)
                hint=t!("monitoring.return.evidence_hint")
                class="wide"
            />
        </div>
    }
}
