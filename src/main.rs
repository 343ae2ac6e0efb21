//! Start-up, and what is cut out into a wasm of its own: nothing else.

use leptos::prelude::AnyView;
use trellis::browser::handover;
use trellis::browser::picture::Grey;
use trellis::domain::id::DocumentId;
use trellis::part;
use trellis::store::Workspace;
use trellis::ui;
use trellis::ui::parts::{
    AssessingPage, AssessmentsPage, CompetencesPage, CopiesPage, CustodyPage, Example,
    FindingsPage, GuestPage, LinksPage, Parts, PlannerPage, RoomPage, assessing, assessments,
    competences, copies, custody, earlier, example, findings, guest, journal, learn, links,
    planner, reader, roles, room, welcome,
};

/// The functions that are cut out, and the wasm that each is in. What is often needed together is in one: every wasm more
/// makes more sets of them that share something, and each set is a module of its own.
const PARTS: Parts = Parts {
    assessing: part!(assessing, fn(AssessingPage) -> AnyView, assessing::draw),
    assessments: part!(findings, fn(AssessmentsPage) -> AnyView, assessments::draw),
    competences: part!(findings, fn(CompetencesPage) -> AnyView, competences::draw),
    copies: part!(copies, fn(CopiesPage) -> AnyView, copies::draw),
    custody: part!(findings, fn(CustodyPage) -> AnyView, custody::draw),
    example: part!(
        findings,
        fn((Workspace, Example)) -> Option<DocumentId>,
        example::make
    ),
    findings: part!(findings, fn(FindingsPage) -> AnyView, findings::draw),
    guest: part!(workshops, fn(GuestPage) -> AnyView, guest::draw),
    journal: part!(journal, fn(Workspace) -> (), journal::open),
    learn: part!(findings, fn(()) -> AnyView, learn::draw),
    links: part!(workshops, fn(LinksPage) -> AnyView, links::draw),
    planner: part!(planner, fn(PlannerPage) -> AnyView, planner::draw),
    reader: part!(reader, fn(Grey) -> Vec<String>, reader::read),
    roles: part!(findings, fn(()) -> AnyView, roles::draw),
    room: part!(workshops, fn(RoomPage) -> AnyView, room::draw),
    welcome: part!(welcome, fn(()) -> AnyView, welcome::draw),
};

fn main() {
    console_error_panic_hook::set_once();
    PARTS.put_into_use();
    earlier::put_into_use(part!(earlier, fn(()) -> (), earlier::open));
    let started = handover::take()
        .ok_or_else(|| "boot.js did not hand over the texts".to_owned())
        .and_then(|texts| ui::start(&texts.texts, &texts.lang).map_err(|e| e.to_string()));
    if let Err(reason) = started {
        // Thrown into boot.js, which shows what happened and what to do.
        wasm_bindgen::throw_str(&reason);
    }
}
