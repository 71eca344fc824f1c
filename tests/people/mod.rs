//! People as managers look after them.

use entity::audit::Action;
use entity::person::{self, Standing};
use entity::role::{self, Role};
use entity::{listing, session};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};

use crate::support::{Browser, Portal, form};

async fn row(portal: &Portal, of: &person::Model) -> person::Model {
    person::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap().unwrap()
}

async fn roles(portal: &Portal, of: &person::Model) -> Vec<Role> {
    let roles = role::Entity::find().filter(role::COLUMN.person_id.eq(of.id)).all(&portal.db.write).await.unwrap();
    roles.into_iter().map(|r| r.role).collect()
}

async fn role_id(portal: &Portal, of: &person::Model) -> i64 {
    let role = role::Entity::find().filter(role::COLUMN.person_id.eq(of.id)).one(&portal.db.write).await.unwrap();
    role.unwrap().id
}

async fn sessions(portal: &Portal, of: &person::Model) -> u64 {
    session::Entity::find().filter(session::COLUMN.person_id.eq(of.id)).count(&portal.db.write).await.unwrap()
}

async fn list(browser: &Browser<'_>, query: &str) -> String {
    browser.get(&format!("/manage/people?{query}")).await.ok()
}

fn standing(to: &str) -> String {
    form(&[("standing", to), ("reason", "They asked for it")])
}

both! {
    async fn the_list_finds_people(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let browser = portal.as_(&mia).await;
        let one = browser.get("/manage/people").await.ok();
        assert!(one.contains("mia@example.org") && one.contains("manager"));
        let ada = portal.person("Ada Łukasz").await;
        portal.person("Ben 50%_off").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        for (query, finds_ada, finds_ben, finds_mia) in [
            ("q=lukasz", true, false, false),
            ("q=LUKASZ+ada", true, false, false),
            ("q=ada.%C5%82ukasz%40example.org", true, false, false),
            ("q=%25_", false, true, false),
            ("q=%25", false, true, false),
            ("q=_off", false, true, false),
            ("q=%27+OR+1%3D1+--", false, false, false),
            ("q=example.org", true, true, true),
            (&format!("q={}", 1000 + ada.id), true, false, false),
            ("role=manager", false, false, true),
            ("role=admin", false, false, false),
            ("standing=active", true, true, true),
            ("standing=on_hold", false, false, false),
            ("role=nonsense&standing=nonsense&page=99", true, true, true),
        ] {
            let page = list(&browser, query).await;
            let main = page.split("<main").nth(1).unwrap();
            let found = [&format!("people/{}\"", ada.id), "ben.50%_off@", "mia@example.org"].map(|n| main.contains(n));
            assert_eq!(found, [finds_ada, finds_ben, finds_mia], "{query}");
        }
        let none = list(&browser, "q=nobody+at+all").await;
        assert!(none.contains("Nobody found") && none.contains("value=\"nobody at all\""));
    }

    async fn a_long_list_has_pages_that_keep_the_filter(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        for n in 0..60 {
            portal.person(&format!("Zed {n:02}")).await;
        }
        let first = list(&browser, "q=zed&role=").await;
        assert!(first.contains("Zed 00") && !first.contains("Zed 59") && first.contains("people?q=zed&amp;page=2"), "{first}");
        let second = list(&browser, "q=zed&page=2").await;
        assert!(second.contains("Zed 59") && !second.contains("Zed 00"));
    }

    async fn one_person_is_shown_whole(portal: Portal) {
        let ada = portal.person("Ada").await;
        let award = portal.award(&ada, &portal.main_track().await, 2026).await;
        let cycle = portal.open_cycle("spring").await;
        let application = portal.application(&cycle, &ada, entity::application::State::Submitted).await;
        let path = format!("/manage/people/{}", ada.id);
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let page = mia.get(&path).await.ok();
        for wanted in [
            "ada@example.org".into(),
            format!("/manage/awards/{}", award.id),
            format!("/manage/applications/{}", application.id),
            format!("/directory/{}", 1000 + ada.id),
            "created a person".into(),
            "Only an admin gives".into(),
        ] {
            assert!(page.contains(&wanted), "{wanted}: {page}");
        }
        let root = portal.as_(&portal.admin("Root").await).await;
        assert!(root.get(&path).await.ok().contains("Give a role"));
        assert_eq!(mia.get("/manage/people/9999").await.status, Status::NotFound);
    }

    async fn names_cannot_break_the_page(portal: Portal) {
        let ada = portal.person("Ada").await;
        let mut hostile = ada.clone().into_active_model();
        hostile.name = Set("\"><script>alert(1)</script>".into());
        hostile.headline = Set("<img src=x onerror=alert(1)>".into());
        hostile.update(&portal.db.write).await.unwrap();
        let mia = portal.as_(&portal.manager("Mia").await).await;
        for path in ["/manage/people".to_owned(), format!("/manage/people/{}", ada.id), "/manage/audit".to_owned()] {
            let page = mia.get(&path).await.ok();
            assert_eq!(page.matches("<script").count(), 1, "only our own script: {path}");
            assert!(page.contains("&lt;script&gt;") && !page.contains("<img src=x"), "{path}");
        }
    }

    async fn a_standing_changes_what_the_public_sees(portal: Portal) {
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let path = format!("/manage/people/{}", ada.id);
        for (to, wanted) in [
            ("on_hold", listing::Status::OnHold),
            ("staff", listing::Status::Staff),
            ("honorary", listing::Status::Honorary),
            ("resigned", listing::Status::Alumni),
            ("deceased", listing::Status::Memoriam),
            ("active", listing::Status::Current),
        ] {
            assert_eq!(browser.post(&format!("{path}/standing"), &standing(to)).await.onward(), path);
            let public = listing::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap().unwrap();
            assert_eq!(public.status, wanted, "{to}");
        }
        assert_eq!(portal.audited(Action::StandingChanged).await, 6);
        assert!(browser.get(&path).await.ok().contains("They asked for it"));
    }

    async fn in_memoriam_ends_every_session(portal: Portal) {
        let ada = portal.person("Ada").await;
        let herself = portal.as_(&ada).await;
        herself.get("/me").await.ok();
        let mia = portal.as_(&portal.manager("Mia").await).await;
        mia.post(&format!("/manage/people/{}/standing", ada.id), &standing("deceased")).await.onward();
        assert_eq!(sessions(portal, &ada).await, 0);
        assert_eq!(herself.get("/me").await.onward(), "/sign-in?next=%2Fme");
        // Whoever still has a role cannot be locked out in passing.
        let root = portal.admin("Root").await;
        let reply = mia.post(&format!("/manage/people/{}/standing", root.id), &standing("deceased")).await;
        assert_eq!(reply.status, Status::Conflict);
        assert_eq!(row(portal, &root).await.standing, Standing::Active);
    }

    async fn only_legal_moves_with_a_reason(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let path = format!("/manage/people/{}/standing", ada.id);
        for (to, reason, wrong) in
            [("", "Why", "standing"), ("erased", "Why", "standing"), ("king", "Why", "standing"), ("staff", " ", "reason")]
        {
            let reply = browser.post(&path, &form(&[("standing", to), ("reason", reason)])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{to}");
            assert!(reply.body.contains(&format!("id=\"{wrong}-wrong\"")), "{to}: {}", reply.body);
        }
        assert_eq!(browser.post(&path, &standing("active")).await.status, Status::Conflict);
        let mut erased = row(portal, &ada).await.into_active_model();
        erased.standing = Set(Standing::Erased);
        erased.update(&portal.db.write).await.unwrap();
        assert_eq!(browser.post(&path, &standing("active")).await.status, Status::Conflict);
        assert_eq!(row(portal, &ada).await.standing, Standing::Erased);
        assert_eq!(portal.audited(Action::StandingChanged).await, 0);
        browser.get(&format!("/manage/people/{}", ada.id)).await.ok();
    }

    async fn a_role_begins_with_a_new_sign_in(portal: Portal) {
        let ada = portal.person("Ada").await;
        let herself = portal.as_(&ada).await;
        let vsan = portal.track("vsan", entity::track::Kind::SubProgram).await;
        let root = portal.as_(&portal.admin("Root").await).await;
        let path = format!("/manage/people/{}", ada.id);
        assert_eq!(root.post(&format!("{path}/roles"), "role=reviewer&track=vsan").await.onward(), path);
        assert_eq!(roles(portal, &ada).await, [Role::Reviewer]);
        assert_eq!(herself.get("/me").await.onward(), "/sign-in?next=%2Fme");
        assert!(root.get(&path).await.ok().contains(&format!("for <bdi>{}</bdi>", vsan.name)));
        let herself = portal.as_(&ada).await;
        let removal = format!("{path}/roles/{}/removal", role_id(portal, &ada).await);
        assert_eq!(root.post(&removal, "").await.onward(), path);
        assert_eq!((roles(portal, &ada).await.len(), sessions(portal, &ada).await), (0, 0));
        assert_eq!(herself.get("/me").await.onward(), "/sign-in?next=%2Fme");
        assert_eq!(root.post(&removal, "").await.status, Status::NotFound);
        assert_eq!(portal.audited(Action::RoleTaken).await, 1);
    }

    async fn what_is_wrong_with_a_role_stands_beside_its_field(portal: Portal) {
        let ada = portal.person("Ada").await;
        portal.main_track().await;
        let root = portal.as_(&portal.admin("Root").await).await;
        let path = format!("/manage/people/{}/roles", ada.id);
        for (body, wrong) in [
            ("role=king", "role"),
            ("role=manager&track=main", "track"),
            ("role=reviewer&track=nothing", "track"),
            ("track=main", "role"),
        ] {
            let reply = root.post(&path, body).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{body}");
            assert!(reply.body.contains(&format!("id=\"{wrong}-wrong\"")), "{body}: {}", reply.body);
        }
        root.post(&path, "role=manager").await.onward();
        let again = root.post(&path, "role=manager").await;
        assert_eq!(again.status, Status::UnprocessableEntity);
        assert!(again.body.contains("that role already"));
        assert_eq!(roles(portal, &ada).await, [Role::Manager]);
    }

    async fn the_last_admin_stays(portal: Portal) {
        let root = portal.admin("Root").await;
        let browser = portal.as_(&root).await;
        let own = format!("/manage/people/{}/roles/{}/removal", root.id, role_id(portal, &root).await);
        let reply = browser.post(&own, "").await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("last admin"));
        assert_eq!(roles(portal, &root).await, [Role::Admin]);
        assert_eq!(sessions(portal, &root).await, 1);
        portal.admin("Second").await;
        browser.post(&own, "").await.onward();
        assert_eq!(roles(portal, &root).await, []);
    }

    async fn two_admins_cannot_take_each_other_away(portal: Portal) {
        let (ann, bob) = (portal.admin("Ann").await, portal.admin("Bob").await);
        let (as_ann, as_bob) = (portal.as_(&ann).await, portal.as_(&bob).await);
        let away = async |of: &person::Model| format!("/manage/people/{}/roles/{}/removal", of.id, role_id(portal, of).await);
        let (bobs, anns) = (away(&bob).await, away(&ann).await);
        rocket::futures::future::join(as_ann.post(&bobs, ""), as_bob.post(&anns, "")).await;
        let left = roles(portal, &ann).await.len() + roles(portal, &bob).await.len();
        assert_eq!(left, 1);
    }

    async fn only_the_right_people_touch_people(portal: Portal) {
        let (ada, ben) = (portal.person("Ada").await, portal.reviewer("Ben", None).await);
        let mia = portal.manager("Mia").await;
        let (as_ada, as_mia) = (portal.as_(&ada).await, portal.as_(&mia).await);
        let path = format!("/manage/people/{}", ben.id);
        let removal = format!("{path}/roles/{}/removal", role_id(portal, &ben).await);
        for (path, body) in [
            (format!("{path}/standing"), standing("staff")),
            (format!("{path}/roles"), "role=admin".to_owned()),
            (removal.clone(), String::new()),
        ] {
            assert_eq!(portal.anonymous().post(&path, &body).await.onward(), "/sign-in?next=%2Fme");
            assert_eq!(as_ada.post(&path, &body).await.status, Status::Forbidden);
        }
        // Managers look after people; roles are the admins'.
        assert_eq!(as_mia.post(&format!("{path}/roles"), "role=admin").await.status, Status::Forbidden);
        assert_eq!(as_mia.post(&removal, "").await.status, Status::Forbidden);
        assert_eq!(as_ada.get("/manage/people").await.status, Status::Forbidden);
        assert_eq!(as_ada.get(&path).await.status, Status::Forbidden);
        assert_eq!((row(portal, &ben).await.standing, roles(portal, &ben).await), (Standing::Active, vec![Role::Reviewer]));
        // A role of somebody else is not at this person's address.
        let root = portal.as_(&portal.admin("Root").await).await;
        let crossed = format!("/manage/people/{}/roles/{}/removal", ada.id, role_id(portal, &ben).await);
        assert_eq!(root.post(&crossed, "").await.status, Status::NotFound);
    }
}
