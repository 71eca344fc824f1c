// Lighthouse on the pages that strangers come to: node lighthouse.mjs ORIGIN

import lighthouse from 'lighthouse';
import { launch } from './browser.mjs';

/** What must be perfect on any machine; how fast a page is depends on the machine, so it is only told. */
const PERFECT = ['accessibility', 'seo', 'best-practices'];
const LIST_BYTES = 100_000;

const origin = process.argv[2];
const members = await (await fetch(`${origin}/directory.json`)).json();
const member = new URL(members.members[0].url, origin).pathname;
const wrong = [];
const browser = await launch();
try {
  for (const path of ['/', '/directory', member]) judge(path, await ask(path));
} finally {
  await browser.close();
}
console.log(wrong.join('\n'));
process.exit(wrong.length ? 1 : 0);

/** As on a phone. A browser that has no time draws nothing; then it is asked again. */
async function ask(path) {
  for (let times = 1; ; times += 1) {
    const page = await browser.newPage();
    await page.bringToFront();
    const { lhr } = await lighthouse(origin + path, { logLevel: 'silent', maxWaitForFcp: 120_000, maxWaitForLoad: 120_000 }, undefined, page);
    await page.close();
    const broken = lhr.runtimeError ?? lhr.audits['cumulative-layout-shift'].errorMessage;
    if (!broken) return lhr;
    if (times === 5) throw new Error(`${path}: ${JSON.stringify(broken)}`);
  }
}

function judge(path, lhr) {
  const score = (name) => Math.round(lhr.categories[name].score * 100);
  const shift = lhr.audits['cumulative-layout-shift'].numericValue;
  const bytes = lhr.audits['total-byte-weight'].numericValue;
  console.log(`${path}: performance ${score('performance')}, ${PERFECT.map((n) => `${n} ${score(n)}`).join(', ')}, `
    + `shift ${shift.toFixed(4)}, ${(bytes / 1000).toFixed(0)} kB`);
  const where = `    ${path}: `;
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
