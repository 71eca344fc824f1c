use entity::consent;

use super::{Reading, block, key, line};
use crate::Error;
use crate::l10n::Message;

#[derive(FromForm)]
pub struct ConsentForm<'v> {
    /// What stands beside the box.
    pub label: Option<&'v str>,
    /// Given once; made from the label where it is left empty.
    pub key: Option<&'v str>,
    /// Markdown.
    pub text: Option<&'v str>,
    pub required: bool,
    pub seen: Option<&'v str>,
    pub sure: Option<&'v str>,
}

impl ConsentForm<'_> {
    /// What the consent and its text become. Its key is asked for only where it is new, and may stay empty even then.
    pub fn over(&self, before: Option<(&consent::Model, &str)>) -> Result<(consent::Model, String), Error> {
        let (mut after, mut text) =
            before.map_or_else(|| (blank(), String::new()), |(consent, text)| (consent.clone(), text.to_owned()));
        let mut read = Reading::of(before.is_none());
        read.field("label", self.label, &mut after.label, |typed| {
            line(typed, 200, "cycles-manage-consent-label-missing")
        });
        read.field("text", self.text, &mut text, |typed| match block(typed, 20_000)? {
            text if text.is_empty() => Err(Message::new("cycles-manage-consent-text-missing")),
            text => Ok(text),
        });
        read.field("key", self.key, &mut after.key, |typed| key(typed, before.map(|(b, _)| b.key.as_str())));
        after.required = self.required;
        read.done((after, text))
    }
}

fn blank() -> consent::Model {
    consent::Model { id: 0, cycle_id: 0, key: String::new(), label: String::new(), required: false, position: 0 }
}
