use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::person;
use entity::photo::{self, Size};
use raster::{Cut, Ground};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};

use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::db::Db;
use crate::l10n::Message;
use crate::profiles::forms::Square;
use crate::profiles::queries;
use crate::web::Me;
use crate::{Error, listing, picture, secret};

/// The longer side of the whole picture that is kept, so that the cut can be changed.
const WHOLE: u32 = 1600;
/// Less than the smallest size is a blur on every page.
const LEAST: u32 = 96;
/// What nobody sees is forgotten after so long: a picture that was never cut, one that was taken away.
const KEPT: TimeDelta = TimeDelta::days(1);

/// Takes a picture as the one to cut from. What others see stays until a cut of this one is saved.
pub async fn put(db: &Db, me: &Me, turn: picture::Turn, bytes: Vec<u8>, now: DateTime<Utc>) -> Result<(), Error> {
    let drawn = turn
        .work(move || raster::read(&bytes, WHOLE, Ground::White).and_then(|p| Ok((p.dimensions(), raster::jpeg(&p)?))));
    let ((width, height), whole) = drawn.await?.map_err(|why| Error::wrong("photo", picture::told(why)))?;
    if width.min(height) < LEAST {
        let small = Message::new("profiles-photo-too-small").count("least", LEAST);
        return Err(Error::wrong("photo", small.count("width", width).count("height", height)));
    }
    let txn = locked(db, me).await?;
    let is_there = queries::photo(&txn, me.id).await?.is_some();
    let begun = Cut::middle(width, height);
    let row = photo::ActiveModel {
        whole_version: Set(secret::token()),
        width: Set(pixels(width)),
        height: Set(pixels(height)),
        zoom: Set(pixels(begun.zoom)),
        x: Set(pixels(begun.x)),
        y: Set(pixels(begun.y)),
        touched_at: Set(now),
        whole: Set(whole),
        ..Default::default()
    };
    if is_there {
        photo::Entity::update_many().set(row).filter(photo::COLUMN.person_id.eq(me.id)).exec(&txn).await?;
    } else {
        let new = photo::ActiveModel { person_id: Set(me.id), ..row };
        photo::Entity::insert(new).exec_without_returning(&txn).await?;
    }
    txn.commit().await?;
    Ok(())
}

/// Shows a square of the picture from now on. Saying so twice does it once.
pub async fn cut(db: &Db, me: &Me, typed: &Square<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let cut = checked(typed)?;
    let (of, whole) = queries::whole(&db.read, me.id).await?.ok_or_else(none)?;
    if of != typed.of {
        return Err(Error::refused(Message::new("profiles-photo-another")));
    }
    let drawn = picture::turn().await?.work(move || {
        let picture = raster::read(&whole, WHOLE, Ground::White)?;
        let [small, medium, large] = Size::ALL.map(|size| raster::jpeg(&raster::square(&picture, cut, size.side())));
        Ok((small?, medium?, large?))
    });
    let (small, medium, large) = drawn.await?.map_err(|why| Error::wrong("zoom", picture::told(why)))?;
    let txn = locked(db, me).await?;
    let now_there = queries::photo(&txn, me.id).await?.ok_or_else(none)?;
    if now_there.whole != of {
        return Err(Error::refused(Message::new("profiles-photo-another")));
    }
    if now_there.shown_cut == Some(cut) {
        return Ok(());
    }
    let row = photo::ActiveModel {
        version: Set(Some(secret::token())),
        shown_whole: Set(Some(of)),
        zoom: Set(pixels(cut.zoom)),
        x: Set(pixels(cut.x)),
        y: Set(pixels(cut.y)),
        touched_at: Set(now),
        small: Set(Some(small)),
        medium: Set(Some(medium)),
        large: Set(Some(large)),
        ..Default::default()
    };
    photo::Entity::update_many().set(row).filter(photo::COLUMN.person_id.eq(me.id)).exec(&txn).await?;
    done(txn, me, Action::PhotoShown, now).await
}

/// Takes the photo from every page. The whole picture stays for a day, for who changes their mind.
pub async fn remove(db: &Db, me: &Me, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = locked(db, me).await?;
    queries::photo(&txn, me.id).await?.and_then(|p| p.version).ok_or_else(none)?;
    let row = photo::ActiveModel {
        version: Set(None),
        shown_whole: Set(None),
        touched_at: Set(now),
        small: Set(None),
        medium: Set(None),
        large: Set(None),
        ..Default::default()
    };
    photo::Entity::update_many().set(row).filter(photo::COLUMN.person_id.eq(me.id)).exec(&txn).await?;
    done(txn, me, Action::PhotoRemoved, now).await
}

/// Keeps nothing of it, neither what others see nor the whole picture.
pub async fn forget(db: &Db, me: &Me, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = locked(db, me).await?;
    if photo::Entity::delete_by_id(me.id).exec(&txn).await?.rows_affected == 0 {
        return Err(none());
    }
    done(txn, me, Action::PhotoRemoved, now).await
}

/// Forgets the pictures that nobody sees.
pub async fn sweep(db: &Db, now: DateTime<Utc>) -> Result<(), Error> {
    let unseen = photo::Entity::delete_many().filter(photo::COLUMN.version.is_null());
    unseen.filter(photo::COLUMN.touched_at.lte(now - KEPT)).exec(&db.write).await?;
    Ok(())
}

/// A transaction that is alone with the person's photo.
async fn locked(db: &Db, me: &Me) -> Result<DatabaseTransaction, Error> {
    let txn = db.begin().await?;
    let person = person::Entity::find_by_id(me.id).select_only().expr(Expr::val(1)).lock_exclusive();
    person.into_tuple::<i32>().one(&txn).await?.ok_or(Error::NotFound)?;
    Ok(txn)
}

async fn done(txn: DatabaseTransaction, me: &Me, action: Action, now: DateTime<Utc>) -> Result<(), Error> {
    Entry::new(action, "person", me.id).by(me.id).on(me.id).record(&txn, now).await?;
    listing::refresh(&txn, me.id, now).await?;
    txn.commit().await?;
    Ok(())
}

fn checked(typed: &Square<'_>) -> Result<Cut, Error> {
    let mut complaints = Complaints::default();
    let mut number = |field: &str, typed: &str, least: u32, most: u32| {
        let number = typed.trim().parse().ok().filter(|n| (least..=most).contains(n));
        if number.is_none() {
            let why = Message::new("profiles-photo-number").count("least", least).count("most", most);
            complaints.add(field, why);
        }
        number.unwrap_or(least)
    };
    let cut = Cut {
        zoom: number("zoom", typed.zoom, 100, Cut::NEAREST),
        x: number("x", typed.x, 0, 100),
        y: number("y", typed.y, 0, 100),
    };
    complaints.end()?;
    Ok(cut)
}

fn none() -> Error {
    Error::refused(Message::new("profiles-photo-none"))
}

/// At most a few thousand.
fn pixels(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
