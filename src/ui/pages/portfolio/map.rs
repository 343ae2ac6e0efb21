//! The map with its caption and its legend.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::typing::Level;
use crate::domain::assessment::Stage;
use crate::domain::day::Day;
use crate::domain::portfolio::{MapField, Position};
use crate::t;
use crate::ui::charts::{Legend, LegendEntry, MapPoint, PointShape, PortfolioMap};
use crate::ui::route::Route;
use crate::ui::text::{day, hundredths, plain};

use super::figures::PlacedAccount;

/// The portfolio map.
#[component]
pub fn Map(placed: Memo<Vec<PlacedAccount>>, than: Memo<Option<Day>>) -> impl IntoView {
    let points =
        Memo::new(move |_| placed.with(|all| all.iter().map(point).collect::<Vec<MapPoint>>()));
    let fields = [
        MapField::Develop,
        MapField::InvestJointly,
        MapField::Monitor,
        MapField::ServeEfficiently,
    ];
    let stages = (1..=5).map(|stage| mark(PointShape::Square, Some(stage)));
    let stages: Vec<AnyView> = stages.collect();
    view! {
        <figure class="figure">
            <figcaption>{move || placed.with(|all| caption(all))}</figcaption>
            <PortfolioMap points fields=fields.map(|field| plain(field.label())) />
            <Legend>
                {key(PointShape::Circle, plain(Level::Account.label()))}
                {key(PointShape::Square, plain(Level::KeyAccount.label()))}
                {key(PointShape::Diamond, plain(Level::StrategicAccount.label()))}
                <LegendEntry mark=stages.into_any() words=t!("portfolio.legend_stages") />
                <span>{t!("portfolio.legend_apart")}</span>
                {move || {
                    than.get()
                        .map(|than| {
                            let words = t!("portfolio.legend_then", day = day(than));
                            view! { <LegendEntry mark=trail() words /> }
                        })
                }}
            </Legend>
        </figure>
    }
}

fn key(shape: PointShape, words: &'static str) -> impl IntoView {
    view! { <LegendEntry mark=mark(shape, None) words /> }
}

/// The line from where an account was.
fn trail() -> AnyView {
    view! {
        <svg class="map key" viewBox="0 0 20 20" aria-hidden="true">
            <path class="trail" d="M3 17L17 3"></path>
            <circle class="trail-start" cx="4" cy="16" r="3"></circle>
        </svg>
    }
    .into_any()
}

fn mark(shape: PointShape, stage: Option<u8>) -> AnyView {
    let shape = match shape {
        PointShape::Circle => {
            view! { <circle class="shape" cx="10" cy="10" r="8"></circle> }.into_any()
        }
        PointShape::Square => {
            view! { <rect class="shape" x="2" y="2" width="16" height="16"></rect> }.into_any()
        }
        PointShape::Diamond => {
            view! { <path class="shape" d="M10 0L20 10L10 20L0 10z"></path> }.into_any()
        }
    };
    view! {
        <svg
            class="map key"
            viewBox="0 0 20 20"
            aria-hidden="true"
            data-stage=stage.map(|stage| stage.to_string())
        >
            {shape}
        </svg>
    }
    .into_any()
}

fn point(account: &PlacedAccount) -> MapPoint {
    let at = |position: Position| {
        let [fit, size] = [position.fit, position.size].map(|mean| mean.hundredths());
        (f64::from(fit) / 100.0, f64::from(size) / 100.0)
    };
    let (fit, size) = at(account.position);
    let level = account.level;
    let level_words = level.map_or(t!("portfolio.point.no_level"), |level| plain(level.label()));
    let stage_words = match account.stage {
        None => t!("portfolio.point.no_stage").to_owned(),
        Some(stage) => t!("portfolio.point.stage", stage = stage.number()),
    };
    MapPoint {
        href: Route::Account(account.id.clone()).href(),
        rank: account.rank,
        name: account.name.clone(),
        words: t!(
            "portfolio.point.words",
            rank = account.rank,
            name = account.name.as_str(),
            fit = hundredths(account.position.fit.hundredths()),
            size = hundredths(account.position.size.hundredths()),
            level = level_words,
            stage = stage_words,
        ),
        fit,
        size,
        from: account
            .before
            .map(|(position, _)| at(position))
            .filter(|from| *from != (fit, size)),
        shape: match level {
            None | Some(Level::Account) => PointShape::Circle,
            Some(Level::KeyAccount) => PointShape::Square,
            Some(Level::StrategicAccount) => PointShape::Diamond,
        },
        stage: account.stage.map(|stage| stage.number()),
    }
}

/// How many stand where investing together pays, and how many of them are not ready for it.
fn caption(all: &[PlacedAccount]) -> String {
    if all.is_empty() {
        return t!("portfolio.nothing_shown").to_owned();
    }
    let field = plain(MapField::InvestJointly.label());
    let there = all
        .iter()
        .filter(|one| one.position.field() == MapField::InvestJointly);
    let early = there
        .clone()
        .filter(|one| one.stage < Some(Stage::Structural));
    match there.count() {
        0 => t!("portfolio.caption_none", field = field),
        n => t!(
            "portfolio.caption",
            n = n,
            all = all.len(),
            field = field,
            early = early.count()
        ),
    }
}
