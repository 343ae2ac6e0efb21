// Starts the app: the theme before the first paint, then the glue, the wasm and the first texts at the
// same time, and a plain message where that fails. A classic script, because a module would run
// only after the page has been painted once in the wrong theme.
"use strict";
(() => {
  const { js, wasm, textsStart, lang } = document.currentScript.dataset;
  const address = (name) => new URL(name, document.baseURI).href;

  try {
    const theme = localStorage.getItem("trellis:theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: the theme of the system it is.
  }

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
        import(address(js)),
        fetched(wasm),
        fetched(textsStart).then((response) => response.text()),
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
    } catch (error) {
      // A browser that is too old knows WebAssembly but not all of it.
      show(error instanceof WebAssembly.CompileError ? "browser" : "start", error);
    }
  };

  start();
})();
