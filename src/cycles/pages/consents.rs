use entity::{consent, consent_text, cycle};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::asking::{Answer, Sent};
use super::head;
use crate::Error;
use crate::cycles::actions::Outcome;
use crate::cycles::forms::{ConsentForm, Step};
use crate::cycles::{actions, queries, rules};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View, instant};

pub fn routes() -> Vec<Route> {
    routes![index, create, show, update, remove, step]
}

/// What applicants are asked to agree to. `edit` opens the form of one in its place.
#[get("/manage/cycles/<slug>/consents?<edit>")]
async fn index(slug: &str, edit: Option<i64>, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let edit = edit.filter(|_| cycle.announced_at.is_none());
    let typed = match edit {
        Some(id) => typed(&queries::consent(&db.read, id).await?, &queries::consent_texts(&db.read, id).await?),
        None => Typed::default(),
    };
    view.form("cycles/manage/consents", &typed, page(db, &cycle, edit).await?)
}

#[post("/manage/cycles/<slug>/consents", data = "<form>")]
async fn create(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, ConsentForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let cycle = queries::by_slug(&db.read, slug).await?;
    let page = page(db, &cycle, None).await?;
    let new = view.read(&form, "cycles/manage/consents", &page)?;
    let added = actions::add_consent(db, &by, cycle.id, new, now.0).await;
    let outcome = view.retry(added, "cycles/manage/consents", &form.context, page)?;
    let to = format!("/manage/cycles/{slug}/consents");
    answer(
        &view,
        Typed::of(&form.context),
        (&cycle, to),
        outcome,
        (db, Message::new("cycles-manage-consent-added-said")),
    )
    .await
}

/// Its words as they are and as they were.
#[get("/manage/consents/<id>")]
async fn show(id: i64, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let consent = queries::consent(&db.read, id).await?;
    let cycle = queries::by_id(&db.read, consent.cycle_id).await?;
    let agreed = queries::agreed(&db.read, cycle.id).await?.remove(&consent.key).unwrap_or_default();
    let texts = queries::consent_texts(&db.read, consent.id).await?;
    let versions = texts.iter().map(|text| {
        context! {
            version => text.version, since => instant(text.created_at), text_html => &text.text_html,
            agreed => agreed.get(&text.version).copied().unwrap_or_default(),
        }
    });
    let page = context! { cycle => head(&cycle), label => &consent.label, versions => versions.collect::<Vec<_>>() };
    view.page("cycles/manage/consent", page)
}

#[post("/manage/consents/<id>", data = "<form>")]
async fn update(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, ConsentForm<'_>>>,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let cycle = queries::by_id(&db.read, queries::consent(&db.read, id).await?.cycle_id).await?;
    let page = page(db, &cycle, Some(id)).await?;
    let change = view.read(&form, "cycles/manage/consents", &page)?;
    let edited = actions::edit_consent(db, &by, id, change, now.0).await;
    let outcome = view.retry(edited, "cycles/manage/consents", &form.context, page)?;
    let to = format!("/manage/consents/{id}");
    answer(&view, Typed::of(&form.context), (&cycle, to), outcome, (db, Message::new("cycles-manage-saved-said"))).await
}

#[post("/manage/consents/<id>/removal")]
async fn remove(id: i64, by: Manager, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = actions::remove_consent(db, &by, id, now.0).await?;
    let said = Message::new("cycles-manage-consent-removed-said");
    Ok(Onward::to(format!("/manage/cycles/{}/consents", cycle.slug)).saying(said))
}

#[post("/manage/consents/<id>/position", data = "<form>")]
async fn step(id: i64, by: Manager, form: Form<Step>, now: Now, db: &State<Db>) -> Result<Onward, Error> {
    let cycle = actions::move_consent(db, &by, id, form.direction, now.0).await?;
    Ok(Onward::to(format!("/manage/cycles/{}/consents#consent-{id}", cycle.slug)))
}

async fn answer(
    view: &View<'_>,
    form: Typed,
    (cycle, to): (&cycle::Model, String),
    outcome: Outcome<consent::Model>,
    (db, said): (&Db, Message),
) -> Result<Answer, Error> {
    let list = format!("/manage/cycles/{}/consents", cycle.slug);
    let stands = match &outcome {
        Outcome::Old(consent) => typed(consent, &queries::consent_texts(&db.read, consent.id).await?),
        _ => Typed::default(),
    };
    let sent = Sent { view, form, cycle: head(cycle), to, back: list.clone() };
    sent.answer(outcome, |_| stands, |consent| Onward::to(format!("{list}#consent-{}", consent.id)).saying(said))
}

async fn page(db: &Db, cycle: &cycle::Model, edit: Option<i64>) -> Result<Value, Error> {
    let agreed = queries::agreed(&db.read, cycle.id).await?;
    let consents = queries::consents(&db.read, cycle.id).await?;
    let told = consents.iter().map(|(consent, texts)| {
        let current = texts.first();
        let agreed = agreed.get(&consent.key).map_or(0, |versions| versions.values().sum::<usize>());
        context! {
            id => consent.id, key => &consent.key, label => &consent.label, required => consent.required, agreed,
            version => current.map_or(0, |t| t.version), text_html => current.map_or("", |t| &t.text_html),
        }
    });
    Ok(context! { cycle => head(cycle), consents => told.collect::<Vec<_>>(), edit })
}

/// What the form of a consent begins with.
fn typed(consent: &consent::Model, texts: &[consent_text::Model]) -> Typed {
    let text = texts.first().map_or("", |t| t.text.as_str());
    Typed::default()
        .with("label", &consent.label)
        .with("text", text)
        .with("required", if consent.required { "true" } else { "" })
        .with("seen", rules::seen_consent(consent, text))
}
