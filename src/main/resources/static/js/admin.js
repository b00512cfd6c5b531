import {attempt} from './attempt.js';
import {element, get, put} from './api.js';
import {confirmed} from './difference.js';

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
