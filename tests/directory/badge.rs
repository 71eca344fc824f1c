use chrono::TimeDelta;
use entity::award::State;
use entity::person::Standing;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{edit, mark, member, page_of, reload};
use crate::support::{Portal, Reply};

const ACCENT: &str = "#225588";

async fn badge(portal: &Portal, of: &entity::person::Model) -> Reply {
    portal.anonymous().get(&format!("{}/badge.svg", page_of(of))).await
}

async fn with_accent(portal: &Portal) {
    let row = entity::program::ActiveModel {
        id: Set(1),
        name: Set("Stars & <Co>".into()),
        accent: Set(ACCENT.into()),
        ..Default::default()
    };
    row.update(&portal.db.write).await.unwrap();
}

both! {
    async fn the_badge_tells_the_truth_by_itself(portal: Portal) {
        with_accent(portal).await;
        let ada = member(portal, "Ada <Lovelace>").await;
        let live = badge(portal, &ada).await;
        assert_eq!(live.header("Content-Type"), Some("image/svg+xml"));
        assert_eq!(live.header("Cross-Origin-Resource-Policy"), Some("cross-origin"));
        let live = live.ok();
        assert!(live.contains("current 2027") && live.contains(ACCENT), "{live}");
        assert!(live.contains("Ada &lt;Lovelace&gt;") && live.contains("Stars &amp; &lt;Co&gt;"));
        assert!(!live.contains("style=") && !live.contains("<script"));
        portal.later(TimeDelta::days(360));
        let grey = badge(portal, &ada).await.ok();
        assert!(grey.contains("alumni since 2028") && !grey.contains(ACCENT), "{grey}");
    }

    async fn a_badge_is_kept_for_five_minutes_and_known_again(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let first = badge(portal, &ada).await;
        assert_eq!(first.header("Cache-Control"), Some("public, max-age=300"));
        let tag = first.header("ETag").unwrap().to_owned();
        let path = format!("{}/badge.svg", page_of(&ada));
        let again = portal.anonymous().get_with(&path, "If-None-Match", &tag).await;
        assert_eq!((again.status, again.body.as_str(), again.header("ETag")), (Status::NotModified, "", Some(tag.as_str())));
        portal.later(TimeDelta::days(360));
        let changed = portal.anonymous().get_with(&path, "If-None-Match", &tag).await;
        assert_eq!(changed.status, Status::Ok);
        assert_ne!(changed.header("ETag"), Some(tag.as_str()));
    }

    async fn each_standing_has_its_words(portal: Portal) {
        with_accent(portal).await;
        for (standing, words, is_live) in [
            (Standing::Honorary, "honorary member", true),
            (Standing::Staff, "emeritus", false),
            (Standing::OnHold, "on hold", false),
            (Standing::Deceased, "in memoriam", false),
            (Standing::Resigned, "alumni", false),
        ] {
            let person = member(portal, words).await;
            let person = edit(portal, &person, |p| p.standing = Set(standing)).await;
            let svg = badge(portal, &person).await.ok();
            assert!(svg.contains(&format!("· {words}")), "{svg}");
            assert_eq!(svg.contains(ACCENT), is_live, "{words}");
        }
        let ada = portal.person("Ada").await;
        let award = portal.award(&ada, &portal.main_track().await, 2027).await;
        mark(portal, award, State::Revoked, "").await;
        let svg = badge(portal, &reload(portal, &ada).await).await.ok();
        assert!(svg.contains("· revoked") && !svg.contains(ACCENT));
    }

    async fn each_style_and_theme_is_drawn_and_what_is_unknown_is_the_default(portal: Portal) {
        with_accent(portal).await;
        let ada = member(portal, "Ada").await;
        let ada = edit(portal, &ada, |p| p.name = Set("محمد بن عبد الله".into())).await;
        let of = |query: &'static str| {
            let path = format!("{}/badge.svg{query}", page_of(&ada));
            async move { portal.anonymous().get(&path).await.ok() }
        };
        let default = of("").await;
        for same in ["?style=banner", "?style=odd&theme=neon", "?theme=light", "?style=&theme="] {
            assert_eq!(of(same).await, default, "{same}");
        }
        let others = [of("?style=seal").await, of("?style=line").await, of("?theme=dark").await, of("?theme=auto").await];
        for (i, other) in others.iter().enumerate() {
            assert!(other != &default && others.iter().filter(|o| *o == other).count() == 1, "{i}");
            assert!(other.contains(ACCENT) && other.contains("2027") && !other.contains("style="), "{other}");
        }
        assert!(others[3].contains("prefers-color-scheme") && !default.contains("<style"));
        assert!(others[0].contains(&format!("#{}", ada.number.unwrap())));
        portal.later(TimeDelta::days(400));
        for style in ["?style=seal", "?style=line", "?style=seal&theme=dark", "?theme=auto"] {
            assert!(!of(style).await.contains(ACCENT), "{style}");
        }
    }

    async fn the_share_card_is_drawn_for_any_name(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let path = format!("{}/card.png", page_of(&ada));
        let head = portal.anonymous().get(&path).await;
        assert_eq!((head.header("Content-Type"), head.header("Cache-Control")), (Some("image/png"), Some("public, max-age=300")));
        let tag = head.header("ETag").unwrap().to_owned();
        assert_eq!(portal.anonymous().get_with(&path, "If-None-Match", &tag).await.status, Status::NotModified);
        let mut drawn = vec![portal.anonymous().get_bytes(&path).await];
        assert_eq!(size(&drawn[0]), (1200, 630));
        for name in ["山田太郎", "محمد بن عبد الله", "प्रियंका शर्मा", "<b>&\"", "👩‍💻", "Уважаемый Константин Константинопольский-Длиннофамильный"] {
            edit(portal, &ada, |p| p.name = Set(name.into())).await;
            let png = portal.anonymous().get_bytes(&path).await;
            assert!(!drawn.contains(&png), "{name}");
            drawn.push(png);
        }
        let with_native = |visibility: &'static str| {
            edit(portal, &ada, move |p| {
                p.native_name = Set(Some("אדה".into()));
                let hidden = (visibility == "staff").then(|| ("native_name".to_owned(), entity::person::Audience::Staff));
                p.visibility = Set(entity::person::Visibility(hidden.into_iter().collect()));
            })
        };
        with_native("staff").await;
        assert_eq!(&portal.anonymous().get_bytes(&path).await, drawn.last().unwrap(), "what is hidden is not drawn");
        with_native("public").await;
        assert!(!drawn.contains(&portal.anonymous().get_bytes(&path).await));
    }
}

/// Of a PNG, from its header.
fn size(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!(&png[1..4], b"PNG");
    (number(16), number(20))
}
