use chrono::TimeDelta;
use entity::activity::Visibility;
use entity::audit::Action;
use entity::call_answer::State;
use entity::post;
use palmares::jobs::Job;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use super::{answer, answers, call, latest, link, logged, member, posts, states, text, to, told, verdict};

fn at(id: i64) -> String {
    format!("/manage/call-answers/{id}/decision")
}

both! {
    async fn what_is_accepted_is_published_and_stands_in_the_log(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        let sent = answer(portal, &winter, &ada, State::Submitted).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let page = mia.get(&format!("/manage/call-answers/{}", sent.id)).await.ok();
        assert!(page.contains("The winter of Ada") && page.contains("https://ada.example/winter"), "{page}");
        mia.post(&at(sent.id), &verdict(portal, sent.id, "accept", "").await).await.onward();
        let counted = &answers(portal).await[0];
        let (log, all) = (logged(portal).await, posts(portal).await);
        assert_eq!((counted.state, counted.activity_id, counted.post_id), (State::Counted, Some(log[0].id), Some(all[0].id)));
        assert_eq!((log[0].person_id, log[0].title.as_str(), log[0].visibility), (ada.id, "The winter of Ada", Visibility::Public));
        assert_eq!((log[0].topics.joined().as_str(), log[0].language.as_str(), log[0].kind_id), ("mesh, winter", "en", winter.kind_id));
        assert_eq!((all[0].state, all[0].suggested, all[0].activity_id), (post::State::Shown, post::Suggested::Accepted, Some(log[0].id)));
        let topics = entity::post_topic::Entity::find().all(&portal.db.write).await.unwrap();
        assert_eq!(topics.iter().map(|t| t.topic.as_str()).collect::<Vec<_>>(), ["mesh", "winter"]);
        assert_eq!((portal.audited(Action::AnswerAccepted).await, portal.audited(Action::AnswerCounted).await), (1, 1));
        let public = portal.anonymous().get("/calls/winter").await.ok();
        assert!(public.contains("The winter of Ada") && public.contains(&format!("/directory/{}", 1000 + ada.id)), "{public}");
        assert_eq!(told(portal).await, [to("ada", "accepted")]);
        assert!(latest(portal).await.text.contains("stands in your activity log"));
        assert!(portal.as_(&ada).await.get("/me/activities").await.ok().contains("The winter of Ada"));
    }

    async fn a_page_that_is_logged_or_came_by_a_feed_already_is_that_one(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        let logging = crate::activities::talk(&[("url", "http://www.ada.example/winter/")]);
        portal.as_(&ada).await.post("/me/activities", &logging).await.onward();
        let row = post::ActiveModel {
            origin: Set(post::Origin::Feed),
            person_id: Set(Some(ada.id)),
            state: Set(post::State::Shown),
            suggested: Set(post::Suggested::Open),
            title: Set("As the feed has it".into()),
            summary: Set(String::new()),
            url: Set("https://ada.example/winter".into()),
            canonical_url: Set(Some("ada.example/winter".into())),
            language: Set(String::new()),
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
        let post = row.insert(&portal.db.write).await.unwrap();
        let sent = answer(portal, &winter, &ada, State::Submitted).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        mia.post(&at(sent.id), &verdict(portal, sent.id, "accept", "").await).await.onward();
        let (log, all, counted) = (logged(portal).await, posts(portal).await, answers(portal).await);
        assert_eq!((log.len(), all.len()), (1, 1));
        assert_eq!((counted[0].post_id, counted[0].activity_id), (Some(post.id), Some(log[0].id)));
        assert_eq!((all[0].suggested, all[0].activity_id), (post::Suggested::Accepted, Some(log[0].id)));
    }

    async fn what_is_written_here_is_published_here(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        answer(portal, &winter, &ada, State::Claimed).await;
        let body = text("Snow on the roof", "It *fell*.", "send");
        portal.as_(&ada).await.post("/me/calls/winter/text", &body).await.onward();
        let id = answers(portal).await[0].id;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        mia.post(&at(id), &verdict(portal, id, "accept", "Lovely.").await).await.onward();
        let post = &posts(portal).await[0];
        assert_eq!((post.state, post.slug.clone()), (post::State::Shown, Some("snow-on-the-roof".to_owned())));
        let here = format!("{}/posts/snow-on-the-roof", portal.site.origin());
        assert_eq!(logged(portal).await[0].url, here);
        assert!(latest(portal).await.text.contains("Lovely."));
        assert!(portal.anonymous().get("/calls/winter").await.ok().contains("/posts/snow-on-the-roof\""));
    }

    async fn changes_are_asked_for_with_words_and_come_back(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        let sent = answer(portal, &winter, &person, State::Submitted).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        portal.later(TimeDelta::days(28));
        for (what, why) in [("change", "Say what is to change."), ("decline", "Say why."), ("", "Choose what becomes of it.")] {
            let reply = mia.post(&at(sent.id), &verdict(portal, sent.id, what, " ").await).await;
            assert_eq!(reply.status, Status::UnprocessableEntity);
            assert!(reply.body.contains(why), "{}", reply.body);
        }
        mia.post(&at(sent.id), &verdict(portal, sent.id, "change", "Say what you measured.").await).await.onward();
        let asked = &answers(portal).await[0];
        // Two days before the deadline: there is time for it all the same.
        assert_eq!((asked.state, asked.claimed_until), (State::ChangesAsked, Some(portal.now() + TimeDelta::days(10))));
        assert_eq!(told(portal).await, [to("ada", "changes_asked")]);
        assert!(latest(portal).await.text.contains("Say what you measured."));
        let ada = portal.as_(&person).await;
        assert!(ada.get("/me/calls/winter").await.ok().contains("Say what you measured."));
        portal.later(TimeDelta::days(5));
        ada.post("/me/calls/winter/link", &link("https://ada.example/measured")).await.onward();
        assert_eq!(states(portal).await, [State::Submitted]);
        mia.post(&at(sent.id), &verdict(portal, sent.id, "accept", "").await).await.onward();
        assert_eq!(states(portal).await, [State::Counted]);
    }

    async fn what_is_declined_frees_its_place_and_comes_no_more(portal: Portal) {
        let winter = call(portal, "winter", |row| row.places = Set(Some(1))).await;
        let person = member(portal, "Ada").await;
        let sent = answer(portal, &winter, &person, State::Submitted).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        mia.post(&at(sent.id), &verdict(portal, sent.id, "decline", "It is about summer.").await).await.onward();
        assert_eq!((states(portal).await, told(portal).await), (vec![State::Declined], vec![to("ada", "declined")]));
        let letter = latest(portal).await;
        assert!(letter.text.contains("It is about summer.") && letter.unsubscribe.is_none());
        assert!(portal.anonymous().get("/calls/winter").await.ok().contains("1 of 1 places free"));
        let ada = portal.as_(&person).await;
        assert_eq!(ada.post("/calls/winter/claim", "").await.status, Status::Conflict);
        assert!(logged(portal).await.is_empty());
    }

    async fn only_managers_decide_and_none_on_their_own(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let mia = portal.manager("Mia").await;
        portal.award(&mia, &portal.main_track().await, 2027).await;
        let own = answer(portal, &winter, &mia, State::Submitted).await;
        let body = verdict(portal, own.id, "accept", "").await;
        assert!(portal.anonymous().post(&at(own.id), &body).await.location.unwrap().starts_with("/sign-in"));
        for person in [member(portal, "Ada").await, portal.reviewer("Rita", None).await] {
            let browser = portal.as_(&person).await;
            assert_eq!(browser.post(&at(own.id), &body).await.status, Status::Forbidden);
            assert_eq!(browser.get(&format!("/manage/call-answers/{}", own.id)).await.status, Status::Forbidden);
        }
        let mine = portal.as_(&mia).await;
        let reply = mine.post(&at(own.id), &body).await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("another manager decides on it"), "{}", reply.body);
        assert!(!mine.get("/manage").await.ok().contains("waits for a word"));
        let max = portal.as_(&portal.manager("Max").await).await;
        assert!(max.get("/manage").await.ok().contains("1 answer to a call for content waits for a word"));
        max.post(&at(own.id), &body).await.onward();
        assert_eq!(states(portal).await, [State::Counted]);
    }

    async fn in_a_wrong_state_nothing_is_decided(portal: Portal) {
        let winter = call(portal, "winter", |row| row.places = Set(None)).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        for (name, state, why) in [
            ("Ada", State::Claimed, "Nothing was handed in"),
            ("Ben", State::ChangesAsked, "Changes were asked for"),
            ("Cleo", State::Accepted, "accepted already"),
            ("Dan", State::Declined, "declined already"),
            ("Eve", State::Counted, "published already"),
            ("Fay", State::Withdrawn, "was given back"),
            ("Gil", State::Expired, "ran out"),
        ] {
            let before = answer(portal, &winter, &member(portal, name).await, state).await;
            for what in ["accept", "change", "decline"] {
                let reply = mia.post(&at(before.id), &verdict(portal, before.id, what, "Words.").await).await;
                assert_eq!(reply.status, Status::Conflict, "{state:?} {what}");
                assert!(reply.body.contains(why), "{state:?} {what}: {}", reply.body);
            }
            assert!(answers(portal).await.contains(&before));
        }
        assert_eq!(mia.post(&at(999), "verdict=accept").await.status, Status::NotFound);
        assert!(told(portal).await.is_empty());
    }

    async fn of_two_managers_at_once_one_decides(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let sent = answer(portal, &winter, &member(portal, "Ada").await, State::Submitted).await;
        let (mia, max) = (portal.as_(&portal.manager("Mia").await).await, portal.as_(&portal.manager("Max").await).await);
        let (yes, no) = (verdict(portal, sent.id, "accept", "").await, verdict(portal, sent.id, "decline", "No.").await);
        let path = at(sent.id);
        let (a, b) = tokio::join!(mia.post(&path, &yes), max.post(&path, &no));
        let mut both = [a.status, b.status];
        both.sort_by_key(|s| s.code);
        assert_eq!(both, [Status::SeeOther, Status::Conflict]);
        assert_eq!(told(portal).await.len(), 1);
        let again = tokio::join!(mia.post(&path, &yes), mia.post(&path, &yes));
        assert_eq!([again.0.status, again.1.status], [Status::Conflict; 2]);
        assert_eq!(told(portal).await.len(), 1);
    }

    async fn nobody_decides_on_what_they_have_not_read(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        let sent = answer(portal, &winter, &person, State::Submitted).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let read = verdict(portal, sent.id, "accept", "").await;
        portal.as_(&person).await.post("/me/calls/winter/link", &link("https://ada.example/other")).await.onward();
        for stale in [read.as_str(), "verdict=accept"] {
            let reply = mia.post(&at(sent.id), stale).await;
            assert_eq!(reply.status, Status::Conflict);
            assert!(reply.body.contains("handed in anew"), "{}", reply.body);
        }
        assert_eq!(states(portal).await, [State::Submitted]);
    }

    async fn under_an_embargo_nothing_shows_and_then_it_counts_by_itself(portal: Portal) {
        let until = portal.now() + TimeDelta::days(20);
        let winter = call(portal, "winter", |row| row.embargo_until = Set(Some(until))).await;
        let ada = member(portal, "Ada").await;
        let sent = answer(portal, &winter, &ada, State::Submitted).await;
        let (ben, nobody) = (portal.as_(&member(portal, "Ben").await).await, portal.anonymous());
        let seen = async || {
            let mut seen = Vec::new();
            for browser in [&ben, &nobody] {
                for at in ["/calls", "/calls/winter", "/", &format!("/directory/{}", 1000 + ada.id), "/sitemap.xml"] {
                    seen.push(browser.get(at).await.ok());
                }
            }
            seen
        };
        seen().await;
        let before = seen().await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        mia.post(&at(sent.id), &verdict(portal, sent.id, "accept", "Fine.").await).await.onward();
        portal.run(Job::CountAnswers).await;
        assert_eq!(states(portal).await, [State::Accepted]);
        assert_eq!(before, seen().await, "an acceptance shows before the embargo ends");
        assert!(posts(portal).await.is_empty() && logged(portal).await.is_empty());
        assert_eq!(told(portal).await, [to("ada", "accepted")]);
        assert!(latest(portal).await.text.contains("4 February 2027"));
        assert!(portal.as_(&ada).await.get("/me/calls/winter").await.ok().contains("Your answer is accepted"));
        assert!(mia.get(&format!("/manage/call-answers/{}", sent.id)).await.ok().contains("under embargo until"));

        portal.later(TimeDelta::days(20));
        let (a, b) = tokio::join!(portal.run(Job::CountAnswers), portal.run(Job::CountAnswers));
        assert_eq!((a, b), ((), ()));
        assert_eq!(states(portal).await, [State::Counted]);
        assert_eq!(told(portal).await, [to("ada", "accepted"), to("ada", "counted")]);
        assert_eq!((posts(portal).await.len(), portal.audited(Action::AnswerCounted).await), (1, 1));
        // It was done when it was handed in.
        assert_eq!(logged(portal).await[0].on_date, crate::support::dawn().date_naive());
        assert!(nobody.get("/calls/winter").await.ok().contains("The winter of Ada"));
    }
}
