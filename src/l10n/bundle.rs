//! The Fluent files: in the binary; a debug build reads them from the source tree when it starts.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::figures::Figures;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/locales"]
struct Files;

pub struct Language {
    pub tag: String,
    pub figures: Figures,
    bundle: FluentBundle<FluentResource>,
}

impl Language {
    pub fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors).into_owned();
        // Told all the same, with a hole; a test stops at it.
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        if !errors.is_empty() {
            tracing::error!(key, language = self.tag, ?errors, "a text lacks an argument");
        }
        Some(text)
    }

    fn of(tag: &str, files: Vec<String>) -> Self {
        let id: LanguageIdentifier = tag.parse().expect("a folder below locales is named by its language's tag");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Names stand in `<bdi>` on pages; marks in addresses and subjects would break them.
        bundle.set_use_isolating(false);
        for text in files {
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
                tracing::error!(language = tag, ?errors, "a Fluent file has mistakes");
                resource
            });
            bundle.add_resource_overriding(resource);
        }
        let figures = Figures::of(tag);
        let write = figures.clone();
        // NUMBER($count): with the separators of the language. A year or a member's number is told without.
        let added = bundle.add_function("NUMBER", move |given, _| match given.first() {
            Some(FluentValue::Number(n)) => FluentValue::from(write.number(n.value as i64)),
            Some(other) => other.clone(),
            None => FluentValue::Error,
        });
        added.expect("a new bundle has no such function");
        Self { tag: tag.to_owned(), figures, bundle }
    }
}

pub fn load() -> Vec<Language> {
    let mut folders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, text) in files() {
        if let Some((tag, file)) = name.split_once('/')
            && file.ends_with(".ftl")
        {
            folders.entry(tag.to_owned()).or_default().push(text);
        }
    }
    let english = folders.remove(super::ENGLISH).expect("there is English");
    let english = std::iter::once((super::ENGLISH.to_owned(), english));
    english.chain(folders).map(|(tag, files)| Language::of(&tag, files)).collect()
}

fn files() -> Vec<(String, String)> {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/");
    Files::iter()
        .filter_map(|name| {
            let fresh = if cfg!(debug_assertions) { std::fs::read(format!("{source}{name}")).ok() } else { None };
            let bytes = fresh.or_else(|| Files::get(&name).map(|file| file.data.into_owned()))?;
            Some((name.into_owned(), String::from_utf8_lossy(&bytes).into_owned()))
        })
        .collect()
}
