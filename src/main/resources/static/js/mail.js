import {element, get, post} from './api.js';

const mail = document.getElementById('mail');

function line(queued) {
  const row = document.createElement('tr');
  const again = element('button', '立即重发', {type: 'button', className: 'quiet'});
  again.addEventListener('click', async () => {
    await post(`${mail.dataset.outbox}/${queued.id}/again`);
    again.disabled = true;
  });
  const cell = document.createElement('td');
  cell.append(again);
  row.append(
    element('td', queued.reference ?? '(保密)'),
    element('td', queued.state === 'REFUSED' ? '未能发出' : '待发送'),
    element('td', queued.problem ?? ''),
    element('td', `${queued.attempts} 次`),
    cell,
  );
  return row;
}

const unsent = await get(mail.dataset.outbox);
mail.querySelector('.unserved').hidden = unsent.served;
mail.querySelector('.none').hidden = unsent.mails.length > 0;
mail.querySelector('table').hidden = unsent.mails.length === 0;
mail.querySelector('tbody').replaceChildren(...unsent.mails.map(line));
