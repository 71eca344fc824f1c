// A page by keyboard alone: all that can be used is reached, one sees where one is, and nothing covers it.

import { LOOKS, wear } from './browser.mjs';
import { open } from './examine.mjs';

/** Tabs through the page once, on the desk. */
export async function walkByKeyboard(page, url, say) {
  const found = (rule, selector, detail) => say({ width: 1280, scheme: 'light' }, rule, selector, detail);
  await page.setViewport(LOOKS.desk);
  await wear(page, 'light');
  await open(page, url);
  const count = await page.evaluate(prepare);
  let seen = 0;
  // A field for a date is several stops.
  for (let pressed = 0; pressed < 8 * count + 20; pressed += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => globalThis.walk.here());
    if (at.done) break;
    seen += at.stays ? 0 : 1;
    for (const { rule, selector, detail } of at.wrong) found(rule, selector, detail);
    if (at.again) break;
  }
  const missed = await page.evaluate(() => globalThis.walk.missed());
  for (const selector of missed) found('keyboard-unreached', selector, `${seen} of ${count} were reached`);
}

/** Runs in the page: notes how everything looks before it has the focus, and looks at what has it. */
function prepare() {
  const CAN = 'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]:not([tabindex="-1"])';
  const LOOKS = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'borderTopColor', 'textDecorationLine'];
  const style = (e) => [null, '::before', '::after'].map((part) => {
    const s = getComputedStyle(e, part);
    return LOOKS.map((name) => s[name]).join('|');
  }).join(' ');
  const name = (e) => {
    const own = `${e.localName}${e.name ? `[name=${e.name}]` : ''}${[...e.classList].map((c) => `.${c}`).join('')}`;
    return `${e.parentElement?.localName ?? ''}${[...e.parentElement?.classList ?? []].map((c) => `.${c}`).join('')}>${own}`;
  };
  const isShown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0 && !e.closest('[inert]');
  // Of radio buttons with one name the keyboard stops at one.
  const group = (e) => (e.type === 'radio' ? `${e.form?.action} ${e.name}` : e);
  const wanted = new Map();
  for (const e of document.querySelectorAll(CAN)) {
    if (!e.disabled && isShown(e) && !wanted.has(group(e))) wanted.set(group(e), e);
  }
  const before = new Map([...document.querySelectorAll('*')].map((e) => [e, style(e)]));
  const reached = new Set();
  const seen = new Set();
  let last;
  let stays = 0;
  // The ring may be drawn around what holds the field, or on its label.
  const isMarked = (e) => {
    const holders = [e.parentElement, e.closest('label'), e.closest('li'), e.closest('article')];
    const around = [e, ...holders, e.nextElementSibling, ...(e.labels ?? [])].filter(Boolean);
    return around.some((a) => style(a) !== before.get(a));
  };
  const covered = (e) => {
    const boxes = [...e.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
    const inside = (r) => r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
    const box = boxes.find(inside);
    if (!box) return boxes.length ? 'it is outside of the window' : '';
    const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const own = !top || e.contains(top) || top.contains(e) || [...(e.labels ?? [])].some((l) => l.contains(top) || top.contains(l));
    return own ? '' : `${name(top)} covers it`;
  };
  globalThis.walk = {
    here() {
      const e = document.activeElement;
      if (!e || e === document.body || e === document.documentElement) return { done: true, wrong: [] };
      stays = e === last ? stays + 1 : 0;
      last = e;
      if (stays > 12) return { again: true, wrong: [{ rule: 'keyboard-trap', selector: name(e) }] };
      if (stays) return { stays, wrong: [] };
      const again = seen.has(e);
      seen.add(e);
      reached.add(group(e));
      if (again) return { again, wrong: [] };
      document.getAnimations().forEach((a) => { try { a.finish(); } catch { a.cancel(); } });
      const wrong = [];
      if (e.localName !== 'iframe') {
        if (!isMarked(e)) wrong.push({ rule: 'keyboard-focus-unseen', selector: name(e), detail: style(e) });
        const why = covered(e);
        if (why) wrong.push({ rule: 'keyboard-focus-covered', selector: name(e), detail: why });
        if (e.tabIndex > 0) wrong.push({ rule: 'keyboard-order', selector: name(e), detail: `tabindex ${e.tabIndex}` });
      }
      return { wrong };
    },
    missed: () => [...wanted].filter(([key]) => !reached.has(key)).map(([, e]) => name(e)),
  };
  return wanted.size;
}
