//! What to paste where, by what a blog is made with.

/// For one place: its name, by which there are words on where the lines go, and the lines.
pub struct Snippet {
    pub name: &'static str,
    /// As its makers write it.
    pub title: &'static str,
    pub text: String,
}

/// `page` is the member's page, `alt` what their badge says in words; neither breaks out of quotes.
pub fn all(page: &str, alt: &str) -> [Snippet; 6] {
    let me = format!(r#"<link rel="me" href="{page}">"#);
    let line = format!("{page}/badge.svg?style=line");
    let badge = format!(r#"<a rel="me" href="{page}"><img src="{line}" alt="{alt}"></a>"#);
    let snippet = |name, title, text| Snippet { name, title, text };
    [
        snippet("html", "HTML", format!("{me}\n{badge}")),
        snippet("jekyll", "Jekyll", me.clone()),
        snippet("hugo", "Hugo", me.clone()),
        snippet("wordpress", "WordPress", format!("add_action( 'wp_head', function () {{\n\techo '{me}';\n}} );")),
        snippet("ghost", "Ghost", me),
        snippet("readme", "Markdown", format!("[![{alt}]({line})]({page})")),
    ]
}
