// Answers that no link leads to: too often, and overtaken by oneself.

import { tab } from './browser.mjs';
import { post } from './post.mjs';

/** Asks for letters until it is too many; gives that page. */
export async function tooOften(someone, origin, say) {
  const typed = (form) => { form.elements.address.value = 'often@example.org'; };
  const page = await tab(someone);
  for (let times = 0; times < 30; times += 1) {
    const { status, html } = await send(page, origin, '/sign-in', '/sign-in/letter', typed, say);
    if (status === 429) return html;
  }
  return say({}, 'never-too-often', '/sign-in/letter');
}

/** Saves a draft that was changed elsewhere meanwhile; gives the page that lets one choose. */
export async function overtaken(someone, origin, at, say) {
  const old = (form) => {
    form.elements.version.value = '0';
    form.querySelector('textarea').value = 'Written in another window.';
  };
  const { status, html } = await send(await tab(someone), origin, at, at, old, say);
  return status === 409 ? html : say({}, 'never-overtaken', at, String(status));
}

async function send(page, origin, at, action, change, say) {
  const url = origin + at;
  await page.goto(url);
  const find = (action) => [...document.forms].findIndex((form) => form.getAttribute('action') === action);
  return post(page, { url, index: await page.evaluate(find, action) }, change, say);
}
