//! Every state in every season, through every door: what may happen does, and nothing else.

use entity::application::State;
use rocket::http::Status;
use sea_orm::{ActiveValue::Set, Iterable};

use super::{cycle_with, sent};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Season {
    Open,
    Closed,
    Announced,
}

const DOORS: [&str; 6] = ["save", "submit", "draft", "path", "withdrawal", "start"];

/// What the rules say: the state it then has, or none where it is refused.
fn becomes(state: State, season: Season, door: &str) -> Option<State> {
    let writable = matches!(state, State::Draft | State::Submitted) && season == Season::Open;
    match door {
        "save" | "draft" | "path" => writable.then_some(state),
        "submit" => writable.then_some(State::Submitted),
        "withdrawal" => match state {
            State::Withdrawn => Some(State::Withdrawn),
            State::Draft | State::Submitted if season != Season::Announced => Some(State::Withdrawn),
            _ => None,
        },
        _ => match state {
            State::Withdrawn => (season == Season::Open).then_some(State::Draft),
            _ => Some(state),
        },
    }
}

both! {
    async fn only_what_may_become_becomes(portal: Portal) {
        for season in [Season::Open, Season::Closed, Season::Announced] {
            let slug = format!("{season:?}").to_lowercase();
            let cycle = if season == Season::Open { portal.open_cycle(&slug).await } else { portal.closed_cycle(&slug).await };
            if season == Season::Announced {
                cycle_with(portal, &cycle, |c| c.announced_at = Set(Some(portal.now()))).await;
            }
            for state in State::iter() {
                for door in DOORS {
                    let ada = portal.person(&format!("Ada {slug} {state:?} {door}")).await;
                    let before = portal.application(&cycle, &ada, state).await;
                    let at = format!("/me/applications/{}", before.id);
                    let answers = [("why", "Something new.")];
                    let (to, body) = match door {
                        "save" | "submit" => (at, sent(1, door, &answers)),
                        "draft" => (format!("{at}/draft"), sent(1, "save", &answers)),
                        "path" => (format!("{at}/path"), "path=partner".into()),
                        "withdrawal" => (format!("{at}/withdrawal"), String::new()),
                        _ => (format!("/cycles/{slug}/applications"), "path=evangelist".into()),
                    };
                    let reply = portal.as_(&ada).await.post(&to, &body).await;
                    let after = portal.reload(&before).await;
                    let case = format!("{state:?}, {season:?}, {door}");
                    match becomes(state, season, door) {
                        Some(next) => {
                            assert!([Status::SeeOther, Status::Ok].contains(&reply.status), "{case}: {}", reply.body);
                            assert_eq!(after.state, next, "{case}");
                            assert!(state == next || state.may_become(next), "{case}");
                        }
                        None => {
                            assert_eq!(reply.status, Status::Conflict, "{case}: {}", reply.body);
                            assert_eq!(after, before, "{case}");
                        }
                    }
                }
            }
        }
    }
}
