use minijinja::context;
use rocket::form::{Contextual, Form};
use rocket::http::ContentType;
use rocket::{Route, State};

use super::forms::{self, Edit, Logo};
use super::{actions, icon, queries, rules};
use crate::Error;
use crate::db::Db;
use crate::drawing::Easel;
use crate::web::{Cached, Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![edit, update, put_logo, remove_logo, logo, accent, icon_svg, icon_ico, icon_touch]
}

#[get("/manage/program")]
async fn edit(_by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let program = queries::the(&db.read).await?;
    view.form("program/edit", &forms::of(&program), context! {})
}

#[post("/manage/program", data = "<form>")]
async fn update(
    by: Manager,
    form: Form<Contextual<'_, Edit<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let Some(typed) = &form.value else {
        return Err(view.again("program/edit", &Typed::of(&form.context), context! {}));
    };
    view.retry(actions::edit(db, &by, typed, now.0).await, "program/edit", &form.context, context! {})?;
    Ok(Onward::to("/manage/program").saying("The program is saved."))
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
        None => Err(Error::wrong("logo", forms::TOO_LARGE)),
    };
    let taken = match bytes {
        Ok(bytes) => actions::put_logo(db, &by, bytes, now.0).await,
        Err(e) => Err(e),
    };
    if let Err(Error::Wrong(wrong)) = taken {
        // The page has two forms: the other one begins as it stands.
        let program = queries::the(&db.read).await?;
        return Err(view.again("program/edit", &forms::of(&program).wrong(wrong), context! {}));
    }
    taken.map(|()| Onward::to("/manage/program").saying("The logo is on every page now."))
}

#[post("/manage/program/logo/removal")]
async fn remove_logo(by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::remove_logo(db, &by, now.0).await?;
    Ok(Onward::to("/manage/program").saying("The logo is taken away."))
}

#[get("/logo")]
async fn logo(db: &State<Db>) -> Result<Cached, Error> {
    let bytes = queries::the(&db.read).await?.logo.ok_or(Error::NotFound)?;
    Ok(Cached { content_type: ContentType::PNG, bytes, control: REVALIDATED.into() })
}

#[get("/accent.css")]
async fn accent(db: &State<Db>) -> Result<Cached, Error> {
    let css = rules::stylesheet(&queries::the(&db.read).await?.accent);
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
