// Runs the exporter in a worker of its own. The glue of its wasm stands above in the same file, which is a
// classic script: browsers that know module workers are younger than those that run the app.
{
  const ready = wasm_bindgen({ module_or_path: self.location.href.replace(/\.js$/, ".wasm") });
  // The page hears of it as the answer to its request.
  ready.catch(() => {});

  self.onmessage = async ({ data }) => {
    try {
      await ready;
    } catch (error) {
      self.postMessage({ absent: String(error) });
      return;
    }
    try {
      const made = wasm_bindgen.make(data);
      self.postMessage({ made }, [made.buffer]);
    } catch (error) {
      self.postMessage({ failed: String(error) });
    }
  };
}
