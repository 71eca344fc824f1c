//! The template engine, its filters, and the shapes in which values go to templates.
//!
//! Instants go as RFC 3339 text in UTC; `|instant`, `|day` and `|zoned(zone)` tell them.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use minijinja::{AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter};

/// The one engine. Templates lie in the binary; a debug build reads them from the source tree, so that an edit shows.
pub fn engine() -> &'static Environment<'static> {
    static ENGINE: LazyLock<Environment<'static>> = LazyLock::new(make);
    &ENGINE
}

fn make() -> Environment<'static> {
    let mut engine = Environment::new();
    engine.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    engine.set_auto_escape_callback(|name| match name.rsplit('.').next() {
        Some("html" | "svg" | "xml") => AutoEscape::Html,
        _ => AutoEscape::None,
    });
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
    if cfg!(debug_assertions) && std::path::Path::new(source).is_dir() {
        engine.set_loader(minijinja::path_loader(source));
    } else {
        minijinja_embed::load_templates!(&mut engine);
    }
    engine.add_function("asset", super::assets::address);
    engine.set_formatter(write);
    engine.add_filter("instant", |at: &str| parse(at).map(|at| at.format("%-d %B %Y, %H:%M UTC").to_string()));
    engine.add_filter("zoned", zoned);
    engine.add_filter("day", day);
    engine.add_filter("thousands", thousands);
    engine.add_filter("country", |code: &str| crate::countries::name(code).unwrap_or("").to_owned());
    engine.add_filter("flag", |code: &str| crate::countries::flag(code));
    engine.add_filter("language", |tag: &str| crate::languages::name(tag));
    engine.add_filter("initials", |name: &str| crate::text::initials(name));
    engine.add_filter("query", |v: &str| url::form_urlencoded::byte_serialize(v.as_bytes()).collect::<String>());
    engine
}

/// Escapes what HTML, SVG and XML ask for and no more: the engine's own would write the slashes of an address as
/// `&#x2f;`, which the readers of `rel="me"` and `canonical` links do not all undo.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    let (AutoEscape::Html, Some(text), false) = (state.auto_escape(), value.as_str(), value.is_safe()) else {
        return escape_formatter(out, state, value);
    };
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.write_str(&text[written..at])?;
        out.write_str(escape)?;
        written = at + 1;
    }
    Ok(out.write_str(&text[written..])?)
}

/// An instant as templates take it.
pub fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn parse(at: &str) -> Result<DateTime<Utc>, minijinja::Error> {
    DateTime::parse_from_rfc3339(at)
        .map(|at| at.with_timezone(&Utc))
        .map_err(|e| minijinja::Error::new(ErrorKind::InvalidOperation, format!("{at:?} is no instant: {e}")))
}

/// "31 January 2027, 23:59 CET": an instant in a named zone.
fn zoned(at: &str, zone: &str) -> Result<String, minijinja::Error> {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    parse(at).map(|at| at.with_timezone(&zone).format("%-d %B %Y, %H:%M %Z").to_string())
}

/// "31 January 2027", from a date or an instant.
fn day(at: &str) -> Result<String, minijinja::Error> {
    let date = NaiveDate::parse_from_str(at, "%Y-%m-%d").or_else(|_| parse(at).map(|at| at.date_naive()))?;
    Ok(date.format("%-d %B %Y").to_string())
}

/// "12,345".
fn thousands(n: Value) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) && c.is_ascii_digit() {
            out.push(',');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::engine;

    #[test]
    fn what_could_break_out_is_escaped_and_addresses_stay() {
        let drawn = |source, value| engine().render_named_str("some.html", source, context! { value }).unwrap();
        assert_eq!(drawn("{{ value }}", "<a href=\"x\">'&é/"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;é/");
        assert_eq!(drawn("{{ value|safe }}", "<b>"), "<b>");
        assert!(!drawn("{{ [value] }}", "<b>").contains("<b>"));
        assert_eq!(drawn("{% macro m(v) %}{{ v }}{% endmacro %}{{ m(value) }}", "<b>"), "&lt;b&gt;");
        assert!(engine().render_named_str("some.html", "{{ unknown }}", ()).is_err());
    }
}
