import { useEffect, useRef } from 'react';

/** Calls back once the value has rested for a while: searching as somebody types without a question per key. */
export function useLater<T>(value: T, delayMs: number, act: (value: T) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
}
