//! A plan without its account: what another account can begin with.

use std::borrow::Cow;

use super::Account;
use super::profile::Profile;
use super::tactics::ActionStatus;
use super::typing::Typing;

impl Account {
    /// The plan without what is only this account's: nobody's name, no judgement of anybody, no values, days or amounts, no
    /// meetings, and nothing of where it stands. What stays is what would be done again: roles, typical needs and issues,
    /// objectives with what they measure, initiatives with their milestones, actions, rhythms. Texts stay as they are; who
    /// gives it away takes names out of them first.
    pub fn as_template(&self) -> Self {
        let whole = self.as_counted();
        let mut plan = Self::new(self.id.clone(), self.created);
        plan.profile = Profile {
            currency: whole.profile.currency.clone(),
            ..Profile::default()
        };
        plan.typing = Typing {
            kind: whole.typing.kind,
            ..Typing::default()
        };
        plan.team = whole.team.clone();
        plan.figures = whole.figures.clone();
        plan.drivers = whole.drivers.clone();
        plan.stakeholders = whole.stakeholders.clone();
        plan.issues = whole.issues.clone();
        plan.objectives = whole.objectives.clone();
        plan.propositions = whole.propositions.clone();
        plan.initiatives = whole.initiatives.clone();
        plan.actions = whole.actions.clone();
        plan.resources = whole.resources.clone();
        plan.monitoring = whole.monitoring.clone();
        plan.forget_people();
        plan.forget_standing();
        plan.forget_values_and_days();
        // A person of whom only the name was known, a colleague without a role: nothing is left of them. What only led to
        // them is nothing then either.
        loop {
            plan.forget_missing();
            match plan.as_counted() {
                Cow::Borrowed(_) => return plan,
                Cow::Owned(rest) => plan = rest,
            }
        }
    }

    fn forget_people(&mut self) {
        for member in self.team.iter_mut() {
            member.name.clear();
        }
        for person in self.stakeholders.iter_mut() {
            person.name.clear();
            person.influence = None;
            person.stance = None;
            person.stance_because.clear();
            person.contact = None;
            person.orientation = None;
            person.owner.clear();
            person.last_contact = None;
            person.coverage.clear();
        }
        for issue in self.issues.iter_mut() {
            issue.owner.clear();
        }
        for initiative in self.initiatives.iter_mut() {
            initiative.owner.clear();
        }
        for action in self.actions.iter_mut() {
            action.owner.clear();
        }
    }

    fn forget_standing(&mut self) {
        for driver in self.drivers.iter_mut() {
            driver.note.clear();
        }
        for issue in self.issues.iter_mut() {
            issue.status = Default::default();
        }
        let dropped = |status| status == ActionStatus::Dropped;
        self.actions = (self.actions.iter())
            .filter(|action| !dropped(action.status))
            .cloned()
            .collect();
        for action in self.actions.iter_mut() {
            action.status = ActionStatus::Open;
            action.closed = None;
            action.meeting = None;
            action.origin = None;
            action.factor = None;
        }
        self.monitoring.last_follow_up = None;
        self.monitoring.reviews = Default::default();
        self.monitoring.returns = Default::default();
    }

    fn forget_values_and_days(&mut self) {
        for figure in self.figures.iter_mut() {
            figure.value = Default::default();
            figure.as_of = None;
            figure.source.clear();
        }
        for issue in self.issues.iter_mut() {
            issue.due = None;
        }
        for objective in self.objectives.iter_mut() {
            objective.baseline = Default::default();
            objective.target = Default::default();
            objective.start = None;
            objective.due = None;
            objective.readings = Default::default();
        }
        for kpi in self.monitoring.kpis.iter_mut() {
            kpi.baseline = Default::default();
            kpi.target = Default::default();
            kpi.readings = Default::default();
        }
        for initiative in self.initiatives.iter_mut() {
            initiative.start = None;
            initiative.end = None;
            initiative.budget = Default::default();
            initiative.spent = Default::default();
            for milestone in initiative.milestones.iter_mut() {
                milestone.due = None;
                milestone.reached = None;
            }
        }
        for action in self.actions.iter_mut() {
            action.due = None;
        }
        for resource in self.resources.iter_mut() {
            resource.budget = Default::default();
            resource.spent = Default::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::meetings::Meeting;
    use super::super::profile::{OurRole, TeamMember};
    use super::super::stakeholders::Stakeholder;
    use super::super::testing::*;
    use super::*;
    use crate::domain::records::RecordId;

    #[test]
    fn what_is_only_the_accounts_goes_and_what_is_done_again_stays() {
        let mut account = complete_account();
        account.name = "St. Anne’s".into();
        account.profile.place = "Lyon".into();
        account.meetings.push(Meeting {
            title: "Budget round".into(),
            ..blank(1)
        });
        account.team.push(TeamMember {
            name: "Ines".into(),
            role: Some(OurRole::MarketAccess),
            ..blank(1)
        });
        account.team.push(TeamMember {
            name: "Ben".into(),
            ..blank(2)
        });
        let template = account.as_template();
        assert_eq!(template.name, "");
        assert_eq!(template.profile, Profile::default());
        assert_eq!(template.typing.kind, account.typing.kind);
        assert!(template.placements.is_empty() && template.checks.is_empty());
        assert!(template.meetings.is_empty() && template.swot.is_empty());
        // A role without its name stays; of a name without a role nothing is left.
        let roles: Vec<_> = template.team.iter().map(|one| one.role).collect();
        assert_eq!(roles, [Some(OurRole::MarketAccess)]);
        for (person, before) in template.stakeholders.iter().zip(&account.stakeholders) {
            let expected = Stakeholder {
                id: before.id,
                function: before.function.clone(),
                roles: before.roles.clone(),
                ..Stakeholder::default()
            };
            assert_eq!(*person, expected);
        }
        let objective = template.objectives.iter().next().unwrap();
        assert_eq!(objective.measure, "Patients");
        assert!(objective.baseline.is_empty() && objective.target.is_empty());
        assert!(objective.readings.is_empty() && objective.due.is_none());
        let action = template.actions.iter().next().unwrap();
        assert_eq!(action.objective, Some(objective.id));
        assert_eq!((action.owner.as_str(), action.due), ("", None));
        assert_eq!(template.monitoring.follow_up, account.monitoring.follow_up);
    }

    #[test]
    fn a_link_to_somebody_of_whom_only_the_name_was_known_goes_with_them() {
        let mut account = account();
        account.stakeholders.push(Stakeholder {
            name: "Dr Keller".into(),
            ..blank(1)
        });
        account.stakeholders.push(Stakeholder {
            function: "Head of pharmacy".into(),
            reports_to: Some(RecordId::fixed(1)),
            ..blank(2)
        });
        let template = account.as_template();
        let people: Vec<_> = template.stakeholders.iter().collect();
        assert_eq!(people.len(), 1);
        assert_eq!(people[0].reports_to, None);
    }
}
