/* The service worker: opens the screen at the door where there is no network.
   Keeps our own files and the empty screen; the list of doors and the queue are the screen's own, not kept here. */
"use strict";

const VERSIE = "wijk-__VERSIE__";
const BESTANDEN = ["__BESTANDEN__"];
const WOORDEN = "__WOORDEN__";
const SCHIL = /^\/werk\/[^/]+\/lopen\/(\d+\/)?$/;
const IN_OF_UIT = /^\/(accounts\/|oefenen\/als\/)/;
const GEDULD = 4000; // milliseconds: in a lift a network is there and gives nothing
const HOUDBAAR = 18 * 3600 * 1000;

self.addEventListener("install", (gebeurtenis) => {
  gebeurtenis.waitUntil(
    caches.open(VERSIE).then((kast) => kast.addAll(BESTANDEN)).then(() => self.skipWaiting())
  );
});

self.addEventListener("activate", (gebeurtenis) => {
  gebeurtenis.waitUntil(verhuis().then(() => self.clients.claim()));
});

/* A new release: fetch the screens anew; without a network the old ones stay, with the old files they lean on. */
async function verhuis() {
  const nieuw = await caches.open(VERSIE);
  for (const naam of await caches.keys()) {
    if (!naam.startsWith("wijk-") || naam === VERSIE) { continue; }
    try {
      const oud = await caches.open(naam);
      for (const vraag of await oud.keys()) {
        if (!SCHIL.test(new URL(vraag.url).pathname)) { continue; }
        const antwoord = await fetch(vraag.url, { credentials: "same-origin", redirect: "manual" });
        if (antwoord.ok) { await nieuw.put(vraag.url, antwoord); }
      }
      await caches.delete(naam);
    } catch (fout) { /* no network: next time */ }
  }
}

self.addEventListener("fetch", (gebeurtenis) => {
  const vraag = gebeurtenis.request;
  const url = new URL(vraag.url);
  if (url.origin !== self.location.origin) { return; }
  if (vraag.mode === "navigate") {
    if (IN_OF_UIT.test(url.pathname)) { gebeurtenis.waitUntil(vergeetSchermen()); }
    if (vraag.method === "GET" && SCHIL.test(url.pathname)) { gebeurtenis.respondWith(scherm(gebeurtenis, url)); }
    else if (vraag.method === "GET" && url.pathname.startsWith("/werk/")) {
      gebeurtenis.respondWith(fetch(vraag).catch(geenInternet));
    }
    gebeurtenis.waitUntil(vergeetOudeLijsten());
    return;
  }
  if (vraag.method === "GET" && url.pathname.startsWith("/static/")) {
    gebeurtenis.respondWith(caches.match(vraag).then((bewaard) => bewaard || fetch(vraag)));
  }
});

/* The first visit was before we looked along: the screen asks to be kept. */
self.addEventListener("message", (gebeurtenis) => {
  const pad = gebeurtenis.data && gebeurtenis.data.bewaar;
  if (typeof pad !== "string" || !SCHIL.test(pad)) { return; }
  gebeurtenis.waitUntil(
    fetch(pad, { credentials: "same-origin", redirect: "manual" })
      .then((antwoord) => (antwoord.ok ? caches.open(VERSIE).then((kast) => kast.put(pad, antwoord)) : null))
      .catch(() => null)
  );
});

/* Network first, but not for ever. */
async function scherm(gebeurtenis, url) {
  const bewaard = await caches.match(url.pathname);
  const halen = fetch(gebeurtenis.request).then(async (antwoord) => {
    if (antwoord.ok && !antwoord.redirected && (antwoord.headers.get("Content-Type") || "").includes("text/html")) {
      const kast = await caches.open(VERSIE);
      await kast.put(url.pathname, antwoord.clone());
    }
    return antwoord.status >= 500 && bewaard ? bewaard : antwoord;
  });
  gebeurtenis.waitUntil(halen.catch(() => null));
  if (!bewaard) { return halen.catch(geenInternet); }
  const wachten = new Promise((klaar) => { setTimeout(() => klaar(bewaard), GEDULD); });
  return Promise.race([halen.catch(() => bewaard), wachten]);
}

/* Not a page that is kept: say which are. The words come from the server. */
async function geenInternet() {
  const paden = [];
  for (const naam of await caches.keys()) {
    for (const vraag of await (await caches.open(naam)).keys()) {
      const pad = new URL(vraag.url).pathname;
      if (/\/lopen\/\d+\/$/.test(pad) && SCHIL.test(pad) && !paden.includes(pad)) { paden.push(pad); }
    }
  }
  const lijsten = paden.map((pad) => `<p><a class="utrecht-button utrecht-button--primary-action" href="${pad}">${WOORDEN.lijst} ${pad.match(/(\d+)\/$/)[1]}</a></p>`);
  const stijlen = BESTANDEN.filter((naam) => /\.css$/.test(naam)).map((naam) => `<link rel="stylesheet" href="${naam}">`);
  return new Response(
    `<!doctype html><html lang="${WOORDEN.taal}"><head><meta charset="utf-8"><title>${WOORDEN.kop}</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">${stijlen.join("")}</head>` +
    `<body class="utrecht-document"><main class="deur deur--los"><h1>${WOORDEN.kop}</h1><p>${WOORDEN.tekst}</p>${lijsten.join("")}</main></body></html>`,
    { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } }
  );
}

/* Somebody signs in or out: what the former saw does not open for the next. Their queue stays, under their own key. */
async function vergeetSchermen() {
  for (const naam of await caches.keys()) {
    const kast = await caches.open(naam);
    for (const vraag of await kast.keys()) {
      if (SCHIL.test(new URL(vraag.url).pathname)) { await kast.delete(vraag); }
    }
  }
}

/* The walk is over: addresses do not stay on a telephone. */
function vergeetOudeLijsten() {
  return new Promise((klaar) => {
    const vraag = indexedDB.open("wijk-deur", 1);
    vraag.onupgradeneeded = () => {
      vraag.result.createObjectStore("wachtrij", { keyPath: "volg", autoIncrement: true });
      vraag.result.createObjectStore("lijsten", { keyPath: "id" });
    };
    vraag.onerror = klaar;
    vraag.onsuccess = () => {
      const db = vraag.result;
      const t = db.transaction("lijsten", "readwrite");
      t.objectStore("lijsten").openCursor().onsuccess = (e) => {
        const plek = e.target.result;
        if (!plek) { return; }
        if (Math.abs(Date.now() - plek.value.op) >= HOUDBAAR) { plek.delete(); }
        plek.continue();
      };
      t.oncomplete = t.onerror = () => { db.close(); klaar(); };
    };
  });
}
