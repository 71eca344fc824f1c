//! The template engines, one for each language, their filters, and the shapes in which values go to templates.
//!
//! `t("key", name=value)` is a text of the language; `th(…)` one that holds markup of ours, with its arguments escaped.
//! Instants go as RFC 3339 text in UTC; `|instant`, `|day` and `|zoned(zone)` tell them.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use fluent_bundle::{FluentArgs, FluentValue};
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter};

use crate::l10n::Locale;
use crate::text;

/// The engine that speaks a language. Templates lie in the binary; a debug build reads them from the source tree, so
/// that an edit shows.
pub fn engine(locale: Locale) -> &'static Environment<'static> {
    static ENGINES: LazyLock<Vec<(Locale, Environment<'static>)>> =
        LazyLock::new(|| Locale::all().map(|locale| (locale, make(locale))).collect());
    let found = ENGINES.iter().find(|(of, _)| *of == locale);
    &found.unwrap_or(&ENGINES[0]).1
}

fn make(locale: Locale) -> Environment<'static> {
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
    engine.add_function("laurel", crate::laurel::laurel);
    engine.add_function("crest", crate::laurel::crest);
    engine.set_formatter(write);
    engine.add_function("t", move |key: &str, kwargs: Kwargs| say(locale, key, &kwargs, false));
    engine.add_function("th", move |key: &str, kwargs: Kwargs| {
        say(locale, key, &kwargs, true).map(Value::from_safe_string)
    });
    engine.add_filter("instant", move |at: &str| parse(at).map(|at| locale.zoned(at, Tz::UTC)));
    engine.add_filter("zoned", move |at: &str, zone: &str| {
        parse(at).map(|at| locale.zoned(at, zone.parse().unwrap_or(Tz::UTC)))
    });
    engine.add_filter("day", move |at: &str| date(at).map(|day| locale.day(day)));
    engine.add_filter("month", move |at: &str| date(at).map(|day| locale.month(day)));
    engine.add_filter("short_day", move |at: &str| date(at).map(|day| locale.short_day(day)));
    engine.add_filter("thousands", move |n: i64| locale.number(n));
    engine.add_filter("country", move |code: &str| locale.country(code));
    engine.add_filter("language", move |tag: &str| locale.language(tag));
    engine.add_filter("flag", |code: &str| crate::countries::flag(code));
    engine.add_filter("initials", |name: &str| crate::text::initials(name));
    // The identifier of a field: `answers[why]` has letters that no fragment of an address may hold.
    engine.add_filter("anchor", |name: &str| name.replace('[', "-").replace(']', ""));
    engine.add_filter("veiled", move |text: &str| Value::from_safe_string(veiled(locale, &escaped(text))));
    engine.add_filter("veiled_html", move |html: &str| Value::from_safe_string(veiled(locale, html)));
    engine.add_filter("linked", |text: &str| Value::from_safe_string(linked(text)));
    engine.add_filter("query", |v: &str| url::form_urlencoded::byte_serialize(v.as_bytes()).collect::<String>());
    engine
}

/// What stands where something was hidden from the reader (blind mode), said in words to who does not see it. Only where
/// it is text: what stands inside a tag stays as it is.
fn veiled(locale: Locale, html: &str) -> String {
    const VEIL: &str = "▇▇▇";
    if !html.contains(VEIL) {
        return html.to_owned();
    }
    let said = escaped(&locale.say("review-hidden", None));
    let veil = format!("<span class=\"veil\" role=\"img\" aria-label=\"{said}\">{VEIL}</span>");
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open].replace(VEIL, &veil));
        let mut quoted = false;
        let ends = |c: char| {
            quoted ^= c == '"';
            c == '>' && !quoted
        };
        let end = rest[open..].find(ends).map_or(rest.len(), |at| open + at + 1);
        out.push_str(&rest[open..end]);
        rest = &rest[end..];
    }
    out.push_str(&rest.replace(VEIL, &veil));
    out
}

/// Plain text with its web addresses as links, and nothing else of it as markup.
fn linked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for range in text::addresses(text) {
        out.push_str(&escaped(&text[at..range.start]));
        let address = escaped(&text[range.clone()]);
        out.push_str(&format!("<a href=\"{address}\" rel=\"ugc nofollow noopener noreferrer\">{address}</a>"));
        at = range.end;
    }
    out.push_str(&escaped(&text[at..]));
    out
}

/// Escapes what HTML, SVG and XML ask for and no more: the engine's own would write the slashes of an address as
/// `&#x2f;`, which the readers of `rel="me"` and `canonical` links do not all undo.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    let (AutoEscape::Html, Some(text), false) = (state.auto_escape(), value.as_str(), value.is_safe()) else {
        return escape_formatter(out, state, value);
    };
    Ok(out.write_str(&escaped(text))?)
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

/// The day of a date or of an instant.
fn date(at: &str) -> Result<NaiveDate, minijinja::Error> {
    NaiveDate::parse_from_str(at, "%Y-%m-%d").or_else(|_| parse(at).map(|at| at.date_naive()))
}

/// A text with its arguments: numbers choose plurals, everything else is told as it is. As markup, what is not marked
/// safe is escaped.
fn say(locale: Locale, key: &str, kwargs: &Kwargs, markup: bool) -> Result<String, minijinja::Error> {
    let mut args = FluentArgs::new();
    for name in kwargs.args() {
        let value: Value = kwargs.get(name)?;
        let told = match value.kind() {
            ValueKind::Undefined => {
                return Err(minijinja::Error::new(ErrorKind::UndefinedError, format!("{key} has no {name}")));
            }
            ValueKind::Number => {
                i64::try_from(value.clone()).map_or_else(|_| FluentValue::from(value.to_string()), FluentValue::from)
            }
            _ if markup && !value.is_safe() => FluentValue::from(escaped(&value.to_string())),
            _ => FluentValue::from(value.to_string()),
        };
        args.set(name.to_owned(), told);
    }
    Ok(locale.say(key, Some(&args)))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;

    #[test]
    fn what_could_break_out_is_escaped_and_addresses_stay() {
        let drawn = |source, value| {
            engine(Locale::english()).render_named_str("some.html", source, context! { value }).unwrap()
        };
        assert_eq!(drawn("{{ value }}", "<a href=\"x\">'&é/"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;é/");
        assert_eq!(drawn("{{ value|safe }}", "<b>"), "<b>");
        assert!(!drawn("{{ [value] }}", "<b>").contains("<b>"));
        assert_eq!(drawn("{% macro m(v) %}{{ v }}{% endmacro %}{{ m(value) }}", "<b>"), "&lt;b&gt;");
        assert!(engine(Locale::english()).render_named_str("some.html", "{{ unknown }}", ()).is_err());
    }

    #[test]
    fn what_is_hidden_is_said_so_and_breaks_nothing() {
        let drawn = |source, value| {
            engine(Locale::english()).render_named_str("some.html", source, context! { value }).unwrap()
        };
        let veil = "<span class=\"veil\" role=\"img\" aria-label=\"hidden\">▇▇▇</span>";
        assert_eq!(drawn("{{ value|veiled }}", "<b> ▇▇▇"), format!("&lt;b&gt; {veil}"));
        let html = "<a title=\"> ▇▇▇\">▇▇▇</a> ▇▇▇";
        assert_eq!(drawn("{{ value|veiled_html }}", html), format!("<a title=\"> ▇▇▇\">{veil}</a> {veil}"));
        assert_eq!(drawn("{{ value|veiled }}", "plain"), "plain");
    }

    #[test]
    fn a_text_with_markup_escapes_what_is_put_into_it() {
        let drawn = |source: &str| {
            let value = context! { bad => "<b>", at => "2027-01-31T22:59:00Z" };
            engine(Locale::english()).render_named_str("some.html", source, value).unwrap()
        };
        assert_eq!(drawn("{{ t('instant', day=bad, time='1', zone='2') }}"), "&lt;b&gt;, 1 2");
        assert_eq!(drawn("{{ th('instant', day=bad, time='<i>'|safe, zone='2') }}"), "&lt;b&gt;, <i> 2");
        assert_eq!(drawn("{{ at|zoned('Europe/Berlin') }}"), "31 January 2027, 23:59 CET");
    }
}
