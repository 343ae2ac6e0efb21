//! The pages. A page knows the store; what it is made of doesn't.

mod account;
mod accounts;
mod agenda;
mod answering;
mod assessments;
mod compare;
mod copies;
mod data;
mod everybody;
mod factors;
mod gap;
mod history;
mod home;
mod import_accounts;
mod learn;
mod new_account;
mod new_assessment;
mod not_found;
mod open;
mod opened;
mod passphrase;
mod portfolio;
mod programme;
mod quick_check;
mod result;
mod review;
mod roles;
mod safe;
mod share;
mod take_part;
mod today;
mod unlock_form;
mod words_field;
mod workshop;
mod workshops;

pub use account::AccountPages;
pub use accounts::{Accounts, ListFilter};
pub use answering::Answering;
pub use assessments::Assessments;
pub use compare::Compare;
pub use copies::{CopiesOutside, UnlockCopy, forget_automatic_copy, keep_copying};
pub use data::{AskToSwitch, Data};
pub use history::{EarlierStates, took_back_in_words};
pub use home::{ComeBack, Home, Welcome};
pub use import_accounts::ImportAccounts;
pub use learn::{CasePage, LearnPages, TopicPage, topic_route};
pub use new_account::NewAccount;
pub use new_assessment::NewAssessment;
pub use not_found::NotFound;
pub use open::{Invited, OpenPacket};
pub use portfolio::PortfolioPage;
pub use programme::ProgrammePage;
pub use quick_check::StartQuickCheck;
pub use result::{ResultInShort, ResultPage};
pub use review::Review;
pub use roles::RolePages;
pub use safe::Safe;
pub use share::{ShareAccount, ShareResult};
pub use take_part::{
    AnsweringPage, Aside, DrawAside, Participations, Returning, ReturningPage, TakePartPage,
    TakingPart, draw_aside,
};
pub use today::Today;
pub use workshop::WorkshopPages;
pub use workshops::Workshops;
