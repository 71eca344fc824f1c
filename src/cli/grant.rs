use entity::role::Role;
use entity::track;
use sea_orm::{EntityTrait, QueryFilter};

use super::{connect_migrated, told};
use crate::config::{self, Config};
use crate::{people, text};

/// Make someone admin, manager or reviewer. They sign in with the address; nothing is mailed.
#[derive(clap::Args)]
#[command(after_help = "palmares grant ada@example.org admin\npalmares grant ben@example.org reviewer:vsan")]
pub struct Arguments {
    /// The address they sign in with
    email: String,
    /// admin, manager, reviewer, or reviewer:TRACK for one track alone
    role: String,
}

pub async fn run(config: Config, arguments: Arguments) -> Result<(), String> {
    let address = text::address(&arguments.email).ok_or(format!("\"{}\" is no e-mail address.", arguments.email))?;
    let (role, slug) = parse(&arguments.role)?;
    let db = connect_migrated(&config).await?;
    let now = config::clock()?.now();
    let txn = db.begin().await.map_err(told)?;
    let track = match slug {
        Some(slug) => {
            let found = track::Entity::find().filter(track::COLUMN.slug.eq(slug)).one(&txn).await.map_err(told)?;
            Some(found.ok_or(format!("There is no track \"{slug}\"."))?)
        }
        None => None,
    };
    let person = people::with_proved_address(&txn, &address, None, now).await.map_err(|e| e.to_string())?;
    let new = people::grant(&txn, None, person.id, role, track.as_ref(), now).await.map_err(|e| e.to_string())?;
    txn.commit().await.map_err(told)?;
    let already = if new { "" } else { " already" };
    println!("{address} is {}{already}.", arguments.role);
    db.close().await.map_err(told)
}

fn parse(text: &str) -> Result<(Role, Option<&str>), String> {
    match text.split_once(':') {
        Some(("reviewer", track)) if !track.is_empty() => Ok((Role::Reviewer, Some(track))),
        Some(_) => Err("Only a reviewer has a track: reviewer:TRACK.".into()),
        None => match text {
            "admin" => Ok((Role::Admin, None)),
            "manager" => Ok((Role::Manager, None)),
            "reviewer" => Ok((Role::Reviewer, None)),
            other => Err(format!("\"{other}\" is no role: give admin, manager, reviewer or reviewer:TRACK.")),
        },
    }
}
