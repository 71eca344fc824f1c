// Posts every kind of form with nothing in it: node empty.mjs FORMS. What FORMS holds is written by walk.mjs.
// The answer is the form again with what is wrong; that nothing was stored is for the caller to look at.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launch, share, tab } from './browser.mjs';
import { Findings } from './findings.mjs';
import { askNu } from './nu.mjs';
import { emptied, post } from './post.mjs';
import { Routes } from './routes.mjs';

/** Forms that may be sent as they are, and why. */
const MAY_BE_EMPTY = {
  '/language': 'one language is always chosen',
  '/sign-in/link/<token>': 'the link itself is the way in',
  '/me/profile/photo/cut': 'a slider always has a value, and any square is one',
  '/manage/cycles/<slug>/postponement': 'an instant left empty stays as it is; the one that may be missing is taken away',
  '/manage/program/texts/<language>': 'without a text of its own a language shows the main one',
  '/me/letters': 'one may want none of them',
  '/me/mentions/settings': 'what is not ticked is not wished',
  '/manage/letters/texts/<_>/<_>/<_>': 'without words of the program’s own a letter is told in the portal’s',
  '/manage/cycles/<slug>/waiting-list/<id>/acceptance': 'what is said besides the award may be nothing',
  '/review/settings': 'who takes on everything says nothing',
  '/manage/reasons/<key>': 'the portal’s own reasons have words of their own where the program gives none',
  '/manage/people/<id>/roles': 'one role is always chosen in the list',
};

const { origin, routes, cookies, forms } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const saved = join(dirname(process.argv[2]), 'answers');
rmSync(saved, { recursive: true, force: true });
mkdirSync(saved, { recursive: true });
const posts = new Routes(routes, 'POST');
const findings = new Findings();
const names = new Map();

const kinds = new Map();
for (const form of forms.filter((f) => f.fields && f.language === 'en')) {
  const route = posts.of(form.action) ?? form.action;
  if (!kinds.has(route) && !MAY_BE_EMPTY[route]) kinds.set(route, { ...form, route });
}
const isWhole = !process.env.WALK_AS && !process.env.WALK_AT;
if (!kinds.size && isWhole) throw new Error('no form was found');

const browser = await launch();
try {
  await share(kinds.values(), 2, async (form) => {
    const context = await browser.createBrowserContext();
    await context.setCookie(...new Map(cookies).get(form.as));
    const page = await tab({ context, language: 'en' });
    const where = { as: form.as, at: `${form.action} (on ${form.at})` };
    const say = (look, ...found) => findings.add({ ...where, ...look }, ...found);
    try {
      const { status, html } = await post(page, { url: origin + form.at, index: form.index, action: form.action }, emptied, say);
      judge(form.route, status, html, say);
      if (html) {
        const file = `${names.size}.html`;
        names.set(file, where);
        writeFileSync(join(saved, file), html);
      }
    } catch (error) {
      findings.add(where, 'form-cannot-be-posted', form.route, String(error.stack).slice(0, 300));
    }
    await context.close();
  });
} finally {
  await browser.close();
}
if (names.size) await askNu(saved, names, (where, ...found) => findings.add(where, ...found));
if (findings.total) console.log(`\n${findings.text()}\n`);
console.log(`${kinds.size} kinds of form were posted empty, ${findings.total} findings`);
process.exit(findings.total ? 1 : 0);

// The Webmention standard has a status of its own for what is wrong with one.
function judge(route, status, html, say) {
  if (status < 400) say({}, 'empty-form-taken', route, String(status));
  else if (status !== (route === '/webmention' ? 400 : 422)) say({}, 'empty-form-answer', route, String(status));
  // One is told what to mend where one mends it.
  else if (!/aria-invalid="?true/.test(html)) say({}, 'empty-form-unexplained', route, 'no field is marked as wrong');
  else if (!html.includes('role="alert"')) say({}, 'empty-form-unsummed', route, 'nothing sums up what is wrong');
}
