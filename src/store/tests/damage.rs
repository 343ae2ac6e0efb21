use super::*;
use crate::data::quarantine::QuarantineReason;

fn twice_saved(tab: &Rc<Tab>) {
    let workspace = tab.open();
    workspace.create(blank("a", "one"));
    rename(workspace, &id("a"), "two");
    workspace.flush();
}

#[test]
fn a_damaged_slot_falls_back_to_the_other_and_is_set_aside() {
    let (_owner, disk, tab) = world();
    twice_saved(&tab);
    let broken = disk
        .get("trellis:assessment:a:b")
        .unwrap()
        .unwrap()
        .replace("two", "twö");
    disk.set("trellis:assessment:a:b", &broken).unwrap();

    let workspace = tab.open();
    assert_eq!(names(workspace), ["one"]);
    let aside = workspace.set_aside().get_untracked();
    assert_eq!(aside.len(), 1);
    assert_eq!(aside[0].origin, "trellis:assessment:a:b");
    assert_eq!(aside[0].text, broken);
    let storage_warnings = workspace.storage_warnings().get_untracked();
    assert_eq!(storage_warnings, [StorageWarning::SetAside { count: 1 }]);
    workspace.dismiss(&storage_warnings[0]);
    assert_eq!(workspace.storage_warnings().get_untracked(), []);

    rename(workspace, &id("a"), "three");
    workspace.flush();
    let again = tab.open();
    assert_eq!(names(again), ["three"]);
    assert_eq!(again.set_aside().get_untracked(), aside);
}

#[test]
fn two_damaged_slots_are_set_aside_and_can_be_removed_and_taken_back() {
    let (_owner, disk, tab) = world();
    twice_saved(&tab);
    for slot in ["a", "b"] {
        let key = format!("trellis:assessment:a:{slot}");
        let text = disk.get(&key).unwrap().unwrap();
        disk.set(&key, &text[..text.len() - 9]).unwrap();
    }
    let workspace = tab.open();
    assert!(names(workspace).is_empty());
    let aside = workspace.set_aside().get_untracked();
    assert_eq!(aside.len(), 2);
    assert!(aside.iter().all(|one| one.reason == QuarantineReason::Cut));
    assert_eq!(disk.get("trellis:assessment:a:a"), Ok(None));

    workspace.remove_set_aside(aside[0].number).unwrap();
    assert_eq!(workspace.set_aside().get_untracked(), aside[1..]);
    assert_eq!(
        workspace.undo().get_untracked(),
        Some(Undo::RemovedSetAside)
    );
    workspace.take_back();
    assert_eq!(workspace.set_aside().get_untracked(), aside);
}

#[test]
fn what_could_be_read_only_in_part_is_kept_whole_before_it_is_written() {
    let (_owner, disk, tab) = world();
    let payload = r#"{"instrument":"test","name":"Spring","date":"2026-01-01","answers":{"d0.i0":{"answer":9}}}"#;
    let stamp = Stamp {
        revision: 4,
        writer: Writer(5),
    };
    let text = Envelope::new(stamp, payload.into()).to_string();
    disk.set("trellis:assessment:a:a", &text).unwrap();

    let workspace = tab.open();
    assert_eq!(names(workspace), ["Spring"]);
    let aside = workspace.set_aside().get_untracked();
    assert_eq!(aside.len(), 1);
    assert_eq!(
        (aside[0].reason, aside[0].text.as_str()),
        (QuarantineReason::Repaired, payload)
    );
    // Once, not at every opening.
    assert_eq!(tab.open().set_aside().get_untracked().len(), 1);
}

#[test]
fn where_the_original_cannot_be_kept_nothing_is_written_over_it() {
    let (_owner, disk, tab) = world();
    twice_saved(&tab);
    let broken = format!("{}x", disk.get("trellis:assessment:a:b").unwrap().unwrap());
    disk.set("trellis:assessment:a:b", &broken).unwrap();
    disk.room.set(Some(disk.usage().unwrap()));
    let workspace = tab.open();
    rename(workspace, &id("a"), "three");
    workspace.flush();
    assert_eq!(disk.get("trellis:assessment:a:b").unwrap(), Some(broken));
    assert_eq!(names(workspace), ["three"]);
    assert_eq!(
        workspace.storage_warnings().get_untracked(),
        [StorageWarning::StorageFull]
    );
    disk.room.set(None);
    workspace.flush();
    assert_eq!(names(tab.open()), ["three"]);
    assert_eq!(tab.open().set_aside().get_untracked().len(), 1);
}

#[test]
fn an_envelope_with_something_else_in_it_falls_back_to_the_older_document() {
    let (_owner, disk, tab) = world();
    twice_saved(&tab);
    let stamp = Stamp {
        revision: 9,
        writer: Writer(5),
    };
    let odd = Envelope::new(stamp, "[7]".into()).to_string();
    disk.set("trellis:assessment:a:a", &odd).unwrap();
    let workspace = tab.open();
    assert_eq!(names(workspace), ["two"]);
    assert_eq!(workspace.set_aside().get_untracked()[0].text, odd);
}

#[test]
fn a_document_of_a_newer_version_is_shown_and_never_written() {
    let (_owner, disk, tab) = world();
    twice_saved(&tab);
    let mut newer = stored(&*disk, "trellis:assessment:a:b").unwrap();
    newer.schema += 1;
    newer.stamp.revision += 1;
    newer.payload = newer.payload.replacen('{', "{\"mood\":\"good\",", 1);
    disk.set("trellis:assessment:a:a", &newer.to_string())
        .unwrap();
    disk.changed.borrow_mut().clear();

    let workspace = tab.open();
    assert_eq!(names(workspace), ["two"]);
    assert!(untrack(|| workspace.is_read_only(&key("a"))));
    assert_eq!(rename(workspace, &id("a"), "three"), Edited::ReadOnly);
    workspace.delete(&key("a")).unwrap();
    workspace.flush();
    let keys = vec![key("a")];
    assert_eq!(
        workspace.storage_warnings().get_untracked(),
        [StorageWarning::ReadOnlyNewer { keys, unopened: 0 }]
    );
    assert!(disk.changed.borrow().is_empty());
}

#[test]
fn a_document_with_an_unknown_questionnaire_is_left_where_it_is() {
    let (_owner, disk, tab) = world();
    let stamp = Stamp {
        revision: 1,
        writer: Writer(5),
    };
    let text = Envelope::new(stamp, r#"{"instrument":"horoscope"}"#.into()).to_string();
    disk.set("trellis:assessment:a:a", &text).unwrap();
    let workspace = tab.open();
    assert!(names(workspace).is_empty());
    assert_eq!(workspace.unopened().get_untracked()[0].key, key("a"));
    let second = workspace.create(blank("a", "Spring"));
    assert_ne!(second, id("a"));
    assert_eq!(disk.get("trellis:assessment:a:a").unwrap(), Some(text));
}

#[test]
fn a_tab_that_dies_at_any_write_leaves_a_document() {
    for left in 0..8 {
        let (_owner, disk, tab) = world();
        twice_saved(&tab);
        let workspace = tab.open();
        disk.left.set(Some(left));
        rename(workspace, &id("a"), "three");
        workspace.flush();
        let _ = workspace.delete(&key("a"));
        workspace.take_back();
        disk.left.set(None);

        let again = tab.open();
        let kept = [
            names(again),
            again
                .trash()
                .get_untracked()
                .iter()
                .map(|t| t.document.content().name().to_owned())
                .collect(),
        ]
        .concat();
        assert!(
            kept.contains(&if left == 0 { "two" } else { "three" }.to_owned()),
            "{left}: {kept:?}"
        );
        assert_eq!(again.set_aside().get_untracked(), []);
    }
}
