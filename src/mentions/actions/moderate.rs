use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::mention::{self, Display, State};
use entity::{blocked_host, mention_setting, person, program};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, IntoActiveModel,
    ModelTrait, QueryFilter, QuerySelect,
};

use super::verify::turned_down;
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::mentions::{queries, rules};
use crate::web::Me;

/// Shows or hides one. `owner` is whose it is: the member themselves, or none for the program's news and calls.
pub async fn display(
    db: &Db,
    by: &Me,
    owner: Option<i64>,
    id: i64,
    to: Display,
    now: DateTime<Utc>,
) -> Result<mention::Model, Error> {
    let txn = db.begin().await?;
    hold(&txn, owner).await?;
    let found = queries::own(&txn, owner, id).await?;
    if found.display == to {
        return Ok(found);
    }
    let action = if to == Display::Shown { Action::MentionShown } else { Action::MentionHidden };
    let from = word(found.display);
    let mut row = found.into_active_model();
    row.display = Set(to);
    let row = row.update(&txn).await?;
    let entry = Entry::new(action, "mention", id).by(by.id).states(from, word(to)).note(row.source.as_str());
    owner.into_iter().fold(entry, Entry::on).record(&txn, now).await?;
    txn.commit().await?;
    Ok(row)
}

fn word(display: Display) -> &'static str {
    match display {
        Display::Shown => "shown",
        Display::Asked => "asked",
        Display::Hidden => "hidden",
    }
}

/// Blocks the host that one came from, and hides what came from it.
pub async fn block_sender(db: &Db, by: &Me, owner: Option<i64>, id: i64, now: DateTime<Utc>) -> Result<String, Error> {
    let found = queries::own(&db.read, owner, id).await?;
    block(db, by, owner, &found.source_host, now).await
}

/// Takes no more from a host: a member for their own pages, the program (`owner` none) for all. What came from there is
/// hidden, for the program refused.
pub async fn block(db: &Db, by: &Me, owner: Option<i64>, typed: &str, now: DateTime<Utc>) -> Result<String, Error> {
    let host = host(typed).ok_or_else(|| Error::wrong("host", Message::new("mentions-wrong-host")))?;
    let txn = db.begin().await?;
    hold(&txn, owner).await?;
    if queries::blocks(&txn, owner).await?.iter().any(|b| b.host == host) {
        return Ok(host);
    }
    let row = blocked_host::ActiveModel {
        person_id: Set(owner),
        host: Set(host.clone()),
        created_at: Set(now),
        ..Default::default()
    };
    let row = row.insert(&txn).await?;
    let theirs = mention::Entity::update_many().filter(is_from(&host));
    match owner {
        Some(person) => {
            let hidden = theirs.col_expr(mention::Column::Display, Expr::value(Display::Hidden));
            hidden.filter(mention::COLUMN.person_id.eq(person)).exec(&txn).await?;
        }
        None => {
            // Nobody who has one in hand may say otherwise afterwards.
            let refused = mention::ActiveModel { lease_until: Set(None), ..turned_down(false, "blocked".into(), now) };
            let standing = mention::Column::State.is_in([State::Waiting, State::Verified]);
            theirs.set(refused).filter(standing).exec(&txn).await?;
        }
    }
    noted(Action::HostBlocked, &row, by, now, &txn).await?;
    txn.commit().await?;
    Ok(host)
}

/// Takes mentions from the host again. What was refused because of it is checked anew; what was hidden stays so until it
/// is shown.
pub async fn unblock(db: &Db, by: &Me, owner: Option<i64>, id: i64, now: DateTime<Utc>) -> Result<String, Error> {
    let txn = db.begin().await?;
    hold(&txn, owner).await?;
    let all = queries::blocks(&txn, owner).await?;
    let row = all.into_iter().find(|b| b.id == id).ok_or(Error::NotFound)?;
    row.clone().delete(&txn).await?;
    look_again(&txn, owner, &row.host, now).await?;
    noted(Action::HostUnblocked, &row, by, now, &txn).await?;
    txn.commit().await?;
    Ok(row.host)
}

/// Whether another block still holds is seen when they are checked.
async fn look_again(
    txn: &DatabaseTransaction,
    owner: Option<i64>,
    host: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let itself = Condition::all().add(mention::COLUMN.trouble.eq("blocked")).add(is_from(host));
    // Those whose address leads there by a redirect say so.
    let below = Condition::all()
        .add(mention::COLUMN.trouble.starts_with("blocked "))
        .add(mention::COLUMN.trouble.ends_with(format!(".{host}")));
    let led = Condition::any().add(mention::COLUMN.trouble.eq(format!("blocked {host}"))).add(below);
    let again = mention::ActiveModel {
        state: Set(State::Waiting),
        trouble: Set(String::new()),
        attempts: Set(0),
        next_at: Set(Some(now)),
        turned_down_at: Set(None),
        ..Default::default()
    };
    let theirs = owner.map(|person| mention::COLUMN.person_id.eq(person));
    mention::Entity::update_many()
        .set(again)
        .filter(mention::Column::State.is_in([State::Refused, State::Gone]))
        .filter(Condition::any().add(itself).add(led))
        .filter(theirs.into_iter().fold(Condition::all(), Condition::add))
        .exec(txn)
        .await?;
    Ok(())
}

/// From a host, or one below it.
fn is_from(host: &str) -> Condition {
    let below = mention::Column::SourceHost.ends_with(format!(".{host}"));
    Condition::any().add(mention::COLUMN.source_host.eq(host)).add(below)
}

/// Whether new ones wait for the member's word.
pub async fn ask_first(db: &Db, me: &Me, asks: bool, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    hold(&txn, Some(me.id)).await?;
    let was = queries::asks_first(&txn, me.id).await?;
    if was == asks {
        return Ok(());
    }
    let row = mention_setting::ActiveModel { person_id: Set(me.id), asks_first: Set(asks) };
    let anew = OnConflict::column(mention_setting::Column::PersonId)
        .update_column(mention_setting::Column::AsksFirst)
        .to_owned();
    mention_setting::Entity::insert(row).on_conflict(anew).exec_without_returning(&txn).await?;
    let word = |asks| if asks { "after approval" } else { "at once" };
    let entry = Entry::new(Action::MentionSettingEdited, "mention_setting", me.id).by(me.id).on(me.id);
    entry.states(word(was), word(asks)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

async fn noted(
    action: Action,
    row: &blocked_host::Model,
    by: &Me,
    now: DateTime<Utc>,
    txn: &DatabaseTransaction,
) -> Result<(), Error> {
    let entry = Entry::new(action, "blocked_host", row.id).by(by.id).note(row.host.as_str());
    Ok(row.person_id.into_iter().fold(entry, Entry::on).record(txn, now).await?)
}

/// Two at once come one after the other.
async fn hold(txn: &DatabaseTransaction, owner: Option<i64>) -> Result<(), Error> {
    match owner {
        Some(person) => drop(person::Entity::find_by_id(person).lock_exclusive().one(txn).await?),
        None => {
            let row = program::Entity::find_by_id(1).select_only().column(program::Column::Id).lock_exclusive();
            let _: Option<i64> = row.into_tuple().one(txn).await?;
        }
    }
    Ok(())
}

/// A host as people type it: alone, or in an address. None where it is none.
fn host(typed: &str) -> Option<String> {
    let host = rules::host(&crate::text::web_address(typed)?);
    // The name is compared by LIKE when what came from it is hidden: no `%` may be in it.
    let is_name = host.len() <= 200 && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    is_name.then_some(host)
}
