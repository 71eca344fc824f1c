use entity::award::State;
use entity::track::Kind;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

both! {
    async fn a_crest_is_there_for_years_that_were_given(portal: Portal) {
        let ada = portal.person("Ada").await;
        let (main, pro) = (portal.main_track().await, portal.track("pro", Kind::Pro).await);
        let award = portal.award(&ada, &main, 2027).await;
        portal.award(&ada, &pro, 2027).await;
        let browser = portal.anonymous();
        let svg = browser.get("/tracks/main/2027/crest.svg").await;
        assert_eq!(svg.header("Content-Type"), Some("image/svg+xml"));
        let svg = svg.ok();
        assert!(svg.contains(&main.name) && svg.contains("2027"), "{svg}");
        assert_ne!(svg.matches("<circle").count(), browser.get("/tracks/pro/2027/crest.svg").await.ok().matches("<circle").count());
        let width = |png: Vec<u8>| u32::from_be_bytes(png[16..20].try_into().unwrap());
        assert_eq!(width(browser.get_bytes("/tracks/main/2027/crest.png").await), 400);
        assert_eq!(width(browser.get_bytes("/tracks/main/2027/crest.png?width=96").await), 96);
        assert_eq!(width(browser.get_bytes("/tracks/main/2027/crest.png?width=50000").await), 400);
        for none in ["/tracks/main/2026/crest.svg", "/tracks/main/02027/crest.svg", "/tracks/none/2027/crest.png"] {
            assert_eq!(browser.get(none).await.status, Status::NotFound, "{none}");
        }
        let mut revoked = award.into_active_model();
        revoked.state = Set(State::Revoked);
        revoked.update(&portal.db.write).await.unwrap();
        assert_eq!(browser.get("/tracks/main/2027/crest.svg").await.status, Status::NotFound);
    }

    async fn the_icon_follows_the_colour(portal: Portal) {
        let browser = portal.anonymous();
        let (svg, ico) = (browser.get("/favicon.svg").await.ok(), browser.get_bytes("/favicon.ico").await);
        assert!(svg.contains("prefers-color-scheme"));
        assert_eq!((&ico[..8], &ico[23..26]), (&[0, 0, 1, 0, 1, 0, 32, 32][..], &b"PNG"[..]));
        let touch = browser.get_bytes("/apple-touch-icon.png").await;
        let row = entity::program::ActiveModel { id: Set(1), accent: Set("#225588".into()), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        assert_ne!(browser.get("/favicon.svg").await.ok(), svg);
        assert_ne!(browser.get_bytes("/apple-touch-icon.png").await, touch);
    }
}
