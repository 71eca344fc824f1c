use clap::Subcommand;
use serde_json::json;
use url::Url;

use crate::config::Config;
use crate::mentions::actions::{Delivery, Outcome, deliver};
use crate::outgoing::Outgoing;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Tell a page that another page links to it, and explain what came of it
    Send(Send),
}

/// Reads TARGET, looks for its webmention endpoint (Link header, then the first <link> or <a>) and posts both addresses
/// there. Ends with 0 only if the endpoint took it.
#[derive(clap::Args)]
#[command(
    after_help = "palmares webmention send https://awards.example.org/posts/mesh https://blog.example.org/mesh --json"
)]
struct Send {
    /// The page that links
    source: String,
    /// The page that is linked to
    target: String,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

pub async fn run(config: Config, arguments: Arguments) -> Result<(), String> {
    let What::Send(send) = arguments.what;
    let (source, target) = (address(&send.source)?, address(&send.target)?);
    if source == target {
        return Err("Source and target are the same page: a page need not be told of itself.".into());
    }
    let outgoing = Outgoing::new(&config.fetch, &config.base_url);
    let delivery = deliver(&outgoing, &source, &target).await;
    if send.json {
        println!("{}", as_json(&source, &target, &delivery));
    } else {
        explain(&target, &delivery);
    }
    match delivery.outcome {
        Outcome::Sent => Ok(()),
        _ => Err(format!("{}.", delivery.told)),
    }
}

fn address(typed: &str) -> Result<Url, String> {
    let is_web = |url: &Url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some();
    let url = Url::parse(typed).ok().filter(is_web);
    url.ok_or_else(|| format!("\"{typed}\" is no web address: give it whole, as https://blog.example.org/post."))
}

fn as_json(source: &Url, target: &Url, delivery: &Delivery) -> serde_json::Value {
    json!({
        "source": source.as_str(),
        "target": target.as_str(),
        "endpoint": delivery.endpoint.as_ref().map(|e| e.url.as_str()),
        "found_in": delivery.endpoint.as_ref().map(|e| e.place.slug()),
        "status": delivery.status,
        "outcome": delivery.outcome.slug(),
        "location": delivery.location,
        "trouble": (!delivery.told.is_empty()).then_some(delivery.told.as_str()),
    })
}

fn explain(target: &Url, delivery: &Delivery) {
    match &delivery.read_at {
        Some(at) if at != target => println!("  target    {target} leads to {at}"),
        Some(at) => println!("  target    {at}"),
        None => println!("  target    {target} was not reached"),
    }
    if let Some(endpoint) = &delivery.endpoint {
        let place = match endpoint.place.slug() {
            "header" => "in the Link header".to_owned(),
            tag => format!("in the first <{tag}> with rel=\"webmention\""),
        };
        println!("  endpoint  {} {place}", endpoint.url);
    }
    if let (Some(status), Outcome::Sent) = (delivery.status, delivery.outcome) {
        println!("  answer    {status}: it was taken");
    }
    if let Some(location) = &delivery.location {
        println!("  follow    {location}");
    }
}
