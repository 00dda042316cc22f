// Says when the server could not be reached or refused, and moves focus to what needs attention.
(() => {
  function toast(text) {
    document.querySelector('.toast')?.remove();
    const box = Object.assign(document.createElement('div'), { className: 'toast' });
    box.setAttribute('role', 'alert');
    const close = Object.assign(document.createElement('button'), { type: 'button', textContent: document.body.dataset.close });
    close.addEventListener('click', () => box.remove());
    box.append(Object.assign(document.createElement('span'), { textContent: text }), close);
    document.body.append(box);
  }
  document.addEventListener('htmx:sendError', () => toast(document.body.dataset.offline));
  document.addEventListener('htmx:timeout', () => toast(document.body.dataset.offline));
  document.addEventListener('htmx:responseError', (event) => {
    const id = event.detail.xhr.getResponseHeader('Request-Id');
    toast(document.body.dataset.failed + (id ? ` (${id})` : ''));
  });
  document.addEventListener('htmx:afterSwap', () => document.querySelector('.toast')?.remove());

  // A live region that stays while the fragment beside it is replaced; speaks only when the state has changed.
  function tellNews() {
    const news = document.getElementById('job-news');
    const text = document.querySelector('[data-job-news]')?.innerText.trim();
    if (news && text && news.textContent !== text) news.textContent = text;
  }

  const toMend = () => document.querySelector('[aria-invalid="true"]') || document.querySelector('[data-first-error]');

  // A page that came by htmx starts where a page loaded by the browser would: at what is to be mended, or at its content.
  document.addEventListener('htmx:afterSettle', (event) => {
    if (event.target === document.body) (toMend() || document.getElementById('main'))?.focus();
    tellNews();
  });
  toMend()?.focus();
})();
