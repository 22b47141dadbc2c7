import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createRegisterStore } from '../../../../renderer/features/register/register-store';
import { ScanBox } from '../../../../renderer/features/register/scan-box';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { anItem } from '../../support/views';

function aBox() {
  const { bridge, client } = aClient({
    'register.enter': () => ({ kind: 'added', lineId: 'l-1' }),
    'register.addItem': () => ({ kind: 'added', lineId: 'l-1' }),
    'register.search': ({ text }) => (text.startsWith('cit') ? [anItem()] : []),
  });
  const store = createRegisterStore({ client, newId: countingIds(), playCue: () => undefined });
  const shown = show(<ScanBox store={store} inputRef={null} />);
  return { bridge, ...shown, box: screen.getByRole<HTMLInputElement>('textbox', { name: 'Scan or search' }) };
}

it('enters a typed barcode as it stands, without searching for it', async () => {
  const { user, box, bridge } = aBox();
  await user.type(box, '1000000000000017{Enter}');
  expect(bridge.asked).toEqual([{ name: 'register.enter', input: { text: '1000000000000017' } }]);
  expect(box.value).toBe('');
});

it('searches as somebody types words and adds what is picked', async () => {
  const { user, box, bridge } = aBox();
  await user.type(box, 'citrus');
  await user.click(await screen.findByRole('option', { name: 'Citrus Gummies 10 pk' }));
  expect(bridge.inputsOf('register.addItem')).toEqual([{ key: 'package:1000000000000017' }]);
  expect([bridge.inputsOf('register.search'), box.value]).toEqual([[{ text: 'citrus' }], '']);
});

it('does not search for what is longer than any name, but enters it whole', async () => {
  const { user, box, bridge } = aBox();
  const licence = `DAQ${'X'.repeat(62)}`;
  await user.click(box);
  await user.paste(licence);
  await new Promise(resolve => setTimeout(resolve, 250));
  expect(bridge.asked).toEqual([]);
  await user.keyboard('{Enter}');
  expect(bridge.asked).toEqual([{ name: 'register.enter', input: { text: licence } }]);
});

it('says when nothing in the store matches', async () => {
  const { user, box } = aBox();
  await user.type(box, 'unicorn');
  expect((await screen.findByRole('status')).textContent).toBe('Nothing in this store matches.');
});
