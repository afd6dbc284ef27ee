/* The screen at the door. Shows at once what was tapped, keeps it (wachtrij.js) and sends it when there is a network.
   Has no words of its own: they come with the page. ES5, for old phones. */
(function () {
  "use strict";

  var doos = document.getElementById("deur");
  if (!doos || !window.Wachtrij) { return; }
  var keuzes = JSON.parse(document.getElementById("deur-instellingen").textContent);
  var T = keuzes.teksten, UITKOMST = keuzes.uitkomsten;
  keuzes.csrf = doos.querySelector("[name=csrfmiddlewaretoken]").value;
  var rij = new window.Wachtrij(keuzes);
  // As on the server (samenvoegen.py): the more certain outcome counts, of equals the later.
  var ZEKER = { open: 0, portiek_dicht: 1, niet_thuis: 2, leeg: 3, liever_niet: 4, later_met_tolk: 5, misschien: 6,
                komt: 6, komt_niet: 6, geweest: 6, geen_contact: 7 };
  var OPNIEUW = { open: 1, niet_thuis: 1, portiek_dicht: 1 };

  var stand = null; // the list as we know it
  var wachtend = []; // what waits or was refused
  var hier = null; // pk of the door we stand at
  var laatste = null; // what can be taken back: {sleutels, wat, deur}
  var gekozen = {}; // doors ticked
  var bewerkt = null; // a refused point that is said anew
  var vorige = "deur", aantalVandaag = 0, sinds = 0, pauzeGezegd = false;
  var hierGezegd = {}; // per door: what was noted in this visit, for who asks

  function el(naam) { return doos.querySelector("[data-el='" + naam + "']"); }
  function veld(naam) { return doos.querySelector("[name='" + naam + "']"); }
  function tekst(sleutel, waarden) {
    return (T[sleutel] || sleutel).replace(/\{(\w+)\}/g, function (alles, naam) {
      return waarden && waarden[naam] !== undefined ? waarden[naam] : alles;
    });
  }
  function telwoord(sleutel, n) { return tekst(n === 1 ? sleutel + "_een" : sleutel, { n: n }); }
  function maak(soort, klasse, inhoud) {
    var e = document.createElement(soort);
    if (klasse) { e.className = klasse; }
    if (inhoud) { e.textContent = inhoud; }
    return e;
  }
  function leeg(e) { while (e.firstChild) { e.removeChild(e.firstChild); } }
  function kopie(b) { var uit = {}, n; for (n in b) { if (b.hasOwnProperty(n)) { uit[n] = b[n]; } } return uit; }

  /* ---- what is true now: the list, with on top what waits here ---- */

  function deuren() {
    var per = {}, terug = {};
    if (!stand) { return []; }
    var alle = stand.deuren.map(function (d) { var k = kopie(d); k.wacht = false; per[k.pk] = k; return k; });
    wachtend.forEach(function (w) { if (w.gebeurtenis.soort === "terug") { terug[w.gebeurtenis.van] = true; } });
    alle.forEach(function (d) {
      if (d.mijn && terug[d.mijn]) { d.uitkomst = d.vorig || "open"; d.weer = d.vorigWeer || 0; d.wacht = true; }
    });
    wachtend.forEach(function (w) {
      var g = w.gebeurtenis;
      if (w.staat !== "wacht" || terug[g.sleutel] || !g.uitkomst) { return; }
      (g.deuren || [g.deur]).forEach(function (pk) {
        if (per[pk]) { zetUitkomst(per[pk], g.uitkomst); per[pk].wacht = true; }
      });
    });
    return alle;
  }

  function zetUitkomst(d, uitkomst) {
    if (ZEKER[uitkomst] >= ZEKER[d.uitkomst]) { d.uitkomst = uitkomst; }
    d.weer = OPNIEUW[d.uitkomst] ? 2 : 0;
    d.laat = false;
  }

  function deur(pk) { return deuren().filter(function (d) { return d.pk === pk; })[0] || null; }
  function adres(d) { return stand.straten[d.straat] + " " + d.nr; }
  function isTeDoen(d) { return !d.laat && (d.uitkomst === "open" || (OPNIEUW[d.uitkomst] && d.weer === 1)); }
  function isGeweest(d) { return d.uitkomst !== "open"; }

  /* From here on, and then from the start: first where nobody was, then where nobody was at home. */
  function volgende(na) {
    var alle = deuren(), begin = 0, i, ronde, d;
    for (i = 0; i < alle.length; i += 1) { if (alle[i].pk === na) { begin = i + 1; } }
    for (ronde = 0; ronde < 2; ronde += 1) {
      for (i = 0; i < alle.length; i += 1) {
        d = alle[(begin + i) % alle.length];
        if (d.pk !== na && isTeDoen(d) && (ronde === 1 || d.uitkomst === "open")) { return d.pk; }
      }
    }
    return na !== null && deur(na) && isTeDoen(deur(na)) ? na : null;
  }

  /* ---- the screens ---- */

  function toon(naam, zonderFocus) {
    var kop;
    Array.prototype.forEach.call(doos.querySelectorAll("[data-scherm]"), function (s) {
      s.hidden = s.getAttribute("data-scherm") !== naam;
    });
    doos.setAttribute("data-nu", naam);
    el("onder").hidden = naam === "over";
    el("stand").hidden = naam === "over";
    doos.className = naam === "over" ? "deur--om" : "";
    el("straat").hidden = naam !== "deur" && naam !== "klaar" && naam !== "meer";
    el("hulp").hidden = naam !== "deur" && naam !== "weg" && naam !== "klaar" && naam !== "gesproken" && naam !== "daarna";
    kop = doos.querySelector("[data-scherm='" + naam + "'] h2");
    if (kop && !zonderFocus) {
      kop.setAttribute("tabindex", "-1");
      kop.focus({ preventScroll: true });
      window.scrollTo(0, naam === "over" ? document.documentElement.scrollHeight : 0); // turned round it begins below
    }
  }

  function nu() { return doos.getAttribute("data-nu"); }

  function naarDeur(pk, zonderFocus) {
    hier = pk;
    if (pk === null) { tekenKlaar(); toon(stand ? "klaar" : "leeg", zonderFocus); tekenStraat(); return; }
    tekenDeur();
    tekenStraat();
    toon("deur", zonderFocus);
  }

  function tekenDeur() {
    var d = deur(hier), weer, nooit;
    if (!d) { return; }
    nooit = d.uitkomst === "geen_contact";
    el("adres").textContent = adres(d);
    el("plek").textContent = plek(d);
    el("plek").hidden = !plek(d);
    el("tot-nu").hidden = d.uitkomst === "open";
    el("tot-nu-wat").textContent = UITKOMST[d.uitkomst].woord + (d.wacht ? " (" + T.wacht_nog + ")" : "");
    weer = d.laat ? T.laat_open : (OPNIEUW[d.uitkomst] ? ["", T.weer_nu, T.weer_ander, T.weer_brief][d.weer] : "");
    el("weer").textContent = weer || "";
    el("weer").hidden = !weer;
    el("nooit").hidden = !nooit;
    el("keuzes").hidden = nooit || !stand.mag;
    el("volgende").hidden = volgende(hier) === null || volgende(hier) === hier;
    el("mag-niet").hidden = stand.mag;
    el("mag-niet-zin").textContent = stand.zin;
  }

  function plek(d) {
    if (!d.flat) { return ""; }
    if (d.laag === null || d.laag === undefined) { return d.flat; }
    return d.flat + ", " + (d.laag === 0 ? T.begane_grond : tekst("laag", { n: d.laag }));
  }

  function tekenKlaar() {
    var weg = !stand;
    el("leeg-zin").textContent = T.nog_niet;
    if (weg) { return; }
    el("klaar-mag").hidden = stand.mag;
    el("klaar-mag-zin").textContent = stand.zin;
  }

  function tekenStraat() {
    var alle = deuren(), lijst = el("deuren"), kop = null, groep, kies = nu() === "meer";
    leeg(lijst);
    if (!stand) { return; }
    el("lijstnaam").textContent = stand.naam;
    el("hoeveel").textContent = tekst("van", { klaar: alle.filter(isGeweest).length, totaal: alle.length });
    el("balk").max = alle.length || 1;
    el("balk").value = alle.filter(isGeweest).length;
    alle.forEach(function (d) {
      var deze = stand.straten[d.straat] + (d.flat ? ", " + plek(d) : "");
      if (deze !== kop) {
        kop = deze;
        lijst.appendChild(maak("h3", "deur-groep", deze));
        if (kies) { lijst.appendChild(knop("hele-groep", deze, el("woord-alles").textContent, "utrecht-button utrecht-button--subtle deur-alles")); }
        groep = maak("ul", "wijk-straat");
        lijst.appendChild(groep);
      }
      groep.appendChild(deurtje(d, kies, deze));
    });
    el("gekozen").textContent = telwoord("gekozen", Object.keys(gekozen).length);
  }

  function knop(doe, arg, woord, klasse) {
    var k = maak("button", klasse || "", woord);
    k.type = "button";
    k.setAttribute("data-doe", doe);
    if (arg !== undefined && arg !== null) { k.setAttribute("data-arg", arg); }
    return k;
  }

  function deurtje(d, kies, groep) {
    var li = maak("li"), u = UITKOMST[d.uitkomst], k = knop(kies ? "kies" : "ga", d.pk, "", "wijk-deur wijk-deur--" + u.soort);
    k.appendChild(maak("span", "wijk-deur__nummer", d.nr));
    k.appendChild(maak("span", "wijk-alleen-lezer", " " + stand.straten[d.straat] + ": " + u.woord + (d.wacht ? ", " + T.wacht_nog : "")));
    if (u.letter) {
      var letter = maak("span", "wijk-deur__letter", u.letter + (d.wacht ? "…" : ""));
      letter.setAttribute("aria-hidden", "true");
      k.appendChild(letter);
    }
    if (kies) {
      k.setAttribute("aria-pressed", gekozen[d.pk] ? "true" : "false");
      k.setAttribute("data-groep", groep);
    } else if (d.pk === hier) { k.setAttribute("aria-current", "true"); }
    li.appendChild(k);
    return li;
  }

  function tekenStand() {
    var w = wachtend.filter(function (x) { return x.staat === "wacht"; }).length;
    var g = wachtend.length - w, e = el("stand"), woord = "", soort = "klaar";
    if (rij.toestand === "inloggen") { woord = w ? T.inloggen : T.inloggen_leeg; soort = "let-op"; }
    else if (rij.toestand === "ander") { woord = T.ander; soort = "let-op"; }
    else if (rij.toestand === "weg") { woord = T.weg; soort = "let-op"; }
    else if (g) { woord = telwoord("geweigerd", g) + (w ? ". " + telwoord("wacht", w) : ""); soort = "let-op"; }
    else if (w && rij.toestand === "storing") { woord = telwoord("storing", w); soort = "wacht"; }
    else if (w && rij.toestand === "bezig") { woord = T.bezig; soort = "wacht"; }
    else if (w) { woord = telwoord("wacht", w); soort = "wacht"; }
    else { woord = T.verstuurd; }
    if (el("stand-woord").textContent !== woord) { el("stand-woord").textContent = woord; }
    e.className = "deur-stand deur-stand--" + soort;
    el("naar-inloggen").hidden = rij.toestand !== "inloggen" && rij.toestand !== "ander";
  }

  /* ---- noting ---- */

  /* Ten doors or two hours is fine: it says so, once. */
  function genoeg(n) {
    sinds = sinds || Date.now();
    aantalVandaag += n;
    if (pauzeGezegd || (aantalVandaag < 10 && Date.now() - sinds < 2 * 3600 * 1000)) { return; }
    pauzeGezegd = true;
    el("pauze").hidden = false;
  }

  /* `gebeurtenissen`: pairs of event and what it says in words. Shown as done once it is kept. */
  function noteer(gebeurtenissen, wat, pk, daarna) {
    rij.zet(gebeurtenissen, [], function (fout) {
      if (fout) { roep(T.geen_opslag); return; }
      el("pauze").hidden = true;
      genoeg(gebeurtenissen.reduce(function (n, p) { return n + (p[0].uitkomst ? (p[0].deuren || [1]).length : 0); }, 0));
      laatste = { sleutels: gebeurtenissen.map(function (p) { return p[0].sleutel; }), wat: wat, deur: pk };
      if (pk !== null) {
        hierGezegd[pk] = (hierGezegd[pk] || []).concat(gebeurtenissen.map(function (p) { return p[0]; }));
      }
      ververs(function () { roep(wat, true); daarna(); rij.stuur(); });
    });
  }

  function uitkomst(woord, daarna) {
    var d = deur(hier), pk = hier, zin = tekst("genoteerd", { adres: adres(d), uitkomst: UITKOMST[woord].woord });
    noteer([[{ soort: "bezoek", deur: pk, uitkomst: woord }, zin]], zin, pk, daarna || function () { naarDeur(volgende(pk)); });
  }

  function terug() {
    var l = laatste;
    if (!l) { return; }
    laatste = null;
    rij.zet(l.sleutels.map(function (s) {
      return [{ soort: "terug", van: s }, tekst("terug_wat", { wat: l.wat })];
    }), l.sleutels, function () {
      if (l.deur !== null) {
        hierGezegd[l.deur] = (hierGezegd[l.deur] || []).filter(function (g) { return l.sleutels.indexOf(g.sleutel) < 0; });
      }
      ververs(function () {
        roep(tekst("terug_wat", { wat: l.wat }));
        naarDeur(l.deur !== null ? l.deur : hier);
        rij.stuur();
      });
    });
  }

  /* Says what was just done, with a way to take it back. */
  function roep(zin, kanTerug) {
    el("net-zin").textContent = zin;
    el("net-terug").hidden = !kanTerug;
    el("net").hidden = false;
  }

  function ververs(klaar) {
    rij.alle(function (alle) { wachtend = alle; tekenStand(); if (klaar) { klaar(); } });
  }

  /* ---- several doors at once ---- */

  function meer(woord) {
    var pks = Object.keys(gekozen).map(Number), zin;
    if (!pks.length) { el("gekozen").textContent = T.kies_eerst; return; }
    zin = tekst("meer_genoteerd", { n: pks.length, uitkomst: UITKOMST[woord].woord });
    noteer([[{ soort: "deuren", deuren: pks, uitkomst: woord }, zin]], zin, null, function () {
      gekozen = {};
      naarDeur(volgende(hier));
    });
  }

  /* ---- after a conversation ---- */

  function punt() {
    var woorden = veld("punt").value.trim(), zin, anders;
    if (!woorden) { fout("punt", T.punt_leeg); return; }
    if (!veld("punt_akkoord").checked) { fout("punt_akkoord", T.punt_ja); return; }
    geenFout();
    zin = tekst("punt_wat", { tekst: woorden });
    if (bewerkt) {
      bewerkt.gebeurtenis.tekst = woorden;
      anders = bewerkt;
      bewerkt = null;
      rij.verander({
        volg: anders.volg, wie: anders.wie, stand: anders.stand, noteer: anders.noteer, toen: anders.toen, staat: "wacht",
        zin: "", wat: zin, gebeurtenis: anders.gebeurtenis
      }, function () {
        wisPunt();
        ververs(function () {
          Object.keys(hierGezegd).forEach(function (pk) {
            hierGezegd[pk] = hierGezegd[pk].map(function (g) { return g.sleutel === anders.gebeurtenis.sleutel ? anders.gebeurtenis : g; });
          });
          if (anders.hier) { naDaarna(T.punt_dank); } else { tekenRij(); toon("rij"); }
          rij.stuur();
        });
      });
      return;
    }
    noteer([[{ soort: "punt", tekst: woorden, akkoord: true }, zin]], zin, hier, function () { wisPunt(); naDaarna(T.punt_dank); });
  }

  function wisPunt() { veld("punt").value = ""; veld("punt_akkoord").checked = false; }

  function fout(naam, zin) {
    geenFout();
    var f = el("fout-" + naam);
    f.textContent = zin;
    f.hidden = false;
    veld(naam).setAttribute("aria-invalid", "true");
    veld(naam).focus();
  }
  function geenFout() {
    Array.prototype.forEach.call(doos.querySelectorAll("[data-fout]"), function (f) { f.hidden = true; f.textContent = ""; });
    Array.prototype.forEach.call(doos.querySelectorAll("[aria-invalid]"), function (v) { v.removeAttribute("aria-invalid"); });
  }

  function naDaarna(zin) {
    el("daarna-zin").textContent = zin || "";
    el("daarna-zin").hidden = !zin;
    toon("daarna");
  }

  function openAanmelden() {
    var keuze = el("avonden");
    leeg(keuze);
    if (!stand.avonden.length) { naDaarna(T.geen_avond); return; }
    stand.avonden.forEach(function (a, i) {
      var l = maak("label", "wijk-keuze utrecht-form-label utrecht-form-label--radio"), r = maak("input", "utrecht-radio-button utrecht-radio-button--html-input");
      r.type = "radio";
      r.name = "avond";
      r.value = a.nr;
      r.checked = i === 0;
      l.appendChild(r);
      l.appendChild(maak("span", "", a.tekst));
      keuze.appendChild(l);
    });
    geenFout();
    toon("aanmelden");
  }

  function aanmelden() {
    var naam = veld("voornaam").value.trim(), telefoon = veld("telefoon").value.trim(), mail = veld("email").value.trim();
    var aantal = parseInt(veld("aantal").value, 10) || 1, wie, d = deur(hier), g, rijtje;
    var kind = veld("jonger_dan_16").checked;
    if ((telefoon || mail) && !naam) { fout("voornaam", T.komst_naam); return; }
    if ((telefoon || mail) && !veld("toestemming").checked) { fout("toestemming", T.komst_toestemming); return; }
    if ((telefoon || mail) && kind && !veld("ouder_akkoord").checked) { fout("ouder_akkoord", T.komst_ouder); return; }
    geenFout();
    wie = naam || telwoord("komst_iemand", aantal);
    g = {
      soort: "aanmelding", avond: Number(doos.querySelector("[name=avond]:checked").value),
      komt: d && d.uitkomst === "misschien" ? "misschien" : "ja", aantal: aantal, voornaam: naam, telefoon: telefoon,
      email: mail, toestemming: veld("toestemming").checked, jonger_dan_16: kind,
      ouder_akkoord: veld("ouder_akkoord").checked, ophalen: veld("ophalen").checked, meelopen: veld("meelopen").checked,
      tolk: veld("tolk").value.trim(), kinderopvang: veld("kinderopvang").checked, drempelvrij: veld("drempelvrij").checked
    };
    if (g.ophalen || g.meelopen) { g.deur = hier; }
    rijtje = [[g, tekst("komst_wat", { wie: wie })]];
    if (g.meelopen) { rijtje.push([{ soort: "nabezoek", deur: hier, reden: "meelopen", taal: "" }, T.meeloop_wat]); }
    noteer(rijtje, tekst("komst_wat", { wie: wie }), hier, function () {
      wisAanmelden();
      naDaarna(tekst("komst_dank", { wie: wie }));
    });
  }

  function wisAanmelden() {
    Array.prototype.forEach.call(doos.querySelectorAll("[data-scherm='aanmelden'] input"), function (i) {
      if (i.type === "checkbox") { i.checked = false; } else if (i.type !== "radio") { i.value = ""; }
    });
    veld("aantal").value = "1";
    toonOuder();
  }

  function toonOuder() { el("ouder").hidden = !veld("jonger_dan_16").checked; }

  function tolk() {
    var taal = veld("taal").value.trim(), pk = hier, zin = adres(deur(pk)) + ": " + UITKOMST.later_met_tolk.woord;
    noteer([
      [{ soort: "bezoek", deur: pk, uitkomst: "later_met_tolk" }, zin],
      [{ soort: "nabezoek", deur: pk, reden: "met_tolk", taal: taal }, taal ? tekst("nabezoek_taal", { taal: taal }) : T.nabezoek_wat]
    ], zin, pk, function () { veld("taal").value = ""; naarDeur(volgende(pk)); });
  }

  function isGeweigerd(sleutel) {
    return wachtend.some(function (w) { return w.staat === "geweigerd" && w.gebeurtenis.sleutel === sleutel; });
  }

  /* ---- “wat schrijf je over mij op?” ---- */

  function over() {
    var d = deur(hier), lijst = el("over-lijst"), gezegd = (hierGezegd[hier] || []).filter(function (g) { return !isGeweigerd(g.sleutel); }), naam = null, ander, wachtHier;
    if (!d) { return; }
    leeg(lijst);
    function regel(zin) { lijst.appendChild(maak("li", "", zin)); }
    el("over-kop").textContent = d.uitkomst === "open" && !gezegd.length ? T.over_niets : tekst("over_adres", { adres: adres(d) });
    if (d.uitkomst !== "open") { regel(UITKOMST[d.uitkomst].zin); }
    ander = d.uitkomst !== "open" && !gezegd.some(function (g) { return g.uitkomst; }) && !d.mijn;
    if (ander) { regel(T.over_ander); }
    gezegd.forEach(function (g) {
      if (g.soort === "punt") { regel(tekst("over_punt", { tekst: g.tekst })); }
      if (g.soort === "nabezoek") { regel((g.reden === "meelopen" ? T.meeloop_wat : (g.taal ? tekst("nabezoek_taal", { taal: g.taal }) : T.nabezoek_wat)) + "."); }
      if (g.soort === "aanmelding") {
        naam = g.voornaam || telwoord("komst_iemand", g.aantal);
        regel(tekst("over_naam", { wie: [naam, g.telefoon, g.email].filter(Boolean).join(", ") }));
      }
    });
    if (!naam) { regel(T.over_geen_naam); }
    wachtHier = gezegd.some(function (g) { return wachtend.some(function (w) { return w.gebeurtenis.sleutel === g.sleutel; }); });
    if (wachtHier) { regel(T.over_wacht); }
    el("over-keuze").hidden = true;
    el("over-vraag").hidden = false;
    el("over-klaar").hidden = true;
    toon("over");
  }

  /* Everything of this visit is taken back; what stays is what they choose, and they see it. */
  function nietsOpschrijven(woord) {
    var pk = hier, d = deur(pk), gezegd = hierGezegd[pk] || [], weg = gezegd.map(function (g) { return g.sleutel; });
    if (d.mijn && weg.indexOf(d.mijn) < 0) { weg.push(d.mijn); }
    var zin = tekst("genoteerd", { adres: adres(d), uitkomst: UITKOMST[woord].woord });
    var alles = weg.map(function (s) { return [{ soort: "terug", van: s }, tekst("terug_wat", { wat: adres(d) })]; });
    alles.push([{ soort: "bezoek", deur: pk, uitkomst: woord }, zin]);
    hierGezegd[pk] = [];
    rij.zet(alles, weg, function (mis) {
      if (mis) { roep(T.geen_opslag); return; }
      laatste = null;
      ververs(function () {
        roep(zin);
        el("over-klaar-zin").textContent = woord === "geen_contact" ? T.nooit_gedaan : T.niets_gedaan;
        leeg(el("over-lijst"));
        el("over-kop").textContent = tekst("over_adres", { adres: adres(d) });
        el("over-lijst").appendChild(maak("li", "", UITKOMST[woord].zin));
        el("over-vraag").hidden = el("over-keuze").hidden = true;
        el("over-klaar").hidden = false;
        toon("over");
        rij.stuur();
      });
    });
  }

  /* ---- a way out ---- */

  function tekenWeg() {
    var plekken = el("lopers"), mensen = (stand ? stand.lopers : []).concat([keuzes.contact]), al = {};
    leeg(plekken);
    mensen.forEach(function (m) {
      var a;
      if (al[m.telefoon] && m.telefoon) { return; }
      al[m.telefoon] = true;
      if (!m.telefoon) { plekken.appendChild(maak("p", "", tekst("geen_nummer", { naam: m.naam }))); return; }
      a = maak("a", "wijk-belknop");
      a.href = "tel:" + m.telefoon.replace(/[^\d+]/g, "");
      var s = maak("span"), n = maak("span", "wijk-belknop__naam", tekst("bel", { naam: m.naam }));
      s.appendChild(n);
      s.appendChild(maak("span", "wijk-belknop__nummer", m.getoond));
      a.appendChild(s);
      plekken.appendChild(a);
    });
  }

  /* ---- the whole queue ---- */

  function tekenRij() {
    var lijst = el("rij");
    leeg(lijst);
    el("rij-leeg").hidden = wachtend.length > 0;
    el("rij-papier").hidden = el("rij-knoppen").hidden = !wachtend.length;
    wachtend.forEach(function (w) {
      var li = maak("li", "deur-rij deur-rij--" + w.staat), p = maak("p", "", w.wat);
      var tijd = new Date(w.toen).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }), knoppen;
      p.appendChild(maak("span", "wijk-zacht wijk-klein", " " + tijd));
      li.appendChild(p);
      if (w.staat === "geweigerd") {
        li.appendChild(maak("p", "deur-rij__zin", w.zin));
        knoppen = maak("div", "wijk-rij");
        if (w.gebeurtenis.soort === "punt") { knoppen.appendChild(knop("rij-bewerk", w.volg, T.rij_bewerk, "utrecht-button utrecht-button--primary-action")); }
        else { knoppen.appendChild(knop("rij-opnieuw", w.volg, T.rij_opnieuw, "utrecht-button utrecht-button--secondary-action")); }
        knoppen.appendChild(knop("rij-weg", w.volg, T.rij_weg, "utrecht-button utrecht-button--subtle"));
        li.appendChild(knoppen);
      }
      lijst.appendChild(li);
    });
    el("rij-tekst").value = wachtend.map(function (w) {
      return new Date(w.toen).toLocaleString([], { dateStyle: "short", timeStyle: "short" }) + "  " + w.wat + (w.zin ? "  (" + w.zin + ")" : "");
    }).join("\n");
  }

  function inRij(volg) { return wachtend.filter(function (w) { return w.volg === Number(volg); })[0]; }

  /* ---- what a tap does ---- */

  var DOE = {
    ga: function (arg) { naarDeur(Number(arg)); },
    uitkomst: function (arg) { uitkomst(arg); },
    gesproken: function () { toon("gesproken"); },
    komst: function (arg) { uitkomst(arg, function () { tekenDaarna(arg); naDaarna(""); }); },
    klaar: function () { naarDeur(volgende(hier)); },
    volgende: function () { naarDeur(volgende(hier)); },
    "terug-naar-deur": function () { geenFout(); bewerkt = null; naarDeur(hier === null ? volgende(null) : hier); },
    "terug-daarna": function () { geenFout(); if (bewerkt) { wisPunt(); if (bewerkt.hier) { naDaarna(""); } else { toon("rij"); } bewerkt = null; } else { toon("daarna"); } },
    scherm: function (arg) { vorige = nu(); geenFout(); if (arg === "aanmelden") { openAanmelden(); return; } toon(arg); },
    punt: punt,
    aanmelden: aanmelden,
    tolk: tolk,
    terug: terug,
    over: function () { if (hier !== null) { vorige = nu(); over(); } },
    "over-niets": function () { el("over-vraag").hidden = true; el("over-keuze").hidden = false; el("over-keuze").querySelector("button").focus(); },
    "over-toch": function () { el("over-vraag").hidden = false; el("over-keuze").hidden = true; },
    "over-kies": nietsOpschrijven,
    "over-uit": function () { if (vorige === "daarna" && el("over-klaar").hidden) { toon("daarna"); } else if (el("over-klaar").hidden) { naarDeur(hier); } else { naarDeur(volgende(hier)); } },
    weg: function () { if (nu() !== "weg") { vorige = nu(); } tekenWeg(); toon("weg"); },
    "weg-uit": function () { if (vorige === "daarna" || vorige === "gesproken") { toon(vorige); } else { naarDeur(hier === null ? volgende(null) : hier); } },
    lijst: function () {
      if (nu() !== "deur" && nu() !== "klaar") { naarDeur(hier === null ? volgende(null) : hier, true); }
      el("straat").scrollIntoView();
      el("straat-kop").focus({ preventScroll: true });
    },
    meer: function () { gekozen = {}; toon("meer"); tekenStraat(); },
    "meer-uit": function () { gekozen = {}; naarDeur(hier === null ? volgende(null) : hier); },
    kies: function (arg) {
      if (gekozen[arg]) { delete gekozen[arg]; } else { gekozen[arg] = true; }
      Array.prototype.forEach.call(el("deuren").querySelectorAll("[data-doe=kies]"), function (k) {
        k.setAttribute("aria-pressed", gekozen[k.getAttribute("data-arg")] ? "true" : "false");
      });
      el("gekozen").textContent = telwoord("gekozen", Object.keys(gekozen).length);
    },
    "hele-groep": function (arg) {
      var knoppen = Array.prototype.filter.call(el("deuren").querySelectorAll("[data-doe=kies]"), function (k) { return k.getAttribute("data-groep") === arg; });
      var nogOpen = knoppen.filter(function (k) { return ZEKER[deur(Number(k.getAttribute("data-arg"))).uitkomst] <= ZEKER.niet_thuis; });
      if (nogOpen.length) { knoppen = nogOpen; } // who was spoken to is not a closed stairwell
      var alles = knoppen.every(function (k) { return gekozen[k.getAttribute("data-arg")]; });
      knoppen.forEach(function (k) {
        var pk = k.getAttribute("data-arg");
        if (alles) { delete gekozen[pk]; } else { gekozen[pk] = true; }
        k.setAttribute("aria-pressed", alles ? "false" : "true");
      });
      el("gekozen").textContent = telwoord("gekozen", Object.keys(gekozen).length);
    },
    "meer-uitkomst": meer,
    rij: function () { ververs(function () { tekenRij(); toon("rij"); rij.stuur(); }); },
    "rij-stuur": function () { rij.stuur(); },
    "rij-opnieuw": function (arg) { var w = inRij(arg); w.staat = "wacht"; w.zin = ""; rij.verander(w, function () { rij.stuur(); }); },
    "rij-bewerk": function (arg, k, rijtje) { bewerkt = rijtje || inRij(arg); veld("punt").value = bewerkt.gebeurtenis.tekst; veld("punt_akkoord").checked = false; toon("punt"); },
    "rij-weg": function (arg, k) {
      if (k.getAttribute("data-zeker")) { rij.gooiWeg(Number(arg)); return; }
      k.setAttribute("data-zeker", "1");
      k.textContent = T.rij_echt_weg;
    },
    kopieer: function (arg, k) {
      el("rij-tekst").select();
      if (navigator.clipboard) { navigator.clipboard.writeText(el("rij-tekst").value); } else { document.execCommand("copy"); }
      k.textContent = T.gekopieerd;
    }
  };

  function tekenDaarna(woord) {
    el("daarna-wat").textContent = tekst("genoteerd", { adres: adres(deur(hier)), uitkomst: UITKOMST[woord].woord });
    el("daarna-aanmelden").hidden = woord === "komt_niet";
  }

  doos.addEventListener("click", function (e) {
    var k = e.target;
    while (k && k !== doos && !(k.getAttribute && k.getAttribute("data-doe"))) { k = k.parentNode; }
    if (!k || k === doos) { return; }
    DOE[k.getAttribute("data-doe")](k.getAttribute("data-arg"), k);
  });
  doos.addEventListener("submit", function (e) {
    var doe = e.target.getAttribute("data-stuur");
    if (doe) { e.preventDefault(); DOE[doe](); }
  });
  veld("jonger_dan_16").addEventListener("change", toonOuder);

  /* ---- what the queue tells ---- */

  rij.opVerandering = function () {
    ververs(function () {
      if (nu() === "rij") { tekenRij(); }
      if (nu() === "deur" || nu() === "klaar") { tekenStraat(); if (hier !== null) { tekenDeur(); } }
    });
  };

  /* Answered: it is in the list now, also when the newer list cannot be fetched yet. */
  rij.opAntwoord = function (w, staat) {
    var g = w.gebeurtenis;
    if (staat === "geweigerd") { nietAangekomen(w); return; }
    if (!stand) { return; }
    stand.deuren.forEach(function (d) {
      if (g.uitkomst && (g.deuren || [g.deur]).indexOf(d.pk) >= 0) {
        d.vorig = d.uitkomst;
        d.vorigWeer = d.weer;
        d.mijn = g.sleutel;
        zetUitkomst(d, g.uitkomst);
      }
      if (g.soort === "terug" && d.mijn === g.van) { d.uitkomst = d.vorig || "open"; d.weer = d.vorigWeer || 0; d.mijn = ""; }
    });
    rij.bewaarStand(stand, null);
  };

  /* Still at that door: then it can be said anew at once. Else it waits, readable, until somebody looks. */
  function nietAangekomen(w) {
    if (nu() !== "daarna") { return; }
    el("net").hidden = true;
    if (w.gebeurtenis.soort !== "punt") { naDaarna(w.zin); return; }
    DOE["rij-bewerk"](w.volg, null, w);
    bewerkt.hier = true;
    fout("punt", w.zin);
  }

  rij.opStand = function (nieuw) {
    var eerst = !stand;
    stand = nieuw;
    if (eerst || (hier !== null && !deur(hier)) || nu() === "klaar") { naarDeur(volgende(null), !eerst); return; }
    tekenStraat();
    if (hier !== null && nu() === "deur") { tekenDeur(); }
  };

  function begin(fout) {
    el("zonder").hidden = true;
    document.querySelectorAll("[data-snel]").forEach(function (knop) { knop.hidden = false; });
    el("scherm").hidden = false;
    if (fout) { el("leeg-zin").textContent = T.geen_opslag; toon("leeg", true); return; }
    rij.leesStand(function (bewaard) {
      if (bewaard && bewaard.stand) { stand = bewaard.stand; } else { el("leeg-zin").textContent = bewaard ? T.verlopen : T.nog_niet; }
      ververs(function () {
        if (stand) { naarDeur(volgende(null), true); } else { toon("leeg", true); }
        rij.stuur();
      });
    });
  }

  function later() { if (!document.hidden) { rij.stuur(); } }

  rij.begin(begin);
  window.addEventListener("online", later);
  window.addEventListener("pageshow", later);
  document.addEventListener("visibilitychange", later);
  window.setInterval(later, 30000);

  if (navigator.serviceWorker) {
    navigator.serviceWorker.register("/sw.js", { scope: "/" }).then(function () {
      return navigator.serviceWorker.ready;
    }).then(function (dienst) {
      if (dienst.active) {
        dienst.active.postMessage({ bewaar: location.pathname });
        dienst.active.postMessage({ bewaar: location.pathname.replace(/\d+\/$/, "") });
      }
      doos.setAttribute("data-bewaard", "1");
    })["catch"](function () { /* no https: then it only opens with a network, and the queue works all the same */ });
  }
}());
