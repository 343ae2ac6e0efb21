//! What became of a file.

use leptos::prelude::*;

use crate::key;
use crate::store::{ImportOutcome, NotAdded, Restoration};
use crate::t;
use crate::ui::components::NotKept;
use crate::ui::text::name_or;

/// How many documents came in, in which way, what did not, and the texts of the file that gave way.
#[component]
pub fn AddedNote(restoration: Restoration) -> impl IntoView {
    let Restoration { imported, gave_way } = restoration;
    let of = |outcome: ImportOutcome| imported.iter().filter(|i| i.outcome == outcome).count();
    let added = of(ImportOutcome::Added);
    let copies = of(ImportOutcome::AddedUnderNewId);
    let joined = of(ImportOutcome::Merged);
    let replaced = of(ImportOutcome::Replaced);
    let kept = of(ImportOutcome::Kept) + of(ImportOutcome::Duplicate);
    let title = match joined + replaced {
        0 => t!("data.import.done", n = added + copies),
        changed => t!("data.restore.done", n = added + copies + changed),
    };
    let reasons = [
        NotAdded::NoRoom,
        NotAdded::NotStored,
        NotAdded::ReadOnly,
        NotAdded::Elsewhere,
    ];
    let not_added = reasons.map(|reason| (reason, of(ImportOutcome::NotAdded(reason))));
    let not_added = not_added
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(reason, n)| view! { <p>{not_added_words(reason, n)}</p> })
        .collect_view();
    let gave_way = gave_way
        .into_iter()
        .map(|(name, texts)| {
            let name = name_or(&name, key!("data.restore.unnamed")).to_owned();
            let texts = texts
                .into_iter()
                .map(|text| view! { <blockquote>{text}</blockquote> })
                .collect_view();
            view! {
                <p>{t!("data.restore.gave_way", name = name)}</p>
                {texts}
            }
        })
        .collect_view();
    view! {
        <div class="found">
            <h3>{title}</h3>
            <NotKept />
            {(copies > 0).then(|| view! { <p>{t!("data.import.copies", n = copies)}</p> })}
            {(replaced > 0).then(|| view! { <p>{t!("data.restore.replaced", n = replaced)}</p> })}
            {(joined > 0).then(|| view! { <p>{t!("data.restore.joined", n = joined)}</p> })}
            {(kept > 0).then(|| view! { <p>{t!("data.restore.kept", n = kept)}</p> })}
            {not_added}
            {gave_way}
        </div>
    }
}

/// How many documents were not added, and why.
fn not_added_words(reason: NotAdded, n: usize) -> String {
    match reason {
        NotAdded::NoRoom => t!("data.import.no_room", n = n),
        NotAdded::NotStored => t!("data.import.not_stored", n = n),
        NotAdded::ReadOnly => t!("data.import.read_only", n = n),
        NotAdded::Elsewhere => t!("data.import.elsewhere", n = n),
    }
}
