//! Making the packet: at once where it is open; locking takes a moment.

use leptos::prelude::*;

use crate::browser::{clock, random};
use crate::data::link::code_error::Unfit;
use crate::data::link::passphrase::Passphrase;
use crate::data::link::{Lock, Packet, PacketContent, pack};

/// Long enough for the words that say so to be painted before the work begins, in milliseconds.
const PAINTED: u32 = 60;

/// The packet, as far as it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Packed {
    /// It is about to be locked.
    Working,
    /// It is made.
    Made(Packet),
    /// It does not fit into one.
    TooLong,
    /// It can't be locked here: the browser has no source of randomness.
    NoLock,
}

/// Whether and how it is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Locking {
    /// Whoever has it can read it.
    Open,
    /// Who knows the words can; `None` where there are none to be had.
    With(Option<Passphrase>),
}

/// The packet of a content, made anew whenever that or the lock changes.
pub fn packing(content: Signal<PacketContent>, locking: Signal<Locking>) -> Signal<Packed> {
    let packed = RwSignal::new(Packed::Working);
    let request = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let (content, locking) = (content.get(), locking.get());
        request.update_value(|request| *request += 1);
        let this = request.get_value();
        let phrase = match locking {
            Locking::Open => return packed.set(made(pack(&content, Lock::Open))),
            Locking::With(None) => return packed.set(Packed::NoLock),
            Locking::With(Some(phrase)) => phrase,
        };
        packed.set(Packed::Working);
        clock::after(PAINTED, move || {
            // Something was changed meanwhile, or the person has gone on.
            if request.try_get_value() != Some(this) {
                return;
            }
            let locked = random::secret().map(|salt| {
                let lock = Lock::Passphrase {
                    phrase: &phrase,
                    salt,
                };
                made(pack(&content, lock))
            });
            packed.set(locked.unwrap_or(Packed::NoLock));
        });
    });
    packed.into()
}

fn made(packet: Result<Packet, Unfit>) -> Packed {
    match packet {
        Ok(packet) => Packed::Made(packet),
        Err(Unfit::Content { .. } | Unfit::Code { .. }) => Packed::TooLong,
        Err(Unfit::Lock) => Packed::NoLock,
    }
}
