//! Calls for content: one that is open with places, one whose places are all taken, one that is past with what was
//! written, and a draft.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use entity::audit::Action;
use entity::call::{self, Audience};
use entity::call_answer::{self, State};
use entity::post::{self, Origin, Suggested};
use entity::{Words, activity_kind, link, listing};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::audit::Entry;
use crate::calls::actions::count;
use crate::config::Site;
use crate::{Error, markdown, text};

const ZONE: &str = "Europe/Berlin";

const WINTER: &str = "The wind took two of our masts in January, and we would rather read about yours *before* the next one.\n\n\
    ## What we look for\n\nTell us what your network went through this winter: what broke, how you noticed, what you did \
    the same night and what you would do now. Figures help, photographs help, honesty helps most.\n\n\
    - 600 to 1,500 words, in any language you write well\n- at least one thing that somebody else can copy\n\
    - no product, unless you say what it did badly\n\n## What happens with it\n\nWe read it within a week. It stays where \
    you publish it, or here if you have no blog; we link to it and read from it at the spring meeting. It is yours: you \
    keep all rights.";

const NEIGHBOUR: &str = "Most people who would join us have never heard the word *mesh*. Explain it to the neighbour across the landing, \
    in **five hundred words** and without the words node, packet and protocol.\n\n## The three best\n\nThere are three \
    places, because we print three of them: as a leaflet for the libraries, in as many languages as we can find \
    translators. By taking part you agree that it is shared under CC BY-SA 4.0, with your name.\n\nThey all appear on one \
    day, with the leaflet. Please keep yours to yourself until then.";

const REPAIR: &str = "Somebody walks in with a radio that has been silent for years. What happens in the next sixty minutes?\n\n\
    Write about the **first hour of a repair evening** as you know it: the table, the questions, the screw that is always \
    missing. We wanted it for those who are about to begin one, and who think that it takes more than a kettle.";

const DRAFT: &str = "What did you want to know before you applied for the first time, and did not dare to ask? Write it down, with the \
    answer that you would give today.\n\n- short is fine\n- we collect them on one page for newcomers";

const WRITTEN: &str = "We had counted on snow. We had not counted on the **starlings**.\n\n## The night\n\nAt nine the link to the school went, \
    at ten the one behind it. I could see both masts from the kitchen, and both were black with birds.\n\n## What we did\n\n\
    1. nothing, for an hour: they leave by themselves\n2. a string with a spoon on it, the next morning\n3. a second link \
    to the school, the other way round the hill\n\n| link | nights lost before | since |\n|---|---|---|\n| school | 4 | 0 |\n\
    | mill | 3 | 1 |\n\nThe spoon is still there. The children have named it.";

/// A call, in days from now.
struct Wanted {
    slug: &'static str,
    title: &'static str,
    brief: &'static str,
    topics: &'static [&'static str],
    audience: Audience,
    places: Option<i32>,
    published: Option<i64>,
    deadline: i64,
    embargo: Option<i64>,
}

/// What somebody handed in, in days before now.
struct Given {
    state: State,
    title: &'static str,
    note: &'static str,
    words: &'static str,
    ago: i64,
}

const fn given(state: State, title: &'static str, note: &'static str, words: &'static str, ago: i64) -> Given {
    Given { state, title, note, words, ago }
}

const OF_WINTER: [Given; 6] = [
    given(
        State::ChangesAsked,
        "Sixty roofs, one winter",
        "The figures are from our own monitor.",
        "We would love to have this. Please say in the first paragraph what you measured and how, and name the two tools \
         in the second half: everybody will ask.",
        3,
    ),
    given(State::Claimed, "", "", "", 5),
    given(
        State::Submitted,
        "The night the starlings came",
        "There is a photograph of the spoon, if you want it.",
        "",
        1,
    ),
    given(
        State::Submitted,
        "Ice on the reservoir link: a diary of nine days",
        "It has a long table. Cut it if you must.",
        "",
        2,
    ),
    given(State::Counted, "A mast that may fall, and how to let it", "", "This is what we hoped for.", 6),
    given(State::Claimed, "", "", "", 2),
];

const OF_NEIGHBOUR: [Given; 3] = [
    given(State::Accepted, "Like passing a note in class", "", "My grandmother understood it. Accepted.", 4),
    given(State::Submitted, "Every house lends a hand", "Also in Dutch, if you like.", "", 2),
    given(State::Claimed, "", "", "", 1),
];

const OF_REPAIR: [Given; 5] = [
    given(State::Counted, "Nobody says what is broken", "", "", 61),
    given(State::Counted, "The kettle first", "", "Thank you for the floor plan.", 58),
    given(State::Counted, "Sixty minutes with a toaster", "", "", 55),
    given(
        State::Declined,
        "Ten multimeters compared",
        "",
        "A good comparison, but no repair evening in it. Log it: it is worth reading.",
        54,
    ),
    given(State::Expired, "", "", "", 60),
];

/// `known` are the members that one can be with a click, in the order in which they take part.
pub async fn write(
    txn: &DatabaseTransaction,
    site: &Site,
    manager: i64,
    known: [i64; 2],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let others: Vec<i64> = listing::Entity::find()
        .filter(listing::Column::Status.eq(listing::Status::Current))
        .filter(listing::COLUMN.person_id.is_not_in(known.into_iter().chain([manager])))
        .order_by_asc(listing::COLUMN.number)
        .limit(12)
        .select_only()
        .column(listing::Column::PersonId)
        .into_tuple()
        .all(txn)
        .await?;
    let others = others.as_slice();
    let members: Vec<i64> = known.into_iter().chain(others.iter().copied()).collect();
    let made = Made { txn, site, manager, now };
    let winter = Wanted {
        slug: "winter-on-the-roof",
        title: "Winter on the roof: what your network went through",
        brief: WINTER,
        topics: &["winter", "masts", "field reports"],
        audience: Audience::Public,
        places: Some(10),
        published: Some(-9),
        deadline: 18,
        embargo: None,
    };
    let neighbour = Wanted {
        slug: "mesh-for-a-neighbour",
        title: "Explain the mesh to a neighbour, in five hundred words",
        brief: NEIGHBOUR,
        topics: &["mesh", "teaching"],
        places: Some(3),
        published: Some(-12),
        deadline: 5,
        embargo: Some(14),
        ..winter
    };
    let repair = Wanted {
        slug: "first-hour",
        title: "The first hour of a repair evening",
        brief: REPAIR,
        topics: &["repair", "beginnings"],
        places: None,
        published: Some(-75),
        deadline: -50,
        embargo: None,
        ..winter
    };
    let draft = Wanted {
        slug: "before-i-applied",
        title: "What I wanted to know before I applied",
        brief: DRAFT,
        topics: &["newcomers"],
        audience: Audience::Members,
        published: None,
        deadline: 40,
        ..winter
    };
    made.call(&repair, &OF_REPAIR, others.get(4..).unwrap_or_default()).await?;
    made.call(&winter, &OF_WINTER, &members).await?;
    made.call(&neighbour, &OF_NEIGHBOUR, others).await?;
    made.call(&draft, &[], &[]).await
}

struct Made<'d> {
    txn: &'d DatabaseTransaction,
    site: &'d Site,
    manager: i64,
    now: DateTime<Utc>,
}

impl Made<'_> {
    fn at(&self, days: i64) -> DateTime<Utc> {
        self.now + TimeDelta::days(days)
    }

    async fn call(&self, wanted: &Wanted, answers: &[Given], members: &[i64]) -> Result<(), Error> {
        let kind = activity_kind::Entity::find().filter(activity_kind::COLUMN.key.eq("blog-post"));
        let kind = kind.one(self.txn).await?.ok_or(Error::NotFound)?;
        let published_at = wanted.published.map(|days| self.at(days));
        let made_at = published_at.unwrap_or(self.at(-2)) - TimeDelta::hours(3);
        // Deadlines fall on the end of a day.
        let evening = |at: DateTime<Utc>| at.with_hour(22).and_then(|at| at.with_minute(59)).unwrap_or(at);
        let row = call::ActiveModel {
            slug: Set(wanted.slug.into()),
            title: Set(wanted.title.into()),
            brief: Set(wanted.brief.into()),
            brief_html: Set(markdown::to_html(wanted.brief)),
            topics: Set(wanted.topics.iter().copied().collect::<Words>()),
            audience: Set(wanted.audience),
            kind_id: Set(kind.id),
            places: Set(wanted.places),
            claim_days: Set(14),
            published_at: Set(published_at),
            zone: Set(ZONE.into()),
            deadline: Set(evening(self.at(wanted.deadline))),
            embargo_until: Set(wanted.embargo.map(|days| evening(self.at(days)))),
            created_by: Set(self.manager),
            created_at: Set(made_at),
            updated_at: Set(made_at),
            version: Set(1),
            ..Default::default()
        };
        let call = row.insert(self.txn).await?;
        let entry = |action| Entry::new(action, "call", call.id).by(self.manager).note(wanted.title);
        entry(Action::CallCreated).record(self.txn, made_at).await?;
        if let Some(at) = published_at {
            entry(Action::CallPublished).states("draft", "open").record(self.txn, at).await?;
        }
        for (given, member) in answers.iter().zip(members) {
            self.answer(&call, given, *member).await?;
        }
        Ok(())
    }

    async fn answer(&self, call: &call::Model, given: &Given, member: i64) -> Result<(), Error> {
        let at = self.at(-given.ago);
        let sent_at = (!given.title.is_empty()).then_some(at);
        let decided_at = (!given.words.is_empty() || given.state == State::Counted).then(|| at + TimeDelta::hours(20));
        let is_kept = matches!(given.state, State::Claimed | State::ChangesAsked);
        let post =
            if given.title.contains("starlings") { Some(self.written(call, given, member).await?.id) } else { None };
        let row = call_answer::ActiveModel {
            call_id: Set(call.id),
            person_id: Set(member),
            // What counts is counted below, as it is by a manager's word.
            state: Set(if given.state == State::Counted { State::Accepted } else { given.state }),
            claimed_until: Set(is_kept.then(|| (decided_at.unwrap_or(at) + TimeDelta::days(14)).min(call.deadline))),
            url: Set(if sent_at.is_some() && post.is_none() {
                self.address(member, given.title).await?
            } else {
                String::new()
            }),
            title: Set(given.title.into()),
            language: Set(if sent_at.is_some() { "en".into() } else { String::new() }),
            post_id: Set(post),
            note: Set(given.note.into()),
            words: Set(given.words.into()),
            // Nobody is asked about pages that were made up.
            looked_at: Set(sent_at),
            claimed_at: Set(at - TimeDelta::days(i64::from(sent_at.is_some()) * 2)),
            submitted_at: Set(sent_at),
            decided_at: Set(decided_at),
            updated_at: Set(decided_at.unwrap_or(at)),
            version: Set(1),
            ..Default::default()
        };
        let answer = row.insert(self.txn).await?;
        if let Some(at) = decided_at.filter(|_| given.state == State::Counted) {
            count(self.txn, self.site, call, &answer, Some(self.manager), at).await?;
        }
        Ok(())
    }

    /// On their blog, where they have one.
    async fn address(&self, member: i64, title: &str) -> Result<String, Error> {
        let blog = link::Entity::find()
            .filter(link::COLUMN.person_id.eq(member))
            .filter(link::COLUMN.kind.eq("blog"))
            .one(self.txn)
            .await?;
        let blog = blog.map_or_else(|| "https://writing.example.org".into(), |l| l.url);
        Ok(format!("{}/{}", blog.trim_end_matches('/'), text::slug(title)))
    }

    async fn written(&self, call: &call::Model, given: &Given, member: i64) -> Result<post::Model, Error> {
        let at = self.at(-given.ago);
        let row = post::ActiveModel {
            origin: Set(Origin::Written),
            person_id: Set(Some(member)),
            state: Set(post::State::Draft),
            suggested: Set(Suggested::No),
            title: Set(given.title.into()),
            summary: Set("We had counted on snow. We had not counted on the starlings.".into()),
            source: Set(Some(WRITTEN.into())),
            body_html: Set(Some(markdown::article(WRITTEN, None, &HashMap::new()).html)),
            url: Set(String::new()),
            language: Set("en".into()),
            tags: Set(call.topics.clone()),
            found_text: Set(text::fold(&format!("{} {}", given.title, call.topics.joined()))),
            links_back: Set(false),
            is_backlog: Set(false),
            published_at: Set(at),
            created_at: Set(at),
            updated_at: Set(at),
            version: Set(1),
            ..Default::default()
        };
        Ok(row.insert(self.txn).await?)
    }
}
