import type { Gate } from './gate';

/** The doorway while the house is still being built: calls wait for the gate, so the page may load at the same time. */
export function createLateGate(): { readonly gate: Gate; open(gate: Gate): void } {
  const { promise, resolve } = withResolvers<Gate>();
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
