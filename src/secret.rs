//! Random tokens, their hashes, and what only this installation can read. All of it is `ring`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::digest::{SHA256, digest};
use ring::hmac;
use ring::rand::{SecureRandom, SystemRandom};

/// A random token of 160 bits in URL-safe letters (ASVS 5.0 11.5.1 asks for 128).
pub fn token() -> String {
    URL_SAFE_NO_PAD.encode(random::<20>())
}

/// A short code to be typed by hand: eight letters and digits that are not mistaken for each other, in two groups.
pub fn code() -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let letters = random::<8>().map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
    let (left, right) = letters.split_at(4);
    format!("{}-{}", left.iter().collect::<String>(), right.iter().collect::<String>())
}

/// What is stored in place of a token.
pub fn hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, token.as_bytes()))
}

pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).expect("the system gives random bytes");
    bytes
}

/// The installation's own key (`PALMARES_SECRET_KEY`): signs form tokens, seals what travels through a browser.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Key {
    pub fn random() -> Self {
        Self(random())
    }

    /// From any text of at least 32 characters; none where it is shorter.
    pub fn from_text(text: &str) -> Option<Self> {
        let bytes = digest(&SHA256, text.as_bytes());
        (text.trim().len() >= 32).then(|| Self(bytes.as_ref().try_into().expect("SHA-256 has 32 bytes")))
    }

    /// A signature over `text` for one `use_`, in URL-safe letters.
    pub fn sign(&self, use_: &str, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(hmac::sign(&self.mac(use_), text.as_bytes()))
    }

    /// Compares in constant time.
    pub fn signed(&self, use_: &str, text: &str, signature: &str) -> bool {
        let Ok(signature) = URL_SAFE_NO_PAD.decode(signature) else { return false };
        hmac::verify(&self.mac(use_), text.as_bytes(), &signature).is_ok()
    }

    /// Encrypts and authenticates `text` for one `use_`.
    pub fn seal(&self, use_: &str, text: &str) -> String {
        let nonce = random::<NONCE_LEN>();
        let mut sealed = text.as_bytes().to_vec();
        self.cipher(use_)
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(use_), &mut sealed)
            .expect("a short text can be sealed");
        URL_SAFE_NO_PAD.encode([&nonce[..], &sealed].concat())
    }

    /// What was sealed for the same `use_` with the same key; none for anything else.
    pub fn open(&self, use_: &str, sealed: &str) -> Option<String> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN)?;
        let mut text = sealed.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let open = self.cipher(use_).open_in_place(nonce, Aad::from(use_), &mut text).ok()?;
        String::from_utf8(open.to_vec()).ok()
    }

    fn mac(&self, use_: &str) -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, &[&self.0[..], use_.as_bytes()].concat())
    }

    fn cipher(&self, use_: &str) -> LessSafeKey {
        let key = hmac::sign(&self.mac("seal"), use_.as_bytes());
        LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_ref()).expect("the key has 32 bytes"))
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_for_the_same_key_and_use_only() {
        let (ours, theirs) = (Key::random(), Key::random());
        let sealed = ours.seal("oauth", "a secret");
        assert_eq!(ours.open("oauth", &sealed).as_deref(), Some("a secret"));
        assert_eq!(ours.open("keys", &sealed), None);
        assert_eq!(theirs.open("oauth", &sealed), None);
        assert_eq!(ours.open("oauth", "short"), None);
    }

    #[test]
    fn a_signature_holds_for_its_text_and_use_only() {
        let key = Key::random();
        let signature = key.sign("form", "session");
        assert!(key.signed("form", "session", &signature));
        assert!(!key.signed("form", "another", &signature));
        assert!(!key.signed("link", "session", &signature));
        assert!(!key.signed("form", "session", "nonsense"));
    }

    #[test]
    fn a_short_key_is_no_key() {
        assert!(Key::from_text("changeme").is_none());
        assert!(Key::from_text(&token().repeat(2)).is_some());
    }
}
