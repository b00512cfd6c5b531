import {element} from './api.js';

const PARTS = [['warnings', '请注意'], ['removed', '将删除'], ['changed', '将修改'], ['added', '将新增']];

function part(title, entries, warning) {
  const list = element('ul');
  list.append(...entries.map((entry) => element('li', entry)));
  const section = element('section', '', {className: warning ? 'refusal' : ''});
  section.append(element('h3', warning ? title : `${title} ${entries.length} 项`), list);
  return section;
}

/** Shows what an import would change; resolves to whether it is meant. */
export function confirmed(title, difference) {
  const dialog = element('dialog', '', {className: 'difference'});
  const parts = PARTS.filter(([key]) => difference[key].length > 0);
  const changes = parts.some(([key]) => key !== 'warnings');
  const form = element('form', '', {method: 'dialog'});
  const buttons = element('div', '', {className: 'buttons'});
  if (changes) {
    buttons.append(element('button', '确认导入', {value: 'import'}));
  }
  buttons.append(element('button', changes ? '取消' : '关闭', {className: 'quiet', value: ''}));
  form.append(buttons);
  dialog.append(
    element('h2', title),
    ...parts.map(([key, label]) => part(label, difference[key], key === 'warnings')),
    element('p', changes ? `其余 ${difference.unchanged} 项不变。` : '与现有内容相同,没有需要导入的改动。'),
    form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'import');
      dialog.remove();
    });
    dialog.showModal();
  });
}
