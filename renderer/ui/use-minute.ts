import { useEffect, useRef } from 'react';

const minuteMs = 60_000;

/** Calls back once a minute for as long as it is shown: how long something waits grows, and no push tells of it. */
export function useMinute(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const timer = setInterval(() => latest.current(), minuteMs);
    return () => clearInterval(timer);
  }, []);
}
