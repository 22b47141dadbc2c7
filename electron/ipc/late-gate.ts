import type { Gate } from './gate';

/** The doorway while the house is still being built: calls wait for the gate, so the page may load at the same time. */
export function createLateGate(): { readonly gate: Pick<Gate, 'handle'>; open(gate: Pick<Gate, 'handle'>): void } {
  const { promise, resolve } = withResolvers<Pick<Gate, 'handle'>>();
  return {
    gate: { handle: async (...call) => (await promise).handle(...call) },
    open: resolve,
  };
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>(settle => {
    resolve = settle;
  });
  return { promise, resolve };
}
