use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use crate::support::{Backend, Portal};

async fn page_of(portal: &Portal, of: &entity::person::Model) -> String {
    portal.as_(of).await.get("/me/badges").await.ok()
}

both! {
    async fn a_member_finds_what_to_paste(portal: Portal) {
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        let page = page_of(portal, &ada).await;
        let address = format!("{}/directory/{}", portal.site.origin(), 1000 + ada.id);
        let html = format!("&lt;a href=&quot;{address}&quot; rel=&quot;me&quot;&gt;&lt;img src=&quot;{address}/badge.svg?style=seal&quot;");
        for wanted in [
            html.as_str(),
            &format!("]({address}/badge.svg?style=line)]({address})"),
            &format!("[url={address}][img]{address}/badge.svg[/img][/url]"),
            &format!("{address}/card.png"),
            "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&amp;name=",
            "data-copy",
        ] {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
        assert!(page.contains("<textarea") && page.matches("readonly").count() == page.matches("<textarea").count());
        assert!(portal.as_(&ada).await.get("/me").await.ok().contains("/me/badges"));
    }

    async fn who_is_not_listed_learns_what_to_do(portal: Portal) {
        let bo = portal.person("Bo").await;
        let page = page_of(portal, &bo).await;
        assert!(page.contains("waits for your first title") && !page.contains("<textarea"), "{page}");
        portal.award(&bo, &portal.main_track().await, 2027).await;
        let row = entity::person::Entity::find_by_id(bo.id).one(&portal.db.write).await.unwrap().unwrap();
        let mut row = row.into_active_model();
        row.listed = Set(false);
        row.update(&portal.db.write).await.unwrap();
        let page = page_of(portal, &bo).await;
        assert!(page.contains("/me/profile#listed") && !page.contains("<textarea"), "{page}");
        assert_eq!(portal.anonymous().get("/me/badges").await.onward(), "/sign-in?next=%2Fme%2Fbadges");
    }
}

#[rocket::async_test]
async fn a_page_is_looked_at_now() {
    let (portal, there, ada) = crate::sites::ground(Backend::Sqlite).await;
    let browser = portal.as_(&ada).await;
    let page = browser.get("/me/badges").await.ok();
    for place in ["Jekyll", "Hugo", "WordPress", "Ghost", "README.md", "add_action( &#39;wp_head&#39;"] {
        assert!(page.contains(place), "{place}: {page}");
    }
    there.put("/", crate::sites::linking(&portal, &ada));
    there.put("/bare", crate::support::elsewhere::Answer::page("<p>nothing"));
    let check = async |url: &str| browser.post("/me/badges/check", &crate::support::form(&[("url", url)])).await;
    let found = check(&there.url("/")).await.ok();
    assert!(found.contains("Found on your page just now") && found.contains("This is the proof"), "{found}");
    let bare = check(&there.url("/bare")).await.ok();
    assert!(bare.contains("not on your page yet") && bare.contains(&there.url("/bare")), "{bare}");
    // As a README has it: shown, and no proof.
    let own = portal.site.url(&format!("/directory/{}", ada.number.unwrap()));
    let readme = format!("<a href='{own}' rel='nofollow'><img src='{own}/badge.svg?style=line'></a>");
    there.put("/readme", crate::support::elsewhere::Answer::page(&readme));
    let seen = check(&there.url("/readme")).await.ok();
    assert!(seen.contains("was found just now") && !seen.contains("not on your page yet"), "{seen}");
    for url in ["", "nonsense"] {
        let wrong = check(url).await;
        assert_eq!(wrong.status, rocket::http::Status::UnprocessableEntity);
        assert!(wrong.body.contains("href=\"#url\""), "{}", wrong.body);
    }
    assert_eq!(browser.post("/me/badges/check", "").await.status, rocket::http::Status::UnprocessableEntity);
    // Nothing is kept of a page that is on no profile; of one that is, all.
    let link = crate::sites::site(&portal, &ada, &there.url("/")).await;
    check(&there.url("/")).await.ok();
    assert!(crate::sites::reload(&portal, &link).await.verified_at.is_some());
    let newcomer = portal.as_(&portal.person("Ben").await).await;
    let early = newcomer.post("/me/badges/check", &crate::support::form(&[("url", "https://ben.example")])).await;
    assert_eq!(early.status, rocket::http::Status::Conflict);
}
