import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createWindowKeys, type RawKey } from '../../../electron/shell/key-source';

it('keeps from the page what is taken, and nothing else', () => {
  const contents = new EventEmitter();
  const keys = createWindowKeys();
  keys.attach(contents);
  const kept: string[] = [];
  const press = (key: string, changes: Partial<RawKey> = {}) => {
    const input = { type: 'keyDown', key, isAutoRepeat: false, control: false, alt: false, meta: false, ...changes };
    contents.emit('before-input-event', { preventDefault: () => kept.push(key) }, input);
  };
  const seen: string[] = [];
  press('a');
  const stop = keys.onKey(pressed => {
    seen.push(`${pressed.ctrl ? 'ctrl ' : ''}${pressed.key}${pressed.isRepeat ? ' again' : ''}`);
    return pressed.ctrl;
  });
  press('b', { control: true });
  press('c');
  press('d', { isAutoRepeat: true });
  press('e', { type: 'keyUp' });
  stop();
  press('f', { control: true });
  expect([seen, kept]).toEqual([['ctrl b', 'c', 'd again'], ['b']]);
});
