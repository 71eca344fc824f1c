use image::{Rgba, RgbaImage};

type Colour = [u8; 3];

/// A filled ellipse. Lengths and places are shares of the picture's side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ellipse {
    pub centre: (f32, f32),
    pub radii: (f32, f32),
    /// The heights between which it is drawn.
    pub between: (f32, f32),
    pub colour: Colour,
}

/// A square picture: a ground that goes over from one colour at the top to another at the bottom, shapes upon it.
pub fn draw(side: u32, ground: (Colour, Colour), shapes: &[Ellipse]) -> RgbaImage {
    let size = side as f32;
    RgbaImage::from_fn(side, side, |x, y| {
        let (x, y) = ((x as f32 + 0.5) / size, (y as f32 + 0.5) / size);
        let ground = mixed(ground.0, ground.1, y);
        let [r, g, b] = shapes.iter().fold(ground, |under, shape| mixed(under, shape.colour, shape.covers(x, y, size)));
        Rgba([r, g, b, 255])
    })
}

impl Ellipse {
    /// How much of a pixel it covers; its edges are soft over one pixel.
    fn covers(&self, x: f32, y: f32, size: f32) -> f32 {
        let (dx, dy) = ((x - self.centre.0) / self.radii.0, (y - self.centre.1) / self.radii.1);
        let soft = |outside: f32| (0.5 - outside * size).clamp(0.0, 1.0);
        let round = soft((dx.hypot(dy) - 1.0) * self.radii.0.min(self.radii.1));
        round * soft(self.between.0 - y) * soft(y - self.between.1)
    }
}

fn mixed(under: Colour, over: Colour, share: f32) -> Colour {
    std::array::from_fn(|i| (f32::from(under[i]) * (1.0 - share) + f32::from(over[i]) * share).round() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_lie_upon_the_ground() {
        let dot = Ellipse { centre: (0.5, 0.5), radii: (0.2, 0.2), between: (0.0, 0.5), colour: [9, 9, 9] };
        let drawn = draw(101, ([200, 0, 0], [0, 0, 200]), &[dot]);
        let at = |x, y| drawn.get_pixel(x, y).0;
        assert_eq!((at(50, 40), at(50, 60)[0] > 9), ([9, 9, 9, 255], true), "the lower half is cut off");
        assert!(at(0, 0)[0] > 190 && at(0, 100)[2] > 190);
    }
}
