use entity::person::{Audience, Visibility};
use rocket::http::Status;
use sea_orm::ActiveValue::Set;

use super::photo::shown;
use crate::directory::{edit, member, page_of};

both! {
    async fn ones_page_is_shown_as_others_see_it(portal: Portal) {
        let ada = member(portal, "Ada").await;
        shown(portal, &ada).await;
        let hidden = [("headline", Audience::Members), ("city", Audience::Staff), ("photo", Audience::Members)];
        let ada = edit(portal, &ada, |p| {
            (p.headline, p.city) = (Set("For members".into()), Set("Secret City".into()));
            p.visibility = Set(Visibility(hidden.map(|(field, to)| (field.to_owned(), to)).into()));
        })
        .await;
        let browser = portal.as_(&ada).await;
        for (address, members) in [("/me/preview", false), ("/me/preview?as=public", false), ("/me/preview?as=members", true), ("/me/preview?as=staff", false), ("/me/preview?as=x", false)] {
            let page = browser.get(address).await.ok();
            assert_eq!(page.contains("For members"), members, "{address}");
            assert_eq!(page.contains("/me/profile/photo/256?v="), members, "{address}");
            assert!(!page.contains("Secret City") && !page.contains("This is your page, as you see it"), "{address}");
            assert!(page.contains(if members { "as signed-in members see it" } else { "as everyone sees it" }), "{address}");
        }
        edit(portal, &ada, |p| p.listed = Set(false)).await;
        assert!(browser.get("/me/preview").await.ok().contains("nobody sees it"));
        assert_eq!(portal.anonymous().get(&page_of(&ada)).await.status, Status::NotFound);
    }

    async fn who_holds_no_title_is_told_how_it_begins(portal: Portal) {
        let nell = portal.person("Nell").await;
        edit(portal, &nell, |p| p.name = Set("Nell Ó Briain".into())).await;
        let browser = portal.as_(&nell).await;
        let page = browser.get("/me/preview").await.ok();
        assert!(page.contains("You hold no title yet") && page.contains("<bdi>Nell Ó Briain</bdi>") && page.contains(">NB</span>"), "{page}");
        assert_eq!(portal.anonymous().get("/me/preview").await.onward(), "/sign-in?next=%2Fme%2Fpreview");
    }

    async fn any_name_has_a_place_on_ones_own_pages(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let long = "W".repeat(120);
        for (name, initials) in [(long.as_str(), "W"), ("Plato", "P"), ("محمد بن عبد الله", "م"), ("山田太郎", "山"), ("e\u{301}mile", "É"), ("🦊", "🦊"), ("<b>", "B")] {
            edit(portal, &ada, |p| p.name = Set(name.into())).await;
            for path in ["/me", "/me/profile", "/me/profile/photo", "/me/preview", &page_of(&ada), "/directory"] {
                let page = browser.get(path).await.ok();
                assert!(page.contains(&format!(">{initials}</span>")), "{name} on {path}");
                assert!(!page.contains("<b>"), "{path}");
            }
        }
    }
}
