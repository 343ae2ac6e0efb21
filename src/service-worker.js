// Keeps the app for offline use: all files of one release, each checked by its content. `cargo xtask stage` puts the
// list of them in place of the braces: `{ id, files: { name: [digest, size, role] } }`.
"use strict";
const release = JSON.parse(`{{release}}`);
const files = new Map(Object.entries(release.files));

// Roles of a file: the page itself needs it; the app needs it to start; everything else comes when it is used.
const PAGE = 1;
const START = 2;

const scope = new URL("./", self.location).href;
// Sites below different paths of one host share their caches, so the path is part of the name.
const prefix = `trellis:${new URL(scope).pathname}:`;
const own = prefix + release.id;
// Where a cache says which release it is of. No file of the site has this name.
const LIST = `${scope}release.json`;
// How long a page whose app is not kept may wait for the network.
const PATIENCE = 3000;

const address = (name) => (name === "index.html" ? scope : scope + name);

const kept = (name, store) => caches.match(address(name), { cacheName: store, ignoreVary: true });

// The caches of this site, of this release and of others.
const stores = async () =>
  (await caches.keys()).filter(
    (name) => name.startsWith(prefix) && /^[0-9a-f]+$/.test(name.slice(prefix.length)),
  );

const listOf = async (store) => {
  const list = await caches.match(LIST, { cacheName: store });
  return list ? new Map(Object.entries((await list.json()).files)) : new Map();
};

const isWhole = async (bytes, [digest, size]) => {
  if (bytes.byteLength !== size) return false;
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...found].map((byte) => byte.toString(16).padStart(2, "0")).join("") === digest;
};

const checked = async (response, file) => {
  const bytes = await response.arrayBuffer();
  // Made anew, because a page may not be answered by what was redirected.
  return (await isWhole(bytes, file)) ? new Response(bytes, { headers: response.headers }) : undefined;
};

// From a release that is kept already.
const copied = async (name, file, store) => {
  for (const other of await stores()) {
    const response = other !== store && (await kept(name, other));
    const whole = response && (await checked(response, file));
    if (whole) return whole;
  }
  return undefined;
};

// From the network. What the browser itself has kept is as good, because its content is checked: so nothing
// that the page loaded a moment ago travels twice.
const fetched = async (name, file) => {
  for (const cache of ["force-cache", "reload"]) {
    const response = await fetch(address(name), { cache });
    const whole = response.ok && (await checked(response, file));
    if (whole) return whole;
  }
  throw new Error(`the site has another ${name}`);
};

const bring = async (name, file, store) => {
  const response = (await copied(name, file, store)) ?? (await fetched(name, file));
  // A cache that was removed meanwhile stays removed.
  if (await caches.has(store)) {
    const cache = await caches.open(store);
    // Where there is no room the file is used all the same.
    await cache.put(address(name), response.clone()).catch(() => {});
  }
  return response;
};

// Files on their way, so that none is fetched twice at the same time.
const coming = new Map();

const get = async (name, file, store) => {
  const here = await kept(name, store);
  if (here) return here;
  const way = `${store} ${name}`;
  if (!coming.has(way)) coming.set(way, bring(name, file, store).finally(() => coming.delete(way)));
  return (await coming.get(way)).clone();
};

const stem = (name) => name.replace(/-[0-9a-f]{8}(?=\.\w+$)/, "");

// What must be here before this release can take over: the page itself, and what earlier releases have here. So
// whoever had all of the app offline still has it after the switch.
const needed = async () => {
  const stems = new Set();
  for (const [name, [, , role]] of files) if (role === PAGE) stems.add(stem(name));
  for (const store of await stores()) {
    if (store === own) continue;
    const cache = await caches.open(store);
    const here = new Set((await cache.keys()).map(({ url }) => url));
    const list = await listOf(store);
    if (list.size && [...list.keys()].every((name) => here.has(address(name)))) return [...files.keys()];
    for (const name of list.keys()) if (here.has(address(name))) stems.add(stem(name));
  }
  return [...files.keys()].filter((name) => stems.has(stem(name)));
};

const create = async () => {
  const cache = await caches.open(own);
  await cache.put(LIST, new Response(JSON.stringify(release)));
};

const install = async () => {
  await create();
  const names = await needed();
  for (const name of names) await get(name, files.get(name), own);
  for (const name of names) if (!(await kept(name, own))) throw new Error(`${name} was not kept`);
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// Removes an earlier release, unless a tab runs it: each tab holds a lock of the name of its cache (see offline.js). To
// ask which locks are held would make the browser let go of every page that holds one and that Back could bring again.
const removeUnused = async (store) => {
  if (self.navigator.locks) {
    const remove = (lock) => lock && caches.delete(store);
    return self.navigator.locks.request(store, { ifAvailable: true }, remove);
  }
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return pages.length <= 1 && caches.delete(store);
};

// While another release is being installed it may need the earlier ones.
const tidy = async () => {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  for (const store of await stores()) if (store !== own) await removeUnused(store);
};

// A page says what it has loaded, which is kept, and whether to fetch everything else too; it hears of each file.
const keep = async ({ loaded, all, again }, port) => {
  // The first worker hears the page while it is still being installed.
  if (again || !self.registration.active) await create();
  const names = new Set(loaded.map((url) => url.slice(scope.length)));
  for (const [name, file] of files) {
    if (!(all || names.has(name) || file[2] === PAGE) || (await kept(name, own))) continue;
    if (!(await caches.has(own))) return;
    // What does not come now is fetched when it is used, or at the next visit.
    await get(name, file, own).catch(() => {});
    port.postMessage("progress");
  }
  await tidy();
};

self.addEventListener("message", (event) => {
  if (event.data === "switch") self.skipWaiting();
  else if (event.data === "release") event.ports[0].postMessage(release.id);
  else event.waitUntil(keep(event.data, event.ports[0]));
});

// The page of this release, if the app can start without the network too. Otherwise, as on the device of a guest who
// opens the app itself, the network has the newer one.
const page = async (request) => {
  const here = await kept("index.html", own);
  const start = [...files].filter(([, [, , role]]) => role === START);
  const startIsHere = await Promise.all(start.map(([name]) => kept(name, own)));
  if (here && startIsHere.every(Boolean)) return here;
  const there = fetch(request);
  if (!here) return there;
  const late = new Promise((done) => setTimeout(() => done(here), PATIENCE));
  return Promise.race([there, late]).catch(() => here);
};

// A tab of an earlier release goes on under this worker.
const ofEarlier = async (request, name) => {
  for (const store of await stores()) {
    const file = store !== own && (await listOf(store)).get(name);
    if (file) return get(name, file, store);
  }
  return fetch(request);
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const path = url.origin + url.pathname;
  if (request.method !== "GET" || !path.startsWith(scope)) return;
  const name = path.slice(scope.length);
  // A failure is told to the page in the way of the network, and by nothing else.
  const answer = (response) => event.respondWith(response.catch(() => Response.error()));
  if (request.mode === "navigate") {
    if (name === "" || name === "index.html") answer(page(request));
  } else if (files.has(name)) {
    answer(get(name, files.get(name), own));
  } else if (stem(name) !== name && !name.includes("/")) {
    answer(ofEarlier(request, name));
  }
});
