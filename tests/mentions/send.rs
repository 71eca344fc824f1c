use chrono::TimeDelta;
use entity::person;
use entity::post::{self, Origin};
use entity::sent_mention::{self, State};
use palmares::jobs::Job;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, ModelTrait, QueryOrder};

use super::moderate::touch;
use super::{member, with_elsewhere};
use crate::support::Portal;

/// Something written here and shown: by a member, or, without one, news.
pub async fn written(portal: &Portal, by: Option<&person::Model>, slug: &str, html: &str) -> post::Model {
    let row = post::ActiveModel {
        origin: Set(if by.is_some() { Origin::Written } else { Origin::News }),
        person_id: Set(by.map(|p| p.id)),
        state: Set(post::State::Shown),
        suggested: Set(post::Suggested::No),
        slug: Set(Some(slug.into())),
        title: Set(slug.into()),
        summary: Set(String::new()),
        source: Set(Some(String::new())),
        body_html: Set(Some(html.into())),
        url: Set(String::new()),
        language: Set("en".into()),
        tags: Set(Default::default()),
        found_text: Set(String::new()),
        links_back: Set(false),
        is_backlog: Set(false),
        published_at: Set(portal.now()),
        created_at: Set(portal.now()),
        updated_at: Set(portal.now()),
        version: Set(1),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

async fn sent(portal: &Portal) -> Vec<sent_mention::Model> {
    sent_mention::Entity::find().order_by_asc(sent_mention::COLUMN.id).all(&portal.db.write).await.unwrap()
}

/// The pages that were told, without what was told.
fn targets(posted: &[(String, String)]) -> Vec<String> {
    let target =
        |form: &str| url::form_urlencoded::parse(form.as_bytes()).find(|(n, _)| n == "target").unwrap().1.into_owned();
    let mut all: Vec<String> = posted.iter().map(|(_, form)| target(form)).collect();
    all.sort();
    all
}

with_elsewhere! {
    async fn a_post_tells_whom_it_links(portal: Portal, there: Elsewhere) {
        let (ada, _) = member(portal, "Ada").await;
        there.endpoint("/in");
        let one = there.page("/one", "<link rel=webmention href=/in>");
        let two = there.page("/two", "nothing here");
        let html = format!("<p><a href='{one}'>one</a> <a href='{two}'>two</a> <a href='/directory/1'>own</a> <a href='{one}'>again</a></p>");
        written(portal, Some(&ada), "mesh", &html).await;
        portal.run(Job::SendMentions).await;
        let [(path, form)] = there.take_posted().try_into().unwrap();
        let source: String = url::form_urlencoded::byte_serialize(portal.site.url("/posts/mesh").as_bytes()).collect();
        assert!(path == "/in" && form.starts_with(&format!("source={source}&")), "{form}");
        let rows = sent(portal).await;
        assert_eq!(rows.iter().map(|r| r.state).collect::<Vec<_>>(), [State::Sent, State::NotWanted]);
        assert_eq!((rows[0].endpoint.clone(), rows[0].sent_at), (there.url("/in"), Some(portal.now())));
        // Nothing changed, nothing is told.
        portal.later(TimeDelta::days(2));
        portal.run(Job::SendMentions).await;
        assert!(there.take_posted().is_empty());
    }

    async fn an_edit_tells_old_and_new(portal: Portal, there: Elsewhere) {
        there.endpoint("/in");
        let page = |path: &str| there.page(path, "<link rel=webmention href=/in>");
        let (one, two, three) = (page("/1"), page("/2"), page("/3"));
        let news = written(portal, None, "spring", &format!("<a href='{one}'>1</a><a href='{two}'>2</a>")).await;
        portal.run(Job::SendMentions).await;
        assert_eq!(targets(&there.take_posted()), [one.clone(), two.clone()]);
        portal.later(TimeDelta::hours(1));
        let news = touch(portal, &news, |row| row.body_html = Set(Some(format!("<a href='{two}'>2</a><a href='{three}'>3</a>")))).await;
        portal.run(Job::SendMentions).await;
        assert_eq!(targets(&there.take_posted()), [one.clone(), two.clone(), three.clone()]);
        // What an edit took out was told once more, and is forgotten.
        assert_eq!(sent(portal).await.len(), 2);
        portal.later(TimeDelta::hours(1));
        touch(portal, &news, |row| row.title = Set("Again".into())).await;
        portal.run(Job::SendMentions).await;
        assert_eq!(targets(&there.take_posted()), [two, three]);
    }

    async fn what_is_hidden_or_deleted_is_told_a_last_time(portal: Portal, there: Elsewhere) {
        there.endpoint("/in");
        let one = there.page("/1", "<link rel=webmention href=/in>");
        let html = format!("<a href='{one}'>1</a>");
        let (hidden, deleted) = (written(portal, None, "hidden", &html).await, written(portal, None, "deleted", &html).await);
        portal.run(Job::SendMentions).await;
        assert_eq!(there.take_posted().len(), 2);
        portal.later(TimeDelta::hours(1));
        touch(portal, &hidden, |row| row.state = Set(post::State::Hidden)).await;
        deleted.delete(&portal.db.write).await.unwrap();
        portal.run(Job::SendMentions).await;
        assert_eq!(there.take_posted().len(), 2);
        assert!(sent(portal).await.is_empty());
        portal.later(TimeDelta::days(1));
        portal.run(Job::SendMentions).await;
        assert!(there.take_posted().is_empty());
        // Shown again, it is told again.
        touch(portal, &hidden, |row| row.state = Set(post::State::Shown)).await;
        portal.run(Job::SendMentions).await;
        assert_eq!(there.take_posted().len(), 1);
    }

    async fn what_nobody_may_read_yet_tells_nobody(portal: Portal, there: Elsewhere) {
        let (hidden, _) = member(portal, "Hidden").await;
        there.endpoint("/in");
        let html = format!("<a href='{}'>1</a>", there.page("/1", "<link rel=webmention href=/in>"));
        let draft = written(portal, None, "draft", &html).await;
        touch(portal, &draft, |row| row.state = Set(post::State::Draft)).await;
        let future = written(portal, None, "future", &html).await;
        touch(portal, &future, |row| row.published_at = Set(portal.now() + TimeDelta::days(1))).await;
        written(portal, Some(&portal.person("Nobody").await), "no-member", &html).await;
        let row = person::ActiveModel { id: Set(hidden.id), listed: Set(false), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        palmares::directory::refresh(&portal.db.write, hidden.id, portal.now()).await.unwrap();
        written(portal, Some(&hidden), "of-hidden", &html).await;
        portal.run(Job::SendMentions).await;
        assert!(there.asked().is_empty() && sent(portal).await.is_empty());
        portal.later(TimeDelta::days(2));
        portal.run(Job::SendMentions).await;
        let [(_, form)] = there.take_posted().try_into().unwrap();
        assert!(form.contains("%2Fnews%2Ffuture"), "{form}");
    }

    async fn an_endpoint_that_is_away_is_tried_again(portal: Portal, there: Elsewhere) {
        there.put("/in", "503 Service Unavailable", "", "");
        let busy = there.page("/busy", "<link rel=webmention href=/in>");
        there.put("/no", "400 Bad Request", "", "");
        let refusing = there.page("/refusing", "<link rel=webmention href=/no>");
        written(portal, None, "news", &format!("<a href='{busy}'>1</a><a href='{refusing}'>2</a><a href='http://10.0.0.1/'>3</a>")).await;
        portal.run(Job::SendMentions).await;
        let states: Vec<_> = sent(portal).await.iter().map(|r| (r.state, r.trouble.clone())).collect();
        let told = |state, trouble: &str| (state, trouble.to_owned());
        assert_eq!(states, [told(State::Waiting, "status 503"), told(State::Failed, "status 400"), told(State::Failed, "not_public")]);
        there.endpoint("/in");
        portal.later(TimeDelta::hours(1));
        portal.run(Job::SendMentions).await;
        assert_eq!(sent(portal).await[0].state, State::Sent);
        let desk = portal.as_(&portal.manager("Mia").await).await.get("/manage/mentions").await.ok();
        assert!(desk.contains("The page answered 400.") && desk.contains("not on the public internet"), "{desk}");
    }

    async fn two_instances_tell_once(portal: Portal, there: Elsewhere) {
        there.endpoint("/in");
        written(portal, None, "news", &format!("<a href='{}'>1</a>", there.page("/1", "<link rel=webmention href=/in>"))).await;
        tokio::join!(portal.run(Job::SendMentions), portal.run(Job::SendMentions));
        assert_eq!(there.posted().len(), 1);
    }
}
