//! What became of an act that was taken back, or done again, in words.

use crate::content::account::criteria::built_in;
use crate::data::history::labels::label;
use crate::data::kind::Kind;
use crate::store::{Came, TookBack};
use crate::t;
use crate::ui::components::took_back_plainly;
use crate::ui::text::plain;

/// The sentence: which field or record, and what became of it.
pub fn took_back_in_words(said: &TookBack) -> String {
    let field = said.kind.and_then(|kind| {
        // A question or criterion has its own words; what has none goes by what it stands in.
        let path: Vec<&str> = said.path.iter().map(String::as_str).collect();
        (1..=path.len())
            .rev()
            .find_map(|end| label(kind, &path[..end]))
    });
    let Some(field) = field.map(plain).filter(|words| !words.is_empty()) else {
        return took_back_plainly(said);
    };
    let thing = thing(said);
    let sentence = match (said.how, said.again, thing.is_empty()) {
        (Came::Back, false, false) => t!("took_back.back.named", field = field, name = thing),
        (Came::Back, false, true) => t!("took_back.back.unnamed", field = field),
        (Came::Back, true, false) => t!("took_back.added_again.named", field = field, name = thing),
        (Came::Back, true, true) => t!("took_back.added_again.unnamed", field = field),
        (Came::Away, false, false) => t!("took_back.away.named", field = field, name = thing),
        (Came::Away, false, true) => t!("took_back.away.unnamed", field = field),
        (Came::Away, true, false) => {
            t!("took_back.removed_again.named", field = field, name = thing)
        }
        (Came::Away, true, true) => t!("took_back.removed_again.unnamed", field = field),
        (Came::Changed, false, false) => {
            t!("took_back.changed_back.named", field = field, name = thing)
        }
        (Came::Changed, false, true) => t!("took_back.changed_back.unnamed", field = field),
        (Came::Changed, true, false) => {
            t!("took_back.changed_again.named", field = field, name = thing)
        }
        (Came::Changed, true, true) => t!("took_back.changed_again.unnamed", field = field),
        (Came::ToItsPlace, ..) => t!("took_back.moved_back", field = field),
    };
    match said.others {
        0 => sentence,
        others => format!("{sentence} {}", t!("took_back.others", n = others)),
    }
}

/// What the person calls what it is about; a criterion of ours has no name of its own.
fn thing(said: &TookBack) -> String {
    let criterion = said
        .thing
        .parse()
        .ok()
        .filter(|_| said.kind == Some(Kind::Portfolio));
    let texts = criterion.and_then(built_in);
    texts
        .map_or(said.thing.trim(), |texts| plain(texts.name))
        .to_owned()
}
