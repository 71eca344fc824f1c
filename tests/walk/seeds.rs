//! Addresses that a walk would pass by: somebody of each standing, an application in each state, each kind of letter.

use palmares::db::Db;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::{Value, json};

/// Whom `sql` finds: one word or number a row.
async fn all(db: &Db, sql: &str) -> Vec<String> {
    let rows = db.read.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap();
    assert!(!rows.is_empty(), "the demo lacks what this looks for: {sql}");
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

/// What to visit besides, and what to take pictures of.
pub async fn of(db: &Db) -> (Vec<Value>, Vec<Value>) {
    let mut seeds = fixed();
    for (person, address, sql) in FOUND {
        for found in all(db, sql).await {
            seeds.push(json!({ "as": person, "at": address.replace("{}", &found) }));
        }
    }
    let veteran = all(db, VETERAN).await.remove(0);
    let pictures = vec![
        json!({ "name": "home", "as": "anonymous", "at": "/" }),
        json!({ "name": "directory", "as": "anonymous", "at": "/directory" }),
        json!({ "name": "member", "as": "anonymous", "at": format!("/directory/{veteran}") }),
        json!({ "name": "tracks", "as": "anonymous", "at": "/tracks" }),
        json!({ "name": "track-year", "as": "anonymous", "route": "/tracks/<slug>/<year>" }),
        json!({ "name": "verify", "as": "anonymous", "at": format!("/verify?number={veteran}") }),
        json!({ "name": "cycles", "as": "anonymous", "at": "/cycles" }),
        json!({ "name": "cycle", "as": "renewing", "route": "/cycles/<slug>" }),
        json!({ "name": "application", "as": "newcomer", "route": "/me/applications/<id>" }),
        json!({ "name": "me", "as": "pro", "at": "/me" }),
        json!({ "name": "desk", "as": "manager", "at": "/manage" }),
        json!({ "name": "sign-in", "as": "anonymous", "at": "/sign-in" }),
    ];
    (seeds, pictures)
}

/// The member with the most years.
const VETERAN: &str = "SELECT CAST(p.number AS TEXT) FROM award a JOIN person p ON p.id = a.person_id \
    WHERE a.state = 'active' AND p.standing = 'active' GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 1";

/// Who visits, where, and for each of what.
const FOUND: &[(&str, &str, &str)] = &[
    ("anonymous", "/directory/{}", VETERAN),
    ("anonymous", "/verify?number={}", VETERAN),
    ("anonymous", "/directory/{}", ONE_OF_EACH_STANDING),
    ("anonymous", "/verify?number={}", ONE_OF_EACH_STANDING),
    ("anonymous", "/webmention/{}", "SELECT min(token) FROM mention GROUP BY state"),
    ("anonymous", "/demo/letters/{}", LETTERS),
    ("anonymous", "/demo/letters/{}/body", LETTERS),
    ("manager", "/manage/people/{}", "SELECT CAST(min(id) AS TEXT) FROM person GROUP BY standing"),
    ("manager", "/manage/awards/{}", "SELECT CAST(min(id) AS TEXT) FROM award GROUP BY state"),
    ("manager", "/manage/applications/{}", "SELECT CAST(min(id) AS TEXT) FROM application GROUP BY state"),
    ("manager", "/manage/letters/{}", SENT),
    ("manager", "/manage/letters/{}/html", SENT),
    ("anonymous", "/cycles/{}", CYCLES),
    ("newcomer", "/cycles/{}/late", CYCLES),
    ("manager", "/manage/cycles/{}", CYCLES),
    ("manager", "/manage/cycles/{}/announcement", CYCLES),
    ("manager", "/manage/cycles/{}/applications", CYCLES),
    ("manager", "/manage/cycles/{}/reviewing", CYCLES),
    ("manager", "/manage/cycles/{}/reviews", CYCLES),
    ("manager", "/manage/cycles/{}/reviews/conflicts", CYCLES),
    ("manager", "/manage/cycles/{}/ranking", CYCLES),
    ("manager", "/manage/reasons/{}", "SELECT key FROM reason WHERE key IN ('not_enough', 'other')"),
    ("manager", "/manage/benefits/{}", "SELECT CAST(min(id) AS TEXT) FROM benefit GROUP BY kind"),
    ("manager", "/manage/benefits/{}/edit", "SELECT CAST(min(id) AS TEXT) FROM benefit GROUP BY kind"),
    ("manager", "/manage/cycles/{}/waiting-list", WAITED_FOR),
    ("manager", "/manage/cycles/{}/charts", CYCLES),
    ("manager", "/manage/cycles/{}/arming", NOT_ANNOUNCED),
    ("manager", "/manage/cycles/{}/announcement/now", NOT_ANNOUNCED),
    ("manager", "/manage/cycles/{}/announcement/letters.json", ANNOUNCED),
    ("anonymous", "/posts/{}", "SELECT slug FROM post WHERE origin = 'written' AND state = 'shown'"),
    ("anonymous", "/news/{}", "SELECT slug FROM post WHERE origin = 'news' AND state = 'shown'"),
    ("pro", "/me/posts/{}", WRITTEN),
    ("pro", "/me/posts/{}/removal", WRITTEN),
    ("renewing", "/me/suggestions?done={}", "SELECT CAST(max(id) AS TEXT) FROM post WHERE suggested = 'ignored'"),
    ("manager", "/manage/news/{}", "SELECT CAST(min(id) AS TEXT) FROM post WHERE origin = 'news' GROUP BY state"),
    ("anonymous", "/calls/{}", "SELECT slug FROM call WHERE published_at IS NOT NULL AND audience = 'public'"),
    ("newcomer", "/calls/{}", "SELECT slug FROM call WHERE published_at IS NOT NULL AND audience = 'public'"),
    ("renewing", "/me/calls/{}", OWN_CALLS),
    ("renewing", "/me/calls/{}/text", "SELECT slug FROM call WHERE slug = 'winter-on-the-roof'"),
    ("manager", "/manage/calls/{}", "SELECT slug FROM call"),
    ("manager", "/manage/call-answers/{}", "SELECT CAST(min(id) AS TEXT) FROM call_answer GROUP BY state"),
];

const OWN_CALLS: &str = "SELECT c.slug FROM call c JOIN call_answer a ON a.call_id = c.id JOIN email e \
    ON e.person_id = a.person_id WHERE e.address = 'tomasz-wrobel@example.org'";

const ONE_OF_EACH_STANDING: &str =
    "SELECT CAST(min(number) AS TEXT) FROM person WHERE number IS NOT NULL GROUP BY standing";

const LETTERS: &str = "SELECT CAST(min(id) AS TEXT) FROM letter GROUP BY template";

/// Those of them that others may read.
const SENT: &str = "SELECT CAST(min(id) AS TEXT) FROM letter WHERE template NOT LIKE 'sign_in/%' GROUP BY template";

const WAITED_FOR: &str =
    "SELECT DISTINCT slug FROM cycle c JOIN application a ON a.cycle_id = c.id WHERE a.state = 'waitlisted'";

/// The cycles that are not over, and the first.
const CYCLES: &str = "SELECT slug FROM cycle WHERE announced_at IS NULL OR id = 1";

const NOT_ANNOUNCED: &str = "SELECT slug FROM cycle WHERE announced_at IS NULL";

const ANNOUNCED: &str = "SELECT slug FROM cycle WHERE announced_at IS NOT NULL ORDER BY id DESC LIMIT 1";

fn fixed() -> Vec<Value> {
    let anonymous = [
        "/nothing-is-here",
        "/directory/999999",
        "/directory?q=nobodyhasthisname",
        "/directory?status=alumni",
        "/directory?status=memoriam",
        "/directory?status=all&page=2",
        "/verify?number=1&name=Nobody",
        "/verify?number=999999",
        "/verify?number=x",
        "/webmention",
        // What the door says to those whom it refuses.
        "/-/refused/403",
        "/-/refused/404",
        "/-/refused/413",
        "/-/refused/421",
        // No pages, but routes.
        "/sitemap.xml",
        "/posts?q=roof&page=2",
        "/posts?topic=nothing-is-called-so",
        "/posts?language=de&year=2026",
        "/posts?member=1",
        "/posts.atom",
        "/posts.atom?track=lanternkeeper",
        "/posts.opml",
        "/news.atom",
        "/cycles.ics",
        "/robots.txt",
        "/favicon.ico",
        "/accent.css",
        "/static/css/all.css",
        "/health/live",
        "/health/ready",
        "/directory.json",
        "/tracks/lanternkeeper/2026/crest.svg",
        "/tracks/lanternkeeper/2026/crest.png",
    ];
    let both = ["newcomer", "manager"].map(|person| json!({ "as": person, "at": "/nothing-is-here" }));
    let reviewer = ["/review?tab=done", "/review?tab=waiting", "/review?tab=left", "/review/conflicts?q=a"];
    let reviewer = reviewer.map(|at| json!({ "as": "reviewer", "at": at }));
    anonymous.into_iter().map(|at| json!({ "as": "anonymous", "at": at })).chain(both).chain(reviewer).collect()
}

const WRITTEN: &str = "SELECT CAST(id AS TEXT) FROM post WHERE origin = 'written'";
