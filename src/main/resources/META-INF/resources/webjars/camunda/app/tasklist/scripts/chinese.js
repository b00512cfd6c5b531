// form-js and a few corners of Tasklist say everything in English, and have no place for another language

const SAYINGS = [
  [/^Field is required\.$/, '请填写此项。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '不能超过 $1 个字。'],
  [/^Field must match pattern .+$/, '格式不正确。'],
  [/^Field must be a valid email\.$/, '请填写有效的电子邮箱。'],
  [/^Field must be a valid +international phone number\..*$/, '请填写有效的电话号码。'],
  [/^Date and time must both be entered\.$/, '日期和时间都要填写。'],
  [/^Value is not a number\.$/, '请填写数字。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写 $1 或 $2。'],
  [/^All values selected$/, '已全部选择'],
  [/^No results$/, '没有符合的选项'],
  [/^(Nothing|No content) to show\.$/, '没有内容。'],
  [/^External content couldn't be loaded\.$/, '内容无法显示。'],
  [/^Search$/, '查找'],
  [/^Select$/, '请选择'],
  [/^Close$/, '关闭'],
  [/^Increment$/, '增加'],
  [/^Decrement$/, '减少'],
  [/^Remove tag$/, '移除'],
  [/^Next page$/, '下一页'],
  [/^Previous page$/, '上一页'],
  [/^Click to remove sorting$/, '点击取消排序'],
  [/^Click to sort by (.+) ascending$/, '点击按“$1”升序排列'],
  [/^Click to sort by (.+) descending$/, '点击按“$1”降序排列'],
  [/^(Request has been terminated[^]*|Bad Gateway|Service Unavailable|Gateway Time-?out)$/, '系统暂时不可用，请稍候再试。'],
  [/^Powered by bpmn\.io$/, '表单组件'],
  [/^zoom in$/, '放大'],
  [/^zoom out$/, '缩小'],
  [/^reset zoom$/, '恢复原来的大小'],
  [/^mm\/dd\/yyyy$/, '年/月/日'],
  [/^hh:mm.*$/, '时:分'],
];
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];
const PLACES = '.fjs-container, .modal, .alert, .notifications, .flatpickr-calendar, [cam-widget-bpmn-viewer]';

// 'FIELD_INVALID:请填写…' is for programs; people read the sentence alone
const REFUSALS = '.alert, .notifications';
const CODE = /(^|[\s:])[A-Z][A-Z_]{3,}:/g;

function inChinese(text) {
  const trimmed = text.trim();
  const [saying, words] = SAYINGS.find(([english]) => english.test(trimmed)) ?? [];
  return saying ? trimmed.replace(saying, words) : text;
}

function translateText(node) {
  const text = node.parentElement?.closest(REFUSALS) ? node.data.replace(CODE, '$1') : node.data;
  const said = inChinese(text);
  if (said !== node.data) {
    node.data = said;
  }
}

function translateAttributes(node) {
  ATTRIBUTES.filter((name) => node.hasAttribute(name)).forEach((name) => {
    const said = inChinese(node.getAttribute(name));
    if (said !== node.getAttribute(name)) {
      node.setAttribute(name, said);
    }
  });
}

function translate(node) {
  if (node.nodeType !== Node.TEXT_NODE && node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const around = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  if (!around?.closest(PLACES)) {
    // what holds such a place may come with it inside
    node.querySelectorAll?.(PLACES).forEach(translate);
    return;
  }
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
    return;
  }
  translateAttributes(node);
  const inside = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (inside.nextNode()) {
    (inside.currentNode.nodeType === Node.TEXT_NODE ? translateText : translateAttributes)(inside.currentNode);
  }
}

const DAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function localizeCalendar() {
  window.flatpickr?.localize({
    weekdays: {shorthand: DAYS, longhand: DAYS.map((day) => `星期${day}`)},
    months: {
      shorthand: MONTHS.map((month, at) => `${at + 1}月`),
      longhand: MONTHS.map((month) => `${month}月`),
    },
    firstDayOfWeek: 1,
    ordinal: () => '',
    rangeSeparator: ' 至 ',
    weekAbbreviation: '周',
    scrollTitle: '滚动可以增减',
    toggleTitle: '点击切换',
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    hourAriaLabel: '时',
    minuteAriaLabel: '分',
  });
}

export function speakChinese() {
  localizeCalendar();
  translate(document.body);
  new MutationObserver((changes) => changes.forEach((change) => {
    if (change.type === 'childList') {
      change.addedNodes.forEach(translate);
    } else {
      translate(change.target);
    }
  })).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
  });
}
