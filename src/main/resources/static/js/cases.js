import {element, post, root} from './api.js';

const form = document.getElementById('search');
const list = document.getElementById('cases');
const refusal = document.getElementById('refusal');
const total = document.getElementById('total');
const none = document.getElementById('none');
const previous = document.getElementById('previous');
const next = document.getElementById('next');
const api = `${root}api/cases/search`;
let criteria = {};
let latest = 0;

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

// an answer that comes after the next question is not wanted any more
async function show(page) {
  const turn = ++latest;
  refusal.hidden = true;
  try {
    const found = await post(api, {...criteria, page});
    if (turn !== latest) {
      return;
    }
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

// a link from elsewhere may say what to look for, e.g. ?due=overdue, or ?window=own; it means everybody's cases
const asked = new URLSearchParams(window.location.search);
if (asked.size > 0) {
  form.elements.clerk.value = '';
  asked.forEach((value, name) => {
    if (form.elements[name]) {
      form.elements[name].value = form.querySelector(`[name="${name}"] [data-own="${value}"]`)?.value ?? value;
    }
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
form.addEventListener('reset', () => setTimeout(search));
search();
