import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { CounterleafBridge } from '../shared/ipc/bridge';
import { channelNames, pushNames } from '../shared/ipc/names';

/**
 * Runs in the page's sandboxed process and gives it functions, nothing else: no `ipcRenderer`, no event, no function
 * that takes a channel's name. What is said through them is judged by the gate in the main process.
 */
function subscribe(name: string, listener: (payload: unknown) => void): () => void {
  const hear = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(name, hear);
  return () => {
    ipcRenderer.removeListener(name, hear);
  };
}

const call = Object.fromEntries(
  channelNames.map(name => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input)]),
);
const on = Object.fromEntries(
  pushNames.map(name => [name, (listener: (payload: unknown) => void) => subscribe(name, listener)]),
);

const bridge = Object.freeze({ call: Object.freeze(call), on: Object.freeze(on) }) satisfies {
  readonly [K in keyof CounterleafBridge]: object;
};
contextBridge.exposeInMainWorld('counterleaf', bridge);
