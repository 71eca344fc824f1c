//! The template engine, its filters, and the shapes in which values go to templates.
//!
//! Instants go as RFC 3339 text in UTC; `|instant`, `|day` and `|zoned(zone)` tell them.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use minijinja::{AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior, Value};

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
    engine.set_formatter(write);
    engine.add_function("asset", super::assets::address);
    engine.add_filter("instant", |at: &str| parse(at).map(|at| at.format("%-d %B %Y, %H:%M UTC").to_string()));
    engine.add_filter("zoned", zoned);
    engine.add_filter("day", day);
    engine.add_filter("thousands", thousands);
    engine.add_filter("country", |code: &str| crate::countries::name(code).unwrap_or("").to_owned());
    engine.add_filter("flag", |code: &str| crate::countries::flag(code));
    engine.add_filter("language", |tag: &str| crate::languages::name(tag));
    engine.add_filter("query", |v: &str| url::form_urlencoded::byte_serialize(v.as_bytes()).collect::<String>());
    engine
}

/// As MiniJinja writes values, but a slash stays a slash: addresses in our pages read as they are.
fn write(out: &mut Output, state: &mut State, value: &Value) -> Result<(), minijinja::Error> {
    match value.as_str() {
        Some(text) if matches!(state.auto_escape(), AutoEscape::Html) && !value.is_safe() => {
            let mut rest = text;
            while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
                out.write_str(&rest[..at])?;
                out.write_str(match rest.as_bytes()[at] {
                    b'&' => "&amp;",
                    b'<' => "&lt;",
                    b'>' => "&gt;",
                    b'"' => "&quot;",
                    _ => "&#39;",
                })?;
                rest = &rest[at + 1..];
            }
            Ok(out.write_str(rest)?)
        }
        _ => minijinja::escape_formatter(out, state, value),
    }
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
