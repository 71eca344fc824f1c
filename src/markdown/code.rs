//! Code in colours: classes for each part, which the stylesheet paints for both schemes.

use std::sync::LazyLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

use super::powershell;

/// What is longer is shown without colours: nobody waits for it.
const MOST: usize = 40_000;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// None where the language is not known.
pub fn highlighted(code: &str, language: &str) -> Option<String> {
    if code.len() > MOST || language.is_empty() {
        return None;
    }
    if powershell::NAMES.iter().any(|name| language.eq_ignore_ascii_case(name)) {
        return Some(powershell::highlighted(code));
    }
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    let style = ClassStyle::SpacedPrefixed { prefix: "hl-" };
    let mut html = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, style);
    for line in LinesWithEndings::from(code) {
        html.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(html.finalize())
}
