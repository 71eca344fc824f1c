use entity::evidence::{Evidence, Piece};
use entity::person::{Standing, Visibility};

use super::*;

fn somebody(name: &str, native: Option<&str>) -> person::Model {
    let now = "2027-01-15T12:00:00Z".parse().unwrap();
    person::Model {
        id: 7,
        number: Some(1234),
        name: name.into(),
        native_name: native.map(str::to_owned),
        name_key: String::new(),
        headline: "Keeper of small engines".into(),
        employer: "Acme Widgets Ltd.".into(),
        employer_key: "acme widgets".into(),
        former_employers: Default::default(),
        bio: String::new(),
        bio_html: String::new(),
        country: None,
        city: "Bad Tölz".into(),
        languages: Default::default(),
        topics: Default::default(),
        standing: Standing::Active,
        founding: false,
        listed: true,
        visibility: Visibility::default(),
        locale: None,
        merged_into: None,
        created_at: now,
        updated_at: now,
    }
}

fn ada() -> Mask {
    let links = ["https://github.com/countess-ada", "https://www.adalove.dev/about", "https://example.com/blog/posts"];
    Mask::of(&somebody("Ada Müller-Lovelace", None), &["ada.love@example.org".to_owned()], &links.map(str::to_owned))
}

#[test]
fn names_are_hidden_however_they_are_written() {
    let mask = ada();
    for (text, hidden) in [
        ("I am Ada Müller-Lovelace.", "I am ▇▇▇."),
        ("ADA MULLER LOVELACE did it", "▇▇▇ did it"),
        ("Muller's law, Lovelace’s notes", "▇▇▇'s law, ▇▇▇’s notes"),
        ("ada_muller and A\u{ad}da and Ad\u{200b}a", "▇▇▇ and ▇▇▇ and ▇▇▇"),
        ("AdaMüllerLovelace", "▇▇▇"),
        ("**Ada** _Müller_", "**▇▇▇** _▇▇▇_"),
        ("Mu\u{308}ller", "▇▇▇"),
    ] {
        assert_eq!(mask.text(text), hidden, "{text}");
    }
    for same in ["I read Adaptive Cruise", "A mill, love and lace", "Canada", ""] {
        assert_eq!(mask.text(same), same, "a name inside a word is no name");
    }
}

#[test]
fn short_and_single_names_are_hidden_as_wholes() {
    let li = Mask::of(&somebody("Li Wu", None), &[], &[]);
    assert_eq!(li.text("Li Wu, also Wu Li, of li and wu alone"), "▇▇▇, also ▇▇▇, of li and wu alone");
    let bo = Mask::of(&somebody("Bo", None), &[], &[]);
    assert_eq!(bo.text("Ask Bo about bots"), "Ask ▇▇▇ about bots");
    let brien = Mask::of(&somebody("Sam O'Brien", None), &[], &[]);
    assert_eq!(brien.text("Mr O’Brien"), "Mr ▇▇▇");
}

#[test]
fn scripts_without_spaces_hide_names_too() {
    let taro = Mask::of(&somebody("Taro Yamada", Some("山田 太郎")), &[], &[]);
    assert_eq!(taro.text("私は山田太郎です。山田と申します"), "私は▇▇▇です。▇▇▇と申します");
    let kim = Mask::of(&somebody("Kim Cheolsu", Some("김철수")), &[], &[]);
    assert_eq!(kim.text("김철수는 말했다"), "▇▇▇는 말했다");
    let omar = Mask::of(&somebody("Omar Haddad", Some("عمر حداد")), &[], &[]);
    assert_eq!(omar.text("كتب حداد وعمر المقال"), "كتب ▇▇▇ و▇▇▇ المقال");
    let anna = Mask::of(&somebody("Άννα Παπαδοπούλου", None), &[], &[]);
    assert_eq!(anna.text("Η ΑΝΝΑ έγραψε"), "Η ▇▇▇ έγραψε");
}

#[test]
fn addresses_links_and_handles_are_hidden() {
    let mask = ada();
    for (text, hidden) in [
        ("See https://adalove.dev/post?id=3, please.", "See ▇▇▇, please."),
        ("See HTTPS://X.ORG/(a)_b) there", "See ▇▇▇) there"),
        ("[my blog](https://x.example/y) and <https://z.example>", "[my blog](▇▇▇) and <▇▇▇>"),
        ("[a]: http://x.example 'Title'", "[a]: ▇▇▇ 'Title'"),
        ("blog:http://x.org,y", "blog:▇▇▇"),
        ("www.something.org", "▇▇▇"),
        ("mail me@somewhere.org or mailto:a@b.org.", "mail ▇▇▇ or ▇▇▇."),
        ("I am @anyone on (@mastodon@host.example)", "I am ▇▇▇ on (▇▇▇)"),
        ("on some-blog.com/about, or t.me/x.", "on ▇▇▇, or ▇▇▇"),
        ("some\\-blog\\.com", "▇▇▇"),
        ("пример.рф", "▇▇▇"),
        ("xn--e1afmkfd.xn--p1ai", "▇▇▇"),
        ("known as countess-ada or countessada", "known as ▇▇▇ or ▇▇▇"),
        ("adalove, Ada Love, ada.love", "▇▇▇, ▇▇▇, ▇▇▇"),
    ] {
        assert_eq!(mask.text(text), hidden, "{text}");
    }
    for same in [
        "Node.js, ASP.NET, v2.0, e.g. this i.e. that",
        "A sentence.Another one.In it",
        "12 of 30 posts, 3.5 hours, 10:30, a/b",
        "github and youtube",
        "C# and #vExpert",
        "and so on...",
    ] {
        assert_eq!(mask.text(same), same);
    }
}

#[test]
fn employer_and_number_are_hidden() {
    let mask = ada();
    assert_eq!(mask.text("At ACME Widgets, Ltd. I made widgets"), "At ▇▇▇. I made widgets");
    assert_eq!(mask.text("acme widgets; Acme alone"), "▇▇▇; Acme alone");
    assert_eq!(mask.text("Member #1234, number 1234, 12345 readers"), "Member ▇▇▇, number ▇▇▇, 12345 readers");
    let mut early = somebody("Ada", None);
    early.number = Some(7);
    assert_eq!(Mask::of(&early, &[], &[]).text("#7 gave 7 talks, #70"), "▇▇▇ gave 7 talks, #70");
    let mut free = somebody("Ada", None);
    free.employer = String::new();
    assert_eq!(Mask::of(&free, &[], &[]).text("nobody at all"), "nobody at all");
}

#[test]
fn what_has_been_hidden_stays_so_and_nothing_breaks() {
    let mask = ada();
    for text in
        ["Ada at https://x.org", "▇▇▇ Ada", "é@", "@", "://", "www.", "#", "((((", "🇧🇪👩‍💻 Ada", "\u{200b}", "a.b.c.d.e"]
    {
        let once = mask.text(text);
        assert_eq!(mask.text(&once), once, "{text}");
    }
    let long = "Ada x@y.org 山田 ".repeat(2_000);
    assert!(!mask.text(&long).contains("Ada"));
}

#[test]
fn the_town_and_the_headline_are_hidden() {
    let mask = ada();
    assert_eq!(mask.text("At home in BAD TOLZ, a bad day in Tölz"), "At home in ▇▇▇, a bad day in Tölz");
    assert_eq!(mask.text("I am a keeper of small engines; a keeper of bees"), "I am a ▇▇▇; a keeper of bees");
    let mut here = somebody("Ada", None);
    here.city = "東京".into();
    assert_eq!(Mask::of(&here, &[], &[]).text("私は東京都に住む"), "私は▇▇▇都に住む");
    here.city = "Å".into();
    assert_eq!(Mask::of(&here, &[], &[]).text("a å"), "a å");
}

#[test]
fn figures_are_round() {
    assert_eq!([0, 7, 99, 120, 129, 1999, 123_456].map(rounded), [0, 7, 99, 120, 120, 1900, 120_000]);
}

fn answer(kind: &str, value: &str) -> Shown {
    let html = (kind == "markdown").then(|| markdown::to_html(value));
    let href = (kind == "url").then(|| value.to_owned());
    Shown { key: "k".into(), label: "Label".into(), kind: kind.into(), values: vec![value.into()], html, href }
}

#[test]
fn answers_of_every_kind_are_hidden() {
    let mask = ada();
    let link = mask.shown(answer("url", "https://adalove.dev"));
    assert_eq!((link.values, link.href, link.html), (vec![VEIL.to_owned()], None, None));
    let drawn = mask.shown(answer("markdown", "# Ada\n\nI, A&#100;a, [write](https://adalove.dev) **much**."));
    let html = drawn.html.unwrap();
    assert!(html.contains("<strong>much</strong>") && html.contains("write"), "{html}");
    assert!(!html.contains("href") && !html.contains("Ada") && !html.contains("adalove"), "{html}");
    for kind in ["short", "long", "choice", "several", "number"] {
        assert_eq!(mask.shown(answer(kind, "Ada wrote")).values, ["▇▇▇ wrote"], "{kind}");
    }
    assert!(mask.shown(answer("url", " ")).values.is_empty());
}

#[test]
fn activities_keep_what_they_are_and_lose_whose() {
    let piece = Piece {
        activity: 1,
        kind: "talk".into(),
        kind_name: "Talk".into(),
        title: "Ada on storage".into(),
        on_date: "2026-10-01".parse().unwrap(),
        month_only: false,
        url: "https://adalove.dev/talk".into(),
        place: "Acme Widgets hall".into(),
        online: false,
        language: "en".into(),
        topics: ["Storage", "Lovelace"].into_iter().collect(),
        role: "with @ada".into(),
        reach: Some(1234),
        reach_label: "people".into(),
        note: "Slides at adalove.dev".into(),
        counts: true,
    };
    let mut read = Read::plain(&Evidence(vec![piece]), 1);
    let mut line = read.groups[0].lines[0].clone();
    line.now = Some(Box::new(line.clone()));
    read.groups[0].lines[0] = line;
    let told = serde_json::to_string(&ada().read(read)).unwrap();
    for secret in ["Ada", "adalove", "Acme", "hall", "Lovelace", "@ada", "1234"] {
        assert!(!told.contains(secret), "{secret} in {told}");
    }
    assert!(
        told.contains("on storage")
            && told.contains("Talk")
            && told.contains("1200")
            && told.contains("\"month_only\":true")
            && told.contains("Storage")
    );
}
