use std::borrow::Cow;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use super::Locale;

/// What is to be said, before it is known in which language: a key of `locales/<language>/*.ftl` and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    key: Cow<'static, str>,
    args: Vec<(&'static str, Argument)>,
    /// Said as it stands, where it came from outside in words.
    verbatim: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Argument {
    Text(String),
    Count(i64),
}

impl Message {
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), args: Vec::new(), verbatim: false }
    }

    /// Words that have no key: what another program said.
    pub fn verbatim(words: impl Into<Cow<'static, str>>) -> Self {
        Self { verbatim: true, ..Self::new(words) }
    }

    /// A text as it is.
    pub fn with(mut self, name: &'static str, text: impl ToString) -> Self {
        self.args.push((name, Argument::Text(text.to_string())));
        self
    }

    /// A number that chooses a plural; `NUMBER($name)` in the file gives it separators.
    pub fn count(mut self, name: &'static str, n: impl TryInto<i64>) -> Self {
        self.args.push((name, Argument::Count(n.try_into().unwrap_or(i64::MAX))));
        self
    }

    /// What is said, by its key: for who has more to say of it. None for words that have no key.
    pub fn key(&self) -> Option<&str> {
        (!self.verbatim).then_some(&*self.key)
    }

    pub fn in_(&self, locale: Locale) -> String {
        if self.verbatim {
            return self.key.clone().into_owned();
        }
        let told = |value: &Argument| match value {
            Argument::Text(text) => FluentValue::from(text.clone()),
            Argument::Count(n) => FluentValue::from(*n),
        };
        let args: FluentArgs<'_> = self.args.iter().map(|(name, value)| (*name, told(value))).collect();
        locale.say(&self.key, Some(&args))
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_(Locale::english()))
    }
}
