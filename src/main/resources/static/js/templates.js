import {element, get, post, put} from './api.js';

const form = document.getElementById('templates');
const kinds = form.querySelector('[name="kind"]');
const body = form.querySelector('[name="body"]');
const result = form.querySelector('.result');
const preview = document.getElementById('preview');
const api = form.getAttribute('action');
let templates = [];

function report(sentence, refused) {
  result.textContent = sentence;
  result.className = refused ? 'result refusal' : 'result good';
  result.hidden = false;
}

async function attempt(work) {
  try {
    report(await work(), false);
  } catch (refused) {
    report(refused.message, true);
  }
}

function chosen() {
  return templates.find((template) => template.kind === kinds.value);
}

function names(placeholders) {
  return placeholders.flatMap((placeholder) => placeholder.rows.length === 0
    ? [element('dt', `{{${placeholder.name}}}`), element('dd', placeholder.optional ? `${placeholder.label}(可为空)` : placeholder.label)]
    : [element('dt', `{{#${placeholder.name}}}…{{/${placeholder.name}}}`),
      element('dd', `${placeholder.label},每行:${placeholder.rows.map((row) => `{{${row.name}}} ${row.label}`).join(',')}`)]);
}

function show() {
  const template = chosen();
  body.value = template.body;
  form.querySelector('.version').textContent = `第 ${template.version} 版`;
  document.getElementById('placeholders').replaceChildren(...names(template.placeholders));
  document.getElementById('common').replaceChildren(...names(template.common));
  document.getElementById('sentences').replaceChildren(...template.sentences.map((sentence) => element('li', sentence)));
  document.getElementById('sentences').hidden = template.sentences.length === 0;
  preview.hidden = true;
  result.hidden = true;
  if (template.faults.length > 0) {
    report(`第 ${template.version} 版不能用,现用随系统提供的模板出具文书。请改正后保存:${template.faults.join('')}`, true);
  }
}

function edited() {
  return {version: chosen().version, body: body.value};
}

kinds.addEventListener('change', show);

form.querySelector('.preview').addEventListener('click', () => attempt(async () => {
  preview.srcdoc = (await post(`${api}/${kinds.value}/preview`, edited())).html;
  preview.hidden = false;
  return '检查通过。以下为示例内容。';
}));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const saved = await put(`${api}/${kinds.value}`, JSON.stringify(edited()));
    templates = templates.map((template) => template.kind === saved.kind ? saved : template);
    show();
    return `已保存为第 ${saved.version} 版,此后出具的文书使用新版;已出具的文书不变。`;
  });
});

templates = await get(api);
kinds.replaceChildren(...templates.map((template) => element('option', template.title, {value: template.kind})));
show();
