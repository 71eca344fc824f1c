//! Hostile text in every field that others read, looked at in a real browser: nothing runs, and nothing stands in a
//! page that would, were there no policy.

use chrono::Utc;
use entity::{link, person, post};
use palmares::posts::rules::Entry;
use palmares::{directory, markdown};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryOrder};

use super::payloads::PAYLOADS;
use super::{entry, feed, member, take_in};
use crate::support::chrome::Chrome;
use crate::support::server::Server;
use crate::support::{Backend, Browser, Portal, form};

/// What stands in the page and should not, each as a word or two.
const LOOK: &str = r#"
    const bad = [];
    if (window.pwned) bad.push("it ran");
    for (const e of document.querySelectorAll("*")) {
        const name = e.localName;
        for (const a of e.attributes) {
            const value = a.value.replace(/[\x00-\x20]/g, "").toLowerCase();
            if (/^on/i.test(a.name) || a.name === "style" || a.name === "srcdoc") bad.push(`${name} ${a.name}`);
            const leads = ["href", "src", "action", "formaction", "data", "xlink:href", "values", "srcset", "poster"];
            if (leads.includes(a.name) && /^(javascript|vbscript|data):/.test(value)) bad.push(`${name} ${a.name}=${value}`);
            if (a.name === "src" && new URL(a.value, location.href).origin !== location.origin) bad.push(`${name} from ${a.value}`);
        }
        const known = name === "script" && (e.type === "application/ld+json" || e.type === "module" && e.src.includes("/static/js/all.js"));
        const never = ["script", "style", "iframe", "object", "embed", "base", "math", "foreignobject", "animate", "set", "use", "video", "audio", "marquee", "template", "xss", "frame", "applet"];
        if (never.includes(name.toLowerCase()) && !known) bad.push(name);
        if (name === "meta" && e.httpEquiv) bad.push("meta " + e.httpEquiv);
        if (name === "svg" && !e.getAttribute("class")) bad.push("svg without a class");
        if (name === "form" && e.closest(".prose")) bad.push("form in a text");
        if (["a", "link"].includes(name) && e.href && !/^(https?|mailto):/.test(e.href.baseVal ?? e.href)) bad.push("leads to " + e.href);
    }
    return bad;
"#;

pub async fn look(chrome: &Chrome, server: &Server, at: &str) {
    chrome.open(&server.url(at)).await;
    assert!(chrome.driver.get_alert_text().await.is_err(), "{at} opened a dialog");
    let found = chrome.driver.execute(LOOK, Vec::new()).await.unwrap();
    let bad: Vec<String> = found.convert().unwrap();
    assert!(bad.is_empty(), "{at}: {bad:?}\n{}", chrome.driver.source().await.unwrap());
}

/// Somebody whose every field says the same hostile thing.
async fn hostile(portal: &Portal, nth: usize, payload: &str) -> person::Model {
    let ada = member(portal, &format!("Mallory {nth}")).await;
    let mut row = ada.into_active_model();
    row.name = Set(payload.into());
    row.native_name = Set(Some(payload.into()));
    row.headline = Set(payload.into());
    row.employer = Set(payload.into());
    row.city = Set(payload.into());
    row.topics = Set([payload].into_iter().collect());
    row.languages = Set(["en", payload].into_iter().collect());
    row.bio = Set(payload.into());
    row.bio_html = Set(markdown::to_html(payload));
    let ada = row.update(&portal.db.write).await.unwrap();
    for url in [payload.to_owned(), format!("https://evil.example/{payload}")] {
        let row = link::ActiveModel {
            person_id: Set(ada.id),
            kind: Set("blog".into()),
            url_key: Set(url.clone()),
            url: Set(url),
            position: Set(0),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
    }
    directory::refresh(&portal.db.write, ada.id, portal.now()).await.unwrap();
    let blog = feed(portal, &ada, &format!("https://evil.example/{nth}?{payload}")).await;
    let mut row = blog.into_active_model();
    row.title = Set(payload.into());
    row.site_url = Set(payload.into());
    let blog = row.update(&portal.db.write).await.unwrap();
    let of = |name: &str, url: String| Entry {
        guid: format!("{name}{payload}"),
        url,
        title: payload.into(),
        summary: payload.into(),
        content: payload.into(),
        language: payload.into(),
        tags: vec![payload.chars().take(40).collect()],
        ..entry(portal, name, 1)
    };
    let entries = vec![of("a", payload.into()), of("b", format!("https://evil.example/{nth}/{payload}"))];
    take_in(portal, &blog, entries).await;
    ada
}

/// What somebody writes here.
async fn writes(browser: &Browser<'_>, at: &str, payload: &str) -> String {
    let tag: String = payload.chars().filter(|c| *c != ',').take(40).collect();
    let source = format!(
        "# {payload}\n\n{payload}\n\n- {payload}\n\n| a |\n|---|\n| {payload} |\n\n[{payload}](https://x.example/ \"{payload}\") ![{payload}](https://x.example/a.png)[^1]\n\n[^1]: {payload}\n"
    );
    let fields = [("source", source.as_str()), ("title", payload), ("description", payload), ("do", "show")];
    let with = |tags: &str, title: &str| {
        let mut all = fields.to_vec();
        all[1].1 = title;
        let all: Vec<(&str, &str)> = all.into_iter().chain([("tags", tags)]).collect();
        form(&all)
    };
    let mut reply = browser.post(at, &with(&tag, payload)).await;
    // Some are no tag, or no title, once what cannot be seen is taken away.
    if reply.location.is_none() {
        reply = browser.post(at, &with("", &format!("T {payload}"))).await;
    }
    reply.location.unwrap_or_else(|| panic!("{payload}: {}", reply.body))
}

#[rocket::async_test]
async fn nothing_runs_in_a_browser() {
    let portal = Portal::new(Backend::Sqlite).await;
    portal.clock.stand_at(Utc::now());
    let manager = portal.manager("Grace").await;
    let desk = portal.as_(&manager).await;
    let mut members = Vec::new();
    for (nth, payload) in PAYLOADS.iter().enumerate() {
        let mallory = hostile(&portal, nth, payload).await;
        writes(&portal.as_(&mallory).await, "/me/posts/written", payload).await;
        // A minute later: a second click is another thing.
        portal.later(chrono::TimeDelta::minutes(2));
        writes(&desk, "/manage/news", payload).await;
        members.push(mallory);
    }
    let written = post::Entity::find().order_by_asc(post::COLUMN.id).all(&portal.db.write).await.unwrap();
    // What the clock of the tests has written lies ahead of that of the binary.
    for post in &written {
        let mut row = post.clone().into_active_model();
        row.published_at = Set(Utc::now() - chrono::TimeDelta::hours(1));
        row.update(&portal.db.write).await.unwrap();
    }
    let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url())]);
    let chrome = Chrome::start(1280, 900, true).await;
    let mut addresses: Vec<String> = [
        "/",
        "/posts",
        "/posts?page=2",
        "/posts?page=5",
        "/news",
        "/directory?status=all",
        "/directory?status=all&page=3&view=table",
        "/posts?q=%3Cscript%3Ewindow.pwned%3D1%3C%2Fscript%3E&topic=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    ]
    .map(str::to_owned)
    .into();
    addresses.extend(members.iter().map(|m| format!("/directory/{}", m.number.unwrap())));
    let slug =
        |p: &post::Model| p.slug.clone().map(|s| palmares::posts::rules::path(&s, p.origin == post::Origin::News));
    addresses.extend(written.iter().filter_map(slug));
    assert!(addresses.len() > PAYLOADS.len() * 3, "{}", addresses.len());
    for at in &addresses {
        look(&chrome, &server, at).await;
    }
    // As those who wrote it, and as managers, who read the audit log.
    for (who, pages) in [
        (&members[13], vec!["/me/posts", "/me/suggestions", "/me/activities", "/me/profile", "/me/preview", "/me"]),
        (&members[31], vec!["/me/posts", "/me/suggestions", "/me/activities", "/me/profile"]),
        (&manager, vec!["/manage/news", "/manage/news/1", "/manage/audit", "/manage/people"]),
    ] {
        let token = portal.as_(who).await.cookie(palmares::web::SESSION).unwrap();
        chrome.open(&server.url("/")).await;
        chrome.driver.delete_all_cookies().await.unwrap();
        chrome.driver.add_cookie(thirtyfour::Cookie::new(palmares::web::SESSION, token)).await.unwrap();
        for at in pages {
            look(&chrome, &server, at).await;
        }
        let own = written.iter().find(|p| p.person_id == Some(who.id) && p.slug.is_some()).unwrap();
        let page = if own.origin == post::Origin::News { "/manage/news" } else { "/me/posts" };
        look(&chrome, &server, &format!("{page}/{}", own.id)).await;
    }
    chrome.quit().await;
    for at in ["/posts.atom", "/news.atom", "/posts.opml"] {
        let xml = portal.anonymous().get(at).await.ok();
        if at.ends_with("atom") {
            assert!(!feed_rs::parser::parse(xml.as_bytes()).unwrap().entries.is_empty(), "{at}");
        }
        // A tag may be called like that; nothing leads there.
        let low = xml.to_lowercase();
        assert!(
            !low.contains("<script") && !low.contains("href=\"javascript:") && !low.contains("url=\"javascript:"),
            "{at}"
        );
    }
    assert!(server.stop().success());
}
