import {element, get, root} from './api.js';
import {draw, say} from './dossier.js';

const place = document.getElementById('dossier');
const {caseNo, userId} = place.dataset;

async function show(done) {
  try {
    const dossier = await get(`${root}api/cases/${caseNo}`);
    place.replaceChildren(draw(dossier, {userId, changed: show}));
    if (done) {
      say(place, done);
    }
  } catch (refused) {
    place.replaceChildren(element('p', refused.message, {className: 'refusal'}));
  }
}

show();
