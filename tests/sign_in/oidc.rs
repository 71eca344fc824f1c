//! By an OpenID Connect provider: a real one, see `provider`.

use chrono::{TimeDelta, Utc};
use entity::audit::Action;
use entity::{email, identity};
use palmares::outgoing::Outgoing;
use palmares::people::someone;
use palmares::sign_in;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use url::Url;

use super::provider::{Provider, configure, configure_for, issuer, refused, through, turn_back};
use super::{letter, people, sessions};
use crate::support::{Backend, Browser, Portal, form};

/// As `both!`, with the provider configured and the clock where the provider's is.
macro_rules! with_provider {
    ($(async fn $name:ident($portal:ident: Portal) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn test($portal: &Portal) $body

            #[rocket::async_test]
            async fn on_sqlite() {
                test(&portal(Backend::Sqlite).await).await;
            }

            #[rocket::async_test]
            async fn on_postgres() {
                test(&portal(Backend::Postgres).await).await;
            }
        }
    )*};
}

async fn portal(backend: Backend) -> Portal {
    let portal = Portal::with(backend, configure).await;
    portal.clock.stand_at(Utc::now());
    portal
}

/// Presses the button; gives the provider's address that it leads to.
async fn depart(browser: &Browser<'_>, next: &str) -> String {
    browser.get("/sign-in").await;
    browser.post("/sign-in/with/oidc", &form(&[("next", next)])).await.onward()
}

async fn sign_in_as<'a>(portal: &'a Portal, account: &str) -> (Browser<'a>, crate::support::Reply) {
    let browser = portal.anonymous();
    let back = through(&depart(&browser, "/tracks").await, account).await;
    let reply = browser.get(&back).await;
    (browser, reply)
}

async fn identities(portal: &Portal) -> Vec<identity::Model> {
    identity::Entity::find().all(&portal.db.write).await.unwrap()
}

/// An address with one of its parameters changed, or taken away.
fn with_parameter(address: &str, name: &str, value: Option<&str>) -> String {
    let mut url = Url::parse("http://127.0.0.1").unwrap().join(address).unwrap();
    let pairs: Vec<_> = url.query_pairs().into_owned().filter(|(n, _)| n != name).collect();
    url.query_pairs_mut().clear().extend_pairs(pairs).extend_pairs(value.map(|v| (name, v)));
    if address.starts_with('/') { format!("{}?{}", url.path(), url.query().unwrap()) } else { url.into() }
}

async fn nothing_happened(portal: &Portal, people_before: u64) {
    assert_eq!((people(portal).await, sessions(portal).await.len()), (people_before, 0));
    assert!(identities(portal).await.is_empty());
}

with_provider! {
    async fn someone_new_comes_in(portal: Portal) {
        let browser = portal.anonymous();
        let page = browser.get("/sign-in?next=/tracks").await;
        assert!(page.body.contains("Continue with Example ID"));
        let policy = page.header("Content-Security-Policy").unwrap();
        assert!(policy.contains(&format!("form-action 'self' {};", issuer())), "{policy}");

        let to = depart(&browser, "/tracks").await;
        let asks = |name: &str| Url::parse(&to).unwrap().query_pairs().find(|(n, _)| n == name).map(|(_, v)| v.into_owned());
        assert_eq!(asks("code_challenge_method").as_deref(), Some("S256"));
        assert!(asks("state").is_some() && asks("nonce").is_some() && !to.contains("secret"));
        let back = through(&to, "ada").await;
        assert_eq!(browser.get(&back).await.onward(), "/tracks");

        let found = identities(portal).await;
        assert_eq!((found.len(), found[0].issuer.as_str(), found[0].subject.as_str()), (1, issuer(), "ada"));
        let (ada, address) = palmares::people::by_address(&portal.db.write, "ada@example.org").await.unwrap().unwrap();
        assert_eq!((ada.name.as_str(), ada.id, address.verified_at.is_some()), ("Ada Lovelace", found[0].person_id, true));
        let session = sessions(portal).await.remove(0);
        assert_eq!((session.person_id, session.via.as_str()), (ada.id, "oidc"));
        assert_eq!(portal.audited(Action::IdentityAdded).await, 1);
        let ways = browser.get("/me/sessions").await.ok();
        assert!(ways.contains("Example ID: <strong><bdi>ada@example.org") && ways.contains("single sign-on"));
    }

    async fn who_is_known_comes_back_whatever_their_address(portal: Portal) {
        sign_in_as(portal, "ada").await.1.onward();
        // They use another address here by now; the provider still tells the old one, which is somebody else's.
        let ada = identities(portal).await[0].person_id;
        let mut row: email::ActiveModel = email::Entity::find().one(&portal.db.write).await.unwrap().unwrap().into();
        row.address = Set("countess@example.org".into());
        row.update(&portal.db.write).await.unwrap();
        portal.person("Ada").await;
        assert_eq!(sign_in_as(portal, "ada").await.1.onward(), "/tracks");
        assert!(sessions(portal).await.iter().all(|s| s.person_id == ada));
        assert_eq!((identities(portal).await.len(), people(portal).await), (1, 2));
    }

    async fn an_address_that_is_not_verified_is_not_believed(portal: Portal) {
        for account in ["unsure", "silent", "nameless"] {
            let (browser, reply) = sign_in_as(portal, account).await;
            assert_eq!(reply.status, Status::Conflict, "{account}");
            assert!(reply.body.contains("We need an address of yours"), "{account}");
            assert_eq!(browser.get("/me/sessions").await.status, Status::SeeOther);
        }
        // "true" in quotes is not true: the whole answer is refused.
        assert_eq!(sign_in_as(portal, "wordy").await.1.status, Status::BadRequest);
        nothing_happened(portal, 0).await;
    }

    async fn nobody_is_attached_by_their_address(portal: Portal) {
        portal.person("Ada").await;
        let (_, reply) = sign_in_as(portal, "ada").await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("An account with this address exists"));
        nothing_happened(portal, 1).await;
    }

    async fn an_imported_profile_is_not_attached_either(portal: Portal) {
        let imported = someone("Ada Lovelace", portal.now()).insert(&portal.db.write).await.unwrap();
        let row = email::ActiveModel {
            person_id: Set(imported.id),
            address: Set("ada@example.org".into()),
            verified_at: Set(None),
            is_primary: Set(true),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
        assert_eq!(sign_in_as(portal, "ada").await.1.status, Status::Conflict);
        nothing_happened(portal, 1).await;
        assert_eq!(email::Entity::find().one(&portal.db.write).await.unwrap().unwrap().verified_at, None);
    }

    async fn whoever_is_signed_in_adds_a_way_in(portal: Portal) {
        let browser = portal.anonymous();
        let letter = letter(portal, &browser, "ada@example.org", "").await;
        browser.post(&letter.link, "").await.onward();
        let ada = sessions(portal).await[0].person_id;
        for _ in 0..2 {
            // Also an account whose address is not verified: who it is, its subject says.
            let to = browser.post("/sign-in/with/oidc", "next=/evil").await.onward();
            let back = through(&to, "unsure").await;
            assert_eq!(browser.get(&back).await.onward(), "/me/sessions");
            assert!(browser.get("/me/sessions").await.ok().contains("You can sign in this way from now on."));
        }
        let found = identities(portal).await;
        assert_eq!((found.len(), found[0].person_id, found[0].label.as_str()), (1, ada, "unsure@example.org"));
        assert_eq!((sessions(portal).await.len(), portal.audited(Action::IdentityAdded).await), (1, 1));
        assert_eq!(sign_in_as(portal, "unsure").await.1.onward(), "/tracks");
        assert_eq!((people(portal).await, sessions(portal).await[1].person_id), (1, ada));

        let ben = portal.person("Ben").await;
        let ben = portal.as_(&ben).await;
        let back = through(&ben.post("/sign-in/with/oidc", "").await.onward(), "unsure").await;
        assert_eq!(ben.get(&back).await.status, Status::Conflict);
        assert_eq!(identities(portal).await, found);
    }

    async fn a_way_in_is_added_for_whoever_began(portal: Portal) {
        let (ada, ben) = (portal.person("Ada").await, portal.person("Ben").await);
        let browser = portal.as_(&ada).await;
        let back = through(&browser.post("/sign-in/with/oidc", "").await.onward(), "unsure").await;
        // Somebody else signs in there meanwhile.
        let letter = letter(portal, &browser, "ben@example.org", "").await;
        browser.post(&letter.link, "").await.onward();
        assert_eq!(browser.get(&back).await.status, Status::BadRequest);
        assert!(identities(portal).await.is_empty());
        assert!(sessions(portal).await.iter().all(|s| s.person_id == ben.id));
    }

    async fn an_answer_counts_once_and_where_it_was_asked_for(portal: Portal) {
        let browser = portal.anonymous();
        let back = through(&depart(&browser, "/tracks").await, "ada").await;
        // In a browser that did not ask: somebody else's answer must not sign it in.
        for other in [portal.anonymous(), { let other = portal.anonymous(); depart(&other, "").await; other }] {
            assert_eq!(other.get(&back).await.status, Status::BadRequest);
        }
        nothing_happened(portal, 0).await;
        assert_eq!(browser.get(&back).await.onward(), "/tracks");
        let again = browser.get(&back).await;
        assert_eq!(again.status, Status::BadRequest);
        assert!(again.body.contains("We lost the thread"));
        assert_eq!(sessions(portal).await.len(), 1);
    }

    async fn an_answer_that_was_tampered_with_is_refused(portal: Portal) {
        let changes = [
            ("state", Some("guess")), ("state", None), ("iss", Some("https://evil.example")), ("iss", None),
            ("code", Some("guess")), ("code", None), ("error", Some("server_error")),
        ];
        for (name, value) in changes {
            let browser = portal.anonymous();
            let back = through(&depart(&browser, "").await, "ada").await;
            let reply = browser.get(&with_parameter(&back, name, value)).await;
            assert!(matches!(reply.status.code, 400 | 502), "{name} {value:?}: {}", reply.status);
            assert!(reply.body.contains("Nothing happened"), "{name} {value:?}");
            // And the flow is over.
            assert_eq!(browser.get(&back).await.status, Status::BadRequest, "{name} {value:?}");
        }
        nothing_happened(portal, 0).await;
    }

    async fn a_token_for_another_request_is_refused(portal: Portal) {
        let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        for (name, value) in [("nonce", Some("another")), ("nonce", None), ("code_challenge", Some(challenge))] {
            let browser = portal.anonymous();
            let to = depart(&browser, "").await;
            let reply = browser.get(&through(&with_parameter(&to, name, value), "ada").await).await;
            assert_eq!(reply.status, Status::BadRequest, "{name} {value:?}");
            assert!(reply.body.contains("did not pass our checks"), "{name} {value:?}");
        }
        nothing_happened(portal, 0).await;
    }

    async fn a_token_that_ran_out_is_refused(portal: Portal) {
        for wrong_by in [TimeDelta::hours(1), TimeDelta::hours(-1)] {
            let browser = portal.anonymous();
            portal.clock.stand_at(Utc::now() + wrong_by);
            let back = through(&depart(&browser, "").await, "ada").await;
            assert_eq!(browser.get(&back).await.status, Status::BadRequest, "{wrong_by}");
        }
        nothing_happened(portal, 0).await;
    }

    async fn the_way_there_and_back_takes_ten_minutes_at_most(portal: Portal) {
        let browser = portal.anonymous();
        let back = through(&depart(&browser, "").await, "ada").await;
        portal.later(TimeDelta::minutes(10));
        assert_eq!(browser.get(&back).await.status, Status::BadRequest);
        nothing_happened(portal, 0).await;
    }

    async fn who_turns_back_is_told_calmly(portal: Portal) {
        let browser = portal.anonymous();
        let reply = browser.get(&turn_back(&depart(&browser, "").await).await).await;
        assert_eq!(reply.status, Status::BadRequest);
        assert!(reply.body.contains("You turned back") && reply.body.contains("href=\"/sign-in\""));
        let to = with_parameter(&depart(&browser, "").await, "prompt", Some("none"));
        let reply = browser.get(&refused(&to).await).await;
        assert_eq!(reply.status, Status::BadGateway);
        nothing_happened(portal, 0).await;
    }

    async fn no_other_page_sends_anyone_there(portal: Portal) {
        let browser = portal.anonymous();
        browser.get("/sign-in").await.ok();
        for origin in [Some("https://evil.example"), Some("null"), None] {
            assert_eq!(browser.post_from(origin, "/sign-in/with/oidc", "").await.status, Status::Forbidden);
        }
        for path in ["/sign-in/with/github", "/sign-in/with/nobody"] {
            assert_eq!(browser.post(path, "").await.status, Status::NotFound, "{path}");
            assert_eq!(browser.get(&format!("{path}/back?state=x&code=y")).await.status.code / 100, 4, "{path}");
        }
        assert!(browser.get("/sign-in/with/oidc/back").await.body.contains("We lost the thread"));
    }

    async fn what_is_asked_for_a_letter_again_may_still_lead_there(portal: Portal) {
        let reply = portal.anonymous().post("/sign-in/letter", "address=nonsense").await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("Continue with Example ID"));
        assert!(reply.header("Content-Security-Policy").unwrap().contains(issuer()));
    }
}

#[rocket::async_test]
async fn a_provider_may_change_its_key_and_tell_all_in_the_token() {
    let provider = Provider::start(0, "");
    let portal = Portal::with(Backend::Sqlite, |config| configure_for(config, &provider.issuer)).await;
    portal.clock.stand_at(Utc::now());
    assert_eq!(sign_in_as(&portal, "ada").await.1.onward(), "/tracks");
    let _provider = provider.restart("claims-in-token");
    // Keys are looked up again at most once a minute, whoever sends what.
    assert_eq!(sign_in_as(&portal, "ada").await.1.status, Status::BadRequest);
    portal.later(TimeDelta::minutes(1));
    assert_eq!(sign_in_as(&portal, "ada").await.1.onward(), "/tracks");
    assert_eq!((identities(&portal).await.len(), people(&portal).await, sessions(&portal).await.len()), (1, 1, 2));
    // The address is believed from the token as little as from elsewhere.
    assert_eq!(sign_in_as(&portal, "unsure").await.1.status, Status::Conflict);
    assert_eq!(sign_in_as(&portal, "wordy").await.1.status, Status::BadRequest);
    assert_eq!(people(&portal).await, 1);
}

#[rocket::async_test]
async fn a_provider_that_is_away_leaves_the_letter() {
    let portal = Portal::with(Backend::Sqlite, |config| {
        configure(config);
        config.fetch.allow = String::new();
    })
    .await;
    let browser = portal.anonymous();
    assert!(browser.get("/sign-in").await.ok().contains("Continue with Example ID"));
    let reply = browser.post("/sign-in/with/oidc", "").await;
    assert_eq!(reply.status, Status::BadGateway);
    assert!(reply.body.contains("sign in with a letter"));
}

#[rocket::async_test]
async fn check_says_whether_the_provider_answers() {
    let mut config = palmares::config::Config::default();
    assert!(sign_in::check(&config, &Outgoing::new(&config.fetch, &config.base_url)).await.is_empty());
    configure(&mut config);
    let told = sign_in::check(&config, &Outgoing::new(&config.fetch, &config.base_url)).await;
    assert!(told[0].0 == "sign_in.oidc" && told[0].1.as_ref().unwrap().contains("/sign-in/with/oidc/back"), "{told:?}");
    // An issuer that is not written as the provider writes it.
    config.sign_in.oidc.as_mut().unwrap().issuer.push('/');
    let told = sign_in::check(&config, &Outgoing::new(&config.fetch, &config.base_url)).await;
    assert!(told[0].1.as_ref().unwrap_err().contains("issuer"), "{told:?}");
}
