//! No address of the portal tells a reviewer what is not theirs to know: every route, as each of them, searched for what
//! was planted. A new parameter of a route needs a value in `ground`, or this test fails.

mod ground;
mod values;

use rocket::http::Status;

use crate::support::{Browser, Portal, Reply, form};
use ground::{Ground, Secret, Whose};

/// Somebody who walks, and what they must not learn.
struct Walker {
    who: &'static str,
    person: entity::person::Model,
    forbidden: Vec<Secret>,
}

/// Everything that any form of the portal asks for, as far as it is plausible.
fn plausible(ground: &Ground) -> String {
    let points: Vec<String> = ground.criteria.iter().map(|id| format!("scores[{id}]")).collect();
    let id = ground.applications[0].to_string();
    let mut fields: Vec<(&str, &str)> = vec![
        ("version", "1"),
        ("opinion", "yes"),
        ("words", "Plausible."),
        ("note", "Plausible."),
        ("reason", "not_enough"),
        ("remark", "Plausible."),
        ("number", "1001"),
        ("verdict", "decline"),
        ("ids", &id),
        ("all", "true"),
        ("action", "save"),
        ("path", "evangelist"),
        ("language", "en"),
        ("next", "/review"),
        ("address", "x@example.org"),
        ("name", "Plausible"),
        ("title", "Plausible"),
        ("most", "3"),
        ("cycle", "shared"),
        ("role", "reviewer"),
        ("standing", "active"),
        ("state", "waiting"),
        ("email", "x@example.org"),
        ("code", "ABCD"),
        ("q", "a"),
    ];
    fields.extend(points.iter().map(|field| (field.as_str(), "3")));
    form(&fields)
}

fn search(walker: &Walker, address: &str, reply: &Reply) {
    let headers = reply.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect::<String>();
    let all = format!("{headers}\n{}", reply.body);
    // What was asked for comes back in links that lead back.
    for secret in walker.forbidden.iter().filter(|s| !address.contains(s.text)) {
        assert!(!all.contains(secret.text), "{} learns {} at {address}: {all}", walker.who, secret.text);
    }
    assert!(reply.status.code < 500 || reply.status == Status::ServiceUnavailable, "{address}: {}", reply.status);
}

/// Every GET of every route, with what it may be asked besides.
async fn read_everything(portal: &Portal, walker: &Walker, ground: &Ground) -> usize {
    let browser = portal.as_(&walker.person).await;
    let mut walked = 0;
    for (method, path) in routes(portal) {
        if method != "GET" {
            continue;
        }
        for address in ground.addresses(&path) {
            let more = ["", "?q=a&tab=done&status=all&state=&sort=submitted&page=1", "?tab=waiting&number=1001&form=1"];
            let asked = if address.starts_with("/review") || address == "/directory" { &more[..] } else { &more[..1] };
            for query in asked {
                let address = format!("{address}{query}");
                search(walker, &address, &browser.get(&address).await);
                walked += 1;
            }
        }
    }
    walked
}

/// Every POST of every route with a plausible form, each from a browser of its own, and where it leads.
async fn send_everything(portal: &Portal, walker: &Walker, ground: &Ground) -> usize {
    let body = plausible(ground);
    let mut walked = 0;
    for (method, path) in routes(portal) {
        if method != "POST" {
            continue;
        }
        for address in ground.addresses(&path) {
            let browser = portal.as_(&walker.person).await;
            let reply = browser.post(&address, &body).await;
            search(walker, &format!("POST {address}"), &reply);
            if let Some(there) = reply.location.as_deref().filter(|there| there.starts_with('/')) {
                let there = there.split('#').next().unwrap_or_default();
                search(walker, &format!("POST {address} → {there}"), &browser.get(there).await);
            }
            walked += 1;
        }
    }
    walked
}

/// Method and path of each route, in an order that is always the same.
fn routes(portal: &Portal) -> Vec<(String, String)> {
    let told =
        |r: serde_json::Value| (r["method"].as_str().unwrap().to_owned(), r["path"].as_str().unwrap().to_owned());
    let mut all: Vec<_> = portal.routes().into_iter().map(told).collect();
    // Who steps aside has nothing left to be walked with: that comes last.
    let leaves = |path: &str| path.ends_with("/conflict") || path.ends_with("/recusal");
    all.sort_by_key(|(method, path)| (leaves(path), method.clone(), path.clone()));
    all.dedup();
    assert!(all.len() > 150, "the routes were not found");
    let known = ["GET", "POST"];
    assert!(all.iter().all(|(method, _)| known.contains(&method.as_str())), "a route of another method: walk it too");
    all
}

/// What is never found proves nothing: each secret is read by somebody who may.
async fn each_is_there_for_who_may(portal: &Portal, ground: &Ground) {
    for secret in &ground.secrets {
        let browser: Browser<'_> = portal.as_(&ground.readers[secret.reader]).await;
        let page = browser.get(&secret.at).await.ok();
        assert!(page.contains(secret.text), "{} does not read {} at {}: {page}", secret.reader, secret.text, secret.at);
    }
}

/// Letters that went to a walker say no more than pages.
async fn letters_are_silent_too(portal: &Portal, walker: &Walker) {
    use sea_orm::{EntityTrait, QueryFilter};
    let theirs = entity::letter::Entity::find().filter(entity::letter::COLUMN.person_id.eq(walker.person.id));
    for letter in theirs.all(&portal.db.write).await.unwrap() {
        for secret in &walker.forbidden {
            let all = format!("{} {} {}", letter.subject, letter.text, letter.html);
            assert!(!all.contains(secret.text), "{} is written {}: {all}", walker.who, secret.text);
        }
    }
}

both! {
    async fn no_address_tells_a_reviewer_what_is_not_theirs(portal: Portal) {
        let ground = Ground::made(portal).await;
        each_is_there_for_who_may(portal, &ground).await;
        let but = |allowed: &[Whose]| ground.secrets.iter().filter(|s| !allowed.contains(&s.whose)).cloned().collect::<Vec<_>>();
        // Whoever is close to Sam learns nothing of Sam, and nothing else: they were asked for nothing else.
        let close = but(&[]);
        let everything_but_appeals = but(&[Whose::Appeal]);
        // Rita was asked for what is judged alone, and gave hers; and for what is read without names.
        let assigned = but(&[Whose::Appeal, Whose::AloneApplication, Whose::MaskedWords]);
        let walkers = [
            ("a colleague", "colleague", close.clone()),
            ("a nominator", "nominator", close.clone()),
            ("one who declared a conflict", "declared", close),
            ("a reviewer not asked", "unasked", everything_but_appeals),
            ("an assigned reviewer", "assigned", assigned),
        ];
        let walkers = walkers.map(|(who, key, forbidden)| Walker { who, person: ground.readers[key].clone(), forbidden });
        for walker in &walkers {
            assert!(read_everything(portal, walker, &ground).await > 150);
        }
        for walker in &walkers {
            assert!(send_everything(portal, walker, &ground).await > 100);
        }
        // What was sent opened nothing.
        for walker in &walkers {
            read_everything(portal, walker, &ground).await;
            letters_are_silent_too(portal, walker).await;
        }
    }
}
