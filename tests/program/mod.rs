//! What a manager makes of the program.

mod texts;

use std::io::Cursor;

use entity::audit::Action;
use entity::listing::{self, Status};
use entity::program;
use image::{DynamicImage, ImageFormat};
use rocket::http::Status as Http;
use sea_orm::EntityTrait;

use crate::support::{Portal, form};

fn typed<'a>(changes: &[(&'a str, &'a str)]) -> String {
    let mut fields = vec![
        ("name", "Stars of Storage"),
        ("tagline", "For those who share"),
        ("about", "We **thank** people."),
        ("criteria", "- write\n- talk"),
        ("accent", "#1D3F8A"),
        ("contact", "Hello@Example.org"),
        ("term_grace_days", "0"),
    ];
    for (field, value) in changes {
        fields.iter_mut().find(|(f, _)| f == field).unwrap().1 = value;
    }
    form(&fields)
}

async fn row(portal: &Portal) -> program::Model {
    program::Entity::find_by_id(1).one(&portal.db.write).await.unwrap().unwrap()
}

pub fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    DynamicImage::new_rgb8(width, height).write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// A small PNG whose header says that it is so many pixels wide and high, with the checksum that this needs.
pub fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = picture(1, 1, ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = !bytes[12..29].iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    });
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

const UPLOAD: &str = "/manage/program/logo";

both! {
    async fn a_manager_names_the_program(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        assert!(browser.get("/manage/program").await.ok().contains("Recognition program"));
        assert_eq!(browser.post("/manage/program", &typed(&[])).await.onward(), "/manage/program");
        let program = row(portal).await;
        assert_eq!((program.name.as_str(), program.accent.as_str()), ("Stars of Storage", "#1d3f8a"));
        assert_eq!((program.contact.as_str(), program.about_html.trim()), ("hello@example.org", "<p>We <strong>thank</strong> people.</p>"));
        assert_eq!(portal.audited(Action::ProgramEdited).await, 1);
        let page = browser.get("/manage/program").await.ok();
        assert!(page.contains("Stars of Storage") && page.contains("The program is saved."));
        // Nothing changed, so nothing is written.
        browser.post("/manage/program", &typed(&[])).await.onward();
        assert_eq!(portal.audited(Action::ProgramEdited).await, 1);
    }

    async fn what_is_wrong_stands_beside_its_field(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let before = row(portal).await;
        let long = "山".repeat(81);
        for (field, value) in [
            ("name", " "), ("name", &long), ("accent", "red"), ("accent", "#fff;}body{"), ("contact", "nowhere"),
            ("term_grace_days", "366"), ("term_grace_days", "-1"), ("term_grace_days", "soon"),
        ] {
            let reply = browser.post("/manage/program", &typed(&[(field, value), ("tagline", "Kept while mended")])).await;
            assert_eq!(reply.status, Http::UnprocessableEntity, "{field}={value}");
            assert!(reply.body.contains(&format!("id=\"{field}-wrong\"")), "{field}={value}");
            assert!(reply.body.contains("Kept while mended"));
        }
        let reply = browser.post("/manage/program", "name=Half").await;
        assert_eq!(reply.status, Http::UnprocessableEntity);
        assert_eq!(row(portal).await, before);
        assert_eq!(portal.audited(Action::ProgramEdited).await, 0);
    }

    async fn only_managers_touch_the_program(portal: Portal) {
        let ada = portal.as_(&portal.person("Ada").await).await;
        let rita = portal.as_(&portal.reviewer("Rita", None).await).await;
        let before = row(portal).await;
        for path in ["/manage/program", "/manage/program/logo", "/manage/program/logo/removal"] {
            assert_eq!(portal.anonymous().post_from(Some(portal.site.origin().as_str()), path, "").await.onward(), "/sign-in?next=%2Fme");
            assert_eq!(ada.post(path, &typed(&[])).await.status, Http::Forbidden, "{path}");
            assert_eq!(rita.post(path, &typed(&[])).await.status, Http::Forbidden, "{path}");
        }
        assert_eq!(ada.get("/manage/program").await.status, Http::Forbidden);
        assert_eq!(portal.anonymous().get("/manage/program").await.onward(), "/sign-in?next=%2Fmanage%2Fprogram");
        assert_eq!(row(portal).await, before);
    }

    async fn a_longer_grace_makes_members_current_again(portal: Portal) {
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2026).await;
        let status = async || listing::Entity::find().one(&portal.db.write).await.unwrap().unwrap().status;
        assert_eq!(status().await, Status::Alumni);
        let browser = portal.as_(&portal.manager("Mia").await).await;
        browser.post("/manage/program", &typed(&[("term_grace_days", "30")])).await.onward();
        assert_eq!(status().await, Status::Current);
        browser.post("/manage/program", &typed(&[("term_grace_days", "0")])).await.onward();
        assert_eq!(status().await, Status::Alumni);
    }

    async fn a_logo_is_drawn_anew_and_small(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        assert_eq!(portal.anonymous().get("/logo").await.status, Http::NotFound);
        for (format, name) in [(ImageFormat::Png, "image/png"), (ImageFormat::Jpeg, "image/jpeg"), (ImageFormat::WebP, "image/webp")] {
            let sent = picture(1024, 256, format);
            assert_eq!(browser.upload(UPLOAD, "logo", ("../../logo.exe", name), &sent).await.onward(), "/manage/program");
            let program = row(portal).await;
            let kept = program.logo.unwrap();
            assert_ne!(kept, sent);
            let drawn = image::load_from_memory_with_format(&kept, ImageFormat::Png).unwrap();
            assert_eq!((drawn.width(), drawn.height()), (512, 128));
        }
        let reply = portal.anonymous().get("/logo").await;
        assert_eq!((reply.status, reply.header("Content-Type")), (Http::Ok, Some("image/png")));
        assert_eq!(reply.header("X-Content-Type-Options"), Some("nosniff"));
        let known = reply.header("ETag").unwrap().to_owned();
        assert_eq!(portal.anonymous().get_with("/logo", "If-None-Match", &known).await.status, Http::NotModified);
        assert!(browser.get("/manage/program").await.ok().contains("/logo?"));
        assert_eq!(browser.post("/manage/program/logo/removal", "").await.onward(), "/manage/program");
        assert_eq!(portal.anonymous().get("/logo").await.status, Http::NotFound);
        assert_eq!(browser.post("/manage/program/logo/removal", "").await.status, Http::Conflict);
        assert_eq!(portal.audited(Action::ProgramEdited).await, 4);
    }

    async fn what_is_no_logo_is_refused_beside_the_field(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        browser.post("/manage/program", &typed(&[])).await.onward();
        let mut cut = picture(400, 400, ImageFormat::Png);
        cut.truncate(cut.len() / 2);
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".to_vec();
        let noise: Vec<u8> = (0..1_200_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for (what, bytes, words) in [
            ("an SVG", svg.clone(), "no PNG, JPEG or WebP"),
            ("an SVG that says it is a PNG", svg, "no PNG, JPEG or WebP"),
            ("half a PNG", cut, "broken or cut short"),
            ("a bomb", bomb(50_000, 50_000), "too many pixels"),
            ("text", b"hello".to_vec(), "no PNG, JPEG or WebP"),
            ("nothing", Vec::new(), "Choose a picture first"),
            ("too much", noise.clone(), "larger than 1 MB"),
            ("far too much", noise.repeat(5), "larger than 1 MB"),
        ] {
            let reply = browser.upload(UPLOAD, "logo", ("logo.png", "image/png"), &bytes).await;
            assert_eq!(reply.status, Http::UnprocessableEntity, "{what}: {}", reply.body);
            assert!(reply.body.contains("id=\"logo-wrong\"") && reply.body.contains(words), "{what}: {}", reply.body);
            // The other form on the page begins as it stands.
            assert!(reply.body.contains("value=\"Stars of Storage\""), "{what}");
        }
        assert_eq!(row(portal).await.logo, None);
        assert_eq!(portal.audited(Action::ProgramEdited).await, 1);
    }

    async fn the_colour_reaches_every_page(portal: Portal) {
        let reply = portal.anonymous().get("/accent.css").await;
        assert_eq!(reply.header("Content-Type"), Some("text/css; charset=utf-8"));
        assert!(reply.header("Cache-Control").unwrap().starts_with("public"));
        assert!(reply.body.contains("--accent:#7a5c12") && reply.body.contains("--accent-ink:#ffffff"));
        let browser = portal.as_(&portal.manager("Mia").await).await;
        browser.post("/manage/program", &typed(&[("accent", "#ffff00")])).await.onward();
        let css = portal.anonymous().get("/accent.css").await.ok();
        assert!(css.contains("--accent:#ffff00") && css.contains("--accent-ink:#000000"), "{css}");
    }
}
