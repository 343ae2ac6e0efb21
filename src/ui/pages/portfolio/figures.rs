//! What the portfolio shows of each account, and in which order.

use leptos::prelude::*;

use crate::content::account::{is_earlier_edition, relationship};
use crate::domain::account::Account;
use crate::domain::account::relationship::latest;
use crate::domain::account::typing::Level;
use crate::domain::assessment::Stage;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::{
    Placement, PortfolioEntry, Position, compare, placement_on, ranking,
};
use crate::store::Workspace;
use crate::ui::components::account_name;

/// What the portfolio knows of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountFigures {
    /// What ranking and warnings need, as of today.
    pub entry: PortfolioEntry,
    /// What it is called.
    pub name: String,
    /// The stage of the latest relationship check that says something.
    pub stage: Option<Stage>,
    /// Whether that check answers an earlier edition.
    pub is_earlier: bool,
    /// How it was scored, day by day.
    placements: Vec<Placement>,
}

impl AccountFigures {
    fn of(account: &Account, today: Day) -> Option<Self> {
        let check = &relationship().instrument;
        let name = account_name(&account.name);
        let last = latest(&account.checks);
        Some(Self {
            entry: PortfolioEntry::of(account, today)?,
            name: name.to_owned(),
            stage: last.and_then(|one| one.staging(check).stage),
            is_earlier: last.is_some_and(|one| is_earlier_edition(one.edition)),
            placements: account.placements.clone(),
        })
    }

    /// The entry as of an earlier day.
    fn entry_on(&self, day: Day) -> PortfolioEntry {
        let scores = placement_on(&self.placements, day).map(|one| one.scores.clone());
        PortfolioEntry {
            scores: scores.unwrap_or_default(),
            ..self.entry.clone()
        }
    }
}

/// An account that stands on both axes.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedAccount {
    /// The account.
    pub id: DocumentId,
    /// What it is called.
    pub name: String,
    /// Its level.
    pub level: Option<Level>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// The account manager; empty where none is named.
    pub manager: String,
    /// Where it stands.
    pub position: Position,
    /// Its rank among all accounts.
    pub rank: usize,
    /// Where it stood on the earlier day, and its rank then; `None` where it did not, or without such a day.
    pub before: Option<(Position, usize)>,
}

/// The accounts of the portfolio.
#[derive(Clone, Copy)]
pub struct PortfolioBoard {
    /// All accounts that count, the latest change first.
    pub figures: Memo<Vec<AccountFigures>>,
    /// Those that stand on both axes, by rank.
    pub placed: Memo<Vec<PlacedAccount>>,
}

impl PortfolioBoard {
    /// All accounts as they are now, compared with an earlier day if there is one.
    pub fn of(workspace: Workspace, than: Memo<Option<Day>>) -> Self {
        let today = workspace.today();
        let portfolio = workspace.portfolio();
        let figures = Memo::new(move |_| {
            let ids = workspace.accounts().get();
            let accounts = ids.iter().filter_map(|id| workspace.account(id));
            accounts
                .filter_map(|account| account.with(|account| AccountFigures::of(account, today)))
                .collect::<Vec<AccountFigures>>()
        });
        let placed = Memo::new(move |_| {
            figures.with(|figures| {
                let entries: Vec<PortfolioEntry> =
                    figures.iter().map(|figure| figure.entry.clone()).collect();
                let ranked = portfolio.with(|portfolio| match than.get() {
                    None => ranking(portfolio, &entries)
                        .into_iter()
                        .map(|one| (one.id, (one.position, one.rank), None))
                        .collect::<Vec<_>>(),
                    Some(day) => {
                        let before: Vec<PortfolioEntry> =
                            figures.iter().map(|figure| figure.entry_on(day)).collect();
                        compare(portfolio, &before, &entries)
                            .into_iter()
                            .filter_map(|one| Some((one.id, one.now?, one.before)))
                            .collect()
                    }
                });
                ranked
                    .into_iter()
                    .filter_map(|(id, (position, rank), before)| {
                        let figure = figures.iter().find(|figure| figure.entry.id == id)?;
                        Some(PlacedAccount {
                            id,
                            name: figure.name.clone(),
                            level: figure.entry.level,
                            stage: figure.stage,
                            manager: figure.entry.manager.clone(),
                            position,
                            rank,
                            before,
                        })
                    })
                    .collect()
            })
        });
        Self { figures, placed }
    }
}
