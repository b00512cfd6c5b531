// the one way in which our pages talk to /api

export const UNAVAILABLE = '系统暂时不可用，请稍候再试。';
export const FAILED = '系统未能完成此操作,请稍后重试。';

/** Whether a status says that nobody could answer: the application without its database, or the proxy without it. */
export function isUnavailable(status) {
  return status >= 502 && status <= 504;
}

/** Where this application starts, with a slash at its end. */
export const root = new URL('..', import.meta.url).pathname;

function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content;
}

// our own pages carry the token against forged requests; those of the engine have to ask for it
async function token() {
  const header = meta('_csrf_header');
  if (header) {
    return {[header]: meta('_csrf')};
  }
  const asked = await get(`${root}api/csrf`);
  return {[asked.headerName]: asked.token};
}

/** Resolves to the answer, or to null where there is none; rejects with the sentence to show. */
export function post(path, body) {
  return send('POST', path, {'Content-Type': 'application/json'}, JSON.stringify(body));
}

/** @param json text as it stands in a file */
export function put(path, json) {
  return send('PUT', path, {'Content-Type': 'application/json'}, json);
}

export function get(path) {
  return send('GET', path, {});
}

/** @param form FormData, for uploads */
export function upload(path, form) {
  return send('POST', path, {}, form);
}

async function send(method, path, contentType, body) {
  const headers = {...contentType, Accept: 'application/json', ...(method === 'GET' ? {} : await token())};
  let response;
  try {
    response = await fetch(path, {method, headers, body});
  } catch {
    throw new Error(UNAVAILABLE);
  }
  if (response.status === 401 || response.redirected) {
    throw new Error('登录已失效,请重新登录。');
  }
  if (isUnavailable(response.status)) {
    throw new Error(UNAVAILABLE);
  }
  const text = await response.text();
  if (!response.ok) {
    throw new Error(sentence(text));
  }
  return text ? JSON.parse(text) : null;
}

// 'FIELD_INVALID:请填写…' is for programs; people read the sentence alone
function sentence(text) {
  try {
    return JSON.parse(text).message.replace(/(^| )[A-Z_]+:/g, '$1');
  } catch {
    return FAILED;
  }
}

export function element(tag, text, attributes = {}) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.textContent = text ?? '';
  return made;
}
