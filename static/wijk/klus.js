/* Keeps the page of long work up to date without reading it anew; without this script the page reloads itself. ES5. */
(function () {
  "use strict";

  var MAAL = 2000; /* milliseconds */

  function vak(document) { return document.querySelector("[data-klus]"); }

  function kijk() {
    var vraag = new XMLHttpRequest();
    vraag.open("GET", window.location.href);
    vraag.responseType = "document";
    vraag.onload = function () {
      var nieuw = vraag.response && vak(vraag.response);
      var oud = vak(document);
      /* Done: the server sent us on, and the answer is another page. */
      if (vraag.status !== 200 || !nieuw || nieuw.getAttribute("data-klus") === "mislukt" ||
          nieuw.getAttribute("data-klus") === "klaar") {
        window.location.reload();
        return;
      }
      if (oud.innerHTML !== nieuw.innerHTML) { oud.innerHTML = nieuw.innerHTML; }
      window.setTimeout(kijk, MAAL);
    };
    vraag.onerror = function () { window.setTimeout(kijk, MAAL * 3); };
    vraag.send();
  }

  document.addEventListener("DOMContentLoaded", function () { window.setTimeout(kijk, MAAL / 4); });
}());
