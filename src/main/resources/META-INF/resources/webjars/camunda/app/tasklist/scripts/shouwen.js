// one login serves everything: Tasklist's own login form would ask in vain
const root = document.querySelector('base').getAttribute('app-root').replace(/camunda$/, '');

function leaveForLogin() {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.assign(`${root}login`);
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
      made.href = root + href;
      made.textContent = label;
      node.append(made);
    },
  };
}

export default [link('shouwen-home', '', '首页', 400), link('shouwen-cases', 'cases', '办件查询', 390)];
