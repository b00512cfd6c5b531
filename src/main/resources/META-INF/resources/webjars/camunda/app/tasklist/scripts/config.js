export default {
  app: {
    name: '任务列表',
    vendor: '首问',
  },
  customScripts: ['scripts/shouwen'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领所选任务',
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
      description: '登记新事项',
    },
  },
};
