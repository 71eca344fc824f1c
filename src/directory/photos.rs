//! Members' photos, to those who may see them.

use entity::person::Audience;
use entity::photo::{self, Size};
use entity::{listing, person};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::queries::{self, Found};
use crate::Error;

/// A photo in one size, a JPEG.
pub struct Photo {
    pub jpeg: Vec<u8>,
    pub version: String,
    /// Whether everyone may see it; then everyone may keep it.
    pub is_public: bool,
}

/// The photo of the member with this number, as `to` may see it. Whoever is hidden, gone or without a photo has none.
pub async fn of(db: &impl ConnectionTrait, number: i64, size: Size, to: Audience) -> Result<Photo, Error> {
    if let Some((version, jpeg)) = public(db, number, size).await? {
        return Ok(Photo { jpeg, version, is_public: true });
    }
    let member = match queries::by_number(db, number).await {
        Ok(Found::Here(member)) => member,
        Ok(Found::At(survivor)) => return Err(Error::Moved(address(survivor, size, None))),
        Err(Error::Gone) => return Err(Error::NotFound),
        Err(e) => return Err(e),
    };
    if !shows(&member.person, to) {
        return Err(Error::NotFound);
    }
    let (version, jpeg) = sized(db, member.person.id, size).await?.ok_or(Error::NotFound)?;
    Ok(Photo { jpeg, version, is_public: false })
}

/// The version and the JPEG of a photo that everyone may see: of a member who is listed. Told by the read model, which
/// knows of no other.
pub async fn public(db: &impl ConnectionTrait, number: i64, size: Size) -> Result<Option<(String, Vec<u8>)>, Error> {
    let listed = listing::Entity::find().filter(listing::COLUMN.number.eq(number));
    let listed = listed.filter(listing::COLUMN.photo.is_not_null());
    let person = listed.select_only().column(listing::Column::PersonId).into_tuple().one(db).await?;
    match person {
        Some(person) => Ok(sized(db, person, size).await?),
        None => Ok(None),
    }
}

async fn sized(db: &impl ConnectionTrait, person: i64, size: Size) -> Result<Option<(String, Vec<u8>)>, DbErr> {
    let found = photo::Entity::find_by_id(person).select_only().column(photo::Column::Version).column(size.column());
    let found: Option<(Option<String>, Option<Vec<u8>>)> = found.into_tuple().one(db).await?;
    Ok(found.and_then(|(version, jpeg)| Some((version?, jpeg?))))
}

pub fn shows(person: &person::Model, to: Audience) -> bool {
    person.visibility.shows("photo", to)
}

/// Where a photo is: with its version it may be kept for a year.
pub fn address(number: i64, size: Size, version: Option<&str>) -> String {
    let version = version.map(|v| format!("?v={v}")).unwrap_or_default();
    format!("{}/photo/{}{version}", super::shown::path(number), size.side())
}
