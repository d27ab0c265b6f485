// A click on an official text of a form puts it into the field one was writing in, or else into the one right before it.
let lastField = null;

document.addEventListener('focusin', (event) => {
  if (event.target.matches?.('.fjs-form textarea')) {
    lastField = event.target;
  }
});

function fieldFor(text, form) {
  if (lastField?.isConnected && form.contains(lastField)) {
    return lastField;
  }
  const before = [...form.querySelectorAll('textarea')].filter(
    (field) => field.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1);
}

document.addEventListener('click', (event) => {
  const text = event.target.closest?.('.fjs-form .macro .copy');
  const field = text && fieldFor(text, text.closest('.fjs-form'));
  if (!field || field.disabled || field.readOnly) {
    return;
  }
  const before = field.value.slice(0, field.selectionStart);
  const gap = before && !/\s$/.test(before) ? '\n\n' : '';
  field.setRangeText(gap + text.textContent.trim(), field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
});

export default [];
