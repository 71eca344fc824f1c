//! PowerShell in colours, with the classes that `syntect` gives. The definition of it that others share needs a regular
//! expression engine in C; here one expression names what a reader looks for, in time that grows with the text alone.

use std::sync::LazyLock;

use regex::Regex;

use super::pictures::escaped;

/// Names by which a block of code says that it is PowerShell.
pub const NAMES: [&str; 6] = ["powershell", "pwsh", "posh", "ps1", "psm1", "psd1"];

/// What each group of the expression is.
const CLASSES: [(&str, &str); 8] = [
    ("comment", "hl-comment"),
    ("string", "hl-string"),
    ("variable", "hl-variable hl-parameter"),
    ("keyword", "hl-keyword"),
    ("type", "hl-storage"),
    ("parameter", "hl-variable hl-parameter"),
    ("cmdlet", "hl-support"),
    ("number", "hl-constant"),
];

/// `about_Quoting_Rules`, `about_Variables`, `about_Reserved_Words`, `about_Operators` of PowerShell's own help.
static PARTS: LazyLock<Regex> = LazyLock::new(|| {
    let parts = r#"(?xmi)
        (?<comment> <\# (?s:.*?) (?: \#> | \z) | \# .* )
      | (?<string> @" [\ \t]* $ (?s:.*?) (?: ^"@ | \z) | @' [\ \t]* $ (?s:.*?) (?: ^'@ | \z)
          | " (?: `. | "" | [^"`] )* " | ' (?: '' | [^'] )* ' )
      | (?<variable> [$@] (?: \w+ : )? \w+ | \$\{ [^}\n]+ \} | \$[$?^] )
      | \b (?<keyword> begin | break | catch | class | continue | data | do | dynamicparam | else | elseif | end | enum
          | exit | filter | finally | for | foreach | from | function | if | in | param | process | return | switch
          | throw | trap | try | until | using | while ) \b
      | (?<type> \[ [a-z][\w.]* (?: \[\] )? \] )
      | \B (?<parameter> - [a-z] \w* )
      | \b (?<cmdlet> [a-z]+ - [a-z]\w* ) \b
      | \b (?<number> 0x[0-9a-f]+ | \d+ (?: \. \d+ )? (?: [kmgtp]b )? ) \b"#;
    Regex::new(parts).expect("it is read once, and by the tests")
});

pub fn highlighted(code: &str) -> String {
    let mut html = String::with_capacity(code.len() * 2);
    let mut at = 0;
    for found in PARTS.captures_iter(code) {
        let Some((part, class)) = CLASSES.iter().find_map(|(name, class)| Some((found.name(name)?, class))) else {
            continue;
        };
        html.push_str(&escaped(&code[at..part.start()]));
        html.push_str(&format!("<span class=\"{class}\">{}</span>", escaped(part.as_str())));
        at = part.end();
    }
    html.push_str(&escaped(&code[at..]));
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_looks_for_has_its_class() {
        let html = highlighted(
            "# All <hosts>\nforeach ($vm in Get-VM -Location \"Lab `\"1`\"\") { [int]$n = 4GB } <# two\nlines #> @'\nit's\n'@",
        );
        for part in [
            "<span class=\"hl-comment\"># All &lt;hosts&gt;</span>\n",
            "<span class=\"hl-keyword\">foreach</span>",
            "<span class=\"hl-variable hl-parameter\">$vm</span>",
            "<span class=\"hl-support\">Get-VM</span>",
            "<span class=\"hl-variable hl-parameter\">-Location</span>",
            "<span class=\"hl-string\">&quot;Lab `&quot;1`&quot;&quot;</span>",
            "<span class=\"hl-storage\">[int]</span>",
            "<span class=\"hl-constant\">4GB</span>",
            "<span class=\"hl-comment\">&lt;# two\nlines #&gt;</span>",
            "<span class=\"hl-string\">@'\nit's\n'@</span>",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_markup() {
        for code in ["", "<b>", "\"never closed <i>", "$", "a - b", "@\"\n<x>", "é-É $ñ"] {
            let html = highlighted(code);
            let text = scraper::Html::parse_fragment(&html).root_element().text().collect::<String>();
            assert_eq!(text, code, "{html}");
        }
    }
}
