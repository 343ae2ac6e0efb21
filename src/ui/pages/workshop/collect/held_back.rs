//! What does not count before the person says so: answers that are improbably alike, and corrections of open answers
//! that come another way than the answers did.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::domain::workshop::{
    CodeEnd, CodeReason, Intake, Response, ResponseId, improbably_alike,
};
use crate::store::{CameEarlier, Workspace};

use super::collector::Source;

/// An answer, and the line in which it stands.
pub type Placed = (usize, Response);

/// Takes out of what came for a workshop what is to be asked about first, and returns the others. Of what is held back
/// the intake has the reasons, with the answers.
pub fn hold_back(
    workspace: Workspace,
    id: &DocumentId,
    source: &Source,
    came: Vec<Placed>,
    intake: &mut Intake,
) -> Vec<Placed> {
    let ids: BTreeSet<ResponseId> = came.iter().map(|(_, one)| one.id).collect();
    let earlier = workspace.came_earlier(id, &ids);
    let mut held: BTreeSet<usize> = BTreeSet::new();
    for flood in floods(&came, &earlier) {
        let of_them: Vec<&Placed> = flood.iter().filter_map(|place| came.get(*place)).collect();
        let kept = of_them.iter().take(Intake::UNDONE_KEPT);
        let response: Vec<Response> = kept.map(|(_, one)| one.clone()).collect();
        intake.counts.held += flood.len() as u64;
        intake.reason(CodeReason {
            number: flood.len() as u64,
            of: response.len() as u64,
            line: of_them.first().map_or(0, |(line, _)| *line as u64),
            workshop: Some(id.clone()),
            response,
            ..CodeReason::of(CodeEnd::Alike)
        });
        held.extend(flood);
    }
    let workshop = workspace.workshop(id);
    let groups =
        workshop.map(|one| one.with(|one| (one.session.key.is_none(), one.session.groups.clone())));
    let (is_open, groups) = groups.unwrap_or_default();
    for (place, (line, response)) in came.iter().enumerate() {
        let is_other = earlier.get(&response.id).is_some_and(|before| {
            before.revision < response.revision && before.source != Some(source.key())
        });
        if !is_open || !is_other || held.contains(&place) {
            continue;
        }
        let group = response
            .group
            .and_then(|group| groups.get(usize::from(group)));
        intake.counts.held += 1;
        intake.reason(CodeReason {
            name: response.name.clone(),
            group: group.cloned().unwrap_or_default(),
            number: response.revision.into(),
            line: *line as u64,
            workshop: Some(id.clone()),
            response: vec![response.clone()],
            ..CodeReason::of(CodeEnd::OtherSource)
        });
        held.insert(place);
    }
    let all = came.into_iter().enumerate();
    let others = all.filter(|(place, _)| !held.contains(place));
    others.map(|(_, one)| one).collect()
}

/// The places of those that are improbably alike, and of which none was in before.
fn floods(came: &[Placed], earlier: &CameEarlier) -> Vec<Vec<usize>> {
    let all = came.iter().enumerate();
    let new: Vec<(usize, &Response)> = all
        .filter(|(_, (_, one))| !earlier.contains_key(&one.id))
        .map(|(place, (_, one))| (place, one))
        .collect();
    let responses: Vec<&Response> = new.iter().map(|(_, one)| *one).collect();
    let floods = improbably_alike(&responses).into_iter();
    let places = |flood: Vec<usize>| {
        let places = flood.into_iter().filter_map(|at| new.get(at));
        places.map(|(place, _)| *place).collect()
    };
    floods.map(places).collect()
}
