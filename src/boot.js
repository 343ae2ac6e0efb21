// Starts the app: the theme before the first paint, then the glue, the wasm and the first texts at the
// same time, and a plain message where that fails. A classic script, because a module would run
// only after the page has been painted once in the wrong theme.
"use strict";
(() => {
  const { lang, offline, ...names } = document.currentScript.dataset;
  const address = (name) => new URL(name, document.baseURI).href;
  // Where the browser has Trusted Types, markup and scripts pass here: markup that does nothing by itself, and scripts of
  // the folder that the page is in. The browser refuses everything else.
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (html) => (/<(script|iframe|object|embed|base|meta)\b|\son\w+\s*=|javascript:/i.test(html) ? null : html),
    createScriptURL: (url) => (address(url).startsWith(address("./")) ? url : null),
  });
  // How long the page that was asked for has the line to itself.
  const HEAD_START = 1500;

  try {
    const theme = localStorage.getItem("trellis:theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: the theme of the system it is.
  }

  // Some programs for typing send a character in two halves, an event after each. A half is no text yet, and whoever hears
  // of it would write a sign for "unreadable" in its place.
  addEventListener(
    "input",
    (event) => {
      if (/\p{Cs}/u.test(event.target.value)) event.stopImmediatePropagation();
    },
    true,
  );

  // The page that opens no document is an app of its own: on the way there and back all begins anew, also where this
  // start failed.
  const isSafe = () => location.hash === "#/safe";
  const wasSafe = isSafe();
  addEventListener("hashchange", () => {
    if (isSafe() !== wasSafe) location.reload();
  });

  // Whoever was invited gets an app of their own, a fifth of the whole one. Which it is stands in the address: a
  // participation, or a code whose header says that it is an open invitation. The header is the first block of
  // base 58, whose digits are in the order of the characters. Who leads a workshop here needs to hear that it is
  // their own, which only the whole app knows; as it takes whatever a program has escaped (`%23k1`).
  const has = (kinds) => {
    try {
      return Object.keys(localStorage).some((key) => kinds.test(key));
    } catch {
      return false;
    }
  };
  const [, code, header] = /^#(k1)(.{11})/.exec(location.hash) ?? [];
  const invites = code && "DYdf2J4u1kK" <= header && header <= "DYdf2X9xg2r" && !has(/^trellis:workshop:/);
  const isGuest = invites || location.hash.startsWith("#/take-part/");
  // Who has nothing here yet begins with a page that is a part: it is asked for once the glue knows its files, which is
  // before the app is there to ask.
  const isNew = /^(#\/?)?$/.test(location.hash) && !has(/^trellis:\w+:\w+:[ab]$/);
  const [js, wasm, first, style] = isGuest
    ? [names.guestJs, names.guestWasm, names.textsGuest, names.styleGuest]
    : [names.js, names.wasm, names.textsStart, names.styleStart];

  // Written and not appended: nothing is painted before a style sheet that the parser has met is there.
  document.write(`<link rel="stylesheet" href="${style}">`);

  const page = new Promise((done) => {
    if (document.readyState !== "loading") done();
    else document.addEventListener("DOMContentLoaded", () => done(), { once: true });
  });
  page.then(() => {
    document.getElementById("boot-status").hidden = false;
  });

  const fetched = async (name) => {
    const response = await fetch(address(name));
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return response;
  };

  const show = (failure, error) => {
    console.error(error);
    const alert = document.createElement("div");
    alert.className = "note stack";
    alert.setAttribute("role", "alert");
    const message = document.getElementById(`boot-fail-${failure}`).content.cloneNode(true);
    for (const part of message.querySelectorAll("[data-boot]")) {
      if (part.dataset.boot === "detail") part.textContent = String(error);
      else part.addEventListener("click", () => location.reload());
    }
    // In an empty live region first: a region that arrives filled is not always announced.
    const status = document.getElementById("boot-status");
    if (status) status.replaceWith(alert);
    else document.body.prepend(alert);
    alert.append(message);
  };

  const start = async () => {
    if (typeof WebAssembly !== "object") {
      await page;
      return show("browser", "WebAssembly: none");
    }
    let files;
    try {
      files = await Promise.all([
        import(address(js)).then((glue) => {
          if (isNew) glue.ahead();
          return glue;
        }),
        fetched(wasm),
        fetched(first).then((response) => response.text()),
        page,
      ]);
    } catch (error) {
      await page;
      return show("files", error);
    }
    const [glue, response, texts] = files;
    globalThis.__trellis = { texts, lang };
    try {
      await glue.default({ module_or_path: response });
      setTimeout(keep, HEAD_START);
    } catch (error) {
      // A browser that is too old knows WebAssembly but not all of it.
      show(error instanceof WebAssembly.CompileError ? "browser" : "start", error);
    }
  };

  const keep = async () => {
    try {
      await (await import(address(offline))).begin(isGuest);
    } catch {
      dispatchEvent(new CustomEvent("trellis-offline", { detail: "alone" }));
    }
  };

  start();
})();
