use entity::link::Report;
use entity::person::{self, Standing};
use sea_orm::{EntityTrait, QueryFilter};
use serde_json::json;
use url::Url;

use super::{connect_migrated, told};
use crate::config::{self, Config};
use crate::db::Db;
use crate::outgoing::{Limits, Outgoing};
use crate::sites::{actions, queries, rules, shown};
use crate::web::instant;
use crate::{people, text};

/// Members' sites
#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Look now whether a page links back to a member's page, and say what was found
    ///
    /// Where the member has this site on their profile, it is kept as the weekly look is. Ends with 0 only where the
    /// page proves itself theirs.
    Verify(Verify),
}

#[derive(clap::Args)]
#[command(after_help = "palmares site verify https://ada.example/ --profile 1042")]
struct Verify {
    /// The page to look at
    url: String,
    /// The member's number
    #[arg(long, value_name = "NUMBER")]
    profile: i64,
    /// One JSON object instead of sentences
    #[arg(long)]
    json: bool,
}

pub async fn run(config: Config, arguments: Arguments) -> Result<(), String> {
    let What::Verify(wanted) = arguments.what;
    let url = address(&wanted.url)?;
    let db = connect_migrated(&config).await?;
    let outcome = verify(&config, &db, &wanted, &url).await;
    db.close().await.map_err(told)?;
    outcome
}

/// An address that an operator types: also one of a host without a dot.
pub fn address(typed: &str) -> Result<Url, String> {
    let plain =
        |url: &Url| matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    text::web_address(typed)
        .or_else(|| Url::parse(typed).ok().filter(plain))
        .ok_or(format!("\"{typed}\" is no web address: give it as https://host/path."))
}

async fn verify(config: &Config, db: &Db, wanted: &Verify, url: &Url) -> Result<(), String> {
    let (site, now) = (config.site(), config::clock()?.now());
    let of = member(db, wanted.profile).await?;
    let profile = queries::profile(&db.read, &site, &of).await.map_err(told)?.ok_or("They have no page.")?;
    let page = profile.url();
    let outgoing = Outgoing::new(&config.fetch, &config.base_url);
    let report = actions::visit(&outgoing, url, profile, Limits::CHECK).await;
    if let Some(link) = queries::by_key(&db.read, of.id, &text::url_key(url)).await.map_err(told)? {
        actions::settle(db, &site, link.id, report.clone(), actions::Look::Ordered, now)
            .await
            .map_err(|e| e.to_string())?;
    }
    let method = rules::proof(&report.found);
    if wanted.json {
        let told = json!({
            "url": url.as_str(), "profile": page, "verified": method.is_some(), "method": method.map(|m| sea_orm::ActiveEnum::to_value(&m)),
            "checked_at": instant(now), "at": report.at, "status": report.status, "found": report.found,
            "trouble": report.trouble, "reason": reason(&report, &page),
        });
        println!("{told:#}");
    } else {
        say(&report, &page);
    }
    match method {
        Some(_) => Ok(()),
        None => Err(format!("{url} does not prove to be theirs: {}", reason(&report, &page))),
    }
}

/// Whose number it is; where two records were one person, the survivor.
pub async fn member(db: &Db, number: i64) -> Result<person::Model, String> {
    let found = person::Entity::find().filter(person::COLUMN.number.eq(number)).one(&db.read).await.map_err(told)?;
    let missing = || format!("There is no member with the number {number}: look into /directory.");
    let mut person = found.ok_or_else(missing)?;
    while let Some(survivor) = person.merged_into {
        person = people::by_id(&db.read, survivor).await.map_err(|e| e.to_string())?;
    }
    if person.standing == Standing::Erased { Err(missing()) } else { Ok(person) }
}

fn reason(report: &Report, page: &str) -> String {
    match (&report.trouble, rules::proof(&report.found)) {
        (Some(trouble), _) => shown::told(trouble).to_string(),
        (None, Some(_)) => format!("It links to {page}."),
        (None, None) => format!("It has no link with rel=\"me\" and no meta tag palmares to {page}."),
    }
}

fn say(report: &Report, page: &str) {
    println!("Looked for: a link with rel=\"me\", or the meta tag palmares, to {page}");
    println!("Looked at:  {}", report.at);
    for line in shown::lines(report) {
        println!("Found:      {line}");
    }
    println!("{}", reason(report, page));
}
