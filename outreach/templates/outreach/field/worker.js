// Keeps the field form where there is no network: its empty shell and files, of nobody's data.
// Everything else is asked of the server, as ever.
"use strict";

const SETTINGS = {{ settings|safe }};
const CACHE = "log-" + SETTINGS.version;
const PATIENCE = 15000; // a slow network is not none

self.addEventListener("install", (event) => {
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

async function fill() {
  const cache = await caches.open(CACHE);
  const wanted = Object.values(SETTINGS.shells).concat(SETTINGS.files);
  // Without cookies: the answer cannot be of anybody.
  const asked = (address) => new Request(address, { credentials: "omit", cache: "reload" });
  await cache.addAll(wanted.map(asked));
}

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith("log-") && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (address.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate") {
    event.respondWith(fromNetwork(event.request).catch(() => shell(address)));
  } else if (event.request.method === "GET" && SETTINGS.files.includes(address.pathname)) {
    event.respondWith(kept(address.pathname).then((file) => file || fetch(event.request)));
  }
});

async function fromNetwork(request) {
  const answer = await (request.method === "GET" ? inTime(fetch(request)) : fetch(request));
  if ([502, 503, 504].includes(answer.status)) {
    throw new Error("nobody answers behind the server");
  }
  return answer;
}

function inTime(answer) {
  const late = (resolve, reject) => setTimeout(() => reject(new Error("too late")), PATIENCE);
  return Promise.race([answer, new Promise(late)]);
}

async function kept(address) {
  return (await caches.open(CACHE)).match(address);
}

async function shell(address) {
  const code = address.pathname.split("/")[2];
  const found = await kept(SETTINGS.shells[code] || SETTINGS.shells[SETTINGS.opens]);
  return found || Response.error();
}
