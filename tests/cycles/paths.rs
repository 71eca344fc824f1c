use entity::application::State;
use entity::audit::Action;
use rocket::http::Status;

use super::*;
use crate::support::form;

fn keys(paths: &[path::Model]) -> Vec<&str> {
    paths.iter().map(|p| p.key.as_str()).collect()
}

both! {
    async fn paths_are_added_edited_moved_and_removed(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let max = manager(portal).await;
        max.post("/manage/cycles/c2027/paths", "name=Customer").await.onward();
        max.post("/manage/cycles/c2027/paths", "name=Customer&description=Uses+it").await.onward();
        max.post("/manage/cycles/c2027/paths", &form(&[("name", "日本"), ("key", "")])).await.onward();
        assert_eq!(keys(&paths(portal, cycle.id).await), ["evangelist", "partner", "customer", "customer-2", "path"]);
        let reply = max.post("/manage/cycles/c2027/paths", "name=Another&description=Kept+text&key=partner").await;
        wrong_beside(&reply, "key", "already");
        assert!(reply.body.contains("value=\"Another\"") && reply.body.contains("Kept text"));
        wrong_beside(&max.post("/manage/cycles/c2027/paths", "name=&key=No+Key").await, "key", "small letters");

        let customer = paths(portal, cycle.id).await.remove(2);
        let at = format!("/manage/paths/{}", customer.id);
        max.post(&at, "name=User&description=").await.onward();
        wrong_beside(&max.post(&at, &form(&[("name", ""), ("description", "Stays here")])).await, "name", "Give it a name");
        max.post(&format!("{at}/position"), "direction=up").await.onward();
        max.post(&format!("{at}/position"), "direction=up").await.onward();
        max.post(&format!("{at}/position"), "direction=up").await.onward();
        let now = paths(portal, cycle.id).await;
        assert_eq!((keys(&now)[0], now[0].name.as_str()), ("customer", "User"));
        assert_eq!(max.post(&format!("{at}/removal"), "").await.onward(), "/manage/cycles/c2027");
        assert_eq!(max.post(&format!("{at}/removal"), "").await.status, Status::NotFound);
        assert_eq!(keys(&paths(portal, cycle.id).await), ["evangelist", "partner", "customer-2", "path"]);
        assert_eq!(portal.audited(Action::PathEdited).await, 7);
    }

    async fn a_path_that_was_taken_stays(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        portal.application(&cycle, &portal.person("Ada").await, State::Withdrawn).await;
        let max = manager(portal).await;
        let taken = paths(portal, cycle.id).await.remove(0);
        let reply = max.post(&format!("/manage/paths/{}/removal", taken.id), "").await;
        assert_eq!(reply.status, Status::Conflict);
        assert_eq!(paths(portal, cycle.id).await.len(), 2);
    }

    async fn questions_are_added_edited_moved_and_removed(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let path = paths(portal, cycle.id).await.remove(1);
        let max = manager(portal).await;
        let at = format!("/manage/paths/{}", path.id);
        let add = format!("{at}/questions");
        max.post(&add, &form(&[("label", "Which talks?"), ("kind", "short"), ("required", "on")])).await.onward();
        max.post(&add, &form(&[("label", "Which talks?"), ("kind", "markdown"), ("max_length", "500")])).await.onward();
        max.post(&add, &form(&[("label", "How often, then"), ("kind", "choice"), ("choices", "Once, or so\r\n\r\nTwice\r\nTwice\r\n")])).await.onward();
        let asked = questions(portal, path.id).await;
        let told: Vec<_> = asked.iter().map(|q| (q.key.as_str(), q.max_length, q.required)).collect();
        assert_eq!(told, [("company", 2000, true), ("which-talks", 300, true), ("which-talks-2", 500, false), ("how-often-then", 300, false)]);
        assert_eq!(asked[3].choices.0, ["Once, or so", "Twice"]);

        for (body, field, why) in [
            (form(&[("label", ""), ("help", "Kept help"), ("kind", "short")]), "label", "Write the question"),
            (form(&[("label", "L"), ("help", "Kept help"), ("kind", "poem")]), "kind", "Choose a kind"),
            (form(&[("label", "L"), ("help", "Kept help"), ("kind", "short"), ("max_length", "20001")]), "max_length", "1 to 20000"),
            (form(&[("label", "L"), ("help", "Kept help"), ("kind", "several"), ("choices", "One")]), "choices", "at least two"),
            (form(&[("label", "L"), ("help", "Kept help"), ("kind", "short"), ("key", "company")]), "key", "already"),
        ] {
            let reply = max.post(&add, &body).await;
            wrong_beside(&reply, field, why);
            assert!(reply.body.contains("Kept help"), "{}", reply.body);
        }

        let first = &asked[0];
        let one = format!("/manage/questions/{}", first.id);
        let page = max.get(&format!("{at}?edit={}", first.id)).await.ok();
        assert!(page.contains("value=\"Question company\"") && page.contains(&format!("action=\"{one}\"")), "{page}");
        wrong_beside(&max.post(&one, "label=&kind=long&help=Kept+help").await, "label", "Write the question");
        let reply = max.post(&one, "label=X&kind=long&key=firm").await;
        assert!(reply.status == Status::UnprocessableEntity && reply.body.contains("The key stays"));
        max.post(&one, "label=Your+firm&kind=long&help=&max_length=").await.onward();
        max.post(&format!("{one}/position"), "direction=down").await.onward();
        max.post(&format!("/manage/questions/{}/removal", asked[3].id), "").await.onward();
        let now = questions(portal, path.id).await;
        assert_eq!(now.iter().map(|q| q.key.as_str()).collect::<Vec<_>>(), ["which-talks", "company", "which-talks-2"]);
        assert_eq!((now[1].label.as_str(), now[1].max_length, now[1].required), ("Your firm", 3000, false));
        assert_eq!(portal.audited(Action::QuestionEdited).await, 6);
    }

    async fn answers_outlive_their_question_and_are_counted(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        portal.application(&cycle, &portal.person("Bo").await, State::Draft).await;
        let max = manager(portal).await;
        let page = max.get(&format!("/manage/paths/{}", application.path_id)).await.ok();
        assert!(page.contains("2 applications have taken this path") && page.contains("answered by 2 applications"), "{page}");
        let why = questions(portal, application.path_id).await.into_iter().find(|q| q.key == "why").unwrap();
        let page = max.get(&format!("/manage/paths/{}?edit={}", application.path_id, why.id)).await.ok();
        assert!(page.contains("2 applications have answered it"), "{page}");
        let removal = format!("/manage/questions/{}/removal", why.id);
        let asked = max.post(&removal, "").await;
        assert_eq!(asked.status, Status::Conflict);
        assert!(asked.body.contains("1 draft, 1 submitted") && asked.body.contains("value=\"unasked\""), "{}", asked.body);
        assert_eq!(questions(portal, application.path_id).await.len(), 3);
        max.post(&removal, "sure=unasked").await.onward();
        assert_eq!(portal.reload(&application).await, application);
        assert_eq!(questions(portal, application.path_id).await.len(), 2);
    }

    async fn once_announced_they_stay(portal: Portal) {
        let cycle = portal.closed_cycle("c2027").await;
        announce(portal, &cycle).await;
        let before = paths(portal, cycle.id).await;
        let path = before[0].id;
        let asked = questions(portal, path).await;
        let question = asked[0].id;
        let max = manager(portal).await;
        for (at, body) in [
            ("/manage/cycles/c2027/paths".to_owned(), "name=New"),
            (format!("/manage/paths/{path}"), "name=Other"),
            (format!("/manage/paths/{path}/removal"), ""),
            (format!("/manage/paths/{path}/position"), "direction=down"),
            (format!("/manage/paths/{path}/questions"), "label=New&kind=short"),
            (format!("/manage/questions/{question}"), "label=Other&kind=short"),
            (format!("/manage/questions/{question}/removal"), ""),
            (format!("/manage/questions/{question}/position"), "direction=down"),
        ] {
            assert_eq!(max.post(&at, body).await.status, Status::Conflict, "{at}");
        }
        assert_eq!(paths(portal, cycle.id).await, before);
        assert_eq!(questions(portal, path).await, asked);
        let page = max.get(&format!("/manage/paths/{path}?edit={question}")).await.ok();
        assert!(!page.contains("/removal") && !page.contains(&format!("action=\"/manage/questions/{question}\"")));
    }

    async fn only_managers_touch_them(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let before = paths(portal, cycle.id).await;
        let path = before[0].id;
        let asked = questions(portal, path).await;
        let question = asked[0].id;
        for (at, body) in [
            ("/manage/cycles/c2027/paths".to_owned(), "name=New"),
            (format!("/manage/paths/{path}"), "name=Other"),
            (format!("/manage/paths/{path}/removal"), ""),
            (format!("/manage/paths/{path}/position"), "direction=down"),
            (format!("/manage/paths/{path}/questions"), "label=New&kind=short"),
            (format!("/manage/questions/{question}"), "label=Other&kind=short"),
            (format!("/manage/questions/{question}/removal"), ""),
            (format!("/manage/questions/{question}/position"), "direction=down"),
        ] {
            refused_to_all_but_managers(portal, &at, body).await;
        }
        assert_eq!(portal.anonymous().get(&format!("/manage/paths/{path}")).await.status, Status::SeeOther);
        assert_eq!(member(portal).await.get(&format!("/manage/paths/{path}")).await.status, Status::Forbidden);
        assert_eq!(paths(portal, cycle.id).await, before);
        assert_eq!(questions(portal, path).await, asked);
    }

    async fn what_is_not_there_is_not_found(portal: Portal) {
        let max = manager(portal).await;
        for at in ["/manage/paths/999", "/manage/paths/999/questions", "/manage/questions/999", "/manage/questions/999/removal", "/manage/cycles/none/paths", "/manage/cycles/none", "/manage/cycles/none/postponement"] {
            assert_eq!(max.post(at, "name=A&label=A&kind=short").await.status, Status::NotFound, "{at}");
        }
    }
}
