import {element, get, root} from '../../../../js/api.js';
import {draw, say} from '../../../../js/dossier.js';

// the case of the task that is open, asked for once per task; null where it has none
let openTask = null;
let openCase = Promise.resolve(null);

function taskInAddress() {
  return new URLSearchParams(window.location.hash.split('?')[1]).get('task');
}

function caseOf(taskId) {
  if (taskId !== openTask) {
    openTask = taskId;
    openCase = get(`${root}api/tasks/${taskId}/case`);
  }
  return openCase;
}

// a task that belongs to no case has no tab for one; the sheet of styles hides it
async function offerTab() {
  const taskId = taskInAddress();
  if (taskId) {
    const found = await caseOf(taskId).catch(() => true);
    document.documentElement.classList.toggle('without-case', !found);
  }
}

window.addEventListener('hashchange', offerTab);
offerTab();

/** A place in which our own styles hold, and Tasklist's do not. */
function ownPlace(node) {
  const shadow = node.attachShadow({mode: 'open'});
  const styles = element('link', null, {rel: 'stylesheet', href: `${root}css/shouwen.css`});
  const place = element('div', null, {hidden: true, className: 'beside-task'});
  styles.onload = () => {
    place.hidden = false;
  };
  shadow.append(styles, place);
  return place;
}

async function show(place, taskId, scope, done) {
  try {
    const dossier = await caseOf(taskId);
    place.replaceChildren(dossier
      ? draw(dossier, {userId: scope.$root.authentication.name, changed: (label) => changed(place, dossier, taskId, scope, label)})
      : element('p', '该任务不属于任何办件。', {className: 'note'}));
  } catch (refused) {
    openTask = null;
    place.replaceChildren(element('p', refused.message, {className: 'refusal'}));
  }
  if (done) {
    say(place, done);
  }
}

// the action may have taken the task away, so the case is asked for by its number
async function changed(place, dossier, taskId, scope, label) {
  openTask = taskId;
  openCase = get(`${root}api/cases/${dossier.caseNo}`);
  await show(place, taskId, scope, label);
  scope.$root.$broadcast('refresh');
}

/** The tab 办件详情: what is known of the case, and what can be done with it at this moment. */
export const caseTab = {
  id: 'shouwen-case',
  pluginPoint: 'tasklist.task.detail',
  // the second tab, right after the form: the sheet of styles counts on it
  priority: 900,
  properties: {label: '办件详情'},
  render: (node, {taskId}, scope) => show(ownPlace(node), taskId, scope),
};
