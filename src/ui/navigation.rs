//! Where the person is, and going somewhere else.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;

use super::received::Received;
use super::route::Route;

/// The id of the heading that names a page. Focus goes there when the page changes.
pub const HEADING: &str = "page-heading";

/// The page in the address bar, as context.
#[derive(Clone, Copy)]
pub struct CurrentRoute(pub ReadSignal<Route>);

/// Follows the address bar from now on. A code in it is taken out at once, and the page that shows it opens.
pub fn follow_address(received: Received) -> CurrentRoute {
    let read = move || match received.receive_from_address() {
        true => Route::Open,
        false => Route::parse(&page::hash()),
    };
    let (route, set_route) = signal(read());
    page::on_hash_change(move |_| set_route.set(read())).forget();
    CurrentRoute(route)
}

/// Has the focus follow to a page that was just opened, except to the first: there it starts at the top. Within a
/// page it is the page's own matter.
pub fn lead_focus(route: ReadSignal<Route>, are_one_page: fn(&Route, &Route) -> bool) {
    Effect::new(move |before: Option<Route>| {
        let now = route.get();
        match &before {
            // Back from changing an answer: where the person was in the list of answers.
            Some(before) if before.is_change() && now.is_review() => {
                let number = before.question_number().unwrap_or_default();
                focus_or_heading(&change_link(number));
            }
            // A link to a place on a page is that page's own matter.
            Some(before) if !are_one_page(before, &now) && now.anchor().is_none() => {
                page::scroll_to_top();
                focus_heading();
            }
            _ => {}
        }
        now
    });
}

/// Opens a page; the browser's Back leads here again.
pub fn go(route: &Route) {
    // An address made from a route is one that every browser takes.
    let _ = page::set_hash(&route.href());
}

/// Opens a page in place of this one; the browser's Back leads to where the person came from.
pub fn pass_on(route: &Route) {
    // An address made from a route is one that every browser takes.
    let _ = page::pass_on_to_hash(&route.href());
}

/// Names the page in the browser's title, before the product's name.
pub fn use_title(title: impl Fn() -> String + 'static) {
    // Boxed, so that the effect is compiled once for all pages.
    let title: Box<dyn Fn() -> String> = Box::new(title);
    Effect::new(move |_| {
        page::set_title(&t!("app.title", page = title()));
    });
}

/// Moves focus to the page's heading, so that keyboard and screen reader start at the new page.
pub fn focus_heading() {
    // Without the heading there is nothing to focus, and that page says so itself.
    let _ = page::focus(HEADING);
}

/// Moves focus to the element with this id, or to the heading where there is none.
pub fn focus_or_heading(id: &str) {
    if page::focus(id).is_err() {
        focus_heading();
    }
}

/// The id of the link in the review that changes the answer to a question, counted from 1.
pub fn change_link(number: u16) -> String {
    format!("change-{number}")
}
