//! Lines one below the other: which account each is about, and what it changes of that.

use leptos::prelude::*;

use crate::content::account::criteria::criterion_name;
use crate::data::account::matching::KnownAccount;
use crate::data::account::spreadsheet::{FieldChange, Target, Twin};
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Axis;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::account_at_place;
use crate::ui::text::plain;

use super::decided::{DecidedLine, LineChoice, LineDecisions};

/// So many lines are on the page, and so many more with each press.
const SHOWN: usize = 20;

/// The lines at these places of the table. What is chosen for one is kept in `decisions`.
#[component]
pub fn LineList(
    lines: Memo<Vec<DecidedLine>>,
    /// Which of them, by the lines of the file.
    #[prop(into)]
    which: Signal<Vec<usize>>,
    decisions: LineDecisions,
    here: StoredValue<Vec<KnownAccount>>,
) -> impl IntoView {
    let shown = RwSignal::new(SHOWN);
    let some = move || {
        let all = which.get().into_iter();
        all.take(shown.get()).collect::<Vec<usize>>()
    };
    let row = move |line: usize| view! { <Line line lines decisions here /> };
    let others = move || which.with(Vec::len).saturating_sub(shown.get());
    view! {
        <ul class="import-lines">
            <For each=some key=|line| *line children=row />
        </ul>
        <Show when=move || { others() > 0 }>
            <p>
                <button
                    class="button small"
                    type="button"
                    on:click=move |_| shown.update(|shown| *shown += SHOWN)
                >
                    {move || t!("import.update.show_more", n = others().min(SHOWN), others = others())}
                </button>
            </p>
        </Show>
    }
}

#[component]
fn Line(
    line: usize,
    lines: Memo<Vec<DecidedLine>>,
    decisions: LineDecisions,
    here: StoredValue<Vec<KnownAccount>>,
) -> impl IntoView {
    let this =
        Memo::new(move |_| lines.with(|lines| lines.iter().find(|one| one.line == line).cloned()));
    let head = move || this.with(|this| this.as_ref().map(|one| one.account.clone()));
    let named = Memo::new(move |_| {
        head()
            .map(|account| account_at_place(&account.name, &account.profile.place))
            .unwrap_or_default()
    });
    let twin = move || this.with(|this| this.as_ref().and_then(|one| one.twin.clone()));
    let note = move || match twin()? {
        Twin::Unsure(_) => Some(t!("import.update.unsure").to_owned()),
        Twin::ImportedRow(other) => Some(t!("import.update.twice", other = other)),
        Twin::Here(_) => None,
    };
    let choice = Memo::new(move |_| this.with(|this| this.as_ref().map(|one| one.choice.clone())));
    let id = format!("line-{line}");
    let options = move || {
        let first: Vec<_> = twin().map(candidates).unwrap_or_default();
        let mut accounts = here.get_value();
        // Those that it may be come first.
        accounts.sort_by_key(|one| !first.contains(&one.id));
        let option = move |value: LineChoice, words: String| {
            let (this, value) = (value.clone(), value_of(&value));
            let is_chosen = move || choice.with(|now| now.as_ref() == Some(&this));
            view! {
                <option value=value prop:selected=is_chosen>
                    {words}
                </option>
            }
            .into_any()
        };
        let of_mine = accounts.into_iter().map(|one| {
            let words = t!(
                "import.update.change",
                name = account_at_place(&one.name, &one.place)
            );
            option(LineChoice::Change(one.id), words)
        });
        let all = [option(LineChoice::Add, t!("import.update.add").to_owned())];
        let leave = [option(
            LineChoice::Leave,
            t!("import.update.leave").to_owned(),
        )];
        all.into_iter()
            .chain(of_mine)
            .chain(leave)
            .collect::<Vec<AnyView>>()
    };
    let choose = move |event| {
        if let Some(choice) = choice_of(&event_target_value(&event)) {
            decisions.choices.update(|all| {
                all.insert(line, choice);
            });
        }
    };
    let changes = Memo::new(move |_| {
        this.with(|this| {
            this.as_ref()
                .map(|one| one.changes.clone())
                .unwrap_or_default()
        })
    });
    let is_change = Memo::new(move |_| matches!(choice.get(), Some(LineChoice::Change(_))));
    view! {
        <li>
            <div class="import-line">
                <p>
                    <span class="title">{named}</span>
                    " "
                    <small>{t!("import.error.line", line = line)}</small>
                </p>
                <p class="field">
                    <label class="visually-hidden" for=id.clone()>
                        {move || t!("import.update.question", name = named.get())}
                    </label>
                    <select id=id on:change=choose>
                        {options}
                    </select>
                </p>
            </div>
            {move || note().map(|note| view! { <p class="small muted">{note}</p> })}
            <Show when=move || is_change.get()>
                <Changes line changes named decisions />
            </Show>
        </li>
    }
}

/// Old beside new, field by field, each to be taken or left.
#[component]
fn Changes(
    line: usize,
    changes: Memo<Vec<FieldChange>>,
    named: Memo<String>,
    decisions: LineDecisions,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let row = move |FieldChange { target, was, is }: FieldChange| {
        let is_wanted = move || !decisions.unwanted.with(|all| all.contains(&(line, target)));
        let choose = move |event| {
            let wants = event_target_checked(&event);
            decisions.unwanted.update(|all| {
                match wants {
                    true => all.remove(&(line, target)),
                    false => all.insert((line, target)),
                };
            });
        };
        let was = match was.is_empty() {
            true => view! { <span class="was muted">{t!("import.update.empty")}</span> }.into_any(),
            false => view! { <del class="was">{was}</del> }.into_any(),
        };
        view! {
            <li>
                <label>
                    <input type="checkbox" prop:checked=is_wanted on:change=choose />
                    <span class="what">{field_name(workspace, target)}</span>
                    {was}
                    <span aria-hidden="true">"→"</span>
                    <ins>{is}</ins>
                </label>
            </li>
        }
        .into_any()
    };
    move || {
        let rows: Vec<AnyView> = changes.get().into_iter().map(row).collect();
        match rows.is_empty() {
            true => view! { <p class="small muted">{t!("import.update.same")}</p> }.into_any(),
            false => view! {
                <div
                    role="group"
                    aria-label=move || t!("import.update.changes", name = named.get())
                >
                    <ul class="field-changes">{rows}</ul>
                </div>
            }
            .into_any(),
        }
    }
}

fn field_name(workspace: Workspace, target: Target) -> String {
    match target {
        Target::Column(column) => plain(column.header()).to_owned(),
        Target::Score(criterion) => workspace.portfolio().with_untracked(|portfolio| {
            let mut all = Axis::BOTH.iter().flat_map(|axis| portfolio.criteria(*axis));
            let found = all.find(|one| one.id == criterion);
            found
                .map(|one| criterion_name(one, &plain).to_owned())
                .unwrap_or_default()
        }),
    }
}

fn candidates(twin: Twin) -> Vec<DocumentId> {
    match twin {
        Twin::Here(id) => vec![id],
        Twin::Unsure(ids) => ids,
        Twin::ImportedRow(_) => Vec::new(),
    }
}

const ADD: &str = "add";
const LEAVE: &str = "leave";
/// Before the name of an account, which may be any word.
const CHANGE: &str = "change:";

fn value_of(choice: &LineChoice) -> String {
    match choice {
        LineChoice::Add => ADD.to_owned(),
        LineChoice::Leave => LEAVE.to_owned(),
        LineChoice::Change(id) => format!("{CHANGE}{id}"),
    }
}

fn choice_of(value: &str) -> Option<LineChoice> {
    match value {
        ADD => Some(LineChoice::Add),
        LEAVE => Some(LineChoice::Leave),
        value => DocumentId::new(value.strip_prefix(CHANGE)?).map(LineChoice::Change),
    }
}
