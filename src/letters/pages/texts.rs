//! What the portal writes, and the program's own words for it.

use std::collections::{BTreeMap, BTreeSet};

use entity::letter_text;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::http::{ContentType, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, Route, State};
use sea_orm::{ActiveEnum, ConnectionTrait};

use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::letters::forms::{self, Text};
use crate::letters::{actions, queries};
use crate::mail::{Draft, Drawn, Letter, Press, Recipient, Words};
use crate::web::{Framed, Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![index, edit, html, update, preview, test, remove]
}

/// The letter and the language that an address names, in the three segments after `/manage/letters/texts`.
struct Of((Letter, Locale));

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Of {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let segment = |n| request.param::<&str>(n).and_then(Result::ok).unwrap_or_default();
        let letter = Letter::by_folder(&format!("{}/{}", segment(3), segment(4)));
        match letter.zip(Locale::by_tag(segment(5))) {
            Some(of) => Outcome::Success(Self(of)),
            None => Outcome::Error((Status::NotFound, ())),
        }
    }
}

#[get("/manage/letters/texts")]
async fn index(by: Manager, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let adjusted = queries::adjusted(&db.read).await?;
    let lately = queries::lately(&db.read, by.id, now.0).await?;
    let mut groups: Vec<(&str, Vec<Value>)> = Vec::new();
    for letter in Letter::all() {
        let line = line(letter, &adjusted, &lately);
        match groups.iter_mut().find(|(about, _)| *about == letter.about()) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((letter.about(), vec![line])),
        }
    }
    let groups: Vec<_> = groups.into_iter().map(|(about, letters)| context! { about, letters }).collect();
    view.page("letters/texts", context! { groups })
}

fn line(letter: Letter, adjusted: &BTreeSet<(String, String)>, lately: &BTreeMap<String, i64>) -> Value {
    let in_own_words = |locale: &Locale| adjusted.contains(&(letter.folder().to_owned(), locale.tag().to_owned()));
    let languages: Vec<_> = Locale::all().filter(in_own_words).map(Locale::name).collect();
    context! {
        folder => letter.folder(), name => letter.name().to_string(), when => letter.when().to_string(), languages,
        refusable => letter.refusable().map(|kind| kind.to_value()),
        sent => lately.get(letter.folder()).copied().unwrap_or_default(),
    }
}

#[get("/manage/letters/texts/<_>/<_>/<_>")]
async fn edit(_by: Manager, of: Of, db: &State<Db>, site: &State<Site>, view: View<'_>) -> Result<Page, Error> {
    let of = of.0;
    let words = queries::words(&db.read, of.0, of.1).await?;
    Ok(view.form("letters/text", &forms::of(&words), showing(&db.read, site, of).await?)?.with_frames())
}

/// The letter as it is sent now, for the frame on the page above.
#[get("/manage/letters/texts/<_>/<_>/<_>/html")]
async fn html(_by: Manager, of: Of, db: &State<Db>, site: &State<Site>) -> Result<Framed, Error> {
    let of = of.0;
    Ok(Framed::html(drawn(&db.read, site, of, None).await?.html))
}

#[post("/manage/letters/texts/<_>/<_>/<_>", data = "<form>")]
async fn update(
    by: Manager,
    of: Of,
    form: Form<Contextual<'_, Text<'_>>>,
    db: &State<Db>,
    site: &State<Site>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let of = of.0;
    let page = showing(&db.read, site, of).await?;
    let kept = match &form.value {
        Some(typed) => actions::keep(db, &by, of, typed, now.0).await,
        None => Err(Error::Wrong(Vec::new())),
    };
    retry(kept, &form, page, &view)?;
    Ok(Onward::to(address(of)).saying(Message::new("letters-words-kept-said")))
}

/// What is typed, drawn in the frame before it is kept. What is wrong with it stands there too.
#[post("/manage/letters/texts/<_>/<_>/<_>/preview", data = "<form>")]
async fn preview(
    _by: Manager,
    of: Of,
    form: Form<Text<'_>>,
    db: &State<Db>,
    site: &State<Site>,
) -> Result<Framed, Error> {
    let of = of.0;
    match actions::checked(of.0, &form) {
        Ok(words) => Ok(Framed::html(drawn(&db.read, site, of, Some(words)).await?.html)),
        Err(Error::Wrong(wrong)) => {
            let body = wrong.iter().map(|w| w.why.to_string()).collect::<Vec<_>>().join("\n");
            Ok(Framed { status: Status::UnprocessableEntity, content_type: ContentType::Plain, body })
        }
        Err(e) => Err(e),
    }
}

/// Sends what is typed to the manager's own address; the page stays as it is, with what was typed.
#[post("/manage/letters/texts/<_>/<_>/<_>/test", data = "<form>")]
async fn test(
    by: Manager,
    of: Of,
    form: Form<Contextual<'_, Text<'_>>>,
    db: &State<Db>,
    site: &State<Site>,
    now: Now,
    view: View<'_>,
) -> Result<Page, Error> {
    let of = of.0;
    let page = showing(&db.read, site, of).await?;
    let sent = match form.value.as_ref().map(|typed| actions::checked(of.0, typed)) {
        Some(Ok(words)) => actions::test(db, site, &by, of, words, now.0).await,
        Some(Err(e)) => Err(e),
        None => Err(Error::Wrong(Vec::new())),
    };
    let address = retry(sent, &form, page.clone(), &view)?;
    let said = Message::new("letters-test-said").with("address", address).to_string();
    let page = context! { said, ..page };
    Ok(view.form("letters/text", &Typed::of(&form.context), page)?.with_frames())
}

#[post("/manage/letters/texts/<_>/<_>/<_>/removal")]
async fn remove(by: Manager, of: Of, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let of = of.0;
    actions::give_up(db, &by, of, now.0).await?;
    Ok(Onward::to(address(of)).saying(Message::new("letters-words-given-up-said")))
}

/// The form again where something is wrong with it.
fn retry<T>(
    outcome: Result<T, Error>,
    form: &Contextual<'_, Text<'_>>,
    page: Value,
    view: &View<'_>,
) -> Result<T, Error> {
    outcome.map_err(|e| match e {
        Error::Wrong(wrong) => {
            let again = view.form("letters/text", &Typed::of(&form.context).wrong(wrong), page);
            again.map_or_else(|e| e, |page| Error::Invalid(Box::new(page.with_frames())))
        }
        e => e,
    })
}

fn address((letter, locale): (Letter, Locale)) -> String {
    format!("/manage/letters/texts/{}/{}", letter.folder(), locale.tag())
}

/// The letter to nobody, with values that are nobody's.
async fn drawn(
    db: &impl ConnectionTrait,
    site: &Site,
    (letter, locale): (Letter, Locale),
    words: Option<Words>,
) -> Result<Drawn, Error> {
    let to = Recipient { person_id: None, address: "ada@example.org".into(), name: "Ada Lovelace".into(), locale };
    let draft = Draft { to, letter, event: String::new(), words: letter.sample(site) };
    let press = Press::of(db, site).await?;
    match words {
        Some(words) => press.with(&draft, words).draw(&draft),
        None => press.draw(&draft),
    }
}

async fn showing(db: &impl ConnectionTrait, site: &Site, of: (Letter, Locale)) -> Result<Value, Error> {
    let (letter, locale) = of;
    let Drawn { subject, text, .. } = drawn(db, site, of, None).await?;
    let kept: Option<letter_text::Model> = queries::text(db, letter, locale).await?;
    let adjusted = queries::adjusted(db).await?;
    let language = |l: Locale| {
        let is_own = adjusted.contains(&(letter.folder().to_owned(), l.tag().to_owned()));
        context! { tag => l.tag(), name => l.name(), is_own, is_here => l == locale }
    };
    let fills: Vec<_> =
        letter.fills().map(|f| context! { name => f.name, meaning => f.meaning().to_string() }).collect();
    Ok(context! {
        letter => context! {
            folder => letter.folder(), name => letter.name().to_string(), when => letter.when().to_string(),
            refusable => letter.refusable().map(|kind| kind.to_value()),
        },
        language => context! { tag => locale.tag(), name => locale.name(), dir => locale.direction() },
        languages_of => Locale::all().map(language).collect::<Vec<_>>(),
        address => address(of), is_own => kept.is_some(), subject, text, fills,
    })
}
