use entity::letter;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryOrder};

use super::lively;
use crate::support::Portal;

async fn write(portal: &Portal, event: &str, text: &str, html: &str) -> letter::Model {
    let row = letter::ActiveModel {
        event: Set(event.into()),
        address: Set("ada@example.org".into()),
        to_name: Set("Ada <b>".into()),
        template: Set("sign_in/link".into()),
        subject: Set(format!("Subject of {event} <i>")),
        text: Set(text.into()),
        html: Set(html.into()),
        state: Set(letter::State::Waiting),
        attempts: Set(0),
        run_at: Set(portal.now()),
        last_error: Set(String::new()),
        created_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

lively! {
    async fn letters_are_listed_newest_first_and_read(portal: Portal) {
        let browser = portal.anonymous();
        assert!(browser.get("/demo/letters").await.ok().contains("We have your application:"));
        let new = write(portal, "one", "Hello,\n\nopen http://127.0.0.1:8000/sign-in/link/x?a=1&b=2 <now>", "").await;
        let list = browser.get("/demo/letters").await.ok();
        let at = |words: &str| list.find(words).unwrap_or_else(|| panic!("{words} in {list}"));
        assert!(at("Subject of one &lt;i&gt;") < at("We have your application:"));
        let page = browser.get(&format!("/demo/letters/{}", new.id)).await.ok();
        assert!(page.contains("Ada &lt;b&gt;") && page.contains("&lt;now&gt;"), "{page}");
        assert!(page.contains("sign-in&#x2f;link&#x2f;x") || page.contains("sign-in/link/x"), "{page}");
        assert!(page.contains("not yet"));
    }

    async fn a_letter_as_html_may_do_nothing(portal: Portal) {
        let html = "<p>Hello</p><script>alert(1)</script>";
        let new = write(portal, "two", "Hello", html).await;
        let reply = portal.anonymous().get(&format!("/demo/letters/{}/body", new.id)).await;
        let policy = reply.header("Content-Security-Policy").unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none'; style-src 'unsafe-inline'"), "{policy}");
        assert!(!policy.contains("script") && policy.contains("sandbox"), "{policy}");
        assert_eq!((reply.status, reply.body.as_str()), (Status::Ok, html));
    }

    async fn a_letter_that_is_not_there_is_a_404(portal: Portal) {
        for path in ["/demo/letters/999999", "/demo/letters/999999/body"] {
            assert_eq!(portal.anonymous().get(path).await.status, Status::NotFound, "{path}");
        }
    }

    async fn without_letters_the_page_says_what_to_do(portal: Portal) {
        letter::Entity::delete_many().exec(&portal.db.write).await.unwrap();
        let page = portal.anonymous().get("/demo/letters").await.ok();
        assert!(page.contains("No letters yet") && page.contains("Choose who to be"), "{page}");
        for n in 0..51 {
            write(portal, &format!("n{n}"), "Hello", "").await;
        }
        let newest = letter::Entity::find().order_by_desc(letter::COLUMN.id).one(&portal.db.read).await.unwrap().unwrap();
        assert!(portal.anonymous().get("/demo/letters").await.ok().contains(&newest.subject.replace(" <i>", "")));
        let second = portal.anonymous().get("/demo/letters?page=2").await.ok();
        assert!(second.contains("Subject of n0 ") && second.contains("Page 2 of 2"), "{second}");
    }
}
