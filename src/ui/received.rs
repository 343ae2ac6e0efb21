//! What somebody sent: taken from the address bar at once, and kept in memory until the person decides.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::link::Packet;
use crate::data::link::packet::{PacketKind, PacketLock};

use super::route::Route;

/// What somebody sent, as context. Nothing of it is in the storage.
#[derive(Clone, Copy)]
pub struct Received(RwSignal<Option<Delivery>>);

/// A text with codes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The text as it came: what stands behind an address, a pasted message, a file.
    pub text: String,
    /// How it came.
    pub by: Carrier,
}

/// How something came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// By a link that was opened.
    Link,
    /// By a link of which a filter had rewritten the `#`, so that servers have seen what stands behind it.
    FilteredLink,
    /// Pasted, or in a file.
    Hand,
}

impl Received {
    /// Nothing yet.
    pub fn provide() -> Self {
        let received = Self(RwSignal::new(None));
        provide_context(received);
        received
    }

    /// What was sent. Tracks.
    pub fn get(self) -> Option<Delivery> {
        self.0.get()
    }

    /// Receives a text that was pasted, or that was in a file.
    pub fn receive(self, text: String) {
        let by = Carrier::Hand;
        self.0.set(Some(Delivery { text, by }));
    }

    /// The invitation that a link brought, whole and not locked: for those who have never seen Trellis it comes
    /// with a part of the app that has nothing else. Tracks.
    pub fn invitation(self) -> Option<Packet> {
        self.0.with(|delivery| {
            let delivery = delivery.as_ref()?;
            delivery.linked_invitation()
        })
    }

    /// Has what the link brought looked at as anything else: it is no invitation after all.
    pub fn is_no_invitation(self) {
        // A browser that refuses leaves the code in the address.
        let _ = page::replace_hash(&Route::Open.href());
        self.0.update(|delivery| {
            if let Some(delivery) = delivery {
                delivery.by = Carrier::Hand;
            }
        });
    }

    /// Forgets it.
    pub fn forget(self) {
        self.0.set(None);
    }

    /// Puts what was sent back into the address, for the app that is started there next. Written as a `#` that a
    /// program has escaped: so `boot.js` starts the one that knows everything, whatever the code says of itself.
    pub fn put_back(self) {
        if let Some(delivery) = self.0.get_untracked() {
            // A browser that refuses keeps it until it is sent again.
            let _ = page::replace_hash(&format!("#%23{}", delivery.text.trim_start_matches('#')));
        }
    }

    /// Receives a code from the address bar, and leaves the address of the page that shows it. An invitation stays in
    /// the address until the person begins: nobody's answers are in it, and so it is there again after a reload, and in
    /// another browser that the address is copied to. Returns whether there was one.
    pub fn receive_from_address(self) -> bool {
        let Some((delivery, address)) = delivered_by(&page::address()) else {
            return false;
        };
        let address = match delivery.linked_invitation() {
            Some(_) => delivery.text.clone(),
            None => address,
        };
        // A browser that refuses leaves the code in the address; the page shows it all the same.
        let _ = page::replace_address(&address);
        self.0.set(Some(delivery));
        true
    }
}

impl Delivery {
    /// The invitation that a link brought, whole and not locked.
    fn linked_invitation(&self) -> Option<Packet> {
        let code = self.text.strip_prefix('#')?;
        match self.by {
            Carrier::Link => Packet::parse(code)
                .ok()
                .filter(|packet| packet.kind() == PacketKind::Session)
                .filter(|packet| packet.lock() == PacketLock::Open),
            Carrier::FilteredLink | Carrier::Hand => None,
        }
    }
}

/// What an address delivers, and the address without it.
fn delivered_by(address: &str) -> Option<(Delivery, String)> {
    const ESCAPED: &str = "%23k1";
    let (site, hash) = address.split_once('#').unwrap_or((address, ""));
    let delivered = |site: &str, code: &str, by: Carrier| {
        let text = format!("#{code}");
        let address = format!("{site}{}", Route::Open.href());
        Some((Delivery { text, by }, address))
    };
    if hash.starts_with("k1") {
        return delivered(site, hash, Carrier::Link);
    }
    if hash.starts_with(ESCAPED) {
        return delivered(site, &hash[3..], Carrier::Link);
    }
    let at = site.find(ESCAPED)?;
    delivered(&site[..at], &site[at + 3..], Carrier::FilteredLink)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_taken_out_of_the_address_and_the_path_stays() {
        let cases = [
            ("https://a.example/x/#k1abc", "#k1abc", Carrier::Link),
            ("https://a.example/x/#%23k1abc", "#k1abc", Carrier::Link),
            (
                "https://a.example/x/%23k1abc",
                "#k1abc",
                Carrier::FilteredLink,
            ),
            (
                "https://a.example/x/%23k1abc?by=mail#/",
                "#k1abc?by=mail",
                Carrier::FilteredLink,
            ),
        ];
        for (address, text, by) in cases {
            let (delivery, left) = delivered_by(address).unwrap();
            assert_eq!((&*delivery.text, delivery.by), (text, by), "{address}");
            assert_eq!(left, "https://a.example/x/#/open", "{address}");
        }
    }

    #[test]
    fn an_address_without_a_code_delivers_nothing() {
        for address in [
            "https://a.example/",
            "https://a.example/#/open",
            "https://a.example/k1/#/",
            "https://a.example/#/assess/k1",
        ] {
            assert_eq!(delivered_by(address), None, "{address}");
        }
    }
}
