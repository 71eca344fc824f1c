// A page where scripts are off: it has its content, it fits, and its forms can be sent.

import { LOOKS, wear } from './browser.mjs';
import { fits } from './examine.mjs';

export async function walkWithoutScripts(page, url, say) {
  const look = { width: 1280, scheme: 'no script' };
  const found = (rule, selector, detail) => say({ ...look }, rule, selector, detail);
  await page.setJavaScriptEnabled(false);
  try {
    await wear(page, 'light');
    for (const size of [LOOKS.desk, LOOKS.phone]) {
      look.width = size.width;
      await page.setViewport(size);
      await page.goto(url);
      await fits(page, (rule, ...more) => found(`no-script ${rule}`, ...more));
      for (const { rule, selector } of await page.evaluate(content)) found(`no-script ${rule}`, selector);
    }
  } finally {
    await page.setJavaScriptEnabled(true);
  }
}

function content() {
  // A lid that asks once more opens without script.
  const reachable = (e) => (e.closest('details:not([open])')?.querySelector('summary') ?? e).checkVisibility();
  const wrong = [];
  const heading = document.querySelector('main h1');
  if (!heading?.checkVisibility() || !heading.innerText.trim()) wrong.push({ rule: 'heading', selector: 'main h1' });
  for (const form of document.forms) {
    const shown = [...form.elements].some((e) => e.checkVisibility());
    const button = [...form.elements].some((e) => e.matches('button:not([type=button]), input[type=submit]') && reachable(e));
    if (shown && !button) wrong.push({ rule: 'form-without-button', selector: `form[action="${form.getAttribute('action')}"]` });
  }
  return wrong;
}
