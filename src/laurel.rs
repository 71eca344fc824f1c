//! The laurel: every award is drawn with it. As a **mark** without words (`{{ laurel(kind="pro") }}`), and as a **crest**
//! with title, year and program (`{{ crest(kind=…, track=…, year=…, program=…, state=…) }}`). The three kinds of titles
//! differ in shape, so that they are told apart also in black and white: an open wreath, a small one in a frame, a
//! closed one around a star with a ribbon.

pub mod crest;
pub mod lettering;
mod mark;
mod wreath;

use entity::track::Kind;
use minijinja::value::Kwargs;
use minijinja::{Error, HtmlEscape, Value};

use crest::{Crest, Paint, State};

/// The mark, inline: `kind` is `main` (where none is said), `sub_program` or `pro`; `class` is `laurel` unless said.
pub fn laurel(options: Kwargs) -> Result<Value, Error> {
    let class = options.get::<Option<&str>>("class")?.unwrap_or("laurel");
    let kind = kind(&options)?;
    options.assert_all_used()?;
    Ok(Value::from_safe_string(format!(
        "<svg class=\"{}\" viewBox=\"0 0 32 32\" aria-hidden=\"true\" focusable=\"false\">{}</svg>",
        HtmlEscape(class),
        mark::shapes(kind)
    )))
}

/// The crest, inline; `state` is `active` (where none is said), `ended` or `revoked`. Its colours are the stylesheet's.
pub fn crest(options: Kwargs) -> Result<Value, Error> {
    let year = options.get::<Value>("year")?.to_string();
    let crest = Crest {
        kind: kind(&options)?,
        track: options.get("track")?,
        year: &year,
        program: options.get("program")?,
        state: State::of(options.get::<Option<&str>>("state")?.unwrap_or_default()),
    };
    options.assert_all_used()?;
    Ok(Value::from_safe_string(format!(
        "<svg class=\"crest crest--{}\" viewBox=\"0 0 200 240\" role=\"img\" aria-label=\"{}\">{}</svg>",
        crest.state.slug(),
        HtmlEscape(&crest.title()),
        crest.shapes(Paint::Classes)
    )))
}

/// The mark's shapes in a box of 32 by 32, for pictures that are made of more.
pub fn mark(kind: Kind) -> String {
    mark::shapes(kind)
}

fn kind(options: &Kwargs) -> Result<Kind, Error> {
    Ok(Kind::of(options.get::<Option<&str>>("kind")?.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use minijinja::{Environment, context};

    use super::*;

    fn drawn(source: &str) -> String {
        let mut engine = Environment::new();
        engine.add_function("laurel", laurel);
        engine.add_function("crest", crest);
        engine.render_named_str("page.html", source, context! {}).unwrap()
    }

    #[test]
    fn each_kind_has_its_own_shape() {
        let marks = ["main", "sub_program", "pro"].map(|k| drawn(&format!("{{{{ laurel(kind=\"{k}\") }}}}")));
        assert!(marks[0] != marks[1] && marks[1] != marks[2] && marks[0] != marks[2]);
        for mark in &marks {
            assert!(mark.starts_with("<svg class=\"laurel\" viewBox=\"0 0 32 32\" aria-hidden=\"true\""), "{mark}");
            assert!(!mark.contains("NaN") && !mark.contains("style"), "{mark}");
        }
        assert_eq!(drawn("{{ laurel() }}"), marks[0]);
    }

    #[test]
    fn a_crest_says_what_it_is_and_escapes_it() {
        let crest = drawn(
            "{{ crest(kind=\"pro\", track=\"A <b> & \\\"B\\\"\", year=2027, program=\"P\", state=\"revoked\") }}",
        );
        assert!(crest.contains("aria-label=\"A &lt;b&gt; &amp; &quot;B&quot; 2027, P, revoked\""), "{crest}");
        assert!(!crest.contains("<b>") && crest.contains("crest--revoked") && crest.contains(">2027</text>"));
    }
}
