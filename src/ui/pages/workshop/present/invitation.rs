//! The invitation: the code as large as the height allows, and how many are in.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;
use crate::ui::components::{QrCode, fits_code};
use crate::ui::pages::workshop::invitation::Invitation;
use crate::ui::pages::workshop::workshop_name;
use crate::ui::text::count;

use super::foot::LeavesAndClock;
use super::{Picture, PictureHead, Screen};

/// From so many characters on a title is smaller.
const LONG: usize = 80;

/// From so many on the number of those who are in is smaller.
const MANY: u32 = 1_000;

/// The picture.
#[component]
pub fn Invited(screen: Screen) -> impl IntoView {
    let open = screen.live.open;
    let link = Invitation::of(open).link();
    let has_code = Memo::new(move |_| link.with(|link| fits_code(link)));
    let n = open.n();
    let is_many = Memo::new(move |_| n.get() >= MANY);
    let name = open.editor.memo(workshop_name);
    let host = open.editor.memo(|one| one.session.host.trim().to_owned());
    let left = Signal::derive(move || match host.get() {
        host if host.is_empty() => String::new(),
        host => t!("workshop.asks", host = host),
    });
    let site = page::site();
    let foot = move || view! { <LeavesAndClock screen /> };
    view! {
        <Picture left right=Signal::stored(site) foot>
            <div class="present-invitation">
                <QrCode
                    text=link
                    label=Signal::stored(t!("workshop_prepare.invite.code").to_owned())
                />
                <div class="words">
                    <PictureHead title=name long=LONG />
                    <ol class="say">
                        <li>
                            {move || match has_code.get() {
                                true => t!("workshop_present.point"),
                                false => t!("workshop.open_link"),
                            }}
                        </li>
                        <li>{t!("workshop_present.answer")}</li>
                        <li>{t!("workshop_present.return")}</li>
                    </ol>
                    <p class="many" role="status">
                        <b class="numeral" class:long=is_many>
                            {move || count(n.get())}
                        </b>
                        " "
                        <span>{move || t!("workshop.in.are_in", n = n.get())}</span>
                    </p>
                </div>
            </div>
        </Picture>
    }
}
