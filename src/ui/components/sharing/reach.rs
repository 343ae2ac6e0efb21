//! How far a link of some length carries.

use leptos::prelude::*;

use crate::t;

/// Up to so many characters, a link arrives whole wherever a text does.
const ANYWHERE: usize = 300;

/// Up to so many, mail and most chats keep it whole. Longer ones are not offered.
const MOST_PLACES: usize = 2_000;

/// What carries a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Carried {
    Anywhere,
    MostPlaces,
    NoWhere,
}

impl Carried {
    fn of(characters: usize) -> Self {
        if characters <= ANYWHERE {
            Self::Anywhere
        } else if characters <= MOST_PLACES {
            Self::MostPlaces
        } else {
            Self::NoWhere
        }
    }
}

/// Whether a link of so many characters is offered as a link; else as a file.
pub fn carries(characters: usize) -> bool {
    Carried::of(characters) != Carried::NoWhere
}

/// Where the pin stands on the wire, in tenths of a percent: each of the three stretches has its own scale, the
/// last one is full at four times the most.
fn pin(characters: usize) -> usize {
    const STRETCHES: [(usize, usize); 4] = [
        (0, 0),
        (ANYWHERE, 312),
        (MOST_PLACES, 781),
        (4 * MOST_PLACES, 1_000),
    ];
    let on = |pair: &[(usize, usize)]| {
        let [(from, start), (to, end)] = *pair else {
            return None;
        };
        (characters <= to).then(|| start + (characters - from) * (end - start) / (to - from))
    };
    STRETCHES.windows(2).find_map(on).unwrap_or(1_000)
}

/// A ruler with a pin at the link's length, the sentence that says the same, and who carries it.
#[component]
pub fn Reach(
    /// The length of the whole link.
    #[prop(into)]
    characters: Signal<usize>,
) -> impl IntoView {
    let carried = Memo::new(move |_| Carried::of(characters.get()));
    let sentence = move || {
        let n = characters.get();
        match carried.get() {
            Carried::Anywhere => t!("sending.reach.anywhere", n = n),
            Carried::MostPlaces => t!("sending.reach.most_places", n = n),
            Carried::NoWhere => t!("sending.reach.nowhere", n = n, most = MOST_PLACES),
        }
    };
    let at = move || {
        let pin = pin(characters.get());
        format!("{}.{}", pin / 10, pin % 10)
    };
    // At the ends of the wire the words stand beside the pin.
    let class = move || match pin(characters.get()) {
        ..120 => "reach-pin start",
        881.. => "reach-pin end",
        _ => "reach-pin",
    };
    view! {
        <p>{sentence}</p>
        <div class="reach">
            <ol class="reach-wire" style:--at=at>
                <li class=class aria-hidden="true">
                    {move || t!("sending.reach.pin", n = characters.get())}
                </li>
                <li>
                    <b>{t!("sending.reach.up_to", most = ANYWHERE)}</b>
                    " "
                    {t!("sending.reach.short_about")}
                </li>
                <li>
                    <b>{t!("sending.reach.up_to", most = MOST_PLACES)}</b>
                    " "
                    {t!("sending.reach.long_about")}
                </li>
                <li>
                    <b>{t!("sending.reach.more")}</b>
                    " "
                    {t!("sending.reach.more_about")}
                </li>
            </ol>
        </div>
        {move || carriers(carried.get())}
    }
}

fn carriers(carried: Carried) -> Option<AnyView> {
    let fits = |name: &'static str| {
        view! {
            <li>
                <span class="mark" data-state="good">
                    <span class="visually-hidden">{t!("sending.reach.fits")}</span>
                </span>
                {name}
            </li>
        }
        .into_any()
    };
    let take_care = |name: &'static str| {
        view! {
            <li class="not">
                <span class="mark" data-state="attention">
                    <span class="visually-hidden">{t!("sending.reach.care")}</span>
                </span>
                {name}
            </li>
        }
        .into_any()
    };
    let mut all = vec![
        fits(t!("sending.reach.mail")),
        fits(t!("sending.reach.teams")),
        fits(t!("sending.reach.slack")),
    ];
    match carried {
        Carried::Anywhere => all.extend([
            fits(t!("sending.reach.whatsapp")),
            fits(t!("sending.reach.imessage")),
            fits(t!("sending.reach.sms")),
        ]),
        Carried::MostPlaces => all.extend([
            take_care(t!("sending.reach.whatsapp_long")),
            take_care(t!("sending.reach.imessage_long")),
            take_care(t!("sending.reach.sms_long")),
        ]),
        Carried::NoWhere => return None,
    }
    Some(view! { <ul class="carriers">{all}</ul> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pin_stands_in_the_stretch_that_carries_the_link() {
        for (characters, at) in [
            (0, 0),
            (150, 156),
            (300, 312),
            (2_000, 781),
            (5_000, 890),
            (8_000, 1_000),
            (24_600, 1_000),
        ] {
            assert_eq!(pin(characters), at, "{characters}");
        }
        assert!((0..9_000).all(|n| pin(n) <= pin(n + 1)));
    }

    #[test]
    fn a_link_is_offered_up_to_its_limit() {
        assert_eq!(Carried::of(300), Carried::Anywhere);
        assert_eq!(Carried::of(301), Carried::MostPlaces);
        assert!(carries(2_000) && !carries(2_001));
    }
}
