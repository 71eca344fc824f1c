//! Photos, from the file to every page.

use std::io::Cursor;

use chrono::TimeDelta;
use entity::audit::Action;
use entity::person::{Audience, Standing, Visibility};
use entity::{listing, person, photo};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use rocket::http::Status;
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::directory::{edit, member, page_of, reload};
use crate::program::{bomb, picture};
use crate::support::{Browser, Portal, Reply, form};

pub const PAGE: &str = "/me/profile/photo";

/// Left half red, right half blue.
pub fn halves(width: u32, height: u32) -> RgbaImage {
    let colour = |x| if x < width / 2 { Rgba([220, 0, 0, 255]) } else { Rgba([0, 0, 220, 255]) };
    RgbaImage::from_fn(width, height, |x, _| colour(x))
}

pub fn written(picture: RgbaImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = DynamicImage::from(picture);
    let picture = if format == ImageFormat::Jpeg { picture.into_rgb8().into() } else { picture };
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

async fn send(browser: &Browser<'_>, bytes: &[u8]) -> Reply {
    browser.upload(PAGE, "photo", ("../me.jpg", "image/jpeg"), bytes).await
}

/// The version of the picture that waits for a cut.
async fn whole(portal: &Portal, of: &person::Model) -> String {
    photo::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap().unwrap().whole_version
}

async fn cut(portal: &Portal, of: &person::Model, zoom: &str, x: &str, y: &str) -> Reply {
    let square = form(&[("of", &whole(portal, of).await), ("zoom", zoom), ("x", x), ("y", y)]);
    portal.as_(of).await.post("/me/profile/photo/cut", &square).await
}

/// Gives somebody a photo by the front door.
pub async fn shown(portal: &Portal, of: &person::Model) {
    send(&portal.as_(of).await, &written(halves(300, 200), ImageFormat::Png)).await.onward();
    cut(portal, of, "100", "0", "0").await.onward();
}

async fn version(portal: &Portal, of: &person::Model) -> Option<String> {
    listing::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap().and_then(|l| l.photo)
}

pub fn colour(bytes: &[u8], x: u32, y: u32) -> &'static str {
    let picture = image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap().into_rgb8();
    let [r, g, b] = picture.get_pixel(x, y).0;
    match () {
        () if r > 180 && b < 70 => "red",
        () if b > 180 && r < 70 => "blue",
        () if r.min(g).min(b) > 230 => "white",
        () => "something else",
    }
}

fn holds(bytes: &[u8], marker: &[u8]) -> bool {
    bytes.windows(marker.len()).any(|w| w == marker)
}

/// A JPEG as a phone writes it: turned by a mark, with a place in words.
fn from_a_phone(orientation: u8, place: &[u8]) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    tiff.extend([0x01, 0x0f, 0, 2, 0, 0, 0, place.len() as u8, 0, 0, 0, 38]);
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend([0, 0, 0, 0]);
    tiff.extend(place);
    let jpeg = written(halves(300, 200), ImageFormat::Jpeg);
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend((tiff.len() as u16 + 8).to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(tiff);
    bytes.extend(&jpeg[2..]);
    bytes.extend(b"<script>alert('behind the end')</script>");
    bytes
}

both! {
    async fn a_photo_is_sent_cut_and_shown(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let address = format!("{}/photo/96", page_of(&ada));
        assert!(portal.anonymous().get(&page_of(&ada)).await.ok().contains("class=\"initials initials--large\""));
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            assert_eq!(send(&browser, &written(halves(2000, 1000), format)).await.onward(), PAGE);
            assert_eq!(whole_size(&browser).await, (1600, 800), "{format:?}");
        }
        // Nobody sees it yet.
        assert_eq!(portal.anonymous().get(&address).await.status, Status::NotFound);
        assert_eq!(portal.audited(Action::PhotoShown).await, 0);
        let page = browser.get(PAGE).await.ok();
        assert!(page.contains("The picture is here.") && page.contains("Nobody sees this picture"), "{page}");
        assert!(page.contains("name=\"zoom\"") && page.contains("/me/profile/photo/whole?v="));

        assert_eq!(cut(portal, &ada, "100", "100", "0").await.onward(), PAGE);
        for (side, at) in [(96, 90), (256, 200), (640, 600)] {
            let reply = portal.anonymous().get(&format!("{}/photo/{side}", page_of(&ada))).await;
            assert_eq!((reply.status, reply.header("Content-Type")), (Status::Ok, Some("image/jpeg")));
            assert_eq!(reply.header("X-Content-Type-Options"), Some("nosniff"));
            assert_eq!(reply.header("Cache-Control"), Some("public, max-age=300"));
            let drawn = image::load_from_memory(&reply.bytes).unwrap();
            assert_eq!((drawn.width(), drawn.height()), (side, side));
            assert_eq!(colour(&reply.bytes, at, at), "blue");
        }
        let v = version(portal, &ada).await.unwrap();
        let versioned = format!("{address}?v={v}");
        let reply = browser.get(&versioned).await;
        assert_eq!(reply.header("Cache-Control"), Some("public, max-age=31536000, immutable"));
        let known = reply.header("ETag").unwrap();
        assert_eq!(portal.anonymous().get_with(&versioned, "If-None-Match", known).await.status, Status::NotModified);
        assert_eq!(portal.anonymous().get(&format!("{address}?v=old")).await.header("Cache-Control"), Some("public, max-age=300"));
        for bad in ["97", "096", "large", "whole", "96.jpg", "-96"] {
            assert_eq!(portal.anonymous().get(&format!("{}/photo/{bad}", page_of(&ada))).await.status, Status::NotFound, "{bad}");
        }
        for page in ["/", "/directory"] {
            assert!(portal.anonymous().get(page).await.ok().contains(&format!("src=\"{versioned}\"")), "{page}");
        }
        let large = format!("src=\"{}/photo/256?v={v}\"", page_of(&ada));
        assert!(portal.anonymous().get(&page_of(&ada)).await.ok().contains(&large));
        let facts = portal.anonymous().get_json(&format!("{}.json", page_of(&ada))).await;
        assert_eq!(facts["photo"], portal.site.url(&format!("{}/photo/256?v={v}", page_of(&ada))));
        assert_eq!(portal.anonymous().get_json("/directory.json").await["members"][0]["photo"], facts["photo"]);
        assert!(browser.get("/me").await.ok().contains("1 of 8"));
        assert_eq!(portal.audited(Action::PhotoShown).await, 1);
    }

    async fn a_phones_picture_is_turned_and_tells_no_place(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        // 6: turn it clockwise. What was left is at the top.
        for (orientation, size, top) in [(1, (300, 200), "red"), (6, (200, 300), "red"), (8, (200, 300), "blue"), (99, (300, 200), "red")] {
            let sent = from_a_phone(orientation, b"Bletchley 51.9977N 0.7407W\0");
            assert!(holds(&sent, b"Bletchley") && holds(&sent, b"<script>"));
            send(&browser, &sent).await.onward();
            assert_eq!(whole_size(&browser).await, size, "{orientation}");
            cut(portal, &ada, "200", "0", "0").await.onward();
            let row = photo::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap().unwrap();
            for kept in [row.small.unwrap(), row.medium.unwrap(), row.large.unwrap(), row.whole] {
                for marker in [&b"Bletchley"[..], b"Exif", b"<script"] {
                    assert!(!holds(&kept, marker), "{orientation}");
                }
                assert_eq!(colour(&kept, 5, 5), top, "{orientation}");
            }
        }
    }

    async fn what_is_see_through_becomes_white(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        send(&browser, &written(RgbaImage::new(120, 120), ImageFormat::Png)).await.onward();
        assert_eq!(colour(&browser.get("/me/profile/photo/whole").await.bytes, 60, 60), "white");
    }

    async fn what_is_no_photo_is_refused_beside_the_field(portal: Portal) {
        let ada = member(portal, "Ada").await;
        shown(portal, &ada).await;
        let before = photo::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap();
        let browser = portal.as_(&ada).await;
        let mut broken = picture(400, 400, ImageFormat::Png);
        broken.truncate(broken.len() / 2);
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".to_vec();
        let noise: Vec<u8> = (0..5_300_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for (what, bytes, words) in [
            ("nothing", Vec::new(), "Choose a picture first"),
            ("an SVG", svg, "An SVG is a drawing"),
            ("a GIF", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec(), "This is a GIF"),
            ("a HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), "as phones keep them"),
            ("text", b"hello".to_vec(), "no PNG, JPEG or WebP"),
            ("half a PNG", broken, "broken or cut short"),
            ("a bomb", bomb(50_000, 50_000), "too many pixels"),
            ("48 megapixels", bomb(8_000, 6_000), "too many pixels: 40 million"),
            ("a stamp", picture(95, 400, ImageFormat::Png), "only 95 by 400 pixels"),
            ("more than 5 MB", noise.clone(), "larger than 5 MB"),
            ("more than a form may have", noise.repeat(2), "larger than 5 MB"),
        ] {
            let reply = send(&browser, &bytes).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{what}: {}", reply.body);
            assert!(reply.body.contains("id=\"photo-wrong\"") && reply.body.contains(words), "{what}: {}", reply.body);
        }
        let other = browser.upload(PAGE, "file", ("a.png", "image/png"), &picture(200, 200, ImageFormat::Png)).await;
        assert_eq!(other.status, Status::UnprocessableEntity);
        assert_eq!(photo::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap(), before);
    }

    async fn a_cut_is_of_one_picture_and_in_range(portal: Portal) {
        let ada = member(portal, "Ada").await;
        assert_eq!(portal.as_(&ada).await.post("/me/profile/photo/cut", "of=x&zoom=100&x=0&y=0").await.status, Status::Conflict);
        shown(portal, &ada).await;
        let browser = portal.as_(&ada).await;
        for (zoom, x, y, wrong) in [("99", "0", "0", "zoom"), ("401", "0", "0", "zoom"), ("100", "-1", "0", "x"), ("100", "0", "101", "y"), ("", "", "no", "y")] {
            let reply = cut(portal, &ada, zoom, x, y).await;
            assert_eq!(reply.status, Status::UnprocessableEntity);
            assert!(reply.body.contains(&format!("id=\"{wrong}-wrong\"")), "{zoom} {x} {y}: {}", reply.body);
        }
        let (v, old) = (version(portal, &ada).await, whole(portal, &ada).await);
        // The same once more is nothing new.
        cut(portal, &ada, "100", "0", "0").await.onward();
        assert_eq!((version(portal, &ada).await, portal.audited(Action::PhotoShown).await), (v.clone(), 1));
        // Another picture waits; the old photo stays, and the old page's square is not of it.
        send(&browser, &written(halves(400, 300), ImageFormat::Jpeg)).await.onward();
        let page = browser.get(PAGE).await.ok();
        assert!(page.contains("still the one that others see") && version(portal, &ada).await == v);
        let stale = form(&[("of", &old), ("zoom", "150"), ("x", "0"), ("y", "0")]);
        assert_eq!(browser.post("/me/profile/photo/cut", &stale).await.status, Status::Conflict);
        assert_eq!(version(portal, &ada).await, v);
        cut(portal, &ada, "100", "0", "0").await.onward();
        assert!(version(portal, &ada).await.is_some_and(|new| Some(new) != v));
    }

    async fn many_at_once_leave_one_photo(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let sent = written(halves(300, 200), ImageFormat::Png);
        let replies = rocket::futures::future::join_all((0..12).map(|_| send(&browser, &sent))).await;
        assert!(replies.iter().all(|r| r.status == Status::SeeOther), "{replies:?}");
        assert_eq!(photo::Entity::find().count(&portal.db.write).await.unwrap(), 1);
        let cuts = rocket::futures::future::join_all((0..4).map(|_| cut(portal, &ada, "120", "10", "10"))).await;
        assert!(cuts.iter().all(|r| r.status == Status::SeeOther));
        assert_eq!(portal.audited(Action::PhotoShown).await, 1);
        let gone = [browser.post("/me/profile/photo/removal", ""), browser.post("/me/profile/photo/removal", "")];
        let gone = rocket::futures::future::join_all(gone).await;
        assert_eq!(gone.iter().filter(|r| r.status == Status::Conflict).count(), 1);
        assert_eq!(portal.audited(Action::PhotoRemoved).await, 1);
    }

    async fn a_photo_taken_away_may_come_back_for_a_day(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        for path in ["/me/profile/photo/removal", "/me/profile/photo/forgetting"] {
            assert_eq!(browser.post(path, "").await.status, Status::Conflict);
        }
        shown(portal, &ada).await;
        assert_eq!(browser.post("/me/profile/photo/removal", "").await.onward(), PAGE);
        assert!(browser.get(PAGE).await.ok().contains("Your photo is gone from every page"));
        assert_eq!(portal.anonymous().get(&format!("{}/photo/96", page_of(&ada))).await.status, Status::NotFound);
        assert_eq!(browser.get("/me/profile/photo/96").await.status, Status::NotFound);
        assert_eq!(version(portal, &ada).await, None);
        portal.later(TimeDelta::hours(20));
        portal.run(palmares::jobs::Job::Sweep).await;
        cut(portal, &ada, "100", "0", "0").await.onward();
        assert!(version(portal, &ada).await.is_some());
        // A photo that is shown is never swept away; one that is not is, a day later.
        portal.later(TimeDelta::days(2));
        portal.run(palmares::jobs::Job::Sweep).await;
        assert!(version(portal, &ada).await.is_some());
        let browser = portal.as_(&ada).await;
        browser.post("/me/profile/photo/removal", "").await.onward();
        portal.later(TimeDelta::hours(25));
        portal.run(palmares::jobs::Job::Sweep).await;
        assert_eq!(photo::Entity::find().count(&portal.db.write).await.unwrap(), 0);
        shown(portal, &ada).await;
        portal.as_(&ada).await.post("/me/profile/photo/forgetting", "").await.onward();
        assert_eq!(photo::Entity::find().count(&portal.db.write).await.unwrap(), 0);
        assert_eq!(version(portal, &ada).await, None);
        assert_eq!(portal.audited(Action::PhotoRemoved).await, 3);
    }

    async fn a_photo_is_ones_own(portal: Portal) {
        let (ada, ben) = (member(portal, "Ada").await, member(portal, "Ben").await);
        shown(portal, &ada).await;
        let before = photo::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap();
        let (stranger, other) = (portal.anonymous(), portal.as_(&ben).await);
        let square = form(&[("of", &whole(portal, &ada).await), ("zoom", "300"), ("x", "0"), ("y", "0")]);
        for path in ["/me/profile/photo", "/me/profile/photo/cut", "/me/profile/photo/removal", "/me/profile/photo/forgetting"] {
            assert_eq!(stranger.post(path, &square).await.onward(), "/sign-in?next=%2Fme", "{path}");
            assert_eq!(other.post_from(Some("https://evil.example"), path, &square).await.status, Status::Forbidden, "{path}");
            assert_ne!(other.post(path, &square).await.status, Status::SeeOther, "{path}");
        }
        for which in ["whole", "96"] {
            let path = format!("/me/profile/photo/{which}");
            assert_eq!(stranger.get(&path).await.status, Status::SeeOther);
            assert_eq!(other.get(&path).await.status, Status::NotFound);
            let own = portal.as_(&ada).await.get(&path).await;
            assert_eq!((own.status, own.header("Cache-Control")), (Status::Ok, Some("private, no-store")));
        }
        assert_eq!(photo::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap(), before);
        assert!(!other.get("/me").await.ok().contains("portrait--large"));
    }

    async fn who_may_not_see_it_gets_initials(portal: Portal) {
        let ada = member(portal, "Ada Lovelace").await;
        shown(portal, &ada).await;
        let newcomer = portal.person("Nell").await;
        let readers = [
            portal.anonymous(), portal.as_(&newcomer).await,
            portal.as_(&member(portal, "Bo").await).await, portal.as_(&portal.manager("Mo").await).await,
        ];
        let address = format!("{}/photo/256", page_of(&ada));
        for (audience, seen) in [
            (Audience::Members, [false, false, true, true]), (Audience::Staff, [false, false, false, true]), (Audience::Public, [true; 4]),
        ] {
            edit(portal, &ada, |p| p.visibility = Set(Visibility([("photo".to_owned(), audience)].into()))).await;
            for (browser, seen) in readers.iter().zip(seen) {
                let reply = browser.get(&address).await;
                assert_eq!(reply.status == Status::Ok, seen, "{audience:?}");
                if seen && audience != Audience::Public {
                    assert_eq!(reply.header("Cache-Control"), Some("private, no-store"));
                }
                let page = browser.get(&page_of(&ada)).await.ok();
                assert_eq!((page.contains(&address), page.contains(">AL</span>")), (seen, !seen), "{audience:?}");
                let list = browser.get("/directory").await.ok();
                assert_eq!(list.contains("/photo/96?v="), audience == Audience::Public, "{audience:?}");
            }
            assert_eq!(version(portal, &ada).await.is_some(), audience == Audience::Public);
            let public = palmares::directory::photos::public(&portal.db.read, ada.number.unwrap(), photo::Size::Medium).await;
            assert_eq!(public.unwrap().is_some(), audience == Audience::Public);
        }
    }

    async fn hidden_gone_and_merged_people_have_no_photo(portal: Portal) {
        let ada = member(portal, "Ada").await;
        shown(portal, &ada).await;
        let address = format!("{}/photo/96", page_of(&ada));
        let status = async || portal.anonymous().get(&address).await.status;
        edit(portal, &ada, |p| p.standing = Set(Standing::Deceased)).await;
        assert_eq!(status().await, Status::Ok, "in memoriam");
        edit(portal, &ada, |p| p.listed = Set(false)).await;
        assert_eq!(status().await, Status::NotFound);
        edit(portal, &ada, |p| { p.listed = Set(true); p.standing = Set(Standing::Erased); }).await;
        assert_eq!(status().await, Status::NotFound);
        assert_eq!(portal.anonymous().get("/directory/9000/photo/96").await.status, Status::NotFound);
        let ben = member(portal, "Ben").await;
        edit(portal, &ada, |p| { p.standing = Set(Standing::Active); p.merged_into = Set(Some(ben.id)); }).await;
        let moved = portal.anonymous().get(&address).await;
        assert_eq!((moved.status, moved.location), (Status::MovedPermanently, Some(format!("{}/photo/96", page_of(&ben)))));
    }

    async fn an_applicant_has_a_photo_on_their_own_pages_alone(portal: Portal) {
        let nell = portal.person("Nell").await;
        shown(portal, &nell).await;
        let browser = portal.as_(&nell).await;
        assert_eq!(browser.get("/me/profile/photo/256").await.status, Status::Ok);
        assert!(browser.get("/me").await.ok().contains("/me/profile/photo/256?v="));
        assert_eq!(listing::Entity::find().count(&portal.db.write).await.unwrap(), 0);
        portal.award(&nell, &portal.main_track().await, 2027).await;
        let nell = reload(portal, &nell).await;
        assert_eq!(portal.anonymous().get(&format!("{}/photo/256", page_of(&nell))).await.status, Status::Ok);
    }
}

/// The size of the whole picture as its owner gets it.
async fn whole_size(browser: &Browser<'_>) -> (u32, u32) {
    let reply = browser.get("/me/profile/photo/whole").await;
    let drawn = image::load_from_memory_with_format(&reply.bytes, ImageFormat::Jpeg).unwrap();
    (drawn.width(), drawn.height())
}
