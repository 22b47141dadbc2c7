import { expect, it } from 'vitest';
import { Difference } from '../../../../renderer/features/till/difference';
import { show } from '../../support/render';

it.each([
  [250, '$2.50 over', 'Sobran $2.50'],
  [-5, '$0.05 short', 'Faltan $0.05'],
  [0, 'No difference', 'Sin diferencia'],
])('says in words what %i cents are', (cents, english, spanish) => {
  expect(show(<Difference cents={cents} />).container.textContent).toBe(english);
  expect(show(<Difference cents={cents} />, 'es').container.textContent).toBe(spanish);
});
