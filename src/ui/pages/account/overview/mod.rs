//! How far an account's plan is, what it lacks, and what is next.

mod cordon;
mod deeds;
mod due;
mod example;
mod head;
mod lacking;
mod latest_meeting;
mod spur;

use leptos::prelude::*;

use super::next_year::EarlierPlans;
use cordon::Cordon;
use deeds::Deeds;
use due::NextDue;
use example::Example;
use head::AccountHead;
use lacking::Lacking;
use latest_meeting::LatestMeeting;

/// The page.
#[component]
pub fn Overview() -> impl IntoView {
    view! {
        <AccountHead />
        <Example />
        <EarlierPlans />
        <Cordon />
        <Deeds />
        <div class="overview">
            <div>
                <Lacking />
            </div>
            <div>
                <NextDue />
                <LatestMeeting />
            </div>
        </div>
    }
}
