// Keeps a slider and its number field together; the field is what is sent.
(() => {
  document.addEventListener('input', (event) => {
    const form = event.target.closest('[data-slider]');
    if (!form) return;
    const range = form.querySelector('[data-slider-range]');
    const number = form.querySelector('input[type="number"]');
    if (event.target === range) number.value = range.value;
    else range.value = number.value;
  }, true);
})();
