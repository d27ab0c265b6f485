// Files dropped on a form, pasted into it or chosen: one list, the limits said at once. Without it the field still works.
(function () {
  'use strict';

  function fieldOf(place) {
    var form = place && place.closest && place.closest('form');
    return form && form.querySelector('[data-files]');
  }

  function size(bytes) {
    return bytes < 1048576
      ? Math.max(1, Math.round(bytes / 1024)) + ' KB'
      : (bytes / 1048576).toLocaleString('pt-BR', { maximumFractionDigits: 1 }) + ' MB';
  }

  // What is chosen lives in the input itself, so that the form sends it whatever way it came.
  function put(field, files) {
    var input = field.querySelector('input[type=file]');
    var all = new DataTransfer();
    files.forEach(function (file) { all.items.add(file); });
    input.files = all.files;
    field.chosen = files;
    show(field);
  }

  function add(field, files) {
    var refused = '';
    var chosen = (field.chosen || []).slice();
    files.forEach(function (file) {
      if (file.size > Number(field.dataset.bytes)) refused = file.name + ' ' + field.dataset.tooLarge;
      else if (chosen.length >= Number(field.dataset.most)) refused = field.dataset.tooMany;
      else chosen.push(file);
    });
    put(field, chosen);
    var error = field.querySelector('[data-files-error]');
    error.textContent = refused;
    error.hidden = !refused;
    field.closest('form').dataset.typed = 'true';
  }

  function show(field) {
    var list = field.querySelector('[data-files-list]');
    list.replaceChildren();
    field.chosen.forEach(function (file, index) {
      var item = document.createElement('li');
      var name = document.createElement('span');
      name.textContent = file.name + ' · ' + size(file.size);
      var remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'btn btn-sm btn-link';
      remove.textContent = field.dataset.remove;
      remove.setAttribute('aria-label', field.dataset.remove + ' ' + file.name);
      remove.addEventListener('click', function () {
        put(field, field.chosen.filter(function (other, at) { return at !== index; }));
        field.querySelector('input[type=file]').focus();
      });
      item.append(name, remove);
      list.append(item);
    });
    list.hidden = field.chosen.length === 0;
  }

  document.addEventListener('change', function (event) {
    if (!event.target.matches('[data-files] input[type=file]')) return;
    var field = event.target.closest('[data-files]');
    add(field, Array.from(event.target.files));
  });

  document.addEventListener('paste', function (event) {
    var field = fieldOf(event.target) || document.querySelector('form [data-files]');
    var files = event.clipboardData ? Array.from(event.clipboardData.files) : [];
    if (!field || files.length === 0) return;
    event.preventDefault();
    add(field, files);
  });

  function dropField(event) {
    var carriesFiles = event.dataTransfer && Array.from(event.dataTransfer.types).indexOf('Files') >= 0;
    return carriesFiles ? fieldOf(event.target) || document.querySelector('form [data-files]') : null;
  }

  document.addEventListener('dragover', function (event) {
    var field = dropField(event);
    if (!field) return;
    event.preventDefault();
    field.classList.add('dropping');
  });
  document.addEventListener('dragleave', function (event) {
    if (event.relatedTarget) return;
    document.querySelectorAll('.dropping').forEach(function (field) { field.classList.remove('dropping'); });
  });
  document.addEventListener('drop', function (event) {
    var field = dropField(event);
    if (!field) return;
    event.preventDefault();
    field.classList.remove('dropping');
    add(field, Array.from(event.dataTransfer.files));
  });
})();
