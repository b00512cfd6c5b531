// what a button does, and what came of it
function report(row, sentence, refused) {
  const result = row.querySelector('.result');
  result.textContent = sentence;
  result.className = refused ? 'result refusal' : 'result good';
  result.hidden = false;
}

export async function attempt(row, work) {
  const buttons = row.querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  try {
    report(row, await work(), false);
  } catch (refused) {
    report(row, refused.message, true);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}
