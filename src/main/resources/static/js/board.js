// The wall: a clock that ticks, a warning when the news stop coming, a count of what does not fit.
(function () {
  'use strict';
  var WHOLE_PAGE_EVERY = 6 * 60 * 60 * 1000;
  var RETRY_WHOLE_PAGE_EVERY = 60 * 1000;
  var opened = Date.now();
  var tried = Date.now();
  var ahead = 0;
  var offset = 0;
  var lastNews = Date.now();
  var offline = document.getElementById('offline');

  function board() { return document.getElementById('board'); }

  function time(millis, seconds) {
    return new Intl.DateTimeFormat('pt-BR', {
      timeZone: 'UTC', hour: '2-digit', minute: '2-digit', second: seconds ? '2-digit' : undefined
    }).format(new Date(millis + offset));
  }

  function countHidden() {
    document.querySelectorAll('.column').forEach(function (column) {
      var list = column.querySelector('.cards');
      var more = column.querySelector('.more-below');
      if (!list) return;
      more.hidden = false;
      var end = list.getBoundingClientRect().bottom;
      var hidden = Array.prototype.filter.call(list.children, function (card) {
        return card.getBoundingClientRect().bottom > end + 2;
      }).length;
      more.querySelector('[data-more]').textContent = '+' + hidden;
      more.hidden = hidden === 0;
    });
  }

  function news() {
    // The server's clock is the desk's clock; a demonstration moves it.
    var now = board().dataset.now;
    var zone = /([+-])(\d\d):(\d\d)$/.exec(now);
    offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) * 60000 : 0;
    ahead = Date.parse(now) - Date.now();
    lastNews = Date.now();
    offline.hidden = true;
    offline.querySelector('a').hidden = true;
    countHidden();
    tick();
  }

  function tick() {
    var clock = document.querySelector('[data-clock]');
    if (clock) clock.textContent = time(Date.now() + ahead, true);
  }

  function silence() {
    offline.querySelector('[data-since]').textContent = time(lastNews + ahead, true);
    offline.hidden = false;
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
    if (Date.now() - opened > WHOLE_PAGE_EVERY) window.location.reload();
  });
  ['htmx:sendError', 'htmx:timeout'].forEach(function (failure) {
    document.addEventListener(failure, silence);
  });
  window.addEventListener('resize', countHidden);
  setInterval(tick, 1000);
  news();
})();
