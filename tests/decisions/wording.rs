//! The program's reasons and blocks of text, and where they are told.

use chrono::TimeDelta;
use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::{application, evidence, reason, snapshot, text_block};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};

use super::{decided, pending, seen};
use crate::announcements::{ARM, PANEL};
use crate::support::{Portal, form};

const REASONS: &str = "/manage/reasons";
const BLOCKS: &str = "/manage/text-blocks";

async fn reason(portal: &Portal, key: &str) -> reason::Model {
    let found = reason::Entity::find().filter(reason::COLUMN.key.eq(key));
    found.one(&portal.db.write).await.unwrap().unwrap()
}

fn typed(texts: [&str; 3]) -> String {
    form(&[
        ("name", "Too far"),
        ("for_no", "true"),
        ("texts[en]", texts[0]),
        ("texts[fr]", texts[1]),
        ("texts[ar]", texts[2]),
    ])
}

/// Seven activities that count, of three kinds, on a path that asks for four.
async fn seven_counted(portal: &Portal, of: &application::Model) {
    let piece = |id: i64, kind: &str, counts| evidence::Piece {
        activity: id,
        kind: kind.to_lowercase(),
        kind_name: kind.into(),
        title: format!("{kind} {id}"),
        on_date: "2026-05-01".parse().unwrap(),
        month_only: false,
        url: String::new(),
        place: String::new(),
        online: false,
        language: String::new(),
        topics: [].into_iter().collect::<Vec<&str>>().into_iter().collect(),
        role: String::new(),
        reach: None,
        reach_label: String::new(),
        note: String::new(),
        counts,
    };
    let kinds = [("Blog post", 4), ("Talk", 2), ("Event", 1)];
    let mut pieces: Vec<_> = kinds.iter().flat_map(|(kind, n)| (0..*n).map(|i| piece(i, kind, true))).collect();
    pieces.push(piece(9, "Video", false));
    let found = snapshot::Entity::find().filter(snapshot::COLUMN.application_id.eq(of.id));
    let mut row = found.one(&portal.db.write).await.unwrap().unwrap().into_active_model();
    row.evidence = Set(evidence::Evidence(pieces));
    row.update(&portal.db.write).await.unwrap();
    let path = entity::path::ActiveModel { id: Set(of.path_id), evidence_min: Set(4), ..Default::default() };
    path.update(&portal.db.write).await.unwrap();
}

both! {
    async fn managers_add_reword_retire_and_move_reasons(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        browser.get("/manage/reasons/new").await.ok();
        assert_eq!(browser.post(REASONS, &typed(["Too <b>far</b>.", "Trop loin.", ""])).await.onward(), REASONS);
        let made = reason(portal, "too-far").await;
        assert_eq!((made.for_yes, made.for_no, made.texts.0.len()), (false, true, 2));
        browser.post(REASONS, &typed(["Once more.", "", ""])).await.onward();
        assert_eq!(reason(portal, "too-far-2").await.texts.0["en"], "Once more.");
        let page = browser.get(REASONS).await.ok();
        assert!(page.contains("Too &lt;b&gt;far&lt;/b&gt;.") && page.contains("English, Français"), "{page}");

        browser.post(&format!("{REASONS}/too-far"), &typed(["Much too far.", "", ""])).await.onward();
        assert_eq!(reason(portal, "too-far").await.texts.0["en"], "Much too far.");
        browser.post(&format!("{REASONS}/conduct"), &typed(["", "", ""])).await.onward();
        for _ in 0..2 {
            browser.post(&format!("{REASONS}/conduct/retirement"), "").await.onward();
        }
        assert!(reason(portal, "conduct").await.retired_at.is_some());
        browser.post(&format!("{REASONS}/conduct/return"), "").await.onward();
        assert!(reason(portal, "conduct").await.retired_at.is_none());
        for needed in ["other", "missing_main"] {
            assert_eq!(browser.post(&format!("{REASONS}/{needed}/retirement"), "").await.status, Status::Conflict);
            assert!(reason(portal, needed).await.retired_at.is_none());
        }
        browser.post(&format!("{REASONS}/outstanding/place"), "up=true").await.onward();
        browser.post(&format!("{REASONS}/outstanding/place"), "up=true").await.onward();
        assert!(reason(portal, "outstanding").await.position < reason(portal, "bar_met").await.position);
        browser.post(&format!("{REASONS}/outstanding/place"), "up=false").await.onward();
        assert!(reason(portal, "outstanding").await.position > reason(portal, "bar_met").await.position);
        assert_eq!(portal.audited(Action::ReasonEdited).await, 7);

        for (wrong, field) in [
            (form(&[("name", ""), ("for_no", "true"), ("texts[en]", "X.")]), "name-wrong"),
            (form(&[("name", "X"), ("texts[en]", "X.")]), "for_yes-wrong"),
            (typed(["", "Trop loin.", ""]), "texts-en-wrong"),
            (typed([&"x".repeat(301), "", ""]), "texts-en-wrong"),
        ] {
            let reply = browser.post(REASONS, &wrong).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{wrong}");
            assert!(reply.body.contains(&format!("id=\"{field}\"")), "{field}: {}", reply.body);
        }
        for missing in ["none", "none/retirement", "none/place"] {
            let path = format!("{REASONS}/{missing}");
            assert_eq!(browser.post(&path, &typed(["X.", "", ""])).await.status, Status::NotFound, "{path}");
        }
    }

    async fn blocks_are_kept_and_stand_below_the_words(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        browser.get(&format!("{BLOCKS}/new")).await.ok();
        browser.post(BLOCKS, &form(&[("name", "Again"), ("words", "Come <i>again</i>.\r\nPlease.")])).await.onward();
        for (name, words, field) in [("AGAIN", "X", "name"), ("", "X", "name"), ("New", " ", "words")] {
            let reply = browser.post(BLOCKS, &form(&[("name", name), ("words", words)])).await;
            assert!(reply.status == Status::UnprocessableEntity && reply.body.contains(&format!("id=\"{field}-wrong\"")), "{}", reply.body);
        }
        let block = text_block::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
        let (page, id) = (format!("/manage/applications/{}", application.id), block.id.to_string());
        let fields = [("verdict", "accept"), ("reason", "bar_met"), ("words", "Mine."), ("blocks", &id)];

        // Put into the words, to be looked at: nothing is recorded.
        let looked = [&fields[..], &[("insert", "true")]].concat();
        let shown = browser.post(&format!("{page}/decision"), &form(&looked)).await.ok();
        assert!(shown.contains("Mine.\n\nCome &lt;i&gt;again&lt;/i&gt;.\nPlease.</textarea>"), "{shown}");
        assert!(pending(portal, &application).await.is_none());
        browser.post(&format!("{page}/decision"), &form(&fields)).await.onward();
        assert_eq!(pending(portal, &application).await.unwrap().words, "Mine.\n\nCome <i>again</i>.\nPlease.");

        let at = format!("{BLOCKS}/{id}");
        browser.get(&at).await.ok();
        browser.post(&at, &form(&[("name", "Again"), ("words", "Otherwise.")])).await.onward();
        assert!(browser.get(REASONS).await.ok().contains("Otherwise."));
        browser.post(&format!("{at}/removal"), "").await.onward();
        assert_eq!(browser.post(&format!("{at}/removal"), "").await.status, Status::NotFound);
        assert_eq!(text_block::Entity::find().count(&portal.db.write).await.unwrap(), 0);
        assert_eq!(portal.audited(Action::TextBlockEdited).await, 3);
    }

    async fn reasons_and_blocks_are_for_managers(portal: Portal) {
        let keep = form(&[("name", "Too far"), ("for_no", "true"), ("texts[en]", "X."), ("words", "X.")]);
        portal.as_(&portal.manager("Mia").await).await.post(BLOCKS, &keep).await.onward();
        let id = text_block::Entity::find().one(&portal.db.write).await.unwrap().unwrap().id;
        for (browser, refused) in [
            (portal.anonymous(), Status::SeeOther),
            (portal.as_(&portal.person("Ada").await).await, Status::Forbidden),
            (portal.as_(&portal.reviewer("Rae", None).await).await, Status::Forbidden),
        ] {
            for path in ["", "/conduct", "/conduct/retirement", "/conduct/return", "/conduct/place"] {
                assert_eq!(browser.post(&format!("{REASONS}{path}"), &keep).await.status, refused, "{path}");
            }
            for path in [BLOCKS.to_owned(), format!("{BLOCKS}/{id}"), format!("{BLOCKS}/{id}/removal")] {
                assert_eq!(browser.post(&path, &keep).await.status, refused, "{path}");
            }
            assert_eq!(browser.get(REASONS).await.status, refused);
        }
        assert_eq!(portal.audited(Action::ReasonEdited).await, 0);
        assert_eq!(text_block::Entity::find().count(&portal.db.write).await.unwrap(), 1);
    }

    async fn a_retired_reason_stays_where_it_stands_and_is_offered_no_more(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let other = portal.application(&cycle, &portal.person("Bob").await, State::Submitted).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let decline = [("verdict", "decline"), ("reason", "conduct")];
        let page = format!("/manage/applications/{}", application.id);
        browser.post(&format!("{page}/decision"), &form(&decline)).await.onward();
        browser.post(&format!("{REASONS}/conduct/retirement"), "").await.onward();
        let reply = browser.post(&format!("/manage/applications/{}/decision", other.id), &form(&decline)).await;
        assert!(reply.status == Status::UnprocessableEntity && reply.body.contains("offered no more"), "{}", reply.body);
        let shown = browser.get(&page).await.ok();
        assert!(shown.contains("value=\"conduct\" selected"), "{shown}");
        portal.later(TimeDelta::seconds(1));
        let again = form(&[decline[0], decline[1], ("words", "Still."), ("seen", &seen(&shown))]);
        browser.post(&format!("{page}/decision"), &again).await.onward();
        assert_eq!(pending(portal, &application).await.unwrap().words, "Still.");
    }

    async fn how_often_a_reason_was_given_tells_nobody_of_their_own(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let (browser, other) = (portal.as_(&mia).await, portal.as_(&moe).await);
        let before = (browser.get(REASONS).await.ok(), other.get(REASONS).await.ok());
        decided(portal, &own, Verdict::Decline, &moe).await;
        assert_eq!(browser.get(REASONS).await.ok(), before.0);
        assert_ne!(other.get(REASONS).await.ok(), before.1);
    }

    async fn letters_and_the_result_tell_reason_and_what_was_counted_in_the_readers_language(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let browser = portal.as_(&mia).await;
        browser.post(REASONS, &typed(["Too <b>far</b>.", "Trop loin.", "بعيد جدًا."])).await.onward();
        let mut people = Vec::new();
        for (name, locale) in [("Ada", "en"), ("Fleur", "fr"), ("Amal", "ar")] {
            let mut row = portal.person(name).await.into_active_model();
            row.locale = Set(Some(locale.into()));
            let person = row.update(&portal.db.write).await.unwrap();
            let application = portal.application(&cycle, &person, State::Submitted).await;
            seven_counted(portal, &application).await;
            let decline = form(&[("verdict", "decline"), ("reason", "too-far")]);
            browser.post(&format!("/manage/applications/{}/decision", application.id), &decline).await.onward();
            people.push((person, application));
        }
        let panel = browser.get(PANEL).await.ok();
        assert!(panel.contains("Too &lt;b&gt;far&lt;/b&gt;.") && panel.contains("7 of 4 needed: 4 × Blog post, 2 × Talk, 1 × Event"), "{panel}");
        browser.post(ARM, "").await.onward();
        browser.post(PANEL, "").await.onward();
        let letters = entity::letter::Entity::find().all(&portal.db.write).await.unwrap();
        let to = |name: &str| letters.iter().find(|l| l.to_name == name).unwrap();
        assert!(to("Ada").text.contains("Too <b>far</b>.") && to("Ada").html.contains("Too &lt;b&gt;far&lt;/b&gt;."), "{}", to("Ada").html);
        assert!(to("Ada").text.contains("What counted: 7 of 4 needed: 4 × Blog post, 2 × Talk, 1 × Event."), "{}", to("Ada").text);
        let application = format!("/me/applications/{}", people[0].1.id);
        assert!(to("Ada").text.contains("You can appeal on the page of your application before 29 January 2027") && to("Ada").text.contains(&application), "{}", to("Ada").text);
        assert!(to("Fleur").text.contains("Trop loin.") && to("Fleur").text.contains("Ce qui a compté : 7 sur 4 nécessaires : 4 × Blog post"), "{}", to("Fleur").text);
        assert!(to("Amal").text.contains("بعيد جدًا.") && to("Amal").text.contains("7 من 4 مطلوبة"), "{}", to("Amal").text);

        let page = portal.as_(&people[0].0).await.get(&application).await.ok();
        assert!(page.contains("Too &lt;b&gt;far&lt;/b&gt;.") && page.contains("7 of 4 needed: 4 × Blog post, 2 × Talk, 1 × Event"), "{page}");
        let csv = browser.get("/manage/cycles/main-2027/applications.csv").await.ok();
        assert!(csv.contains("Too <b>far</b>."), "{csv}");
    }
}
