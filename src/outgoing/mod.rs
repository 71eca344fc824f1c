//! Outgoing HTTP: one client for whatever the portal asks of other hosts. Public addresses only; the address that was
//! checked is the address connected to; no redirect is followed unseen; limits on time and size.

mod decode;
mod get;
mod post;
mod wait;

use std::collections::HashSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use url::{Host, Url};

pub use decode::decoded;
pub use get::{Limits, Reply, Trouble};
pub use wait::retry_after;

use crate::Error;
use crate::config::Fetch;

const TIME: Duration = Duration::from_secs(10);
const SIZE: usize = 2 << 20;
/// By these words a refusal of the resolver is known again.
const NO_PUBLIC_ADDRESS: &str = "has no public address";

/// The one client. Cheap to clone.
#[derive(Clone)]
pub struct Outgoing {
    client: reqwest::Client,
    /// `host:port` of private places the operator allows.
    allowed: Arc<HashSet<String>>,
    /// The hosts among them: whatever address they have is connected to, so no other port of theirs may be asked.
    names: Arc<HashSet<String>>,
}

impl Outgoing {
    /// `home` is where whoever is asked can read who asks.
    pub fn new(fetch: &Fetch, home: &Url) -> Self {
        let allowed: HashSet<String> =
            fetch.allow.split(',').map(|a| a.trim().to_lowercase()).filter(|a| !a.is_empty()).collect();
        let names = allowed.iter().filter_map(|a| a.rsplit_once(':')).map(|(host, _)| host.to_owned());
        let names: Arc<HashSet<String>> = Arc::new(names.collect());
        // reqwest is built without a provider of its own: ours is the one TLS stack.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .user_agent(format!("Palmares/{} (+{home})", env!("CARGO_PKG_VERSION")))
            .redirect(Policy::none())
            .timeout(TIME)
            .connect_timeout(TIME)
            .no_proxy()
            .dns_resolver(Arc::new(PublicOnly { names: names.clone() }))
            .build()
            .expect("a client without files can be built");
        Self { client, allowed: Arc::new(allowed), names }
    }

    /// Sends one request and reads the whole answer. `Outside` where the place is not public, does not answer in time
    /// or sends too much.
    pub async fn send(
        &self,
        request: reqwest::Request,
    ) -> Result<(reqwest::StatusCode, reqwest::header::HeaderMap, Vec<u8>), Error> {
        self.exchange(request, SIZE).await.map_err(|trouble| Error::Outside(trouble.to_string()))
    }

    /// For what builds its requests itself.
    pub fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn may_reach(&self, url: &Url) -> Result<(), String> {
        let port = url.port_or_known_default().unwrap_or_default();
        let host = url.host_str().unwrap_or_default().to_lowercase();
        if self.allowed.contains(&format!("{host}:{port}")) {
            return Ok(());
        }
        let public = match url.host() {
            Some(Host::Ipv4(ip)) => is_public(ip.into()),
            Some(Host::Ipv6(ip)) => is_public(ip.into()),
            // The resolver looks at what the name stands for.
            Some(Host::Domain(_)) => !self.names.contains(&host),
            None => false,
        };
        if public && matches!(url.scheme(), "http" | "https") && matches!(port, 80 | 443) {
            Ok(())
        } else {
            Err(format!("{host}:{port} is not a public place; fetch.allow lets it be reached"))
        }
    }
}

/// Resolves names and keeps only addresses that may be reached.
struct PublicOnly {
    names: Arc<HashSet<String>>,
}

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_lowercase();
        let any = self.names.contains(&host);
        Box::pin(async move {
            let found: Vec<SocketAddr> =
                tokio::net::lookup_host((host.as_str(), 0)).await?.filter(|a| any || is_public(a.ip())).collect();
            if found.is_empty() {
                return Err(format!("{host} {NO_PUBLIC_ADDRESS}").into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Whether an address is one of the public internet.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            !(ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_broadcast()
                || ip.is_documentation()
                || ip.is_multicast())
                && a != 0
                && !(a == 100 && (64..128).contains(&b))
                && !(a == 192 && b == 0 && c == 0)
                && !(a == 192 && b == 88 && c == 99)
                && !(a == 198 && (18..20).contains(&b))
                && a < 240
        }
        IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
            Some(v4) => is_public(v4.into()),
            // 2000::/3 is what is given out; of it not the documentation, 6to4, Teredo and benchmarking nets.
            None => {
                let [a, b, ..] = ip.segments();
                a & 0xe000 == 0x2000 && a != 0x2002 && !(a == 0x2001 && (b == 0xdb8 || b < 0x200)) && a != 0x3fff
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inside_is_not_public() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["93.184.216.34", "2606:4700::1111", "1.1.1.1"] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }

    #[test]
    fn only_what_is_allowed_is_reached_inside() {
        let outgoing = Outgoing::new(
            &Fetch { allow: "127.0.0.1:4567, Intranet:8080".into() },
            &"https://home.example".parse().unwrap(),
        );
        for url in
            ["http://127.0.0.1:4567/x", "http://intranet:8080/", "https://INTRANET:8080/", "https://example.org/"]
        {
            assert!(outgoing.may_reach(&url.parse().unwrap()).is_ok(), "{url}");
        }
        for url in [
            "http://127.0.0.1:4568/",
            "http://127.1/",
            "http://0x7f000001/",
            "http://[::ffff:7f00:1]/",
            "https://example.org:22/",
            // The resolver takes the name's private addresses: so none of its other ports.
            "http://intranet/",
            "https://intranet/",
            "http://intranet:8081/",
        ] {
            assert!(outgoing.may_reach(&url.parse().unwrap()).is_err(), "{url}");
        }
    }
}
