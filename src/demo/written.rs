//! Texts that were written here: Amara's, and the news of the program.

pub struct Article {
    pub title: &'static str,
    pub tags: &'static [&'static str],
    /// Negative: still to come.
    pub hours_ago: i64,
    pub is_draft: bool,
    pub source: &'static str,
}

/// Where the picture in her text lies, on her blog.
pub const MAP: &str = "https://amara-okonkwo.example.org/pictures/map.png";

pub const BY_PRO: Article = Article {
    title: "How a network begins at a kitchen table",
    tags: &["governance", "teaching"],
    hours_ago: 70,
    is_draft: false,
    source: "Eleven networks began at mine. None of them began with a router.

## Who sits there

The person who **wants** it, the person who *owns the roof*, and the person who asks what it costs. If one of them is \
missing, put the kettle on again.[^tea]

| Evening | What we decide | What we do not |
|---------|----------------|----------------|
| first   | who comes back | anything else  |
| second  | the map        | the antennas   |
| third   | the money      | the name       |

## What we bring

- [x] a paper map, as large as the table
- [x] one working link, to hold in the hand
- [ ] a price list (never on the first evening)

![The map on the table: eleven roofs, and who reaches whom](https://amara-okonkwo.example.org/pictures/map.png)

## What we measure afterwards

A small script is enough, and everybody can read it:

```python
def reachable(roofs, links):
    \"\"\"How many roofs the first one reaches.\"\"\"
    seen, todo = set(), [roofs[0]]
    while todo:
        roof = todo.pop()
        if roof not in seen:
            seen.add(roof)
            todo += [b for a, b in links if a == roof]
    return len(seen)
```

> If you can draw it on the table, you can mend it on the roof.

[^tea]: Ginger, mostly. The second pot is where people say what they are afraid of.",
};

pub const DRAFT: Article = Article {
    title: "Money, and why we talk about it on the third evening",
    tags: &["fundraising"],
    hours_ago: 20,
    is_draft: true,
    source: "Not finished yet.\n\n- what a roof costs\n- what a *neighbour* costs",
};

pub const NEWS: [Article; 4] = [
    Article {
        title: "The calendar of the coming award year",
        tags: &["calendar"],
        hours_ago: 24 * 40,
        is_draft: false,
        source:
            "All intakes of the coming year stand in the [calendar](https://lanternkeepers.example.org/cycles), each \
            with its own deadline, in your own time zone.

A published deadline may move, but only to a later day, and whoever has a draft is told.",
    },
    Article {
        title: "Your posts have a page of their own",
        tags: &["blogs", "feeds"],
        hours_ago: 24 * 9,
        is_draft: false,
        source: "What you write on your blogs now stands together at *Posts*, newest first, to be searched by title, \
            topic, language and year.

## What you can do

1. Connect your blog: new posts arrive by themselves.
2. Add one by its address.
3. Write here, in Markdown. Your site generator’s front matter is welcome.

Nothing goes into your log until you say so.",
    },
    Article {
        title: "Reviewing has begun for the Mesh",
        tags: &["reviewing"],
        hours_ago: 24 * 3,
        is_draft: false,
        source: "Every application is read by at least three reviewers, none of whom works with, was named by or looked \
            after the applicant. Results are announced on the day that the calendar says, for everybody at once.",
    },
    Article {
        title: "Questions we are often asked",
        tags: &["help"],
        hours_ago: 30,
        is_draft: true,
        source: "A draft, for managers to finish.",
    },
];
