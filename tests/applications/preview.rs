use super::*;

both! {
    async fn a_manager_sees_the_form_and_nothing_is_kept(portal: Portal) {
        portal.cycle("c2027", chrono::TimeDelta::days(1), chrono::TimeDelta::days(9)).await;
        let max = portal.as_(&portal.manager("Max").await).await;
        let page = max.get("/manage/cycles/c2027/preview").await.ok();
        assert!(page.contains("Question why") && page.contains("disabled") && !page.contains("Question company"), "{page}");
        let page = max.get("/manage/cycles/c2027/preview?path=partner").await.ok();
        assert!(page.contains("Question company"), "{page}");
        assert_eq!(max.get("/manage/cycles/c2027/preview?path=none").await.status, Status::NotFound);
        assert_eq!(portal.anonymous().get("/manage/cycles/c2027/preview").await.status, Status::SeeOther);
        let mia = portal.as_(&portal.person("Mia").await).await;
        assert_eq!(mia.get("/manage/cycles/c2027/preview").await.status, Status::Forbidden);
        assert_eq!(application::Entity::find().count(&portal.db.read).await.unwrap(), 0);
    }
}
