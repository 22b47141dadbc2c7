import { expect, it } from 'vitest';
import { aRegister } from '../../../support/register';

it('shows each line with its price, tax and what it counts', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.viewRegistry', { refresh: true });
  for (const text of ['0001000000000011', '0001000000000103', '850000000017']) {
    await register.ask('register.enter', { text });
  }
  const view = await register.ask('register.current', null);
  expect(
    view.lines.map(({ number, item, amountCents, taxCents, counted }) => [
      number,
      item.kind,
      amountCents,
      taxCents,
      counted,
    ]),
  ).toEqual([
    [1, 'package', 3_500, 0, { amount: 3_500, unit: 'mg_smoking' }],
    [2, 'device', 1_500, 113, null],
    [3, 'merchandise', 2_000, 150, null],
  ]);
  expect([view.subtotalCents, view.taxCents, view.totalCents]).toEqual([7_000, 263, 7_263]);
});
