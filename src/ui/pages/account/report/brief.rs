//! The plan in short: what stands on the summary, on the screen, on paper and on slides alike.

use crate::content::account::words::Label;
use crate::data::office::slides::Drawing;
use crate::domain::account::Account;
use crate::domain::day::Day;
use crate::domain::portfolio::Portfolio;
use crate::t;
use crate::ui::components::{SHEET_LINES, SheetLine, account_name, cut};
use crate::ui::text::{day, plain};

use super::super::dmu::unit_map;
use super::lines;
use super::place::stage_name;

/// So many initiatives are on the summary.
const INITIATIVES: usize = 3;

/// A list with its heading, and how many of its lines are on the summary.
pub struct BriefList {
    /// Its heading.
    pub title: &'static str,
    /// All of its lines.
    pub lines: Vec<SheetLine>,
    /// So many are on the summary.
    pub most: usize,
}

/// The plan in short.
pub struct Brief<'a> {
    account: &'a Account,
    today: Day,
    currency: String,
}

impl<'a> Brief<'a> {
    /// Of an account as it is shown.
    pub fn of(account: &'a Account, portfolio: &Portfolio, today: Day) -> Self {
        let currency = match account.profile.currency.trim() {
            "" => portfolio.currency.clone(),
            own => own.to_owned(),
        };
        Self {
            account,
            today,
            currency,
        }
    }

    /// What the account is called.
    pub fn title(&self) -> String {
        cut(account_name(&self.account.name), 120)
    }

    /// What it is, where, and how we stand to each other, in one line.
    pub fn about(&self) -> String {
        let typing = &self.account.typing;
        let words = [
            typing.kind.map(|kind| plain(kind.label()).to_owned()),
            Some(cut(&self.account.profile.place, 60)),
            typing.level().map(|level| plain(level.label()).to_owned()),
            stage_name(self.account).map(str::to_owned),
            Some(t!("report.made", day = day(self.today))),
        ];
        let words = words.into_iter().flatten();
        let said: Vec<String> = words.filter(|one| !one.is_empty()).collect();
        said.join(" · ")
    }

    /// What stands at the foot: whose account it is, when the plan is gone through next, and that it is confidential.
    pub fn foot(&self) -> Vec<String> {
        let manager = cut(&self.account.profile.manager, 60);
        let next = self.account.monitoring.next_review(self.today);
        let next = match next.and_then(|review| review.day) {
            Some(on) => t!("report.next_review", day = day(on)),
            None => t!("report.no_review").to_owned(),
        };
        let manager = (!manager.is_empty()).then(|| t!("report.manager", name = manager));
        let confidential = t!("report.confidential").to_owned();
        manager.into_iter().chain([next, confidential]).collect()
    }

    /// The decision-making unit in a drawing of this size; `None` where nobody has a place in it.
    pub fn unit(&self, size: (f64, f64)) -> Option<Drawing> {
        unit_map(self.account, self.today, size)
    }

    /// The lists beside the drawing, row by row.
    pub fn lists(&self) -> [BriefList; 6] {
        [
            self.aims(),
            self.objectives(),
            self.initiatives(),
            self.next(),
            self.obstacles(),
            self.figures(),
        ]
    }

    /// What the account itself wants.
    pub fn aims(&self) -> BriefList {
        list(t!("report.aims"), lines::aims(self.account))
    }

    /// Our objectives beside that.
    pub fn objectives(&self) -> BriefList {
        let lines = lines::objectives(self.account, self.today);
        list(t!("report.objectives"), lines)
    }

    /// What it gains by them.
    pub fn gains(&self) -> BriefList {
        list(t!("report.gains"), lines::gains(self.account))
    }

    /// The larger projects.
    pub fn initiatives(&self) -> BriefList {
        BriefList {
            most: INITIATIVES,
            ..list(
                t!("report.initiatives"),
                lines::initiatives(self.account, self.today),
            )
        }
    }

    /// What is due next.
    pub fn next(&self) -> BriefList {
        let lines = lines::next_steps(self.account, self.today);
        list(t!("report.next"), lines)
    }

    /// What could stop us.
    pub fn obstacles(&self) -> BriefList {
        list(t!("report.obstacles"), lines::obstacles(self.account))
    }

    /// Revenue and other figures of the account, and what the plan costs and brings.
    pub fn figures(&self) -> BriefList {
        let figures = lines::figures(self.account).into_iter();
        let lines = figures.chain(lines::returns(self.account, &self.currency));
        list(t!("report.figures"), lines.collect())
    }

    /// Who decides.
    pub fn deciders(&self) -> BriefList {
        let lines = lines::deciders(self.account, self.today);
        list(t!("report.deciders"), lines)
    }

    /// What is followed over time.
    pub fn kpis(&self) -> BriefList {
        list(t!("report.kpis"), lines::kpis(self.account, self.today))
    }

    /// How far each objective has come, as bars.
    pub fn course(&self) -> Vec<lines::Bar> {
        lines::course(self.account, self.today)
    }

    /// What was spent of what may be, and what each side has of it, as bars.
    pub fn money(&self) -> Vec<lines::Bar> {
        lines::money(self.account, &self.currency)
    }
}

fn list(title: &'static str, lines: Vec<SheetLine>) -> BriefList {
    BriefList {
        title,
        lines,
        most: SHEET_LINES,
    }
}
