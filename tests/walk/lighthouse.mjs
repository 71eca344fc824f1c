// Lighthouse on the pages that strangers come to: node lighthouse.mjs ORIGIN

import lighthouse from 'lighthouse';
import { launch, tab } from './browser.mjs';

/** What must be perfect on any machine; how fast a page is depends on the machine, so it is only told. */
const PERFECT = ['accessibility', 'seo', 'best-practices'];
const LIST_BYTES = 100_000;

const origin = process.argv[2];
const members = await (await fetch(`${origin}/directory.json`)).json();
const member = new URL(members.members[0].url, origin).pathname;
const wrong = [];
const browser = await launch();
try {
  for (const path of ['/', '/directory', member]) {
    for (const form of ['mobile', 'desktop']) await ask(path, form);
  }
} finally {
  await browser.close();
}
console.log(wrong.join('\n'));
process.exit(wrong.length ? 1 : 0);

async function ask(path, formFactor) {
  const context = await browser.createBrowserContext();
  const page = await tab(context);
  const screen = formFactor === 'desktop'
    ? { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false }
    : { mobile: true, width: 412, height: 823, deviceScaleFactor: 1.75, disabled: false };
  const config = { extends: 'lighthouse:default', settings: { formFactor, screenEmulation: screen, maxWaitForLoad: 120_000 } };
  const { lhr } = await lighthouse(origin + path, { logLevel: 'silent' }, config, page);
  await context.close();
  const score = (name) => Math.round(lhr.categories[name].score * 100);
  const shift = lhr.audits['cumulative-layout-shift'].numericValue;
  const bytes = lhr.audits['total-byte-weight'].numericValue;
  console.log(`${path} ${formFactor}: performance ${score('performance')}, ${PERFECT.map((n) => `${n} ${score(n)}`).join(', ')}, `
    + `shift ${shift.toFixed(4)}, ${(bytes / 1000).toFixed(0)} kB`);
  const where = `    ${path} ${formFactor}: `;
  for (const name of PERFECT.filter((n) => score(n) < 100)) {
    for (const { id, weight } of lhr.categories[name].auditRefs) {
      const { score: got, title, scoreDisplayMode, details } = lhr.audits[id];
      if (!weight || got === null || got === 1 || scoreDisplayMode === 'notApplicable') continue;
      const first = details?.items?.[0];
      wrong.push(`${where}${name}: ${id}: ${title} ${JSON.stringify(first?.node?.snippet ?? first ?? '').slice(0, 200)}`);
    }
  }
  if (shift > 0) wrong.push(`${where}the layout shifts by ${shift}`);
  if (path === '/directory' && bytes > LIST_BYTES) wrong.push(`${where}${bytes} bytes, and not ${LIST_BYTES}`);
}
