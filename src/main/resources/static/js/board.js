// The wall: listens for another picture and fetches it, counts down in between, says when the news stop coming.
(function () {
  'use strict';
  var SILENT_AFTER = 40 * 1000;
  var FETCH_AT_LEAST_EVERY = 5 * 60 * 1000;
  var FETCH_WITHIN = 800;
  var LONGEST_PAUSE = 30 * 1000;
  var WHOLE_PAGE_EVERY = 6 * 60 * 60 * 1000;
  var RETRY_WHOLE_PAGE_EVERY = 60 * 1000;
  var opened = Date.now();
  var tried = Date.now();
  var ahead = 0;
  var offset = 0;
  var lastNews = Date.now();
  var lastFetch = Date.now();
  var failures = 0;
  var stream = null;
  var again = null;
  var offline = document.getElementById('offline');
  var app = board().dataset.app;

  function board() { return document.getElementById('board'); }

  function time(millis) {
    return new Intl.DateTimeFormat('pt-BR', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' })
      .format(new Date(millis + offset));
  }

  // What does not fit is counted, and a card that would be cut is not shown at all.
  function countHidden() {
    document.querySelectorAll('.column').forEach(function (column) {
      var list = column.querySelector('.cards');
      var more = column.querySelector('.more-below');
      if (!list) return;
      more.hidden = false;
      var end = list.getBoundingClientRect().bottom;
      var hidden = Number(list.dataset.beyond) + Array.prototype.filter.call(list.children, function (card) {
        var cut = card.getBoundingClientRect().bottom > end + 2;
        card.classList.toggle('cut', cut);
        return cut;
      }).length;
      more.querySelector('[data-more]').textContent = '+' + hidden;
      more.hidden = hidden === 0;
    });
  }

  // Any word of the server: its clock is the desk's clock, which a demonstration moves.
  function heard(now) {
    var zone = /([+-])(\d\d):(\d\d)$/.exec(now);
    offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) * 60000 : 0;
    ahead = Date.parse(now) - Date.now();
    lastNews = Date.now();
    offline.hidden = true;
    offline.querySelector('a').hidden = true;
    var updated = document.querySelector('[data-updated]');
    if (updated) updated.textContent = time(Date.parse(now));
    tick();
  }

  function news() {
    lastFetch = Date.now();
    heard(board().dataset.now);
    countHidden();
  }

  function left(millis) {
    var minutes = Math.floor(Math.abs(millis) / 60000);
    return minutes < 60 ? minutes + ' min' : Math.floor(minutes / 60) + 'h' + String(minutes % 60).padStart(2, '0');
  }

  // Only what the server says is counting counts, and only while it goes on saying so.
  function tick() {
    var now = Date.now() + ahead;
    var clock = document.querySelector('[data-clock]');
    if (clock) clock.textContent = time(now);
    if (!offline.hidden) return;
    document.querySelectorAll('[data-empty-at]').forEach(function (card) {
      var text = left(Date.parse(card.dataset.emptyAt) - now);
      if (card.textContent !== text) card.textContent = text;
    });
  }

  function silence() {
    offline.querySelector('[data-since]').textContent = time(lastNews + ahead);
    offline.hidden = false;
  }

  function fetchPicture() {
    lastFetch = Date.now();
    window.htmx.trigger(board(), 'refresh');
  }

  function listen() {
    again = null;
    if (!window.EventSource) return retry();
    stream = new EventSource(board().dataset.stream);
    stream.addEventListener('picture', function (event) {
      var picture = JSON.parse(event.data);
      failures = 0;
      heard(picture.at);
      // Not all walls at the same moment.
      if (picture.version !== board().dataset.version) setTimeout(fetchPicture, Math.random() * FETCH_WITHIN);
    });
    stream.onerror = retry;
  }

  // Fetching the page is also what logs the wall in again, so it comes before listening; it is the fallback, too.
  function retry() {
    if (stream) stream.close();
    stream = null;
    if (again !== null) return;
    var pause = Math.min(LONGEST_PAUSE, 1000 * Math.pow(2, failures)) * (0.5 + Math.random() / 2);
    failures += 1;
    again = setTimeout(function () {
      fetchPicture();
      again = setTimeout(listen, 1000);
    }, pause);
  }

  function watch() {
    if (Date.now() - lastNews > SILENT_AFTER) {
      silence();
      retry();
    } else if (Date.now() - lastFetch > FETCH_AT_LEAST_EVERY) {
      fetchPicture();
    }
  }

  // After a restart of the server a reload of the whole page brings the wall back. If the server wants a login first,
  // the last known board stays up and offers the way in.
  function reloadSometimes() {
    if (Date.now() - tried < RETRY_WHOLE_PAGE_EVERY) return;
    tried = Date.now();
    fetch(window.location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' }).then(function (answer) {
      if (!answer.ok) return;
      if (new URL(answer.url).pathname === window.location.pathname) window.location.reload();
      else offline.querySelector('a').hidden = false;
    }, function () { /* still away */ });
  }

  document.addEventListener('htmx:beforeSwap', function (event) {
    var isBoard = event.detail.xhr.status === 200 && event.detail.xhr.responseText.indexOf('id="board"') >= 0;
    if (!isBoard) {
      event.detail.shouldSwap = false;
      silence();
      reloadSometimes();
    }
  });
  document.addEventListener('htmx:afterSettle', function () {
    news();
    // Another version of the application brings other files.
    if (board().dataset.app !== app || Date.now() - opened > WHOLE_PAGE_EVERY) window.location.reload();
  });
  ['htmx:sendError', 'htmx:timeout'].forEach(function (failure) {
    document.addEventListener(failure, silence);
  });
  window.addEventListener('resize', countHidden);
  setInterval(tick, 1000);
  setInterval(watch, 5000);
  news();
  listen();
})();
