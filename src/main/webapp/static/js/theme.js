// Switches light and dark at once; the form, sent behind it, lets the server remember.
document.addEventListener('submit', (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches('[data-theme-form]') || !button) return;
  event.preventDefault();
  document.documentElement.dataset.theme = button.value;
  form.querySelectorAll('[aria-pressed]').forEach((b) => b.setAttribute('aria-pressed', String(b === button)));
  const body = new URLSearchParams(new FormData(form));
  body.set('theme', button.value);
  fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => {});
});
