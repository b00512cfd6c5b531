// a form that keeps what is typed when the server cannot answer; without this script it is sent as forms always were
import {element, FAILED, isUnavailable, UNAVAILABLE} from './api.js';

function say(form, sentence) {
  form.querySelector('.unavailable')?.remove();
  const said = element('p', sentence, {className: 'refusal unavailable'});
  said.setAttribute('role', 'alert');
  form.prepend(said);
}

// the page that came for what was sent, in the place of this one
function show(html, form) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  if (!main) {
    say(form, FAILED);
    return;
  }
  document.title = page.title;
  document.querySelector('main').replaceWith(document.adoptNode(main));
  window.scrollTo(0, 0);
}

async function send(form) {
  const sent = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.action, {method: 'POST', body: sent, headers: {Accept: 'text/html'}});
  if (isUnavailable(answer.status)) {
    say(form, UNAVAILABLE);
  } else if (answer.status >= 500) {
    say(form, FAILED);
  } else if (answer.redirected) {
    window.location.assign(answer.url);
  } else {
    show(await answer.text(), form);
  }
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[data-keep]')) {
    return;
  }
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    await send(form);
  } catch {
    say(form, UNAVAILABLE);
  } finally {
    button.disabled = false;
  }
});
