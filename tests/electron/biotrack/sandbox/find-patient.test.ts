import { expect, it } from 'vitest';
import { findPatient } from '../../../../electron/biotrack/sandbox/find-patient';
import { startState } from './support/raw-state';

it('finds a patient by card, and refuses a card nobody holds without repeating it', async () => {
  const world = (await startState()).sandbox.world();
  expect(findPatient(world, 'PTEST0002', 1)).toEqual({ kind: 'found', patient: world.patients.get('PTEST0002') });
  const message = 'the card is not known to the registry';
  expect(findPatient(world, 'P-NOBODY', 1)).toEqual({
    kind: 'refused',
    reply: {
      success: 0,
      error: message,
      errorcode: '602',
      sessiontime: 1,
      errordata: { reasons: [{ code: 'CARD_NOT_FOUND', message }] },
    },
  });
});
