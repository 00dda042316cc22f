// Sends the request that the playground's form describes, and shows what came back. The key is read from its field, goes
// into the request's header, and nowhere else.
(() => {
  const shown = (field) => field.offsetParent !== null;
  const fields = (form, place) => [...form.querySelectorAll(`[data-place="${place}"]`)].filter(shown);

  function address(form) {
    let path = form.dataset.path;
    for (const field of fields(form, 'path')) {
      path = path.replace(`{${field.dataset.name}}`, encodeURIComponent(field.value.trim()));
    }
    const query = new URLSearchParams();
    for (const field of fields(form, 'query')) if (field.value.trim()) query.set(field.dataset.name, field.value.trim());
    return query.size ? `${path}?${query}` : path;
  }

  function body(form, headers) {
    const json = form.querySelector('textarea[name="json"]');
    if (json && shown(json)) {
      headers.set('Content-Type', 'application/json');
      return json.value;
    }
    const parts = fields(form, 'body');
    if (!parts.length) return undefined;
    const data = new FormData();
    for (const part of parts) {
      if (part.type === 'file') for (const file of part.files) data.append(part.dataset.name, file);
      else if (part.value.trim()) data.append(part.dataset.name, part.value.trim());
    }
    return data;
  }

  function panel() {
    const box = document.querySelector('[data-answer]');
    document.querySelector('[data-answer-none]').hidden = true;
    box.hidden = false;
    const part = (name) => box.querySelector(`[data-answer-${name}]`);
    part('picture').replaceChildren();
    part('headers').textContent = '';
    part('body').hidden = false;
    return { box, part };
  }

  function tell(words) {
    const { part } = panel();
    part('status').textContent = '';
    part('time').textContent = '';
    part('body').textContent = words;
  }

  // Painted rather than linked: the page may load pictures from this site only, not from its own memory.
  async function paint(blob, into, words) {
    const picture = await createImageBitmap(blob);
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    into.replaceChildren(canvas);
  }

  function pretty(text) {
    try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
  }

  async function send(form) {
    const box = document.querySelector('[data-answer]');
    const key = form.querySelector('[data-playground-key]');
    if (key && !key.value.trim()) {
      tell(box.dataset.keyless);
      key.focus();
      return;
    }
    const headers = new Headers();
    if (key) headers.set('X-API-Key', key.value.trim());
    for (const field of fields(form, 'header')) if (field.value.trim()) headers.set(field.dataset.name, field.value.trim());
    const started = performance.now();
    let answer;
    try {
      answer = await fetch(address(form), { method: form.dataset.verb, headers, body: body(form, headers), credentials: 'omit', cache: 'no-store' });
    } catch {
      tell(box.dataset.unsent);
      return;
    }
    const { part } = panel();
    part('status').textContent = `${answer.status} ${answer.statusText}`;
    part('status').className = `badge badge--${answer.ok ? 'completed' : 'failed'}`;
    part('time').textContent = `${Math.round(performance.now() - started)} ms`;
    part('headers').textContent = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    if ((answer.headers.get('Content-Type') || '').startsWith('image/')) {
      await paint(await answer.blob(), part('picture'), box.dataset.picture);
      part('body').hidden = true;
      return;
    }
    part('body').textContent = pretty(await answer.text()) || box.dataset.nothing;
  }

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-playground-send]');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    try { await send(button.form); } finally { button.removeAttribute('aria-disabled'); }
  });

  // The key goes along to the next operation, as long as the page is not left.
  let kept = '';
  document.addEventListener('input', (event) => {
    if (event.target.matches('[data-playground-key]')) kept = event.target.value;
  });
  document.addEventListener('htmx:afterSettle', () => {
    const key = document.querySelector('[data-playground-key]');
    if (key && !key.value) key.value = kept;
  });

  // Choosing an operation needs no second click.
  document.addEventListener('change', (event) => event.target.closest('[data-choose]')?.requestSubmit());
})();
