// Copies what a button points at, and says so on the button.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const words = button.querySelector('[data-copy-words]');
  const before = words.textContent;
  await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
  words.textContent = button.dataset.copied;
  setTimeout(() => { words.textContent = before; }, 2000);
});
