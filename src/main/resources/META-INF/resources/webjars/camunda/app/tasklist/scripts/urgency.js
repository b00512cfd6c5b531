import {element, get, root} from '../../../../js/api.js';

// what makes a task stand out in the list and above its form: how urgent it is, and what is left of its time
const URGENT = 70;
const CRITICAL = 80;

// the cards of a list are drawn at once, so one question asks for all of them
let asked = null;

function timeLeft(due) {
  if (!asked) {
    const question = {dues: [], answer: null};
    question.answer = Promise.resolve().then(() => {
      asked = null;
      return get(`${root}api/tasks/time-left?${new URLSearchParams(question.dues.map((at) => ['dueAt', at]))}`);
    });
    asked = question;
  }
  const place = asked.dues.push(due) - 1;
  return asked.answer.then((left) => left[place]);
}

function urgency(priority) {
  if (priority >= CRITICAL) {
    return '特急';
  }
  return priority >= URGENT ? '急' : null;
}

function look(left) {
  if (left.overdue) {
    return 'late';
  }
  return left.today ? 'today' : 'later';
}

async function draw(node, {priority, due, suspended}) {
  const word = urgency(priority);
  const left = due && await timeLeft(new Date(due).toISOString());
  node.replaceChildren(...[
    word && element('span', word, {className: 'urgent'}),
    suspended && element('span', '暂停办理', {className: 'suspended'}),
    left && element('span', left.text, {className: look(left)}),
  ].filter(Boolean));
}

// without an answer there is nothing to say; that the connection is lost, the list itself says
export function showUrgency(node, task) {
  node.className = 'urgency';
  draw(node, task).catch(() => node.replaceChildren());
}

export const urgencyOnCards = {
  id: 'shouwen-urgency',
  pluginPoint: 'tasklist.card',
  priority: 200,
  render: (node, api, scope) => showUrgency(node, scope.task),
};
