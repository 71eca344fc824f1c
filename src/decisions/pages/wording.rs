//! The program's reasons and blocks of text.

use entity::{reason, text_block};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use crate::Error;
use crate::applications::reasons;
use crate::db::Db;
use crate::decisions::actions::wording as actions;
use crate::decisions::blocks;
use crate::decisions::forms::{Block, Move, NewReason};
use crate::l10n::{Locale, Message};
use crate::web::{Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![
        index,
        new,
        create,
        edit,
        update,
        retire,
        bring_back,
        shift,
        new_block,
        create_block,
        edit_block,
        update_block,
        remove_block
    ]
}

const REASONS: &str = "/manage/reasons";

#[get("/manage/reasons")]
async fn index(by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let reasons = reasons::all(&db.read).await?;
    let decided = reasons::decided(&db.read, by.id).await?;
    let row = |r: &reason::Model| {
        context! {
            key => r.key.as_str(), told => reasons.named(&r.key), for_yes => r.for_yes, for_no => r.for_no,
            languages => r.texts.0.keys().filter_map(|tag| Some(Locale::by_tag(tag)?.name())).collect::<Vec<_>>(),
            retired => r.retired_at.is_some(), decided => decided.get(&r.key).copied().unwrap_or_default(),
        }
    };
    let rows: Vec<_> = reasons.iter().map(row).collect();
    let blocks = blocks::offered(&blocks::all(&db.read).await?);
    view.page("decisions/reasons", context! { reasons => rows, blocks })
}

#[get("/manage/reasons/new")]
async fn new(_by: Manager, view: View<'_>) -> Result<Page, Error> {
    view.form("decisions/reason_new", &Typed::default().with("for_no", "true"), languages(None))
}

#[post("/manage/reasons", data = "<form>")]
async fn create(
    by: Manager,
    form: Form<Contextual<'_, NewReason<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let Some(typed) = &form.value else {
        return Err(view.again("decisions/reason_new", &Typed::of(&form.context), languages(None)));
    };
    let made = actions::add_reason(db, &by, typed, now.0).await;
    view.retry(made, "decisions/reason_new", &form.context, languages(None))?;
    Ok(Onward::to(REASONS).saying(Message::new("decisions-reasons-made-said")))
}

#[get("/manage/reasons/<key>", rank = 2)]
async fn edit(key: &str, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let (reason, page) = one(db, key).await?;
    let hold = |typed: Typed, (tag, text): (&String, &String)| typed.with(&format!("texts[{tag}]"), text);
    let typed = reason.texts.0.iter().fold(Typed::default(), hold);
    view.form("decisions/reason_edit", &typed, page)
}

#[post("/manage/reasons/<key>", data = "<form>")]
async fn update(
    key: &str,
    by: Manager,
    form: Form<Contextual<'_, NewReason<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let (_, page) = one(db, key).await?;
    let Some(typed) = &form.value else {
        return Err(view.again("decisions/reason_edit", &Typed::of(&form.context), page));
    };
    let reworded = actions::reword(db, &by, key, typed, now.0).await;
    view.retry(reworded, "decisions/reason_edit", &form.context, page)?;
    Ok(Onward::to(REASONS).saying(Message::new("decisions-reasons-saved-said")))
}

#[post("/manage/reasons/<key>/retirement")]
async fn retire(key: &str, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::offer(db, &by, key, false, now.0).await?;
    Ok(Onward::to(REASONS).saying(Message::new("decisions-reasons-retired-said")))
}

#[post("/manage/reasons/<key>/return")]
async fn bring_back(key: &str, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::offer(db, &by, key, true, now.0).await?;
    Ok(Onward::to(REASONS).saying(Message::new("decisions-reasons-returned-said")))
}

#[post("/manage/reasons/<key>/place", data = "<form>")]
async fn shift(key: &str, by: Manager, form: Form<Move>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::shift(db, &by, key, form.up, now.0).await?;
    Ok(Onward::to(REASONS))
}

#[get("/manage/text-blocks/new")]
async fn new_block(_by: Manager, view: View<'_>) -> Result<Page, Error> {
    view.form("decisions/block", &Typed::default(), context! {})
}

#[post("/manage/text-blocks", data = "<form>")]
async fn create_block(
    by: Manager,
    form: Form<Contextual<'_, Block<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let Some(typed) = &form.value else {
        return Err(view.again("decisions/block", &Typed::of(&form.context), context! {}));
    };
    let kept = actions::keep_block(db, &by, None, typed, now.0).await;
    let kept = view.retry(kept, "decisions/block", &form.context, context! {})?;
    Ok(kept_block(&kept))
}

#[get("/manage/text-blocks/<id>")]
async fn edit_block(id: i64, _by: Manager, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let block = actions::block(&db.read, id).await?;
    let typed = Typed::default().with("name", &block.name).with("words", &block.words);
    view.form("decisions/block", &typed, of_block(&block))
}

#[post("/manage/text-blocks/<id>", data = "<form>")]
async fn update_block(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Block<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = of_block(&actions::block(&db.read, id).await?);
    let Some(typed) = &form.value else {
        return Err(view.again("decisions/block", &Typed::of(&form.context), page));
    };
    let kept = actions::keep_block(db, &by, Some(id), typed, now.0).await;
    let kept = view.retry(kept, "decisions/block", &form.context, page)?;
    Ok(kept_block(&kept))
}

#[post("/manage/text-blocks/<id>/removal")]
async fn remove_block(id: i64, by: Manager, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let gone = actions::remove_block(db, &by, id, now.0).await?;
    let said = Message::new("decisions-blocks-removed-said").with("name", &gone.name);
    Ok(Onward::to(format!("{REASONS}#blocks")).saying(said))
}

fn kept_block(block: &text_block::Model) -> Onward {
    let said = Message::new("decisions-blocks-kept-said").with("name", &block.name);
    Onward::to(format!("{REASONS}#blocks")).saying(said)
}

fn of_block(block: &text_block::Model) -> Value {
    context! { block => context! { id => block.id, name => block.name.as_str() } }
}

async fn one(db: &Db, key: &str) -> Result<(reason::Model, Value), Error> {
    let reasons = reasons::all(&db.read).await?;
    let reason = reasons.iter().find(|r| r.key == key).cloned().ok_or(Error::NotFound)?;
    let page = context! {
        reason => context! {
            key, told => reasons.named(key), for_yes => reason.for_yes, for_no => reason.for_no,
            retired => reason.retired_at.is_some(), is_needed => reason.is_needed(),
            is_built_in => reason::BUILT_IN.contains(&key),
        },
        ..languages(Some(key))
    };
    Ok((reason, page))
}

/// A field for each language of the portal, with the portal's own words where it has some.
fn languages(key: Option<&str>) -> Value {
    let field = |locale: Locale| {
        let built_in = key.and_then(|key| locale.find(&format!("decision-reason-{key}"), None));
        let required = key.is_none() && locale == Locale::english();
        context! { tag => locale.tag(), name => locale.name(), built_in, required }
    };
    context! { languages => Locale::all().map(field).collect::<Vec<_>>() }
}
