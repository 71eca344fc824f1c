use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::http::ContentType;
use rocket::{Route, State};
use sea_orm::ConnectionTrait;

use super::forms::{self, Edit, EditText, Logo};
use super::{actions, icon, queries};
use crate::Error;
use crate::colour::{self, Colour};
use crate::db::Db;
use crate::drawing::Easel;
use crate::l10n::{Locale, Message};
use crate::web::{Cached, Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    let managed = routes![edit, update, put_logo, remove_logo, text, update_text, shades];
    [managed, routes![logo, accent, icon_svg, icon_ico, icon_touch]].concat()
}

#[get("/manage/program")]
async fn edit(_by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let program = queries::the(&db.read).await?;
    view.form("program/edit", &forms::of(&program), editing(&db.read).await?)
}

#[post("/manage/program", data = "<form>")]
async fn update(
    by: Manager,
    form: Form<Contextual<'_, Edit<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = editing(&db.read).await?;
    let Some(typed) = &form.value else {
        return Err(view.again("program/edit", &Typed::of(&form.context), page));
    };
    view.retry(actions::edit(db, &by, typed, now.0).await, "program/edit", &form.context, page)?;
    Ok(Onward::to("/manage/program").saying(Message::new("program-saved-said")))
}

#[post("/manage/program/logo", data = "<form>")]
async fn put_logo(
    by: Manager,
    form: Form<Contextual<'_, Logo<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let bytes = match &form.value {
        Some(sent) => sent.bytes().await,
        None => Err(Error::wrong("logo", Message::new(forms::TOO_LARGE))),
    };
    let taken = match bytes {
        Ok(bytes) => actions::put_logo(db, &by, bytes, now.0).await,
        Err(e) => Err(e),
    };
    if let Err(Error::Wrong(wrong)) = taken {
        // The page has two forms: the other one begins as it stands.
        let program = queries::the(&db.read).await?;
        return Err(view.again("program/edit", &forms::of(&program).wrong(wrong), editing(&db.read).await?));
    }
    taken.map(|()| Onward::to("/manage/program").saying(Message::new("program-logo-said")))
}

#[post("/manage/program/logo/removal")]
async fn remove_logo(by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::remove_logo(db, &by, now.0).await?;
    Ok(Onward::to("/manage/program").saying(Message::new("program-logo-removed-said")))
}

/// The texts of one language besides the main ones.
#[get("/manage/program/texts/<language>")]
async fn text(language: &str, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let locale = other(language)?;
    let text = queries::text(&db.read, locale).await?;
    view.form("program/text", &forms::of_text(text.as_ref()), translating(&db.read, locale).await?)
}

#[post("/manage/program/texts/<language>", data = "<form>")]
async fn update_text(
    language: &str,
    by: Manager,
    form: Form<Contextual<'_, EditText<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let locale = other(language)?;
    let page = translating(&db.read, locale).await?;
    let Some(typed) = &form.value else {
        return Err(view.again("program/text", &Typed::of(&form.context), page));
    };
    view.retry(actions::edit_text(db, &by, locale, typed, now.0).await, "program/text", &form.context, page)?;
    Ok(Onward::to("/manage/program#languages")
        .saying(Message::new("program-text-said").with("language", locale.name())))
}

/// What a colour would make of the pages, for the preview: the values of `/accent.css` by their names.
#[get("/manage/program/shades?<accent>")]
fn shades(accent: &str, _by: Manager) -> Result<(ContentType, String), Error> {
    let accent = Colour::parse(accent).ok_or(Error::NotFound)?;
    let shades: serde_json::Map<_, _> =
        colour::shades(accent).into_iter().map(|(name, colour)| (name.to_owned(), colour.to_string().into())).collect();
    Ok((ContentType::JSON, serde_json::Value::Object(shades).to_string()))
}

#[get("/logo")]
async fn logo(db: &State<Db>) -> Result<Cached, Error> {
    let bytes = queries::the(&db.read).await?.logo.ok_or(Error::NotFound)?;
    Ok(Cached { content_type: ContentType::PNG, bytes, control: REVALIDATED.into() })
}

#[get("/accent.css")]
async fn accent(db: &State<Db>) -> Result<Cached, Error> {
    let css = colour::stylesheet(&queries::the(&db.read).await?.accent);
    Ok(Cached { content_type: ContentType::CSS, bytes: css.into_bytes(), control: REVALIDATED.into() })
}

/// The laurel in the program's colour, as browsers show it beside a page's name.
#[get("/favicon.svg")]
async fn icon_svg(db: &State<Db>) -> Result<Cached, Error> {
    let svg = icon::svg(&queries::the(&db.read).await?.accent);
    Ok(Cached { content_type: ContentType::SVG, bytes: svg.into_bytes(), control: REVALIDATED.into() })
}

#[get("/favicon.ico")]
async fn icon_ico(db: &State<Db>, easel: &State<Easel>) -> Result<Cached, Error> {
    let svg = icon::tile(&queries::the(&db.read).await?.accent, 6.0);
    let bytes = icon::ico(&easel.png(svg, icon::SMALL.into()).await?);
    Ok(Cached { content_type: ContentType::Icon, bytes, control: REVALIDATED.into() })
}

#[get("/apple-touch-icon.png")]
async fn icon_touch(db: &State<Db>, easel: &State<Easel>) -> Result<Cached, Error> {
    let svg = icon::tile(&queries::the(&db.read).await?.accent, 0.0);
    Ok(Cached { content_type: ContentType::PNG, bytes: easel.png(svg, 180).await?, control: REVALIDATED.into() })
}

/// Kept by everyone, and asked about each time: a new logo shows at once.
const REVALIDATED: &str = "public, no-cache";

/// One of the portal's languages that the main texts are not in.
fn other(language: &str) -> Result<Locale, Error> {
    Locale::by_tag(language).filter(|l| *l != Locale::english()).ok_or(Error::NotFound)
}

/// The other languages, and which texts each has.
async fn editing(db: &impl ConnectionTrait) -> Result<Value, Error> {
    let texts = queries::texts(db).await?;
    let language = |locale: Locale| {
        let text = texts.iter().find(|t| t.language == locale.tag());
        let given = text.map_or(0, |t| [&t.tagline, &t.about, &t.criteria].iter().filter(|t| !t.is_empty()).count());
        context! { tag => locale.tag(), name => locale.name(), dir => locale.direction(), given }
    };
    let others: Vec<_> = Locale::all().filter(|l| *l != Locale::english()).map(language).collect();
    Ok(context! { others })
}

async fn translating(db: &impl ConnectionTrait, locale: Locale) -> Result<Value, Error> {
    let main = queries::the(db).await?;
    Ok(context! {
        language => context! { tag => locale.tag(), name => locale.name(), dir => locale.direction() },
        main => context! { tagline => main.tagline, about => main.about, criteria => main.criteria },
    })
}
