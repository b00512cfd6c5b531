import {element, post, upload} from './api.js';

function value(control) {
  switch (control.type) {
    case 'checkbox':
      return control.checked;
    case 'number':
      return control.value === '' ? '' : Number(control.value);
    default:
      return control.value;
  }
}

function input(form) {
  return Object.fromEntries([...form.elements]
    .filter((control) => control.name && control.name !== '_csrf')
    .map((control) => [control.name, value(control)]));
}

function send(form) {
  const path = form.getAttribute('action');
  return form.id === 'attach' ? upload(path, new FormData(form)) : post(path, input(form));
}

// an action that answers with fields wants them read; any other has changed the case
function show(form, answer) {
  if (!answer?.fields) {
    window.location.reload();
    return;
  }
  const list = form.querySelector('.answer');
  list.replaceChildren(...answer.fields.flatMap((field) => [element('dt', field.label), element('dd', field.value)]));
  list.hidden = false;
}

document.querySelectorAll('form.action').forEach((form) => {
  const refusal = form.querySelector('.refusal');
  const button = form.querySelector('button');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    refusal.hidden = true;
    button.disabled = true;
    try {
      show(form, await send(form));
    } catch (refused) {
      refusal.textContent = refused.message;
      refusal.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
});
