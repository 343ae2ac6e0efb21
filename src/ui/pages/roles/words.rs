//! What several pages say of a profile.

use crate::content::role::axis_texts;
use crate::domain::role::{AxisPosition, Lean, Pole, RoleProfile};
use crate::t;
use crate::ui::text::{count, day, plain, signed_tenths};

/// What a profile is called: its name, or that and its day where it has none.
pub fn role_name(profile: &RoleProfile) -> String {
    match profile.name.trim() {
        "" => t!("role.unnamed", date = day(profile.date)),
        name => name.to_owned(),
    }
}

/// Where a profile stands on an axis, in words.
pub fn lean_words(position: AxisPosition) -> String {
    let texts = axis_texts(position.axis);
    let pole = |pole: Pole| plain(texts.pole(pole));
    match position.lean() {
        None => t!("role.lean.unknown", n = position.missing()),
        Some(Lean::Between) => t!(
            "role.lean.between",
            first = pole(Pole::First),
            second = pole(Pole::Second)
        ),
        Some(Lean::Towards(towards)) => t!("role.lean.towards", pole = pole(towards)),
        Some(Lean::At(at)) => t!("role.lean.at", pole = pole(at)),
    }
}

/// The position as a figure; a dash where too few answers are there.
pub fn figure(position: AxisPosition) -> String {
    position
        .tenths()
        .map_or_else(|| "–".to_owned(), signed_tenths)
}

/// A whole number with its sign.
pub fn signed(number: i16) -> String {
    let amount = count(number.unsigned_abs().into());
    match number {
        0 => amount,
        1.. => format!("+{amount}"),
        _ => format!("\u{2212}{amount}"),
    }
}
