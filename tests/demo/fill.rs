use chrono::TimeDelta;
use entity::cycle::State as Stage;
use entity::{application, award, cycle, decision, email, letter, link, listing, listing_facet, person, program};
use palmares::{demo, directory};
use rocket::http::Status;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{lively, peopled};
use crate::support::{Backend, Portal};

/// Everyone, as far as two demos must agree.
async fn people(portal: &Portal) -> Vec<(i64, Option<i64>, String, Option<String>, String)> {
    let all = person::Entity::find().order_by_asc(person::COLUMN.id).all(&portal.db.read).await.unwrap();
    all.into_iter().map(|p| (p.id, p.number, p.name, p.native_name, p.bio)).collect()
}

async fn counts(portal: &Portal) -> [u64; 7] {
    let db = &portal.db.read;
    [
        person::Entity::find().count(db).await.unwrap(),
        award::Entity::find().count(db).await.unwrap(),
        cycle::Entity::find().count(db).await.unwrap(),
        application::Entity::find().count(db).await.unwrap(),
        decision::Entity::find().count(db).await.unwrap(),
        link::Entity::find().count(db).await.unwrap(),
        letter::Entity::find().count(db).await.unwrap(),
    ]
}

/// Submitted applications of a cycle with a decision, and without one.
async fn decided(portal: &Portal, cycle: i64) -> (usize, usize) {
    let submitted = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::Column::State.eq(application::State::Submitted));
    let ids: Vec<i64> = submitted.all(&portal.db.read).await.unwrap().into_iter().map(|a| a.id).collect();
    let with = decision::Entity::find().filter(decision::COLUMN.application_id.is_in(ids.clone()));
    let with = with.all(&portal.db.read).await.unwrap().len();
    (with, ids.len() - with)
}

#[rocket::async_test]
async fn two_demos_are_alike_on_either_database() {
    let (one, other) = (peopled(Backend::Sqlite).await, peopled(Backend::Postgres).await);
    assert_eq!(people(&one).await, people(&other).await);
    assert_eq!(counts(&one).await, counts(&other).await);
    assert!((40..=43).contains(&people(&one).await.len()));
}

lively! {
    async fn a_restart_keeps_everything(portal: Portal) {
        let (before, counted) = (people(portal).await, counts(portal).await);
        portal.person("Somebody New").await;
        demo::prepare(&portal.db, &portal.site, 400, portal.now() + TimeDelta::days(90)).await.unwrap();
        let after = people(portal).await;
        assert_eq!(after[..before.len()], before);
        assert_eq!((after.len(), counts(portal).await[1..].to_vec()), (before.len() + 1, counted[1..].to_vec()));
    }

    async fn one_cycle_is_open_one_in_review_and_one_armed(portal: Portal) {
        let now = portal.now();
        let cycles = cycle::Entity::find().all(&portal.db.read).await.unwrap();
        let of = |state: Stage| cycles.iter().filter(move |c| c.state(now) == state);
        assert_eq!(of(Stage::Open).map(|c| c.slug.as_str()).collect::<Vec<_>>(), ["lanternkeeper-2028"]);
        assert_eq!(of(Stage::Scheduled).count(), 1);
        let (armed, in_review): (Vec<_>, Vec<_>) = of(Stage::Closed).partition(|c| c.armed_at.is_some());
        assert_eq!((armed.len(), in_review.len()), (1, 1));
        let waits = armed[0].announces_at - now;
        assert!(waits > TimeDelta::days(2) && waits < TimeDelta::days(4), "{waits}");
        let (done, left) = decided(portal, armed[0].id).await;
        assert!(done >= 1 && left == 0, "{done} decided, {left} not");
        let (done, left) = decided(portal, in_review[0].id).await;
        assert!(done >= 1 && left >= 1, "{done} decided, {left} not");
        assert!(of(Stage::Announced).count() >= 6 && of(Stage::Over).count() > 20);
    }

    async fn something_waits_after_an_announcement(portal: Portal) {
        let waiting = application::Entity::find().filter(application::Column::State.eq(application::State::Waitlisted));
        assert!(waiting.count(&portal.db.read).await.unwrap() >= 1);
        let appeals = entity::appeal::Entity::find().all(&portal.db.read).await.unwrap();
        assert!(!appeals.is_empty() && appeals.len() <= 2);
        // Its past is told: the demo begins with no letter about a term.
        portal.run(palmares::jobs::Job::TellTerms).await;
        let told = letter::Entity::find().filter(letter::COLUMN.template.starts_with("terms/"));
        assert_eq!(told.count(&portal.db.read).await.unwrap(), 0);
    }

    async fn what_is_pending_is_in_no_history(portal: Portal) {
        let unannounced = cycle::Entity::find().filter(cycle::COLUMN.announced_at.is_null());
        for cycle in unannounced.all(&portal.db.read).await.unwrap() {
            let awards = award::Entity::find().filter(award::COLUMN.cycle_id.eq(cycle.id));
            assert_eq!(awards.count(&portal.db.read).await.unwrap(), 0, "{}", cycle.slug);
            let told = [application::State::Accepted, application::State::Declined, application::State::Waitlisted];
            let told = application::Entity::find()
                .filter(application::COLUMN.cycle_id.eq(cycle.id))
                .filter(application::Column::State.is_in(told));
            assert_eq!(told.count(&portal.db.read).await.unwrap(), 0, "{}", cycle.slug);
        }
        let latest = award::Entity::find().order_by_desc(award::COLUMN.year).one(&portal.db.read).await.unwrap();
        assert_eq!(latest.unwrap().year, 2027);
        let years = listing_facet::Entity::find().filter(listing_facet::COLUMN.value.eq("2028"));
        assert_eq!(years.count(&portal.db.read).await.unwrap(), 0);
    }

    async fn nobody_new_shows_on_a_public_page(portal: Portal) {
        let strangers = person::Entity::find().filter(person::COLUMN.number.is_null());
        let strangers = strangers.all(&portal.db.read).await.unwrap();
        assert!(strangers.len() >= 3);
        for page in ["/", "/directory?status=all", "/directory.json?status=all", "/tracks/pro", "/tracks/pro/2028"] {
            let reply = portal.anonymous().get(page).await;
            assert_ne!(reply.status, Status::InternalServerError, "{page}");
            for stranger in &strangers {
                assert!(!reply.body.contains(&stranger.name), "{} on {page}", stranger.name);
            }
        }
    }

    async fn the_directory_says_what_it_would_say_anew(portal: Portal) {
        let listings = async || listing::Entity::find().order_by_asc(listing::COLUMN.person_id).all(&portal.db.read).await;
        let facets = async || {
            let mut all = listing_facet::Entity::find().all(&portal.db.read).await.unwrap();
            all.sort_by_key(|f| (f.person_id, format!("{:?}", f.kind), f.value.clone()));
            all
        };
        let before = (listings().await.unwrap(), facets().await);
        let everyone: Vec<i64> = people(portal).await.into_iter().map(|p| p.0).collect();
        directory::refresh_many(&portal.db.write, &everyone, portal.now()).await.unwrap();
        assert_eq!(before, (listings().await.unwrap(), facets().await));
        let statuses: std::collections::HashSet<_> = before.0.iter().map(|l| l.status).collect();
        assert_eq!(statuses.len(), 6, "every status is somebody's: {statuses:?}");
        assert!(before.0.iter().any(|l| l.founding) && before.0.iter().any(|l| l.tracks.0.len() > 1));
    }

    async fn every_address_is_made_up(portal: Portal) {
        let is_made_up = |host: &str| ["example.org", "example", "test"].iter().any(|end| {
            host == *end || host.ends_with(&format!(".{end}"))
        });
        for email in email::Entity::find().all(&portal.db.read).await.unwrap() {
            assert!(is_made_up(email.address.rsplit('@').next().unwrap()), "{}", email.address);
            assert_eq!(palmares::text::address(&email.address), Some(email.address.clone()));
        }
        let mut texts: Vec<String> = Vec::new();
        texts.extend(link::Entity::find().all(&portal.db.read).await.unwrap().into_iter().map(|l| l.url));
        texts.extend(people(portal).await.into_iter().map(|p| p.4));
        let applications = application::Entity::find().all(&portal.db.read).await.unwrap();
        texts.extend(applications.into_iter().flat_map(|a| a.answers.0.into_values().flatten()));
        let program = program::Entity::find_by_id(1).one(&portal.db.read).await.unwrap().unwrap();
        texts.extend([program.about, program.criteria, program.contact]);
        for text in texts {
            for address in text.split("://").skip(1) {
                let host = address.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '.')).next().unwrap();
                assert!(is_made_up(host.trim_end_matches('.')), "{text}");
            }
        }
    }

    async fn numbers_go_on_where_the_demo_stopped(portal: Portal) {
        let last = people(portal).await.into_iter().filter_map(|p| p.1).max().unwrap();
        let counter = entity::counter::Entity::find_by_id("member").one(&portal.db.read).await.unwrap().unwrap();
        assert_eq!(counter.value, last);
        let new = portal.person("Ada").await;
        assert_eq!(new.id, people(portal).await.len() as i64);
        let cycle = portal.open_cycle("extra").await;
        portal.application(&cycle, &new, application::State::Submitted).await;
    }
}
