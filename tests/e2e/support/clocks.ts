import { inProgram } from './in-program';
import type { Shop } from './shop';

/** Sets the state's clock and the register's to one moment, from which both go on. */
export async function setClocks(shop: Shop, iso: string): Promise<void> {
  const now = Date.parse(iso);
  await shop.state.control('/clock', { now: now / 1000 });
  await shop.state.control('/clock', { running: true });
  await inProgram(
    shop.register(),
    (_electron, at) => {
      const since = performance.now();
      Date.now = () => at + Math.round(performance.now() - since);
    },
    now,
  );
}

/** The page asks the machine itself what day it is, once it is loaded; so it is loaded anew, on another day. */
export async function setPageClock(shop: Shop, iso: string): Promise<void> {
  const { page } = shop.register();
  await page.addInitScript(at => {
    const since = performance.now();
    Date.now = () => at + Math.round(performance.now() - since);
  }, Date.parse(iso));
  await page.reload();
}

/** Both clocks at one moment, and they stay there: for what changes from one second to the next. */
export async function stopClocks(shop: Shop, iso: string): Promise<void> {
  const now = Date.parse(iso);
  await shop.state.control('/clock', { now: now / 1000 });
  await shop.state.control('/clock', { running: false });
  await inProgram(
    shop.register(),
    (_electron, at) => {
      Date.now = () => at;
    },
    now,
  );
}

/** So much time passes after setClocks, which lets the wall follow the clock that does not jump; timers wait as ever. */
export async function passTime(shop: Shop, ms: number): Promise<void> {
  await shop.state.control('/clock', { advance_s: Math.round(ms / 1000) });
  await inProgram(
    shop.register(),
    (_electron, ahead) => {
      const passed = performance.now.bind(performance);
      performance.now = () => passed() + ahead;
    },
    ms,
  );
}
