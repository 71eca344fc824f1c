// Posting forms in the browser, as somebody does who does not fill them in.

import { examineHere, listen, open } from './examine.mjs';

/**
 * Opens a page, lets `change` run on its form, presses the form's last button, and examines what comes. The form is the
 * one at `index` that posts to `action`; where what stands before it changed meanwhile, the one that posts there still.
 * Gives the status and the text of the answer.
 */
export async function post(page, { url, index, action }, change, say) {
  await open(page, url);
  const there = (rule, ...more) => say({ width: 1280 }, rule, ...more);
  const deaf = await listen(page, url, there);
  try {
    const [reply] = await Promise.all([
      page.waitForNavigation({ waitUntil: 'load' }),
      page.evaluate(`(${send})(${index}, ${JSON.stringify(action ?? null)}, ${change})`),
    ]);
    // A redirect is an answer of its own; what it leads to is walked elsewhere.
    const [first] = reply.request().redirectChain();
    if (first) return { status: first.response().status(), html: '' };
    const answer = { status: reply.status(), html: await reply.text() };
    await examineHere(page, say);
    return answer;
  } finally {
    await deaf();
  }
}

function send(index, action, change) {
  const posts = (form) => !action || new URL(form.getAttribute('action') ?? '', location).pathname === action;
  const form = [document.forms[index], ...document.forms].find((form) => form && posts(form));
  if (!form) throw new Error(`no form posts to ${action} any more`);
  change(form);
  form.noValidate = true;
  form.requestSubmit([...form.querySelectorAll('button:not([type=button]), input[type=submit]')].at(-1));
}

/** Takes out what one can take out by hand. */
export function emptied(form) {
  for (const field of form.elements) {
    if (field.matches('[type=checkbox], [type=radio]')) field.checked = false;
    else if (field.matches('input:not([type=hidden], [type=file], [type=submit], [type=color], [type=range]), textarea')) field.value = '';
    else if (field.matches('select') && field.querySelector('option[value=""]')) field.value = '';
  }
}
