//! The picture in Amara's text: the map that lay on her table. Drawn here, as if it had been fetched from her blog.

use std::collections::HashMap;
use std::fmt::Write;

use chrono::{DateTime, Utc};
use entity::post;
use entity::post_picture::{self, Format};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter};

use super::written::{BY_PRO, MAP};
use crate::{Error, drawing, markdown, secret, text};

const WIDTH: i32 = 960;
const HEIGHT: i32 = 540;

/// Eleven roofs: where they stand on the paper, and how far their antenna reaches.
const ROOFS: [(i32, i32, i32); 11] = [
    (130, 120, 26),
    (290, 80, 18),
    (240, 250, 34),
    (120, 400, 20),
    (400, 180, 22),
    (430, 370, 40),
    (590, 110, 20),
    (610, 290, 26),
    (770, 190, 36),
    (740, 420, 22),
    (870, 330, 18),
];

/// Who reaches whom.
const LINKS: [(usize, usize); 14] =
    [(0, 1), (0, 2), (1, 4), (2, 3), (2, 4), (2, 5), (4, 6), (4, 7), (5, 7), (6, 8), (7, 8), (7, 9), (8, 10), (9, 10)];

pub async fn write(txn: &DatabaseTransaction, now: DateTime<Utc>) -> Result<(), Error> {
    let slug = text::slug(BY_PRO.title);
    let Some(post) = post::Entity::find().filter(post::COLUMN.slug.eq(slug)).one(txn).await? else { return Ok(()) };
    let bytes = drawing::png(&map(), WIDTH.unsigned_abs()).map_err(Error::Outside)?;
    let kept = markdown::Kept { key: secret::token(), width: WIDTH, height: HEIGHT };
    let row = post_picture::ActiveModel {
        post_id: Set(post.id),
        url: Set(MAP.into()),
        key: Set(kept.key.clone()),
        format: Set(Format::Png),
        width: Set(WIDTH),
        height: Set(HEIGHT),
        bytes: Set(bytes),
        fetched_at: Set(now),
        ..Default::default()
    };
    row.insert(txn).await?;
    let drawn = markdown::article(BY_PRO.source, None, &HashMap::from([(MAP.to_owned(), kept)]));
    let mut row = post.into_active_model();
    row.body_html = Set(Some(drawn.html));
    row.update(txn).await?;
    Ok(())
}

fn map() -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#efe6d2\"/>\
         <path d=\"M0 470 C240 380 420 520 640 470 S900 440 {WIDTH} 480 V{HEIGHT} H0 Z\" fill=\"#d9e4e2\"/>\
         <path d=\"M320 0 V{HEIGHT} M640 0 V{HEIGHT} M0 270 H{WIDTH}\" stroke=\"#d8cbb0\" stroke-width=\"2\"/>"
    );
    for (from, to) in LINKS {
        let ((x1, y1, _), (x2, y2, _)) = (ROOFS[from], ROOFS[to]);
        let line = format!(
            "<path d=\"M{x1} {y1} L{x2} {y2}\" stroke=\"#8a4b14\" stroke-width=\"4\" stroke-dasharray=\"2 9\" stroke-linecap=\"round\"/>"
        );
        svg.push_str(&line);
    }
    for (x, y, reach) in ROOFS {
        // Writing to a string does not fail.
        let _ = write!(
            svg,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" fill=\"#b5651d\" fill-opacity=\".16\"/>\
             <path d=\"M{} {} l18 -18 l18 18 v22 h-36 z\" fill=\"#5a3410\"/>",
            reach * 2,
            x - 18,
            y - 4,
        );
    }
    svg.push_str("</svg>");
    svg
}
