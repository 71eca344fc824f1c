//! JSON Feed as blogs send it: numbers for names, no title, and more items than anybody reads.

use std::collections::VecDeque;
use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use super::{MOST, Unreadable};

#[derive(Deserialize)]
#[serde(default)]
struct Feed {
    version: String,
    title: Value,
    home_page_url: Value,
    language: Value,
    items: Items,
}

impl Default for Feed {
    fn default() -> Self {
        let (title, home_page_url, language) = (Value::Null, Value::Null, Value::Null);
        Self { version: String::new(), title, home_page_url, language, items: Items(Vec::new()) }
    }
}

/// The first of them and the last; those between are read over and not kept.
struct Items(Vec<Value>);

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Some;
        impl<'de> Visitor<'de> for Some {
            type Value = Items;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of items")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Items, A::Error> {
                let (mut items, mut last) = (Vec::new(), VecDeque::new());
                while let Option::Some(item) = seq.next_element()? {
                    if items.len() < MOST {
                        items.push(item);
                        continue;
                    }
                    last.push_back(item);
                    if last.len() > MOST {
                        last.pop_front();
                    }
                }
                items.extend(last);
                Ok(Items(items))
            }
        }
        deserializer.deserialize_seq(Some)
    }
}

/// The feed with what we read of it, each in the form that the standard wants.
pub fn mended(text: &str) -> Result<String, Unreadable> {
    let feed: Feed = serde_json::from_str(text.trim()).map_err(|e| Unreadable::not_a_feed(&e.to_string()))?;
    if !feed.version.starts_with("https://jsonfeed.org/version/1")
        && !feed.version.starts_with("http://jsonfeed.org/version/1")
    {
        return Err(Unreadable::not_a_feed("it is JSON, but no JSON Feed"));
    }
    let items: Vec<Value> = feed.items.0.iter().filter_map(item).collect();
    let whole = json!({
        "version": "https://jsonfeed.org/version/1.1", "title": word(&feed.title).unwrap_or_default(),
        "home_page_url": word(&feed.home_page_url), "language": word(&feed.language), "items": items,
    });
    Ok(whole.to_string())
}

fn item(item: &Value) -> Option<Value> {
    let item = item.as_object()?;
    let kept = [
        "id",
        "url",
        "external_url",
        "title",
        "content_html",
        "content_text",
        "summary",
        "date_published",
        "date_modified",
    ];
    let mut told: serde_json::Map<String, Value> =
        kept.iter().filter_map(|key| Some(((*key).to_owned(), word(item.get(*key)?)?.into()))).collect();
    let tags: Vec<String> = item.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(word).collect();
    told.insert("tags".into(), tags.into());
    Some(told.into())
}

/// A text, also where somebody wrote a number.
fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
