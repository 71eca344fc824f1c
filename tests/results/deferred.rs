use chrono::TimeDelta;
use entity::cycle;
use entity::decision::Verdict;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{announced, letters, page_of};

both! {
    async fn a_deferred_application_goes_on_with_one_click(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let (_, all) = announced(portal, &mia, &[("Dan", Verdict::Defer)]).await;
        let (dan, application) = &all[0];
        let told = &letters(portal, "announcements/deferred").await[0];
        assert!(told.text.contains("need not begin from nothing"), "{}", told.text);
        let browser = portal.as_(dan).await;
        assert!(!browser.get(&page_of(application)).await.ok().contains("Go on with what I wrote"));
        let next = portal.cycle("main-2028", TimeDelta::days(5), TimeDelta::days(30)).await;
        let row = cycle::ActiveModel {
            id: Set(next.id), year: Set(2028), term_start: Set("2028-01-01".parse().unwrap()), term_end: Set("2028-12-31".parse().unwrap()),
            ..Default::default()
        };
        row.update(&portal.db.write).await.unwrap();
        let page = browser.get(&page_of(application)).await.ok();
        assert!(page.contains("It goes on in “Awards of main-2028”") && page.contains("It opens on"), "{page}");
        portal.later(TimeDelta::days(6));
        let page = browser.get(&page_of(application)).await.ok();
        assert!(page.contains("Go on with what I wrote") && page.contains(r#"name="path" value="evangelist""#), "{page}");
        let draft = browser.post("/cycles/main-2028/applications", "path=evangelist").await.onward();
        assert!(browser.get(&draft).await.ok().contains("Dan wrote many posts."));
        let page = browser.get(&page_of(application)).await.ok();
        assert!(page.contains("You have begun there already") && page.contains(&draft), "{page}");
    }
}
