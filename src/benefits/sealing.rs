//! Keys and links as they lie in the database: readable with this installation's secret and with no other.

use crate::config::Site;
use crate::secret::Key;

pub struct Seal<'s>(&'s Key);

impl<'s> Seal<'s> {
    pub fn of(site: &'s Site) -> Self {
        Self(&site.key)
    }

    /// Which secret this is, without telling anything of it.
    pub fn name(&self) -> String {
        self.0.sign("benefit-seal", "which").chars().take(16).collect()
    }

    /// A key of one benefit; put to another, it does not open.
    pub fn key(&self, benefit: i64, key: &str) -> String {
        self.0.seal(&format!("benefit-key {benefit}"), key)
    }

    pub fn open_key(&self, benefit: i64, sealed: &str) -> Option<String> {
        self.0.open(&format!("benefit-key {benefit}"), sealed)
    }

    /// Keyed: whoever has the database alone cannot try out which keys are in it.
    pub fn hash(&self, benefit: i64, key: &str) -> String {
        self.0.sign("benefit-key-hash", &format!("{benefit} {key}"))
    }

    pub fn link(&self, url: &str) -> String {
        self.0.seal("benefit-link", url)
    }

    pub fn open_link(&self, sealed: &str) -> Option<String> {
        self.0.open("benefit-link", sealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_opens_where_it_belongs_and_nowhere_else() {
        let (ours, theirs) = (Key::random(), Key::random());
        let sealed = Seal(&ours).key(1, "AAAA-BBBB");
        assert!(!sealed.contains("AAAA"));
        assert_eq!(Seal(&ours).open_key(1, &sealed).as_deref(), Some("AAAA-BBBB"));
        assert_eq!(Seal(&ours).open_key(2, &sealed), None);
        assert_eq!(Seal(&theirs).open_key(1, &sealed), None);
        assert_ne!(Seal(&ours).name(), Seal(&theirs).name());
        assert_eq!(Seal(&ours).hash(1, "A"), Seal(&ours).hash(1, "A"));
        assert_ne!(Seal(&ours).hash(1, "A"), Seal(&ours).hash(2, "A"));
    }
}
