//! The feeds of a few members, in every state that their pages tell of. Their hosts are of nowhere, so nobody is asked.

use chrono::{DateTime, TimeDelta, Utc};
use entity::feed::{self, State, Trouble};
use entity::link::{Found, Proof, Report};
use entity::post::{self, Origin};
use entity::{link, person};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use url::Url;

use crate::Error;
use crate::config::Site;
use crate::sites::rules::WEEK;
use crate::text;

/// How a feed is: its state, for how many days it has had which trouble, and how often in a row it failed.
#[derive(Clone, Copy)]
struct Health {
    state: State,
    days: i64,
    trouble: Option<(&'static str, &'static str)>,
    failures: i32,
}

const WELL: Health = Health { state: State::Active, days: 0, trouble: None, failures: 0 };

const KINDS: [Health; 6] = [
    WELL,
    Health { state: State::Moved, days: 2, trouble: Some(("moved", "https://new-home.example/feed.xml")), failures: 0 },
    Health { state: State::Active, days: 3, trouble: Some(("status", "503")), failures: 7 },
    Health { state: State::Failing, days: 15, trouble: Some(("not_a_feed", "it ends in the middle")), failures: 21 },
    Health { state: State::Paused, ..WELL },
    Health { state: State::Gone, days: 1, trouble: Some(("gone", "")), failures: 0 },
];

/// Feeds on the first verified blogs, and what the last look at these blogs found.
pub async fn write(txn: &DatabaseTransaction, site: &Site, known: [i64; 2], now: DateTime<Utc>) -> Result<(), Error> {
    let blogs = || {
        let all = link::Entity::find().filter(link::COLUMN.kind.eq("blog"));
        all.filter(link::COLUMN.verified_at.is_not_null()).order_by_asc(link::COLUMN.person_id)
    };
    let of_known = blogs().filter(link::COLUMN.person_id.is_in(known)).all(txn).await?;
    let others = blogs().filter(link::COLUMN.person_id.is_not_in(known)).limit(24).all(txn).await?;
    // Most are well.
    let health = |at: usize| if at.is_multiple_of(2) { WELL } else { KINDS[at / 2 % KINDS.len()] };
    let others = others.into_iter().enumerate().map(|(at, blog)| (blog, health(at)));
    for (blog, health) in of_known.into_iter().map(|blog| (blog, WELL)).chain(others) {
        let Some(of) = person::Entity::find_by_id(blog.person_id).one(txn).await? else { continue };
        let Some(url) = Url::parse(&blog.url).ok().and_then(|u| u.join("feed.xml").ok()) else { continue };
        let feed = row(&blog, &of, &url, health, now).insert(txn).await?;
        let its = post::ActiveModel { feed_id: Set(Some(feed.id)), ..Default::default() };
        let of_blog = post::Entity::update_many().set(its).filter(post::COLUMN.person_id.eq(blog.person_id));
        of_blog.filter(post::Column::Origin.eq(Origin::Feed)).exec(txn).await?;
        looked_at(blog, &of, &url, site, now).update(txn).await?;
    }
    in_vain(txn, known, now).await
}

/// Their profiles elsewhere do not link back: somebody looked, and says what was there.
async fn in_vain(txn: &DatabaseTransaction, of: [i64; 2], now: DateTime<Utc>) -> Result<(), Error> {
    let links = link::Entity::find().filter(link::COLUMN.person_id.is_in(of));
    for link in links.filter(link::COLUMN.verified_at.is_null()).all(txn).await? {
        let found =
            vec![Found::RelMe { element: "a".into(), href: "https://elsewhere.example/".into(), is_ours: false }];
        let report = Report { at: link.url.clone(), status: Some(200), found, trouble: None };
        let checked = now - TimeDelta::days(2);
        let mut row = link.into_active_model();
        row.report = Set(Some(report));
        row.checked_at = Set(Some(checked));
        row.check_at = Set(Some(checked + WEEK));
        row.update(txn).await?;
    }
    Ok(())
}

fn row(blog: &link::Model, of: &person::Model, url: &Url, health: Health, now: DateTime<Utc>) -> feed::ActiveModel {
    let Health { state, days, trouble, failures } = health;
    let read = now - TimeDelta::days(days) - TimeDelta::hours(3);
    let moved_to = trouble.filter(|_| state == State::Moved).map(|(_, to)| to.to_owned());
    feed::ActiveModel {
        person_id: Set(Some(blog.person_id)),
        link_id: Set(Some(blog.id)),
        url: Set(url.to_string()),
        url_key: Set(text::url_key(url)),
        host: Set(url.host_str().unwrap_or_default().to_owned()),
        title: Set(format!("{} writes", of.name)),
        site_url: Set(blog.url.clone()),
        format: Set(Some("atom".into())),
        state: Set(state),
        moved_to: Set(moved_to),
        next_at: Set(now + TimeDelta::hours(20)),
        interval_minutes: Set(360),
        fetched_at: Set(Some(now - TimeDelta::hours(3))),
        read_at: Set(Some(read)),
        failing_since: Set((failures > 0).then_some(read)),
        failures: Set(failures),
        trouble: Set(trouble.map(|(kind, detail)| Trouble { kind: kind.into(), detail: detail.into() })),
        trusted: Set(false),
        created_at: Set(now - TimeDelta::days(200)),
        ..Default::default()
    }
}

fn looked_at(blog: link::Model, of: &person::Model, feed: &Url, site: &Site, now: DateTime<Utc>) -> link::ActiveModel {
    let page = site.url(&format!("/directory/{}", of.number.unwrap_or_default()));
    let found = vec![
        Found::RelMe { element: "a".into(), href: page, is_ours: true },
        Found::Feed { href: feed.to_string(), kind: "atom".into(), title: String::new() },
    ];
    let report = Report { at: blog.url.clone(), status: Some(200), found, trouble: None };
    let checked = blog.verified_at.unwrap_or(now).max(now - TimeDelta::days(6));
    let mut row = blog.into_active_model();
    row.proof = Set(Some(Proof::RelMe));
    row.report = Set(Some(report));
    row.checked_at = Set(Some(checked));
    row.check_at = Set(Some(checked + WEEK));
    row
}
