//! The program of the demo: an honour for people who keep community networks running. It does not exist; one would
//! want to join it if it did.

use chrono::{DateTime, Utc};
use entity::{program, track};
use sea_orm::ActiveValue::Set;

use crate::markdown;

pub const NAME: &str = "Lanternkeepers";

const ABOUT: &str = "\
Somewhere tonight a volunteer is on a roof, tightening a clamp, so that a street has a connection in the morning. \
Somebody else is writing down how it was done, in a language in which nobody has written it before. A third is \
answering, patiently, the same first question for the two hundredth time.

**Lanternkeepers** is how the community network movement says thank you to them. Once a year we recognise people who \
share what they know: who write, teach, translate, mend, measure and bring others along. It is an honour for one year, \
given by people who do the same work, and renewed for as long as the light is kept.

### What keepers receive

- a title and a number of their own, which employers and event organisers can verify
- a page in the public directory, and a badge for their blog that tells the truth by itself
- early drafts of the handbook, a seat in the monthly call, and a say in where the movement goes next
- above all, each other";

const CRITERIA: &str = "\
We look at what you did for **others** in the last twelve months, outside of what you were paid to do.

1. **You share.** Posts, talks, workshops, code, translations, answers, repair evenings: in any language, in any place.
2. **It helped.** One person who can now run a network alone counts more than a thousand page views.
3. **We can see it.** Links are best; for work that leaves no trace on the web, a few sentences and somebody whom we \
may ask.
4. **You are kind.** Our code of conduct holds on roofs, too.

Nobody needs a certificate, an employer or a minimum of followers. About four in five of those who apply are accepted. \
Who is not gets a reason, and is warmly invited to come back.

The title runs from 1 January to 31 December. Renewing takes a few minutes: your last answers are there already.";

/// A title of the program.
pub struct Title {
    pub slug: &'static str,
    pub name: &'static str,
    pub kind: track::Kind,
    /// The program's first year is 0.
    pub since: i32,
    pub description: &'static str,
}

pub const TITLES: [Title; 6] = [
    Title {
        slug: "lanternkeeper",
        name: "Lanternkeeper",
        kind: track::Kind::Main,
        since: 0,
        description: "The title itself: for a year of sharing what you know with people who run, or would like to run, \
            a network of their own. Everything else builds on it.",
    },
    Title {
        slug: "mesh",
        name: "Keeper of the Mesh",
        kind: track::Kind::SubProgram,
        since: 2,
        description: "For those who make many small radios behave like one network: routing, backhaul, antennas and \
            the art of choosing a roof. Holders test new releases with real neighbours and tell what broke.",
    },
    Title {
        slug: "open-door",
        name: "Keeper of the Open Door",
        kind: track::Kind::SubProgram,
        since: 3,
        description: "A network that only some can use is half a network. This title goes to people who work on \
            accessibility, translation, privacy and low-cost devices, and on who is in the room when things are decided.",
    },
    Title {
        slug: "watch",
        name: "Keeper of the Watch",
        kind: track::Kind::SubProgram,
        since: 4,
        description: "For the quiet work: monitoring, automation, spare parts, on-call rotas and honest reports after \
            an outage. Holders keep the shared collection of runbooks.",
    },
    Title {
        slug: "workshop",
        name: "Keeper of the Workshop",
        kind: track::Kind::SubProgram,
        since: 5,
        description: "For teachers, formal and otherwise: repair evenings, school networks, curricula that others can \
            pick up and teach. Holders agree to let anybody copy their material.",
    },
    Title {
        slug: "pro",
        name: "Lanternkeeper Pro",
        kind: track::Kind::Pro,
        since: 3,
        description: "Keepers who look after keepers. A Pro finds people worth recognising in their region, encourages \
            them to apply, and walks beside them in the first year. There are few, and they answer their mail.",
    },
];

pub fn program(now: DateTime<Utc>) -> program::ActiveModel {
    program::ActiveModel {
        id: Set(1),
        name: Set(NAME.into()),
        tagline: Set("For the people who keep community networks lit".into()),
        about: Set(ABOUT.into()),
        about_html: Set(markdown::to_html(ABOUT)),
        criteria: Set(CRITERIA.into()),
        criteria_html: Set(markdown::to_html(CRITERIA)),
        accent: Set("#a3500f".into()),
        contact: Set("keepers@lantern.example.org".into()),
        term_grace_days: Set(21),
        updated_at: Set(now),
        ..Default::default()
    }
}

/// The titles as rows; a title's id is its place in `TITLES`, from 1.
pub fn tracks() -> Vec<track::ActiveModel> {
    let row = |(position, title): (i64, &Title)| track::ActiveModel {
        id: Set(position),
        slug: Set(title.slug.into()),
        name: Set(title.name.into()),
        kind: Set(title.kind),
        description: Set(title.description.into()),
        description_html: Set(markdown::to_html(title.description)),
        position: Set(i32::try_from(position).unwrap_or(i32::MAX)),
        requires_main: Set(title.kind != track::Kind::Main),
    };
    (1..).zip(&TITLES).map(row).collect()
}
