// Comfort on top of pages that work without it.
(function () {
  'use strict';

  // Requests of htmx that change something carry the page's token.
  document.addEventListener('htmx:configRequest', function (event) {
    var token = document.querySelector('meta[name=csrf]');
    if (token && event.detail.verb !== 'get') {
      event.detail.headers[token.dataset.header] = token.content;
    }
  });

  // What a person should read next takes the focus: the errors of a form, the title of a step just loaded.
  function focusNext(place) {
    var next = place.querySelector('.summary[data-focus], .alert[data-focus], [data-focus]');
    if (next) next.focus();
  }
  document.addEventListener('htmx:afterSettle', function (event) { focusNext(event.target); });
  if (document.querySelector('.summary[data-focus], .alert[data-focus]')) focusNext(document);

  // A login page or an error in place of a step: let the browser show it whole.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var wanted = event.detail.target && event.detail.target.id;
    if (wanted && event.detail.xhr.responseText.indexOf('id="' + wanted + '"') < 0) {
      event.detail.shouldSwap = false;
      if (wanted === 'conteudo') window.location.reload();
    }
  });

  // Words that were typed and not sent are not lost by a wrong press.
  document.addEventListener('input', function (event) {
    var form = event.target.closest('form[data-once]');
    if (form) form.dataset.typed = 'true';
  });
  window.addEventListener('beforeunload', function (event) {
    if (document.querySelector('form[data-typed]:not([data-sent])')) event.preventDefault();
  });

  // Looking for something is not yet sending it: Enter looks, the arrow goes to what was found.
  document.addEventListener('keydown', function (event) {
    var field = event.target;
    if (!field.matches || !field.matches('[data-search]') || event.isComposing) return;
    if (event.key === 'Enter' && window.htmx) {
      event.preventDefault();
      window.htmx.trigger(field, 'search');
    } else if (event.key === 'ArrowDown') {
      var found = document.querySelector('#' + field.getAttribute('aria-controls') + ' input[type=radio]');
      if (found) {
        event.preventDefault();
        found.focus();
      }
    }
  });

  // An official text goes into the message where the cursor is; what was written stays.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-insert]');
    if (!button) return;
    var chosen = document.getElementById(button.dataset.insert);
    var text = document.getElementById(button.dataset.into);
    if (!chosen || !text || !chosen.value) return;
    var before = text.value.slice(0, text.selectionStart);
    text.setRangeText((before && !/\s$/.test(before) ? '\n\n' : '') + chosen.value, text.selectionStart, text.selectionEnd, 'end');
    chosen.value = '';
    text.focus();
    text.dispatchEvent(new Event('input', { bubbles: true }));
  });

  // A menu closes when one leaves it, and by Escape.
  document.addEventListener('focusin', closeMenus);
  document.addEventListener('click', closeMenus);
  function closeMenus(event) {
    document.querySelectorAll('details[data-menu][open]').forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  }
  document.addEventListener('keydown', function (event) {
    var menu = event.key === 'Escape' && document.querySelector('details[data-menu][open]');
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  // One press sends a form once.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.matches('[data-once]')) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    var button = event.submitter || form.querySelector('button[type=submit]');
    button.setAttribute('aria-disabled', 'true');
    button.dataset.label = button.textContent;
    button.textContent = form.dataset.sending;
  });
  // The way back may show the page as it was left.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll('button[data-label]').forEach(function (button) {
        button.removeAttribute('aria-disabled');
        button.textContent = button.dataset.label;
      });
    });
  });
})();
