//! Endpoint discovery, in the cases of the published test suite (webmention.rocks, 1 to 23), written anew and served
//! by a server of our own. Each: what the target answers, and where the form is to arrive.

use palmares::config::Fetch;
use palmares::mentions::actions::{Delivery, Outcome, deliver};
use palmares::outgoing::Outgoing;

use super::elsewhere::Elsewhere;

const HTML: &str = "Content-Type: text/html; charset=utf-8\r\n";

/// Name, headers and body of the target at `/test/page`, where the form arrives (`{at}`: the server), where it was found.
const CASES: [(&str, &str, &str, &str, &str); 22] = [
    ("1 header, rel without quotes, relative", "Link: </in>; rel=webmention\r\n", "", "/in", "header"),
    ("2 header, rel without quotes, absolute", "Link: <{at}/in>; rel=webmention\r\n", "", "/in", "header"),
    ("3 link, relative", "", r#"<link rel="webmention" href="/in">"#, "/in", "link"),
    ("4 link, absolute", "", r#"<link rel="webmention" href="{at}/in">"#, "/in", "link"),
    ("5 a, relative", "", r#"<p>To <a rel="webmention" href="/in">tell us</a></p>"#, "/in", "a"),
    ("6 a, absolute", "", r#"<p>To <a href="{at}/in" rel="webmention">tell us</a></p>"#, "/in", "a"),
    ("7 header in a strange case", "LinK: <{at}/in>; rel=webmention\r\n", "", "/in", "header"),
    ("8 header, rel in quotes", "Link: <{at}/in>; rel=\"webmention\"\r\n", "", "/in", "header"),
    ("9 several rels on a link", "", r#"<link rel="webmention somethingelse" href="{at}/in">"#, "/in", "link"),
    ("10 several rels in a header", "Link: <{at}/in>; rel=\"webmention somethingelse\"\r\n", "", "/in", "header"),
    (
        "11 header, link and a: the header",
        "Link: </in>; rel=webmention\r\n",
        r#"<link rel="webmention" href="/wrong"><a rel="webmention" href="/wrong">x</a>"#,
        "/in",
        "header",
    ),
    (
        "12 a rel that only resembles it",
        "",
        r#"<link rel="not-webmention" href="/wrong"><link rel="webmention" href="/in">"#,
        "/in",
        "link",
    ),
    (
        "13 one in a comment",
        "",
        r#"<!-- <a href="/wrong" rel="webmention"></a> --><a href="/in" rel="webmention">x</a>"#,
        "/in",
        "a",
    ),
    (
        "14 one in escaped HTML",
        "",
        r#"<p><code>&lt;a href="/wrong" rel="webmention"&gt;&lt;/a&gt;</code> <a href="/in" rel="webmention">x</a></p>"#,
        "/in",
        "a",
    ),
    ("15 an empty address is the page itself", "", r#"<link rel="webmention" href="">"#, "/test/page", "link"),
    (
        "16 a before link: the a",
        "",
        r#"<body><a href="/in" rel="webmention">x</a><p><link rel="webmention" href="/wrong"></body>"#,
        "/in",
        "a",
    ),
    (
        "17 link before a: the link",
        "",
        r#"<body><p><link rel="webmention" href="/in"><a href="/wrong" rel="webmention">x</a></body>"#,
        "/in",
        "link",
    ),
    ("18 several headers", "Link: </wrong>; rel=\"other\"\r\nLink: </in>; rel=\"webmention\"\r\n", "", "/in", "header"),
    (
        "19 several links in one header",
        "Link: </wrong>; rel=\"other\", </in>; rel=\"webmention\"\r\n",
        "",
        "/in",
        "header",
    ),
    (
        "20 a link without an address names nothing",
        "",
        r#"<link rel="webmention"><a href="/in" rel="webmention">x</a>"#,
        "/in",
        "a",
    ),
    (
        "21 the query of an endpoint stays",
        "",
        r#"<link rel="webmention" href="/in?query=yes">"#,
        "/in?query=yes",
        "link",
    ),
    ("22 relative to the page's path", "", r#"<link rel="webmention" href="page/in">"#, "/test/page/in", "link"),
];

fn outgoing(there: &Elsewhere) -> Outgoing {
    Outgoing::new(&Fetch { allow: there.at.clone() }, &"https://home.example".parse().unwrap())
}

async fn send(there: &Elsewhere, path: &str) -> Delivery {
    let source = "https://home.example/posts/one?a=b&c=d".parse().unwrap();
    deliver(&outgoing(there), &source, &there.url(path).parse().unwrap()).await
}

#[rocket::async_test]
async fn every_published_case_is_found() {
    let there = Elsewhere::start().await;
    for (name, headers, body, arrives, found_in) in CASES {
        let at = format!("http://{}", there.at);
        there.endpoint(arrives);
        let fill = |text: &str| text.replace("{at}", &at);
        // The page itself is the endpoint in one case: what is put last there answers both.
        there.put("/test/page", "200 OK", &format!("{HTML}{}", fill(headers)), &fill(body));
        let delivery = send(&there, "/test/page").await;
        assert_eq!(delivery.outcome, Outcome::Sent, "{name}: {delivery:?}");
        assert_eq!(delivery.endpoint.unwrap().place.slug(), found_in, "{name}");
        let [(path, form)] = there.take_posted().try_into().unwrap();
        assert_eq!(path, arrives, "{name}");
        let target = url::form_urlencoded::byte_serialize(there.url("/test/page").as_bytes()).collect::<String>();
        let source = "https%3A%2F%2Fhome.example%2Fposts%2Fone%3Fa%3Db%26c%3Dd";
        assert_eq!(form, format!("source={source}&target={target}"), "{name}");
    }
}

#[rocket::async_test]
async fn case_23_what_is_relative_begins_from_where_the_redirect_leads() {
    let there = Elsewhere::start().await;
    there.put("/old", "302 Found", "Location: /moved/to/page\r\n", "");
    there.page("/moved/to/page", r#"<link rel="webmention" href="in">"#);
    there.endpoint("/moved/to/in");
    let delivery = send(&there, "/old").await;
    assert_eq!(delivery.outcome, Outcome::Sent);
    let [(path, form)] = there.take_posted().try_into().unwrap();
    assert_eq!(path, "/moved/to/in");
    // The target stays the address that is linked.
    assert!(form.ends_with("%2Fold"), "{form}");
}

#[rocket::async_test]
async fn what_the_endpoint_says_is_told() {
    let there = Elsewhere::start().await;
    let target = |endpoint: &str| there.page("/page", &format!("<link rel=webmention href='{endpoint}'>"));
    target("/made");
    there.put("/made", "201 Created", "Location: /status/1\r\n", "");
    let made = send(&there, "/page").await;
    assert_eq!((made.status, made.location), (Some(201), Some(there.url("/status/1"))));
    target("/no");
    there.put("/no", "400 Bad Request", "Location: /status/1\r\n", "no");
    let refused = send(&there, "/page").await;
    assert_eq!(
        (refused.outcome, refused.status, refused.location, refused.may_work),
        (Outcome::Refused, Some(400), None, false)
    );
    there.put("/no", "503 Service Unavailable", "", "");
    assert!(send(&there, "/page").await.may_work);
    // The form follows a redirect.
    target("/moved");
    there.take_posted();
    there.put("/moved", "307 Temporary Redirect", "Location: /made\r\n", "");
    assert_eq!(send(&there, "/page").await.outcome, Outcome::Sent);
    assert_eq!(there.posted().iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), ["/moved", "/made"]);
}

#[rocket::async_test]
async fn nothing_inside_is_asked_or_told() {
    let there = Elsewhere::start().await;
    let inside = Elsewhere::start().await;
    for endpoint in [inside.url("/in"), "http://127.0.0.1:1/".into(), "http://10.0.0.1/".into(), "http://[::1]/".into()]
    {
        there.page("/page", &format!("<link rel=webmention href='{endpoint}'>"));
        let delivery = send(&there, "/page").await;
        assert_eq!((delivery.outcome, delivery.trouble.as_str()), (Outcome::Unreachable, "not_public"), "{endpoint}");
    }
    there.put("/page", "302 Found", &format!("Location: {}\r\n", inside.url("/")), "");
    assert_eq!(send(&there, "/page").await.trouble, "not_public");
    assert_eq!(inside.asked(), [""; 0]);
    there.page("/page", "<p>nothing here");
    assert_eq!(send(&there, "/page").await.outcome, Outcome::NoEndpoint);
    there.page("/page", "<link rel=webmention href='javascript:alert(1)'>");
    assert_eq!(send(&there, "/page").await.outcome, Outcome::NoEndpoint);
    assert_eq!(send(&there, "/none").await.outcome, Outcome::NoEndpoint);
}
