// Enter in a field submits the form and so completes the task; Ctrl+Enter does it on purpose.
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Enter') {
      return;
    }
    const field = event.target instanceof Element && event.target.closest('.fjs-form');
    if (event.ctrlKey) {
      const complete = document.querySelector('.form-actions .btn-primary:not([disabled])');
      if (complete) {
        event.preventDefault();
        complete.click();
      }
    } else if (field && event.target.matches('input')) {
      event.preventDefault();
    }
  },
  true,
);

export default [];
