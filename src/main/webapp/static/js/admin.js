// The console by keyboard: /admin lists the keys.
(() => {
  let before = '';

  const busy = (target) => target.matches('input, select, textarea, [contenteditable]');
  const press = (element) => { element?.click(); return Boolean(element); };

  function row(step) {
    const rows = [...document.querySelectorAll('[data-row]')];
    if (rows.length === 0) return false;
    const here = rows.findIndex((one) => 'here' in one.dataset);
    const next = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
    if (here >= 0) delete rows[here].dataset.here;
    next.dataset.here = '';
    next.scrollIntoView({ block: 'nearest' });
    next.querySelector('a')?.focus({ preventScroll: true });
    return true;
  }

  function search() {
    const field = document.querySelector('[data-search]');
    field?.focus();
    field?.select();
    return Boolean(field);
  }

  function act(key) {
    if (before === 'g') return press(document.querySelector(`.side [data-go="${CSS.escape(key)}"]`));
    if (/^[1-9]$/.test(key)) return press(document.querySelector(`[data-tab="${key}"]`));
    switch (key) {
      case '/': return search();
      case 'j': return row(1);
      case 'k': return row(-1);
      case 'n': return press(document.querySelector('.pagination [rel=next]'));
      case 'p': return press(document.querySelector('.pagination [rel=prev]'));
      case '?': location.assign('/admin#keys'); return true;
      default: return false;
    }
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
    if (!document.body.classList.contains('admin')) return;
    if (act(event.key)) event.preventDefault();
    before = event.key;
  });
})();
