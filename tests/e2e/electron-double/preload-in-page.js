// Runs in the page before anything else: what a sandboxed preload gets from Electron, over two functions that the driver exposes
// (contactpeilInvoke, and contactpeilDeliver for events). `PRELOAD` is replaced by the built preload's text.
(() => {
  const listeners = new Map();
  const invoke = window.contactpeilInvoke;
  const ipcRenderer = {
    invoke: async (channel, ...given) => {
      const answer = JSON.parse(await invoke(channel, JSON.stringify(structuredClone(given))));
      if (answer.error) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      return answer.value;
    },
    on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    removeListener: (channel, listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((one) => one !== listener),
      );
    },
  };
  Object.defineProperty(window, 'contactpeilDeliver', {
    value: (channel, values) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
    },
  });
  const contextBridge = {
    exposeInMainWorld: (name, api) =>
      Object.defineProperty(window, name, { value: Object.freeze(api), writable: false, configurable: false, enumerable: true }),
  };
  const webUtils = { getPathForFile: () => '' };
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
    throw new Error(`A sandboxed preload may not require ${name}`);
  };
  // biome-ignore lint/correctness/noUnusedFunctionParameters: the preload's text, put in below, uses them
  ((require, module, exports) => {
    /* PRELOAD */
  })(require, { exports: {} }, {});
})();
