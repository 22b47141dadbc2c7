import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchIdle } from '../../../../renderer/features/session/idle-lock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('calls back only after a whole quiet while, counted from the last touch', () => {
  const target = new EventTarget();
  let idle = 0;
  const watch = watchIdle(target, 1000, () => {
    idle += 1;
  });
  vi.advanceTimersByTime(900);
  target.dispatchEvent(new Event('pointerdown'));
  vi.advanceTimersByTime(900);
  watch.stir();
  vi.advanceTimersByTime(999);
  expect(idle).toBe(0);
  vi.advanceTimersByTime(1);
  expect(idle).toBe(1);
});

it('is quiet once stopped', () => {
  const target = new EventTarget();
  let idle = 0;
  watchIdle(target, 1000, () => {
    idle += 1;
  }).stop();
  target.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(5000);
  expect(idle).toBe(0);
});

it.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])(
  'hears a %s that somebody below keeps to himself',
  name => {
    const box = document.body.appendChild(document.createElement('div'));
    box.addEventListener(name, event => event.stopPropagation());
    let idle = 0;
    const watch = watchIdle(window, 1000, () => {
      idle += 1;
    });
    vi.advanceTimersByTime(900);
    box.dispatchEvent(new Event(name, { bubbles: true }));
    vi.advanceTimersByTime(900);
    expect(idle).toBe(0);
    watch.stop();
    box.remove();
  },
);
