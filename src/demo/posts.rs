//! What the people of the demo write: posts of their blogs in their languages, a few written here, and the program's
//! news. Nothing is fetched.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use entity::activity::Visibility;
use entity::post::{self, Origin, State, Suggested};
use entity::{Words, post_topic};
use sea_orm::ActiveValue::Set;

use super::chance::Chance;
use super::people::Somebody;
use super::personas::Persona;
use super::written::{Article, BY_PRO, DRAFT, NEWS};
use crate::activities::queries::Logged;
use crate::activities::rules::canonical;
use crate::posts::rules::{beginning, topics};
use crate::{markdown, text};

/// Posts of each blog that count as new; the rest is back-catalogue.
const NEWEST: usize = 2;

/// Posts in the languages that many members write in: tag, title, what it is about.
const TOLD: [(&str, &str, &str); 12] = [
    (
        "de",
        "Sechzig Dächer, ein Winter: was das Netz über Schnee gelernt hat",
        "Drei Antennen, zwei Stürme und eine Dachrinne, die wir nicht gefragt hatten.",
    ),
    (
        "de",
        "Größe ist nicht alles: kleine Netze und ihre Übergaben",
        "Wie viel Bandbreite ein Dorf wirklich braucht – gemessen, nicht geschätzt.",
    ),
    (
        "fr",
        "L’été où le réseau a traversé la vallée",
        "Trois relais, un clocher et beaucoup de câble : le récit d’un chantier partagé.",
    ),
    (
        "fr",
        "Expliquer le routage à des élèves de dix ans",
        "Des ficelles, des gobelets et une très bonne question au fond de la classe.",
    ),
    (
        "ja",
        "停電の三日間、屋根の上の小さな網が動き続けた話",
        "電池、太陽光、そして近所の人たちの手。記録をここに残します。",
    ),
    (
        "ja",
        "初めてのアンテナ講習会:うまくいったこと、いかなかったこと",
        "二十人が集まり、十八本のケーブルができました。",
    ),
    ("ar", "شبكة القرية بعد العاصفة: ما الذي صمد ولماذا", "قياسات من ثلاثة أسابيع، وصور للأعمدة التي بقيت واقفة."),
    ("ar", "دليل قصير إلى التوجيه الشبكي للمبتدئين", "من السلك الأول إلى أول رزمة تصل."),
    ("pt", "O roteador que falava com a chuva", "Uma avaria, três hipóteses e a humidade como culpada."),
    (
        "es",
        "Cómo contamos una red a quien no la quiere",
        "Reuniones, mapas de papel y una abuela que hizo la mejor pregunta.",
    ),
    ("pl", "Kabel, który przeżył trzy remonty", "Krótka historia o opisywaniu przewodów, zanim będzie za późno."),
    ("sv", "Mörker, kyla och åtta timmars batteri", "Vad vintern lärde oss om att räkna med marginal."),
];

/// What Tomasz wrote since he last looked at his log: days ago, title, what it is about.
const SUGGESTED: [(i64, &str, &str); 3] = [
    (
        1,
        "Frost on the feed line: a week of measurements",
        "Fourteen nights, one broken seal, and a graph that finally made sense.",
    ),
    (4, "What I ask before I climb a roof", "A list of nine questions. The first one is about cake."),
    (9, "Label both ends", "The shortest post on this blog, and the one that would have saved most hours."),
];

/// The last id that was given to a post.
#[derive(Default)]
pub struct Posts {
    last: i64,
    pub rows: Vec<post::ActiveModel>,
    pub topics: Vec<post_topic::ActiveModel>,
}

/// A post before it is a row.
struct Told<'t> {
    origin: Origin,
    title: &'t str,
    about: &'t str,
    url: String,
    at: DateTime<Utc>,
    language: &'t str,
    tags: Words,
    suggested: Suggested,
    activity: Option<i64>,
}

impl Posts {
    /// Posts of one member: what their log knows of their blog, and what it does not know yet.
    pub fn of(&mut self, somebody: &Somebody, log: &[Logged], now: DateTime<Utc>) {
        if somebody.slot.number.is_none() && somebody.persona().is_none() {
            return;
        }
        let chance = &mut Chance::of(somebody.slot.id.unsigned_abs() + (3 << 40));
        let first = self.rows.len();
        let blog = somebody.blog();
        for logged in log.iter().filter(|l| l.kind.key == "blog-post" && l.activity.visibility == Visibility::Public) {
            let a = &logged.activity;
            let at = a.on_date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(chance.between(420, 1_300));
            self.add(
                somebody.slot.id,
                Told {
                    origin: Origin::Feed,
                    title: &a.title,
                    about: "",
                    url: a.url.clone(),
                    at: at.min(now),
                    language: if somebody.languages.0.iter().any(|l| l == "en") { "en" } else { "" },
                    tags: a.topics.clone(),
                    suggested: Suggested::No,
                    activity: Some(a.id),
                },
                chance.percent(40),
                now,
            );
        }
        let language = somebody.languages.0.first().map_or("", String::as_str);
        for (tag, title, about) in TOLD.iter().filter(|(tag, ..)| *tag == language) {
            if log.is_empty() || !chance.percent(25) {
                continue;
            }
            let at = now - TimeDelta::hours(chance.between(30, 24 * 300));
            let url = format!("{blog}/{}/{}", at.format("%Y/%m"), self.last + 1);
            let told = Told {
                origin: Origin::Feed,
                title,
                about,
                url,
                at,
                language: tag,
                tags: somebody.topics.clone(),
                suggested: if chance.percent(50) { Suggested::Ignored } else { Suggested::Open },
                activity: None,
            };
            self.add(somebody.slot.id, told, chance.percent(60), now);
        }
        match somebody.persona() {
            Some(Persona::Renewing) => {
                for (ago, title, about) in SUGGESTED {
                    let at = now - TimeDelta::hours(ago * 24 - 7);
                    let url = format!("{blog}/{}/{}", at.format("%Y"), text::slug(title));
                    let tags = somebody.topics.clone();
                    let told = Told {
                        origin: Origin::Feed,
                        title,
                        about,
                        url,
                        at,
                        language: "en",
                        tags,
                        suggested: Suggested::Open,
                        activity: None,
                    };
                    self.add(somebody.slot.id, told, ago != 4, now);
                }
            }
            Some(Persona::Pro) => {
                self.write(somebody.slot.id, Origin::Written, &BY_PRO, now);
                self.write(somebody.slot.id, Origin::Written, &DRAFT, now);
            }
            _ => {}
        }
        self.put_behind(first);
    }

    /// What stands behind the newest of a blog is its back-catalogue.
    fn put_behind(&mut self, first: usize) {
        let mut own: Vec<&mut post::ActiveModel> = self.rows[first..].iter_mut().collect();
        own.sort_by_key(|row| std::cmp::Reverse(*row.published_at.as_ref()));
        for row in own.into_iter().skip(NEWEST).filter(|row| *row.origin.as_ref() == Origin::Feed) {
            row.is_backlog = Set(true);
        }
    }

    pub fn news(&mut self, by: i64, now: DateTime<Utc>) {
        for article in &NEWS {
            self.write(by, Origin::News, article, now);
        }
    }

    fn add(&mut self, person: i64, told: Told<'_>, links_back: bool, now: DateTime<Utc>) {
        self.last += 1;
        let found = text::fold(&[told.title, told.about, &told.tags.joined()].join(" "));
        for topic in topics(&told.tags) {
            self.topics.push(post_topic::ActiveModel { post_id: Set(self.last), topic: Set(topic) });
        }
        self.rows.push(post::ActiveModel {
            id: Set(self.last),
            origin: Set(told.origin),
            person_id: Set(Some(person)),
            feed_id: Set(None),
            track_id: Set(None),
            activity_id: Set(told.activity),
            state: Set(State::Shown),
            suggested: Set(told.suggested),
            slug: Set(None),
            title: Set(told.title.to_owned()),
            summary: Set(told.about.to_owned()),
            source: Set(None),
            body_html: Set(None),
            canonical_url: Set(canonical(&told.url)),
            guid: Set(Some(told.url.clone())),
            url: Set(told.url),
            language: Set(told.language.to_owned()),
            tags: Set(told.tags),
            found_text: Set(found),
            links_back: Set(links_back),
            is_backlog: Set(false),
            published_at: Set(told.at),
            edited_at: Set(None),
            created_at: Set(told.at.min(now)),
            updated_at: Set(told.at.min(now)),
            version: Set(1),
            // The places it links to are made up: nobody is told.
            mentioned_at: Set(Some(told.at.min(now))),
        });
    }

    fn write(&mut self, person: i64, origin: Origin, article: &Article, now: DateTime<Utc>) {
        let drawn = markdown::article(article.source, None, &Default::default());
        let tags: Words = article.tags.iter().copied().collect();
        let at = now - TimeDelta::hours(article.hours_ago);
        let told = Told {
            origin,
            title: article.title,
            about: "",
            url: String::new(),
            at,
            language: "en",
            tags,
            suggested: if origin == Origin::News { Suggested::No } else { Suggested::Ignored },
            activity: None,
        };
        self.add(person, told, false, now);
        let Some(row) = self.rows.last_mut() else { return };
        row.summary = Set(beginning(&drawn.text));
        row.slug = Set(Some(text::slug(article.title)));
        row.state = Set(if article.is_draft { State::Draft } else { State::Shown });
        row.source = Set(Some(article.source.to_owned()));
        row.body_html = Set(Some(drawn.html));
        row.guid = Set(None);
        let written = at.min(now);
        (row.created_at, row.updated_at) = (Set(written), Set(written));
    }
}
