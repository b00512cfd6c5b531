import {showUrgency} from './urgency.js';

/** What was claimed may be given back to those who could claim it; what is given to somebody by name may not. */
function isReturnable(task, userId) {
  const links = task._embedded?.identityLink ?? [];
  return task.assignee === userId && links.some((link) => link.type === 'candidate');
}

/** Above the form of a task. */
export const taskHeader = {
  id: 'shouwen-task-header',
  pluginPoint: 'tasklist.task.action',
  priority: 200,
  render: (node, api, scope) => scope.$watch('task', (task) => {
    if (task) {
      showUrgency(node, task);
      document.documentElement.classList.toggle('returnable', isReturnable(task, scope.$root.authentication.name));
    }
  }),
};
