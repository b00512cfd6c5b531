// without its texts the page would show their names at first, and after an upgrade those of the version before
const locales = `${document.querySelector('base').getAttribute('app-root')}/app/welcome/locales/`;
const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
kept[`${locales}_locales_data_zh-CN_${window.bust}`] = await (await fetch(`${locales}zh-CN.json`)).text();
localStorage.setItem('camunda-web', JSON.stringify(kept));

export default {
  app: {
    name: '修改密码',
    vendor: '首问',
  },
  // whatever the browser says
  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN',
  },
  customScripts: ['scripts/shouwen'],
  disableWelcomeMessage: true,
  links: [],
};
