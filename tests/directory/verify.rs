use entity::person::{Audience, Standing, Visibility};
use rocket::http::Status;
use sea_orm::ActiveValue::Set;
use serde_json::json;

use super::{edit, member};

both! {
    async fn the_shape_of_the_answer_is_as_promised(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let number = ada.number.unwrap();
        assert_eq!(portal.anonymous().get_json(&format!("/verify?number={number}")).await, json!({
            "number": number, "name_matches": null, "member": true, "status": "current", "tracks": ["main"],
            "since": 2027, "until": "2027-12-31", "checked_at": "2027-01-15T12:00:00Z"
        }));
    }

    async fn a_name_is_known_however_it_is_typed(portal: Portal) {
        let ada = member(portal, "Łukasz Müller").await;
        edit(portal, &ada, |p| p.native_name = Set(Some("Лукаш".into()))).await;
        for (typed, matches) in [
            ("Lukasz+Muller", json!(true)), ("m%C3%BCller,+%C5%81ukasz", json!(true)), ("%D0%BB%D1%83%D0%BA%D0%B0%D1%88", json!(true)),
            ("Lukasz", json!(false)), ("%25", json!(false)), ("", json!(null)), ("+", json!(null)),
        ] {
            let answer = portal.anonymous().get_json(&format!("/verify?number={}&name={typed}", ada.number.unwrap())).await;
            assert_eq!(answer["name_matches"], matches, "{typed}");
        }
        edit(portal, &ada, |p| p.visibility = Set(Visibility([("native_name".to_owned(), Audience::Members)].into()))).await;
        let answer = portal.anonymous().get_json(&format!("/verify?number={}&name=%D0%BB%D1%83%D0%BA%D0%B0%D1%88", ada.number.unwrap())).await;
        assert_eq!(answer["name_matches"], false);
    }

    async fn the_page_says_yes_or_no(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let number = ada.number.unwrap();
        let asked = portal.anonymous().get("/verify").await.ok();
        assert!(asked.contains("Verify a member") && !asked.contains("noindex"));
        let yes = portal.anonymous().get(&format!("/verify?number=%23{number}&name=bob")).await.ok();
        assert!(yes.contains("is a member now") && yes.contains("Yes") && yes.contains("does not match"));
        assert!(yes.contains(r#"value="bob""#));
        edit(portal, &ada, |p| p.standing = Set(Standing::Resigned)).await;
        let no = portal.anonymous().get(&format!("/verify?number={number}&name=ada")).await.ok();
        assert!(no.contains("is not a member now") && no.contains("matches</span>"));
        let unknown = portal.anonymous().get("/verify?number=nonsense%3Cb%3E").await;
        assert_eq!(unknown.status, Status::NotFound);
        assert!(unknown.body.contains("nonsense&lt;b&gt;") && unknown.body.contains("<form"));
    }

    async fn a_question_without_a_number_is_refused_as_a_problem(portal: Portal) {
        let reply = portal.anonymous().get_with("/verify", "Accept", "application/json").await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert_eq!(reply.header("Content-Type"), Some("application/problem+json"));
    }

    async fn who_is_on_hold_is_no_member_now(portal: Portal) {
        let ada = member(portal, "Ada").await;
        edit(portal, &ada, |p| p.standing = Set(Standing::OnHold)).await;
        let answer = portal.anonymous().get_json(&format!("/verify?number={}", ada.number.unwrap())).await;
        assert_eq!((&answer["member"], &answer["status"]), (&json!(false), &json!("on_hold")));
    }
}
