//! Front matter as site generators write it: YAML between dashes (Jekyll, Hugo, Eleventy …), TOML between plus signs
//! (Hugo, Zola), JSON (Hugo). What a post has is taken from it; what is not known is told and left.

use saphyr_parser::{Event, Parser};

/// What front matter says of a post. Empty: nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matter {
    pub title: String,
    pub date: String,
    pub tags: Vec<String>,
    pub canonical_url: String,
    pub description: String,
    pub language: String,
    pub slug: String,
    /// It says that it is not to be shown yet.
    pub is_draft: bool,
    /// What is said there and means nothing here.
    pub unknown: Vec<String>,
    /// What it was, and could not be read: the parser's own words.
    pub broken: Option<String>,
}

/// Keys that generators have for themselves.
const THEIRS: [&str; 10] =
    ["layout", "comments", "type", "author", "authors", "permalink", "weight", "aliases", "template", "toc"];

impl Matter {
    /// Keys are written in any case, with dashes, low lines or nothing between their words.
    fn take(&mut self, key: &str, values: Vec<String>) {
        let values: Vec<String> = values.into_iter().map(|v| v.trim().to_owned()).filter(|v| !v.is_empty()).collect();
        let first = values.first().cloned().unwrap_or_default();
        let plain: String = key.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        let field = match plain.as_str() {
            "title" => &mut self.title,
            "date" | "publishdate" | "pubdate" => &mut self.date,
            "canonicalurl" | "canonical" | "originalurl" => &mut self.canonical_url,
            "description" | "metadescription" | "summary" | "excerpt" | "subtitle" => &mut self.description,
            "language" | "lang" | "locale" => &mut self.language,
            "slug" => &mut self.slug,
            "tags" | "tag" | "categories" | "category" | "keywords" | "topics" => {
                self.tags.extend(tags(values));
                return;
            }
            "draft" | "published" => {
                let is_yes = matches!(first.to_lowercase().as_str(), "true" | "yes" | "on" | "1");
                self.is_draft |= !first.is_empty() && is_yes == (plain == "draft");
                return;
            }
            name if THEIRS.contains(&name) => return,
            _ => {
                if !key.trim().is_empty() && !self.unknown.iter().any(|k| k == key) {
                    self.unknown.push(key.chars().take(40).collect());
                }
                return;
            }
        };
        // The first that says something: a subtitle stands in for a description that is empty.
        if field.is_empty() {
            *field = first;
        }
    }
}

/// One line holds several tags: with commas, as people write them, else with spaces, as Jekyll reads them.
fn tags(values: Vec<String>) -> Vec<String> {
    let [only] = &values[..] else { return values };
    let parts: Vec<&str> =
        if only.contains(',') { only.split(',').collect() } else { only.split_whitespace().collect() };
    parts.into_iter().map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect()
}

/// A document and its front matter, where it begins with one.
pub fn split(source: &str) -> (Option<Matter>, &str) {
    let source = source.trim_start_matches('\u{feff}');
    let begun = source.trim_start_matches(['\n', '\r', ' ']);
    for (fence, ends) in [("---", &["---", "..."][..]), ("+++", &["+++"])] {
        let Some(first) = begun.split_inclusive('\n').next().filter(|line| line.trim_end() == fence) else { continue };
        let inside = &begun[first.len()..];
        let mut at = 0;
        for line in inside.split_inclusive('\n') {
            if ends.contains(&line.trim_end()) {
                let matter = if fence == "---" { yaml(&inside[..at]) } else { toml(&inside[..at]) };
                // A rule above and below a text is no front matter.
                return match matter {
                    Some(matter) => (Some(matter), inside[at + line.len()..].trim_start_matches(['\n', '\r'])),
                    None => (None, source),
                };
            }
            at += line.len();
        }
    }
    match json(begun) {
        Some((matter, body)) => (Some(matter), body.trim_start_matches(['\n', '\r'])),
        None => (None, source),
    }
}

/// An object at the head of a text, by itself on its lines. Shortcodes and templates begin with a bracket too.
fn json(text: &str) -> Option<(Matter, &str)> {
    type Object = serde_json::Map<String, serde_json::Value>;
    let mut matter = Matter::default();
    let mut read = serde_json::Deserializer::from_str(text.strip_prefix('{').map(|_| text)?).into_iter::<Object>();
    let found = read.next()?;
    let at = read.byte_offset();
    match found {
        Ok(object) if !object.is_empty() && is_line_end(&text[at..]) => {
            for (key, value) in &object {
                match value {
                    serde_json::Value::Object(inner) if is_nested(key) => {
                        inner.iter().for_each(|(key, value)| matter.take(key, words(value)));
                    }
                    value => matter.take(key, words(value)),
                }
            }
            Some((matter, &text[at..]))
        }
        Ok(_) => None,
        // One with a mistake in it is told.
        Err(e) => {
            let is_one = is_line_end(&text[1..]) && text.lines().any(|line| line.trim_end() == "}");
            matter.broken = Some(e.to_string());
            is_one.then_some((matter, ""))
        }
    }
}

fn is_line_end(rest: &str) -> bool {
    rest.split('\n').next().is_some_and(|line| line.trim().is_empty())
}

/// Zola keeps its tags there, and themes what they like.
fn is_nested(key: &str) -> bool {
    matches!(key, "taxonomies" | "extra" | "params")
}

fn words(value: &serde_json::Value) -> Vec<String> {
    use serde_json::Value;
    match value {
        Value::Null | Value::Object(_) => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(all) => all.iter().filter(|v| !v.is_array()).flat_map(words).collect(),
        other => vec![other.to_string()],
    }
}

/// The first level of a mapping; lists in it as lists of words. None where it is something else.
fn yaml(text: &str) -> Option<Matter> {
    let mut matter = Matter::default();
    let mut depth = 0;
    let mut key: Option<String> = None;
    let mut values = Vec::new();
    for event in Parser::new_from_str(text) {
        let event = match event {
            Ok((event, _)) => event,
            // A mapping with a mistake in it is told; other text between rules is text.
            Err(e) if text.lines().any(|l| l.split_once(':').is_some_and(|(key, _)| is_key(key))) => {
                matter.broken = Some(e.info().to_owned());
                return Some(matter);
            }
            Err(_) => return None,
        };
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                if depth == 0 && !matches!(event, Event::MappingStart(..)) {
                    return None;
                }
                depth += 1;
            }
            Event::MappingEnd | Event::SequenceEnd => {
                depth -= 1;
                if depth == 1
                    && let Some(key) = key.take()
                {
                    matter.take(&key, std::mem::take(&mut values));
                }
            }
            Event::Scalar(..) if depth == 0 => {
                // Nothing at all is front matter too: an empty one.
                return text.trim().is_empty().then_some(matter);
            }
            Event::Scalar(value, ..) if depth == 1 && key.is_none() => key = Some(value.into_owned()),
            Event::Scalar(value, style, ..) => {
                let nothing = style == saphyr_parser::ScalarStyle::Plain && matches!(&*value, "~" | "null");
                values.extend((!nothing).then(|| value.into_owned()));
                if depth == 1
                    && let Some(key) = key.take()
                {
                    matter.take(&key, std::mem::take(&mut values));
                }
            }
            // What stands elsewhere under a name is not looked up: it says nothing.
            Event::Alias(..) if depth == 1 => match key.take() {
                Some(key) => matter.take(&key, Vec::new()),
                None => key = Some(String::new()),
            },
            _ => {}
        }
    }
    Some(matter)
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

fn toml(text: &str) -> Option<Matter> {
    let mut matter = Matter::default();
    let table = match text.parse::<toml::Table>() {
        Ok(table) => table,
        Err(e) => {
            matter.broken = Some(e.message().to_owned());
            return Some(matter);
        }
    };
    gather(&mut matter, &table);
    Some(matter)
}

fn gather(matter: &mut Matter, table: &toml::Table) {
    for (key, value) in table {
        match value {
            toml::Value::Table(inner) if is_nested(key) => gather(matter, inner),
            toml::Value::Array(all) => matter.take(key, all.iter().map(told).collect()),
            value => matter.take(key, vec![told(value)]),
        }
    }
}

fn told(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Datetime(at) => at.to_string(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_founding_text_says_what_it_is() {
        let (matter, body) = split(
            "---\nlayout: post\ntitle: Thoughts on the vExpert program\nDATE: \nsubtitle: ''\nmetadescription: ''\n\n---\nA couple days ago",
        );
        let matter = matter.unwrap();
        assert_eq!(matter.title, "Thoughts on the vExpert program");
        assert_eq!((matter.date.as_str(), matter.description.as_str()), ("", ""));
        assert!(matter.unknown.is_empty() && matter.broken.is_none(), "{matter:?}");
        assert_eq!(body, "A couple days ago");
    }

    #[test]
    fn yaml_and_toml_say_the_same() {
        let yaml = "---\r\nTitle: \"One: two\"\r\ndate: 2026-11-03 10:00:00 +0100\r\ntags: [NSX, vSAN]\r\ncategories:\r\n  - Blogs\r\n\
            canonicalURL: https://a.example/x\r\nsubtitle: Sub\r\nlang: de\r\nlayout: post\r\nimage: {path: x}\r\n---\r\n\r\nText";
        let toml = "+++\ntitle = \"One: two\"\ndate = 2026-11-03T10:00:00+01:00\ncanonical_url = \"https://a.example/x\"\n\
            description = \"Sub\"\nlanguage = \"de\"\nimage = \"x\"\n[taxonomies]\ntags = [\"NSX\", \"vSAN\"]\ncategories = [\"Blogs\"]\n+++\n\nText";
        for source in [yaml, toml] {
            let (matter, body) = split(source);
            let matter = matter.unwrap();
            assert_eq!((matter.title.as_str(), matter.description.as_str()), ("One: two", "Sub"), "{source}");
            assert_eq!(
                super::super::when(&matter.date),
                Some("2026-11-03T09:00:00Z".parse().unwrap()),
                "{}",
                matter.date
            );
            let mut tags = matter.tags.clone();
            tags.sort();
            assert_eq!(tags, ["Blogs", "NSX", "vSAN"]);
            assert_eq!((matter.canonical_url.as_str(), matter.language.as_str()), ("https://a.example/x", "de"));
            assert_eq!(matter.unknown, ["image"]);
            assert_eq!(body, "Text");
        }
    }

    #[test]
    fn a_text_between_rules_is_a_text() {
        for source in ["---\nJust words.\n---\nMore", "No front matter\n---\n", "---\ntitle: never closed", ""] {
            assert_eq!(split(source), (None, source));
        }
        let (matter, body) = split("---\ntitle: [broken\nx: {\n---\nText");
        assert!(matter.unwrap().broken.is_some() && body == "Text");
        assert_eq!(split("---\n---\nText"), (Some(Matter::default()), "Text"));
        let bomb = format!("---\na: &a [x,x,x]\n{}---\n", "b: [*a,*a]\n".repeat(20));
        assert!(split(&bomb).0.is_some(), "aliases are not followed");
        let alias = split("---\nx: &a One\nsubtitle: *a\ntitle: Two\n*a : Three\nslug: four\n---\n").0.unwrap();
        assert_eq!((alias.title.as_str(), alias.description.as_str(), alias.slug.as_str()), ("Two", "", "four"));
        assert_eq!(alias.unknown, ["x"]);
    }

    #[test]
    fn json_is_read_as_hugo_writes_it() {
        let (matter, body) = split(
            "{\n  \"title\": \"One: {two}\",\n  \"date\": \"2026-11-03T10:00:00+01:00\",\n  \"tags\": [\"NSX\", \"vSAN\"],\n  \"params\": { \"lang\": \"de\" },\n  \"weight\": 3,\n  \"image\": null\n}\n\nText { of mine }\n",
        );
        let matter = matter.unwrap();
        assert_eq!((matter.title.as_str(), matter.language.as_str()), ("One: {two}", "de"));
        assert_eq!(
            (matter.tags.as_slice(), matter.unknown.as_slice()),
            (&["NSX", "vSAN"].map(str::to_owned)[..], &["image".to_owned()][..])
        );
        assert_eq!(body, "Text { of mine }\n");
        let (broken, body) = split("{\n  \"title\": One\n}\nText");
        assert!(broken.unwrap().broken.is_some() && body.is_empty());
        for text in ["{{< youtube x >}}\nText", "{% raw %}\n", "{}\nText", "{\"a\": 1} is an object", "{", "{\nnot one"]
        {
            assert_eq!(split(text), (None, text));
        }
    }

    #[test]
    fn a_draft_says_so() {
        let is_draft = |line: &str| split(&format!("---\ntitle: X\n{line}\n---\n")).0.unwrap().is_draft;
        for line in ["draft: true", "Draft: yes", "published: false"] {
            assert!(is_draft(line), "{line}");
        }
        for line in ["draft: false", "published: true", "draft:", "layout: draft"] {
            assert!(!is_draft(line), "{line}");
        }
        assert!(split("+++\ndraft = true\n+++\n").0.unwrap().is_draft);
    }

    #[test]
    fn tags_in_one_line_are_several() {
        let tags = |line: &str| split(&format!("---\ntags: {line}\n---\n")).0.unwrap().tags;
        assert_eq!(tags("NSX, vSAN 8"), ["NSX", "vSAN 8"]);
        assert_eq!(tags("nsx vsan"), ["nsx", "vsan"]);
    }
}
