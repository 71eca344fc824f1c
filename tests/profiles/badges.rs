use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use crate::support::Portal;

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
