use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// A short list of words in one JSON column: languages, topics, choices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Words(pub Vec<String>);

impl Words {
    /// The words in a line of text, split at commas (also Arabic and CJK ones), semicolons or line ends; each once.
    pub fn parse(text: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for word in text.split([',', ';', '\n', '،', '、', ',']).map(str::trim).filter(|w| !w.is_empty()) {
            if !words.iter().any(|w| w.eq_ignore_ascii_case(word)) {
                words.push(word.to_owned());
            }
        }
        Self(words)
    }

    pub fn joined(&self) -> String {
        self.0.join(", ")
    }
}

impl<S: Into<String>> FromIterator<S> for Words {
    fn from_iter<I: IntoIterator<Item = S>>(words: I) -> Self {
        Self(words.into_iter().map(Into::into).collect())
    }
}
