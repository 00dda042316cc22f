// One language for all programs of the page.
document.addEventListener('change', (event) => {
  if (!event.target.matches('[data-lang]')) return;
  document.querySelectorAll(`[data-lang][value="${event.target.value}"]`).forEach((pick) => { pick.checked = true; });
});
