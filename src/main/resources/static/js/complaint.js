import {element, get, post} from './api.js';

const IDENTITY = {
  name: '姓名', phone: '联系电话', email: '电子邮箱', address: '通信地址', idNo: '证件号码', relatedCaseNo: '所涉办件',
};

function value(control) {
  switch (control.type) {
    case 'checkbox':
      return control.checked;
    case 'select-multiple':
      return [...control.selectedOptions].map((option) => option.value);
    default:
      return control.value;
  }
}

function input(form) {
  return Object.fromEntries([...form.elements]
    .filter((control) => control.name && control.name !== '_csrf')
    .map((control) => [control.name, value(control)]));
}

function onSubmit(form, act) {
  const refusal = form.querySelector('.refusal');
  const button = form.querySelector('button');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    refusal.hidden = true;
    button.disabled = true;
    try {
      await act(form);
    } catch (refused) {
      refusal.textContent = refused.message;
      refusal.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
}

document.querySelectorAll('form.complaint').forEach((form) => onSubmit(form, async () => {
  const answer = await post(form.getAttribute('action'), input(form));
  window.location.assign(`/complaints/${answer.complaintNo}`);
}));

document.querySelectorAll('form.identity').forEach((form) => onSubmit(form, async () => {
  const identity = await get(`${form.getAttribute('action')}?${new URLSearchParams(input(form))}`);
  const list = form.querySelector('.answer');
  list.replaceChildren(...Object.entries(IDENTITY)
    .filter(([key]) => identity[key])
    .flatMap(([key, label]) => [element('dt', label), element('dd', identity[key])]));
  list.hidden = false;
}));
