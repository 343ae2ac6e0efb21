//! What is known once the answers were handed over, which is not much.

use leptos::prelude::*;

use crate::domain::workshop::Participation;
use crate::t;
use crate::ui::components::Way;
use crate::ui::text::{day_and_time, time_of_day};

/// How the answers were handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// By one of the ways out.
    By(Way),
    /// Somebody read the code from the screen.
    Scanned,
}

impl Handed {
    /// What was done, and what is still to do.
    fn sentences(self, moment: u64, host: &str) -> (String, String) {
        let time = time_of_day(moment);
        match self {
            Self::By(Way::Copied) => (
                t!("take_part.returned.copied", time = time),
                t!("take_part.returned.copied_next", host = host),
            ),
            Self::By(Way::Shared) => (
                t!("take_part.returned.shared", time = time),
                t!("take_part.returned.sent_next", host = host),
            ),
            Self::By(Way::Mailed) => (
                t!("take_part.returned.mailed", time = time),
                t!("take_part.returned.sent_next", host = host),
            ),
            Self::By(Way::Saved) => (
                t!("take_part.returned.saved", time = time),
                t!("take_part.returned.saved_next", host = host),
            ),
            Self::Scanned => (
                t!("take_part.returned.scanned", time = time),
                t!("take_part.returned.scanned_next", host = host),
            ),
        }
    }
}

/// Says what was handed over, asks whether it was sent, and says that nobody tells Trellis whether it arrived: a link in
/// the clipboard, a mail that was opened and a file that was saved are no answers that somebody has. `last` is what was
/// done on this page, and when; `sent` runs when the person says that it was sent.
#[component]
pub fn Returned(
    one: ReadSignal<Participation>,
    last: RwSignal<Option<(Handed, u64)>>,
    #[prop(into)] sent: Callback<()>,
    host: String,
) -> impl IntoView {
    let before = Memo::new(move |_| {
        one.with(|one| (one.returned == Some(one.revision)).then_some(one.returned_at))
    });
    let words = {
        let host = host.clone();
        move || match last.get() {
            Some((handed, moment)) => Some(handed.sentences(moment, &host)),
            None => before.get().map(|moment| {
                let moment = day_and_time(moment);
                (
                    t!("take_part.returned.before", moment = moment),
                    t!("take_part.returned.again").to_owned(),
                )
            }),
        }
    };
    view! {
        <div role="status">
            {move || {
                let is_sent = before.get().is_some();
                words()
                    .map(|(done, next)| {
                        let after = match is_sent {
                            true => {
                                view! { <p>{t!("take_part.returned.not_told", host = &*host)}</p> }
                                    .into_any()
                            }
                            false => view! { <Asked sent /> }.into_any(),
                        };
                        view! {
                            <div class="returned">
                                {is_sent
                                    .then(|| {
                                        view! { <span class="tick" aria-hidden="true"></span> }
                                    })}
                                <div>
                                    <p>
                                        <strong>{done}</strong>
                                    </p>
                                    <p>{next}</p>
                                    {after}
                                </div>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

/// Whether what was copied, opened or saved is on its way: only the person knows.
#[component]
fn Asked(sent: Callback<()>) -> impl IntoView {
    view! {
        <p>{t!("take_part.returned.not_yet")}</p>
        <p>
            <button class="button primary" type="button" on:click=move |_| sent.run(())>
                {t!("take_part.returned.sent")}
            </button>
        </p>
        <p class="small">{t!("take_part.returned.reminds")}</p>
    }
}
