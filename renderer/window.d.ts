import type { CounterleafBridge } from '../shared/ipc/bridge';

declare global {
  interface Window {
    /** Put there by the preload script before the page runs. */
    readonly counterleaf: CounterleafBridge;
  }
}
