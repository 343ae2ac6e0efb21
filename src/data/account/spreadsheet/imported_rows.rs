//! The lines of a table as accounts.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::account::spreadsheet::TableColumn;
use crate::data::account::matching::{AccountMatch, KnownAccount, places_agree, same_name};
use crate::domain::account::Account;
use crate::domain::account::typing::Level;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;

use super::draft::{Draft, Vocabulary};
use super::ranks::TopRank;
use super::tail::no_accounts;
use super::{ImportSheet, Target, TextLookup};

/// What a line of a table became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRow {
    /// On which line of the file it begins, from 1.
    pub line: usize,
    /// What it became.
    pub outcome: RowOutcome,
    /// The cells that could not be read, and are left empty in the account.
    pub left_empty: Vec<CellError>,
    /// The cells that the person gave a meaning, and names of managers that no account here has: what they mean can be
    /// chosen.
    pub to_choose: Vec<CellError>,
    /// The level that it says, also where type and test suggest the same.
    pub level: Option<Level>,
}

/// What the person says that cells mean: by the place of their column and the beginning of the cell, as it is shown, the
/// word of a type or a level, or the name of a manager.
pub type Meanings = BTreeMap<(usize, String), String>;

/// What a line of a table became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowOutcome {
    /// An account.
    Ready(Box<Account>),
    /// An account of a name that is there already.
    Again(Box<Account>, Twin),
    /// Nothing: it can't be read whole.
    Wrong(Vec<RowError>),
    /// Nothing: it looks like a total or a note of a report.
    NoAccount,
}

/// Who else has the name of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Twin {
    /// This account of the workspace.
    Here(DocumentId),
    /// These have its name, and not one of them alone its place.
    Unsure(Vec<DocumentId>),
    /// An account of this line of the file.
    ImportedRow(usize),
}

/// Why a line can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowError {
    /// It has more cells than the header: most often a name with a separator in it that is not in quotation
    /// marks.
    TooManyCells {
        /// So many.
        cells: usize,
        /// The header has so many.
        header: usize,
    },
    /// It has no name.
    NoName,
    /// A cell can't be read.
    Cell(CellError),
}

/// Why a cell can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellError {
    /// The place of its column.
    pub column: usize,
    /// What the header of its column says.
    pub header: String,
    /// What stands in it, the beginning of it.
    pub cell: String,
    /// What would be right.
    pub expected: Expected,
}

/// What a cell may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A type of account.
    Type,
    /// 1, 2 or 3.
    Level,
    /// Yes or no.
    YesNo,
    /// 1, 2, 3 or 4.
    Functions,
    /// 1 to 5.
    Score,
    /// Three letters.
    Currency,
    /// An amount that can be read in one way only.
    Amount,
    /// The name of a manager; any will do, but this one is new.
    Manager,
    /// A text of at most so many characters.
    Characters(usize),
}

/// What lines are read with.
pub struct ReadingContext<'a> {
    /// What each column holds, as many as the header has.
    pub columns: &'a [Option<Target>],
    /// Which end of the ranks is the top, where a column has ranks for levels; without it that column is not used.
    pub top: Option<TopRank>,
    /// The columns of which a cell that can't be read leaves out the whole line.
    pub strict: &'a BTreeSet<usize>,
    /// Whether lines that look like totals or notes are read like others.
    pub with_notes: bool,
    /// A text as the same letters are always written: composed, in their usual form (NFKC).
    pub composed: &'a dyn Fn(&str) -> String,
    /// The accounts that are here.
    pub here: &'a [KnownAccount],
    /// The managers that accounts here have.
    pub managers: &'a BTreeSet<String>,
    /// What the person says that cells mean.
    pub meanings: &'a Meanings,
    /// The currency of amounts where the line names none.
    pub currency: &'a str,
    /// Why an account has another level than the suggested one, where the table has no column that says so.
    pub level_reason: &'a str,
    /// The day of the import.
    pub today: Day,
    /// A new name for an account.
    pub new_id: &'a mut dyn FnMut() -> DocumentId,
    /// Looks texts up.
    pub texts: TextLookup<'a>,
}

impl ImportSheet {
    /// Reads all lines. A cell with nothing in it, or with a dash, says nothing of the account, nor does one that can't
    /// be read; a level that type and test suggest anyway is no choice of its own.
    pub fn lines(&self, reading: ReadingContext) -> Vec<ImportedRow> {
        let vocabulary = Vocabulary::of(self, &reading);
        let reason = Target::Column(TableColumn::LevelReason);
        let gives_reasons = reading.columns.contains(&Some(reason));
        let mut names = Names::default();
        let mut lines = Vec::with_capacity(self.rows.len());
        let name = Target::Column(TableColumn::Name);
        let name = reading
            .columns
            .iter()
            .position(|target| *target == Some(name));
        let mut no_account = no_accounts(self, name);
        if reading.with_notes {
            no_account.fill(false);
        }
        for (row, is_none) in self.rows.iter().zip(no_account) {
            if is_none {
                lines.push(ImportedRow {
                    line: row.line,
                    outcome: RowOutcome::NoAccount,
                    left_empty: Vec::new(),
                    to_choose: Vec::new(),
                    level: None,
                });
                continue;
            }
            let account = Account::new((reading.new_id)(), reading.today);
            let mut draft = Draft::new(account);
            draft.read(&self.header, row, &reading, &vocabulary);
            if !gives_reasons && draft.account.typing.chosen_level.is_some() {
                draft.account.typing.chosen_because = reading.level_reason.to_owned();
            }
            let outcome = match draft.errors.is_empty() {
                true => names.outcome(row.line, draft.account, &reading),
                false => RowOutcome::Wrong(draft.errors),
            };
            lines.push(ImportedRow {
                line: row.line,
                outcome,
                left_empty: draft.left_empty,
                to_choose: draft.to_choose,
                level: draft.level,
            });
        }
        lines
    }
}

/// The names of the lines above, each with the places and lines that have it.
#[derive(Default)]
struct Names(BTreeMap<String, Vec<(String, usize)>>);

impl Names {
    fn outcome(&mut self, line: usize, account: Account, reading: &ReadingContext) -> RowOutcome {
        let Account { name, profile, .. } = &account;
        let place = profile.place.clone();
        let above = self
            .0
            .entry(same_name(&(reading.composed)(name)))
            .or_default();
        let twin = above
            .iter()
            .find(|(other, _)| places_agree(other, &place, reading.composed))
            .map(|(_, line)| Twin::ImportedRow(*line));
        let twin = twin.or_else(|| {
            match AccountMatch::find(name, &place, reading.here, reading.composed) {
                AccountMatch::New => None,
                AccountMatch::Same(id) => Some(Twin::Here(id)),
                AccountMatch::Unsure(ids) => Some(Twin::Unsure(ids)),
            }
        });
        if !matches!(twin, Some(Twin::ImportedRow(_))) {
            above.push((place, line));
        }
        let account = Box::new(account);
        match twin {
            Some(twin) => RowOutcome::Again(account, twin),
            None => RowOutcome::Ready(account),
        }
    }
}
