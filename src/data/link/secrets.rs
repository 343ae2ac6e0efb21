//! Locking the content of a packet: with a passphrase, or so that only one key opens it.
//!
//! **Passphrase.** Body: recipe 1 · salt 16 · ciphertext and tag. Recipe 1 is Argon2id (19 MiB, 2 passes, 1 lane),
//! of which 32 bytes are the key and 24 the nonce of XChaCha20-Poly1305. Both follow from the passphrase and a
//! random salt, so no key ever meets two contents. The header is the associated data; recipe and salt are bound
//! because another key would come of them. What a recipe costs is never read from a packet.
//!
//! **Sealed.** Body: a sealed box (`crypto_box`: X25519, XSalsa20-Poly1305) of header and content. This box knows
//! no associated data, so the header is sealed in as the first 8 bytes, and whoever opens it compares the two.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use crypto_box::aead::rand_core::{CryptoRng, Error, RngCore, impls};

use crate::domain::workshop::{PublicKey, SecretKey};

use super::code_error::CodeError;
use super::packet::HEADER;
use super::passphrase::Passphrase;

/// The bytes that make a passphrase give another key for every packet.
pub const SALT: usize = 16;

/// What a lock with a passphrase adds to the content.
pub const PASSPHRASE_OVERHEAD: usize = 1 + SALT + TAG;

/// What a seal adds to the content.
pub const SEAL_OVERHEAD: usize = KEY + TAG + HEADER;

const KEY: usize = 32;
const NONCE: usize = 24;
const TAG: usize = 16;

/// Argon2id as OWASP's Password Storage Cheat Sheet gives it.
const RECIPE: u8 = 1;
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Locks with a passphrase. `salt` is random, and never used before.
pub fn lock(
    content: &[u8],
    header: &[u8; HEADER],
    phrase: &Passphrase,
    salt: &[u8; SALT],
) -> Option<Vec<u8>> {
    let (cipher, nonce) = cipher(phrase, salt)?;
    let payload = Payload {
        msg: content,
        aad: header,
    };
    let locked = cipher.encrypt(&nonce, payload).ok()?;
    Some([&[RECIPE], &salt[..], &locked].concat())
}

/// Opens what [`lock`] locked.
///
/// # Errors
///
/// For another passphrase or another header, and for a recipe that is not known.
pub fn unlock(
    body: &[u8],
    header: &[u8; HEADER],
    phrase: &Passphrase,
) -> Result<Vec<u8>, CodeError> {
    let (&recipe, rest) = body.split_first().ok_or(CodeError::Malformed)?;
    if recipe != RECIPE {
        return Err(CodeError::UnknownForm { form: recipe });
    }
    let (salt, locked) = rest.split_first_chunk().ok_or(CodeError::Malformed)?;
    if locked.len() < TAG {
        return Err(CodeError::Malformed);
    }
    let (cipher, nonce) = cipher(phrase, salt).ok_or(CodeError::WrongPassphrase)?;
    let payload = Payload {
        msg: locked,
        aad: header,
    };
    let opened = cipher.decrypt(&nonce, payload);
    opened.map_err(|_| CodeError::WrongPassphrase)
}

fn cipher(phrase: &Passphrase, salt: &[u8; SALT]) -> Option<(XChaCha20Poly1305, XNonce)> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(KEY + NONCE)).ok()?;
    let mut memory = vec![Block::default(); params.block_count()];
    let mut bytes = [0; KEY + NONCE];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(phrase.as_str().as_bytes(), salt, &mut bytes, &mut memory)
        .ok()?;
    let (key, nonce) = bytes.split_at(KEY);
    let cipher = XChaCha20Poly1305::new_from_slice(key).ok()?;
    Some((cipher, *XNonce::from_slice(nonce)))
}

/// The public half of a key.
pub fn public_key(secret: &SecretKey) -> PublicKey {
    let secret = crypto_box::SecretKey::from_bytes(secret.0);
    PublicKey(secret.public_key().to_bytes())
}

/// Seals for a key. `once` is random, and never used before.
pub fn seal(
    content: &[u8],
    header: &[u8; HEADER],
    key: &PublicKey,
    once: [u8; KEY],
) -> Option<Vec<u8>> {
    let bound = [header, content].concat();
    let key = crypto_box::PublicKey::from_bytes(key.0);
    key.seal(&mut Once(once), &bound).ok()
}

/// Opens what [`seal`] sealed with the secret half of the key.
///
/// # Errors
///
/// When it was sealed for another key, or under another header.
pub fn unseal(body: &[u8], header: &[u8; HEADER], key: &SecretKey) -> Result<Vec<u8>, CodeError> {
    if body.len() < SEAL_OVERHEAD {
        return Err(CodeError::Malformed);
    }
    let key = crypto_box::SecretKey::from_bytes(key.0);
    let bound = key.unseal(body).map_err(|_| CodeError::SealedForOthers)?;
    let content = bound.strip_prefix(header).ok_or(CodeError::Damaged)?;
    Ok(content.to_vec())
}

/// The random bytes of one seal, which asks for 32 of them once: its own key.
struct Once([u8; KEY]);

impl CryptoRng for Once {}

impl RngCore for Once {
    fn next_u32(&mut self) -> u32 {
        impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        for (byte, random) in bytes.iter_mut().zip(self.0) {
            *byte = random;
        }
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER_A: [u8; HEADER] = *b"header a";
    const HEADER_B: [u8; HEADER] = *b"header b";

    fn phrase(text: &str) -> Passphrase {
        Passphrase::new(text).unwrap()
    }

    #[test]
    fn only_the_passphrase_opens_what_it_locked() {
        let ours = phrase("unfixed canopy ratio sift paper");
        let body = lock(b"content", &HEADER_A, &ours, &[7; SALT]).unwrap();
        assert_eq!(body.len(), b"content".len() + PASSPHRASE_OVERHEAD);
        let opened = unlock(
            &body,
            &HEADER_A,
            &phrase("Unfixed Canopy  ratio sift paper"),
        );
        assert_eq!(opened, Ok(b"content".to_vec()));
        let wrong = Err(CodeError::WrongPassphrase);
        assert_eq!(
            unlock(&body, &HEADER_A, &phrase("unfixed canopy ratio")),
            wrong
        );
        assert_eq!(unlock(&body, &HEADER_B, &ours), wrong);
        // The first byte of the salt, of the ciphertext and of the tag.
        for at in [1, 1 + SALT, body.len() - TAG] {
            let mut changed = body.clone();
            changed[at] ^= 1;
            assert_eq!(unlock(&changed, &HEADER_A, &ours), wrong, "byte {at}");
        }
        let mut other = body.clone();
        other[0] = 2;
        let unknown = Err(CodeError::UnknownForm { form: 2 });
        assert_eq!(unlock(&other, &HEADER_A, &ours), unknown);
        for end in 0..PASSPHRASE_OVERHEAD {
            assert_eq!(
                unlock(&body[..end], &HEADER_A, &ours),
                Err(CodeError::Malformed)
            );
        }
    }

    #[test]
    fn another_salt_makes_another_text_of_the_same_content() {
        let ours = phrase("unfixed canopy ratio sift paper");
        let body = |salt| lock(b"content", &HEADER_A, &ours, &[salt; SALT]).unwrap();
        assert_ne!(body(1)[1 + SALT..], body(2)[1 + SALT..]);
    }

    #[test]
    fn only_the_key_opens_what_was_sealed_for_it() {
        let (ours, theirs) = (SecretKey([1; 32]), SecretKey([2; 32]));
        let body = seal(b"content", &HEADER_A, &public_key(&ours), [3; KEY]).unwrap();
        assert_eq!(body.len(), b"content".len() + SEAL_OVERHEAD);
        assert_eq!(unseal(&body, &HEADER_A, &ours), Ok(b"content".to_vec()));
        let foreign = Err(CodeError::SealedForOthers);
        assert_eq!(unseal(&body, &HEADER_A, &theirs), foreign);
        assert_eq!(unseal(&body, &HEADER_B, &ours), Err(CodeError::Damaged));
        for at in [0, KEY, KEY + TAG, body.len() - 1] {
            let mut changed = body.clone();
            changed[at] ^= 1;
            assert_eq!(unseal(&changed, &HEADER_A, &ours), foreign, "byte {at}");
        }
        for end in 0..SEAL_OVERHEAD {
            assert_eq!(
                unseal(&body[..end], &HEADER_A, &ours),
                Err(CodeError::Malformed)
            );
        }
    }

    /// Made with libsodium and the reference implementation of Argon2.
    #[test]
    fn another_hand_locks_the_same() {
        let hex = |text: &str| -> Vec<u8> {
            let pairs = text.as_bytes().chunks(2);
            let byte = |pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16);
            pairs.map(|pair| byte(pair).unwrap()).collect()
        };
        let key = SecretKey(std::array::from_fn(|at| at as u8));
        let public = "8f40c5adb68f25624ae5b214ea767a6ec94d829d3d7b5e1ad1ba6f3e2138285f";
        assert_eq!(public_key(&key).to_string(), public);
        let sealed = hex(concat!(
            "c8cfb84ec9008831c299e2b610715d6bb3e6e5c797f86c4cf60dc096a09a0832",
            "0169edcf5162b6d8fa72031322cf33122c8bafb726955cbc591d5ebb972511",
        ));
        assert_eq!(unseal(&sealed, &HEADER_A, &key), Ok(b"content".to_vec()));
        let locked = hex(concat!(
            "0107070707070707070707070707070707",
            "9430037a6ede7c40e78ffa650ea1e959edb646e4b443af",
        ));
        let phrase = phrase("unfixed canopy ratio sift paper");
        assert_eq!(
            lock(b"content", &HEADER_A, &phrase, &[7; SALT]),
            Some(locked)
        );
    }
}
