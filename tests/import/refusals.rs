use palmares::import;

use super::counts;

both! {
    async fn a_file_that_is_none_changes_nothing(portal: Portal) {
        for (name, text, why) in [
            ("a.txt", "name\nAda\n", "the ending tells the format"),
            ("a.csv", "", "empty"),
            ("a.csv", "nom,pays\nAda,FR\n", "no column \"name\""),
            ("a.csv", "name,name\nAda,FR\n", "stands twice"),
            ("a.yaml", "- name: Ada\n  city: Gent\n  name: Ben\n", "line 3: the key \"name\" stands twice"),
            ("a.yaml", "- name: Ada\n\tcity: Gent\n", "line 2: a tab"),
            ("a.yaml", "name\n", "a list of people is expected"),
            ("a.json", "[{\"name\": \"Ada\"},]", "line 1: this is no JSON"),
            ("a.json", "{\"things\": []}", "a list of people is expected"),
        ] {
            let error = portal.try_import(name, text, false).await.unwrap_err().to_string();
            assert!(error.contains(why), "{text} gave {error}");
        }
        let missing = import::run(&portal.db, "/nowhere/x.csv".as_ref(), false, portal.now()).await;
        assert!(missing.unwrap_err().to_string().contains("cannot be read"));
        assert_eq!(portal.how_many_people().await, 0);
    }

    async fn one_bad_row_costs_only_itself(portal: Portal) {
        let text = "name,email,year\nAda,ada@example.org,2020\nBen,ben,2020\nCleo,\"oh,2020\nDora,,2021\nEve,x,2020,more\n";
        let report = portal.import("a.csv", text).await;
        let told = report.to_string();
        assert_eq!(counts(&report), (2, 0, 0, 3), "{told}");
        for line in ["line 3: refused, \"ben\" is no e-mail address", "line 4: refused, a quote is opened", "line 6: refused, has 4 cells where the header has 3"] {
            assert!(told.contains(line), "{line} is not in {told}");
        }
    }

    async fn a_refused_row_leaves_its_person_the_other_rows(portal: Portal) {
        let report = portal.import("a.csv", "name,year\nAda,2020\nAda,never\nAda,2022\n").await;
        assert_eq!(counts(&report), (1, 0, 0, 1));
        assert_eq!(portal.awards_of("Ada").await.iter().map(|a| a.year).collect::<Vec<_>>(), [2020, 2022]);
    }

    async fn hostile_content_is_only_text(portal: Portal) {
        let long = "N".repeat(200);
        let longer = "N".repeat(201);
        let text = format!(
            "name,headline,bio,city,links,year\n\
             \"=HYPERLINK(\"\"https://evil.example\"\")\",+1+1,\"<script>alert(1)</script>\n\n[x](javascript:alert(1)) **bold**\",@SUM(A1),javascript:alert(1) https://user:pw@evil.example,2027\n\
             Robert'); DROP TABLE person;--,,,,,2027\n\
             {long},,,,,2027\n\
             {longer},,,,,2027\n\
             \u{202e}نمر\u{202c} عبد الله,,,,,2027\n\
             Nul\u{1}\u{7f}Byte\u{1b}[31m,,a\u{1}b,,,2027\n"
        );
        let report = portal.import("a.csv", text).await;
        let told = report.to_string();
        assert_eq!(counts(&report), (5, 0, 0, 1), "{told}");
        assert!(!told.contains('\u{1b}') && told.contains("line 7: refused, the name has 201 characters"), "{told}");
        let formula = portal.named("=HYPERLINK(\"https://evil.example\")").await;
        assert!(formula.bio_html.contains("<strong>bold</strong>"));
        assert!(!formula.bio_html.contains("<script") && !formula.bio_html.contains("javascript:"), "{}", formula.bio_html);
        assert_eq!(portal.links_of(&formula.name).await, []);
        assert_eq!(portal.named(&long).await.name.len(), 200);
        assert_eq!(portal.named("Robert'); DROP TABLE person;--").await.number, Some(2));
        assert_eq!(portal.named("Nul Byte [31m").await.bio, "ab");
    }

    async fn zero_bytes_are_no_text(portal: Portal) {
        let error = portal.try_import("a.csv", b"PK\x03\x04\0\0\0\0and so on", false).await.unwrap_err().to_string();
        assert!(error.contains("it is no text"), "{error}");
        let report = portal.import("a.json", "[{\"name\": \"A\\u0000da\", \"bio\": \"x\\u0000y\"}]").await;
        assert_eq!(counts(&report), (1, 0, 0, 0));
        assert_eq!(portal.named("A da").await.bio, "xy");
    }
}
