/* The map of doors. The lists stand above it on the page: who has no map misses nothing. ES5. */
(function () {
  "use strict";

  document.addEventListener("DOMContentLoaded", function () {
    var vlak = document.getElementById("kaart");
    if (!vlak || !window.L || !window.fetch) { return; }
    var zonder = document.querySelector("[data-zonder-kaart]");
    if (zonder) { zonder.hidden = true; }
    vlak.parentNode.hidden = false;

    var L = window.L;
    var rustig = window.matchMedia && window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    var kaart = L.map(vlak, {
      fadeAnimation: !rustig, markerZoomAnimation: !rustig, zoomAnimation: !rustig, zoomControl: false, zoomSnap: 0.25, scrollWheelZoom: false
    });
    kaart.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle: vlak.getAttribute("data-dichterbij"), zoomOutTitle: vlak.getAttribute("data-verder") }).addTo(kaart);
    var deuren = L.layerGroup().addTo(kaart);
    var vlaggetjes = L.layerGroup().addTo(kaart);
    var VLAG_APART = 64; /* pixels: a thumb and some air */
    var gegevens = null;

    function meld() {
      var melding = document.querySelector("[data-kaartmelding]");
      if (melding && !melding.textContent) { melding.textContent = melding.getAttribute("data-tekst"); }
    }

    function tegels() {
      var adres = vlak.getAttribute("data-tegels");
      if (!adres) { return; }
      var mis = 0;
      L.tileLayer(adres, { attribution: vlak.getAttribute("data-bron"), minZoom: 6, maxZoom: 19 })
        .on("tileerror", function () {
          mis += 1;
          if (mis === 3) { meld(); }
        })
        .addTo(kaart);
    }

    function stip(deur, kleurVan) {
      var opLijst = kleurVan === "lijst";
      var lijst = deur[2] ? gegevens.opNr[deur[2]] : null;
      var soort = opLijst ? (lijst ? "looplijst-kleur--" + lijst.kleur : "looplijst-stip--open") : "looplijst-stip--" + deur[3];
      var letter = opLijst ? (lijst ? String(lijst.nr) : "?") : deur[4];
      var teken = document.createElement("span");
      teken.textContent = letter;
      teken.setAttribute("aria-hidden", "true");
      var icoon = L.divIcon({ className: "looplijst-stip " + soort, html: teken, iconSize: [20, 24] });
      return L.marker([deur[0], deur[1]], { icon: icoon, keyboard: false, interactive: false });
    }

    function teken(kleurVan) {
      deuren.clearLayers();
      gegevens.deuren.forEach(function (deur) { deuren.addLayer(stip(deur, kleurVan)); });
      var legenda = document.querySelector("[data-legenda='uitkomst']");
      if (legenda) { legenda.hidden = kleurVan !== "uitkomst"; }
    }

    function uitleg(lijst) {
      var tekst = document.createElement("div");
      var naar = document.createElement("a");
      naar.href = lijst.url;
      naar.className = "looplijst-popup";
      naar.textContent = vlak.getAttribute("data-lijst") + " " + lijst.nr + ": " + lijst.naam;
      tekst.appendChild(naar);
      tekst.appendChild(document.createElement("br"));
      tekst.appendChild(document.createTextNode(lijst.tekst));
      return tekst;
    }

    /* The door of a list nearest to its middle where a flag does not cover another; none: it stands in the list above. */
    function plekVoorVlag(van, bezet) {
      var midden = Math.floor(van.length / 2);
      for (var stap = 0; stap < van.length; stap += 1) {
        var deur = van[midden + (stap % 2 ? -Math.ceil(stap / 2) : stap / 2)];
        var punt = deur && kaart.latLngToLayerPoint([deur[0], deur[1]]);
        if (punt && bezet.every(function (ander) { return punt.distanceTo(ander) >= VLAG_APART; })) {
          bezet.push(punt);
          return deur;
        }
      }
      return null;
    }

    /* One flag per list: these few are what the keyboard stops at. Placed anew when the distances change. */
    function vlaggen() {
      var bezet = [];
      vlaggetjes.clearLayers();
      gegevens.lijsten.forEach(function (lijst) {
        var van = gegevens.deuren.filter(function (deur) { return deur[2] === lijst.nr; });
        var midden = plekVoorVlag(van, bezet);
        if (!midden) { return; }
        var naam = vlak.getAttribute("data-lijst") + " " + lijst.nr + ": " + lijst.naam + ", " + lijst.tekst;
        var cijfer = document.createElement("span");
        cijfer.textContent = lijst.nr;
        cijfer.setAttribute("aria-hidden", "true");
        var icoon = L.divIcon({ className: "looplijst-vlag looplijst-kleur--" + lijst.kleur, html: cijfer, iconSize: [44, 44] });
        var vlag = L.marker([midden[0], midden[1]], { icon: icoon, title: naam, zIndexOffset: 1000 });
        vlag.bindPopup(uitleg(lijst)).addTo(vlaggetjes);
        vlag.getElement().setAttribute("aria-label", naam);
      });
    }

    /* From afar doors are dots; close by they carry their letter. */
    function afstand() {
      vlak.classList.toggle("looplijst-ver", kaart.getZoom() < 18);
    }

    function begin(antwoord) {
      gegevens = antwoord;
      gegevens.opNr = {};
      gegevens.lijsten.forEach(function (lijst) { gegevens.opNr[lijst.nr] = lijst; });
      var plekken = gegevens.deuren.map(function (deur) { return [deur[0], deur[1]]; });
      if (!plekken.length) { return; }
      kaart.fitBounds(L.latLngBounds(plekken).pad(0.03), { animate: false, maxZoom: 18 });
      kaart.on("zoomend", function () { afstand(); vlaggen(); });
      afstand();
      tegels();
      teken("lijst");
      vlaggen();
    }

    Array.prototype.forEach.call(document.querySelectorAll("[data-kleur]"), function (knop, _plek, alle) {
      knop.addEventListener("click", function () {
        Array.prototype.forEach.call(alle, function (ander) { ander.setAttribute("aria-pressed", String(ander === knop)); });
        if (gegevens) { teken(knop.getAttribute("data-kleur")); }
      });
    });

    window.fetch(vlak.getAttribute("data-punten"), { credentials: "same-origin" })
      .then(function (antwoord) {
        if (!antwoord.ok) { throw new Error(String(antwoord.status)); }
        return antwoord.json();
      })
      .then(begin)
      .catch(meld);
  });
}());
