// Opens Razorpay's checkout for the order on this page, and hands what it signed to the server.
(() => {
  const form = document.querySelector('[data-checkout]');
  const button = form?.querySelector('[data-checkout-open]');
  if (!button) return;
  button.addEventListener('click', () => {
    const { key, order, amount, name, email } = form.dataset;
    if (!window.Razorpay) {
      document.dispatchEvent(new CustomEvent('htmx:sendError'));
      return;
    }
    const checkout = new window.Razorpay({
      key,
      order_id: order,
      amount,
      currency: 'INR',
      name: 'TrailRoom',
      prefill: { name, email },
      handler(paid) {
        form.elements.razorpay_payment_id.value = paid.razorpay_payment_id;
        form.elements.razorpay_signature.value = paid.razorpay_signature;
        form.submit();
      },
    });
    checkout.open();
  });
})();
