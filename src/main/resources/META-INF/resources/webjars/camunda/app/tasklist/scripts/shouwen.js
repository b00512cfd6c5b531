import {home, nameThePage} from '../../../../js/engine-page.js';
import {caseTab} from './case-tab.js';
import {speakChinese} from './chinese.js';
import {taskHeader} from './task-header.js';
import {urgencyOnCards} from './urgency.js';

nameThePage('我的任务');
speakChinese();

// one login serves everything: Tasklist's own login form would ask in vain
function leaveForLogin() {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.assign(`${home()}login`);
  }
}

window.addEventListener('hashchange', leaveForLogin);
leaveForLogin();

// Tasklist knows no default order but the newest first: what is urgent, then what is due first, comes first
const URGENT_FIRST = [
  {sortBy: 'priority', sortOrder: 'desc'},
  {sortBy: 'dueDate', sortOrder: 'asc'},
];

function sortUrgentFirst() {
  const [path, query = ''] = (window.location.hash || '#/').split('?');
  const search = new URLSearchParams(query);
  if (path === '#/' && !search.has('sorting')) {
    search.set('sorting', JSON.stringify(URGENT_FIRST));
    window.history.replaceState(null, '', `${path}?${search}`);
  }
}

sortUrgentFirst();

// a link in a form must not take away what the clerk has filled in
document.addEventListener(
  'click',
  (event) => event.target.closest?.('.fjs-container a[href]')?.setAttribute('target', '_blank'),
  true,
);

function link(id, href, label, priority) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render: (node) => {
      const made = document.createElement('a');
      made.href = home() + href;
      made.textContent = label;
      node.append(made);
    },
  };
}

export default [
  caseTab,
  taskHeader,
  urgencyOnCards,
  link('shouwen-home', '', '首页', 400),
  link('shouwen-handed-over', '#handed-over', '我转交的', 395),
  link('shouwen-window', 'cases?window=own&due=open', '本窗口', 393),
  link('shouwen-cases', 'cases', '办件查询', 390),
];
