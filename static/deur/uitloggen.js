/* Signing out: says what still waits here; when nothing waits, this telephone forgets all of it. ES5. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-uitloggen]");
  if (!form || !window.indexedDB) { return; }

  function wis() {
    var veld = document.createElement("input");
    veld.type = "hidden";
    veld.name = "wis";
    veld.value = "1";
    form.appendChild(veld);
  }

  var vraag = indexedDB.open("wijk-deur", 1);
  vraag.onupgradeneeded = function () {
    vraag.result.createObjectStore("wachtrij", { keyPath: "volg", autoIncrement: true });
    vraag.result.createObjectStore("lijsten", { keyPath: "id" });
  };
  vraag.onsuccess = function () {
    var db = vraag.result, t = db.transaction(["wachtrij", "lijsten"], "readwrite");
    var tel = t.objectStore("wachtrij").count(), melding;
    tel.onsuccess = function () {
      if (!tel.result) { return; }
      melding = document.querySelector("[data-er-wacht]");
      melding.querySelector("[data-aantal]").textContent = tel.result;
      melding.hidden = false;
    };
    t.oncomplete = function () {
      if (!tel.result) { wis(); db.close(); return; }
      form.addEventListener("submit", function () { db.transaction("lijsten", "readwrite").objectStore("lijsten").clear(); });
    };
  };
}());
