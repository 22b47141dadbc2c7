import { expect, it } from 'vitest';
import {
  createKeyboardScanner,
  type KeySource,
  type PressedKey,
} from '../../../../electron/devices/scanner/keyboard-scanner';
import { aManualWorld } from '../../../support/devices/manual-world';

/** A keyboard that is played, and what of it the page would have got. */
function aKeyboard() {
  let take: ((key: PressedKey) => boolean) | null = null;
  const passed: string[] = [];
  const keys: KeySource = {
    onKey: listener => {
      take = listener;
      return () => {
        take = null;
      };
    },
  };
  const press = (key: string, changes: Partial<PressedKey> = {}) => {
    const pressed = { key, isRepeat: false, ctrl: false, alt: false, meta: false, ...changes };
    if (take?.(pressed) !== true) passed.push(key);
  };
  return { keys, passed, press, isListenedTo: () => take !== null };
}

function aWedge() {
  const world = aManualWorld();
  const keyboard = aKeyboard();
  const scanner = createKeyboardScanner(world, keyboard.keys);
  const heard: string[] = [];
  scanner.onScan(scan => heard.push(`${scan.aim ?? '-'} ${scan.text}`));
  scanner.onTrouble(trouble => heard.push(trouble.kind));
  const scan = (text: string, end = 'Enter') => {
    keyboard.press('b', { ctrl: true });
    for (const key of text) keyboard.press(key);
    keyboard.press(end);
  };
  return { world, keyboard, scanner, heard, scan };
}

it('is ready from start to stop, and listens only then', async () => {
  const { scanner, keyboard } = aWedge();
  const states = [scanner.state()];
  scanner.onState(state => states.push(state));
  scanner.start();
  scanner.search();
  const wasListening = keyboard.isListenedTo();
  await scanner.stop();
  expect([states, wasListening, keyboard.isListenedTo()]).toEqual([['off', 'ready', 'off'], true, false]);
});

it('keeps every key of a scan from the page and leaves it what a person types', () => {
  const { scanner, keyboard, heard, scan } = aWedge();
  scanner.start();
  keyboard.press('x');
  scan('0001000000000029');
  keyboard.press('y');
  expect([heard, keyboard.passed]).toEqual([['- 0001000000000029'], ['x', 'y']]);
});

it('hears a burst in order, and the same code again at once as the device repeating itself', async () => {
  const { scanner, world, heard, scan } = aWedge();
  scanner.start();
  for (const text of ['A1', 'B2', 'B2', 'C3']) scan(text, 'Tab');
  await world.pass(300);
  scan('C3');
  expect(heard).toEqual(['- A1', '- B2', '- C3', '- C3']);
  expect(scanner.views()[0]?.counts).toEqual({ scans: 4, repeats: 1, troubles: 0, losses: 0 });
});

it('takes the identifier off that a scanner may be told to send', () => {
  const { scanner, heard, scan } = aWedge();
  scanner.start();
  scan(']C00001000000000029');
  expect(heard).toEqual([']C0 0001000000000029']);
});

it('says that a code was cut when its end never comes, and gives the keyboard back', async () => {
  const { scanner, keyboard, world, heard } = aWedge();
  scanner.start();
  keyboard.press('b', { ctrl: true });
  keyboard.press('0');
  await world.pass(2_000);
  keyboard.press('7');
  expect([heard, keyboard.passed, world.waiting()]).toEqual([['cut'], ['7'], []]);
});

it('hears nothing while the machine sleeps', async () => {
  const { scanner, keyboard, heard, scan } = aWedge();
  scanner.start();
  await scanner.pause();
  scan('A1');
  scanner.resume();
  scan('B2');
  expect([heard, keyboard.passed]).toEqual([['- B2'], ['b', 'A', '1', 'Enter']]);
});
