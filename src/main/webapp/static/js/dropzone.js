// Places for pictures on the try-on page: choose, drop, paste, preview. Without this file the file inputs and radios still work.
(() => {
  const KINDS = ['image/jpeg', 'image/png', 'image/webp'];
  const LIMIT = 10 * 1024 * 1024;
  let last = null;

  const part = (zone, name) => zone.querySelector(`[data-zone-${name}]`);
  const radios = (zone) => zone.querySelectorAll('.thumb input');

  function say(zone, text) {
    let note = zone.querySelector('[data-zone-note]');
    if (!text) return note?.remove();
    if (!note) {
      note = Object.assign(document.createElement('p'), { className: 'field__error' });
      note.dataset.zoneNote = '';
      note.setAttribute('role', 'alert');
      part(zone, 'drop').after(note);
    }
    note.textContent = text;
  }

  function hide(zone) { part(zone, 'preview')?.remove(); }

  function show(zone, picture, name) {
    hide(zone);
    const preview = part(zone, 'template').content.firstElementChild.cloneNode(true);
    preview.prepend(picture);
    part(preview, 'name').textContent = name;
    part(zone, 'drop').append(preview);
  }

  // A canvas, not a blob: address, because the content security policy allows pictures from this site only.
  async function showFile(zone, file) {
    let bitmap;
    try { bitmap = await createImageBitmap(file); } catch { return false; }
    const scale = Math.min(1, 1200 / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', file.name);
    if (part(zone, 'file').files[0] === file) show(zone, canvas, file.name);
    return true;
  }

  function showRadio(zone, radio) {
    const thumb = radio.parentElement.querySelector('img');
    const picture = new Image();
    picture.src = radio.dataset.full || thumb.src;
    picture.alt = '';
    show(zone, picture, thumb.alt);
  }

  async function fileChosen(zone) {
    const input = part(zone, 'file');
    const file = input.files[0];
    say(zone, '');
    if (!file) return refresh(zone);
    const text = zone.closest('form').dataset;
    if (!KINDS.includes(file.type)) { input.value = ''; say(zone, text.badKind); return refresh(zone); }
    if (file.size > LIMIT) { input.value = ''; say(zone, text.tooLarge); return refresh(zone); }
    radios(zone).forEach((r) => { r.checked = false; });
    if (!(await showFile(zone, file))) { input.value = ''; say(zone, text.unreadable); refresh(zone); }
  }

  function refresh(zone) {
    const radio = zone.querySelector('.thumb input:checked');
    if (radio) showRadio(zone, radio); else hide(zone);
  }

  function give(zone, files) {
    const file = [...files].find((f) => f.type.startsWith('image/')) || files[0];
    if (!file) return;
    const carrier = new DataTransfer();
    carrier.items.add(file);
    part(zone, 'file').files = carrier.files;
    fileChosen(zone);
  }

  const zoneOf = (event) => event.target.closest?.('[data-zone]');

  document.addEventListener('change', (event) => {
    const zone = zoneOf(event);
    if (!zone) return;
    if (event.target.matches('[data-zone-file]')) fileChosen(zone);
    else if (event.target.matches('.thumb input')) { part(zone, 'file').value = ''; say(zone, ''); refresh(zone); }
  });
  document.addEventListener('click', (event) => {
    const zone = zoneOf(event);
    last = zone || last;
    if (!zone) return;
    if (event.target.closest('[data-zone-camera]')) {
      const text = zone.closest('form').dataset.cameraFailed;
      trailroomCamera.open(zone, (files) => give(zone, files), () => say(zone, text));
    }
    if (event.target.closest('[data-zone-clear]')) {
      part(zone, 'file').value = '';
      radios(zone).forEach((r) => { r.checked = false; });
      hide(zone);
      part(zone, 'file').focus();
    }
  });
  document.addEventListener('focusin', (event) => { last = zoneOf(event) || last; });
  document.addEventListener('dragover', (event) => {
    if (!document.querySelector('[data-zone]')) return;
    event.preventDefault();
    const over = event.target.closest?.('[data-zone-drop]');
    document.querySelectorAll('.is-over').forEach((z) => z !== over && z.classList.remove('is-over'));
    over?.classList.add('is-over');
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.querySelectorAll('.is-over').forEach((z) => z.classList.remove('is-over'));
  });
  document.addEventListener('drop', (event) => {
    if (!document.querySelector('[data-zone]')) return;
    event.preventDefault();
    document.querySelectorAll('.is-over').forEach((z) => z.classList.remove('is-over'));
    const zone = zoneOf(event);
    if (zone && event.dataTransfer.files.length) give(zone, event.dataTransfer.files);
  });
  document.addEventListener('paste', (event) => {
    if (!event.clipboardData?.files.length) return;
    const shown = [...document.querySelectorAll('[data-zone]')].filter((z) => z.offsetParent);
    const free = shown.find((z) => !part(z, 'preview'));
    const zone = (last && shown.includes(last) && last) || free || shown[0];
    if (zone) give(zone, event.clipboardData.files);
  });
  // One sending at a time; the server sees to it as well.
  const button = () => document.querySelector('[data-submit]');
  function sending(is) {
    const note = document.querySelector('[data-sending-note]');
    if (!button()) return;
    if (is) button().setAttribute('aria-disabled', 'true'); else button().removeAttribute('aria-disabled');
    note.textContent = is ? note.closest('form').dataset.sending : '';
  }
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('[data-try]')) return;
    if (!button() || button().getAttribute('aria-disabled')) event.preventDefault(); else sending(true);
  });
  document.addEventListener('htmx:afterRequest', (event) => { if (event.target.matches('[data-try]')) sending(false); });

  function ready() {
    sending(false);
    document.querySelectorAll('[data-zone]').forEach((zone) => {
      part(zone, 'camera').hidden = !trailroomCamera.exists();
      if (part(zone, 'file').files[0]) fileChosen(zone); else refresh(zone);
    });
  }
  addEventListener('pageshow', ready);
  document.addEventListener('htmx:afterSettle', (event) => { if (event.target === document.body) ready(); });
})();
