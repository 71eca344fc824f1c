use super::connect;
use crate::config::Config;
use crate::error::chain;
use crate::mail::post::Post;
use crate::outgoing::Outgoing;
use crate::sign_in;

/// Looks at everything the portal stands on and says what is wrong; fails if anything is.
pub async fn run(config: Config) -> Result<(), String> {
    let mut wrong = 0;
    let mut say = |what: &str, found: Result<String, String>| match found {
        Ok(good) => println!("  ok     {what}: {good}"),
        Err(bad) => {
            wrong += 1;
            println!("  WRONG  {what}: {bad}");
        }
    };
    say("base_url", base_url(&config));
    say("database", database(&config).await);
    say("mail", mail(&config).await);
    for (name, found) in sign_in::check(&config, &Outgoing::new(&config.fetch, &config.base_url)).await {
        say(&name, found);
    }
    match wrong {
        0 => Ok(()),
        1 => Err("one thing is wrong; it stands above.".into()),
        n => Err(format!("{n} things are wrong; they stand above.")),
    }
}

fn base_url(config: &Config) -> Result<String, String> {
    let site = config.site();
    let local = ["127.0.0.1", "localhost", "[::1]"].contains(&site.host());
    if site.is_https() || local {
        Ok(site.origin())
    } else {
        Err(format!(
            "{} is not https: cookies would travel in the open; put TLS in front and write https",
            site.origin()
        ))
    }
}

async fn database(config: &Config) -> Result<String, String> {
    let db = connect(config).await?;
    let missing = db.migrations_missing().await.map_err(|e| chain(&e))?;
    let backend = format!("{:?}", db.backend());
    db.close().await.map_err(|e| chain(&e))?;
    match missing {
        0 => Ok(format!("{backend} answers, the schema is up to date")),
        n => Err(format!("{backend} answers, the schema lacks {n} migrations: run `palmares migrate`")),
    }
}

async fn mail(config: &Config) -> Result<String, String> {
    let post = Post::new(config).map_err(|e| e.to_string())?;
    post.check().await.map_err(|why| format!("{why}; look at mail.url"))
}
