use chrono::TimeDelta;

use super::*;

/// Its lines, unfolded.
fn lines(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

both! {
    async fn it_has_what_is_open_and_what_comes(portal: Portal) {
        let open = portal.open_cycle("o").await;
        portal.cycle("s", TimeDelta::days(5), TimeDelta::days(9)).await;
        portal.closed_cycle("r").await;
        let reply = portal.anonymous().get("/cycles.ics").await;
        let of = |name: &str| reply.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.clone());
        assert_eq!(of("content-type").as_deref(), Some("text/calendar; charset=utf-8"));
        assert!(of("etag").is_some());
        let calendar = reply.ok();
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{calendar}");
        let lines = lines(&calendar);
        assert_eq!(lines.iter().filter(|l| *l == "BEGIN:VEVENT").count(), 6);
        for line in ["DTSTART:20270116T120000Z", "SUMMARY:Awards of o closes: last moment to apply", "SEQUENCE:0"] {
            assert!(lines.iter().any(|l| l == line), "{line}: {calendar}");
        }
        assert!(!calendar.contains("of r"), "{calendar}");

        // What it is known by stays; its number grows when a date moves.
        let uid = format!("UID:cycle-{}-closes@", open.id);
        assert_eq!(lines.iter().filter(|l| l.starts_with(&uid)).count(), 1);
        let max = manager(portal).await;
        max.post("/manage/cycles/o/postponement", "closes_at=2027-01-20T12:00").await.onward();
        let moved = portal.anonymous().get("/cycles.ics").await.ok();
        assert!(moved.contains(&uid) && moved.contains("SEQUENCE:1") && moved.contains("20270120T120000Z"), "{moved}");
        assert!(portal.anonymous().get("/cycles").await.ok().contains("/cycles.ics"));
    }

    async fn a_long_name_in_any_script_is_folded_between_letters(portal: Portal) {
        let cycle = portal.open_cycle("o").await;
        use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};
        let mut row = cycle.into_active_model();
        row.title = Set(format!("賞, {}; \\ fin", "長い名前の賞".repeat(12)));
        row.update(&portal.db.write).await.unwrap();
        let calendar = portal.anonymous().get("/cycles.ics").await.ok();
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{calendar}");
        assert!(lines(&calendar).iter().any(|l| l.contains("賞\\, 長い名前") && l.contains("\\; \\\\ fin")), "{calendar}");
    }

    async fn who_knows_it_is_not_sent_it_again(portal: Portal) {
        portal.open_cycle("o").await;
        let first = portal.anonymous().get("/cycles.ics").await;
        portal.later(TimeDelta::hours(1));
        let again = portal.anonymous().get("/cycles.ics").await;
        assert_eq!(first.body, again.body);
    }
}
