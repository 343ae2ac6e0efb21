//! What a plan lacks, in words.

use crate::content::text::Argument;
use crate::domain::account::Account;
use crate::domain::account::diagnosis::Swot;
use crate::domain::account::dmu_checks::DmuCheck;
use crate::domain::account::relationship::RelationshipCheck;
use crate::domain::account::steps::{Gap, PlanAnchor};
use crate::domain::portfolio::Axis;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::record_name;
use crate::ui::route::AccountPage;
use crate::ui::text;

use super::OpenAccount;
use super::nav::page_of;

/// One sentence that says what is missing or has gone wrong.
pub fn lack(account: &Account, gap: Gap) -> String {
    use Gap::*;
    let person = |id: RecordId| named(account.stakeholders.get(id).map(|person| &person.name));
    let objective = |id: RecordId| named(account.objectives.get(id).map(|o| &o.what));
    let action = |id: RecordId| named(account.actions.get(id).map(|action| &action.what));
    let issue = |id: RecordId| named(account.issues.get(id).map(|issue| &issue.what));
    let plain = match gap {
        NoManager => t!("lack.no_manager"),
        NoSponsor => t!("lack.no_sponsor"),
        NoPicture => t!("lack.no_picture"),
        NoAim => t!("lack.no_aim"),
        NoDriver => t!("lack.no_driver"),
        NoType => t!("lack.no_type"),
        NoLevel => t!("lack.no_level"),
        LevelWithoutReason => t!("lack.level_reason"),
        NotScored(Axis::Fit) => t!("lack.no_fit"),
        NotScored(Axis::Size) => t!("lack.no_size"),
        NoRelationshipCheck => t!("lack.no_check"),
        StaleRelationshipCheck(_) => {
            return t!(
                "lack.stale_check",
                months = RelationshipCheck::HOLDS.every()
            );
        }
        CheckNotJudged(check) | CheckFailed(check, None) => missing_in_dmu(check),
        SwotEmpty(Swot::Strength) => t!("lack.no_strength"),
        SwotEmpty(Swot::Weakness) => t!("lack.no_weakness"),
        SwotEmpty(Swot::Opportunity) => t!("lack.no_opportunity"),
        SwotEmpty(Swot::Threat) => t!("lack.no_threat"),
        NoCompetitor => t!("lack.no_competitor"),
        NoObjective => t!("lack.no_objective"),
        NoProposition => t!("lack.no_proposition"),
        NothingPlanned => t!("lack.nothing_planned"),
        NoFollowUp => t!("lack.no_follow_up"),
        FollowUpLate => t!("lack.follow_up_late"),
        NoReview => t!("lack.no_review"),
        ReviewMissed(_) => t!("lack.review_missed"),
        ReviewLate => t!("lack.review_late"),
        NoKpi => t!("lack.no_kpi"),
        KpiUndated(id) => {
            let name = named(account.monitoring.kpis.get(id).map(|kpi| &kpi.name));
            return t!("lack.kpi_undated", name = name);
        }
        AimWithoutSource(id) => {
            let name = named(account.aims.get(id).map(|aim| &aim.what));
            return t!("lack.aim_source", name = name);
        }
        TooFewStakeholders { known, needed } => {
            return t!("lack.few_stakeholders", n = known, needed = needed);
        }
        StakeholderUnrated(id) => return t!("lack.unrated", name = person(id)),
        CheckFailed(check, Some(id)) => return failed_for(check, person(id)),
        IssueWithoutStep(id) => return t!("lack.issue_step", name = issue(id)),
        IssueOverdue(id) => return t!("lack.issue_overdue", name = issue(id)),
        ObjectiveNotMeasurable(id) => return t!("lack.not_measurable", name = objective(id)),
        ObjectiveWithoutGain(id) => return t!("lack.no_gain", name = objective(id)),
        ObjectiveBehind(id) => return t!("lack.behind", name = objective(id)),
        ObjectiveOverdue(id) => return t!("lack.objective_overdue", name = objective(id)),
        StakeholderWithoutProposition(id) => {
            return t!("lack.without_proposition", name = person(id));
        }
        PropositionWithoutEvidence(id) => {
            let whom = account.propositions.get(id).and_then(|p| p.stakeholder);
            let name = whom.map_or_else(|| named(None), person);
            return t!("lack.without_evidence", name = name);
        }
        ObjectiveNotServed(id) => return t!("lack.not_served", name = objective(id)),
        ActionWithoutOwner(id) => return t!("lack.action_owner", name = action(id)),
        ActionWithoutDay(id) => return t!("lack.action_day", name = action(id)),
        ActionOverdue(id) => return t!("lack.action_overdue", name = action(id)),
        MilestoneOverdue {
            initiative,
            milestone,
        } => {
            let found = account.initiatives.get(initiative);
            let name = named(
                found
                    .and_then(|i| i.milestones.get(milestone))
                    .map(|m| &m.what),
            );
            return t!("lack.milestone_overdue", name = name);
        }
    };
    plain.to_owned()
}

/// What a check of the decision-making unit misses altogether.
fn missing_in_dmu(check: DmuCheck) -> &'static str {
    match check {
        DmuCheck::DeciderKnown => t!("lack.dmu.decider"),
        DmuCheck::InfluentialSupport => t!("lack.dmu.support"),
        DmuCheck::SeveralContacts => t!("lack.dmu.contacts"),
        DmuCheck::OpponentsAddressed => t!("lack.dmu.opponents"),
        DmuCheck::ContactsCurrent => t!("lack.dmu.current"),
        DmuCheck::GatekeeperKnown => t!("lack.dmu.gatekeeper"),
    }
}

/// What a check of the decision-making unit found about somebody.
fn failed_for(check: DmuCheck, name: String) -> String {
    let arguments = [("name", Argument::from(name))];
    let key = match check {
        DmuCheck::DeciderKnown | DmuCheck::GatekeeperKnown => {
            return missing_in_dmu(check).to_owned();
        }
        DmuCheck::InfluentialSupport => crate::key!("lack.dmu.support_of"),
        DmuCheck::SeveralContacts => crate::key!("lack.dmu.contact_of"),
        DmuCheck::OpponentsAddressed => crate::key!("lack.dmu.opponent_of"),
        DmuCheck::ContactsCurrent => crate::key!("lack.dmu.stale_of"),
    };
    text::filled(key, &arguments)
}

/// A name that can be read: short, and never empty.
fn named(name: Option<&String>) -> String {
    const LONGEST: usize = 60;
    let name = record_name(name.map_or("", String::as_str));
    let line = name.lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => {
            let cut = &line[..end];
            let words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
            format!("{words}…")
        }
        None => line.to_owned(),
    }
}

/// Where a gap is mended.
pub fn way_to(open: OpenAccount, gap: Gap) -> String {
    let page = match gap {
        Gap::NoRelationshipCheck | Gap::StaleRelationshipCheck(_) => AccountPage::Relationship,
        // The type is asked where the account is described.
        Gap::NoType => AccountPage::Analysis,
        gap => page_of(gap.step()),
    };
    open.href(page, Some(&place(gap)))
}

fn place(gap: Gap) -> String {
    use crate::domain::words::Word;
    match gap.anchor() {
        PlanAnchor::Field(field) => field.word().to_owned(),
        PlanAnchor::Record(record) => record.to_string(),
    }
}
