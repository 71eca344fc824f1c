//! Who is asked to apply: invited by managers, nominated by Pros, free to decline.

use entity::audit::Action;
use entity::invitation::Kind;
use entity::{cycle, invitation, letter, person, track};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryOrder};

use crate::support::{Browser, Portal, Reply, form};

async fn all(portal: &Portal) -> Vec<invitation::Model> {
    invitation::Entity::find().order_by_asc(invitation::COLUMN.id).all(&portal.db.write).await.unwrap()
}

async fn letters(portal: &Portal) -> Vec<letter::Model> {
    letter::Entity::find().order_by_asc(letter::COLUMN.id).all(&portal.db.write).await.unwrap()
}

async fn manager(portal: &Portal) -> Browser<'_> {
    portal.as_(&portal.manager("Max Manager").await).await
}

async fn pro(portal: &Portal, name: &str) -> person::Model {
    let tracks = track::Entity::find().all(&portal.db.write).await.unwrap();
    let track = match tracks.into_iter().find(|t| t.kind == track::Kind::Pro) {
        Some(track) => track,
        None => portal.track("pro", track::Kind::Pro).await,
    };
    let person = portal.person(name).await;
    portal.award(&person, &track, 2027).await;
    person
}

async fn for_whom(portal: &Portal, cycle: &cycle::Model, who: cycle::Who) {
    let mut row = cycle.clone().into_active_model();
    row.who = Set(who);
    row.update(&portal.db.write).await.unwrap();
}

/// The link to decline in a letter.
fn decline_link(portal: &Portal, letter: &letter::Model) -> String {
    let at = letter.text.split_whitespace().find(|w| w.contains("/invitations/")).unwrap();
    at.strip_prefix(&portal.site.origin()).unwrap().to_owned()
}

fn wrong(reply: &Reply, why: &str) {
    assert_eq!(reply.status, Status::UnprocessableEntity, "{}", reply.body);
    assert!(reply.body.contains("aria-invalid") && reply.body.contains(why), "{why}: {}", reply.body);
}

const AT: &str = "/manage/cycles/c2027/invitations";

both! {
    async fn a_manager_invites_and_each_gets_one_letter(portal: Portal) {
        portal.open_cycle("c2027").await;
        let max = manager(portal).await;
        let body = form(&[("addresses", "Ada <ada@example.org>\r\nbo@example.org\r\n\r\nBO@example.org"), ("words", "Do come.")]);
        assert_eq!(max.post(AT, &body).await.onward(), AT);
        assert!(max.get(AT).await.ok().contains("2 people are invited"));
        let sent = letters(portal).await;
        assert_eq!(sent.iter().map(|l| (l.address.as_str(), l.template.as_str())).collect::<Vec<_>>(), [("ada@example.org", "invitations/invited"), ("bo@example.org", "invitations/invited")]);
        assert!(sent[0].text.contains("Do come.") && sent[0].text.contains("/cycles/c2027"));
        // Again, with one more: the others get no second letter.
        max.post(AT, "addresses=ada@example.org%0Acy@example.org&words=").await.onward();
        assert_eq!((all(portal).await.len(), letters(portal).await.len()), (3, 3));
        assert_eq!(portal.audited(Action::PersonInvited).await, 3);
        let page = max.get(AT).await.ok();
        assert!(page.contains("cy@example.org") && page.contains("waiting") && page.contains("by Max Manager"), "{page}");
    }

    async fn a_line_that_is_no_address_stops_all_of_them(portal: Portal) {
        portal.open_cycle("c2027").await;
        let max = manager(portal).await;
        let reply = max.post(AT, "addresses=ada@example.org%0Anobody%0A%0A@x&words=Kept+words").await;
        wrong(&reply, "Line 2 is no e-mail address: nobody");
        assert!(reply.body.contains("Line 4") && reply.body.contains("Kept words"));
        wrong(&max.post(AT, "addresses=&words=").await, "at least one address");
        wrong(&max.post(AT, &form(&[("addresses", "ada@example.org"), ("words", &"x".repeat(2001))])).await, "at most 2,000");
        assert!(all(portal).await.is_empty() && letters(portal).await.is_empty());
    }

    async fn two_at_once_invite_once(portal: Portal) {
        portal.open_cycle("c2027").await;
        let (max, mona) = (manager(portal).await, portal.as_(&portal.manager("Mona").await).await);
        let body = "addresses=ada@example.org&words=";
        let (one, two) = tokio::join!(max.post(AT, body), mona.post(AT, body));
        assert!(one.location.is_some() && two.location.is_some());
        assert_eq!((all(portal).await.len(), letters(portal).await.len()), (1, 1));
    }

    async fn out_of_season_nobody_is_invited(portal: Portal) {
        portal.closed_cycle("c2027").await;
        let members = portal.open_cycle("c2028").await;
        for_whom(portal, &members, cycle::Who::Members).await;
        let max = manager(portal).await;
        for slug in ["c2027", "c2028"] {
            let at = format!("/manage/cycles/{slug}/invitations");
            assert_eq!(max.post(&at, "addresses=ada@example.org&words=").await.status, Status::Conflict);
            assert!(!max.get(&at).await.ok().contains("name=\"addresses\""));
        }
        assert!(all(portal).await.is_empty());
    }

    async fn only_managers_invite_and_withdraw(portal: Portal) {
        portal.open_cycle("c2027").await;
        let max = manager(portal).await;
        max.post(AT, "addresses=ada@example.org&words=").await.onward();
        let withdrawal = format!("/manage/invitations/{}/withdrawal", all(portal).await[0].id);
        let (mia, rita, pat) = (portal.person("Mia").await, portal.reviewer("Rita", None).await, pro(portal, "Pat").await);
        for (at, body) in [(AT, "addresses=bo@example.org&words="), (withdrawal.as_str(), "")] {
            assert_eq!(portal.anonymous().post(at, body).await.status, Status::SeeOther);
            for person in [&mia, &rita, &pat] {
                let browser = portal.as_(person).await;
                assert_eq!(browser.post(at, body).await.status, Status::Forbidden, "{at}");
                assert_eq!(browser.get(AT).await.status, Status::Forbidden);
            }
        }
        assert_eq!(all(portal).await.len(), 1);
        assert_eq!(max.post(&withdrawal, "").await.onward(), AT);
        assert_eq!(max.post(&withdrawal, "").await.status, Status::NotFound);
        assert!(all(portal).await.is_empty());
        // The link in the letter leads nowhere now.
        let link = decline_link(portal, &letters(portal).await[0]);
        assert_eq!(portal.anonymous().get(&link).await.status, Status::NotFound);
    }

    async fn who_declines_is_not_written_to_again(portal: Portal) {
        portal.open_cycle("c2027").await;
        let max = manager(portal).await;
        max.post(AT, "addresses=ada@example.org&words=").await.onward();
        let link = decline_link(portal, &letters(portal).await[0]);
        let stranger = portal.anonymous();
        let page = stranger.get(&link).await.ok();
        assert!(page.contains("No, thank you") && !page.contains("ada@example.org"), "{page}");
        assert!(all(portal).await[0].declined_at.is_none(), "looking declines nothing");
        assert_eq!(stranger.post(&format!("{link}x"), "").await.status, Status::NotFound);
        stranger.post(&link, "").await.onward();
        stranger.post(&link, "").await.onward();
        assert!(stranger.get(&link).await.ok().contains("You declined"));
        let declined = all(portal).await.remove(0);
        assert!(declined.declined_at.is_some());
        assert_eq!(portal.audited(Action::InvitationDeclined).await, 1);

        max.post(AT, "addresses=ada@example.org&words=").await.onward();
        assert!(max.get(AT).await.ok().contains("1 has declined"));
        let pat = portal.as_(&pro(portal, "Pat").await).await;
        pat.post("/cycles/c2027/nominations", "address=ada@example.org&words=").await.onward();
        assert_eq!(letters(portal).await.len(), 1);
        let withdrawal = format!("/manage/invitations/{}/withdrawal", declined.id);
        assert_eq!(max.post(&withdrawal, "").await.status, Status::Conflict);
    }

    async fn an_invitation_counts_for_its_owner_until_they_decline(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        for_whom(portal, &cycle, cycle::Who::Invited).await;
        let max = manager(portal).await;
        max.post(AT, "addresses=ADA@example.org&words=").await.onward();
        let (ada, bo) = (portal.person("Ada").await, portal.person("Bo").await);
        let asked = |person: i64, kind| {
            let cycle = cycle.clone();
            async move { palmares::invitations::queries::asked(&portal.db.read, person, &cycle, kind).await.unwrap() }
        };
        assert!(asked(ada.id, Kind::Invited).await && !asked(ada.id, Kind::Nominated).await);
        assert!(!asked(bo.id, Kind::Invited).await);
        portal.as_(&ada).await.post("/cycles/c2027/applications", "path=evangelist").await.onward();
        assert!(max.get(AT).await.ok().contains("applied"));
        let withdrawal = format!("/manage/invitations/{}/withdrawal", all(portal).await[0].id);
        assert_eq!(max.post(&withdrawal, "").await.status, Status::Conflict);
        portal.anonymous().post(&decline_link(portal, &letters(portal).await[0]), "").await.onward();
        assert!(!asked(ada.id, Kind::Invited).await);
    }

    async fn a_pro_nominates_and_learns_nothing_of_others(portal: Portal) {
        portal.open_cycle("c2027").await;
        let at = "/cycles/c2027/nominations";
        let known = portal.person("Ada").await;
        let (pat, paz) = (portal.as_(&pro(portal, "Pat").await).await, portal.as_(&pro(portal, "Paz").await).await);
        assert!(pat.get("/cycles/c2027").await.ok().contains(at));
        let mut pages = Vec::new();
        for address in ["ada@example.org", "stranger@example.org"] {
            assert_eq!(pat.post(at, &form(&[("address", address), ("words", "Reads everything.")])).await.onward(), at);
            let page = paz.get(at).await.ok();
            assert!(!page.contains(address));
            assert_eq!(paz.post(at, &form(&[("address", address), ("words", "")])).await.onward(), at);
            pages.push(paz.get(at).await.ok().replace(address, ""));
        }
        assert!(pages[0].contains("Your nomination is noted") && pages[1].contains("Your nomination is noted"));
        // One letter each, in the name of the first; both nominations stand.
        let sent = letters(portal).await;
        assert_eq!(sent.iter().map(|l| l.template.as_str()).collect::<Vec<_>>(), ["invitations/nominated"; 2]);
        assert_eq!((sent[0].person_id, sent[1].person_id), (Some(known.id), None));
        assert!(sent[0].text.contains("Pat, who holds the Pro title") && sent[0].text.contains("Reads everything."));
        assert_eq!(all(portal).await.len(), 4);
        assert_eq!(portal.audited(Action::PersonInvited).await, 4);
        // Twice by the same one is once.
        pat.post(at, "address=ada@example.org&words=").await.onward();
        assert_eq!(all(portal).await.len(), 4);
        wrong(&pat.post(at, "address=nobody&words=").await, "one e-mail address");
        wrong(&pat.post(at, "address=pat@example.org&words=").await, "is yours");
    }

    async fn a_pro_has_so_many_nominations(portal: Portal) {
        portal.open_cycle("c2027").await;
        let pat = portal.as_(&pro(portal, "Pat").await).await;
        let at = "/cycles/c2027/nominations";
        for n in 0..palmares::invitations::rules::NOMINATIONS {
            pat.post(at, &format!("address=n{n}@example.org&words=")).await.onward();
        }
        assert_eq!(pat.post(at, "address=more@example.org&words=").await.status, Status::Conflict);
        assert!(!pat.get(at).await.ok().contains("name=\"address\""));
        assert_eq!(letters(portal).await.len(), palmares::invitations::rules::NOMINATIONS);
    }

    async fn only_pros_nominate_and_only_in_season(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        portal.closed_cycle("c2026").await;
        let at = "/cycles/c2027/nominations";
        let body = "address=ada@example.org&words=";
        assert_eq!(portal.anonymous().post(at, body).await.status, Status::SeeOther);
        let past = portal.person("Past Pro").await;
        let track = portal.track("pro", track::Kind::Pro).await;
        portal.award(&past, &track, 2025).await;
        for person in [portal.person("Mia").await, portal.manager("Max").await, past] {
            let browser = portal.as_(&person).await;
            assert_eq!(browser.post(at, body).await.status, Status::Forbidden);
            assert_eq!(browser.get(at).await.status, Status::Forbidden);
            assert!(!browser.get("/cycles/c2027").await.ok().contains(at));
        }
        let pat = portal.as_(&pro(portal, "Pat").await).await;
        assert_eq!(pat.post("/cycles/c2026/nominations", body).await.status, Status::Conflict);
        for_whom(portal, &cycle, cycle::Who::Invited).await;
        assert_eq!(pat.post(at, body).await.status, Status::NotFound);
        assert!(all(portal).await.is_empty() && letters(portal).await.is_empty());
    }
}
