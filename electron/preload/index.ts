import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { ContactpeilBridge, FileToken, Progress, Reply } from '../../shared/contract';
import { channels } from '../messages/channels';

/** Named calls only: no raw ipcRenderer, no SQL, no path reaches the page. */
const bridge: ContactpeilBridge = {
  async call(callId, name, input, onProgress) {
    const listener = (_event: IpcRendererEvent, id: string, progress: Progress) => {
      if (id === callId) onProgress(progress);
    };
    ipcRenderer.on(channels.progress, listener);
    try {
      return (await ipcRenderer.invoke(channels.call, callId, name, input)) as Reply<unknown>;
    } finally {
      ipcRenderer.removeListener(channels.progress, listener);
    }
  },
  cancel: (callId) => {
    void ipcRenderer.invoke(channels.cancel, callId);
  },
  chooseFiles: async (what) => (await ipcRenderer.invoke(channels.chooseFiles, what)) as Reply<FileToken[]>,
  // A File made by the page itself has no path here, so the page can name only what a person really dropped.
  acceptDropped: async (files) =>
    (await ipcRenderer.invoke(
      channels.dropped,
      files.map((file) => webUtils.getPathForFile(file)),
    )) as Reply<FileToken[]>,
  reveal: async (token) => (await ipcRenderer.invoke(channels.reveal, token)) as Reply<null>,
};

contextBridge.exposeInMainWorld('contactpeil', bridge);
