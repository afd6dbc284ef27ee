/* Makes pages nicer; every page works without it. ES5, for old phones. */
(function () {
  "use strict";

  function alle(keuze, doe) {
    Array.prototype.forEach.call(document.querySelectorAll(keuze), doe);
  }

  /* A second click on "send" does nothing while the first is on its way. */
  document.addEventListener("submit", function (e) {
    var form = e.target;
    if (form.method !== "post" || e.defaultPrevented) { return; }
    if (form.getAttribute("data-bezig")) { e.preventDefault(); return; }
    form.setAttribute("data-bezig", "1");
    form.setAttribute("aria-busy", "true");
  });
  /* Back in the browser: the form may be sent again. */
  window.addEventListener("pageshow", function () {
    alle("form[data-bezig]", function (form) {
      form.removeAttribute("data-bezig");
      form.removeAttribute("aria-busy");
    });
  });

  document.addEventListener("DOMContentLoaded", function () {
    var fouten = document.querySelector("[data-fouten]");
    if (fouten) { fouten.focus(); }

    alle("[data-druk-af]", function (knop) {
      knop.hidden = false;
      knop.addEventListener("click", function () { window.print(); });
    });

    /* <button hidden data-kopieer="text"> */
    if (navigator.clipboard) {
      alle("[data-kopieer]", function (knop) {
        knop.hidden = false;
        knop.addEventListener("click", function () {
          navigator.clipboard.writeText(knop.getAttribute("data-kopieer")).then(function () {
            knop.textContent = knop.getAttribute("data-gelukt") || "✓";
          });
        });
      });
    }

    /* <button hidden data-deel="address" data-titel="title"> */
    if (navigator.share) {
      alle("[data-deel]", function (knop) {
        knop.hidden = false;
        knop.addEventListener("click", function () {
          navigator.share({ title: knop.getAttribute("data-titel") || document.title, url: knop.getAttribute("data-deel") })
            .catch(function () { /* closed without sharing */ });
        });
      });
    }

    /* Only where the script runs: <button hidden data-toon="id">, <div id hidden>. */
    alle("[data-met-js]", function (el) { el.hidden = false; });
  });
}());
