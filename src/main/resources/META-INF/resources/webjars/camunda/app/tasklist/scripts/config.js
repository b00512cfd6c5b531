// without its texts Tasklist would show their names at first, and after an upgrade those of the version before
const locales = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
kept[`${locales}_locales_data_zh-CN_${window.bust}`] = await (await fetch(`${locales}zh-CN.json`)).text();
localStorage.setItem('camunda-web', JSON.stringify(kept));

export default {
  app: {
    name: '我的任务',
    vendor: '首问',
  },
  // whatever the browser says
  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN',
  },
  customScripts: ['scripts/shouwen'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '领取所选任务',
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个任务筛选',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到任务列表的第一个任务',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个字段',
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '登记业务',
    },
  },
};
