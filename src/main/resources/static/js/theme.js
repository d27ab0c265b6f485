// Runs before the first paint: follows the system's light or dark preference. Pages that fix their theme are left alone.
(function () {
  'use strict';
  var root = document.documentElement;
  if (root.classList.contains('wall')) return;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  function apply() {
    root.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  }
  apply();
  dark.addEventListener('change', apply);
})();
