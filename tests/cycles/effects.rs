use entity::application::State;
use entity::audit::Action;
use entity::{Agreed, activity, activity_kind, application, award, consent, person};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::*;
use crate::support::form;

/// Asks once more with these words; done once the sender says that they know. What `sure` was.
async fn asks(max: &Browser<'_>, at: &str, body: &str, told: &[&str]) -> String {
    let reply = max.post(at, body).await;
    assert_eq!(reply.status, Status::Conflict, "{at} {body}: {}", reply.body);
    for words in told.iter().chain(&["Do it all the same"]) {
        assert!(reply.body.contains(words), "{words}: {}", reply.body);
    }
    let sure = reply.body.split("name=\"sure\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let again = format!("{body}{}sure={}", if body.is_empty() { "" } else { "&" }, sure.replace(' ', "+"));
    max.post(at, &again).await.onward();
    sure
}

/// Somebody with so many posts in the log, a month apart.
async fn with_posts(portal: &Portal, name: &str, posts: u32) -> person::Model {
    let person = portal.person(name).await;
    let kind = kind(portal).await;
    for month in 1..=posts {
        let row = activity::ActiveModel {
            person_id: Set(person.id),
            kind_id: Set(kind),
            title: Set(format!("Post {month}")),
            on_date: Set(format!("2026-{:02}-01", 12 - month).parse().unwrap()),
            month_only: Set(false),
            url: Set(String::new()),
            place: Set(String::new()),
            online: Set(false),
            language: Set(String::new()),
            topics: Set(entity::Words::default()),
            role: Set(String::new()),
            visibility: Set(activity::Visibility::Public),
            note: Set(String::new()),
            created_at: Set(portal.now()),
            updated_at: Set(portal.now()),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
    }
    person
}

async fn kind(portal: &Portal) -> i64 {
    let all = activity_kind::Entity::find().order_by_asc(activity_kind::COLUMN.id).all(&portal.db.write).await.unwrap();
    if let Some(first) = all.first() {
        return first.id;
    }
    let row = activity_kind::ActiveModel {
        key: Set("post".into()),
        name: Set("Post".into()),
        icon: Set("file-text".into()),
        asks_place: Set(false),
        asks_role: Set(false),
        asks_reach: Set(false),
        reach_label: Set(String::new()),
        position: Set(0),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap().id
}

both! {
    async fn a_question_that_becomes_required_tells_whom_it_holds_up(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let ada = portal.application(&cycle, &portal.person("Ada").await, State::Draft).await;
        portal.application(&cycle, &portal.person("Bo").await, State::Submitted).await;
        let max = manager(portal).await;
        let blog = questions(portal, ada.path_id).await.into_iter().find(|q| q.key == "blog").unwrap();
        let at = format!("/manage/questions/{}", blog.id);
        let body = "label=Blog&kind=url&required=true";
        let told = ["1 draft, 1 submitted", "Have no answer to it", "What was submitted stays as it was submitted"];
        assert_eq!(asks(&max, &at, body, &told).await, "unanswered");
        assert!(questions(portal, ada.path_id).await.iter().any(|q| q.key == "blog" && q.required));
        // A new one that must be answered does the same; an optional one does nothing to anybody.
        let add = format!("/manage/paths/{}/questions", ada.path_id);
        asks(&max, &add, "label=Where&kind=short&required=true", &["1 draft, 1 submitted"]).await;
        max.post(&add, "label=When&kind=short").await.onward();
        assert_eq!(portal.reload(&ada).await, ada);
    }

    async fn answers_that_fit_no_more_are_counted(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let ada = portal.application(&cycle, &portal.person("Ada").await, State::Draft).await;
        let max = manager(portal).await;
        let why = questions(portal, ada.path_id).await.into_iter().find(|q| q.key == "why").unwrap();
        let at = format!("/manage/questions/{}", why.id);
        let told = ["1 draft, none submitted", "does not fit any more"];
        asks(&max, &at, "label=Why&kind=long&required=true&max_length=5", &told).await;
        max.post(&at, "label=Why&kind=long&required=true&max_length=500").await.onward();
        asks(&max, &at, "label=Why&kind=number&required=true", &told).await;
        // It fits no less than before: nobody is asked.
        max.post(&at, "label=Why&kind=url&required=true").await.onward();
    }

    async fn a_higher_bar_tells_who_falls_below(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let ada = portal.application(&cycle, &with_posts(portal, "Ada", 2).await, State::Draft).await;
        portal.application(&cycle, &with_posts(portal, "Bo", 4).await, State::Draft).await;
        let max = manager(portal).await;
        let at = format!("/manage/paths/{}", ada.path_id);
        max.post(&at, "name=E&evidence_min=2").await.onward();
        let told = ["1 draft, none submitted", "Fall below the minimum"];
        assert_eq!(asks(&max, &at, "name=E&evidence_min=3", &told).await, "belowminimum");
        asks(&max, &at, "name=E&evidence_min=3&evidence_max=3", &["Have more activities than the maximum"]).await;
        wrong_beside(&max.post(&at, "name=E&evidence_min=3&evidence_max=2").await, "evidence_max", "at least 3");
        wrong_beside(&max.post(&at, "name=E&evidence_min=many").await, "evidence_min", "0 to 200");
        // A window that shrinks does the same.
        max.post(&at, "name=E&evidence_min=1&evidence_max=").await.onward();
        asks(&max, "/manage/cycles/c2027", "title=A&window_start=2027-01-01", &["2 drafts, none submitted"]).await;
        let now = cycles(portal).await.remove(0);
        assert_eq!(now.window_start.unwrap().to_string(), "2027-01-01");
        wrong_beside(&max.post("/manage/cycles/c2027", "window_end=2026-01-01").await, "window_end", "must come before");
    }

    async fn kinds_that_count_are_ticked(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        kind(portal).await;
        let path = paths(portal, cycle.id).await.remove(0);
        let max = manager(portal).await;
        let at = format!("/manage/paths/{}", path.id);
        let offered = palmares::cycles::queries::kinds(&portal.db.read).await.unwrap();
        wrong_beside(&max.post(&at, "name=E&boxes=true").await, "evidence_kinds", "at least one kind");
        let all = offered.iter().map(|k| format!("&evidence_kinds={}", k.key)).collect::<String>();
        max.post(&at, &format!("name=E&boxes=true{all}")).await.onward();
        assert!(paths(portal, cycle.id).await.iter().all(|p| p.evidence_kinds.0.is_empty()));
        assert!(max.get(&format!("{at}?edit=path")).await.ok().contains("name=\"evidence_kinds\""));
    }

    async fn who_may_apply_tells_who_may_not_any_more(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let (ada, bo) = (portal.person("Ada").await, portal.person("Bo").await);
        let track = portal.main_track().await;
        let held: award::Model = portal.award(&bo, &track, 2027).await;
        assert_eq!(held.person_id, bo.id);
        let ada = portal.application(&cycle, &ada, State::Draft).await;
        portal.application(&cycle, &bo, State::Submitted).await;
        let mut row = ada.into_active_model();
        row.is_employee = Set(true);
        let ada: application::Model = row.update(&portal.db.write).await.unwrap();
        let max = manager(portal).await;
        let told = ["1 draft, none submitted", "may not apply any more"];
        assert_eq!(asks(&max, "/manage/cycles/c2027", "title=A&who=members", &told).await, "excluded");
        let told = ["1 draft, 1 submitted"];
        asks(&max, "/manage/cycles/c2027", "title=A&who=invited", &told).await;
        assert_eq!(asks(&max, "/manage/cycles/c2027", "employees=forbid", &["work for the vendor"]).await, "employees");
        max.post("/manage/cycles/c2027", "who=anyone&employees=label&boxes=true&fast_track=true").await.onward();
        let now = cycles(portal).await.remove(0);
        assert!(now.fast_track && !now.auto_submit && !now.shared_evidence);
        wrong_beside(&max.post("/manage/cycles/c2027", "who=nobody").await, "who", "Choose who");
        assert_eq!(portal.reload(&ada).await, ada);
    }

    async fn two_managers_never_overwrite_each_other_unseen(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let path = paths(portal, cycle.id).await.remove(0);
        let question = questions(portal, path.id).await.remove(0);
        let (max, mona) = (manager(portal).await, portal.as_(&portal.manager("Mona").await).await);
        for (page, to, field) in [
            ("/manage/cycles/c2027/edit".to_owned(), "/manage/cycles/c2027".to_owned(), "title"),
            (format!("/manage/paths/{}?edit=path", path.id), format!("/manage/paths/{}", path.id), "name"),
            (format!("/manage/paths/{}?edit={}", path.id, question.id), format!("/manage/questions/{}", question.id), "label"),
        ] {
            let seen = |page: String| page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            let before = seen(max.get(&page).await.ok());
            let rest = if field == "label" { "&kind=long&required=true" } else { "" };
            mona.post(&to, &format!("{field}=Hers{rest}&seen={before}")).await.onward();
            let reply = max.post(&to, &format!("{field}=Mine{rest}&seen={before}")).await;
            assert_eq!(reply.status, Status::Conflict, "{to}");
            assert!(reply.body.contains("changed this meanwhile") && reply.body.contains("Hers") && reply.body.contains("Mine"), "{}", reply.body);
            let now = seen(reply.body.clone());
            assert_ne!(now, before);
            max.post(&to, &format!("{field}=Mine{rest}&seen={now}")).await.onward();
            assert!(max.get(&page).await.ok().contains("value=\"Mine\""), "{page}");
        }
    }

    async fn a_later_close_takes_no_evidence_away(portal: Portal) {
        let before = portal.open_cycle("c2027").await;
        let max = manager(portal).await;
        max.post("/manage/cycles/c2027/postponement", "closes_at=2027-01-20T12:00&announces_at=2027-03-01T12:00").await.onward();
        let now = cycles(portal).await.remove(0);
        assert_eq!(now.window(), (before.window().0, "2027-01-20".parse().unwrap()));
    }

    async fn consents_have_versions_once_they_were_read(portal: Portal) {
        let cycle = portal.cycle("c2027", chrono::TimeDelta::days(1), chrono::TimeDelta::days(9)).await;
        let max = manager(portal).await;
        let list = "/manage/cycles/c2027/consents";
        wrong_beside(&max.post(list, "label=&text=").await, "text", "Write what is agreed to");
        max.post(list, &form(&[("label", "Code of conduct"), ("text", "Be **kind**."), ("required", "true")])).await.onward();
        max.post(list, "label=Quotes&text=You+may+quote+me.").await.onward();
        let all = palmares::cycles::queries::consents(&portal.db.read, cycle.id).await.unwrap();
        let keys = |all: &[(consent::Model, Vec<entity::consent_text::Model>)]| all.iter().map(|(c, _)| c.key.clone()).collect::<Vec<_>>();
        assert_eq!(keys(&all), ["code-of-conduct", "quotes"]);
        let (conduct, quotes) = (all[0].0.id, all[1].0.id);
        let at = format!("/manage/consents/{conduct}");
        // Nobody could read it before the opening: it is changed in place.
        max.post(&at, "label=Code+of+conduct&text=Be+kinder.&required=true").await.onward();
        let versions = |id| async move { palmares::cycles::queries::consent_texts(&portal.db.read, id).await.unwrap() };
        assert_eq!(versions(conduct).await.len(), 1);

        portal.later(chrono::TimeDelta::days(2));
        let ada = portal.application(&cycle, &portal.person("Ada").await, State::Draft).await;
        let mut row = ada.clone().into_active_model();
        row.agreed = Set(Agreed([("code-of-conduct".to_owned(), 1)].into()));
        row.update(&portal.db.write).await.unwrap();
        let told = ["1 draft, none submitted", "are asked again"];
        asks(&max, &at, "label=Code+of+conduct&text=Be+the+kindest.&required=true", &told).await;
        let told: Vec<_> = versions(conduct).await.into_iter().map(|t| (t.version, t.text)).collect();
        assert_eq!(told, [(2, "Be the kindest.".to_owned()), (1, "Be kinder.".to_owned())]);
        let page = max.get(&at).await.ok();
        assert!(page.contains("Be the kindest.") && page.contains("Be kinder.") && page.contains("agreed to by 1 application"), "{page}");

        assert_eq!(max.post(&format!("{at}/removal"), "").await.status, Status::Conflict);
        asks(&max, &format!("/manage/consents/{quotes}"), "label=Quotes&text=You+may+quote+me.&required=true", &["Have not agreed to it"]).await;
        max.post(&format!("{at}/position"), "direction=down").await.onward();
        let all = palmares::cycles::queries::consents(&portal.db.read, cycle.id).await.unwrap();
        assert_eq!(keys(&all), ["quotes", "code-of-conduct"]);
        max.post(&format!("/manage/consents/{quotes}/removal"), "").await.onward();
        assert_eq!(portal.audited(Action::ConsentEdited).await, 7);

        for (at, body) in [(list.to_owned(), "label=A&text=B"), (at.clone(), "label=A&text=B"), (format!("{at}/removal"), ""), (format!("{at}/position"), "direction=up")] {
            refused_to_all_but_managers(portal, &at, body).await;
        }
        announce(portal, &cycle).await;
        for (to, body) in [(list.to_owned(), "label=A&text=B"), (at.clone(), "label=A&text=B"), (format!("{at}/removal"), "")] {
            assert_eq!(max.post(&to, body).await.status, Status::Conflict, "{to}");
        }
        for page in [list.to_owned(), at] {
            max.get(&page).await.ok();
            assert_eq!(member(portal).await.get(&page).await.status, Status::Forbidden);
        }
    }

    async fn a_removed_question_is_put_back_with_its_key(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let path = paths(portal, cycle.id).await.remove(0);
        let before = questions(portal, path.id).await;
        let max = manager(portal).await;
        max.post(&format!("/manage/questions/{}/removal", before[1].id), "").await.onward();
        let page = max.get(&format!("/manage/paths/{}", path.id)).await.ok();
        let back = page.split("action=\"").map(|a| a.split('"').next().unwrap()).find(|a| a.ends_with("/return")).unwrap().to_owned();
        refused_to_all_but_managers(portal, &back, "").await;
        let (one, two) = tokio::join!(max.post(&back, ""), max.post(&back, ""));
        assert_eq!([one.status, two.status].iter().filter(|s| **s == Status::NotFound).count(), 1);
        let now = questions(portal, path.id).await;
        let told = |all: &[question::Model]| all.iter().map(|q| (q.key.clone(), q.label.clone())).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(told(&now), told(&before));
        assert_eq!(portal.audited(Action::QuestionEdited).await, 2);
    }

    async fn what_is_typed_over_a_removed_question_is_kept(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let path = paths(portal, cycle.id).await.remove(0);
        let gone = questions(portal, path.id).await.remove(1);
        let max = manager(portal).await;
        max.post(&format!("/manage/questions/{}/removal", gone.id), "").await.onward();
        let at = format!("/manage/questions/{}", gone.id);
        let body = format!("label=Another+wording&kind=long&path={}", path.id);
        let reply = max.post(&at, &body).await;
        wrong_beside(&reply, "label", "removed while you edited it");
        assert!(reply.body.contains("value=\"Another wording\"") && reply.body.contains("/return\""), "{}", reply.body);
        assert_eq!(max.post(&at, "label=Another+wording&kind=long").await.status, Status::NotFound);
        refused_to_all_but_managers(portal, &at, &body).await;
    }

    async fn questions_and_paths_are_copied(portal: Portal) {
        let last = portal.closed_cycle("c2026").await;
        let cycle = portal.open_cycle("c2027").await;
        let max = manager(portal).await;
        let path = paths(portal, cycle.id).await.remove(0);
        let first = questions(portal, path.id).await.remove(0);
        // A copy is a form first: nobody is asked anything before it is sent.
        let page = max.get(&format!("/manage/paths/{}?like={}", path.id, first.id)).await.ok();
        assert!(page.contains("It begins as a copy") && page.contains(&format!("name=\"after\" value=\"{}\"", first.id)), "{page}");
        let before = questions(portal, path.id).await;
        let body = format!("label={}&kind=long&after={}&key={}-2", first.label.replace(' ', "+"), first.id, first.key);
        max.post(&format!("/manage/paths/{}/questions", path.id), &body).await.onward();
        assert_eq!(questions(portal, path.id).await.len(), before.len() + 1);
        let keys = questions(portal, path.id).await.into_iter().map(|q| q.key).collect::<Vec<_>>();
        assert_eq!(keys[..2], [first.key.clone(), format!("{}-2", first.key)]);

        let there = paths(portal, last.id).await.remove(1);
        let company = questions(portal, there.id).await.remove(0);
        let at = format!("/manage/paths/{}/copies?from=c2026", path.id);
        assert!(max.get(&at).await.ok().contains(&format!("value=\"{}\"", company.id)));
        wrong_beside(&max.post(&at, "").await, "picked", "Tick what");
        max.post(&at, &format!("picked={}", company.id)).await.onward();
        assert!(questions(portal, path.id).await.iter().any(|q| q.key == "company"));

        let at = "/manage/cycles/c2027/copies?from=c2026";
        wrong_beside(&max.post(at, "").await, "picked", "Tick what");
        max.post(at, &format!("picked={}", there.id)).await.onward();
        let copied = paths(portal, cycle.id).await.pop().unwrap();
        assert_eq!((copied.key.as_str(), questions(portal, copied.id).await.len()), ("partner-2", 1));
        for (at, body) in [
            (at.to_owned(), format!("picked={}", there.id)),
            (format!("/manage/paths/{}/copies", path.id), format!("picked={}", company.id)),
        ] {
            refused_to_all_but_managers(portal, &at, &body).await;
        }
    }

    async fn a_new_cycle_takes_over_the_form_of_another(portal: Portal) {
        let from = portal.open_cycle("c2027").await;
        let max = manager(portal).await;
        max.post("/manage/cycles/c2027/consents", "label=Conduct&text=Be+kind.").await.onward();
        max.post("/manage/cycles/c2027", "who=members&window_start=2026-01-01&window_end=2026-12-31").await.onward();
        portal.track("pro", entity::track::Kind::Pro).await;
        let page = max.get("/manage/cycles/new?from=c2027&track=pro").await.ok();
        assert!(page.contains("value=\"2027-01-01\"") && page.contains("value=\"members\" checked"), "{page}");
        let body = form(&[
            ("title", "Pros 2028"), ("track", "pro"), ("year", "2028"), ("zone", "UTC"), ("opens_at", "2027-10-01T09:00"),
            ("closes_at", "2027-10-31T09:00"), ("announces_at", "2027-12-01T09:00"), ("term_start", "2028-01-01"),
            ("term_end", "2028-12-31"), ("who", "members"), ("form_of", "c2027"), ("boxes", "true"),
        ]);
        assert_eq!(max.post("/manage/cycles", &body).await.onward(), "/manage/cycles/pros-2028");
        let made = cycles(portal).await.pop().unwrap();
        assert_eq!(paths(portal, made.id).await.len(), paths(portal, from.id).await.len());
        let consents = palmares::cycles::queries::consents(&portal.db.read, made.id).await.unwrap();
        assert_eq!((consents.len(), consents[0].1[0].text.as_str()), (1, "Be kind."));
        assert!(!made.auto_submit);
    }
}
