import { expect, it } from 'vitest';
import { DeviceFacts } from '../../../../renderer/features/devices/device-facts';
import { show } from '../../support/render';

it('shows what is known, and leaves out what is not', () => {
  const { container } = show(
    <DeviceFacts
      facts={[
        ['Maker', 'Honeywell'],
        ['Address', ''],
      ]}
    />,
  );
  expect([container.querySelectorAll('dt').length, container.textContent]).toEqual([1, 'MakerHoneywell']);
});

it('is nothing when nothing is known', () => {
  expect(show(<DeviceFacts facts={[['Maker', '']]} />).container.querySelector('dl')).toBeNull();
});
