//! What a line of a table would change of an account that is here, field by field. What the line leaves empty says
//! nothing: nothing is ever emptied by it.

use crate::content::account::spreadsheet::TableColumn;
use crate::content::account::words::Label;
use crate::data::account::matching::same_name;
use crate::domain::account::Account;
use crate::domain::account::profile::KeyFigure;
use crate::domain::account::typing::Level;
use crate::domain::day::Day;
use crate::domain::number::Number;
use crate::domain::portfolio::{placement_on, set_score};

use super::write::cell;
use super::{Target, TextLookup};

/// A field that the line says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which one.
    pub target: Target,
    /// What the account says; empty where that is nothing.
    pub was: String,
    /// What the line says.
    pub is: String,
}

/// A line that is about an account that is here.
pub struct LineUpdate<'a> {
    /// The account as the line alone makes it.
    pub line: &'a Account,
    /// The level that the line says.
    pub level: Option<Level>,
    /// What the columns of the table hold.
    pub columns: &'a [Option<Target>],
    /// Why the account has another level than the suggested one, where the line doesn't say.
    pub level_reason: &'a str,
    /// The day on which it is done.
    pub today: Day,
    /// A text as the same letters are always written (NFKC).
    pub composed: &'a dyn Fn(&str) -> String,
    /// An amount of money with its currency, as it is shown.
    pub money: &'a dyn Fn(Number, &str) -> String,
    /// Looks texts up.
    pub texts: TextLookup<'a>,
}

impl LineUpdate<'_> {
    /// What would change, in the order of the columns.
    pub fn changes(&self, here: &Account) -> Vec<FieldChange> {
        let change = |target: Target| {
            let mut then = here.clone();
            self.apply(&mut then, target);
            let (was, is) = (self.says(here, target), self.says(&then, target));
            (was != is).then_some(FieldChange { target, was, is })
        };
        self.columns
            .iter()
            .flatten()
            .filter_map(|target| change(*target))
            .collect()
    }

    /// The account with these fields as the line says them.
    pub fn changed(&self, here: &Account, wanted: impl Fn(Target) -> bool) -> Account {
        let mut account = here.clone();
        let mut targets: Vec<Target> = self.columns.iter().flatten().copied().collect();
        // What type and test suggest is known before the level is.
        targets.sort_by_key(|target| match target {
            Target::Column(TableColumn::Level) => 1,
            Target::Column(TableColumn::LevelReason) => 2,
            _ => 0,
        });
        for target in targets.into_iter().filter(|target| wanted(*target)) {
            self.apply(&mut account, target);
        }
        account
    }

    fn apply(&self, account: &mut Account, target: Target) {
        let line = self.line;
        let column = match target {
            Target::Score(criterion) => {
                let scores = line.placements.first().map(|one| &one.scores);
                if let Some(score) = scores.and_then(|scores| scores.get(&criterion)) {
                    set_score(&mut account.placements, criterion, Some(*score), self.today);
                }
                return;
            }
            Target::Column(column) => column,
        };
        let (typing, profile) = (&mut account.typing, &mut account.profile);
        let said = match column {
            TableColumn::Name if self.is_same(&account.name, &line.name) => return,
            TableColumn::Name => (&mut account.name, &line.name),
            TableColumn::Manager => (&mut profile.manager, &line.profile.manager),
            TableColumn::Sponsor => (&mut profile.sponsor, &line.profile.sponsor),
            TableColumn::Place => (&mut profile.place, &line.profile.place),
            TableColumn::About => (&mut profile.about, &line.profile.about),
            TableColumn::Currency => (&mut profile.currency, &line.profile.currency),
            TableColumn::LevelReason => (&mut typing.chosen_because, &line.typing.chosen_because),
            TableColumn::Type => return typing.kind = line.typing.kind.or(typing.kind),
            TableColumn::Level => return self.set_level(account),
            TableColumn::Revenue => return self.set_figures(account),
            TableColumn::Dmu | TableColumn::Functions | TableColumn::Sites | TableColumn::Loss => {
                let (ours, theirs) = (&mut typing.test, &line.typing.test);
                return match column {
                    TableColumn::Functions => ours.functions = theirs.functions.or(ours.functions),
                    TableColumn::Dmu => {
                        ours.decision_making_unit =
                            theirs.decision_making_unit.or(ours.decision_making_unit);
                    }
                    TableColumn::Sites => {
                        ours.beyond_one_site = theirs.beyond_one_site.or(ours.beyond_one_site);
                    }
                    _ => {
                        ours.would_change_our_year =
                            theirs.would_change_our_year.or(ours.would_change_our_year);
                    }
                };
            }
        };
        let (ours, theirs) = said;
        if !theirs.is_empty() {
            theirs.clone_into(ours);
        }
    }

    fn is_same(&self, one: &str, other: &str) -> bool {
        let [one, other] = [one, other].map(|name| same_name(&(self.composed)(name)));
        one == other
    }

    fn set_level(&self, account: &mut Account) {
        let typing = &mut account.typing;
        let Some(level) = self.level.filter(|level| typing.level() != Some(*level)) else {
            return;
        };
        let suggested = typing.suggestion().map(|suggestion| suggestion.level);
        let is_own_choice = suggested != Some(level);
        typing.chosen_level = is_own_choice.then_some(level);
        typing.chosen_because = match is_own_choice {
            true => self.level_reason.to_owned(),
            false => String::new(),
        };
    }

    fn figure_here<'b>(&self, account: &'b Account, figure: &KeyFigure) -> Option<&'b KeyFigure> {
        let mut all = account.figures.iter();
        all.find(|one| self.is_same(&one.name, &figure.name))
    }

    fn set_figures(&self, account: &mut Account) {
        for figure in self.line.figures.iter() {
            let here = self.figure_here(account, figure).map(|one| one.id);
            match here.and_then(|id| account.figures.get_mut(id)) {
                Some(here) if here.value == figure.value && here.unit == figure.unit => {}
                Some(here) => {
                    here.value = figure.value.clone();
                    here.unit.clone_from(&figure.unit);
                    here.as_of = figure.as_of;
                }
                None => {
                    account.figures.push(figure.clone());
                }
            }
        }
    }

    /// What an account says in a field, as it is shown.
    fn says(&self, account: &Account, target: Target) -> String {
        let column = match target {
            Target::Score(criterion) => {
                let scores = placement_on(&account.placements, self.today);
                let score = scores.and_then(|one| one.scores.get(&criterion));
                return score
                    .map(|score| score.number().to_string())
                    .unwrap_or_default();
            }
            Target::Column(column) => column,
        };
        match column {
            TableColumn::Level => {
                let level = account
                    .typing
                    .level()
                    .map(|level| (self.texts)(level.label()));
                level.unwrap_or_default().to_owned()
            }
            TableColumn::Functions => {
                let functions = account.typing.test.functions;
                let functions = functions.map(|one| (self.texts)(one.label()));
                functions.unwrap_or_default().to_owned()
            }
            TableColumn::Revenue => {
                let figure = self.line.figures.iter().next();
                let here = figure.and_then(|figure| self.figure_here(account, figure));
                let words = here.and_then(|here| {
                    let amount = here.value.number()?;
                    Some((self.money)(amount, &here.unit))
                });
                words.unwrap_or_default()
            }
            column => cell(account, column, self.texts).text().into_owned(),
        }
    }
}
