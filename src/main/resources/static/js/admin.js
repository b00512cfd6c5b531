import {element, get, put, upload} from './api.js';
import {confirmed} from './difference.js';

function report(row, sentence, refused) {
  const result = row.querySelector('.result');
  result.textContent = sentence;
  result.className = refused ? 'result refusal' : 'result good';
  result.hidden = false;
}

async function attempt(row, work) {
  const buttons = row.querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  try {
    report(row, await work(), false);
  } catch (refused) {
    report(row, refused.message, true);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

function save(name, content) {
  const link = element('a', '', {href: URL.createObjectURL(new Blob([content], {type: 'application/json'})), download: name});
  link.click();
  URL.revokeObjectURL(link.href);
}

function outcome(answer) {
  if (answer?.movedDeadlines !== undefined) {
    return `已导入,重新计算并调整了 ${answer.movedDeadlines} 个期限。刷新页面可查看。`;
  }
  if (answer?.published) {
    return `已导入:${answer.published.length} 个事项成为新版本,${answer.unchanged.length} 个没有改动。`;
  }
  return '已导入。';
}

// data that is read, changed in a file and imported again
document.querySelectorAll('[data-api]').forEach((row) => {
  const {api, file} = row.dataset;
  const chooser = row.querySelector('input[type="file"]');
  row.querySelector('.download').addEventListener('click', () => attempt(row, async () => {
    save(file, JSON.stringify(await get(api), null, 2));
    return '已下载。';
  }));
  row.querySelector('.upload').addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => attempt(row, async () => {
    const text = await chooser.files[0].text();
    chooser.value = '';
    const difference = await put(`${api}?dryRun=true`, text);
    return await confirmed(`导入${chooser.getAttribute('aria-label')}`, difference)
      ? outcome(await put(api, text))
      : '没有导入,内容没有变化。';
  }));
});

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
const findings = document.getElementById('findings');

function show(list) {
  findings.replaceChildren(...list.map((finding) => {
    const row = document.createElement('tr');
    row.append(element('td', finding.severity === 'ERROR' ? '错误' : '提醒'), element('td', finding.file),
      element('td', finding.elementId ?? ''), element('td', finding.sentence));
    return row;
  }));
  findings.closest('table').hidden = list.length === 0;
}

function chosen() {
  const form = new FormData();
  [...models.querySelector('input[type="file"]').files].forEach((file) => form.append('files', file));
  return form;
}

models.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(models, async () => {
    const checked = await upload(`${models.getAttribute('action')}/check`, chosen());
    show(checked.findings);
    return checked.deployable ? '检查通过,可以部署。' : '有错误,不能部署。';
  });
});

models.querySelector('.deploy').addEventListener('click', () => attempt(models, async () => {
  const deployed = await upload(`${models.getAttribute('action')}/deploy`, chosen());
  show(deployed.warnings);
  return deployed.files.length === 0
    ? '与现行版本相同,没有需要部署的内容。'
    : `已部署:${deployed.files.join('、')}。新办件按新版本办理,正在办理的不变。`;
}));
