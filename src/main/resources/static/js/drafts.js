// What is typed and not sent survives a session that ends, a browser that closes, a way back. It is kept in this browser,
// for the login that wrote it and for a week at most; sending, discarding and logging out remove it. Files cannot be kept.
(function () {
  'use strict';
  var WEEK = 7 * 24 * 60 * 60 * 1000;
  var FAMILY = 'plantao-draft:';
  var login = document.querySelector('meta[name=login]');
  if (!login) return;
  var own = FAMILY + login.content + ':';

  // A browser may refuse to keep anything; the pages work all the same.
  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch (unreadable) {
      return null;
    }
  }
  function write(key, draft) {
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch (full) { /* nothing to be done */ }
  }
  function forget(key) {
    try {
      localStorage.removeItem(key);
    } catch (refused) { /* it was never kept */ }
  }
  function keys(prefix) {
    try {
      return Object.keys(localStorage).filter(function (key) { return key.indexOf(prefix) === 0; });
    } catch (refused) {
      return [];
    }
  }

  function fields(form) {
    return Array.from(form.elements).filter(function (field) {
      return field.name && ['hidden', 'file', 'submit', 'password'].indexOf(field.type) < 0;
    });
  }
  function isChoice(field) { return field.type === 'radio' || field.type === 'checkbox'; }

  function values(form) {
    var all = {};
    fields(form).forEach(function (field) {
      if (!isChoice(field)) all[field.name] = field.value;
      else if (field.checked) all[field.name] = field.value;
    });
    return all;
  }
  function put(form, typed) {
    fields(form).forEach(function (field) {
      if (isChoice(field)) field.checked = field.name in typed ? typed[field.name] === field.value : field.defaultChecked;
      else if (field.name in typed) field.value = typed[field.name];
    });
  }

  function note(form) { return form.querySelector('[data-draft-note]'); }

  function restore(form) {
    if (form.draftKey) return;
    var key = form.draftKey = own + form.dataset.draft;
    form.fresh = values(form);
    var draft = read(key);
    // What the server gives back with its refusals is newer than any draft.
    if (form.hasAttribute('data-draft-kept')) save(form);
    else if (draft && JSON.stringify(draft.fields) !== JSON.stringify(form.fresh)) {
      put(form, draft.fields);
      note(form).hidden = false;
      form.restored = draft.fields;
      var fold = form.closest('details');
      if (fold) fold.open = true;
    }
  }

  // What a form asks the server for while one writes is asked for again, and chosen again where the draft had chosen it.
  function follow(form, loaded) {
    if (!form.restored) return;
    if (!form.followed) {
      form.followed = true;
      form.querySelectorAll('[hx-get]').forEach(function (place) { place.dispatchEvent(new CustomEvent('restored')); });
      return;
    }
    fields(form).forEach(function (field) {
      var chosen = form.restored[field.name];
      if (!loaded.contains(field) || !chosen) return;
      if (isChoice(field)) {
        if (field.value !== chosen || form.querySelector('[name="' + field.name + '"]:checked:not([value=""])')) return;
        field.checked = true;
      } else if (field.value || !field.querySelector('option[value="' + CSS.escape(chosen) + '"]')) return;
      else field.value = chosen;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  function save(form) {
    var typed = values(form);
    if (JSON.stringify(typed) === JSON.stringify(form.fresh) && !form.hasAttribute('data-draft-kept')) {
      forget(form.draftKey);
    } else {
      write(form.draftKey, {
        at: Date.now(), address: form.dataset.draftAddress, title: form.dataset.draftTitle, fields: typed
      });
    }
  }

  function discard(form) {
    forget(form.draftKey);
    form.restored = null;
    put(form, form.fresh);
    delete form.dataset.typed;
    note(form).hidden = true;
    fields(form)[0].focus();
  }

  // Where one may go on writing: every draft of this login, with the way to its form.
  function list(place) {
    var entries = place.querySelector('ul');
    entries.replaceChildren();
    keys(own).forEach(function (key) {
      var draft = read(key);
      if (!draft || !draft.address) return;
      var item = document.createElement('li');
      var link = document.createElement('a');
      link.href = draft.address;
      link.textContent = draft.title;
      var remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'btn btn-sm btn-link';
      remove.textContent = place.dataset.discard;
      remove.setAttribute('aria-label', place.dataset.discard + ' ' + draft.title);
      remove.addEventListener('click', function () {
        forget(key);
        list(place);
      });
      item.append(link, remove);
      entries.append(item);
    });
    place.hidden = entries.children.length === 0;
  }

  function begin(root) {
    root.querySelectorAll('form[data-draft]').forEach(restore);
    root.querySelectorAll('[data-drafts]').forEach(list);
  }

  keys(FAMILY).forEach(function (key) {
    var draft = read(key);
    if (!draft || Date.now() - draft.at > WEEK) forget(key);
  });
  var sent = document.querySelector('[data-sent-draft]');
  if (sent) forget(own + sent.dataset.sentDraft);
  begin(document);
  document.addEventListener('htmx:load', function (event) {
    begin(document);
    document.querySelectorAll('form[data-draft]').forEach(function (form) { follow(form, event.target); });
  });

  ['input', 'change'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var form = event.target.closest('form[data-draft]');
      if (form && form.draftKey) save(form);
    });
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-draft-discard]')) discard(event.target.closest('form'));
  });
  document.addEventListener('submit', function (event) {
    if (event.target.matches('[data-logout]')) keys(own).forEach(forget);
  });
})();
