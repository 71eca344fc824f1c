use super::*;

const AT: &str = "https://ada.example/blog/feed.xml";

fn feed(body: &[u8], content_type: &str) -> Document {
    read(body, content_type, &AT.parse().unwrap())
        .unwrap_or_else(|e| panic!("{e:?}: {}", String::from_utf8_lossy(body)))
}

fn refused(body: &[u8]) -> &'static str {
    read(body, "", &AT.parse().unwrap()).unwrap_err().kind
}

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Ada</title><link>/blog/</link>{items}</channel></rss>"
    )
}

#[test]
fn every_format_is_read() {
    let old = "<item><title>One</title><link>https://ada.example/1</link></item>";
    let rdf = |namespace: &str| {
        format!(
            "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"{namespace}\">
            <channel><title>Ada</title><link>https://ada.example/</link></channel>{old}</rdf:RDF>"
        )
    };
    let cases = [
        ("rss", rss(old)),
        ("rss", rss(old).replace("2.0", "0.91").replace("<rss", "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://my.netscape.com/rss-0.91.dtd\"><rss")),
        ("rss", rss(old).replace("2.0", "0.92")),
        ("rss", rss(old).replace("2.0", "0.93")),
        ("rss", rss(old).replace(" version=\"2.0\"", "")),
        ("rss", rss(old).replace("<rss", "<rss xmlns=\"http://backend.userland.com/rss2\"")),
        ("rss", rdf("http://purl.org/rss/1.0/")),
        ("rss", rdf("http://my.netscape.com/rdf/simple/0.9/")),
        (
            "atom",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Ada</title><id>x</id><link href=\"https://ada.example/\"/>
            <entry><title>One</title><id>tag:1</id><link rel=\"self\" href=\"/self\"/><link href=\"https://ada.example/1\"/></entry></feed>".into(),
        ),
        (
            "atom",
            "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>Ada</a:title><a:link href=\"https://ada.example/\"/>
            <a:entry><a:title>One</a:title><a:link href=\"https://ada.example/1\"/></a:entry></a:feed>".into(),
        ),
        (
            "json",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"Ada\",\"home_page_url\":\"https://ada.example/\",
            \"items\":[{\"id\":1,\"title\":\"One\",\"url\":\"https://ada.example/1\",\"tags\":[\"a\"],\"authors\":5}]}".into(),
        ),
    ];
    for (format, body) in cases {
        let read = feed(body.as_bytes(), "");
        assert_eq!((read.format, read.title.as_str(), read.entries.len()), (format, "Ada", 1), "{body}");
        assert_eq!(
            (read.entries[0].title.as_str(), read.entries[0].url.as_str()),
            ("One", "https://ada.example/1"),
            "{body}"
        );
        assert!(read.site_url.starts_with("https://ada.example/"), "{body}");
    }
}

#[test]
fn every_encoding_is_read() {
    let xml = |encoding: &str, title: &str| {
        format!(
            "<?xml version='1.0' encoding='{encoding}'?><rss version='2.0'><channel><title>{title}</title></channel></rss>"
        )
    };
    let encoded = |label: &str, text: &str| {
        encoding_rs::Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned()
    };
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
    };
    let cases = [
        (encoded("windows-1251", &xml("windows-1251", "Мир")), "text/xml", "Мир"),
        (encoded("iso-8859-2", &xml("utf-8", "Łódź")), "text/xml; charset=iso-8859-2", "Łódź"),
        (encoded("shift_jis", &xml("Shift_JIS", "山田")), "application/rss+xml", "山田"),
        (encoded("windows-1252", &xml("ISO-8859-1", "Évora – 5 €")), "", "Évora – 5 €"),
        // The server says what it says of everything.
        (encoded("windows-1251", &xml("windows-1251", "Мир")), "text/xml; charset=utf-8", "Мир"),
        (xml("utf-8", "Évora").into_bytes(), "application/rss+xml; charset=\"UTF-8\"", "Évora"),
        (
            [b"\xef\xbb\xbf".as_slice(), xml("iso-8859-1", "Évora").as_bytes()].concat(),
            "text/xml; charset=iso-8859-1",
            "Évora",
        ),
        ([b"\xff\xfe".to_vec(), utf16(&xml("utf-16", "Łódź"), false)].concat(), "", "Łódź"),
        (utf16(&xml("utf-16", "Łódź"), true), "", "Łódź"),
        // Named by nobody, and no UTF-8.
        (
            encoded("windows-1252", "<rss version='2.0'><channel><title>Évora é ó ã</title></channel></rss>"),
            "",
            "Évora é ó ã",
        ),
        // Said to be of one byte a letter, which fits everything: by the header, by the declaration, by both.
        (xml("utf-8", "Évora – 5 €").into_bytes(), "text/xml; charset=ISO-8859-1", "Évora – 5 €"),
        (xml("windows-1251", "Мир").into_bytes(), "", "Мир"),
        (xml("iso-8859-1", "山田").into_bytes(), "application/rss+xml; charset=windows-1252", "山田"),
        (xml("no-such-thing", "Évora").into_bytes(), "text/xml; charset=nor-this", "Évora"),
    ];
    for (body, content_type, title) in cases {
        assert_eq!(feed(&body, content_type).title, title, "{content_type}");
    }
}

#[test]
fn what_is_broken_in_known_ways_is_read() {
    let read = feed(
        rss("<item><title>Q&A &copy; R&#0;&amp;D \u{8}</title><link>https://ada.example/?a=1&b=2</link><guid isPermaLink='false'>g</guid></item>").as_bytes(),
        "",
    );
    let entry = &read.entries[0];
    assert_eq!(entry.url, "https://ada.example/?a=1&b=2");
    assert!(entry.title.starts_with("Q&A © R") && entry.title.contains("&D"), "{}", entry.title);
    // Blank lines before the declaration, and a comment.
    assert_eq!(feed(format!("\n\n {}", rss("<!-- & < -->")).as_bytes(), "").title, "Ada");
}

#[test]
fn a_type_that_nobody_knows_costs_no_feed() {
    for (element, read) in [
        ("<title type=\"text/plain\">A &amp;lt; B</title>", "A < B"),
        ("<title type='HTML'>&lt;b&gt;A&lt;/b&gt; B</title>", "A B"),
        (
            "<title type=\"application/xhtml+xml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">A <b>B</b></div></title>",
            "A B",
        ),
        ("<title type=\"text/markdown\">A B</title>", "A B"),
        (
            "<title>A B</title><content type=\"application/xhtml+xml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">x</div></content>",
            "A B",
        ),
    ] {
        let entry =
            |n: u8, inner: &str| format!("<entry><id>{n}</id><link href=\"https://ada.example/{n}\"/>{inner}</entry>");
        let atom = format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Ada</title><id>x</id>{}{}</feed>",
            entry(1, element),
            entry(2, "<title>Two</title>")
        );
        let titles: Vec<String> = feed(atom.as_bytes(), "").entries.into_iter().map(|e| e.title).collect();
        assert_eq!(titles, [read, "Two"], "{element}");
    }
}

#[test]
fn addresses_are_absolute_and_of_the_web() {
    let read = feed(
        rss("<item><title>a</title><link>/a</link></item>
            <item><title>b</title><guid>https://ada.example/b</guid></item>
            <item><title>c</title><link>javascript:alert(1)</link><guid>c</guid></item>
            <item><title>d</title><link>data:text/html,x</link></item>
            <item><title>e</title><link>//other.example/e</link></item>
            <item><title>nobody knows me</title></item>")
        .as_bytes(),
        "",
    );
    let urls: Vec<_> = read.entries.iter().map(|e| (e.guid.as_str(), e.url.as_str())).collect();
    let there = "https://other.example/e";
    let expected = [
        ("https://ada.example/a", "https://ada.example/a"),
        ("https://ada.example/b", "https://ada.example/b"),
        ("c", ""),
        (there, there),
    ];
    assert_eq!(urls, expected);
    let atom = feed(
        b"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://cdn.example/x/'><title>A</title>
        <entry xml:base='y/'><id>1</id><title>t</title><link href='z'/></entry></feed>",
        "",
    );
    assert_eq!(atom.entries[0].url, "https://cdn.example/x/y/z");
}

#[test]
fn titles_are_words() {
    for (title, told) in [
        ("&lt;b&gt;Bold&lt;/b&gt; &amp;amp; more", "Bold & more"),
        ("<![CDATA[<script>alert(1)</script>Safe <em>and</em> sound]]>", "Safe and sound"),
        ("1 &lt; 2", "1 < 2"),
        ("  two\n lines ", "two lines"),
    ] {
        let read = feed(rss(&format!("<item><guid>1</guid><title>{title}</title></item>")).as_bytes(), "");
        assert_eq!(read.entries[0].title, told);
    }
    let note = feed(
        rss("<item><guid>1</guid><description>&lt;p&gt;No title&lt;/p&gt;&lt;p&gt;here</description></item>")
            .as_bytes(),
        "",
    );
    assert_eq!((note.entries[0].title.as_str(), note.entries[0].summary.as_str()), ("No title here", "No title here"));
}

#[test]
fn what_an_entry_says_is_kept() {
    let read = feed(
        br#"<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Ada</title><language>fr-FR</language><ttl>120</ttl>
        <item><title>One</title><link>https://ada.example/1</link><guid>one</guid><pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate>
        <category>Rust</category><category>Rust</category><category><![CDATA[R&D]]></category>
        <description>Short.</description><content:encoded><![CDATA[<p>Long <a href="https://x.example/">x</a></p>]]></content:encoded></item>
        <item><guid>two</guid><title>Two</title><dc:date>2026-11-02T10:00:00Z</dc:date></item></channel></rss>"#,
        "",
    );
    let entry = &read.entries[0];
    assert_eq!((entry.language.as_str(), entry.summary.as_str()), ("fr-FR", "Short."));
    assert_eq!(entry.tags, ["Rust", "R&D"]);
    assert!(entry.content.contains("href=\"https://x.example/\""));
    assert_eq!(entry.published_at.unwrap().to_rfc3339(), "2026-11-03T10:00:00+00:00");
    assert_eq!((entry.edited_at, read.ttl), (None, Some(TimeDelta::hours(2))));
    assert!(read.entries[1].published_at.is_some());
}

#[test]
fn bombs_do_not_go_off() {
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]>
        <rss version=\"2.0\"><channel><title>&lol2;</title></channel></rss>";
    assert_eq!(refused(laughs.as_bytes()), "entities");
    let outside = laughs.replace("\"lol\"", "SYSTEM \"file:///etc/passwd\"");
    assert_eq!(refused(outside.as_bytes()), "entities");
    // An entity that nobody defines stands as it is.
    let unknown = feed(rss("<item><guid>1</guid><title>&lol9; x</title></item>").as_bytes(), "");
    assert_eq!(unknown.entries[0].title, "&lol9; x");
    let deep = rss(&"<x>".repeat(100_000));
    assert_eq!(refused(deep.as_bytes()), "not_a_feed");
}

#[test]
fn a_million_entries_are_a_few() {
    let many = rss(&"<item><guid>1</guid></item><item/>".repeat(250_000));
    assert!(feed(many.as_bytes(), "").entries.len() <= MOST);
    let different: String = (0..1000)
        .map(|n| format!("<item><guid>{n}</guid><description><![CDATA[ <item> & </item> ]]></description></item>"))
        .collect();
    assert_eq!(feed(rss(&different).as_bytes(), "").entries.len(), MOST);
    let rdf = format!(
        "<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'><channel/>{}</rdf:RDF>",
        different.replace("</guid>", "</guid><link>https://a.example/</link>")
    );
    assert!(!feed(rdf.as_bytes(), "").entries.is_empty());
    let items = "{\"id\":\"x\"},".repeat(100_000);
    let json = format!("{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{}{{}}]}}", items);
    assert_eq!(feed(json.as_bytes(), "").entries.len(), 1);
}

#[test]
fn the_newest_are_taken_whichever_way_a_feed_is_written() {
    let day = |n: usize| (chrono::DateTime::UNIX_EPOCH + TimeDelta::days(n as i64)).to_rfc2822();
    let item = |n: usize| format!("<item><guid>{n}</guid><title>{n}</title><pubDate>{}</pubDate></item>", day(n));
    let oldest_first = rss(&(0..950).map(item).collect::<String>());
    let newest_first = rss(&(0..950).rev().map(item).collect::<String>());
    let json = |n: usize| {
        let at = chrono::DateTime::UNIX_EPOCH + TimeDelta::days(n as i64);
        format!("{{\"id\":\"{n}\",\"title\":\"{n}\",\"date_published\":\"{}\"}}", at.to_rfc3339())
    };
    let items: Vec<String> = (0..950).map(json).collect();
    let json = format!("{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{}]}}", items.join(","));
    for body in [oldest_first, newest_first, json] {
        let entries = feed(body.as_bytes(), "").entries;
        assert_eq!(entries.len(), MOST);
        assert!(entries.iter().all(|e| e.guid.parse::<usize>().unwrap() >= 750));
    }
    // Between entries others may stand, and what stands behind them all stays there.
    let mixed = rss(&(0..500).map(|n| format!("{}<generator>g</generator>", item(n))).collect::<String>());
    assert_eq!(feed(mixed.as_bytes(), "").title, "Ada");
    // Without dates those before count as the newer.
    let undated: String = (0..500).map(|n| format!("<item><guid>{n}</guid></item>")).collect();
    assert_eq!(feed(rss(&undated).as_bytes(), "").entries[0].guid, "0");
}

#[test]
fn what_is_made_to_be_slow_or_large_is_not() {
    // Each looked for a bracket to the end; each is nothing that XML knows.
    assert_eq!(refused(("<rss version='2.0'>".to_owned() + &"<!a/>".repeat(1_000_000)).as_bytes()), "not_a_feed");
    assert_eq!(refused(("<!DOCTYPE a [".repeat(100_000)).as_bytes()), "not_a_feed");
    let doctypes = "<!DOCTYPE a>".repeat(100_000) + &rss("");
    assert_eq!(feed(doctypes.as_bytes(), "").title, "Ada");
    let attributes: String = (0..100_000).map(|n| format!(" a{n}='='")).collect();
    assert_eq!(refused(rss(&format!("<item{attributes}/>")).as_bytes()), "not_a_feed");
    let long = "a='b' ".repeat(10_000);
    assert_eq!(feed(rss(&format!("<x y=\"{long}\"/>")).as_bytes(), "").title, "Ada");
    // Each becomes a value: of a million, some.
    let many = rss(&format!("<item><guid>1</guid><title>One</title>{}</item>", "<category/>".repeat(400_000)));
    assert_eq!(feed(many.as_bytes(), "").title, "Ada");
    let after = rss(&format!("{}<item>{}</item>", "<item><guid>1</guid></item>".repeat(300), "<x/>".repeat(400_000)));
    assert_eq!(feed(after.as_bytes(), "").entries.len(), 1);
    // A title that opens all it has in each paragraph.
    let open: String = (0..900).map(|n| format!("&lt;b a{n}&gt;")).collect();
    let title = rss(&format!("<item><guid>1</guid><title>{open}{}</title></item>", "&lt;p&gt;x".repeat(4_000)));
    assert!(feed(title.as_bytes(), "").entries[0].title.starts_with("x x x"));
}

#[test]
fn what_is_no_feed_is_said_to_be_none() {
    for body in [
        "",
        "hello",
        "<html><body><p>x",
        "<p",
        "{}",
        "{\"items\":[]}",
        "<?xml version='1.0'?><svg/>",
        "\u{0}\u{1}",
        "<rss version='2.0'>",
    ] {
        assert_eq!(refused(body.as_bytes()), "not_a_feed", "{body}");
    }
}
