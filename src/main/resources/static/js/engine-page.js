// what our name and language ask of every page that comes with the engine
const root = document.querySelector('base').getAttribute('app-root').replace(/camunda$/, '');

/** Where this application starts, with a slash at its end. */
export function home() {
  return root;
}

export function nameThePage(title) {
  document.documentElement.lang = 'zh-CN';
  document.title = `${title} · 首问`;
  document.addEventListener(
    'click',
    (event) => {
      if (event.target.closest?.('.navbar-brand')) {
        event.preventDefault();
        window.location.assign(root);
      }
    },
    true,
  );
}
