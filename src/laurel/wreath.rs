//! The geometry of a laurel: leaves along a branch, computed, as the data of one SVG path.

use std::f64::consts::PI;
use std::fmt::Write;

/// Two branches that grow from the bottom of a circle, one the mirror of the other. Angles are counted in degrees from
/// the bottom, towards the top on either side.
#[derive(Clone, Copy)]
pub struct Wreath {
    pub centre: (f64, f64),
    pub radius: f64,
    /// Where the first leaf sits and where the last one does.
    pub from: f64,
    pub to: f64,
    /// Leaves on the outer side of each branch.
    pub leaves: u32,
    /// The longest leaf; towards the tip they become shorter, to `taper` of it.
    pub length: f64,
    pub taper: f64,
    /// How broad a leaf is, as a share of its length.
    pub breadth: f64,
    /// How far leaves lean away from the branch, in degrees: outer, inner. An inner of 0 is none.
    pub lean: (f64, f64),
}

impl Wreath {
    /// All leaves of both branches.
    pub fn leaves(&self) -> String {
        let mut path = String::new();
        for side in [1.0, -1.0] {
            for i in 0..self.leaves {
                let share = f64::from(i) / f64::from(self.leaves.max(2) - 1);
                let angle = self.from + (self.to - self.from) * share;
                let length = self.length * (1.0 - (1.0 - self.taper) * share);
                // At the tip the branch ends in its last leaf; below, leaves come in pairs.
                let tip = i + 1 == self.leaves;
                let lean = if tip { self.lean.0 * 0.2 } else { self.lean.0 };
                self.leaf(&mut path, side, angle, length, lean);
                if self.lean.1 > 0.0 && !tip {
                    self.leaf(&mut path, side, angle + self.step() * 0.45, length * 0.66, -self.lean.1);
                }
            }
        }
        path
    }

    /// The two stems, to be stroked: from where they cross at the bottom to the last leaf.
    pub fn stems(&self) -> String {
        let mut path = String::new();
        for side in [1.0, -1.0] {
            let (x0, y0) = self.at(-side, self.from * 0.35, self.radius * 1.03);
            let (x1, y1) = self.at(side, self.from, self.radius);
            let (x2, y2) = self.at(side, self.to, self.radius);
            let r = self.radius;
            let sweep = u8::from(side < 0.0);
            let _ = write!(
                path,
                "M{x0:.1} {y0:.1}A{r} {r} 0 0 {sweep} {x1:.1} {y1:.1}A{r} {r} 0 0 {sweep} {x2:.1} {y2:.1}"
            );
        }
        path
    }

    fn step(&self) -> f64 {
        (self.to - self.from) / f64::from(self.leaves.max(2) - 1)
    }

    fn at(&self, side: f64, degrees: f64, radius: f64) -> (f64, f64) {
        let angle = degrees * PI / 180.0;
        (self.centre.0 + side * radius * angle.sin(), self.centre.1 + radius * angle.cos())
    }

    /// One leaf: a blade that bends a little towards the branch's end.
    fn leaf(&self, path: &mut String, side: f64, degrees: f64, length: f64, lean: f64) {
        let (x, y) = self.at(side, degrees, self.radius);
        let along = (degrees - lean) * PI / 180.0;
        let (dx, dy) = (side * along.cos(), -along.sin());
        // At a right angle to the leaf, away from the circle's centre.
        let (ox, oy) = (side * along.sin(), along.cos());
        // Turned on the mirrored side, so that all leaves run round the same way and overlap without holes.
        let half = side * length * self.breadth / 2.0;
        let bend = if lean >= 0.0 { -0.10 } else { 0.10 } * length;
        let point = |t: f64, out: f64| (x + dx * length * t + ox * out, y + dy * length * t + oy * out);
        let (a, b) = (point(0.28, half * 1.25), point(0.72, half * 1.15 + bend));
        let (c, d) = (point(0.72, -half * 1.15 + bend), point(0.28, -half * 1.25));
        let tip = point(1.0, bend);
        let _ = write!(
            path,
            "M{x:.1} {y:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {x:.1} {y:.1}z",
            a.0, a.1, b.0, b.1, tip.0, tip.1, c.0, c.1, d.0, d.1
        );
    }
}

/// A regular polygon with its first corner on top.
pub fn polygon(centre: (f64, f64), radius: f64, corners: u32) -> String {
    star(centre, radius, radius, corners * 2, 2)
}

/// A star with its first point on top.
pub fn star_of(centre: (f64, f64), outer: f64, inner: f64, points: u32) -> String {
    star(centre, outer, inner, points * 2, 1)
}

fn star(centre: (f64, f64), outer: f64, inner: f64, corners: u32, step: usize) -> String {
    let mut path = String::new();
    for i in (0..corners).step_by(step) {
        let radius = if i % 2 == 0 { outer } else { inner };
        let angle = 2.0 * PI * f64::from(i) / f64::from(corners);
        let (x, y) = (centre.0 + radius * angle.sin(), centre.1 - radius * angle.cos());
        let _ = write!(path, "{}{x:.1} {y:.1}", if i == 0 { 'M' } else { 'L' });
    }
    path.push('z');
    path
}
