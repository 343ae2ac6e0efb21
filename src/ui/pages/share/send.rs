//! The link, how far it carries, and the ways out.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::{LinkBox, Outgoing, Reach, Section, Sendings, ShowIt, carries};

use super::packing::Packed;

/// What the packet becomes outside.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Working,
    Link,
    File,
    TooLong,
    NoLock,
}

/// The link and the ways out, once the packet is made.
#[component]
pub fn SendIt(
    packed: Signal<Packed>,
    /// What it becomes on its way.
    outgoing: Signal<Option<Outgoing>>,
    /// What is shown as a code, for who does not see it.
    label: Signal<String>,
    /// In place of the ways out, where it does not fit into a packet.
    #[prop(into)]
    otherwise: ViewFn,
    /// What makes it shorter, where it is too long for a link.
    #[prop(optional, into)]
    shorter: ViewFn,
) -> impl IntoView {
    let length =
        Signal::derive(move || outgoing.with(|one| one.as_ref().map_or(0, |one| one.link.len())));
    let shape = Memo::new(move |_| match packed.get() {
        Packed::Working => Shape::Working,
        Packed::TooLong => Shape::TooLong,
        Packed::NoLock => Shape::NoLock,
        Packed::Made(_) if carries(length.get()) => Shape::Link,
        Packed::Made(_) => Shape::File,
    });
    let sent = Signal::derive(move || outgoing.get().unwrap_or_default());
    let link = Signal::derive(move || sent.with(|one| one.link.clone()));
    let (otherwise, shorter) = (StoredValue::new(otherwise), StoredValue::new(shorter));
    let shorter = move || shorter.with_value(ViewFn::run);
    move || match shape.get() {
        Shape::Working => view! {
            <Section id="link" title=t!("share.link.title")>
                <p class="working" role="status">
                    {t!("share.link.locking")}
                </p>
            </Section>
        }
        .into_any(),
        Shape::Link => view! {
            <Section id="link" title=t!("share.link.title")>
                <LinkBox id="the-link" label=t!("share.link.label").to_owned() link />
                <Reach characters=length />
            </Section>
            <Section id="send" title=t!("share.send.title")>
                <Sendings outgoing=sent />
                <ShowIt link label />
            </Section>
        }
        .into_any(),
        Shape::File => view! {
            <Section id="link" title=t!("share.link.too_long")>
                <Reach characters=length />
                {shorter()}
            </Section>
            <Section id="send" title=t!("share.send.file")>
                <Sendings outgoing=sent />
            </Section>
        }
        .into_any(),
        Shape::TooLong => view! {
            <Section id="link" title=t!("share.link.too_long")>
                <p>{t!("share.link.no_packet")}</p>
                {shorter()}
                {otherwise.with_value(ViewFn::run)}
            </Section>
        }
        .into_any(),
        Shape::NoLock => view! {
            <Section id="link" title=t!("share.link.title")>
                <p class="note" role="status">
                    {t!("share.link.no_lock")}
                </p>
            </Section>
        }
        .into_any(),
    }
}
