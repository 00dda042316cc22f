// The range input moves the edge between before and after.
(() => {
  const move = (range) => range.closest('.compare').style.setProperty('--at', `${range.value}%`);
  document.addEventListener('input', (event) => { if (event.target.matches('.compare__range')) move(event.target); });
})();
