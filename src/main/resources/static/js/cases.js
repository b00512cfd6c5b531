import {element, post} from './api.js';

const form = document.getElementById('search');
const list = document.getElementById('cases');
const refusal = document.getElementById('refusal');
const total = document.getElementById('total');
const none = document.getElementById('none');
const previous = document.getElementById('previous');
const next = document.getElementById('next');
const api = new URL('../api/cases/search', import.meta.url).pathname;
let criteria = {};

function cell(...lines) {
  const made = document.createElement('td');
  lines.filter(Boolean).forEach((line) => made.append(line));
  return made;
}

function row(line) {
  const made = document.createElement('tr');
  const link = element('a', line.caseNo, {href: `cases/${line.caseNo}`});
  const due = line.dueAt && !line.closedAt
    ? element('span', line.remaining, {className: line.overdue ? 'overdue' : ''})
    : element('span', line.closedAt && line.overdue ? '超期办结' : '');
  made.append(
    cell(link),
    cell(element('div', line.subject), line.item && element('small', line.item.name)),
    cell(element('span', line.statusLabel, {className: line.closedAt ? 'status' : 'status open'})),
    cell(line.firstAskedClerkName),
    cell(line.responsibleClerkName),
    cell(due),
  );
  return made;
}

async function show(page) {
  refusal.hidden = true;
  try {
    const found = await post(api, {...criteria, page});
    list.replaceChildren(...found.items.map(row));
    none.hidden = found.items.length > 0;
    total.textContent = found.capped ? `超过 ${found.total} 件,请缩小查询范围` : `共 ${found.total} 件`;
    previous.disabled = page === 0;
    next.disabled = (page + 1) * found.size >= found.total;
    previous.onclick = () => show(page - 1);
    next.onclick = () => show(page + 1);
  } catch (refused) {
    if (turn === latest) {
      refusal.textContent = refused.message;
      refusal.hidden = false;
    }
  }
}

function search() {
  criteria = Object.fromEntries(new FormData(form));
  return show(0);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
form.addEventListener('reset', () => setTimeout(search));
search();
