//! The outcome, to read, print and keep.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Board, Revealed};
use crate::t;
use crate::ui::components::{HistoryLink, Section};
use crate::ui::text::day;

use super::board::{
    BetweenSessions, BoardLink, InWords, Keep, LiveBoard, NotCounted, Parts, WorkshopOutcome,
    in_words, lead_to, most_disputed,
};
use super::{open_workshop, questionnaire_name};

/// The page of `#/workshops/<id>/report`: what is uncovered, to read and on paper, and what can be taken along.
#[component]
pub fn WorkshopReport(id: DocumentId) -> impl IntoView {
    let _ = id;
    let asked = open_workshop()
        .editor
        .memo(|one| (one.session.dimensions, one.session.questions.clone()));
    // What is asked may still change in another window.
    move || {
        asked.track();
        view! { <Report /> }
    }
}

#[component]
fn Report() -> impl IntoView {
    let live = LiveBoard::open();
    let open = live.open;
    let board = Memo::new(move |_| {
        let document = open.editor.document;
        document.with(|workshop| open.counts.with(|all| Board::of(workshop, all)))
    });
    // The board that is shared has no more of it than fits a link; here all of it stands.
    let agreed = open.editor.memo(move |workshop| {
        live.asked
            .with_value(|asked| WorkshopOutcome::of_workshop(workshop, asked))
    });
    // Answers in words are for those who are here: they are no part of a board.
    let said = in_words(live);
    let parts = move || {
        let board = board.get();
        let asked = live.asked.get_value();
        let hand = most_disputed(&board, &asked).unwrap_or(0);
        let between = move || view! { <Between live hand /> };
        let agreed = agreed.get();
        let in_words = move || view! { <InWords all=said /> };
        view! { <Parts board asked agreed between in_words /> }
    };
    view! {
        <ReportHead live />
        <Covered live board />
        <NotCounted live />
        {parts}
        <Section
            id="board-link-section"
            title=t!("workshop_report.link.title")
            hint=t!("workshop_report.link.hint")
            class="no-print"
        >
            <BoardLink board />
        </Section>
        <Section
            id="keep"
            title=t!("workshop_board.keep.title")
            hint=t!("workshop_board.keep.hint")
            class="no-print"
        >
            <Keep live on_report=true />
        </Section>
    }
}

/// When, what was asked, and the button that prints.
#[component]
fn ReportHead(live: LiveBoard) -> impl IntoView {
    let asked = live.topics().len();
    let scope = live.open.editor.memo(move |workshop| {
        let session = &workshop.session;
        let all = live.open.questionnaire.topics.len();
        t!(
            "workshop_report.scope",
            day = day(session.day),
            questionnaire = questionnaire_name(&session.instrument),
            n = asked,
            all = all
        )
    });
    let failed = RwSignal::new(false);
    let print = move |_| failed.set(page::print().is_err());
    view! {
        <header class="report-head">
            <p class="scope">{scope}</p>
            <p class="cluster">
                <button class="button" type="button" on:click=print>
                    {t!("workshop_report.print")}
                </button>
                <HistoryLink key=DocumentKey::new(Kind::Workshop, live.open.id.get_value()) />
                <span role="status">
                    {move || if failed.get() { t!("workshop_report.not_printed") } else { "" }}
                </span>
            </p>
        </header>
    }
}

/// How much is covered still, and the button that uncovers it.
#[component]
fn Covered(live: LiveBoard, board: Memo<Board>) -> impl IntoView {
    let counts = Memo::new(move |_| {
        board.with(|board| {
            let all = board.room.items.len();
            (all - board.room.items.iter().flatten().count(), all)
        })
    });
    let summary = live.summary_shown();
    let is_covered = Memo::new(move |_| counts.get().0 > 0 || !summary.get());
    view! {
        <Show when=move || is_covered.get()>
            <div class="note no-print">
                <p>
                    {move || {
                        let (n, all) = counts.get();
                        t!("workshop_report.covered", n = n, all = all)
                    }}
                </p>
                <p>
                    <button
                        class="button small"
                        type="button"
                        on:click=move |_| {
                            live.uncover_all(Revealed::Everything);
                            lead_to("stages");
                        }
                    >
                        {t!("workshop_board.uncover_all")}
                    </button>
                </p>
            </div>
        </Show>
    }
}

/// Before and after, where there is an earlier session.
#[component]
fn Between(live: LiveBoard, hand: usize) -> impl IntoView {
    let has_before = live.open.editor.memo(|workshop| workshop.before.is_some());
    view! {
        <Show when=move || has_before.get()>
            <Section id="between" title=t!("workshop_board.between.title") class="wide flows">
                <BetweenSessions live hand=Signal::stored(hand) />
            </Section>
        </Show>
    }
}
