import { expect, it } from 'vitest';
import { createKeyboardScanner } from '../../../../electron/devices/scanner/keyboard-scanner';
import { aManualWorld } from '../../../support/devices/manual-world';

it('is ready from start to stop, because the screen hears the keys', async () => {
  const scanner = createKeyboardScanner(aManualWorld().log);
  const states = [scanner.state()];
  scanner.onState(state => states.push(state));
  scanner.start();
  scanner.search();
  await scanner.stop();
  expect(states).toEqual(['off', 'ready', 'off']);
});
