//! What a plan costs and what it brings (docs/method.md, "Step 6: tactical plan"). Sums are exact.

use crate::domain::figure::Figure;
use crate::domain::number::Number;

use super::Account;
use super::monitoring::{Monitoring, Side};

/// A sum of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// The sum of those that are numbers.
    pub total: Number,
    /// How many could not be read: so many are missing from the sum.
    pub unread: usize,
}

impl Sum {
    fn add(&mut self, figure: &Figure) {
        match figure {
            Figure::Number(number) => self.total = self.total.plus(*number),
            Figure::Unread(_) => self.unread += 1,
            Figure::Empty => {}
        }
    }
}

/// What the plan may cost and has cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// What it may cost.
    pub budget: Sum,
    /// What it has cost so far.
    pub spent: Sum,
}

impl Account {
    /// What all initiatives and resources together may cost and have cost.
    pub fn cost(&self) -> Cost {
        let mut cost = Cost::default();
        let initiatives = self.initiatives.iter().map(|one| (&one.budget, &one.spent));
        let resources = self.resources.iter().map(|one| (&one.budget, &one.spent));
        for (budget, spent) in initiatives.chain(resources) {
            cost.budget.add(budget);
            cost.spent.add(spent);
        }
        cost
    }
}

/// Value against cost for one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// Value in money.
    pub value: Sum,
    /// What it cost.
    pub cost: Sum,
}

impl Balance {
    /// Value minus cost.
    pub fn difference(self) -> Number {
        self.value.total.minus(self.cost.total)
    }
}

impl Monitoring {
    /// The return of the plan for one side.
    pub fn balance(&self, side: Side) -> Balance {
        let mut balance = Balance::default();
        for one in self.returns.iter().filter(|one| one.side == side) {
            balance.value.add(&one.value);
            balance.cost.add(&one.cost);
        }
        balance
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::domain::account::monitoring::Return;
    use crate::domain::account::tactics::{Initiative, Resource};

    fn sum(total: &str, unread: usize) -> Sum {
        let total = Number::read(total).unwrap();
        Sum { total, unread }
    }

    #[test]
    fn the_cost_is_that_of_initiatives_and_resources() {
        let mut account = account();
        assert_eq!(account.cost(), Cost::default());
        for (number, budget, spent) in [(1, "0.1", "0.1"), (2, "0.2", "1,250"), (3, "", "")] {
            account.initiatives.push(Initiative {
                budget: Figure::typed(budget),
                spent: Figure::typed(spent),
                ..blank(number)
            });
        }
        account.resources.push(Resource {
            budget: Figure::typed("1 000"),
            ..blank(1)
        });
        let cost = account.cost();
        assert_eq!(cost.budget, sum("1000.3", 0));
        assert_eq!(cost.spent, sum("0.1", 1));
    }

    #[test]
    fn each_side_has_its_own_return() {
        let mut account = account();
        for (number, side, value, cost) in [
            (1, Side::Ours, "100.5", "40"),
            (2, Side::Ours, "", "80"),
            (3, Side::Account, "700", "?"),
        ] {
            account.monitoring.returns.push(Return {
                side,
                value: Figure::typed(value),
                cost: Figure::typed(cost),
                ..blank(number)
            });
        }
        let ours = account.monitoring.balance(Side::Ours);
        assert_eq!((ours.value, ours.cost), (sum("100.5", 0), sum("120", 0)));
        assert_eq!(ours.difference(), Number::read("-19.5").unwrap());
        let theirs = account.monitoring.balance(Side::Account);
        assert_eq!((theirs.value, theirs.cost), (sum("700", 0), sum("0", 1)));
    }
}
