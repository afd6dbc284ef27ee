/* One key per door: a letter chooses and goes on to the next. Without this the selects work by themselves. ES5. */
(function () {
  "use strict";

  document.addEventListener("DOMContentLoaded", function () {
    var formulier = document.querySelector("[data-overtypen]");
    if (!formulier) { return; }
    var rijen = Array.prototype.slice.call(formulier.querySelectorAll(".looplijst-overtypen__rij select"));

    function naar(plek) {
      if (rijen[plek]) {
        rijen[plek].focus();
        rijen[plek].scrollIntoView({ block: "nearest" });
      }
    }

    function kies(keuze, letter) {
      for (var i = 1; i < keuze.options.length; i += 1) {
        if (keuze.options[i].text.charAt(0).toUpperCase() === letter) {
          keuze.selectedIndex = i;
          return true;
        }
      }
      return false;
    }

    rijen.forEach(function (keuze, plek) {
      keuze.addEventListener("keydown", function (e) {
        if (e.ctrlKey || e.metaKey || e.altKey) { return; }
        if (e.key === "ArrowDown" || e.key === "ArrowUp") {
          e.preventDefault();
          naar(plek + (e.key === "ArrowDown" ? 1 : -1));
        } else if (e.key === "Backspace" || e.key === "Delete") {
          e.preventDefault();
          keuze.selectedIndex = 0;
        } else if (e.key.length === 1 && kies(keuze, e.key.toUpperCase())) {
          e.preventDefault();
          naar(plek + 1);
        }
      });
    });

    /* Half a sheet in the browser only: ask before it is gone. */
    var veranderd = false;
    formulier.addEventListener("change", function () { veranderd = true; });
    formulier.addEventListener("keydown", function () { veranderd = true; });
    formulier.addEventListener("submit", function () { veranderd = false; });
    window.addEventListener("beforeunload", function (e) {
      var iets = rijen.some(function (keuze) { return keuze.selectedIndex > 0; });
      if (veranderd && iets) { e.preventDefault(); e.returnValue = ""; }
    });
  });
}());
