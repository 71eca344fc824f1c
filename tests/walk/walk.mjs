// Walks the whole demo as everyone in it: node walk.mjs INPUT. What INPUT holds is written by tests/walk/mod.rs.
// WALK_AS=manager and WALK_AT=/directory make it look at a part, while one works on a page.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, person, share, tab } from './browser.mjs';
import { common, crawl } from './crawl.mjs';
import { examine } from './examine.mjs';
import { Findings } from './findings.mjs';
import { walkByKeyboard } from './keyboard.mjs';
import { askNu } from './nu.mjs';
import { takePictures } from './pictures.mjs';
import { walkWithoutScripts } from './plain.mjs';
import { overtaken, tooOften } from './provoke.mjs';
import { Routes } from './routes.mjs';

const input = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { origin, out, people, seeds, pictures, leastPages, unvisited } = input;
const onlyAs = process.env.WALK_AS?.split(',');
const onlyAt = process.env.WALK_AT;
const isWhole = !onlyAs && !onlyAt;
const TABS = 2;
const STARTS = ['/', '/demo', '/me', '/manage', '/review', '/sign-in', '/sign-in/sent', '/demo/letters'];

const began = Date.now();
const tell = (words) => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${words}`);
const findings = new Findings();
const gets = new Routes(input.routes, 'GET');
const saved = join(out, 'html');
rmSync(saved, { recursive: true, force: true });
mkdirSync(saved, { recursive: true });

const browser = await launch();
try {
  const everyone = [];
  for (const who of people) everyone.push(await person(browser, origin, who));
  const pages = await allPages(everyone.filter(({ slug }) => !onlyAs || onlyAs.includes(slug)));
  const distinct = firsts(pages, ({ who, html }) => common(html, who.name));
  tell(`${pages.length} pages, ${distinct.length} of them different`);
  await lookAt(pages, new Set(distinct));
  const kinds = firsts(distinct.filter((p) => !p.isBoxed), ({ route, status }) => `${route} ${status}`);
  await eachInATab(kinds, walkByKeyboard);
  tell(`${kinds.length} kinds of page by keyboard`);
  await eachInATab(kinds, walkWithoutScripts);
  tell('… and without scripts');
  if (isWhole) distinct.push(...await provoked(everyone, pages));
  await readByNu(distinct);
  if (isWhole) await takeAllPictures(everyone, pages);
  // What comes after us posts the forms as the same people.
  const cookies = await Promise.all(everyone.map(async (p) => [p.slug, await p.context.cookies()]));
  const forms = pages.flatMap((p) => p.forms.map((form) => ({ ...form, as: p.who.slug, language: p.who.language, at: p.path })));
  writeFileSync(join(out, 'forms.json'), JSON.stringify({ origin, routes: input.routes, cookies, forms }));
} finally {
  await browser.close();
}
if (findings.total) console.log(`\n${findings.text()}\n`);
tell(`${findings.total} findings`);
process.exit(findings.total ? 1 : 0);

/** The pages of everyone, as they are found by them; and nothing else may be a page. */
async function allPages(walkers) {
  const visited = new Set();
  const answers = [];
  for (const who of walkers) {
    const own = [...seeds.filter((s) => s.as === who.slug).map((s) => s.at)];
    for (const answer of await crawl(who, origin, gets, STARTS, own)) {
      const where = { as: who.slug, at: answer.path };
      if (answer.status >= 500) findings.add(where, 'server-error', answer.route, String(answer.status));
      if (answer.status < 400) visited.add(answer.route);
      if (answer.type === 'text/html') answers.push({ ...answer, who });
    }
  }
  tell(`${visited.size} of ${gets.names.length} routes were visited`);
  if (isWhole) {
    const excused = Object.keys(unvisited);
    for (const route of gets.names.filter((r) => !visited.has(r) && !excused.includes(r))) {
      findings.add({ as: 'everyone', at: route }, 'route-never-visited', route);
    }
    for (const route of excused.filter((r) => !gets.names.includes(r) || visited.has(r))) {
      findings.add({ as: 'everyone', at: route }, 'route-needs-no-excuse', route);
    }
    if (answers.length < leastPages) {
      findings.add({ as: 'everyone', at: '/' }, 'too-few-pages', '', `${answers.length}, and not ${leastPages}`);
    }
  }
  return answers.filter(({ path }) => !onlyAt || new RegExp(onlyAt).test(path));
}

/** Everybody's pages in all four looks; the checkers read each different one once. */
async function lookAt(pages, distinct) {
  let done = 0;
  await eachInATab(pages, async (page, url, say, job) => {
    await examine(page, url, say, { deep: distinct.has(job), html: job.isBoxed && job.html });
    done += 1;
    if (done % 100 === 0) tell(`${done} looked at`);
  });
  tell(`${done} pages in four looks`);
}

async function eachInATab(jobs, work) {
  const tabs = new Map();
  await share(jobs, TABS, async (job, worker) => {
    const key = `${worker} ${job.who.slug}`;
    const page = tabs.get(key) ?? tabs.set(key, await tab(job.who)).get(key);
    const where = { as: job.who.slug, at: job.path };
    const say = (look, ...found) => findings.add({ ...where, ...look }, ...found);
    try {
      await work(page, origin + job.path, say, job);
    } catch (error) {
      findings.add(where, 'page-cannot-be-walked', work.name, String(error.stack).slice(0, 300));
      await page.close().catch(() => {});
      tabs.delete(key);
    }
  });
  await Promise.all([...tabs.values()].map((page) => page.close()));
}

/** Pages that are only the answer to a post. */
async function provoked(everyone, pages) {
  const answers = [];
  const draft = pages.find((p) => p.route === '/me/applications/<id>' && p.html.includes('name="version"'));
  const anonymous = everyone.find((p) => p.slug === 'anonymous');
  for (const [who, path, ask] of [
    [anonymous, '/sign-in/letter', (say) => tooOften(anonymous, origin, say)],
    [draft?.who, draft?.path, (say) => overtaken(draft.who, origin, draft.path, say)],
  ]) {
    const where = { as: who?.slug, at: path };
    const html = await ask((look, ...found) => findings.add({ ...where, ...look }, ...found));
    if (html) answers.push({ who, path, html });
  }
  tell(`${answers.length} answers that no link leads to`);
  return answers;
}

async function readByNu(distinct) {
  const names = new Map();
  distinct.forEach(({ who, path, html }, index) => {
    const file = `${String(index).padStart(4, '0')}.html`;
    writeFileSync(join(saved, file), html);
    names.set(file, { as: who.slug, at: path });
  });
  const read = await askNu(saved, names, (where, ...found) => findings.add(where, ...found));
  tell(`${read} pages by the Nu checker`);
}

async function takeAllPictures(everyone, pages) {
  const wanted = pictures.map(({ name, as, at, route }) => ({
    name, as, at: at ?? pages.find((p) => p.who.slug === as && p.route === route && p.status === 200)?.path,
  }));
  for (const missing of await takePictures(everyone, origin, wanted, input.screenshots)) {
    findings.add({ as: 'everyone', at: '' }, 'picture-missing', missing);
  }
  tell(`pictures of ${wanted.length} pages are in target/screenshots`);
}

/** The first of each kind. */
function firsts(all, kind) {
  const known = new Set();
  return all.filter((one) => {
    const key = kind(one);
    return !known.has(key) && known.add(key);
  });
}
