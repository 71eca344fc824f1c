//! What other blogs say of some, of what they wrote, and of what the program did: replies, likes, plain links; one that
//! waits for its member, and some that were refused.

use chrono::{DateTime, TimeDelta, Utc};
use entity::mention::{self, Display, Kind, State};
use entity::{blocked_host, call, person, post};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};

use crate::config::Site;
use crate::{Error, secret};

/// One, as its page said it: address, kind, author and where they are, title, beginning, days ago, whether it is shown.
type Said = (&'static str, Kind, (&'static str, &'static str), &'static str, &'static str, i64, Display);

const OF_PRO: [Said; 6] = [
    (
        "https://rooftops.example/notes/mesh-and-cake",
        Kind::Reply,
        ("Ilse Verhaeghe", "https://rooftops.example/"),
        "",
        "We did exactly this on our street last autumn. The cake was the part that worked at once.",
        3,
        Display::Shown,
    ),
    (
        "https://weekly.mesh.example/2026/41",
        Kind::Mention,
        ("Mesh Weekly", "https://weekly.mesh.example/"),
        "Mesh Weekly 41: antennas, honestly compared",
        "This week three antennas meet one chimney, and somebody finally writes down what a roof costs.",
        9,
        Display::Shown,
    ),
    (
        "https://jonas.example/likes/118",
        Kind::Like,
        ("Jonas Lindqvist", "https://jonas.example/"),
        "",
        "",
        12,
        Display::Shown,
    ),
    (
        "https://library.example/links/community-networks",
        Kind::Bookmark,
        ("The tool library", ""),
        "Links on community networks",
        "Where to begin, whom to ask, and what not to buy.",
        40,
        Display::Shown,
    ),
    (
        "https://yuki.example/2026/08/a-map-of-roofs",
        Kind::Repost,
        ("ゆき", "https://yuki.example/"),
        "A map of roofs",
        "",
        77,
        Display::Shown,
    ),
    (
        "https://fresh.example/first-post",
        Kind::Mention,
        ("", ""),
        "My first post",
        "I begin this blog because of a talk that I heard last week.",
        1,
        Display::Asked,
    ),
];

const OF_RENEWING: [Said; 1] = [(
    "https://pabianice.example/ten-roofs",
    Kind::Mention,
    ("Sieć Pabianice", "https://pabianice.example/"),
    "Dziesięć dachów",
    "Bez pomocy z Łodzi nie byłoby nawet pierwszego.",
    21,
    Display::Shown,
)];

const OF_POST: [Said; 4] = [
    (
        "https://rooftops.example/notes/our-kitchen-table",
        Kind::Reply,
        ("Ilse Verhaeghe", "https://rooftops.example/"),
        "Ours was a garage",
        "Fewer chairs, more cables, the same first evening. And yes: whoever brings the cake decides the topology.",
        1,
        Display::Shown,
    ),
    (
        "https://weekly.mesh.example/2026/47",
        Kind::Mention,
        ("Mesh Weekly", "https://weekly.mesh.example/"),
        "Mesh Weekly 47: where networks begin",
        "Four beginnings, one of them at a kitchen table.",
        1,
        Display::Shown,
    ),
    (
        "https://jonas.example/likes/131",
        Kind::Like,
        ("Jonas Lindqvist", "https://jonas.example/"),
        "",
        "",
        1,
        Display::Shown,
    ),
    (
        "https://cables.example/",
        Kind::Mention,
        ("Cables, cables, cables", ""),
        "The best cables for your network",
        "Order today and save.",
        1,
        Display::Hidden,
    ),
];

const OF_NEWS: [Said; 2] = [
    (
        "https://weekly.mesh.example/2026/46",
        Kind::Mention,
        ("Mesh Weekly", "https://weekly.mesh.example/"),
        "Mesh Weekly 46: dates for the winter",
        "The community awards have a calendar, and it fits on one page.",
        2,
        Display::Shown,
    ),
    (
        "https://yuki.example/2026/11/award-year",
        Kind::Repost,
        ("ゆき", "https://yuki.example/"),
        "",
        "",
        2,
        Display::Shown,
    ),
];

const OF_CALL: [Said; 1] = [(
    "https://library.example/links/winter-on-the-roof",
    Kind::Bookmark,
    ("The tool library", ""),
    "A call we will answer",
    "Eleven months of roof, one of writing about it.",
    4,
    Display::Shown,
)];

/// What came and was not taken: from where, why.
const REFUSED: [(&str, &str); 3] = [
    ("https://cheap-pills.example/blog", "no_link"),
    ("https://down.example/post", "status 503"),
    ("https://gone.example/2024/old", "gone"),
];

pub async fn write(
    txn: &DatabaseTransaction,
    site: &Site,
    (pro, renewing): (i64, i64),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mut rows = Vec::new();
    for (id, all) in [(pro, &OF_PRO[..]), (renewing, &OF_RENEWING[..])] {
        let Some(number) = person::Entity::find_by_id(id).one(txn).await?.and_then(|p| p.number) else { continue };
        let target = site.url(&format!("/directory/{number}"));
        rows.extend(all.iter().map(|said| shown(id, &target, said, now)));
        if id == pro {
            let said = |(source, why): &(&'static str, &str)| {
                let plain = (*source, Kind::Mention, ("", ""), "", "", 5, Display::Shown);
                let state = if *why == "gone" { State::Gone } else { State::Refused };
                let row = shown(id, &target, &plain, now);
                mention::ActiveModel {
                    state: Set(state),
                    trouble: Set((*why).into()),
                    verified_at: Set(None),
                    turned_down_at: Set(Some(now - TimeDelta::days(5))),
                    ..row
                }
            };
            rows.extend(REFUSED.iter().map(said));
        }
    }
    rows.extend(elsewhere(txn, site, pro, now).await?);
    mention::Entity::insert_many(rows).exec_without_returning(txn).await?;
    let block = blocked_host::ActiveModel {
        person_id: Set(None),
        host: Set("cheap-pills.example".into()),
        created_at: Set(now - TimeDelta::days(4)),
        ..Default::default()
    };
    block.insert(txn).await?;
    Ok(())
}

/// Of what a member wrote here, of the oldest news, and of a call.
async fn elsewhere(
    txn: &DatabaseTransaction,
    site: &Site,
    pro: i64,
    now: DateTime<Utc>,
) -> Result<Vec<mention::ActiveModel>, Error> {
    let shown_here = post::Entity::find().filter(post::Column::State.eq(post::State::Shown));
    let shown_here = shown_here.filter(post::COLUMN.slug.is_not_null()).order_by_asc(post::COLUMN.published_at);
    let mut rows = Vec::new();
    for (origin, all) in [(post::Origin::Written, &OF_POST[..]), (post::Origin::News, &OF_NEWS[..])] {
        let found = shown_here.clone().filter(post::Column::Origin.eq(origin)).one(txn).await?;
        let Some(found) = found else { continue };
        let (owner, under) = if origin == post::Origin::News { (None, "news") } else { (Some(pro), "posts") };
        let target = site.url(&format!("/{under}/{}", found.slug.unwrap_or_default()));
        let about = |said: &Said| {
            let row = shown(pro, &target, said, now);
            mention::ActiveModel { person_id: Set(owner), post_id: Set(Some(found.id)), ..row }
        };
        rows.extend(all.iter().map(about));
    }
    let open = call::Entity::find().filter(call::COLUMN.slug.eq("winter-on-the-roof")).one(txn).await?;
    if let Some(call) = open {
        let target = site.url(&format!("/calls/{}", call.slug));
        let about = |said: &Said| {
            let row = shown(pro, &target, said, now);
            mention::ActiveModel { person_id: Set(None), call_id: Set(Some(call.id)), ..row }
        };
        rows.extend(OF_CALL.iter().map(about));
    }
    Ok(rows)
}

/// It is never looked at again: the places are made up.
fn shown(person: i64, target: &str, said: &Said, now: DateTime<Utc>) -> mention::ActiveModel {
    let (source, kind, (author, author_url), title, excerpt, ago, display) = *said;
    let at = now - TimeDelta::days(ago);
    let host = source.split('/').nth(2).unwrap_or_default();
    mention::ActiveModel {
        token: Set(secret::token()),
        person_id: Set(Some(person)),
        post_id: Set(None),
        call_id: Set(None),
        source: Set(source.into()),
        source_host: Set(host.into()),
        target: Set(target.into()),
        state: Set(State::Verified),
        kind: Set(kind),
        author_name: Set(author.into()),
        author_url: Set(author_url.into()),
        title: Set(title.into()),
        excerpt: Set(excerpt.into()),
        published_at: Set(Some(at)),
        display: Set(display),
        trouble: Set(String::new()),
        attempts: Set(0),
        received_at: Set(at),
        verified_at: Set(Some(at)),
        turned_down_at: Set(None),
        ..Default::default()
    }
}
