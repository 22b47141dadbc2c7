/** Ends what a subscription began; calling it twice is harmless. */
export type Unsubscribe = () => void;

export type Announcer<T> = {
  readonly subscribe: (listener: (value: T) => void) => Unsubscribe;
  readonly announce: (value: T) => void;
};

/** Listeners of one kind of event. A listener that throws is a fault of the program and is not caught here. */
export function createAnnouncer<T>(): Announcer<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    subscribe: listener => {
      // Wrapped, so that the same function subscribed twice is two subscriptions.
      const entry = (value: T) => listener(value);
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    announce: value => {
      for (const listener of [...listeners]) listener(value);
    },
  };
}
