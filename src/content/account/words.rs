//! What the values of the planner's vocabularies are called, and what they mean.

use crate::content::text::Key;
use crate::domain::account::diagnosis::{IssueKind, IssueStatus, Swot};
use crate::domain::account::meetings::Reached;
use crate::domain::account::monitoring::Side;
use crate::domain::account::profile::OurRole;
use crate::domain::account::stakeholders::{Contact, DmuRole, Influence, Orientation, Stance};
use crate::domain::account::steps::Step;
use crate::domain::account::tactics::ActionStatus;
use crate::domain::account::typing::{
    AccountGroup, AccountType, DriverKind, Functions, Level, YesNo,
};
use crate::domain::cadence::CadenceUnit;
use crate::domain::portfolio::MapField;
use crate::domain::words::Word;
use crate::key;

/// A value that has a name for people.
pub trait Label: Word {
    /// Its name.
    fn label(self) -> Key;
}

/// A value that needs a sentence of explanation.
pub trait Explained: Label {
    /// The sentence.
    fn about(self) -> Key;
}

macro_rules! labels {
    ($($name:ident in $place:literal { $($variant:ident $word:literal),+ $(,)? })+) => {
        $(impl Label for $name {
            fn label(self) -> Key {
                match self {
                    $(Self::$variant => key!("word.", $place, ".", $word)),+
                }
            }
        })+
    };
}

macro_rules! explained {
    ($($name:ident in $place:literal { $($variant:ident $word:literal),+ $(,)? })+) => {
        $(impl Label for $name {
            fn label(self) -> Key {
                match self {
                    $(Self::$variant => key!("word.", $place, ".", $word, ".name")),+
                }
            }
        }

        impl Explained for $name {
            fn about(self) -> Key {
                match self {
                    $(Self::$variant => key!("word.", $place, ".", $word, ".about")),+
                }
            }
        })+
    };
}

labels! {
    AccountType in "type" {
        Pharmacy "pharmacy", PharmacyChain "pharmacy_chain", RegionalWholesaler "wholesaler_regional",
        NationalWholesaler "wholesaler_national", InternationalWholesaler "wholesaler_international",
        Hospital "hospital", HospitalChain "hospital_chain", HealthSystem "health_system",
        PhysicianNetwork "physician_network", Payer "payer", HealthAuthority "health_authority",
        PatientGroup "patient_group", Committee "committee",
    }
    IssueStatus in "issue_status" {
        Open "open", InProgress "in_progress", Waiting "waiting", Solved "solved", GivenUp "given_up",
    }
    ActionStatus in "action_status" {
        Open "open", InProgress "in_progress", Done "done", Dropped "dropped",
    }
    OurRole in "our_role" {
        KeyAccountManager "kam", SalesRepresentative "sales", MedicalScienceLiaison "msl",
        MarketAccess "access", HealthEconomist "heor", PatientSupport "support",
        Marketing "marketing", FirstLineManager "manager", SeniorManagement "senior",
        Other "other",
    }
    Influence in "influence" { One "1", Two "2", Three "3", Four "4", Five "5" }
    Reached in "reached" { Yes "yes", Partly "partly", No "no" }
    Side in "side" { Ours "ours", Account "account" }
    CadenceUnit in "cadence_unit" { Weeks "weeks", Months "months" }
    YesNo in "yes_no" { Yes "yes", No "no" }
    Functions in "test.functions.answer" { One "1", Two "2", Three "3", FourOrMore "4" }
}

explained! {
    AccountGroup in "group" { Trade "trade", CareAndPayers "care" }
    DriverKind in "driver" {
        Turnover "turnover", Margin "margin", Discounts "discounts", BasketShare "basket_share",
        CostBenefit "cost_benefit", Partnership "partnership", Evidence "evidence",
        Budget "budget", NonFinancial "non_financial",
    }
    MapField in "field" {
        InvestJointly "invest_jointly", Develop "develop", ServeEfficiently "serve_efficiently",
        Monitor "monitor",
    }
    Level in "level" { Account "1", KeyAccount "2", StrategicAccount "3" }
    DmuRole in "role" {
        Initiator "initiator", User "user", Influencer "influencer", Decider "decider",
        Buyer "buyer", Gatekeeper "gatekeeper",
    }
    Stance in "stance" {
        Opponent "opponent", Sceptic "sceptic", Neutral "neutral", Supporter "supporter",
        Advocate "advocate",
    }
    Contact in "contact" {
        NoContact "none", Brief "brief", Several "several", InDepth "in_depth",
    }
    Orientation in "orientation" {
        Clinical "clinical", Financial "financial", Operational "operational",
        Patient "patient", Political "political",
    }
    IssueKind in "issue_kind" {
        Formulary "formulary", Reimbursement "reimbursement", Tender "tender",
        Pathway "pathway", Other "other",
    }
    Step in "step" {
        Analysis "analysis", Segmentation "segmentation", Dmu "dmu", Diagnosis "diagnosis",
        Objectives "objectives", Tactics "tactics", Monitoring "monitoring",
    }
    Swot in "swot" {
        Strength "strength", Weakness "weakness", Opportunity "opportunity", Threat "threat",
    }
}

/// What makes a step of the plan enough, as a sentence.
pub const fn step_ready(step: Step) -> Key {
    match step {
        Step::Analysis => key!("word.step.analysis.ready"),
        Step::Segmentation => key!("word.step.segmentation.ready"),
        Step::Dmu => key!("word.step.dmu.ready"),
        Step::Diagnosis => key!("word.step.diagnosis.ready"),
        Step::Objectives => key!("word.step.objectives.ready"),
        Step::Tactics => key!("word.step.tactics.ready"),
        Step::Monitoring => key!("word.step.monitoring.ready"),
    }
}

/// What functions at an account are often called, as suggestions.
pub const FUNCTIONS: [Key; 15] = [
    key!("word.function.medical_director"),
    key!("word.function.head_of_department"),
    key!("word.function.physician"),
    key!("word.function.pharmacist"),
    key!("word.function.pharmacy_director"),
    key!("word.function.nursing"),
    key!("word.function.chief_executive"),
    key!("word.function.finance"),
    key!("word.function.procurement"),
    key!("word.function.quality"),
    key!("word.function.it"),
    key!("word.function.payer"),
    key!("word.function.patient_representative"),
    key!("word.function.social_worker"),
    key!("word.function.administration"),
];
