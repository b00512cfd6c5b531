import {element, put, upload} from './api.js';
import {attempt} from './attempt.js';

const limits = document.getElementById('limits');
limits.addEventListener('submit', (event) => {
  event.preventDefault();
  const amounts = Object.fromEntries([...limits.elements].filter((field) => field.name && field.name !== '_csrf')
    .map((field) => [field.name, Number(field.value)]));
  attempt(limits, async () => {
    await put(limits.getAttribute('action'), JSON.stringify(amounts));
    return '已保存,此后开始的期限按新时限计算。';
  });
});

const models = document.getElementById('models');
const files = models.querySelector('input[type="file"]');
const findings = document.getElementById('findings');

// also where the page is not served by https, without which browsers keep the clipboard to themselves
function copy(id) {
  getSelection().selectAllChildren(id);
  document.execCommand('copy');
  id.classList.add('copied');
}

function place(finding) {
  const cell = element('td', finding.element ?? '');
  if (finding.elementId) {
    const id = element('button', finding.elementId, {type: 'button', className: 'id', title: '复制标识'});
    id.addEventListener('click', () => copy(id));
    cell.append(id);
  }
  if (finding.line) {
    cell.append(element('small', `文件第 ${finding.line} 行`));
  }
  return cell;
}

function show(list) {
  findings.replaceChildren(...list.map((finding) => {
    const row = element('tr', '', {className: finding.severity === 'ERROR' ? 'error' : ''});
    row.append(element('td', finding.severity === 'ERROR' ? '错误' : '提醒'), element('td', finding.file),
      place(finding), element('td', finding.sentence));
    return row;
  }));
  findings.closest('table').hidden = list.length === 0;
  models.querySelector('.finding-help').hidden = !list.some((finding) => finding.elementId);
}

// what was found in the files before says nothing about these
function clear() {
  show([]);
  models.querySelector('.result').hidden = true;
}

function chosen() {
  const form = new FormData();
  [...files.files].forEach((file) => form.append('files', file));
  return form;
}

async function check() {
  const checked = await upload(`${models.getAttribute('action')}/check`, chosen());
  show(checked.findings);
  if (!checked.deployable) {
    const errors = checked.findings.filter((finding) => finding.severity === 'ERROR').length;
    throw new Error(`有 ${errors} 处错误,不能部署。`);
  }
  const warnings = checked.findings.length;
  return warnings === 0 ? '检查通过,可以部署。' : `检查通过,可以部署;有 ${warnings} 处提醒,请再看一看。`;
}

async function deploy() {
  try {
    return await upload(`${models.getAttribute('action')}/deploy`, chosen());
  } catch (refused) {
    // the check shows where each error is
    await check();
    throw refused;
  }
}

files.addEventListener('change', clear);

models.addEventListener('submit', (event) => {
  event.preventDefault();
  clear();
  attempt(models, check);
});

models.querySelector('.deploy').addEventListener('click', () => {
  clear();
  attempt(models, async () => {
    const deployed = await deploy();
    show(deployed.warnings);
    return deployed.files.length === 0
      ? '与现行版本相同,没有需要部署的内容。'
      : `已部署:${deployed.files.join('、')}。新办件按新版本办理,正在办理的不变。`;
  });
});
