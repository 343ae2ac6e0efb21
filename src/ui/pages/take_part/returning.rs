//! Handing the answers over: as a code on the screen, a link, a mail, a file.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::{
    CopyButton, FillScreen, LinkBox, Outgoing, PageHead, QrCode, Reach, Section, Sendings, Way,
    carries, fits_code,
};
use crate::ui::navigation::use_title;
use crate::ui::route::TakePart;

use super::afterwards::Afterwards;
use super::host::host_of;
use super::of_participation::OfParticipation;
use super::packing::{NotPacked, packed};
use super::private_copy::bring_up_to_date;
use super::returned::{Handed, Returned};
use super::stops::{Stop, Stops};

/// The page of `#/take-part/<id>/return`.
#[component]
pub fn Return(of: OfParticipation) -> impl IntoView {
    use_title(|| t!("take_part.return.title").to_owned());
    let (one, workspace) = (of.one(), of.workspace());
    let host = host_of(of.session());
    let instrument = &of.questionnaire().instrument;
    let today = workspace.today();
    // Of the answers alone: noting that they were returned makes no other code.
    let response = Memo::new(move |_| one.with(|one| one.response(instrument, today)));
    let revision = Memo::new(move |_| response.with(|response| response.revision));
    let last = RwSignal::new(None::<(Handed, u64)>);
    let at = Signal::derive(
        move || match one.with(|one| one.returned == Some(one.revision)) {
            true => Stop::Returned,
            false => Stop::Return,
        },
    );
    let sent = {
        let of = of.clone();
        Callback::new(move |()| {
            let now = workspace.now();
            of.edit(|one| one.was_returned(now));
            bring_up_to_date(&of);
        })
    };
    // What was done on the device is no return. That a code was scanned, the person says.
    let handed = Callback::new(move |way: Handed| {
        last.set(Some((way, workspace.now())));
        if way == Handed::Scanned {
            sent.run(());
        }
    });
    let (session, title_host) = (of.session().clone(), host.clone());
    // Whoever sees the code can take it from there: what is changed afterwards is a correction.
    let shown = of.clone();
    Effect::new(move |_| {
        if one.with(|one| one.shown != Some(one.revision)) && shown.answered() > 0 {
            shown.edit(|one| one.was_shown());
        }
    });
    let ways = move || match packed(response.get(), &session) {
        Ok(outgoing) => {
            let send_to = session.send_to.trim().to_owned();
            view! { <Ways outgoing host=title_host.clone() send_to handed /> }.into_any()
        }
        Err(NotPacked::NoRandom) => {
            view! { <p role="alert">{t!("take_part.return.no_random")}</p> }.into_any()
        }
        Err(NotPacked::Unfit) => {
            view! { <p role="alert">{t!("take_part.return.too_long")}</p> }.into_any()
        }
    };
    let is_empty = {
        let of = of.clone();
        Memo::new(move |_| of.answered() == 0)
    };
    let to_check = of.to(TakePart::Review).href();
    view! {
        <Stops at />
        <header class="page-head tight">
            <p class="latin">{t!("take_part.for_host", host = &*host)}</p>
            <PageHead title=t!("take_part.return.title").to_owned() />
            {move || {
                let n = revision.get();
                (n > 0).then(|| view! { <p>{t!("take_part.return.correction", number = n)}</p> })
            }}
            <p>{t!("take_part.return.lead")}</p>
        </header>
        <Returned one last sent host=host.clone() />
        {move || match is_empty.get() {
            true => {
                view! {
                    <p>
                        {t!("take_part.review.nothing")} " "
                        <a href=to_check.clone()>{t!("take_part.return.back")}</a>
                    </p>
                }
                    .into_any()
            }
            false => ways(),
        }}
        <Afterwards of=of />
    }
}

/// The ways out of a packet.
#[component]
fn Ways(
    outgoing: Outgoing,
    host: String,
    /// Where the invitation wants the answers sent; empty where it doesn't say.
    send_to: String,
    handed: Callback<Handed>,
) -> impl IntoView {
    let link = outgoing.link.clone();
    let is_link = carries(link.len());
    let by_code = fits_code(&link).then(|| {
        let link = link.clone();
        let label = t!("take_part.return.code", host = &*host);
        let screen = t!("take_part.for_host", host = &*host);
        view! {
            <section aria-labelledby="by-code" class="by-code">
                <QrCode text=Signal::stored(link.clone()) label=Signal::stored(label) />
                <div class="stack tight">
                    <h2 id="by-code">{t!("take_part.return.here")}</h2>
                    <p>{t!("take_part.return.hold_up", host = &*host)}</p>
                    <p class="cluster">
                        <FillScreen
                            id="full-screen"
                            link=Signal::stored(link)
                            label=Signal::stored(screen)
                        />
                        <button
                            class="button quiet"
                            type="button"
                            on:click=move |_| handed.run(Handed::Scanned)
                        >
                            {t!("take_part.return.scanned")}
                        </button>
                    </p>
                </div>
            </section>
        }
    });
    let see = is_link.then(|| {
        let characters = link.len();
        view! {
            <details class="twin">
                <summary>{t!("take_part.return.see")}</summary>
                <LinkBox
                    id="link"
                    label=t!("take_part.return.link").to_owned()
                    link=Signal::stored(link)
                />
                <Reach characters=Signal::stored(characters) />
            </details>
        }
    });
    let wanted = (!send_to.is_empty()).then(|| {
        let place = StoredValue::new(send_to);
        view! {
            <div class="send-to">
                <p>
                    {t!("take_part.return.send_to", host = &*host)} " "
                    <strong>
                        <bdi>{place.get_value()}</bdi>
                    </strong>
                </p>
                <CopyButton
                    text=Signal::derive(move || place.get_value())
                    label=t!("take_part.return.copy_place")
                />
            </div>
        }
    });
    view! {
        {by_code}
        <Section id="send" title=t!("take_part.return.from_anywhere")>
            {wanted}
            <Sendings
                outgoing=Signal::stored(outgoing)
                taken=move |way: Way| handed.run(Handed::By(way))
            />
            {see}
        </Section>
    }
}
