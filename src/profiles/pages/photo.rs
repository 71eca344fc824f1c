use entity::photo::Size;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::http::{ContentType, Header};
use rocket::{Responder, Route, State};

use crate::db::Db;
use crate::l10n::Message;
use crate::profiles::actions::photo as actions;
use crate::profiles::forms::{self, Square, Upload};
use crate::profiles::{queries, rules};
use crate::web::{Me, Now, Onward, Page, Typed, View};
use crate::{Error, picture};

pub fn routes() -> Vec<Route> {
    routes![edit, put, cut, remove, forget, own]
}

const PAGE: &str = "/me/profile/photo";

#[get("/me/profile/photo")]
async fn edit(me: Me, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let photo = queries::photo(&db.read, me.id).await?;
    view.form("profiles/photo", &begun(photo.as_ref()), page(&me, photo.as_ref()))
}

#[post("/me/profile/photo", data = "<form>")]
async fn put(
    me: Me,
    form: Form<Contextual<'_, Upload<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    match taken(&me, form.value.as_ref(), db, now).await {
        Err(Error::Wrong(wrong)) => {
            // The page has two forms: the other one begins as it stands.
            let photo = queries::photo(&db.read, me.id).await?;
            Err(view.again("profiles/photo", &begun(photo.as_ref()).wrong(wrong), page(&me, photo.as_ref())))
        }
        taken => taken.map(|()| Onward::to(PAGE).saying(Message::new("profiles-photo-taken"))),
    }
}

async fn taken(me: &Me, sent: Option<&Upload<'_>>, db: &Db, now: Now) -> Result<(), Error> {
    let sent = sent.ok_or_else(forms::too_large)?;
    let turn = picture::turn().await?;
    let bytes = sent.bytes().await?;
    actions::put(db, me, turn, bytes, now.0).await
}

#[post("/me/profile/photo/cut", data = "<form>")]
async fn cut(
    me: Me,
    form: Form<Contextual<'_, Square<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let photo = queries::photo(&db.read, me.id).await?;
    let Some(typed) = &form.value else {
        return Err(view.again("profiles/photo", &Typed::of(&form.context), page(&me, photo.as_ref())));
    };
    let saved = actions::cut(db, &me, typed, now.0).await;
    view.retry(saved, "profiles/photo", &form.context, page(&me, photo.as_ref()))?;
    Ok(Onward::to(PAGE).saying(Message::new("profiles-photo-saved")))
}

#[post("/me/profile/photo/removal")]
async fn remove(me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::remove(db, &me, now.0).await?;
    Ok(Onward::to(PAGE).saying(Message::new("profiles-photo-removed")))
}

#[post("/me/profile/photo/forgetting")]
async fn forget(me: Me, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::forget(db, &me, now.0).await?;
    Ok(Onward::to(PAGE).saying(Message::new("profiles-photo-forgotten")))
}

/// A picture that is one's own alone.
#[derive(Responder)]
struct Own {
    jpeg: (ContentType, Vec<u8>),
    control: Header<'static>,
}

#[get("/me/profile/photo/<which>")]
async fn own(me: Me, which: &str, db: &State<Db>) -> Result<Own, Error> {
    let bytes = match Size::of(which) {
        Some(size) => queries::sized(&db.read, me.id, size).await?,
        None if which == "whole" => queries::whole(&db.read, me.id).await?.map(|(_, bytes)| bytes),
        None => None,
    };
    let jpeg = (ContentType::JPEG, bytes.ok_or(Error::NotFound)?);
    Ok(Own { jpeg, control: Header::new("Cache-Control", "private, no-store") })
}

/// The form of the cut as it begins.
fn begun(photo: Option<&queries::Photo>) -> Typed {
    let Some(photo) = photo else { return Typed::default() };
    let (typed, cut) = (Typed::default().with("of", &photo.whole), photo.cut);
    typed.with("zoom", cut.zoom).with("x", cut.x).with("y", cut.y)
}

fn page(me: &Me, photo: Option<&queries::Photo>) -> Value {
    let whole = photo.map(|p| context! { width => p.size.0, height => p.size.1, is_shown => p.shown_cut.is_some(), version => p.whole.as_str() });
    context! {
        name => me.name.as_str(),
        photo => photo.and_then(|p| p.version.as_deref()),
        whole,
        audience => rules::audience_slug(me.visibility.of("photo")),
        megabytes => forms::MEBIBYTES,
        bytes => forms::MEBIBYTES << 20,
        megapixels => raster::MEGAPIXELS,
    }
}
