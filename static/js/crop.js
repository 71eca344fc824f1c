// Lets a square be drawn over a picture: <form data-crop> with fields zoom, x and y (percent, as raster::Cut has them)
// and a picture in [data-crop-stage]. The fields stay: the square only fills them, and they move it.

const clamp = (n, least, most) => Math.min(Math.max(n, least), most);

for (const form of document.querySelectorAll("form[data-crop]")) {
  const image = form.querySelector("[data-crop-stage] img");
  if (image.complete && image.naturalWidth) bind(form, image); else image.addEventListener("load", () => bind(form, image));
}

function bind(form, image) {
  const { zoom, x, y } = form.elements;
  const [width, height] = [image.naturalWidth, image.naturalHeight];
  const square = document.createElement("button");
  square.type = "button";
  square.className = "crop__square";
  square.setAttribute("aria-label", image.parentElement.dataset.label);
  image.after(square);
  const preview = form.querySelector("[data-crop-preview]");
  preview.hidden = false;
  const canvas = preview.querySelector("canvas");
  const side = () => Math.min(width, height) * 100 / zoom.value;
  // Where the square is, in pixels: the fields are whole percents, a slow drag is finer.
  let left, top;

  function read() {
    left = (width - side()) * x.value / 100;
    top = (height - side()) * y.value / 100;
    draw();
  }

  function move(to_left, to_top) {
    const [wide, high] = [width - side(), height - side()];
    left = clamp(to_left, 0, wide);
    top = clamp(to_top, 0, high);
    if (wide) x.value = Math.round(left / wide * 100);
    if (high) y.value = Math.round(top / high * 100);
    draw();
  }

  // Nearer or farther around the middle of the square.
  function nearer(by) {
    const [before, from_left, from_top] = [side(), left, top];
    zoom.value = clamp(Number(zoom.value) + by, 100, 400);
    const half = (before - side()) / 2;
    move(from_left + half, from_top + half);
  }

  function draw() {
    square.style.left = `${left / width * 100}%`;
    square.style.top = `${top / height * 100}%`;
    square.style.width = `${side() / width * 100}%`;
    square.style.height = `${side() / height * 100}%`;
    canvas.getContext("2d").drawImage(image, left, top, side(), side(), 0, 0, canvas.width, canvas.height);
  }

  let held;
  square.addEventListener("pointerdown", (event) => {
    square.setPointerCapture(event.pointerId);
    held = { left, top, x: event.clientX, y: event.clientY };
  });
  square.addEventListener("pointermove", (event) => {
    if (!held) return;
    const scale = width / image.clientWidth;
    move(held.left + (event.clientX - held.x) * scale, held.top + (event.clientY - held.y) * scale);
  });
  for (const end of ["pointerup", "pointercancel"]) square.addEventListener(end, () => { held = undefined; });
  square.addEventListener("wheel", (event) => { event.preventDefault(); nearer(event.deltaY < 0 ? 10 : -10); }, { passive: false });
  square.addEventListener("keydown", (event) => {
    const step = side() / 20;
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (way) move(left + way[0] * step, top + way[1] * step);
    else if (["+", "=", "-"].includes(event.key)) nearer(event.key === "-" ? -10 : 10);
    else return;
    event.preventDefault();
  });
  form.addEventListener("input", read);
  read();
}
