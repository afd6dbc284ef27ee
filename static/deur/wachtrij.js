/* What was noted at doors, kept on this telephone until the server has answered each of them. ES5, for old phones.

   The queue is keyed by an opaque account key: somebody else who signs in here neither sends nor sees it. An event goes
   only when the server answered that event; a lost answer means it is sent again, with the same key of its own. */
(function (venster) {
  "use strict";

  var NAAM = "wijk-deur";
  var PER_BRIEF = 50;
  var GEDULD = 20000; // milliseconds that an answer may take in a stairwell
  var HOUDBAAR = 18 * 3600 * 1000; // a list: as long as a walk may last

  function niets() { /* nobody waits for it */ }

  function uuid() {
    var b = new Uint8Array(16), uit = "", i;
    venster.crypto.getRandomValues(b);
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    for (i = 0; i < 16; i += 1) {
      uit += (i === 4 || i === 6 || i === 8 || i === 10 ? "-" : "") + (b[i] + 256).toString(16).slice(1);
    }
    return uit;
  }

  function open(klaar) {
    var vraag;
    try {
      vraag = venster.indexedDB.open(NAAM, 1);
    } catch (e) { klaar(e || new Error("geen opslag")); return; }
    vraag.onupgradeneeded = function () {
      vraag.result.createObjectStore("wachtrij", { keyPath: "volg", autoIncrement: true });
      vraag.result.createObjectStore("lijsten", { keyPath: "id" });
    };
    vraag.onerror = function () { klaar(vraag.error || new Error("geen opslag")); };
    vraag.onsuccess = function () { klaar(null, vraag.result); };
  }

  function Wachtrij(keuzes) {
    this.wie = keuzes.wie;
    this.standUrl = keuzes.stand;
    this.noteerUrl = keuzes.noteer;
    this.csrf = keuzes.csrf;
    this.db = null;
    this.toestand = "rust";
    this.bezig = false;
    this.nogEens = false;
    this.opStand = niets;
    this.opAntwoord = niets;
    this.opVerandering = niets;
  }

  Wachtrij.nieuweSleutel = uuid;

  Wachtrij.prototype.begin = function (klaar) {
    var zelf = this;
    open(function (fout, db) {
      zelf.db = db || null;
      if (db) { db.onversionchange = function () { db.close(); zelf.db = null; }; }
      klaar(fout);
    });
  };

  Wachtrij.prototype.winkel = function (naam, hoe) {
    return this.db.transaction(naam, hoe || "readonly").objectStore(naam);
  };

  /* Kept before anything is shown as done: `klaar` comes when it stands on the disk of the telephone. */
  /* `weg`: keys that are taken back. They go from here at once, words and names first; the server hears it too, as it may
     have had them without our hearing its answer. */
  Wachtrij.prototype.zet = function (gebeurtenissen, weg, klaar) {
    var zelf = this, t = this.db.transaction("wachtrij", "readwrite");
    if (weg.length) {
      t.objectStore("wachtrij").openCursor().onsuccess = function (e) {
        var plek = e.target.result;
        if (!plek) { return; }
        if (plek.value.wie === zelf.wie && weg.indexOf(plek.value.gebeurtenis.sleutel) >= 0) { plek["delete"](); }
        plek["continue"]();
      };
    }
    gebeurtenissen.forEach(function (paar) {
      var g = paar[0];
      g.sleutel = g.sleutel || uuid();
      t.objectStore("wachtrij").add({
        wie: zelf.wie, stand: zelf.standUrl, noteer: zelf.noteerUrl, toen: Date.now(), staat: "wacht", zin: "",
        wat: paar[1], gebeurtenis: g
      });
    });
    t.oncomplete = function () { zelf.opVerandering(); (klaar || niets)(); };
    t.onerror = t.onabort = function () { (klaar || niets)(t.error || new Error("niet bewaard")); };
  };

  Wachtrij.prototype.alle = function (klaar) {
    var zelf = this, vraag = this.winkel("wachtrij").getAll();
    vraag.onsuccess = function () {
      klaar(vraag.result.filter(function (rij) { return rij.wie === zelf.wie; }));
    };
    vraag.onerror = function () { klaar([]); };
  };

  Wachtrij.prototype.verander = function (rij, klaar) {
    var zelf = this, t = this.db.transaction("wachtrij", "readwrite");
    t.objectStore("wachtrij").put(rij);
    t.oncomplete = function () { zelf.opVerandering(); (klaar || niets)(); };
  };

  Wachtrij.prototype.gooiWeg = function (volg, klaar) {
    var zelf = this, t = this.db.transaction("wachtrij", "readwrite");
    t.objectStore("wachtrij")["delete"](volg);
    t.oncomplete = function () { zelf.opVerandering(); (klaar || niets)(); };
  };

  /* ---- the list ---- */

  Wachtrij.prototype.bewaarStand = function (stand, merk) {
    this.winkel("lijsten", "readwrite").put({
      id: this.wie + " " + this.standUrl, wie: this.wie, op: Date.now(), stand: stand, merk: merk
    });
  };

  /* null: none; {verlopen: true}: of an earlier walk, and gone now. */
  Wachtrij.prototype.leesStand = function (klaar) {
    var zelf = this, id = this.wie + " " + this.standUrl, vraag = this.winkel("lijsten").get(id);
    vraag.onerror = function () { klaar(null); };
    vraag.onsuccess = function () {
      var rij = vraag.result;
      if (!rij) { klaar(null); return; }
      if (Math.abs(Date.now() - rij.op) < HOUDBAAR) { klaar(rij); return; }
      zelf.winkel("lijsten", "readwrite")["delete"](id);
      klaar({ verlopen: true });
    };
  };

  Wachtrij.prototype.vergeetLijsten = function (klaar) {
    var vraag = this.winkel("lijsten", "readwrite").clear();
    vraag.onsuccess = vraag.onerror = function () { (klaar || niets)(); };
  };

  /* ---- the network ---- */

  /* klaar(status, json or null): 0 is no network, 401 a page to sign in on, whatever the redirect made of it. */
  Wachtrij.prototype.vraag = function (hoe, url, lijf, koppen, klaar) {
    var x = new XMLHttpRequest(), zelf = this, naam;
    x.open(hoe, url);
    x.timeout = GEDULD;
    for (naam in koppen) { if (koppen.hasOwnProperty(naam)) { x.setRequestHeader(naam, koppen[naam]); } }
    x.setRequestHeader("Accept", "application/json");
    x.onload = function () {
      var elders = x.responseURL && x.responseURL.split("?")[0].indexOf(url) === -1, json = null, nieuw;
      if (elders) { klaar(401, null, x); return; }
      nieuw = x.getResponseHeader("X-Wijk-Csrf");
      if (nieuw) { zelf.csrf = nieuw; }
      try { json = JSON.parse(x.responseText); } catch (e) { json = null; }
      // A page where we asked for an answer: the hotel's network, not ours.
      klaar(x.status === 200 && !json ? 0 : x.status, json, x);
    };
    x.onerror = x.ontimeout = x.onabort = function () { klaar(0, null, x); };
    x.send(lijf);
  };

  Wachtrij.prototype.haalStand = function (klaar) {
    var zelf = this;
    function vraagAan(koppen) {
      zelf.vraag("GET", zelf.standUrl, null, koppen, function (status, json, x) {
        if (status === 200 && json && json.wie === zelf.wie) {
          zelf.bewaarStand(json, x.getResponseHeader("ETag"));
          zelf.opStand(json);
        }
        klaar(status === 200 && json && json.wie !== zelf.wie ? 409 : status);
      });
    }
    this.leesStand(function (rij) {
      vraagAan(rij && rij.merk ? { "If-None-Match": rij.merk } : {});
    });
  };

  Wachtrij.prototype.zeg = function (toestand) {
    var nogEens = this.nogEens;
    this.toestand = toestand;
    this.bezig = this.nogEens = false;
    this.opVerandering();
    if (nogEens) { venster.setTimeout(this.stuur.bind(this), 20); } // the lock of this round is let go first
  };

  Wachtrij.prototype.stuur = function () {
    var zelf = this;
    if (!this.db) { return; }
    if (this.bezig) { this.nogEens = true; return; }
    this.bezig = true;
    function ronde() { zelf.ronde({ opEen: false, ververst: false, over: {}, iets: false }); }
    if (venster.navigator.locks) { // two tabs: one sends
      venster.navigator.locks.request(NAAM, { ifAvailable: true }, function (slot) {
        if (!slot) { zelf.bezig = false; venster.setTimeout(function () { zelf.stuur(); }, 1000); return null; }
        return new Promise(function (los) { zelf.los = los; ronde(); });
      });
    } else { ronde(); }
  };

  Wachtrij.prototype.eind = function (toestand) {
    var los = this.los;
    this.los = null;
    if (los) { los(); }
    this.zeg(toestand);
  };

  Wachtrij.prototype.ronde = function (r) {
    var zelf = this;
    this.alle(function (rijen) {
      var wacht = rijen.filter(function (rij) { return rij.staat === "wacht" && !r.over[rij.noteer]; });
      var url = wacht.length ? wacht[0].noteer : "", nu = Date.now(), deze;
      if (!wacht.length) { zelf.naRonde(r); return; }
      deze = wacht.filter(function (rij) { return rij.noteer === url; }).slice(0, r.opEen ? 1 : PER_BRIEF);
      zelf.toestand = "bezig";
      zelf.opVerandering();
      zelf.vraag("POST", url, JSON.stringify({
        wie: zelf.wie,
        gebeurtenissen: deze.map(function (rij) {
          var uit = {}, naam;
          for (naam in rij.gebeurtenis) { if (rij.gebeurtenis.hasOwnProperty(naam)) { uit[naam] = rij.gebeurtenis[naam]; } }
          uit.geleden = (nu - rij.toen) / 1000; // our own clock twice: how wrong it is does not matter
          return uit;
        })
      }), { "Content-Type": "application/json", "X-CSRFToken": this.csrf }, function (status, json) {
        zelf.naBrief(r, deze, status, json);
      });
    }.bind(this));
  };

  Wachtrij.prototype.naBrief = function (r, deze, status, json) {
    var zelf = this, url = deze[0].noteer;
    if (status === 200 && json && json.antwoorden) {
      this.verwerk(deze, json.antwoorden, function (aantal) {
        if (!aantal) { zelf.eind("storing"); return; }
        r.iets = true;
        r.opEen = false;
        zelf.ronde(r);
      });
    } else if (status === 400 || status === 413) {
      if (deze.length > 1) { r.opEen = true; this.ronde(r); return; }
      deze[0].staat = "geweigerd";
      deze[0].zin = (json && json.fout) || "";
      r.opEen = false;
      this.verander(deze[0], function () { zelf.ronde(r); });
    } else if (status === 403 && !r.ververst) { // the token is of an earlier sign-in: take a new one and try once more
      r.ververst = true;
      this.vraag("GET", this.standUrl, null, {}, function (nieuw) {
        if (nieuw === 200 || nieuw === 304) { zelf.ronde(r); } else { zelf.eind(nieuw ? "inloggen" : "internet"); }
      });
    } else if (status === 404) { r.over[url] = true; r.weg = true; this.ronde(r); }
    else if (status === 409) { this.eind("ander"); }
    else if (status === 401 || status === 403) { this.eind("inloggen"); }
    else { this.eind(status ? "storing" : "internet"); }
  };

  Wachtrij.prototype.verwerk = function (deze, antwoorden, klaar) {
    var zelf = this, per = {}, t = this.db.transaction("wachtrij", "readwrite"), w = t.objectStore("wachtrij"), aantal = 0, gehoord = [];
    antwoorden.forEach(function (a) { per[a.sleutel] = a; });
    deze.forEach(function (rij) {
      var a = per[rij.gebeurtenis.sleutel];
      if (!a) { return; }
      aantal += 1;
      if (a.staat === "geweigerd") {
        rij.staat = "geweigerd";
        rij.zin = a.zin;
        w.get(rij.volg).onsuccess = function (e) { if (e.target.result) { w.put(rij); } }; // not taken back meanwhile
      } else { w["delete"](rij.volg); }
      gehoord.push([rij, a.staat]);
    });
    t.oncomplete = function () {
      gehoord.forEach(function (paar) { zelf.opAntwoord(paar[0], paar[1]); });
      zelf.opVerandering();
      klaar(aantal);
    };
    t.onerror = t.onabort = function () { klaar(0); };
  };

  /* All is out: look what others did meanwhile. */
  Wachtrij.prototype.naRonde = function (r) {
    var zelf = this;
    this.haalStand(function (status) {
      if (status === 200 || status === 304) { zelf.eind(r.weg ? "weg" : "rust"); }
      else if (status === 401 || status === 403) { zelf.eind("inloggen"); }
      else if (status === 404) { zelf.eind("weg"); }
      else if (status === 409) { zelf.eind("ander"); }
      else { zelf.eind(status ? "storing" : "internet"); }
    });
  };

  venster.Wachtrij = Wachtrij;
}(window));
