// the one place where a case is drawn: on its own page, and in Tasklist beside its tasks
import {element, post, root, upload} from './api.js';

const STATES = {
  OVERDUE: ['已超期', 'overdue'],
  PAUSED: ['暂停计时', ''],
  MET: ['按时完成', 'good'],
  MET_LATE: ['超期完成', 'overdue'],
  CANCELLED: ['已终止', ''],
};
const RUNNING = ['RUNNING', 'OVERDUE'];
const INPUTS = {TEXT: 'text', DATE: 'date', DATE_TIME: 'datetime-local', NUMBER: 'number', CHECKBOX: 'checkbox'};

/**
 * @param dossier as /api/cases/{caseNo} answers it
 * @param userId whoever looks at it, whose own tasks lead to their forms; may be missing
 * @param changed called with what was done after an action has changed the case
 */
export function draw(dossier, {userId, changed}) {
  const made = element('div', null, {className: 'dossier'});
  made.append(heading(dossier), now(dossier, userId), actions(dossier, changed), content(dossier, changed));
  return made;
}

/** Says above the case what has been done with it, in sight wherever the person was. */
export function say(place, label) {
  const said = element('p', `已完成:${label}。`, {className: 'done'});
  said.setAttribute('role', 'status');
  place.prepend(said);
  said.scrollIntoView({block: 'center'});
}

function heading(dossier) {
  const made = element('div', null, {className: 'heading'});
  const title = element('h1', '办件详情 ');
  title.append(element('span', dossier.caseNo, {className: 'number'}));
  made.append(title, element('span', dossier.statusLabel, {className: dossier.closedAt ? 'status' : 'status open'}));
  return made;
}

// what matters at this moment: until when, and what is to be done by whom
function now(dossier, userId) {
  const running = dossier.deadlines.filter((deadline) => RUNNING.includes(deadline.state));
  const past = dossier.deadlines.filter((deadline) => !RUNNING.includes(deadline.state));
  const made = element('div', null, {className: 'now'});
  made.append(
    ...panel('期限', list([...running, ...past], deadlineLine)),
    ...panel('待办任务', list(dossier.openTasks, (task) => taskLine(task, userId))),
  );
  return made;
}

function deadlineLine(deadline) {
  const [word, look] = STATES[deadline.state] ?? [];
  const late = deadline.state === 'OVERDUE';
  return [
    element('strong', deadline.label),
    deadline.remaining
      ? element('span', deadline.remaining, {className: late ? 'overdue' : 'left'})
      : deadline.dueAt && element('span', day(deadline.dueAt)),
    word && !deadline.remaining && element('em', word, {className: look}),
    deadline.provisional && element('em', '暂定(日历尚未公布)'),
  ];
}

function taskLine(task, userId) {
  const own = userId && task.assignee === userId;
  const href = `${root}camunda/app/tasklist/default/#/?task=${task.id}`;
  return [
    own ? element('a', task.name, {href}) : element('strong', task.name),
    element('span', own ? '本人' : task.assigneeName ?? '待领取'),
    task.dueAt && element('span', `${day(task.dueAt)}到期`),
  ];
}

function documentLine(document) {
  return [
    element('a', document.kind, {href: root + document.href.replace(/^\//, ''), target: '_blank'}),
    element('span', document.documentNo),
    element('span', day(document.issuedAt)),
    document.state && element('em', document.state),
  ];
}

function attachments(dossier, changed) {
  const made = element('section', null, {className: 'panel'});
  const refusal = element('p', null, {className: 'refusal', hidden: true});
  refusal.setAttribute('role', 'alert');
  const file = element('input', null, {type: 'file', accept: '.pdf,.ofd,.jpg,.jpeg,.png,.tif,.tiff,.heic'});
  const button = element('label', '上传扫描件、照片', {className: 'upload'});
  button.append(file);
  file.addEventListener('change', async () => {
    const form = new FormData();
    form.append('file', file.files[0]);
    refusal.hidden = true;
    file.disabled = true;
    try {
      await upload(`${root}api/cases/${dossier.caseNo}/attachments`, form);
      changed('上传附件');
    } catch (refused) {
      refusal.textContent = refused.message;
      refusal.hidden = false;
      file.value = '';
      file.disabled = false;
    }
  });
  made.append(element('h2', '附件'), ...[list(dossier.attachments, attachmentLine)].filter(Boolean), button, refusal);
  return made;
}

function attachmentLine(attachment) {
  return [
    element('a', attachment.name, {href: root + attachment.href.replace(/^\//, ''), download: ''}),
    element('span', `${attachment.addedByName} ${day(attachment.addedAt)}`),
    !attachment.checked && element('em', '未经病毒检查'),
  ];
}

function content(dossier, changed) {
  const made = element('div', null, {className: 'columns'});
  const client = dossier.client ?? {};
  const facts = element('div', null, {className: 'facts'});
  facts.append(
    ...panel('基本情况', terms([
      ['类型', `${dossier.kindLabel} · ${dossier.subject}`],
      ['事项', dossier.item && `${dossier.item.name}(${dossier.item.code})`],
      ['所属咨询', dossier.parentNo && links([dossier.parentNo])],
      ['所办事项', dossier.childNos.length > 0 && links(dossier.childNos)],
      ['受理单位', dossier.office],
      ['首问负责人', dossier.firstAskedClerkName],
      ['承办人', dossier.responsibleClerkName],
      ['收到时间', dossier.receivedAt && moment(dossier.receivedAt)],
      ['登记时间', dossier.registeredAt && moment(dossier.registeredAt)],
      ['办结时间', dossier.closedAt && moment(dossier.closedAt)],
    ])),
    ...panel('服务对象', terms([
      ['姓名', client.name],
      ['单位', client.unit],
      ['联系电话', client.phone],
      ['证件号', client.idNo],
    ])),
    ...dossier.sections.flatMap((section) =>
      panel(section.title, terms(section.fields.map((field) => [field.label, field.value])))),
  );
  const course = element('div', null, {className: 'course'});
  course.append(
    ...panel('文书', list(dossier.documents, documentLine)),
    attachments(dossier, changed),
    ...panel('办理经过', timeline(dossier.timeline)),
  );
  made.append(facts, course);
  return made;
}

function timeline(entries) {
  const made = element('ol', null, {className: 'timeline'});
  made.append(...entries.map((entry) => {
    const line = element('li');
    line.append(
      element('time', `${entry.at.slice(0, 10)} ${entry.at.slice(11, 16)}`, {dateTime: entry.at}),
      element('span', entry.actorName, {className: 'actor'}),
      element('span', entry.text, {className: 'said'}),
    );
    return line;
  }));
  return entries.length ? made : null;
}

function actions(dossier, changed) {
  const made = element('section', null, {className: 'panel actions', hidden: dossier.actions.length === 0});
  made.append(element('h2', '操作'), ...dossier.actions.map((action) => {
    const closed = element('details', null, {name: 'action'});
    closed.append(element('summary', action.label), form(dossier.caseNo, action, changed));
    closed.addEventListener('toggle', () => closed.open && only(closed));
    return closed;
  }));
  return made;
}

// one form at a time, also in browsers that do not know that details have a name
function only(opened) {
  [...opened.parentElement.querySelectorAll('details[open]')]
    .filter((other) => other !== opened)
    .forEach((other) => other.removeAttribute('open'));
  opened.querySelector('input, select, textarea')?.focus();
}

function form(caseNo, action, changed) {
  const made = element('form', null, {className: 'action', noValidate: true, autocomplete: 'off'});
  const refusal = element('p', null, {className: 'refusal', hidden: true});
  refusal.setAttribute('role', 'alert');
  const answer = element('dl', null, {className: 'answer', hidden: true});
  const button = element('button', action.label, {type: 'submit'});
  made.append(...action.fields.map(field), refusal, answer, button);
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    refusal.hidden = true;
    button.disabled = true;
    try {
      const done = await post(`${root}api/cases/${caseNo}/actions/${action.name}`, input(made));
      // an action that answers with fields wants them read; any other has changed the case
      if (done?.fields) {
        answer.replaceChildren(...done.fields.flatMap((one) => [element('dt', one.label), element('dd', one.value)]));
        answer.hidden = false;
      } else {
        changed(action.label);
      }
    } catch (refused) {
      refusal.textContent = refused.message;
      refusal.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
  return made;
}

function field(described) {
  const made = element('label', null, {className: described.type.toLowerCase()});
  const name = element('span', described.label, {className: described.required ? 'required' : ''});
  const control = controlOf(described);
  control.name = described.name;
  if (described.maxLength > 0) {
    control.maxLength = described.maxLength;
  }
  control.setAttribute('aria-required', described.required);
  made.append(...(described.type === 'CHECKBOX' ? [control, name] : [name, control]));
  return made;
}

function controlOf({type, options}) {
  if (type === 'LONG_TEXT') {
    return element('textarea', null, {rows: 3});
  }
  if (type === 'CHOICE') {
    const list = element('select');
    list.append(element('option', '请选择', {value: ''}), ...options.map(({value, label}) => element('option', label, {value})));
    return list;
  }
  return element('input', null, {type: INPUTS[type]});
}

function input(form) {
  return Object.fromEntries([...form.elements].filter((control) => control.name).map((control) => [control.name, value(control)]));
}

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

/** A panel, or nothing where there is nothing to put into it. */
function panel(title, inside) {
  if (!inside) {
    return [];
  }
  const made = element('section', null, {className: 'panel'});
  made.append(element('h2', title), inside);
  return [made];
}

function list(entries, line) {
  const made = element('ul', null, {className: 'plain'});
  made.append(...entries.map((entry) => {
    const item = element('li');
    item.append(...line(entry).filter(Boolean));
    return item;
  }));
  return entries.length ? made : null;
}

function terms(pairs) {
  const filled = pairs.filter(([, text]) => text);
  const made = element('dl');
  made.append(...filled.flatMap(([term, text]) => {
    const said = element('dd');
    said.append(text);
    return [element('dt', term), said];
  }));
  return filled.length ? made : null;
}

function links(caseNos) {
  const made = element('span');
  made.append(...caseNos.flatMap((caseNo) => [element('a', caseNo, {href: `${root}cases/${caseNo}`, target: '_blank'}), ' ']));
  return made;
}

// the server's times have the office's zone, whatever the browser's is
function parts(at) {
  return /^(\d+)-0?(\d+)-0?(\d+)T(\d+:\d+)/.exec(at).slice(1);
}

function day(at) {
  const [, month, date, time] = parts(at);
  return `${month}月${date}日${time}`;
}

function moment(at) {
  const [year, month, date, time] = parts(at);
  return `${year}年${month}月${date}日 ${time}`;
}
