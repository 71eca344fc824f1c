//! What becomes of an answer in the end: of its text, its post, its address and its topics.

use chrono::TimeDelta;
use entity::call_answer::State;
use entity::{call_answer, person, post, post_topic, sent_mention};
use palmares::jobs::Job;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel, QueryOrder};

use super::{answer, answers, call, link, logged, member, posts, states, text, to, told, verdict};
use crate::support::{Backend, Portal, form};

const TEXT: &str = "/me/calls/winter/text";

fn at(id: i64) -> String {
    format!("/manage/call-answers/{id}/decision")
}

/// A call under an embargo of twenty days.
async fn embargoed(portal: &Portal, slug: &str) -> call::Model {
    let until = portal.now() + TimeDelta::days(20);
    call(portal, slug, |row| row.embargo_until = Set(Some(until))).await
}

/// Hands in a text, and gives the answer.
async fn hands_in(portal: &Portal, of: &person::Model, call: &call::Model, title: &str) -> call_answer::Model {
    answer(portal, call, of, State::Claimed).await;
    let at = format!("/me/calls/{}/text", call.slug);
    portal.as_(of).await.post(&at, &text(title, "It *fell*.", "send")).await.onward();
    answers(portal).await.pop().unwrap()
}

async fn says(portal: &Portal, id: i64, what: &str) -> crate::support::Reply {
    let mia = portal.as_(&portal.manager("Mia").await).await;
    mia.post(&at(id), &verdict(portal, id, what, "Words.").await).await
}

async fn removed(portal: &Portal, id: i64) {
    let row =
        post::ActiveModel { id: Set(id), state: Set(post::State::Removed), source: Set(None), ..Default::default() };
    row.update(&portal.db.write).await.unwrap();
}

/// A post of theirs in this state, at the address that `answer` hands in.
async fn at_address(portal: &Portal, of: &person::Model, state: post::State) -> post::Model {
    let blog = crate::posts::feed(portal, of, "https://ada.example/feed").await;
    let entry = palmares::posts::rules::Entry {
        url: "https://ada.example/winter".into(),
        ..crate::posts::entry(portal, "winter", 1)
    };
    crate::posts::take_in(portal, &blog, vec![entry]).await;
    let mut row = posts(portal).await.pop().unwrap().into_active_model();
    row.state = Set(state);
    row.update(&portal.db.write).await.unwrap()
}

both! {
    async fn a_text_that_is_gone_is_not_accepted(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        let sent = hands_in(portal, &ada, &winter, "Snow").await;
        removed(portal, sent.post_id.unwrap()).await;
        let reply = says(portal, sent.id, "accept").await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("took the text away"), "{}", reply.body);
        assert_eq!(states(portal).await, [State::Submitted]);
        assert!(logged(portal).await.is_empty() && told(portal).await.is_empty());
        says(portal, sent.id, "change").await.onward();
    }

    async fn a_text_that_is_gone_when_the_embargo_ends_gives_its_place_back(portal: Portal) {
        let winter = embargoed(portal, "winter").await;
        let sent = hands_in(portal, &member(portal, "Ada").await, &winter, "Snow").await;
        says(portal, sent.id, "accept").await.onward();
        removed(portal, sent.post_id.unwrap()).await;
        portal.later(TimeDelta::days(20));
        portal.run(Job::CountAnswers).await;
        assert_eq!(states(portal).await, [State::Withdrawn]);
        assert!(logged(portal).await.is_empty());
    }

    async fn two_texts_of_one_title_have_two_addresses(portal: Portal) {
        let winter = embargoed(portal, "winter").await;
        // An address that somebody else's post has already.
        let cleo = member(portal, "Cleo").await;
        let taken = form(&[("title", "Snow"), ("source", "Mine."), ("do", "show")]);
        portal.as_(&cleo).await.post("/me/posts/written", &taken).await.onward();
        for name in ["Ada", "Ben"] {
            let sent = hands_in(portal, &member(portal, name).await, &winter, "Snow").await;
            says(portal, sent.id, "accept").await.onward();
        }
        portal.later(TimeDelta::days(20));
        portal.run(Job::CountAnswers).await;
        assert_eq!(states(portal).await, [State::Counted, State::Counted]);
        let slugs: Vec<_> = posts(portal).await.into_iter().filter_map(|p| p.slug).collect();
        assert_eq!(slugs, ["snow", "snow-2", "snow-3"]);
    }

    async fn one_answer_that_cannot_count_keeps_no_other_from_it(portal: Portal) {
        let (winter, summer) = (embargoed(portal, "winter").await, embargoed(portal, "summer").await);
        let (ada, ben) = (member(portal, "Ada").await, member(portal, "Ben").await);
        // The same page for both calls is the same post, which this database lets nobody write twice.
        answer(portal, &winter, &ada, State::Accepted).await;
        answer(portal, &summer, &ada, State::Accepted).await;
        answer(portal, &winter, &ben, State::Accepted).await;
        portal.db.write.execute_unprepared("CREATE UNIQUE INDEX once ON call_answer (post_id)").await.unwrap();
        portal.later(TimeDelta::days(20));
        let run = palmares::calls::actions::count_due(&portal.db, &portal.site, portal.now()).await;
        assert!(run.unwrap_err().is_taken(), "the desk hears of it");
        assert_eq!(states(portal).await, [State::Counted, State::Accepted, State::Counted]);
    }

    async fn what_its_member_removed_once_is_back_when_they_hand_it_in(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        let gone = at_address(portal, &ada, post::State::Shown).await;
        portal.as_(&ada).await.post(&format!("/me/posts/{}/removal", gone.id), "sure=true").await.onward();
        assert_eq!(posts(portal).await[0].state, post::State::Removed);
        let sent = answer(portal, &winter, &ada, State::Submitted).await;
        says(portal, sent.id, "accept").await.onward();
        let post = &posts(portal).await[0];
        assert_eq!((post.id, post.state, post.title.as_str()), (gone.id, post::State::Shown, "The winter of Ada"));
        assert!(portal.anonymous().get("/calls/winter").await.ok().contains("The winter of Ada"));
    }

    async fn what_its_member_does_not_show_is_not_handed_in(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        let post = at_address(portal, &ada, post::State::Hidden).await;
        answer(portal, &winter, &ada, State::Claimed).await;
        let browser = portal.as_(&ada).await;
        let reply = browser.post("/me/calls/winter/link", &link("https://www.ada.example/winter/")).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("You hide the post at this address"), "{}", reply.body);
        assert_eq!(states(portal).await, [State::Claimed]);
        browser.post(&format!("/me/posts/{}/showing", post.id), "").await.onward();
        browser.post("/me/calls/winter/link", &link("https://www.ada.example/winter/")).await.onward();
        // Hidden afterwards it counts all the same, and its author is told why nobody sees it.
        browser.post(&format!("/me/posts/{}/hiding", post.id), "").await.onward();
        says(portal, answers(portal).await[0].id, "accept").await.onward();
        assert_eq!(states(portal).await, [State::Counted]);
        assert!(browser.get("/me/calls/winter").await.ok().contains("You do not show it at the moment"));
    }

    async fn a_text_that_was_declined_is_among_its_authors_drafts(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        let sent = hands_in(portal, &ada, &winter, "Snow").await;
        says(portal, sent.id, "decline").await.onward();
        let browser = portal.as_(&ada).await;
        let id = sent.post_id.unwrap();
        assert!(browser.get("/me/calls/winter").await.ok().contains(&format!("/me/posts/{id}\"")));
        assert!(browser.get(&format!("/me/posts/{id}")).await.ok().contains("It *fell*."));
        let draft = &posts(portal).await[0];
        assert_eq!((draft.state, draft.slug.as_deref()), (post::State::Draft, Some("snow")));
        assert_eq!(portal.anonymous().get("/posts/snow").await.status, Status::NotFound);
    }

    async fn a_text_that_a_link_took_the_place_of_is_too(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        let sent = hands_in(portal, &ada, &winter, "Snow").await;
        portal.as_(&ada).await.post("/me/calls/winter/link", &link("https://ada.example/snow")).await.onward();
        says(portal, sent.id, "accept").await.onward();
        let all = posts(portal).await;
        assert_eq!((all[0].state, all[0].slug.as_deref()), (post::State::Draft, Some("snow")));
        assert_eq!((all[1].state, answers(portal).await[0].post_id), (post::State::Shown, Some(all[1].id)));
    }

    async fn a_text_is_at_one_place_only(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        hands_in(portal, &ada, &winter, "Snow").await;
        let browser = portal.as_(&ada).await;
        let slug = async || posts(portal).await[0].slug.clone();
        assert_eq!(slug().await, None);
        browser.post("/me/calls/winter/return", "").await.onward();
        assert_eq!(slug().await.as_deref(), Some("snow"));
        browser.post("/calls/winter/claim", "").await.onward();
        assert_eq!(slug().await, None);
        assert!(browser.get(TEXT).await.ok().contains("It *fell*."));
    }

    async fn an_acceptance_is_taken_back_as_long_as_nothing_shows(portal: Portal) {
        let winter = embargoed(portal, "winter").await;
        let (ada, ben) = (member(portal, "Ada").await, member(portal, "Ben").await);
        let (first, second) = (hands_in(portal, &ada, &winter, "Snow").await, hands_in(portal, &ben, &winter, "Ice").await);
        for id in [first.id, second.id] {
            says(portal, id, "accept").await.onward();
        }
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let page = mia.get(&format!("/manage/call-answers/{}", first.id)).await.ok();
        assert!(page.contains("Nothing of it shows yet") && !page.contains("value=\"accept\""), "{page}");
        assert_eq!(says(portal, first.id, "accept").await.status, Status::Conflict);
        says(portal, first.id, "change").await.onward();
        says(portal, second.id, "decline").await.onward();
        assert_eq!(states(portal).await, [State::ChangesAsked, State::Declined]);
        let all = told(portal).await;
        assert_eq!(all[2..], [to("ada", "changes_asked"), to("ben", "declined")]);
        portal.as_(&ada).await.post(TEXT, &text("Snow", "It fell twice.", "send")).await.onward();
        says(portal, first.id, "accept").await.onward();
        portal.later(TimeDelta::days(20));
        portal.run(Job::CountAnswers).await;
        assert_eq!(states(portal).await, [State::Counted, State::Declined]);
    }

    async fn an_accepted_answer_is_its_authors_to_take_back(portal: Portal) {
        let winter = embargoed(portal, "winter").await;
        let ada = member(portal, "Ada").await;
        let sent = hands_in(portal, &ada, &winter, "Snow").await;
        says(portal, sent.id, "accept").await.onward();
        portal.as_(&ada).await.post("/me/calls/winter/return", "").await.onward();
        portal.later(TimeDelta::days(20));
        portal.run(Job::CountAnswers).await;
        assert_eq!(states(portal).await, [State::Withdrawn]);
    }

    async fn what_a_feed_says_later_takes_no_topic_of_the_call_away(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        let post = at_address(portal, &ada, post::State::Shown).await;
        let sent = answer(portal, &winter, &ada, State::Submitted).await;
        says(portal, sent.id, "accept").await.onward();
        let topics = async || {
            let all = post_topic::Entity::find().order_by_asc(post_topic::COLUMN.topic).all(&portal.db.write).await.unwrap();
            all.into_iter().map(|t| t.topic).collect::<Vec<_>>()
        };
        assert_eq!(topics().await, ["mesh", "nsx", "storage", "winter"]);
        let blog = entity::feed::Entity::find_by_id(post.feed_id.unwrap()).one(&portal.db.write).await.unwrap().unwrap();
        let entry = palmares::posts::rules::Entry {
            url: "https://ada.example/winter".into(),
            tags: vec!["Roofs".into()],
            ..crate::posts::entry(portal, "winter", 1)
        };
        crate::posts::take_in(portal, &blog, vec![entry]).await;
        assert_eq!(topics().await, ["mesh", "roofs", "winter"]);
        assert_eq!(posts(portal).await[0].tags.joined(), "Roofs");
    }

    async fn what_is_written_here_tells_those_whom_it_links(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        answer(portal, &winter, &ada, State::Claimed).await;
        let own = portal.site.url(&format!("/directory/{}", 1000 + ada.id));
        let source = format!("[Me]({own}) and [theirs](http://127.0.0.1:9/post).");
        portal.as_(&ada).await.post(TEXT, &text("Snow", &source, "send")).await.onward();
        let queued = async || sent_mention::Entity::find().all(&portal.db.write).await.unwrap();
        portal.run(Job::SendMentions).await;
        assert!(queued().await.is_empty());
        says(portal, answers(portal).await[0].id, "accept").await.onward();
        portal.run(Job::SendMentions).await;
        let all = queued().await;
        assert_eq!((all.len(), all[0].target.as_str()), (1, "http://127.0.0.1:9/post"));
        assert!(posts(portal).await[0].links_back, "and its link to its author's page counts");
    }

    async fn of_handing_in_and_running_out_at_once_one_is_the_outcome(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        // The second in which the place runs out, as two instances see it.
        let late = portal.now() + TimeDelta::days(10);
        let body = link("https://ada.example/winter");
        let (sent, _) = tokio::join!(
            ada.post("/me/calls/winter/link", &body),
            async { palmares::calls::actions::expire(&portal.db, &portal.site, late).await.unwrap() },
        );
        let state = states(portal).await.remove(0);
        match sent.status {
            Status::SeeOther => assert_eq!((state, told(portal).await.len()), (State::Submitted, 0)),
            Status::Conflict => assert_eq!((state, told(portal).await.len()), (State::Expired, 1)),
            other => panic!("{other}: {}", sent.body),
        }
    }
}

/// Against a blog of our own that the portal is allowed to reach.
async fn looked_at(backend: Backend) {
    let there = blog().await;
    let allowed = there.clone();
    let portal = Portal::with(backend, |config| config.fetch.allow = allowed).await;
    let winter = call(&portal, "winter", |row| row.places = Set(None)).await;
    for (name, page) in [("Ada", "links"), ("Ben", "silent")] {
        let sent = answer(&portal, &winter, &member(&portal, name).await, State::Submitted).await;
        let mut row = sent.into_active_model();
        // The page of a member is known by their number.
        row.url = Set(format!("http://{there}/{page}/{}", 1000 + row.person_id.clone().unwrap()));
        let sent = row.update(&portal.db.write).await.unwrap();
        says(&portal, sent.id, "accept").await.onward();
    }
    assert!(posts(&portal).await.iter().all(|p| !p.links_back), "nobody waits for somebody else's page");
    for _ in 0..2 {
        portal.run(Job::LookBack).await;
    }
    assert_eq!(posts(&portal).await.iter().map(|p| p.links_back).collect::<Vec<_>>(), [true, false]);
    assert!(answers(&portal).await.iter().all(|a| a.looked_at == Some(portal.now())));
}

/// `/links/<number>` links to that page of the directory; nothing else does.
async fn blog() -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut head = [0; 2048];
            let read = socket.read(&mut head).await.unwrap_or_default();
            let head = String::from_utf8_lossy(&head[..read]).into_owned();
            let number = head.strip_prefix("GET /links/").and_then(|rest| rest.split(' ').next());
            let origin = "http://127.0.0.1:8000";
            let body = number.map_or("<p>nothing".to_owned(), |n| format!("<a href=\"{origin}/directory/{n}\">me</a>"));
            let length = body.len();
            let reply = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            );
            let _ = socket.write_all(reply.as_bytes()).await;
        }
    });
    at
}

#[rocket::async_test]
async fn the_page_of_an_answer_is_looked_at_for_a_link_back() {
    looked_at(Backend::Sqlite).await;
}
