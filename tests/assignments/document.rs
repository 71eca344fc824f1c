//! The worked example of `docs/reviews.md`, reckoned by the code: the document and the portal say the same.

use std::collections::BTreeMap;

use entity::criterion;
use entity::review::Scores;
use palmares::assignments::scores::{self, Given};

/// The table that begins with these columns, a row each by its column's name.
fn table(document: &str, columns: &[&str]) -> Vec<BTreeMap<String, String>> {
    let cells =
        |line: &str| -> Vec<String> { line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect() };
    let mut lines = document.lines().skip_while(|line| !line.starts_with('|') || cells(line)[..] != *columns);
    let head = cells(lines.next().unwrap_or_else(|| panic!("no table {columns:?}")));
    let rows = lines.skip(1).take_while(|line| line.starts_with('|'));
    rows.map(|row| head.iter().cloned().zip(cells(row)).collect()).collect()
}

fn thousandths(told: &str) -> i32 {
    let plain = told.replace('−', "-");
    let (sign, digits) = plain.strip_prefix('-').map_or((1, plain.trim_start_matches('+')), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap();
    assert_eq!(part.len(), 3, "{told}");
    sign * (whole.parse::<i32>().unwrap() * 1000 + part.parse::<i32>().unwrap())
}

fn place(names: &mut Vec<String>, name: &str) -> i64 {
    let at = names.iter().position(|n| n == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    });
    i64::try_from(at).unwrap()
}

#[test]
fn the_worked_example_is_what_the_code_gives() {
    let document = include_str!("../../docs/reviews.md");
    let criteria: Vec<criterion::Model> = table(document, &["criterion", "weight"])
        .into_iter()
        .zip(1_i64..)
        .map(|(row, id)| criterion::Model {
            id,
            cycle_id: 1,
            name: row["criterion"].clone(),
            help: String::new(),
            weight: row["weight"].parse().unwrap(),
            position: 0,
        })
        .collect();
    let columns: Vec<&str> = ["application", "reviewer"]
        .into_iter()
        .chain(criteria.iter().map(|c| c.name.as_str()))
        .chain(["score", "deviation"])
        .collect();
    let rows = table(document, &columns);
    assert_eq!((criteria.len(), rows.len()), (3, 9));

    let (mut applications, mut reviewers) = (Vec::new(), Vec::new());
    let mut given = Vec::new();
    for row in &rows {
        let points = Scores(criteria.iter().map(|c| (c.id, row[&c.name].parse().unwrap())).collect());
        let score = points.weighted(&criteria).unwrap();
        assert_eq!(score, thousandths(&row["score"]), "{row:?}");
        let application = place(&mut applications, &row["application"]);
        given.push(Given { application, reviewer: place(&mut reviewers, &row["reviewer"]), score });
    }
    let own = scores::own_means(&given);
    for row in table(document, &["reviewer", "own mean"]) {
        assert_eq!(own[&place(&mut reviewers, &row["reviewer"])], thousandths(&row["own mean"]), "{row:?}");
    }
    for (row, review) in rows.iter().zip(&given) {
        let deviation = scores::deviation(review.score, own[&review.reviewer]);
        assert_eq!(deviation, thousandths(&row["deviation"]), "{row:?}");
    }
    let standings = scores::standings(&given);
    let told = table(document, &["application", "mean", "deviation", "spread", "split"]);
    assert_eq!((told.len(), standings.len(), own.len()), (3, 3, 3));
    for row in told {
        let standing = standings[&place(&mut applications, &row["application"])];
        assert_eq!(standing.mean, Some(thousandths(&row["mean"])), "{row:?}");
        assert_eq!(standing.calibrated, Some(thousandths(&row["deviation"])), "{row:?}");
        assert_eq!((standing.spread, standing.given), (Some(thousandths(&row["spread"])), 3), "{row:?}");
        let is_split = scores::is_split(thousandths(&row["spread"]), 5);
        assert_eq!(is_split, row["split"] == "yes", "{row:?}");
    }
}
