//! What is to become of each line of a table: a new account, a change of one that is here, or nothing.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::browser::letters::composed;
use crate::data::account::matching::KnownAccount;
use crate::data::account::spreadsheet::{
    FieldChange, ImportedRow, LineUpdate, RowOutcome, Target, Twin,
};
use crate::data::document::Document;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::account::Account;
use crate::domain::id::DocumentId;
use crate::store::{Compared, Relation, RestoreChoice, Workspace};
use crate::t;
use crate::ui::text::{money, plain};

/// What becomes of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineChoice {
    /// A new account.
    Add,
    /// A change of this account.
    Change(DocumentId),
    /// Nothing.
    Leave,
}

/// A line that can be read, and what becomes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct DecidedLine {
    /// On which line of the file it begins.
    pub line: usize,
    /// The account that the line alone makes.
    pub account: Account,
    /// Who else has its name.
    pub twin: Option<Twin>,
    /// What becomes of it.
    pub choice: LineChoice,
    /// What it changes of the account that it is about.
    pub changes: Vec<FieldChange>,
}

/// What the person decided of the lines.
#[derive(Debug, Clone, Copy)]
pub struct LineDecisions {
    /// By the line of the file, where it is something else than usual.
    pub choices: RwSignal<BTreeMap<usize, LineChoice>>,
    /// Changes that are not wanted: a line and what is in it.
    pub unwanted: RwSignal<BTreeSet<(usize, Target)>>,
}

/// The managers of the accounts that are here.
pub fn managers_here(workspace: Workspace) -> BTreeSet<String> {
    let manager = |one: KnownAccount| {
        let account = workspace.account(&one.id)?;
        let manager = account.with_untracked(|one| one.profile.manager.trim().to_owned());
        (!manager.is_empty()).then_some(manager)
    };
    workspace
        .known_accounts()
        .into_iter()
        .filter_map(manager)
        .collect()
}

fn account_here(workspace: Workspace, id: &DocumentId) -> Option<Account> {
    untrack(|| workspace.account(id)).map(|account| account.get_untracked())
}

/// Does with a line what its account says.
fn with_update<T>(
    workspace: Workspace,
    columns: &[Option<Target>],
    row: (&Account, &ImportedRow),
    act: impl FnOnce(&LineUpdate) -> T,
) -> T {
    act(&LineUpdate {
        line: row.0,
        level: row.1.level,
        columns,
        level_reason: t!("import.level_reason"),
        today: workspace.today(),
        composed: &composed,
        money: &money,
        texts: &plain,
    })
}

/// What becomes of the lines that can be read.
pub fn decide(
    workspace: Workspace,
    rows: &[ImportedRow],
    columns: &[Option<Target>],
    choices: &BTreeMap<usize, LineChoice>,
) -> Vec<DecidedLine> {
    let decided = |row: &ImportedRow| {
        let (account, twin) = match &row.outcome {
            RowOutcome::Ready(account) => (account, None),
            RowOutcome::Again(account, twin) => (account, Some(twin.clone())),
            RowOutcome::Wrong(_) | RowOutcome::NoAccount => return None,
        };
        let usual = || match &twin {
            None => LineChoice::Add,
            Some(Twin::Here(id)) => LineChoice::Change(id.clone()),
            Some(Twin::Unsure(_) | Twin::ImportedRow(_)) => LineChoice::Leave,
        };
        let choice = choices.get(&row.line).cloned().unwrap_or_else(usual);
        let changes = match &choice {
            LineChoice::Change(id) => account_here(workspace, id).map(|here| {
                with_update(workspace, columns, (account, row), |update| {
                    update.changes(&here)
                })
            }),
            LineChoice::Add | LineChoice::Leave => None,
        };
        Some(DecidedLine {
            line: row.line,
            account: (**account).clone(),
            twin,
            choice,
            changes: changes.unwrap_or_default(),
        })
    };
    rows.iter().filter_map(decided).collect()
}

impl DecidedLine {
    /// Whether it changes something of an account that is here.
    pub fn brings_changes(&self, unwanted: &BTreeSet<(usize, Target)>) -> bool {
        let is_wanted = |change: &FieldChange| !unwanted.contains(&(self.line, change.target));
        self.changes.iter().any(is_wanted)
    }
}

/// What is to be brought in: new accounts, and those that are here as the lines change them, by what they are now.
pub fn to_bring(
    workspace: Workspace,
    rows: &[ImportedRow],
    columns: &[Option<Target>],
    decided: &[DecidedLine],
    unwanted: &BTreeSet<(usize, Target)>,
) -> Vec<(Compared, RestoreChoice)> {
    let mut changed: BTreeMap<DocumentId, Account> = BTreeMap::new();
    let mut bring = Vec::new();
    for one in decided {
        match &one.choice {
            LineChoice::Add => {
                bring.push((compared(one.account.clone(), None), RestoreChoice::Add))
            }
            LineChoice::Change(id) => {
                let row = rows.iter().find(|row| row.line == one.line);
                let before = changed.get(id).cloned();
                let before = before.or_else(|| account_here(workspace, id));
                if let (Some(row), Some(before)) = (row, before) {
                    let is_wanted = |target| !unwanted.contains(&(one.line, target));
                    let after = with_update(workspace, columns, (&one.account, row), |update| {
                        update.changed(&before, is_wanted)
                    });
                    if after != before {
                        changed.insert(id.clone(), after);
                    }
                }
            }
            LineChoice::Leave => {}
        }
    }
    let changed = changed.into_iter().map(|(id, account)| {
        let here = Some(DocumentKey::new(Kind::Account, id));
        (compared(account, here), RestoreChoice::Replace)
    });
    bring.extend(changed);
    bring
}

fn compared(account: Account, here: Option<DocumentKey>) -> Compared {
    Compared {
        document: Document::from(account),
        relation: if here.is_some() {
            Relation::Newer
        } else {
            Relation::New
        },
        is_known: true,
        here,
        edited_here: 0,
        choices: Vec::new(),
    }
}
