use entity::feed::State;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;

use super::*;
use crate::support::Backend;

#[rocket::async_test]
async fn managers_see_what_is_in_trouble_and_try_again() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    let manager = portal.as_(&portal.manager("Mia").await).await;
    assert!(manager.get("/manage/feeds").await.ok().contains("No feed is in trouble"));
    there.put("/good", posting(""));
    let good = feed(&portal, Some(&ada), &there.url("/good")).await;
    let bad = feed(&portal, Some(&ada), &there.url("/bad")).await;
    let own = feed(&portal, None, &there.url("/own")).await;
    read(&portal, EAGER).await;
    put(&portal, &own, |row| row.state = Set(State::Failing)).await;
    let page = manager.get("/manage/feeds").await.ok();
    assert!(page.contains(&bad.url) && page.contains(&own.url) && !page.contains(&good.url), "{page}");
    assert!(page.contains("Ada") && page.contains("(404)") && page.contains("the program’s own"), "{page}");
    let active = manager.get("/manage/feeds?state=active").await.ok();
    assert!(active.contains(&good.url) && !active.contains(&own.url));
    assert!(manager.get("/manage/feeds?state=nonsense&page=9").await.ok().contains(&bad.url));
    for (feed, status) in
        [(&bad, Status::SeeOther), (&own, Status::SeeOther), (&own, Status::Conflict), (&good, Status::Conflict)]
    {
        assert_eq!(manager.post(&format!("/manage/feeds/{}/retry", feed.id), "").await.status, status);
    }
    assert_eq!(manager.post("/manage/feeds/424242/retry", "").await.status, Status::NotFound);
    assert_eq!(reload(&portal, &own).await.state, State::Active);
    let member = portal.as_(&ada).await;
    assert_eq!(member.get("/manage/feeds").await.status, Status::Forbidden);
    assert_eq!(member.post(&format!("/manage/feeds/{}/retry", bad.id), "").await.status, Status::Forbidden);
}
