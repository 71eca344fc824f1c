use entity::person;
use minijinja::{Value, context};
use rocket::State as Managed;
use rocket::form::{Contextual, Form};
use url::Url;

use crate::db::Db;
use crate::directory::badge::{self, Style, Theme};
use crate::directory::queries::{self as members, Found, Member};
use crate::directory::shown::path;
use crate::outgoing::Outgoing;
use crate::profiles::forms::Check;
use crate::profiles::snippets;
use crate::web::{Me, Now, Page, Tools, Typed, View};
use crate::{Error, program, sites};

#[get("/me/badges")]
pub async fn badges(me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let typed = own_site(tools.db, &me).await?.map_or_else(Typed::default, |url| Typed::default().with("url", url));
    view.form("profiles/badges", &typed, page(&me, tools).await?)
}

/// Looks at a page now: what of all this is on it.
#[post("/me/badges/check", data = "<form>")]
pub async fn check(
    me: Me,
    form: Form<Contextual<'_, Check<'_>>>,
    outgoing: &Managed<Outgoing>,
    tools: Tools<'_>,
    view: View<'_>,
) -> Result<Page, Error> {
    let all = page(&me, tools).await?;
    let url = form.value.as_ref().map_or("", |typed| typed.url);
    let report = sites::actions::look_at(tools.db, outgoing, tools.site, &me, url, tools.now).await;
    let report = view.retry(report, "profiles/badges", &form.context, all.clone())?;
    let profile = tools.site.url(&path(me.number.unwrap_or_default()));
    let report = sites::shown::report(&report, view.locale);
    view.form("profiles/badges", &Typed::of(&form.context), context! { report, profile, ..all })
}

/// The page that they most likely paste into.
async fn own_site(db: &Db, me: &person::Model) -> Result<Option<String>, Error> {
    let links = sites::queries::of_person(&db.read, me.id).await?;
    let blog = links.iter().find(|l| l.kind == "blog").or_else(|| links.iter().find(|l| l.check_at.is_some()));
    Ok(blog.map(|l| l.url.clone()))
}

async fn page(me: &Me, tools: Tools<'_>) -> Result<Value, Error> {
    let (db, site) = (tools.db, tools.site);
    let program = program::queries::the(&db.read).await?.name;
    let Some(member) = shown(db, me).await? else {
        let has_left = me.number.is_some() && !me.listed;
        return Ok(context! { styles => Vec::<Value>::new(), has_left });
    };
    let page = site.url(&path(member.number));
    let alt = plain(&format!("{program}: {}, #{}", member.person.name, member.number));
    let styles: Vec<Value> = Style::ALL.iter().map(|style| pasted(*style, &page, &alt)).collect();
    let places = snippets::all(&page, &alt).map(|s| context! { name => s.name, title => s.title, text => s.text });
    let linked_in = linked_in(&member, &program, &page, Now(tools.now));
    let card = format!("{page}/card.png");
    Ok(context! { styles, page, card, linked_in, number => member.number, alt, places => places.to_vec() })
}

/// Their own entry as everyone finds it; none for who has no award or has left the directory.
async fn shown(db: &Db, me: &person::Model) -> Result<Option<Member>, Error> {
    let Some(number) = me.number.filter(|_| me.listed) else { return Ok(None) };
    match members::by_number(&db.read, number).await {
        Ok(Found::Here(member)) => Ok(Some(*member)),
        Ok(Found::At(_)) | Err(Error::NotFound | Error::Gone) => Ok(None),
        Err(e) => Err(e),
    }
}

/// A style of the badge, and what to paste for it.
fn pasted(style: Style, page: &str, alt: &str) -> Value {
    let (width, height) = style.size();
    let picture = format!("{page}/badge.svg{}", badge::query(style, Theme::Light));
    let dark = format!("{page}/badge.svg{}", badge::query(style, Theme::Dark));
    context! {
        slug => style.slug(),
        width,
        height,
        html => format!(r#"<a href="{page}" rel="me"><img src="{picture}" alt="{alt}" width="{width}" height="{height}"></a>"#),
        markdown => format!("[![{alt}]({picture})]({page})"),
        bbcode => format!("[url={page}][img]{picture}[/img][/url]"),
        light => path_of(&picture),
        dark => path_of(&dark),
    }
}

/// The address without the origin: the page shows its own pictures.
fn path_of(address: &str) -> String {
    Url::parse(address).map_or_else(
        |_| address.to_owned(),
        |url| {
            let query = url.query().map_or_else(String::new, |query| format!("?{query}"));
            format!("{}{query}", url.path())
        },
    )
}

/// Words that break out of no quotes or brackets, wherever they are pasted.
fn plain(words: &str) -> String {
    words
        .replace(['"', '<', '>', '&', '[', ']', '(', ')', '\\', '`'], " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// LinkedIn's own form for a certificate, filled in: a plain link, nothing of theirs is on our page.
fn linked_in(member: &Member, program: &str, page: &str, now: Now) -> Option<String> {
    let (award, track) = badge::shown(member, now.0)?;
    let (year, number) = (award.year.to_string(), member.number.to_string());
    let filled = [
        ("startTask", "CERTIFICATION_NAME"),
        ("name", &format!("{} {year}", track.name)),
        ("organizationName", program),
        ("issueYear", &year),
        ("certUrl", page),
        ("certId", &number),
    ];
    Url::parse_with_params("https://www.linkedin.com/profile/add", filled).ok().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_breaks_out_of_nothing() {
        assert_eq!(plain("Ada \"x\" [y](z) <b> & c"), "Ada x y z b c");
    }
}
