//! What to look after in the portfolio as a whole.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::{
    MapField, Portfolio, PortfolioEntry, PortfolioGap, Warning, warnings,
};
use crate::t;
use crate::ui::components::{FirstFew, Section};
use crate::ui::route::{AccountPage, Anchor, Route};
use crate::ui::text::plain;

use super::figures::{AccountFigures, PortfolioBoard};

/// So many accounts are named at first.
const SHOWN: usize = 5;

/// Too many key accounts, in the programme or for one manager, and what is missing at single accounts. Draws
/// nothing while all is well.
#[component]
pub fn Warnings(board: PortfolioBoard) -> impl IntoView {
    let list = move || {
        board.figures.with(|figures| {
            let entries: Vec<PortfolioEntry> =
                figures.iter().map(|figure| figure.entry.clone()).collect();
            let all = warnings(&entries);
            let mut views: Vec<AnyView> = all
                .iter()
                .filter_map(|warning| match warning {
                    Warning::TooManyKeyAccounts { count } => Some(crowd(board, figures, *count)),
                    Warning::TooManyForManager { manager, count } => {
                        let most = Portfolio::MOST_PER_MANAGER;
                        let name = manager.as_str();
                        let words = t!(
                            "portfolio.warnings.manager",
                            name = name,
                            n = *count,
                            most = most
                        );
                        Some(warning_view(words, ()))
                    }
                    Warning::AtAccount { .. } => None,
                })
                .collect();
            for gap in [
                PortfolioGap::NoSponsor,
                PortfolioGap::ChoiceWithoutReason,
                PortfolioGap::NeverScored,
            ] {
                let at = all.iter().filter_map(|warning| match warning {
                    Warning::AtAccount {
                        account,
                        gap: other,
                    } if *other == gap => Some(account),
                    _ => None,
                });
                views.extend(gap_view(figures, gap, at.collect()));
            }
            views
        })
    };
    let views = Signal::derive(move || board.figures.with(|figures| any_warning(figures)));
    move || {
        views.get().then(|| {
            view! {
                <Section id="look-after" title=t!("portfolio.warnings.title") class="wide">
                    <ul class="checks">{list}</ul>
                </Section>
            }
        })
    }
}

fn any_warning(figures: &[AccountFigures]) -> bool {
    let entries: Vec<PortfolioEntry> = figures.iter().map(|figure| figure.entry.clone()).collect();
    !warnings(&entries).is_empty()
}

/// More key accounts than a programme can look after, and those that could do with less.
fn crowd(board: PortfolioBoard, figures: &[AccountFigures], count: usize) -> AnyView {
    let fields = board.placed.with(|all| {
        let field = |figure: &AccountFigures| {
            let account = all.iter().find(|account| account.id == figure.entry.id)?;
            Some(account.position.field())
        };
        figures.iter().map(field).collect::<Vec<Option<MapField>>>()
    });
    let is_small = |field: Option<MapField>| {
        !matches!(field, Some(MapField::InvestJointly | MapField::Develop))
    };
    let could = figures.iter().zip(fields);
    let could = could.filter(|(figure, field)| figure.entry.is_key_account() && is_small(*field));
    let links: Vec<AnyView> = could
        .map(|(figure, _)| link(figure, AccountPage::Segmentation, "level"))
        .collect();
    let words = t!(
        "portfolio.warnings.crowd",
        n = count,
        most = Portfolio::MOST_KEY_ACCOUNTS
    );
    let which = (!links.is_empty()).then(|| {
        let serve = plain(MapField::ServeEfficiently.label());
        let monitor = plain(MapField::Monitor.label());
        view! {
            <p>{t!("portfolio.warnings.crowd_which", serve = serve, monitor = monitor)}</p>
            {few(links)}
        }
    });
    warning_view(words, which)
}

fn gap_view(
    figures: &[AccountFigures],
    gap: PortfolioGap,
    at: Vec<&DocumentId>,
) -> Option<AnyView> {
    if at.is_empty() {
        return None;
    }
    let n = at.len();
    let (words, page, place) = match gap {
        PortfolioGap::NoSponsor => (
            t!("portfolio.warnings.sponsor", n = n),
            AccountPage::Analysis,
            "sponsor",
        ),
        PortfolioGap::ChoiceWithoutReason => (
            t!("portfolio.warnings.reason", n = n),
            AccountPage::Segmentation,
            "level",
        ),
        PortfolioGap::NeverScored => (
            t!("portfolio.warnings.scores", n = n),
            AccountPage::Segmentation,
            "fit",
        ),
    };
    let concerned = figures
        .iter()
        .filter(|figure| at.contains(&&figure.entry.id));
    let links: Vec<AnyView> = concerned.map(|figure| link(figure, page, place)).collect();
    Some(warning_view(words, few(links)))
}

fn link(figure: &AccountFigures, page: AccountPage, place: &str) -> AnyView {
    let to = Route::AccountPage(figure.entry.id.clone(), page, Anchor::new(place));
    view! {
        <li>
            <a href=to.href()>{figure.name.clone()}</a>
        </li>
    }
    .into_any()
}

fn few(links: Vec<AnyView>) -> impl IntoView {
    view! {
        <FirstFew
            items=links
            shown=SHOWN
            more=|n: usize| t!("portfolio.warnings.more", n = n)
        />
    }
}

fn warning_view(words: String, more: impl IntoView + 'static) -> AnyView {
    view! {
        <li>
            <span class="mark" data-state="attention">
                <span class="visually-hidden">{t!("portfolio.warnings.mark")}</span>
            </span>
            <div>
                <p>{words}</p>
                {more}
            </div>
        </li>
    }
    .into_any()
}
