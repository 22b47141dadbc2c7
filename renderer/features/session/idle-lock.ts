const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls back once nobody has touched the register for a while. Returns the function that stops watching; `stir` counts
 * as a touch, for a hardware scan the page never sees as input.
 */
export function watchIdle(
  target: EventTarget,
  idleMs: number,
  onIdle: () => void,
): { readonly stir: () => void; readonly stop: () => void } {
  let timer = setTimeout(onIdle, idleMs);
  const stir = () => {
    clearTimeout(timer);
    timer = setTimeout(onIdle, idleMs);
  };
  for (const name of signsOfLife) target.addEventListener(name, stir, { capture: true, passive: true });
  return {
    stir,
    stop: () => {
      clearTimeout(timer);
      for (const name of signsOfLife) target.removeEventListener(name, stir, { capture: true });
    },
  };
}
