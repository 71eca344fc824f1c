//! Letters at the end of terms: one a person and day, however many of their titles end on it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::{award, counter, cycle, person, track};
use minijinja::{Value, context};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

use crate::config::Site;
use crate::db::Db;
use crate::mail::{self, Draft, Recipient};
use crate::terms::queries;
use crate::terms::rules::Notice;
use crate::web::instant;
use crate::{Error, listing};

/// People in one transaction: it keeps nobody waiting.
const AT_ONCE: usize = 500;

/// Titles with the cycles in which each is asked for anew.
type Titles = [(track::Model, Vec<cycle::Model>)];

/// Tells of every end of a term that has come since the last time. Safe to run twice, and on several instances: a letter
/// is known by the person and the day.
pub async fn tell(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let since = queries::told_until(&db.read).await?;
    let grace = listing::grace(&db.read).await?;
    for notice in Notice::ALL {
        let Some(days) = notice.due(grace, since, now) else { continue };
        let mut ending: BTreeMap<NaiveDate, BTreeMap<i64, Vec<award::Model>>> = BTreeMap::new();
        for award in queries::ending(&db.read, days).await? {
            // What was given or brought in afterwards was not there to be told of.
            if notice.at(award.term_end, grace).is_some_and(|at| award.created_at <= at) {
                ending.entry(award.term_end).or_default().entry(award.person_id).or_default().push(award);
            }
        }
        for (last, people) in ending {
            let told = Told { notice, last, grace, titles: &queries::titles(&db.read, last).await? };
            let people: Vec<_> = people.into_iter().collect();
            for some in people.chunks(AT_ONCE) {
                told.tell(db, site, some, now).await?;
            }
        }
    }
    let row = counter::ActiveModel { name: Set(queries::TOLD.into()), value: Set(now.timestamp()) };
    let same = OnConflict::column(counter::Column::Name).update_column(counter::Column::Value).to_owned();
    counter::Entity::insert(row).on_conflict(same).exec_without_returning(&db.write).await?;
    Ok(())
}

/// What is told of terms that end on one day.
struct Told<'t> {
    notice: Notice,
    last: NaiveDate,
    grace: i32,
    titles: &'t Titles,
}

impl Told<'_> {
    async fn tell(
        &self,
        db: &Db,
        site: &Site,
        some: &[(i64, Vec<award::Model>)],
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let ids: Vec<i64> = some.iter().map(|(person, _)| *person).collect();
        let cycles: Vec<i64> = self.titles.iter().flat_map(|(_, coming)| coming.iter().map(|c| c.id)).collect();
        let txn = db.begin().await?;
        let people = queries::told(&txn, &ids).await?;
        let last_days = queries::last_days(&txn, &ids).await?;
        let applied = queries::applied(&txn, &ids, &cycles).await?;
        let mut letters = Vec::new();
        for (id, awards) in some {
            let Some((person, to)) = people.get(id) else { continue };
            // Who holds the same title for longer has renewed it.
            let over = awards.iter().filter(|a| last_days.get(&(*id, a.track_id)) == Some(&a.term_end));
            let ends = over.filter_map(|award| self.title(award, &applied, now)).collect::<Vec<_>>();
            letters.extend(self.letter(person, to, &ends, site, now));
        }
        mail::queue_many(&txn, site, &letters, now).await?;
        txn.commit().await?;
        Ok(())
    }

    /// A title that ends. Who has applied for it again is not told to renew: the receipt told them what comes next.
    fn title<'a>(&'a self, award: &'a award::Model, applied: &[(i64, i64)], now: DateTime<Utc>) -> Option<End<'a>> {
        let (track, coming) = self.titles.iter().find(|(t, _)| t.id == award.track_id)?;
        let theirs = coming.iter().find(|c| applied.contains(&(award.person_id, c.id)));
        let next = theirs.or_else(|| coming.iter().find(|c| now < c.takes_until()));
        let has_applied = theirs.is_some();
        (self.notice != Notice::Expiring || !has_applied).then_some(End { award, track, next, has_applied })
    }

    fn letter(
        &self,
        person: &person::Model,
        to: &Recipient,
        ends: &[End<'_>],
        site: &Site,
        now: DateTime<Utc>,
    ) -> Option<Draft> {
        if ends.is_empty() {
            return None;
        }
        let graced = self.last + chrono::TimeDelta::days(self.grace.into());
        let words = context! {
            titles => ends.iter().map(|end| end.told(site, now)).collect::<Vec<_>>(),
            last => self.last.to_string(), graced => graced.to_string(), has_grace => self.grace > 0,
            is_main => ends.iter().any(|end| end.track.kind == track::Kind::Main), number => person.number,
            page => person.number.filter(|_| person.listed).map(|n| site.url(&format!("/directory/{n}"))),
        };
        let letter = self.notice.letter();
        let event = format!("{}:{}:{}", letter.folder(), person.id, self.last);
        Some(Draft { to: to.clone(), letter, event, words })
    }
}

/// One title of somebody that ends.
struct End<'a> {
    award: &'a award::Model,
    track: &'a track::Model,
    /// Where they applied, or where they may.
    next: Option<&'a cycle::Model>,
    has_applied: bool,
}

impl End<'_> {
    fn told(&self, site: &Site, now: DateTime<Utc>) -> Value {
        let next = self.next.map(|c| {
            context! {
                title => c.title.as_str(), is_open => c.opens_at <= now, url => site.url(&format!("/cycles/{}", c.slug)), zone => c.zone.as_str(),
                opens_at => instant(c.opens_at), closes_at => instant(c.closes_at), announces_at => instant(c.announces_at),
            }
        });
        context! { name => self.track.name.as_str(), year => self.award.year, next, has_applied => self.has_applied }
    }
}
