//! Rows of a table as they are described: each call is a column.

use crate::content::account::words::Label;
use crate::content::text::{Argument, Key, Wording};
use crate::data::table::{Cell, CellKind, Column};
use crate::domain::account::Account;
use crate::domain::cadence::{Cadence, CadenceUnit};
use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Portfolio;
use crate::domain::records::{Record, RecordId, Records};
use crate::key;

use super::Around;

/// A table under way.
pub struct TableWriter<'a> {
    around: Around<'a>,
    /// The name of the open account, where each row begins with it.
    named: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

impl<'a> TableWriter<'a> {
    pub fn new(around: Around<'a>, named: bool) -> Self {
        Self {
            around,
            named: named.then(String::new),
            columns: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Rows that follow are about this account.
    pub fn open(&mut self, account: &Account) {
        if let Some(named) = &mut self.named {
            account.name.trim().clone_into(named);
        }
    }

    /// An account that says nothing.
    pub fn nobody(&self) -> Account {
        Account::new(DocumentId::from_random(0), self.around.today)
    }

    pub fn portfolio(&self) -> &'a Portfolio {
        self.around.portfolio
    }

    pub fn today(&self) -> Day {
        self.around.today
    }

    pub fn wording(&self) -> Wording {
        self.around.wording
    }

    /// Says which columns there are by describing a thing that says nothing. The first to do so is heard.
    pub fn header(&mut self, account: &Account, describe: &mut dyn FnMut(&mut TableRow)) {
        if self.columns.is_empty() {
            let mut row = TableRow::new(account, self.around);
            row.columns = Some(Vec::new());
            if self.named.is_some() {
                row.text(key!("tables.account"), "");
            }
            describe(&mut row);
            self.columns = row.columns.unwrap_or_default();
        }
    }

    /// Adds a row.
    pub fn row(&mut self, account: &Account, describe: &mut dyn FnMut(&mut TableRow)) {
        let mut row = TableRow::new(account, self.around);
        if let Some(named) = &self.named {
            row.text(key!("tables.account"), named);
        }
        describe(&mut row);
        self.rows.push(row.cells);
    }

    /// A row for each record of a list.
    pub fn list<T: Record + Default>(
        &mut self,
        account: &Account,
        list: &Records<T>,
        describe: fn(&T, &mut TableRow),
    ) {
        self.header(account, &mut |row| describe(&T::default(), row));
        for one in list {
            self.row(account, &mut |row| describe(one, row));
        }
    }

    /// A row for each record of the lists within a list.
    pub fn lists<T: Record + Default, U: Record + Default>(
        &mut self,
        account: &Account,
        list: &Records<T>,
        inner: fn(&T) -> &Records<U>,
        describe: fn(&T, &U, &mut TableRow),
    ) {
        self.header(account, &mut |row| {
            describe(&T::default(), &U::default(), row);
        });
        for one in list {
            for part in inner(one) {
                self.row(account, &mut |row| describe(one, part, row));
            }
        }
    }
}

/// A row under way.
pub struct TableRow<'a> {
    /// The account that it is about, for names of what it refers to.
    pub account: &'a Account,
    pub wording: Wording,
    /// The day on which the table is made.
    pub today: Day,
    /// Collected for the header only.
    columns: Option<Vec<Column>>,
    cells: Vec<Cell>,
}

impl<'a> TableRow<'a> {
    fn new(account: &'a Account, around: Around) -> Self {
        Self {
            account,
            wording: around.wording,
            today: around.today,
            columns: None,
            cells: Vec::new(),
        }
    }

    fn put(&mut self, title: Key, kind: CellKind, cell: Cell) {
        if let Some(columns) = &mut self.columns {
            columns.push(Column::new(self.wording.say(title), kind));
        }
        self.cells.push(cell);
    }

    /// What a person wrote.
    pub fn text(&mut self, title: Key, text: &str) {
        let text = text.trim();
        let cell = match text {
            "" => Cell::Empty,
            text => text.into(),
        };
        self.put(title, CellKind::Text, cell);
    }

    pub fn day(&mut self, title: Key, day: Option<Day>) {
        self.put(title, CellKind::Day, day.into());
    }

    pub fn number(&mut self, title: Key, number: Option<f64>) {
        self.put(title, CellKind::Number, number.into());
    }

    /// A number that a person typed; one that could not be read as it was typed.
    pub fn figure(&mut self, title: Key, figure: &Figure) {
        let cell = match figure {
            Figure::Empty => Cell::Empty,
            Figure::Number(number) => number.to_f64().into(),
            Figure::Unread(text) => text.as_str().into(),
        };
        self.put(title, CellKind::Number, cell);
    }

    /// A text of ours.
    pub fn term(&mut self, title: Key, term: Option<Key>) {
        let cell = term.map(|term| self.wording.say(term)).into();
        self.put(title, CellKind::Text, cell);
    }

    pub fn word<W: Label>(&mut self, title: Key, word: Option<W>) {
        self.term(title, word.map(Label::label));
    }

    pub fn words<W: Label>(&mut self, title: Key, words: &[W]) {
        let words = words.iter().map(|word| self.wording.say(word.label()));
        let words: Vec<&str> = words.collect();
        self.text(title, &words.join(", "));
    }

    pub fn yes(&mut self, title: Key, yes: bool) {
        let word = if yes {
            key!("word.yes_no.yes")
        } else {
            key!("word.yes_no.no")
        };
        self.term(title, Some(word));
    }

    pub fn cadence(&mut self, title: Key, cadence: Option<Cadence>) {
        let text = cadence.map(|cadence| {
            let key = match cadence.unit() {
                CadenceUnit::Weeks => key!("tables.every_weeks"),
                CadenceUnit::Months => key!("tables.every_months"),
            };
            let n = Argument::from(cadence.every());
            self.wording.fill(key, &[("n", n)])
        });
        self.text(title, &text.unwrap_or_default());
    }

    pub fn stakeholder(&mut self, title: Key, id: Option<RecordId>) {
        let account = self.account;
        let person = id.and_then(|id| account.stakeholders.get(id));
        self.text(title, person.map_or("", |person| &person.name));
    }

    pub fn objective(&mut self, title: Key, id: Option<RecordId>) {
        let account = self.account;
        let objective = id.and_then(|id| account.objectives.get(id));
        self.text(title, objective.map_or("", |objective| &objective.what));
    }
}
