import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettlingNotice } from '../../../../renderer/features/sales/settling-notice';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import type { EarlyLook } from '../../../../shared/sync/settling';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

const at = tenInTheMorning as EarlyLook['at'];
const until = at + 16 * 60_000;
/** Without the narrow spaces that some clocks are written with. */
const plain = (text: string | null) => text?.replaceAll(/[\u202f\u00a0]/g, ' ');

it.each<[Language, EarlyLook | null, string]>([
  ['en', null, ''],
  ['en', { at, answer: 'absent' }, 'The state was asked at 10:00 AM and does not have it so far.'],
  ['en', { at, answer: 'silent' }, 'The state was asked at 10:00 AM and gave no usable answer.'],
  ['es', { at, answer: 'absent' }, 'Se consultó al estado a las 10:00 a.m. y por ahora no consta.'],
  ['es', { at, answer: 'silent' }, 'Se consultó al estado a las 10:00 a.m. y no dio una respuesta utilizable.'],
])('reads out in %s what the state said to who asked: %o', (language, asked, said) => {
  show(<SettlingNotice settling={{ until, asked }} />, language);
  expect(plain(screen.getByRole('status').textContent)).toBe(said);
});

it('names the time and the reason', () => {
  show(<SettlingNotice settling={{ until, asked: null }} />);
  expect(plain(screen.getByText(/^Waits until/).textContent)).toBe('Waits until 10:16 AM');
  expect(screen.getByText(/^This register was switched on a short while ago/)).toBeTruthy();
});
