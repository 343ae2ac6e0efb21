// The page's side of keeping the app for offline use: registers the service worker once the app has started, tells
// the app what becomes of it, and does what is asked on the page of the data. The worker is `service-worker.js`.
const { release } = document.querySelector("script[data-release]").dataset;
const scope = new URL("./", document.baseURI);
const store = `trellis:${scope.pathname}:${release}`;
const CHOICE = "trellis:offline";
const HOUR = 60 * 60 * 1000;

const tell = (news) => dispatchEvent(new CustomEvent("trellis-offline", { detail: news }));

const container = () => {
  if (!("serviceWorker" in navigator && "caches" in globalThis)) throw new Error("no service workers");
  return navigator.serviceWorker;
};

// The person asked the browser to save data: nothing is fetched that was not asked for.
const savesData = () => navigator.connection?.saveData === true;

const isOff = () => {
  try {
    return localStorage.getItem(CHOICE) === "off";
  } catch {
    return false;
  }
};

let registration;
let isSwitching = false;
// Another tab has switched to a newer release.
let isEarlier = false;

const registered = async () => {
  const found = await container().getRegistration(scope.href);
  // Another Trellis above this one has this page in its scope as well.
  if (found?.scope === scope.href) return found;
  return container().register("service-worker.js", { updateViaCache: "none" });
};

// Ends once a worker keeps this site; fails where the first one could not be installed.
const settled = (worker) =>
  new Promise((done, fail) => {
    const look = () => {
      if (registration.active) done();
      else if (worker.state === "redundant") fail(new Error("the app could not be kept"));
    };
    worker.addEventListener("statechange", look);
    look();
  });

const releaseOf = (worker) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage("release", [port2]);
  });

// A worker that waits keeps a newer release, or the one that this tab has from the network already: it may take over.
const look = async () => {
  const { waiting, active } = registration;
  if (!waiting || !active) return;
  if ((await releaseOf(waiting)) === release) waiting.postMessage("switch");
  else tell("renewed");
};

const follow = () => registration.installing?.addEventListener("statechange", look);

const names = (entries) => entries.map(({ name }) => name);

// Says what this page has loaded and hears of what is kept, until the page is left: a page that Back may bring again
// would be thrown away by news.
const say = (worker, what) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => tell(data);
  addEventListener("pagehide", () => port1.close(), { once: true });
  worker.postMessage(what, [port2]);
};

const keep = async ({ all, again }) => {
  registration = await registered();
  registration.addEventListener("updatefound", follow);
  follow();
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  say(worker, { loaded: names(performance.getEntriesByType("resource")), all, again });
  // What a first visit loads before the worker takes over it did not see.
  if (!container().controller) {
    const watch = new PerformanceObserver((list) => say(worker, { loaded: names(list.getEntries()) }));
    watch.observe({ type: "resource" });
  }
  await settled(worker);
  tell(savesData() ? "progress" : "kept");
  look();
};

const listen = () => {
  // For as long as this tab is open its release is not removed.
  navigator.locks?.request(store, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
  let isControlled = Boolean(container().controller);
  addEventListener("pageshow", ({ persisted }) => persisted && tell("progress"));
  container().addEventListener("controllerchange", async () => {
    const isFirst = !isControlled;
    isControlled = true;
    if (isFirst || isSwitching) return;
    isEarlier = (await releaseOf(container().controller)) !== release;
    // This tab goes on until the person wants the newer release here too.
    if (isEarlier) tell("renewed");
  });
  document.addEventListener("visibilitychange", lookHourly);
};

// Keeps the app, unless the person wants that not; a guest's device only what the guest has used.
export const begin = async (isGuest) => {
  try {
    listen();
    if (isOff()) throw new Error("switched off");
    await keep({ all: !isGuest && !savesData() });
  } catch {
    // Nobody else fetches ahead what the app may need offline.
    tell(savesData() ? "progress" : "alone");
  }
};

let looked = Date.now();
const lookHourly = () => {
  if (document.hidden || !navigator.onLine || Date.now() - looked < HOUR) return;
  looked = Date.now();
  registration?.update().catch(() => {});
};

const caching = globalThis.caches;

globalThis.__trellis_offline = {
  // What is kept of the release that this page runs: files, of how many, bytes, of how many; and what else there is.
  state: async () => {
    const none = { release, files: 0, allFiles: 0, bytes: 0, allBytes: 0 };
    const isRenewed = isEarlier || Boolean(registration?.waiting);
    if (isOff()) return { ...none, word: "off" };
    if (!registration?.active || !(await caching.has(store))) return { ...none, word: "none" };
    const cache = await caching.open(store);
    const here = new Set((await cache.keys()).map(({ url }) => url));
    const list = await (await cache.match(`${scope.href}release.json`))?.json();
    const state = { ...none, word: isRenewed ? "renewed" : "kept" };
    for (const [name, [, size]] of Object.entries(list?.files ?? {})) {
      const isHere = here.has(name === "index.html" ? scope.href : scope.href + name);
      state.allFiles += 1;
      state.allBytes += size;
      if (isHere) state.files += 1;
      if (isHere) state.bytes += size;
    }
    return state;
  },

  // Loads this tab again with the newer release. The app has saved everything before it calls this.
  renew: async () => {
    isSwitching = true;
    if (!registration?.waiting) return location.reload();
    container().addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("switch");
  },

  look: async () => {
    await registration?.update();
    await new Promise((done) => {
      const worker = registration?.installing;
      if (!worker) return done();
      worker.addEventListener("statechange", () => done(), { once: true });
    });
  },

  keep: async () => {
    localStorage.removeItem(CHOICE);
    await keep({ all: true, again: true });
  },

  // The documents are elsewhere and stay.
  remove: async () => {
    localStorage.setItem(CHOICE, "off");
    await registration?.unregister();
    registration = undefined;
    const prefix = `trellis:${scope.pathname}:`;
    const isOurs = (name) => name.startsWith(prefix) && /^[0-9a-f]+$/.test(name.slice(prefix.length));
    for (const name of (await caching.keys()).filter(isOurs)) await caching.delete(name);
  },
};
